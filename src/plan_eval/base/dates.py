"""Years and months between dates: whole ones plus the rest as a share of the year or month that it falls in.

The last day of a month is as many months later the last day of a month again.
"""

from calendar import monthrange
from datetime import date
from fractions import Fraction
from functools import lru_cache

_CYCLE = 400
"""Years after which the calendar is the same again."""


@lru_cache(maxsize=4096)
def years_between(start: date, end: date) -> Fraction:
    """Return the years from one date to another, negative if the second is earlier."""
    if end < start:
        return -years_between(end, start)
    whole = end.year - start.year
    if anniversary(start, whole) > end:
        whole -= 1
    rest = (end - anniversary(start, whole)).days
    same = whole - _CYCLE if end.year == date.max.year else whole  # the next anniversary may lie beyond the last date
    year = (anniversary(start, same + 1) - anniversary(start, same)).days
    return whole + Fraction(rest, year)


@lru_cache(maxsize=4096)
def elapsed_share(start: date, day: date, end: date) -> Fraction | None:
    """Return which share of the years from one date to another is over on a day; None where there are none."""
    whole = years_between(start, end)
    return years_between(start, day) / whole if whole else None


@lru_cache(maxsize=4096)
def months_between(start: date, end: date) -> Fraction:
    """Return the months from one date to another, negative if the second is earlier."""
    if end < start:
        return -months_between(end, start)
    whole = 12 * (end.year - start.year) + end.month - start.month
    if _months_later(start, whole) > end:
        whole -= 1
    first = _months_later(start, whole)
    same = whole - 12 * _CYCLE if end.year == date.max.year else whole  # the next month may lie beyond the last date
    return whole + Fraction((end - first).days, (_months_later(start, same + 1) - _months_later(start, same)).days)


def _months_later(start: date, months: int) -> date:
    year, month = divmod(12 * start.year + start.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, last if _is_month_end(start) else min(start.day, last))


def anniversary(start: date, years: int) -> date:
    """Return the same day of a later year; the last day of February is that of any year."""
    if (start.month, start.day) in ((2, 28), (2, 29)) and _is_month_end(start):
        return date(start.year + years, 3, 1) - date.resolution
    return start.replace(year=start.year + years)


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
