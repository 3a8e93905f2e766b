"""Numbers that turn one time into another: a month divided by 30 is a day, a week multiplied by 52 is a year.

Some numbers can mean nothing else: 12 between month and year, 28 to 31 between day and month. Others may: 22 days of work
in a month, 14 monthly payments in a year, 174 paid hours in a month.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

TIMES: Final = ("hour", "day", "week", "fortnight", "month", "quarter", "year")
"""From the shortest to the longest."""

_Bounds = tuple[Fraction | int, Fraction | int]
_MAY: Final[dict[tuple[str, str], _Bounds]] = {
    ("hour", "day"): (4, 24),
    ("hour", "week"): (15, 168),
    ("hour", "fortnight"): (30, 336),
    ("hour", "month"): (60, 744),
    ("hour", "quarter"): (200, 2208),
    ("hour", "year"): (800, 8784),
    ("day", "week"): (3, 7),
    ("day", "fortnight"): (6, 14),
    ("day", "month"): (15, 31),
    ("day", "quarter"): (45, 92),
    ("day", "year"): (180, 366),
    ("week", "fortnight"): (2, 2),
    ("week", "month"): (4, 5),
    ("week", "quarter"): (12, 14),
    ("week", "year"): (40, 53),
    ("fortnight", "month"): (2, Fraction("2.2")),
    ("fortnight", "quarter"): (6, 7),
    ("fortnight", "year"): (24, 27),
    ("month", "quarter"): (3, 3),
    ("month", "year"): (10, 16),
    ("quarter", "year"): (4, 4),
}
"""How many of the shorter time are paid, worked or lived in the longer one, at least and at most."""

_MUST: Final[dict[tuple[str, str], _Bounds]] = {
    ("day", "week"): (7, 7),
    ("day", "month"): (28, 31),
    ("day", "year"): (360, 366),
    ("week", "month"): (Fraction("4.3"), Fraction("4.4")),
    ("week", "year"): (52, 53),
    ("fortnight", "year"): (26, Fraction("26.2")),
    ("month", "year"): (12, 12),
}
"""How many there are by the calendar: such a number means nothing else."""

LEAST: Final = 2
"""The smallest number that may stand for so many of a time; a smaller one is a rate."""


def fallen_into(time: str, number: Fraction) -> tuple[str, ...]:
    """Return the longer times that so many of a time may fall into: two days' wages a month are paid monthly."""
    return tuple(after for (before, after), (_, most) in _MAY.items() if before == time and number <= most)


def longer(time: str, number: Fraction) -> tuple[str, ...]:
    """Return the longer times that so many of a time may make up."""
    within = (after for (before, after), (least, most) in _MAY.items() if before == time and least <= number <= most)
    return tuple(within)


def shorter(time: str, number: Fraction) -> tuple[str, ...]:
    """Return the shorter times of which there may be so many in a time."""
    within = (before for (before, after), (least, most) in _MAY.items() if after == time and least <= number <= most)
    return tuple(within)


def must_be_longer(time: str, number: Fraction) -> bool:
    """Tell whether so many of a time are a longer one by the calendar."""
    return any(_exactly(number, before == time, bounds) for (before, _), bounds in _MUST.items())


def must_be_shorter(time: str, number: Fraction) -> Iterator[str]:
    """Yield the time of which there are so many in another by the calendar."""
    return (before for (before, after), bounds in _MUST.items() if _exactly(number, after == time, bounds))


def _exactly(number: Fraction, applies: bool, bounds: _Bounds) -> bool:  # noqa: FBT001  # one of three conditions
    return applies and bounds[0] <= number <= bounds[1]
