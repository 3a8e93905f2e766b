"""Suggestions: the known name that a misspelt one most resembles."""

import difflib
from collections.abc import Iterable, Sequence

from plan_eval.base.text import NOTHING, Message, Text

_OR = Text("{others} or {last}", "{others} 或 {last}")


def nearest(found: str, known: Iterable[str]) -> str | None:
    """Return the known name most like the one found, or None if none is like it."""
    close = difflib.get_close_matches(found.lower(), known, n=1)
    return close[0] if close else None


def did_you_mean(suggestion: str | None) -> Text:
    """Return a sentence, with a space behind it, that suggests a name; an empty text for None."""
    if suggestion is None:
        return NOTHING
    return Text(f"did you mean “{suggestion}”? ", f"是否想写“{suggestion}”？")


def suggest(found: str, known: Iterable[str]) -> Text:
    """Return the sentence that suggests the nearest known name."""
    return did_you_mean(nearest(found, known))


def listing(known: Iterable[str]) -> str:
    """Return names in alphabetical order with commas between them."""
    return ", ".join(sorted(known))


def one_of(known: Sequence[str]) -> Message:
    """Return names, at least two, as a choice: “a, b or c”."""
    *others, last = known
    return _OR.message(others=Text(", ".join(others), "、".join(others)), last=last)
