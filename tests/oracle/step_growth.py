"""Compound annual growth, found by halving."""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from tests.oracle.cases import Measure


@dataclass(frozen=True)
class Way:
    """Where an indicator began, stands and goes; `goal` is None where that is no one figure."""

    start: Fraction
    here: Fraction
    goal: Fraction | None
    rises: bool


def growths(way: Way | None, so_far: Fraction = Fraction(0), whole: Fraction = Fraction(0)) -> dict[str, Measure]:
    """Return the growth of so many years, and as a share of that which leads to the goal in all of them."""
    nothing: dict[str, Measure] = dict.fromkeys(("growth", "growth_ratio", "score"))
    if way is None or way.here * way.start < 0 or (way.start == 0 and way.here < 0):
        return nothing
    start = way.start or Fraction("0.001")
    goal = Fraction("0.001") if way.goal == 0 else way.goal
    growth = Decimal(0) if way.here == way.start else root(way.here / start, so_far) - 1
    if way.rises != (start > 0):
        growth = -growth
    if goal is None or goal / start < 0 or goal == start:
        return nothing | {"growth": growth}
    with localcontext(prec=60):
        ratio = growth / abs(root(goal / start, whole) - 1)
        factor, less = ("7.1429", "4.2857") if ratio + Decimal("1e-24") >= Decimal("0.6") else ("4.1667", "2.5")
        points = Decimal(factor) * ratio - Decimal(less)
    return {"growth": growth, "growth_ratio": ratio, "score": sorted((Decimal(-5), points, Decimal(5)))[1]}


def root(quotient: Fraction, years: Fraction) -> Decimal:
    """Return the yearly factor that makes `quotient` in so many years, found by halving."""
    with localcontext(prec=60):
        wanted = Decimal(quotient.numerator) / quotient.denominator
        many, few = years.numerator, years.denominator
        if quotient == 0:
            return Decimal(0)
        goal = wanted**few
        exponent = goal.adjusted() // many
        low, high = Decimal(10) ** exponent, Decimal(10) ** (exponent + 1)
        for _ in range(120):
            middle = (low + high) / 2
            low, high = (middle, high) if middle**many <= goal else (low, middle)
        return (low + high) / 2


def nearness(baseline: Fraction | None, limit: str | None) -> Decimal:
    """Return what nearness to a limit leaves of the growth asked: 1 - x^4.44, the power as the 25th root of x^111."""
    if baseline is None or limit is None or Fraction(limit) <= 0:
        return Decimal(1)
    x = baseline / Fraction(limit)
    x = min(x, 2 - x)
    with localcontext(prec=60):
        return 1 - root(x**111, Fraction(25)) if x > 0 else Decimal(1)
