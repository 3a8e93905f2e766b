"""What one heading says, or several over one another: a role, a day, a unit, and whether it is of a part of the year."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from plan_eval.editing.cells.days import LONGEST, day_in, is_part_of_year, is_span_of_years, without_days
from plan_eval.editing.cells.fiscal import Named, fiscal_years
from plan_eval.editing.cells.plain import tidy, unmarked
from plan_eval.editing.cells.units import is_unit, unit_said
from plan_eval.editing.words import says_any, spellings, words

FIGURE, UNCLEAR = "figure", "unclear"
"""The role of a column that has a day and no other word, and of one whose other words are not known."""

FIGURES = frozenset(
    {FIGURE, UNCLEAR, "baseline", "target", "latest", "outcome", "growth", "total", "milestone", "increment"}
)
"""Roles of columns that hold figures."""

_DATED = FIGURES | {"derived", "published"}
_PARENTHESES = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PARTS_OF_WORDS = 2
_SHORT = 4
"""Letters of a word that alone says nothing of a column where others stand beside it: an action plan, a base year."""

_YEARS = frozenset({"年", "year", "years", "月", "month"})
"""What in the parentheses of a heading says of when the figures are, and is no unit of theirs."""

_QUOTES = re.compile(r"[“”\"‘’'\s]")


class Head(NamedTuple):
    """What a column holds: a role, and for figures the day, the unit, and how the figures count.

    `total` tells that they are totals so far, `part` that they are of a part of a year only, `fiscal` that the day is the end of
    a fiscal year, which its name does not tell.
    """

    text: str
    role: str | None
    on: date | None = None
    unit: str = ""
    total: bool = False
    part: bool = False
    fiscal: Named | None = None


def heading_of(text: str) -> Head:
    """Return what one heading says; a role of None where it says nothing that is known."""
    return head_of([text])


def head_of(path: Sequence[str]) -> Head:
    """Return what the headings of a column say, from the top one to the one right above the figures.

    The lowest one that says what the column holds counts, and the lowest that names a day.
    """
    texts = [tidied for each in path if (tidied := tidy(each))]
    texts = [text for at, text in enumerate(texts) if not at or text != texts[at - 1]]
    shown = " / ".join(texts)
    if len(shown) > LONGEST:
        return Head(shown, None)
    plain = [unmarked(text)[0].lower() for text in texts]
    on = next((day for text in reversed(plain) if (day := day_in(text))), None)
    role, sure = None, True
    for text in reversed(plain):
        found, known = _role(text)
        if found is not None and (role is None or (role == FIGURE and found in _DATED)):
            role, sure = found, known
        elif found is not None and role == "total" and found in ("target", "latest"):
            role = found
    if role in (None, FIGURE) and on is not None:
        role = FIGURE if sure and all(_is_neutral(text) or _role(text)[0] for text in plain) else UNCLEAR
    whole = " ".join(plain)
    total = says_any(whole, "adds_up") or (
        role != "target" and is_span_of_years(whole)
    )  # targets of 2021-2025 are due in 2025
    fiscal = next((years[-1].named for text in reversed(plain) if (years := fiscal_years(text))), None)
    return Head(shown, role, on, _unit(texts), total, is_part_of_year(whole), fiscal)


def _role(text: str) -> tuple[str | None, bool]:
    """Return the role that a heading names, or that it is only dated; and whether all of its words are known."""
    roles = _roles()
    bare = _PARENTHESES.sub(" ", text).strip()
    joined = _QUOTES.sub("", re.sub(r"[()\[\]]", "", text))
    for each in (text, bare, joined, without_days(text), without_days(bare), _QUOTES.sub("", without_days(joined))):
        if (known := roles.get(each) or roles.get(each.removesuffix("s"))) is not None:
            return known, True
    rest = without_days(bare)
    dated = day_in(text) is not None
    for word, role in roles.items():
        if (
            len(word) >= _PARTS_OF_WORDS
            and _holds(rest, word)
            and (
                dated or len(word) > _SHORT
                if word.isascii()
                else dated or role in _DATED or len(word) > _PARTS_OF_WORDS + 1
            )
        ):
            return role, True
    if dated:
        return FIGURE, _is_neutral(text)
    return None, True


def _holds(text: str, word: str) -> bool:
    if word.isascii():
        return re.search(rf"(?<![a-z]){re.escape(word)}s?(?![a-z])", text) is not None  # of one, or of several
    return word in text


def _is_neutral(text: str) -> bool:
    """Tell whether a heading has no words but days, a unit, and those that say nothing."""
    rest = without_days(_PARENTHESES.sub(" ", text))
    neutral = neutral_words()
    return not rest or rest in neutral or all(each in neutral for each in rest.split()) or is_unit(rest)


def _unit(texts: Sequence[str]) -> str:
    """Return the unit that a heading has in parentheses."""
    for text in reversed(texts):
        for inside in _PARENTHESES.findall(text):
            plain = inside.strip()
            if day_in(plain) is None and is_unit(plain) and plain.lower() not in _YEARS:
                return str(plain)
            if unit := unit_said(plain):
                return unit
    return ""


@cache
def neutral_words() -> frozenset[str]:
    """Return the words of headings that say nothing of what a column holds."""
    return frozenset({*words("neutral"), "(", ")"})


@cache
def _roles() -> dict[str, str]:
    return {word.lower(): role for word, role in spellings("heads").items()}
