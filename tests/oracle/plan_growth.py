"""Compound annual growth, by logarithms."""

from decimal import Decimal, localcontext
from fractions import Fraction

from tests.oracle.cases import Measure


def growths(measures: dict[str, Measure], goal: Fraction | None, years: Fraction) -> dict[str, Measure]:
    """Return compound annual growth, held against the growth that leads to the goal in so many years."""
    baseline, value, so_far = (measures[name] for name in ("baseline", "value", "years_so_far"))
    if measures["kind"] != "level" or not isinstance(baseline, Fraction) or measures["better"] is None:
        return {"growth": None, "growth_ratio": None, "score": None}
    base = baseline or Fraction(1, 1000)
    done = rate(base, base if value == baseline else value, so_far)
    wanted = rate(base, Fraction(1, 1000) if goal == 0 else goal, years)
    if done is not None and (measures["better"] == "lower") != (base < 0):
        done = -done
    ratio = done / abs(wanted) if done is not None and wanted else None
    return {"growth": done, "growth_ratio": ratio, "score": None if ratio is None else score(ratio)}


def rate(start: object, end: object, years: object) -> Decimal | None:
    """Return the growth that leads from one value to another in so many years, to 60 digits."""
    if not (isinstance(start, Fraction) and isinstance(end, Fraction) and isinstance(years, Fraction)):
        return None
    quotient = end / start
    if years <= 0 or quotient < 0:
        return None
    with localcontext(prec=60):
        if quotient == 0:
            return Decimal(-1)
        if quotient == 1:
            return Decimal(0)
        power = Decimal(years.denominator) / years.numerator
        logarithm = Decimal(quotient.numerator).ln() - Decimal(quotient.denominator).ln()
        return (power * logarithm).exp() - 1


def score(ratio: Decimal) -> Decimal:
    """Return the ratio on the scale of Open SDG."""
    with localcontext(prec=60):
        steep = Decimal("7.1429") * ratio - Decimal("4.2857")
        gentle = Decimal("4.1667") * ratio - Decimal("2.5")
        return max(Decimal(-5), min(Decimal(5), steep if ratio + Decimal("1e-24") >= Decimal("0.6") else gentle))


def limit_factor(baseline: Fraction | None, limit: Fraction | None) -> Decimal:
    """Return the share of growth that is still asked of a value near its limit: the whole where none is near."""
    if baseline is None or limit is None or limit <= 0 or not 0 <= baseline < 2 * limit:
        return Decimal(1)
    near = baseline / limit if baseline <= limit else 2 - baseline / limit
    with localcontext(prec=60):
        if near == 0:
            return Decimal(1)
        logarithm = Decimal(near.numerator).ln() - Decimal(near.denominator).ln()
        return 1 - (Decimal("4.44") * logarithm).exp()
