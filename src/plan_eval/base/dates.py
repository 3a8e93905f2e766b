"""Years between dates: whole anniversaries plus the rest as a share of the year that it falls in."""

from datetime import date
from fractions import Fraction
from functools import lru_cache

_CYCLE = 400
"""Years after which the calendar is the same again."""


@lru_cache(maxsize=4096)
def years_between(start: date, end: date) -> Fraction:
    """Return the years from one date to another, negative if the second is earlier.

    The anniversary of the last day of a month is the last day of that month.
    """
    if end < start:
        return -years_between(end, start)
    whole = end.year - start.year
    if _anniversary(start, whole) > end:
        whole -= 1
    rest = (end - _anniversary(start, whole)).days
    same = whole - _CYCLE if end.year == date.max.year else whole  # the next anniversary may lie beyond the last date
    year = (_anniversary(start, same + 1) - _anniversary(start, same)).days
    return whole + Fraction(rest, year)


def _anniversary(start: date, years: int) -> date:
    if (start.month, start.day) in ((2, 28), (2, 29)) and _is_month_end(start):
        return date(start.year + years, 3, 1) - date.resolution
    return start.replace(year=start.year + years)


def _is_month_end(day: date) -> bool:
    return (day + date.resolution).month != day.month
