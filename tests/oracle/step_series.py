"""The trend of yearly values, gone through from the oldest to the latest."""

from datetime import date
from fractions import Fraction

from tests.oracle.step_days import passed

SPAN, LEAST = 5, 3
"""Calendar years that a trend goes back, and those that it needs at least."""


def trend(known: dict[date, Fraction]) -> Fraction | None:
    """Return how much a year the figures went up between the first and the last yearly value of the latest years."""
    last = max(known)
    opening: date | None = None
    for day in sorted(known):
        is_yearly = not any(day < other and other.year == day.year for other in known)
        if opening is None and is_yearly and last.year - day.year <= SPAN:
            opening = day
    if opening is None or last.year - opening.year < LEAST:
        return None
    return (known[last] - known[opening]) / passed(opening, last)
