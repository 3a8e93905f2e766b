"""The series of an indicator: each observation with how far it had come by its day, and how far it should have."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.model import Figure, Plan


class Point(NamedTuple):
    """What was observed on a day.

    `done` is the progress by that day, of a cap the share that was used; `asked` what the path asks for, or allows. Both are
    None where they are undefined: where there is no way to go, and before the baseline date.
    """

    day: date
    value: Figure
    done: Fraction | None
    asked: Fraction | None


def history(plan: Plan, result: IndicatorResult) -> tuple[Point, ...]:
    """Return the observations of an indicator up to the evaluation date, oldest first."""
    return tuple(_point(plan, result, day) for day in sorted(result.measures.observed))


def _point(plan: Plan, result: IndicatorResult, day: date) -> Point:
    measures = Measures(result.indicator, plan, day, result.measures.observed)
    done = measures.number("used" if measures.is_cap else "progress")
    asked = measures.number("planned") if done is not None else None
    if asked is None and done is not None:
        asked = measures.number("elapsed")
    return Point(day, result.measures.observed[day], done, asked)
