"""The notes of a table: what its marks mean, what stands in brackets, which unit holds for all."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plan_eval.editing.cells.days import Period, period_in
from plan_eval.editing.cells.plain import printed, tidy
from plan_eval.editing.cells.units import unit_said
from plan_eval.editing.words import says_any, words

_LABEL = re.compile(r"^[(\[]?([^\s:：.、()\[\]0-9]{1,6})\s*[)\]]?\s*(?:[0-9一二三四五六七八九十]{0,2})\s*[:：.、]")
_MARKED = re.compile(
    r"^(?:注\s*[:：]?\s*)?(?P<mark>[*\u2020\u2021\u203b]+|[\u2460-\u2473\u2776-\u277f]|[\u00b9\u00b2\u00b3\u2070-\u2079]+)\s*(?P<text>\S.*)$"
)
_NUMBERED = re.compile(
    r"(?:^|[;；。\s])(?:注|note)\s*(?P<number>[0-9]{1,2})\s*[:：.、]\s*(?P<text>[^;；]+)", re.IGNORECASE
)
_BRACKETS = re.compile(r"(?:\[\s*\]|\[.{0,6}\]|括号|方括号|brackets)")
_TOTALS = re.compile(r"累计|合计|总量|total|cumulative|sum", re.IGNORECASE)
_STARS = re.compile(
    r"(?P<mark>[*\u2605\u25b2\u203b#])[^,，;；。]{0,6}(?:为|是|表示|indicates?|marks?|=|:)[^,，;；。]{0,6}(?P<nature>约束性|预期性|binding|expected)",
    re.IGNORECASE,
)
_STARRED = re.compile(
    r"(?:带|标有|标|有|with|marked)\s*(?P<mark>[*\u2020\u2021\u203b\u2605]+)\s*(?:号|标记)?的?(?:数据|数值|数)?(?:为|是|系|表示|:|are|is)?\s*(?P<text>[^;；。\u2460-\u2473]+)",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    r"^[^0-9]{0,6}(?P<year>(?:19|20)[0-9]{2})\s*年?(?:的|末|底)?\s*(?:数|值|实际|data|figure|value|$|[.。])",
    re.IGNORECASE,
)
"""A note that says of which year the figures with its mark are."""

_LONG = 45
_SHORTEST = 3
"""Years of a plan."""


class Notes(NamedTuple):
    """What the lines around a table say."""

    texts: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    brackets_are_totals: bool = False
    unit: str = ""
    binding_mark: str = ""
    period: Period | None = None
    looks_back: bool = False

    def of(self, mark: str) -> str:
        """Return what a mark means; empty where no note says."""
        known = dict(self.marks)
        return known.get(mark) or "; ".join(known[each] for each in mark if each in known)


def day_of(note: str) -> date | None:
    """Return the day of the figures that a note is about, where it says nothing but their year; None for any other note."""
    match = _OF_A_YEAR.match(tidy(note))
    return date(int(match["year"]), 12, 31) if match else None


def is_note(text: str) -> bool:
    """Tell whether a line is a note or a title and no row: it begins with a word for one, or is far longer than a name."""
    plain = tidy(text)
    label = _LABEL.match(plain)
    known = {*words("notes"), *words("titles")}
    if label is not None and label[1].lower() in known:
        return True
    return (_MARKED.match(plain) is not None and len(plain) > 6) or len(plain) > _LONG  # noqa: PLR2004


def notes_of(lines: Iterable[str], titles: Iterable[str] = ()) -> Notes:
    """Return what the lines around a table say; only its titles name the years of the plan, if all that name any agree."""
    texts = [tidy(line) for line in lines if tidy(line)]
    titles = [*titles]
    marks: dict[str, str] = {}
    for text in texts:
        match = _MARKED.match(text)
        if match:
            marks[match["mark"]] = match["text"]
        for found in _STARRED.finditer(text):
            if _STARS.search(text) is None:
                marks.setdefault(found["mark"], found["text"].strip())
        for found in _NUMBERED.finditer(text):
            marks[f"注{found['number']}"] = found["text"].strip()
    totals = any(_BRACKETS.search(text) and _TOTALS.search(text) for text in texts)
    unit = next((unit for text in texts for part in re.split(r"\s{2,}|[;；]", text) if (unit := unit_said(part))), "")
    star = next((match for text in texts if (match := _STARS.search(text))), None)
    binding = star["mark"] if star and star["nature"] in ("约束性", "binding") else ""
    periods = {period for text in titles if (period := _period(tidy(text))) is not None}
    period = next(iter(periods)) if len(periods) == 1 else None
    looks_back = any(says_any(tidy(text), "reviews") for text in titles)
    return Notes(tuple(map(printed, texts)), tuple(marks.items()), totals, unit, binding, period, looks_back)


def _period(title: str) -> Period | None:
    """Return the years of the plan that a title names; those that data were collected in are no plan."""
    label = _LABEL.match(title)
    if label is not None and label[1].lower() in words("notes"):
        return None
    period = period_in(title)
    if period is None or period.end.year - period.start.year < _SHORTEST:
        return None
    return period
