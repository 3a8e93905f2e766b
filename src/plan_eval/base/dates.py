"""Years between dates: whole anniversaries plus the rest as a share of the year that it falls in."""

from datetime import date
from fractions import Fraction
from functools import lru_cache


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
    since = _anniversary(start, whole)
    rest = (end - since).days
    return Fraction(whole) + (Fraction(rest, (_anniversary(start, whole + 1) - since).days) if rest else 0)


def _anniversary(start: date, years: int) -> date:
    ordinal_year = min(start.year + years, date.max.year)
    if (start.month, start.day) in ((2, 28), (2, 29)) and _is_month_end(start):
        return date(ordinal_year, 3, 1) - date.resolution
    return start.replace(year=ordinal_year)


def _is_month_end(day: date) -> bool:
    return (day + date.resolution).month != day.month
