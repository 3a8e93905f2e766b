"""What plain numbers may do to the time of an amount that they multiply or divide."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import permutations
from typing import Final, NamedTuple

from plan_eval.formula.unit_texts import NUMBER, Powers, Unit
from plan_eval.formula.unit_times import LEAST, TIMES, fallen_into, longer, must_be_longer, must_be_shorter, shorter


class Number(NamedTuple):
    """A written number by which an amount was multiplied, or divided where the power is -1."""

    value: Fraction
    power: int


_EACH: Final = 100
"""From so much on a written divisor may be an amount itself: 1% for each 200 pounds above a threshold."""

_ORDERS: Final = 4
"""So many numbers are tried in every order, since `15 * wage / 30` is fifteen times a day's wage; more in the order written."""


def after_numbers(unit: Unit, numbers: Iterable[Number]) -> Iterator[Unit]:
    """Yield the units that an amount may have after some numbers, the likeliest first."""
    telling = tuple(number for number in numbers if number.value >= LEAST)
    orders = permutations(telling) if len(telling) <= _ORDERS else (telling,)
    for order in orders:
        rates = {unit: None}
        once: dict[Unit, None] = {}
        for number in order:
            after: dict[Unit, None] = {}
            for each in rates:
                for result, final in _after(each, number):
                    (once if final else after)[result] = None
            rates = after
        yield from rates
        yield from once


def _after(unit: Unit, number: Number) -> Iterator[tuple[Unit, bool]]:
    """Yield the units after one number; those are marked that no further number changes.

    Such are what is paid once for so many of a time, and the number of times that an amount is contained in another.
    """
    if number.power < 0 and number.value >= _EACH and len(unit.what) == 1 and unit.what[0][1] == 1:
        yield NUMBER, True
    if not unit.times:
        yield unit, False
        if unit.what:
            yield from ((unit._replace(times=((time, -1),)), False) for time in TIMES)
        return
    stays = True
    changed: list[tuple[Unit, bool]] = []
    for time, power in unit.times:
        if abs(power) != 1:
            continue
        lengthens = number.power != power
        if lengthens:
            others = fallen_into(time, number.value) if power < 0 else longer(time, number.value)
            must = must_be_longer(time, number.value)
        else:
            musts = tuple(must_be_shorter(time, number.value))
            others, must = musts or shorter(time, number.value), bool(musts)
        stays = stays and not (must and len(unit.times) == 1)
        changed += [(_exchanged(unit, time, other, power), False) for other in others]
        if lengthens and power < 0:
            changed.append((_exchanged(unit, time, None, power), True))
    if stays:
        yield unit, False
    yield from changed


def _exchanged(unit: Unit, time: str, other: str | None, power: int) -> Unit:
    """Return a unit with another time in the place of one, or with none."""
    powers = dict(unit.times)
    del powers[time]
    if other is not None:
        powers[other] = powers.get(other, 0) + power
    times: Powers = tuple(sorted((name, each) for name, each in powers.items() if each))
    return unit._replace(times=times)
