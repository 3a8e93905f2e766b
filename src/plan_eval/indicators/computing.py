# ruff: noqa: D103  # what each measure means, and where it is undefined, stands in its row of the table
"""How each measure of an indicator is computed; what each means stands in the table of measures."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from plan_eval.base.dates import elapsed_share, years_between
from plan_eval.base.growth import ZERO, compound_growth, nearness_factor
from plan_eval.base.vocabulary import Sign, TaskState
from plan_eval.formula.evaluation import Value

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures

_TREND_YEARS, _TREND_SPAN = 5, 3
"""A trend is taken over five years back, from values that lie three years apart at least."""


def exactly(figure: Decimal | None) -> Fraction | None:
    if figure is None:
        return None
    parts, whole = figure.as_integer_ratio()  # quicker than from the Decimal itself
    return Fraction(parts) if whole == 1 else Fraction(parts, whole)


def target(m: "Measures") -> Value:
    return None if m.target is None else exactly(m.target.number)


def value(m: "Measures") -> Value:
    latest = m.latest
    return exactly(latest) if isinstance(latest, Decimal) else None


def task(m: "Measures") -> Value:
    latest = m.latest
    return latest if isinstance(latest, TaskState) else None


def delivery(m: "Measures") -> Value:
    if m.indicator.delivery is not None:
        return m.indicator.delivery.state
    state = m.latest if isinstance(m.latest, TaskState) else None
    return state if state in (TaskState.UNDER_WAY, TaskState.STALLED) else None


def ended(m: "Measures") -> Value:
    return m.as_of >= m.target_date


def target_reached(m: "Measures") -> Value:
    if isinstance(m.latest, TaskState):
        return m.latest is TaskState.DONE
    value = m.number("value")
    if value is None or (m.may_be_passed and not m["ended"]):
        return None
    return m.reaches(value)


def baseline_met(m: "Measures") -> Value:
    baseline = m.number("baseline")
    return False if baseline is None or m.cumulative else m.reaches(baseline)


def elapsed(m: "Measures") -> Value:
    return None if m.observed_on is None else elapsed_share(m.baseline_date, m.observed_on, m.target_date)


def years_in_all(m: "Measures") -> Value:
    return years_between(m.baseline_date, m.target_date)


def goal(m: "Measures") -> Value:
    start = m.start
    return None if start is None or m.is_cap else m.edge(start)


def aim(m: "Measures") -> Value:
    value = m.number("value")
    if value is None or m.is_cap:
        return None
    return value if m.reaches(value) else m.edge(value)


def cap(m: "Measures") -> Value:
    return exactly(m.target.high) if m.is_cap and m.target is not None else None


def change(m: "Measures") -> Value:
    value, baseline = m.number("value"), m.number("baseline")
    if value is None or m.cumulative:
        return value
    return None if baseline is None else value - baseline


def progress(m: "Measures") -> Value:
    change, way = m.number("change"), m.way
    if change is None or way is None:
        return None
    start, edge = way
    return change / (edge - start if start else edge)


def overshot(m: "Measures") -> Value:
    if m.target is None or m.target.sign is not Sign.BETWEEN:
        return False
    value, way = m.number("value"), m.way
    if value is None or way is None:
        return False
    start, edge = way
    return not m.target.satisfied(value) and (value > edge) is (edge > start)


def planned(m: "Measures") -> Value:
    """Between the milestones before and behind the observation, each turned into the progress that it asks for.

    Those of a cap are turned into the share of it that may be used. Years are counted from the baseline throughout, so that a milestone on the straight line changes nothing.
    """
    milestones = m.indicator.milestones
    if not milestones:
        return m["elapsed"]
    on, way = m.observed_on, _cap_way(m) if m.is_cap else m.way
    if on is None or way is None:
        return None
    start, edge = way
    asked = {day: (Fraction(figure) - start) / (edge - start) for day, figure in milestones.items()}
    asked |= {m.baseline_date: Fraction(0), m.target_date: Fraction(1)}
    before = max(day for day in asked if day <= on)
    behind = min((day for day in asked if day > on), default=None)
    if behind is None:
        return asked[before]
    since = {day: years_between(m.baseline_date, day) for day in (before, on, behind)}
    share = (since[on] - since[before]) / (since[behind] - since[before])
    return asked[before] + (asked[behind] - asked[before]) * share


def _cap_way(m: "Measures") -> tuple[Fraction, Fraction] | None:
    """Return what a cap begins with, nothing, and what of it may be used in the end; None where that is nothing."""
    most = exactly(m.target.high if m.target is not None else None)
    return (Fraction(0), most) if most else None


def pace(m: "Measures") -> Value:
    progress, planned = m.number("progress"), m.number("planned")
    return progress / planned if progress is not None and planned is not None and planned > 0 else None


def used(m: "Measures") -> Value:
    if not m.is_cap:
        return None
    value, most = m.number("value"), exactly(m.target.high if m.target is not None else None)
    return value / most if value is not None and most else None


def within_cap(m: "Measures") -> Value:
    value = m.number("value")
    if not m.is_cap or value is None:
        return None
    allowed = m.number("planned") if m.indicator.milestones else None
    if allowed is not None and allowed <= 0:
        return m.reaches(value) and value <= 0
    ahead = m.number("projected") if allowed is None else value / allowed
    return m.reaches(value) and (ahead is None or m.reaches(ahead))


def projected(m: "Measures") -> Value:
    change, elapsed = m.number("change"), m.number("elapsed")
    if change is None or not elapsed:
        return None
    start = m.start
    return None if start is None else start + change / elapsed


def years_so_far(m: "Measures") -> Value:
    return None if m.observed_on is None else years_between(m.baseline_date, m.observed_on)


def years_left(m: "Measures") -> Value:
    return None if m.observed_on is None else years_between(m.observed_on, m.target_date)


def achieved_per_year(m: "Measures") -> Value:
    change, so_far = m.number("change"), m.number("years_so_far")
    return change / so_far if change is not None and so_far else None


def required_per_year(m: "Measures") -> Value:
    value, left = m.number("value"), m.number("years_left")
    if value is None or left is None or m.is_cap:
        return None
    if m.reaches(value):  # a range inside which a total is before its date asks for nothing more, too
        return Fraction(0)
    edge = m.edge(value)
    return None if edge is None or left <= 0 else (edge - value) / left


def direction(m: "Measures") -> int:
    return 1 if m.higher else -1


def growth(m: "Measures") -> Value:
    baseline, value, so_far = m.number("baseline"), m.number("value"), m.number("years_so_far")
    if m.cumulative or baseline is None or value is None or not so_far or m.better is None:
        return None
    rate = compound_growth(baseline, value, so_far)
    return None if rate is None else direction(m) * rate


def growth_ratio(m: "Measures") -> Value:
    growth, baseline = m.number("growth"), m.number("baseline")
    target = None if baseline is None else m.edge(baseline)
    if growth is None or baseline is None or target is None:
        return None
    required = compound_growth(baseline, target or ZERO, years_between(m.baseline_date, m.target_date))
    return growth / abs(required) if required else None


def limit_factor(m: "Measures") -> Value:
    baseline, limit = m.number("baseline"), m.number("limit")
    return Fraction(1) if baseline is None or limit is None else nearness_factor(baseline, limit)


def score(m: "Measures") -> Value:
    ratio = m.number("growth_ratio")
    if ratio is None:
        return None
    if ratio >= Fraction(3, 5):
        score = Fraction("7.1429") * ratio - Fraction("4.2857")
    else:
        score = Fraction("4.1667") * ratio - Fraction("2.5")
    return min(max(score, Fraction(-5)), Fraction(5))


def trend(m: "Measures") -> Value:
    """The mean of annual changes telescopes: the first and the last value of the window are enough."""
    if m.cumulative or m.better is None or m.observed_on is None:
        return None
    last_year = m.observed_on.year
    yearly = {day.year: (day, value) for day, value in m.series if last_year - _TREND_YEARS <= day.year <= last_year}
    if not yearly or last_year - min(yearly) < _TREND_SPAN:
        return None
    (first, before), (last, after) = yearly[min(yearly)], yearly[last_year]
    return direction(m) * (after - before) / years_between(first, last)


def miss(m: "Measures") -> Value:
    """Nothing is left where the target is reached, nor where a range lies behind the value in the better direction."""
    trend, value, years = (m.number(name) for name in ("trend", "value", "years_left"))
    edge = None if value is None else m.edge(value)
    if trend is None or value is None or years is None or edge is None:
        return None
    left = direction(m) * (edge - value)
    return (left - trend * years) / left if left > 0 else None
