"""A path through milestones, walked day by day."""

from datetime import date
from fractions import Fraction

from tests.oracle.step_days import shares


def walked(asked: dict[date, Fraction], start: date, day: date) -> Fraction:
    """Return what is asked for on a day: each day before it adds what its part of the path adds in a day.

    `asked` tells what the milestones and the end ask for; nothing is asked for at the start.
    """
    stops, part = sorted(asked), 0
    whole, gone = [Fraction(0)] * len(stops), [Fraction(0)] * len(stops)
    for today, share in shares(start, stops[-1]):
        whole[part] += share
        gone[part] += share if today <= day else 0
        part += today == stops[part]
    before = [Fraction(0), *(asked[stop] for stop in stops)]
    parts = ((asked[stop] - before[part]) * gone[part] / whole[part] for part, stop in enumerate(stops))
    return sum(parts, Fraction(0))
