"""How days read: the last day of a year is the year, that of a month the month, and any other day itself."""

from calendar import monthrange
from datetime import date

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import IndicatorResult

_YEAR, _MONTH, _DAY = 4, 7, 10
"""Characters of a date that say what must be said of it."""

_NAMED = {
    _YEAR: Text("{year}", "{year}年"),
    _MONTH: Text("{year}-{month:02}", "{year}年{month}月"),
    _DAY: Text("{year}-{month:02}-{day:02}", "{year}年{month}月{day}日"),
}
_BY = {
    _YEAR: Text("{year}", "{year}年底"),
    _MONTH: Text("{year}-{month:02}", "{year}年{month}月底"),
    _DAY: Text("{day} {month} {year}", "{year}年{month}月{day}日"),
}
_MARK = Text(" ({day})", "（{day}）")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def short_day(day: date) -> str:
    """Return a day for a narrow column: `2017`, `2017-06` or `2017-06-15`."""
    return day.isoformat()[: _length(day)]


def named_day(day: date, lang: Lang) -> str:
    """Return a day as a heading names it: 2017年, 2017年6月 or 2017年6月15日."""
    return _NAMED[_length(day)].fill(lang, **_parts(day))


def by_day(day: date, lang: Lang) -> str:
    """Return a day as the end of what it closes: 2017年底, 2017年6月底 or 2017年6月15日."""
    length, parts = _length(day), _parts(day)
    if length == _DAY:
        parts["month"] = month_of(day)
    return _BY[length].fill(lang, **parts)


def in_words(day: date) -> Text:
    """Return a day as sentences say it: 30 November 2018, 2018年11月30日."""
    parts = _parts(day) | {"month": month_of(day)}
    return Text(_BY[_DAY].fill("en", **parts), _BY[_DAY].fill("zh", **parts))


def month_of(day: date) -> Text:
    """Return the month of a day as sentences say it: November, 11."""
    return Text(_MONTHS[day.month - 1], str(day.month))


def closing_day(day: date) -> Text:
    """Return the day by which something is to be: 31 December 2020, 2020年底."""
    return Text(in_words(day).en, by_day(day, "zh"))


def mark(day: date | None, lang: Lang) -> str:
    """Return what stands behind a figure or a name to say its day; nothing without one."""
    return "" if day is None else _MARK.fill(lang, day=by_day(day, lang))


def other_day(result: IndicatorResult) -> date | None:
    """Return the day of the latest value where it is another than that of the evaluation; None where there is no value."""
    day = result.measures.observed_on
    return None if day == result.measures.as_of else day


def _length(day: date) -> int:
    if day.day != monthrange(day.year, day.month)[1]:
        return _DAY
    return _YEAR if day.month == len(_MONTHS) else _MONTH


def _parts(day: date) -> dict[str, object]:
    return {"year": day.year, "month": day.month, "day": day.day}
