"""What becomes of units in arithmetic and in functions.

A unit such as `CNY/person/month` ends in a time. Numbers have no unit, and only a few of them change the time of an
amount: 12 between month and year, 28 to 31 between day and month, 365 and 366 between day and year.
"""

from enum import Enum
from fractions import Fraction
from typing import Final


class _Unknown(Enum):
    UNKNOWN = "unknown"


UNKNOWN: Final = _Unknown.UNKNOWN
"""The unit of a value of which nothing is known; it is compared with no other, and nothing is concluded from it."""

Unit = str | None | _Unknown
"""A unit as written; None for a plain number."""


class MixedUnitsError(Exception):
    """Raised where amounts of two different units are put together."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one, two)
        self.one, self.two = one, two


def unknown(*_: Unit) -> Unit:
    """Return the unit of a function of which nothing is known."""
    return UNKNOWN


def shared(*units: Unit) -> Unit:
    """Return the unit that all amounts have; plain numbers go with any unit.

    Raises:
        MixedUnitsError: where two of them differ.
    """
    known = [unit for unit in units if isinstance(unit, str)]
    for unit in known:
        if unit != known[0]:
            raise MixedUnitsError(known[0], unit)
    if UNKNOWN in units:
        return UNKNOWN
    return known[0] if known else None


def first(value: Unit, *_: Unit) -> Unit:
    """Return the unit of the first of several amounts."""
    return value


_MULTIPLIED = {("month", 12): "year", ("day", 365): "year", ("day", 366): "year"} | {
    ("day", days): "month" for days in (28, 29, 30, 31)
}
_DIVIDED = {(after, number): before for (before, number), after in _MULTIPLIED.items()}


def multiplied(unit: Unit, number: Fraction | None) -> Unit:
    """Return the unit of an amount multiplied by a plain number; None for one that is not written out."""
    return _timed(unit, number, _MULTIPLIED)


def divided(unit: Unit, number: Fraction | None) -> Unit:
    """Return the unit of an amount divided by a plain number; None for one that is not written out."""
    return _timed(unit, number, _DIVIDED)


def _timed(unit: Unit, number: Fraction | None, table: dict[tuple[str, int], str]) -> Unit:
    if not isinstance(unit, str) or number is None or number.denominator != 1:
        return unit
    rest, slash, time = unit.rpartition("/")
    return rest + slash + table.get((time, number.numerator), time)
