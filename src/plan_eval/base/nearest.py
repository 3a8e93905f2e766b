"""Suggestions: the known name that a misspelt one most resembles."""

import difflib
from collections.abc import Iterable, Sequence
from functools import lru_cache

from plan_eval.base.text import NOTHING, Lang, Message, Sentence, Text, Words

_OR = Text("{others} or {last}", "{others} 或 {last}")
_DID_YOU_MEAN = Text("did you mean “{name}”? ", "是否应为“{name}”？")
_AND_MORE = Text("{names} and {count} more", "{names}，另有 {count} 个")
_FEW = 8
"""So many names can be taken in at a glance."""

_MOST = 24
"""Names that a sentence lists."""

_LOOK_LIKE_DIGITS = str.maketrans("oil", "011")


def nearest(found: str, known: Iterable[str]) -> str | None:
    """Return the known name most like the one found, as it is known; None if none is like it.

    Capitals count for nothing, and a name that differs only in what looks like a digit comes before all others.
    """
    names = {name.lower(): name for name in reversed([*known])}  # of names that differ in capitals the first counts
    looks = {name.translate(_LOOK_LIKE_DIGITS): name for name in names}
    look = found.lower().translate(_LOOK_LIKE_DIGITS)
    close = [looks[look]] if look in looks else difflib.get_close_matches(found.lower(), names, n=1)
    return names[close[0]] if close else None


@lru_cache(maxsize=2048)  # a sentence is put into words more than once, and names are compared slowly
def _nearest(found: str, known: tuple[str, ...]) -> str | None:
    return nearest(found, known)


def did_you_mean(name: str | None) -> Words:
    """Return a sentence, with a space behind it, that suggests a name; an empty text for None."""
    return NOTHING if name is None else _DID_YOU_MEAN.message(name=name)


class Suggestion(Sentence):
    """The sentence that suggests the nearest known name; what is nearest is found when it is put into words.

    A file may have a hundred thousand misspelt names, of which a thousand are told.
    """

    __slots__ = ("found", "known")

    def __init__(self, found: str, known: tuple[str, ...]) -> None:
        self.found = found
        self.known = known

    def get(self, lang: Lang) -> str:
        """Return the sentence, with a space behind it; an empty text where no name is near."""
        return did_you_mean(_nearest(self.found, self.known)).get(lang)

    @property
    def suffices(self) -> bool:
        """Tell whether a name is near and so many are known that nobody would read the others."""
        return len(self.known) > _FEW and _nearest(self.found, self.known) is not None


def suggest(found: str, known: Iterable[str]) -> Suggestion:
    """Return the sentence that suggests the nearest known name."""
    return Suggestion(found, tuple(known))


class Listing(Sentence):
    """Names in alphabetical order with commas between them: the first where there are many, and how many there are."""

    __slots__ = ("known",)

    def __init__(self, known: tuple[str, ...]) -> None:
        self.known = known

    def get(self, lang: Lang) -> str:
        """Return the names."""
        names = sorted(self.known)
        shown = ", ".join(names[:_MOST])
        if len(names) <= _MOST:
            return shown
        return _AND_MORE.fill(lang, names=shown, count=len(names) - _MOST)


def listing(known: Iterable[str]) -> Listing:
    """Return names in alphabetical order with commas between them; of many only the first."""
    return Listing(tuple(known))


def one_of(known: Sequence[str]) -> Message:
    """Return names, at least two, as a choice: “a, b or c”."""
    *others, last = known
    return _OR.message(others=Text(", ".join(others), "、".join(others)), last=last)
