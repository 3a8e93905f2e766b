"""Time walked: a year is its days, each a share of it."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

DAY = timedelta(days=1)


@lru_cache(maxsize=100_000)
def turn(day: date, year: int) -> date:
    """Return the day of a year on which another year since `day` is full."""
    last = monthrange(year, day.month)[1]
    return date(year, day.month, last if day.day == monthrange(day.year, day.month)[1] else min(day.day, last))


@lru_cache(maxsize=100_000)
def passed(start: date, end: date) -> Fraction:
    """Return the years from one day to a later one: each day is a share of the year since `start` that it lies in."""
    years = [turn(start, year) for year in range(start.year, end.year + 2)]
    return sum(
        (
            Fraction((min(after, end) - before).days, (after - before).days)
            for before, after in pairwise(years)
            if before < end
        ),
        Fraction(0),
    )


def signed_years(start: date, end: date) -> Fraction:
    return passed(start, end) if start <= end else -passed(end, start)


def shares(start: date, end: date) -> Iterator[tuple[date, Fraction]]:
    """Yield each day from `start` to `end` with the share of a year that it adds."""
    day, following = start, turn(start, start.year + 1)
    length = (following - start).days
    while day < end:
        day += DAY
        yield day, Fraction(1, length)
        if day == following:
            following = turn(start, day.year + 1)
            length = (following - day).days
