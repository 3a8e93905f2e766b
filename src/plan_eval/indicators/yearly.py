"""The series of an indicator: yearly values of its observations, and sums of them with weights.

A sum with weights is all that the functions of series are: a mean weights each value alike, a difference with 1 and -1. The
weights of the observations tell its standard error, too.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from plan_eval.base.dates import years_between
from plan_eval.indicators.method_model import Yearly

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures

Weights = dict[date, Fraction]
"""How much each observation counts, by its day."""


class Point(NamedTuple):
    """A value of a series: the last of some days, its calendar year, and the observations that it is made of."""

    day: date
    value: Fraction
    weights: Weights

    @property
    def year(self) -> int:
        """The calendar year."""
        return self.day.year


class Weighted(NamedTuple):
    """A sum of observations with weights, and what it comes to."""

    value: Fraction
    weights: Weights


def series_of(m: "Measures") -> list[Point]:
    """Return the series, oldest first: empty where there is no latest value.

    It holds the baseline, unless its date has an observation, and what was observed up to the evaluation date; of a
    cumulative indicator 0 at the baseline date and what was observed since.
    """
    if m.observed_on is None or not isinstance(m.latest, Decimal):
        return []
    if m.cumulative:
        found = {day: figure for day, figure in m.observed.items() if day >= m.baseline_date}
        values = sorted({m.baseline_date: Decimal(0), **found}.items())
        points = [
            Point(day, Fraction(figure), {day: Fraction(1)}) for day, figure in values if isinstance(figure, Decimal)
        ]
    else:
        points = [Point(day, value, {day: Fraction(1)}) for day, value in m.series]
    if m.own.yearly is Yearly.EACH:
        return points
    by_year: dict[int, list[Point]] = {}
    for point in points:
        by_year.setdefault(point.year, []).append(point)
    if m.own.yearly is Yearly.LAST:
        return [same[-1] for same in by_year.values()]
    return [_mean_of(same) for same in by_year.values()]


def _mean_of(points: Sequence[Point]) -> Point:
    found = weighted([(point, Fraction(1, len(points))) for point in points])
    return Point(points[-1].day, *found)


def weighted(parts: Sequence[tuple[Point, Fraction]]) -> Weighted:
    """Return the sum of points, each multiplied by a number."""
    weights: Weights = {}
    for point, factor in parts:
        for day, weight in point.weights.items():
            weights[day] = weights.get(day, Fraction(0)) + factor * weight
    return Weighted(sum((factor * point.value for point, factor in parts), Fraction(0)), weights)


def time_between(m: "Measures", first: Point, last: Point) -> Fraction:
    """Return the years between two points: whole calendar years where each stands for one as a whole."""
    if m.own.yearly is Yearly.MEAN:
        return Fraction(last.year - first.year)
    return years_between(first.day, last.day)


def window(m: "Measures", points: Sequence[Point], years: int) -> list[Point]:
    """Return the points of so many years up to the latest: calendar years, or years to the day where each value counts."""
    if not points:
        return []
    latest = points[-1]
    if m.own.yearly is Yearly.EACH:
        return [point for point in points if years_between(point.day, latest.day) < years]
    return [point for point in points if latest.year - point.year < years]


def reach(m: "Measures", points: Sequence[Point], years: int) -> list[Point]:
    """Return the points of the latest calendar year and so many before it; within so many years where each value counts."""
    if m.own.yearly is Yearly.EACH:
        return [point for point in points if years_between(point.day, points[-1].day) <= years]
    return [point for point in points if points[-1].year - point.year <= years]


def before(m: "Measures", points: Sequence[Point], years: int) -> Point | None:
    """Return the point so many years before the latest: of that calendar year, or of that very day where each value counts."""
    if not points:
        return None
    latest = points[-1]
    if m.own.yearly is Yearly.EACH:
        return next((point for point in points if years_between(point.day, latest.day) == years), None)
    return next((point for point in points if latest.year - point.year == years), None)
