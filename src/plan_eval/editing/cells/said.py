"""What one cell says, with the words in parentheses, the brackets and the marks around its figure."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from plan_eval.editing.cells.bounds import bound_of
from plan_eval.editing.cells.days import day_in, without_days
from plan_eval.editing.cells.fiscal import Named, fiscal_years
from plan_eval.editing.cells.growth import growth_of
from plan_eval.editing.cells.plain import tidy, unmarked
from plan_eval.editing.cells.saying import ABOUT, BETWEEN, HOLD, UP_TO, Kind, Said
from plan_eval.editing.cells.units import is_unit
from plan_eval.editing.words import spellings, words

__all__ = ["ABOUT", "BETWEEN", "HOLD", "UP_TO", "Kind", "Said", "said_of"]

_LONGEST = 80
"""Characters of a cell that can be a figure."""

_BRACKETS = re.compile(r"^(?P<before>[<>≥≤=~]*)\s*\[(?P<inside>[^\[\]]+)\]\s*(?P<behind>[^\[\]]*)$")
_ASIDE = re.compile(r"^(?P<rest>.*[0-9%].*?)\s*\((?P<aside>[^()]*)\)$")
_TOTAL_BEFORE = re.compile(
    r"^(?:(?:五年|[0-9]+年)?(?:累计|合计|总计|共计)|cumulative(?:ly)?|total(?: of)?)\s*:?\s*", re.IGNORECASE
)
_TOTAL_BEHIND = re.compile(r"\s*(?:[(\[]?(?:五年)?累计[)\]]?|cumulative|in total)$", re.IGNORECASE)
_LINES = re.compile(r"[0-9%)\]]\s*[\r\n]+\s*[<>≥≤\[(-]*[0-9]")
"""Figures on several lines of a cell, which are several figures."""

_YEAR = re.compile(
    r"(?:19|20)[0-9]{2}\s*(?:年[底末]?)?(?:[0-9]{1,2}月[底末]?)?|(?:19|20)[0-9]{2}[-/][0-9]{1,2}(?:[-/][0-9]{1,2})?"
)


class _Beside(NamedTuple):
    """A figure without what stands in parentheses behind it, and what that is."""

    rest: str
    on: date | None = None
    aside: str = ""
    unit: str = ""
    provisional: bool = False
    fiscal: Named | None = None


def said_of(text: str, unit: str = "") -> Said:
    """Return what a cell says; `unit` is that of its row, where it is known, and may be any text."""
    return _kept(text, unit) if len(text) <= _LONGEST and len(unit) <= _LONGEST else _said(text, unit)


def _said(text: str, unit: str) -> Said:
    shown = tidy(text)
    if _LINES.search(text.strip()):
        return Said(Kind.WORDS, shown)
    plain, mark = unmarked(shown)
    if plain.startswith("*"):
        plain, mark = plain.lstrip("* "), "*" + mark
    if plain.lower() in words("empty"):
        return Said(Kind.EMPTY, shown, mark=mark)
    if len(plain) > _LONGEST:
        return Said(Kind.WORDS, shown)
    state = spellings("states").get(plain.lower())
    if state is not None:
        return Said(Kind.STATE, shown, mark=mark, state=state)
    found = growth_of(plain) or _figure(plain, unit)
    return Said(Kind.WORDS, shown) if found is None else found._replace(text=shown, mark=mark + found.mark)


_kept = lru_cache(maxsize=65536)(_said)
"""Each cell is asked several times what it says."""


def _figure(plain: str, unit: str) -> Said | None:
    """Return the number, bound or range that a text is, with what stands in parentheses and brackets taken off."""
    beside = _beside(plain, unit)
    rest, total = beside.rest, False
    if match := _BRACKETS.match(rest):
        rest, total = f"{match['before']}{match['inside']}{match['behind']}", True
    bare = _TOTAL_BEHIND.sub("", _TOTAL_BEFORE.sub("", rest.strip()))
    found = bound_of(bare, unit)
    if found is None or (beside.unit and found.unit not in ("", beside.unit)):
        return None
    return found._replace(
        total=total or bare != rest.strip(),
        on=beside.on,
        aside=beside.aside,
        provisional=beside.provisional,
        fiscal=beside.fiscal,
        unit=found.unit or beside.unit,
    )


def _beside(plain: str, unit: str) -> _Beside:
    """Return a text parted from the parentheses behind it: a year, a unit, a word such as 以内 or 初步, or any other."""
    match = _ASIDE.match(plain)
    if match is None:
        return _Beside(plain)
    inside, rest = match["aside"].strip(), match["rest"]
    fiscal = fiscal_years(inside)
    if len(fiscal) == 1 and not without_days(inside.lower()):
        return _Beside(rest, on=fiscal[0].end, fiscal=fiscal[0].named)
    if _YEAR.fullmatch(inside):
        return _Beside(rest, on=day_in(inside))
    if inside.lower() in words("provisional"):
        return _Beside(rest, aside=inside, provisional=True)
    if inside == unit or is_unit(inside):
        return _Beside(rest, unit=inside)
    if inside.lower() in spellings("behind") or "累计" in inside:
        return _Beside(rest + inside)
    return _Beside(rest, aside=inside)
