"""Years between dates, and a path through the figures of several days."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise


def anniversary(day: date, years: int) -> date:
    """Return the same day of another year; that of the last day of February is the last day of February."""
    if day.month == 2 and (day + timedelta(days=1)).month == 3:
        return date(day.year + years, 3, 1) - timedelta(days=1)
    return date(day.year + years, day.month, day.day)


def years_between(start: date, end: date) -> Fraction:
    """Return whole anniversaries plus the rest as a share of the year that it falls in."""
    if start > end:
        return -years_between(end, start)
    whole = 0
    while anniversary(start, whole + 1) <= end:
        whole += 1
    last, following = anniversary(start, whole), anniversary(start, whole + 1)
    return whole + Fraction((end - last).days, (following - last).days)


def on_path(points: dict[date, Fraction], day: date) -> Fraction:
    """Return where a path through points is on a day: straight between them, in years since the first."""
    days = sorted(points)
    for before, after in pairwise(days):
        if before <= day <= after:
            first, here, last = (years_between(days[0], each) for each in (before, day, after))
            return points[before] + (points[after] - points[before]) * (here - first) / (last - first)
    return points[days[-1]]
