"""Days and periods that a text names: years, months, halves and quarters, and five-year plans by their Chinese names."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from plan_eval.editing.cells.fiscal import fiscal_years

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
    r"(?:\s*[年./-]\s*(?P<month>[01]?[0-9])(?![0-9])"
    r"(?:\s*月?\s*(?:[-~\u2013\u2014\u2500]+|至|到)\s*(?P<until>[01]?[0-9])(?![0-9])(?=\s*月)"
    r"|\s*[月./-]\s*(?P<day>[0-3]?[0-9])(?![0-9])(?=\s*(?:日|$|\)|\s)))?)?"
)
_HALF_OR_QUARTER = {
    "上半年": 6, "下半年": 12, "一季度": 3, "第一季度": 3, "二季度": 6, "第二季度": 6, "三季度": 9, "第三季度": 9,
    "前三季度": 9, "四季度": 12, "第四季度": 12,
}  # fmt: skip
_ENGLISH_PARTS = (
    (re.compile(r"\bh1\b|\bfirst half\b|\b1st half\b"), 6), (re.compile(r"\bh2\b|\bsecond half\b"), 12),
    (re.compile(r"\bq1\b|\bfirst quarter\b"), 3), (re.compile(r"\bq2\b|\bsecond quarter\b"), 6),
    (re.compile(r"\bq3\b|\bthird quarter\b|\bfirst three quarters\b"), 9), (re.compile(r"\bq4\b|\bfourth quarter\b"), 12),
)  # fmt: skip
_PART_OF_YEAR = re.compile(
    r"半年|季度|月?\s*(?:[-~\u2013\u2014\u2500]|至|到)\s*[01]?[0-9]\s*月|\bh[12]\b|\bq[1-4]\b|\bhalf\b|\bquarters?\b"
)
_PLAN = re.compile(
    r"[“\"‘']?(?<![一二三四五六七八九])(?P<plan>十[一二三四五六七八九]?)五"
    r"(?:[”\"’']|(?=规划|时期|期间|期末|末|以来|目标|中期|主要|发展|国民|经济|专项|$))"
)
_NUMBERS = {number: at for at, number in enumerate("一二三四五六七八九", 1)}
_YEARS = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})\s*年?\s*(?:[-~/\u2013\u2014\u2500]+|至|到|\bto\b)\s*((?:19|20)[0-9]{2})(?![0-9])"
)
_SHORT_YEARS = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[-/\u2013]([0-9]{2})(?![0-9年月./-])")
DAY_WORDS = re.compile(
    r"\bf\.?y\.?(?![a-z])|\b(?:fiscal|financial) year|财政年度|财年|[0-9]+\s*[年月日]?|底|截至|期?末|(?<![^\s0-9])[年月日](?![^\s0-9])|[-./~\u2013\u2014]|[“”\"‘’']|\b(?:"
    + "|".join(_MONTHS)
    + r")[a-z]*\b|\b(?:h[12]|q[1-4]|end|of|by|in|as|at|until|first|half|quarter|year)\b"
)
"""What is left of a heading without it says what the column holds."""

LONGEST = 200
"""Characters of what can be the heading of a column, or name a day."""

_FIRST_PLAN, _FIRST_YEAR, _LENGTH = 10, 2001, 5


class Period(NamedTuple):
    """The years of a plan: the last day before it begins, and its last day."""

    start: date
    end: date


def day_in(text: str) -> date | None:
    """Return the last day of the last year, half, quarter, month or day that a text names; of a plan its last one.

    A fiscal year ends in June, as far as its name tells.
    """
    found = None
    if len(text) > LONGEST:
        return None
    if fiscal := fiscal_years(text):
        return fiscal[-1].end
    for match in _DAY.finditer(text):
        year = int(match["year"])
        month = _month(match, text[match.end() :])
        if 1 <= month <= 12:  # noqa: PLR2004  # months
            last = monthrange(year, month)[1]
            day = int(match["day"] or last)
            found = date(year, month, day if 1 <= day <= last else last)
        else:
            found = None
    if found is None and (plan := _PLAN.search(text)) is not None:
        return _plan(plan["plan"]).end
    return found


def period_in(text: str) -> Period | None:
    """Return the years of a plan that a text names: “十三五”, 2016—2020, 2021/25; None where it names none, or several."""
    if len(text) > LONGEST:
        return None
    found = {_plan(match["plan"]) for match in _PLAN.finditer(text)}
    fiscal = [year.end for year in fiscal_years(text)]
    if len(fiscal) == 2 and fiscal[0] < fiscal[1]:  # noqa: PLR2004  # from one to the other
        return Period(fiscal[0].replace(year=fiscal[0].year - 1), fiscal[1])
    if not found and not fiscal:
        for match in _YEARS.finditer(text):
            found |= _between(int(match[1]), int(match[2]))
    if not found:
        for match in _SHORT_YEARS.finditer(text):
            first = int(match[1])
            found |= _between(first, first // 100 * 100 + int(match[2]))
    return next(iter(found)) if len(found) == 1 else None


def period_of_plan(text: str) -> Period | None:
    """Return the years of the five-year plan that a text names; of “十二五” 末 none, which is only a day."""
    match = None if len(text) > LONGEST else _PLAN.search(text)
    return None if match is None or text[match.end() :].lstrip().startswith(("末", "期末")) else _plan(match["plan"])


def is_part_of_year(text: str) -> bool:
    """Tell whether a text names a half, a quarter or several months, so that what stands below may be an amount of it."""
    return _PART_OF_YEAR.search(text.lower()) is not None


def is_span_of_years(text: str) -> bool:
    """Tell whether a text names several years from one to another."""
    return _YEARS.search(text) is not None


def without_days(text: str) -> str:
    """Return a text without the days, years and plans that it names."""
    found = _PLAN.sub(" ", text)
    for words in sorted(_HALF_OR_QUARTER, key=len, reverse=True):
        found = found.replace(words, " ")
    return re.sub(r"\s+", " ", DAY_WORDS.sub(" ", found)).strip(" ()[]:,、")


def _plan(name: str) -> Period:
    number = _FIRST_PLAN + _NUMBERS.get(name[1:], 0)
    first = _FIRST_YEAR + _LENGTH * (number - _FIRST_PLAN)
    return Period(date(first - 1, 12, 31), date(first + _LENGTH - 1, 12, 31))


def _between(first: int, last: int) -> set[Period]:
    return {Period(date(first - 1, 12, 31), date(last, 12, 31))} if first < last else set()


def _month(match: re.Match[str], rest: str) -> int:
    """Return the last month of what a text names after a year: a month, several of them, a quarter, a half."""
    if match["until"] or match["month"]:
        return int(match["until"] or match["month"])
    for words, month in _HALF_OR_QUARTER.items():
        if rest.lstrip(" 的年").startswith(words):
            return month
    text = match.string.lower()
    for part, month in _ENGLISH_PARTS:
        if part.search(text):
            return month
    return next((n for n, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name}", text)), 12)
