"""Which way values go when something that they depend on grows from zero, and how that passes through functions."""

from typing import NamedTuple


class Course(NamedTuple):
    """The course of a value: `way` is 1 where it never falls, -1 where it never rises, 0 where it stays.

    `sign` is 1 where it is never below zero, -1 where never above, 0 where it is zero. None stands for unknown: it may
    go either way, or take either sign. A value that goes towards zero and whose sign is known never gets there.
    """

    way: int | None
    sign: int | None


UNKNOWN = Course(None, None)
"""It may go either way and take either sign."""


def unknown(*_: Course) -> Course:
    """Return the course of a function of which nothing is known."""
    return UNKNOWN


def rising(*arguments: Course) -> Course:
    """Return the course of what never falls when an argument rises, and has the sign that all arguments share."""
    (way, sign), *others = arguments
    for argument in others:
        way, sign = _joined(way, argument.way), _joined(sign, argument.sign)
    return Course(way, sign)


def negated(value: Course) -> Course:
    """Return the course of a value with the other sign."""
    return Course(_negated(value.way), _negated(value.sign))


def magnitude(value: Course) -> Course:
    """Return the course of a value without its sign."""
    return Course(_product(value.way, value.sign) if value.way else value.way, 1)


def rounded(value: Course, *step: Course) -> Course:
    """Return the course of a value rounded to a step: its own where the step stays.

    What goes towards zero may be rounded to zero, so that its sign says no more that it never gets there.
    """
    way = value.way if all(each.way == 0 for each in step) else None
    towards_zero = value.way is None or value.sign is None or value.way * value.sign < 0
    return Course(way, None if towards_zero else value.sign)


def reached(value: Course, threshold: Course) -> Course:
    """Return the course of what is 1 where a value has come to a threshold, else 0."""
    way = rising(value, negated(threshold)).way
    return Course(way, 1 if way in (0, 1) else None)


def product(left: Course, right: Course) -> Course:
    """Return the course of a product: (xy)' = x'y + xy'."""
    one = 0 if left.way == 0 else _product(left.way, right.sign)
    two = 0 if right.way == 0 else _product(right.way, left.sign)
    return Course(_joined(one, two), _product(left.sign, right.sign))


def quotient(left: Course, right: Course) -> Course:
    """Return the course of a quotient; unknown where the divisor may be zero on its way.

    Dividing by y is multiplying by 1/y, which goes the other way and keeps the sign.
    """
    if right.sign is None and right.way != 0:
        return UNKNOWN
    return product(left, Course(_negated(right.way), right.sign))


def _negated(way: int | None) -> int | None:
    return None if way is None else -way


def _joined(one: int | None, two: int | None) -> int | None:
    """Return the way of a sum: known where both go one way."""
    if one is None or two is None or one * two < 0:
        return None
    return one or two


def _product(one: int | None, two: int | None) -> int | None:
    return None if one is None or two is None else one * two
