"""Roles of columns that their headings leave open, from what stands below them."""

import re
from collections.abc import Callable, Sequence

from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.cells.said import Kind, said_of
from plan_eval.editing.cells.units import is_unit
from plan_eval.editing.heads.head import UNCLEAR, Head
from plan_eval.editing.words import spellings

_LOOKED_AT = 2000
"""Cells of a column that tell what it holds."""

_YEAR = re.compile(r"(?:19|20)[0-9]{2}年?")
_LONG = 30
"""Characters of a cell that is rather a sentence than a word."""


def by_contents(head: Head, cells: Sequence[str], *, before_name: bool, behind_name: bool = False) -> Head:
    """Return a head with the role that the cells below give it, where its own words leave that open.

    `before_name` tells that the column stands to the left of the names, `behind_name` that it has no heading and stands
    right behind them: then it has parts of them, as below a heading that spans both.
    """
    texts = [text for cell in cells[:_LOOKED_AT] if (text := tidy(cell))]
    if head.role == "outcome":
        return head._replace(role=_outcome(texts))
    if head.role == "sort":
        return head._replace(role="nature" if _most(texts, _is_nature) else "group")
    if (
        head.role == "latest"
        and head.on is None
        and texts
        and not any(map(_is_figure, texts))
        and _most(texts, _is_verdict)
    ):
        return head._replace(role="published")
    if behind_name and texts and not any(map(_is_figure, texts)) and not _most(texts, is_unit):
        return head._replace(role="name")
    if head.role is None and texts:
        return head._replace(role=_unnamed(texts, before_name=before_name and not head.text))
    if head.role == UNCLEAR and not _most(texts, _is_figure):
        return head._replace(role=None)
    if head.role == "baseline" and texts and all(map(_YEAR.fullmatch, texts)):
        return head._replace(role="baseline_on")  # the year of the baseline, and not its value
    return head


def _outcome(texts: Sequence[str]) -> str:
    """Return what a column of outcomes holds: values, verdicts, or sentences, which are kept as notes."""
    figures = sum(1 for text in texts if _is_figure(text) or _is_progress(text))
    if not texts or figures * 2 >= len(texts):
        return "latest"
    return "published" if _most(texts, _is_verdict) or not any(len(text) > _LONG for text in texts) else "note"


def _unnamed(texts: Sequence[str], *, before_name: bool) -> str | None:
    """Return the role of a column whose heading says nothing that is known."""
    if _most(texts, _is_nature, all_of_them=True):
        return "nature"
    if before_name:
        if all(text.strip("().、").isdigit() for text in texts):
            return "number"
        return "group" if not any(map(_is_figure, texts)) else None
    if _most(texts, is_unit, all_of_them=True) and not any(map(_is_figure, texts)):
        return "unit"
    return None


def _most(texts: Sequence[str], holds: Callable[[str], bool], *, all_of_them: bool = False) -> bool:
    fitting = sum(1 for text in texts if holds(text))
    return fitting == len(texts) if all_of_them else bool(texts) and fitting * 5 >= len(texts) * 3


def _is_nature(text: str) -> bool:
    return text.lower() in spellings("natures")


def _is_verdict(text: str) -> bool:
    return text.lower() in spellings("verdicts") or text.lower() in ("-", "—")


def _is_progress(text: str) -> bool:
    """Tell whether a text says how far a task is, and is no verdict that could stand anywhere."""
    return said_of(text).kind is Kind.STATE and not _is_verdict(text)


def _is_figure(text: str) -> bool:
    return said_of(text).kind in (Kind.FIGURE, Kind.GROWTH)
