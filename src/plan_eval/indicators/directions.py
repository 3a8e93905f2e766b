"""Which direction of an indicator is the better one, as far as its name tells."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Better
from plan_eval.indicators.direction_words import CHINESE, ENGLISH, Sense

_TOKEN = re.compile(r"[a-z0-9&.]*[a-z0-9]|[^\W\x00-\xff]")
"""A word in Latin letters, or one character of another script."""

_ASIDE = frozenset({"per", "for"})
"""What follows is not what is counted: deaths per unit of GDP are deaths, places for the homeless are places."""

_UNCLEAR = frozenset(Better)
_SAYS_NOTHING = frozenset({Sense.UNCLEAR, Sense.USED})
_NO_CAP = frozenset({Sense.FALL, Sense.CARE, Sense.HIGHER, Sense.UNCLEAR})
_THINGS = {Sense.HIGHER: Better.HIGHER, Sense.LOWER: Better.LOWER}

Words = Mapping[str, tuple[tuple[tuple[str, ...], Sense], ...]]
"""Words cut into tokens, by their first one, the longest before the others."""


@lru_cache(maxsize=4096)  # the same indicators are measured at many places
def better_by_name(name: Text) -> Better | None:
    """Return which direction the name of an indicator says is better; None where it does not, or says both.

    Where the two languages have different names, none may contradict the other, and none may be unclear.
    """
    if _words().keys().isdisjoint(_tokens("\n".join(name))):  # most names have none of the words
        return None
    directions = frozenset[Better]().union(*(_directions(half) for half in dict.fromkeys(name)))
    return next(iter(directions)) if len(directions) == 1 else None


def speaks_of_a_fall(name: Text) -> bool:
    """Tell whether the name of an indicator says that its figures are reductions of something."""
    return any(Sense.FALL in _senses(half) for half in dict.fromkeys(name))


def is_limited_by_name(name: Text) -> bool:
    """Tell whether a plan would rather allow no more of what a name says than ask for it: emissions, land that is built on.

    Of the reduction of emissions, and of what is done against them, it would not.
    """
    return any(_is_limited(half) for half in dict.fromkeys(name))


def _is_limited(name: str) -> bool:
    senses = set(_senses(name))
    if Sense.USED in senses:
        return not senses & {Sense.FALL, Sense.HIGHER, Sense.UNCLEAR}
    return Sense.LOWER in senses and not senses & _NO_CAP


def _directions(name: str) -> frozenset[Better]:
    """Return the directions that a name speaks for: none where it tells nothing, both where it is unclear."""
    senses = set(_senses(name))
    if senses & _SAYS_NOTHING:
        return _UNCLEAR
    things = frozenset(_THINGS[sense] for sense in senses & _THINGS.keys())
    if Sense.CARE in senses and Better.HIGHER not in things:
        return _UNCLEAR if things else things
    if Sense.FALL in senses:
        return _UNCLEAR if Better.HIGHER in things else frozenset({Better.HIGHER})
    return things or frozenset({Better.HIGHER} if Sense.RISE in senses else ())


def _senses(name: str) -> Iterator[Sense]:
    """Yield what the words in a name say, from its beginning; of words that begin together the longest counts."""
    words, tokens = _words(), _tokens(name)
    passed = 0
    for at, token in enumerate(tokens):
        if at < passed:
            continue
        for word, sense in words.get(token, ()):
            if tokens[at : at + len(word)] == word:
                yield sense
                passed = at + len(word)
                break
        else:
            if token in _ASIDE:
                return


@cache
def _words() -> Words:
    words: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for sense, text in chain(CHINESE.items(), ENGLISH.items()):
        for word in text.split(","):
            tokens = _tokens(word)
            words.setdefault(tokens[0], []).append((tokens, sense))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in words.items()}


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(map(_singular, _TOKEN.findall(name.lower())))


@lru_cache(maxsize=4096)
def _singular(word: str) -> str:
    """Return an English word without the ending of its plural, well enough to find it in the table."""
    if word.endswith("ies") and len(word) > len("dies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
