"""The periods that days close, in the words of the chapter."""

from calendar import monthrange
from datetime import date

from plan_eval.base.text import Lang, Text
from plan_eval.views.days import in_words, month_of

_MONTH = Text("{month} {year}", "{year}年{month}月")
_YEAR = Text("{year}", "{year}年")
_IN = Text("in {period}", "{period}")
_ON = Text("on {period}", "{period}")
_DECEMBER = 12


def period(day: date, lang: Lang) -> str:
    """Return the period that a day closes, the day itself where it closes none: 2015, November 2018, 15 November 2018."""
    if not _is_month_end(day):
        return in_words(day).get(lang)
    if day.month == _DECEMBER:
        return _YEAR.fill(lang, year=day.year)
    return _MONTH.fill(lang, year=day.year, month=month_of(day))


def in_period(day: date, lang: Lang) -> str:
    """Return the period that a day closes as the time of what happened: in 2015, in November 2018, on 15 November 2018."""
    return (_IN if _is_month_end(day) else _ON).fill(lang, period=period(day, lang))


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
