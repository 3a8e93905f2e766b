"""Compound growth: roots and powers, exact where they are fractions, else to 34 significant digits.

Nothing else in this program is not exact.
"""

from decimal import Context, Decimal, localcontext
from fractions import Fraction

_CONTEXT = Context(prec=34)
ZERO = Fraction(1, 1000)
"""What stands for a baseline or a target of zero, as in Open SDG: no growth leads from zero, none reaches it."""

_MOST_YEARS, _LARGEST_DENOMINATOR = 30, 10_000
"""Where an exact root is looked for: what plans span, and growth to four decimals."""

_EXPONENT = Decimal("4.44")


def compound_growth(first: Fraction, last: Fraction, years: Fraction) -> Fraction | None:
    """Return the growth per year that leads from one value to another.

    None where they lie on two sides of zero, or where no time lies between them. From zero growth is counted from
    0.001; to zero it is -1, the loss of everything. From negative values growth is towards zero, so the sign is turned.
    """
    if not years:
        return None
    if first == last:
        return Fraction(0)
    first = first or ZERO
    if last and (first > 0) != (last > 0):
        return None
    rate = _root(last / first, years) - 1
    return rate if first > 0 else -rate


def nearness_factor(baseline: Fraction, limit: Fraction) -> Fraction:
    """Return the share of growth that is still asked of a value near its natural limit, as in Open SDG.

    Undefined nowhere: the whole growth is asked with a limit of zero or less, or a baseline that is below zero or
    twice the limit and more.
    """
    if limit <= 0 or baseline < 0 or baseline >= 2 * limit:
        return Fraction(1)
    nearness = baseline / limit if baseline <= limit else (2 * limit - baseline) / limit
    with localcontext(_CONTEXT):
        return Fraction(1 - _decimal(nearness) ** _EXPONENT)


def _root(quotient: Fraction, years: Fraction) -> Fraction:
    """Return the yearly factor that makes a quotient, exactly where a fraction does: a threshold may lie just there."""
    if years == 1:
        return quotient
    with localcontext(_CONTEXT):
        root = Fraction(_decimal(quotient) ** (1 / _decimal(years)))
    if years.denominator == 1 and years <= _MOST_YEARS:
        near = root.limit_denominator(_LARGEST_DENOMINATOR)
        if near ** int(years) == quotient:
            return near
    return root


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
