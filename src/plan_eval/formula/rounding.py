"""Rounding to multiples of a step, one row for each mode: how a value is rounded, and how a column of values is.

All directions are along the number line: up is towards the larger number, also below zero. Steps are above zero.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula.columns import Column

_HALF = Fraction(1, 2)


class Direction(NamedTuple):
    """How a value is rounded to multiples of a step, and a column of values in the same way."""

    value: Callable[[Fraction, Fraction], Fraction]
    column: Callable[[Column, Fraction], Column]


def _up(value: Fraction, step: Fraction) -> Fraction:
    """Return the smallest multiple of `step` that is not below `value`."""
    return -(-value // step) * step


def _up_column(column: Column, step: Fraction) -> Column:
    numerators, parts = _in_parts(column, step)
    return _multiples([-(-numerator // parts) for numerator in numerators], step)


def _down(value: Fraction, step: Fraction) -> Fraction:
    """Return the largest multiple of `step` that is not above `value`."""
    return value // step * step


def _down_column(column: Column, step: Fraction) -> Column:
    numerators, parts = _in_parts(column, step)
    return _multiples([numerator // parts for numerator in numerators], step)


def _half_up(value: Fraction, step: Fraction) -> Fraction:
    """Return the multiple of `step` nearest to `value`; of two equally near ones the larger."""
    return (value / step + _HALF) // 1 * step


def _half_up_column(column: Column, step: Fraction) -> Column:
    numerators, parts = _in_parts(column, step)
    return _multiples([(2 * numerator + parts) // (2 * parts) for numerator in numerators], step)


def _half_even(value: Fraction, step: Fraction) -> Fraction:
    """Return the multiple of `step` nearest to `value`; of two equally near ones the even multiple."""
    return round(value / step) * step


def _half_even_column(column: Column, step: Fraction) -> Column:
    numerators, parts = _in_parts(column, step)
    return _multiples([round(Fraction(numerator, parts)) for numerator in numerators], step)


def _in_parts(column: Column, step: Fraction) -> tuple[Sequence[int], int]:
    """Return whole numbers and how many of their units make a step: value / step is number / parts."""
    parts, scale = column.denominator * step.numerator, step.denominator
    return (column.numerators if scale == 1 else [number * scale for number in column.numerators]), parts


def _multiples(counts: Sequence[int], step: Fraction) -> Column:
    return Column([count * step.numerator for count in counts], step.denominator)


ROUNDINGS: dict[RoundingMode, Direction] = {
    RoundingMode.UP: Direction(_up, _up_column),
    RoundingMode.DOWN: Direction(_down, _down_column),
    RoundingMode.HALF_UP: Direction(_half_up, _half_up_column),
    RoundingMode.HALF_EVEN: Direction(_half_even, _half_even_column),
    RoundingMode.NONE: Direction(lambda value, _: value, lambda column, _: column),
}
