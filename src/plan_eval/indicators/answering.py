"""What formulas ask of an indicator beyond its measures: of its series, of its standard errors, of its tags."""

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from plan_eval.formula.asked import ASKED, Taken, whole
from plan_eval.formula.evaluation import Value
from plan_eval.formula.tree import Call, Name, Node, Number
from plan_eval.indicators.significance import is_significant
from plan_eval.indicators.yearly import Weighted, before, reach, series_of, time_between, weighted, window

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures


def answer(m: "Measures", call: Call) -> Value:
    """Return the answer to what a formula asks; None where it is undefined.

    Raises:
        FormulaError: PE413 where the significance of something is asked that is no sum of observed values.
    """
    argument = call.arguments[0]
    taken = ASKED[call.function].takes[0]
    if taken is Taken.WORD:
        return isinstance(argument, Name) and argument.name in m.indicator.tags
    if taken is Taken.VALUE:
        return is_significant(m, call)
    number = number_in(m, argument)
    if number is None:
        return None
    if (counted := _COUNTS.get(call.function)) is not None:
        return counted(m, number)
    found = SUMS[call.function](m, number)
    return None if found is None else found.value


def number_in(m: "Measures", argument: Node) -> int | None:
    """Return the years or the place that a formula asks about; None where a name says none that is whole."""
    if isinstance(argument, Number):
        return whole(argument.value)
    return whole(m.number(argument.name)) if isinstance(argument, Name) else None


def previous(m: "Measures") -> Value:
    """Return the value before the latest."""
    found = _last(m, 2)
    return None if found is None else found.value


def _last(m: "Measures", number: int) -> Weighted | None:
    points = series_of(m)
    return weighted([(points[-number], Fraction(1))]) if len(points) >= number else None


def _change_since(m: "Measures", years: int) -> Weighted | None:
    points = series_of(m)
    earlier = before(m, points, years)
    return None if earlier is None else weighted([(points[-1], Fraction(1)), (earlier, Fraction(-1))])


def _mean(m: "Measures", years: int) -> Weighted | None:
    points = window(m, series_of(m), years)
    return weighted([(point, Fraction(1, len(points))) for point in points]) if points else None


def _slope(m: "Measures", years: int) -> Weighted | None:
    """Least squares: each value counts as far as its time lies from the mean time, over the sum of the squares of that."""
    points = window(m, series_of(m), years)
    if not points:
        return None
    times = [time_between(m, points[0], point) for point in points]
    middle = sum(times, Fraction(0)) / len(times)
    squares = sum(((time - middle) ** 2 for time in times), Fraction(0))
    if not squares:
        return None
    return weighted([(point, (time - middle) / squares) for point, time in zip(points, times, strict=True)])


def _mean_change(m: "Measures", years: int) -> Weighted | None:
    """The mean of annual changes telescopes: the first and the last value of the window are enough."""
    points = reach(m, series_of(m), years)
    time = time_between(m, points[0], points[-1]) if points else Fraction(0)
    return weighted([(points[-1], 1 / time), (points[0], -1 / time)]) if time else None


def _count(m: "Measures", years: int) -> Value:
    return Fraction(len(window(m, series_of(m), years)))


def _span(m: "Measures", years: int) -> Value:
    points = reach(m, series_of(m), years)
    return Fraction(points[-1].year - points[0].year) if points else None


SUMS: dict[str, Callable[["Measures", int], Weighted | None]] = {
    "last": _last,
    "change_since": _change_since,
    "mean": _mean,
    "slope": _slope,
    "mean_change": _mean_change,
}
"""What is a sum of observations with weights."""

_COUNTS: dict[str, Callable[["Measures", int], Value]] = {"count": _count, "span": _span}
