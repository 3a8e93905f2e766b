"""Compound growth: exact where its roots are fractions, else to 34 significant digits."""

from fractions import Fraction

from plan_eval.base.powers import power, root

ZERO = Fraction(1, 1000)
"""What stands for a baseline or a target of zero, as in Open SDG: no growth leads from zero, none reaches it."""

_EXPONENT = Fraction("4.44")


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
    rate = growth_factor(last / first, years) - 1
    return rate if first > 0 else -rate


def nearness_factor(baseline: Fraction, limit: Fraction) -> Fraction:
    """Return the share of growth that is still asked of a value near its natural limit, as in Open SDG.

    Undefined nowhere: the whole growth is asked with a limit of zero or less, or a baseline that is below zero or
    twice the limit and more.
    """
    if limit <= 0 or baseline < 0 or baseline >= 2 * limit:
        return Fraction(1)
    nearness = baseline / limit if baseline <= limit else (2 * limit - baseline) / limit
    return 1 - power(nearness, _EXPONENT)


def growth_factor(quotient: Fraction, years: Fraction) -> Fraction:
    """Return the yearly factor that makes a quotient; nothing is left in a year of what nothing is left of in the end."""
    return root(quotient, years) if quotient else quotient
