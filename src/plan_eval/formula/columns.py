"""Columns of exact values: numerators over one denominator, so that whole columns are computed in whole numbers.

Adding two columns is adding whole numbers once both stand over one denominator.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import reduce
from math import lcm
from typing import NamedTuple


class Column(NamedTuple):
    """Values as numerators over a denominator; one numerator stands for a column of equal values."""

    numerators: Sequence[int]
    denominator: int = 1

    def at(self, row: int) -> Fraction:
        """Return one value."""
        return Fraction(self.numerators[row if len(self.numerators) > 1 else 0], self.denominator)


class NotInColumns(Exception):  # noqa: N818  # no error: the caller computes value by value instead
    """Raised for a formula that cannot be computed by columns, such as a quotient of two columns."""


def constant(value: Fraction) -> Column:
    """Return a column of equal values."""
    return Column((value.numerator,), value.denominator)


def by_rows(compute: Callable[[int, int], int], *columns: Column) -> Column:
    """Return a column computed from the numerators of each row, two columns at a time from the left.

    The denominator is one that all columns share: `compute` gets numerators and returns one over the same denominator.
    """
    return reduce(lambda left, right: _by_rows(compute, left, right), columns)


def _by_rows(compute: Callable[[int, int], int], left: Column, right: Column) -> Column:
    (one, two), denominator = over_one_denominator((left, right))
    return Column(row_by_row(compute, one, two), denominator)


def over_one_denominator(columns: Iterable[Column]) -> tuple[list[Sequence[int]], int]:
    """Return the numerators of columns over the smallest denominator that they share, and that denominator."""
    columns = tuple(columns)
    denominator = lcm(*(column.denominator for column in columns))
    return [_over(column, denominator) for column in columns], denominator


def _over(column: Column, denominator: int) -> Sequence[int]:
    factor = denominator // column.denominator
    return column.numerators if factor == 1 else [numerator * factor for numerator in column.numerators]


def row_by_row(compute: Callable[..., int], left: Sequence[int], right: Sequence[int]) -> list[int]:
    """Compute from whole numbers row by row; a single number stands for all rows."""
    if len(left) == len(right):
        return list(map(compute, left, right))
    if len(left) == 1:
        (first,) = left
        return [compute(first, number) for number in right]
    (second,) = right
    return [compute(number, second) for number in left]
