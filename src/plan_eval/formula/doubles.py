"""How far the arithmetic of spreadsheets can be from the exact one, and how it is led back to it.

A spreadsheet computes with binary fractions of 53 bits. What is known of a value beforehand, its range and its smallest parts,
says whether a rounding in between makes every decision come out as it does exactly.
"""

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

_PRECISION = Fraction(1, 2**52)
"""What one operation can add to the relative error: twice what it does."""

_NEARLY = Fraction(1, 2**46)
"""A sum that is so small a share of its terms, or a larger one still, may be nothing to a spreadsheet."""

_EXACT = 2**53
"""Whole numbers up to here are what they are."""

_DIGITS = (9, 8, 7, 6, 5, 4, 3, 2, 1, 10, 11, 12)
"""Decimals that can be rounded to on the way, in the order in which they are tried."""

_MOST = 10**14
"""In units of the last decimal: beyond it a spreadsheet may take two neighbours for one."""


class Bounds(NamedTuple):
    """What is known of a value before it is known.

    It lies from `low` to `high`, and is a multiple of 1 / (parts x n) for some whole n up to `free`. As a spreadsheet computes
    it, it is off by `error` at most.
    """

    low: Fraction
    high: Fraction
    parts: int
    free: int
    error: Fraction

    @property
    def most(self) -> Fraction:
        """How large it can be, whatever its sign."""
        return max(abs(self.low), abs(self.high))

    @property
    def gap(self) -> Fraction:
        """How near to zero it can come without being zero."""
        return Fraction(1, self.parts * self.free)

    @property
    def constant(self) -> Fraction | None:
        """The value itself where it is known."""
        return self.low if self.low == self.high else None


def constant(value: Fraction) -> Bounds:
    """Return what is known of a number that is written out."""
    return Bounds(value, value, value.denominator, 1, _unlike(value.denominator, abs(value)))


def decimal(low: Fraction, high: Fraction, places: int) -> Bounds:
    """Return what is known of a number that somebody types in, with so many decimals at most."""
    return multiples(low, high, Fraction(1, 10**places))


def _unlike(parts: int, most: Fraction) -> Fraction:
    """Return how unlike the nearest binary fraction a number can be; a whole one is like it."""
    return Fraction(0) if parts == 1 and most <= _EXACT else most * _PRECISION


def added(one: Bounds, two: Bounds) -> Bounds:
    """Return what is known of a sum; what is nearly nothing beside its terms spreadsheets take for nothing."""
    low, high, most = one.low + two.low, one.high + two.high, one.most + two.most
    ends, parts = (low, high), (lcm(one.parts, two.parts), one.free * two.free)
    nothing = most * _NEARLY
    vanished = nothing if low < nothing and high > -nothing and (one.error or two.error or parts != (1, 1)) else 0
    return _computed(ends, parts, one.error + two.error + vanished, most)


def negated(value: Bounds) -> Bounds:
    """Return what is known of a value with the other sign."""
    return value._replace(low=-value.high, high=-value.low)


def multiplied(one: Bounds, two: Bounds) -> Bounds:
    """Return what is known of a product."""
    ends = [a * b for a in (one.low, one.high) for b in (two.low, two.high)]
    shared = _reduced(one, two)
    error = one.most * two.error + two.most * one.error + one.error * two.error
    return _computed((min(ends), max(ends)), (shared, one.free * two.free), error, one.most * two.most)


def _reduced(one: Bounds, two: Bounds) -> int:
    """Return the parts of a product: a factor that is known may take some of them away."""
    parts = one.parts * two.parts
    for known in (one.constant, two.constant):
        if known:
            return parts // gcd(known.numerator, parts)
    return parts


def divided(one: Bounds, two: Bounds) -> Bounds | None:
    """Return what is known of a quotient; None where it may be of any size: the divisor is zero, or its error as large as it."""
    least = two.gap if two.low <= 0 <= two.high else min(abs(two.low), abs(two.high))
    if two.constant == 0 or two.error >= least:
        return None
    if two.constant is not None:
        return multiplied(one, _inverse(two.constant, two.error))
    most = one.most / least
    error = (one.error + most * two.error) / (least - two.error)
    sides = (Fraction(0) if one.low >= 0 and two.low >= 0 else -most, most)
    free = one.free * int(two.most * two.parts * two.free)
    return _computed(sides, (one.parts, max(free, 1)), error, most)


def _inverse(value: Fraction, error: Fraction) -> Bounds:
    """Return what is known of 1 / value where the value is off: what a product with it is off by, a quotient is off by."""
    return constant(1 / value)._replace(error=error / (abs(value) * (abs(value) - error)))


def _computed(ends: tuple[Fraction, Fraction], parts: tuple[int, int], error: Fraction, most: Fraction) -> Bounds:
    """Return what is known after an operation, which adds to the error unless all of it is whole."""
    if error or parts != (1, 1) or most > _EXACT:
        error += (most + error) * _PRECISION
    return Bounds(*ends, *parts, error)


def either(*values: Bounds) -> Bounds:
    """Return what is known of one of several values, whichever it is."""
    return Bounds(
        min(value.low for value in values),
        max(value.high for value in values),
        lcm(*(value.parts for value in values)),
        max(value.free for value in values),
        max(value.error for value in values),
    )


def of_each(compute: Callable[..., Fraction], values: list[Bounds]) -> Bounds:
    """Return what is known of the smallest or the largest of several values."""
    ends = compute(*(value.low for value in values)), compute(*(value.high for value in values))
    return either(*values)._replace(low=ends[0], high=ends[1])


def magnitude(value: Bounds) -> Bounds:
    """Return what is known of a value without its sign."""
    return value._replace(low=max(value.low, -value.high, Fraction(0)), high=value.most)


def guard(value: Bounds, apart: int) -> int | None:
    """Return to how many decimals a value is rounded, so that it stands to every multiple of 1 / apart as it does exactly.

    What is exactly one of them becomes it, and nothing else does or passes one; `apart` is 1 or 2, so that they are themselves
    decimals. None where no number of decimals is sure.
    """
    gap = Fraction(1, lcm(value.parts, apart) * value.free)
    for digits in _DIGITS:
        unit = Fraction(1, 10**digits)
        if value.error <= unit * Fraction(2, 5) and unit <= gap and value.most / unit < _MOST:
            return digits
    return None


def multiples(low: Fraction, high: Fraction, step: Fraction) -> Bounds:
    """Return what is known of a multiple of a step that is rounded to the decimals of the step."""
    most = max(abs(low), abs(high))
    return Bounds(low, high, step.denominator, 1, _unlike(step.denominator, most))
