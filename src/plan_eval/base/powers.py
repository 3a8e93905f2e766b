"""Powers, roots and logarithms of exact numbers: exact where they are fractions that are easily told, else to 34 digits.

Nothing else in this program is not exact. What would have more than 2,500 digits is refused.
"""

from decimal import Context, Decimal, InvalidOperation, Overflow, Underflow, localcontext
from fractions import Fraction
from math import isqrt

DIGITS = 34
_MOST_EXPONENT = 2_500
_CONTEXT = Context(
    prec=DIGITS, Emax=_MOST_EXPONENT, Emin=-_MOST_EXPONENT, traps=[InvalidOperation, Overflow, Underflow]
)
_WIDE = Context(prec=DIGITS)
"""For yearly factors: what changes a millionfold within a day has one of thousands of digits, and still a verdict."""

_EXACT_POWER, _EXACT_BITS = 400, 4_000
"""Up to this exponent, and so many bits of what comes of it, a whole power is computed exactly."""

_MOST_YEARS, _LARGEST_DENOMINATOR = 30, 10_000
"""Where an exact root is looked for: what plans span, and growth to four decimals."""


class NoPowerError(ArithmeticError):
    """Raised for a number that a function is not defined for: a logarithm of nothing, a root of what is below zero."""


class TooLargeError(ArithmeticError):
    """Raised for what would have too many digits."""


def natural_log(value: Fraction) -> Fraction:
    """Return the natural logarithm of a number above zero."""
    if value <= 0:
        raise NoPowerError
    if value == 1:
        return Fraction(0)
    with localcontext(_CONTEXT):
        return Fraction(_decimal(value).ln())


def exponential(value: Fraction) -> Fraction:
    """Return e to the power of a number."""
    if value == 0:
        return Fraction(1)
    try:
        with localcontext(_CONTEXT):
            return Fraction(_decimal(value).exp())
    except (Overflow, Underflow, InvalidOperation):
        raise TooLargeError from None


def square_root(value: Fraction) -> Fraction:
    """Return the square root of a number that is not below zero; exact where it is a fraction."""
    if value < 0:
        raise NoPowerError
    root = Fraction(isqrt(value.numerator), isqrt(value.denominator))
    if root * root == value:
        return root
    with localcontext(_CONTEXT):
        return Fraction(_decimal(value).sqrt())


def power(base: Fraction, exponent: Fraction) -> Fraction:
    """Return a number to a power: exact for whole powers of no great size and for roots that are fractions.

    A negative number has whole powers only, and zero none below zero.
    """
    if exponent.denominator == 1:
        if base == 0 and exponent < 0:
            raise NoPowerError
        bits = max(base.numerator.bit_length(), base.denominator.bit_length())
        if abs(exponent) <= _EXACT_POWER and bits * abs(exponent) <= _EXACT_BITS:
            return base**exponent.numerator
        if base < 0:
            size = power(-base, exponent)
            return size if exponent.numerator % 2 == 0 else -size
    if base < 0 or (base == 0 and exponent < 0):
        raise NoPowerError
    if base in (0, 1):
        return base
    if exponent.numerator == 1:
        return root(base, Fraction(exponent.denominator))
    return _power(base, exponent)


def root(value: Fraction, degree: Fraction) -> Fraction:
    """Return the root of a number above zero, exactly where it is a fraction: a threshold may lie just there."""
    if degree == 1:
        return value
    found = _power(value, 1 / degree, Fraction(degree))
    if degree.denominator == 1 and degree <= _MOST_YEARS:
        near = found.limit_denominator(_LARGEST_DENOMINATOR)
        if near ** int(degree) == value:
            return near
    return found


def _power(base: Fraction, exponent: Fraction, degree: Fraction | None = None) -> Fraction:
    try:
        with localcontext(_CONTEXT if degree is None else _WIDE):
            by = _decimal(exponent) if degree is None else 1 / _decimal(degree)
            return Fraction(_decimal(base) ** by)
    except (Overflow, Underflow, InvalidOperation):
        raise TooLargeError from None


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
