"""How days read in the sentences and headings of the chapter: always in words, and never rounded to a month's end."""

from calendar import monthrange
from datetime import date

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import IndicatorResult

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DECEMBER = len(_MONTHS)
_DAY = Text("{day} {month} {year}", "{year}年{month}月{day}日")
_MONTH = Text("{month} {year}", "{year}年{month}月")
_YEAR = Text("{year}", "{year}年")
_IN = Text("in {period}", "{period}")
_ON = Text("on {period}", "{period}")
_CLOSED = Text("{when}", "{when}底")


def on_day(day: date, lang: Lang) -> str:
    """Return a day in full: 30 November 2018, 2018年11月30日."""
    return _said(_DAY, day, lang)


def period(day: date, lang: Lang) -> str:
    """Return the period that a day closes, the day itself where it closes none: 2015, November 2018, 15 November 2018."""
    if not _is_month_end(day):
        return on_day(day, lang)
    return _said(_YEAR if day.month == _DECEMBER else _MONTH, day, lang)


def in_period(day: date, lang: Lang) -> str:
    """Return the period that a day closes as the time of what happened: in 2015, in November 2018, on 15 November 2018."""
    return (_IN if _is_month_end(day) else _ON).fill(lang, period=period(day, lang))


def by_end(day: date, lang: Lang) -> str:
    """Return a day as a deadline: 31 December 2020, 2020年底; a day within a month stays that day."""
    if not _is_month_end(day):
        return on_day(day, lang)
    return _CLOSED.fill(lang, when=Text(on_day(day, "en"), period(day, "zh")))


def other_day(result: IndicatorResult) -> date | None:
    """Return the day of the latest value where it is another than that of the evaluation; None where there is no value."""
    day = result.measures.observed_on
    return None if day == result.measures.as_of else day


def _said(words: Text, day: date, lang: Lang) -> str:
    return words.fill(lang, day=day.day, month=Text(_MONTHS[day.month - 1], str(day.month)), year=day.year)


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
