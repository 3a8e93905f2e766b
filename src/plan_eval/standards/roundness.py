"""The one round number among the values that published amounts allow: wages are set in tens, shares in whole per cents."""

from fractions import Fraction
from typing import NamedTuple

from plan_eval.standards.inference import Interval

_LARGEST, _SMALLEST = 9, -6
"""The powers of ten between which a step is looked for."""


class Multiple(NamedTuple):
    """A value, and the step that it alone of an interval is a multiple of."""

    value: Fraction
    step: Fraction


def only_multiple(interval: Interval) -> Multiple | None:
    """Return the only multiple of the smallest step, a power of ten or half of one, that has just one in an interval.

    None where no step has just one, where the interval has no end or is a single value, and for zero, which is a multiple
    of everything.
    """
    if interval.high is None or interval.low == interval.high:
        return None
    for power in range(_SMALLEST, _LARGEST + 1):
        for step in (Fraction(10) ** power, Fraction(10) ** power * 5):
            first, last = _ends(interval, interval.high, step)
            if first == last:
                return Multiple(first * step, step) if first else None
            if first > last:
                return None
    return None


def _ends(interval: Interval, high: Fraction, step: Fraction) -> tuple[int, int]:
    """Return the first and the last multiple of a step in an interval, counted in steps."""
    first, last = -(-interval.low // step), high // step
    if first * step == interval.low and not interval.low_included:
        first += 1
    if last * step == high and not interval.high_included:
        last -= 1
    return first, last
