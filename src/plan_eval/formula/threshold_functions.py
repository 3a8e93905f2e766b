"""Functions of a value and a threshold: 1 where it has come so far, else 0. Schedules of brackets are written with them."""

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from plan_eval.base.text import Text
from plan_eval.formula import courses
from plan_eval.formula.columns import Column, over_one_denominator, row_by_row
from plan_eval.formula.rows import Function


def _threshold(name: str, meets: Callable[[Any, Any], bool], gives: Text, said: Text) -> Function:
    def columns(value: Column, threshold: Column) -> Column:
        (one, two), _ = over_one_denominator((value, threshold))
        return Column(row_by_row(lambda left, right: int(meets(left, right)), one, two))

    return Function(
        usage=f"{name}(x, threshold)",
        gives=gives,
        said=said,
        parameters=("x", "threshold"),
        least=2,
        most=2,
        compute=lambda value, threshold: Fraction(int(meets(value, threshold))),
        columns=columns,
        course=courses.reached,
    )


THRESHOLDS: dict[str, Function] = {
    "reaches": _threshold(
        "reaches",
        operator.ge,
        Text("1 where `x` is at least `threshold`, otherwise 0", "`x` 不低于 `threshold` 时为 1，否则为 0"),
        Text("1 if {x} is at least {threshold}, else 0", "{x}不低于 {threshold} 时为 1，否则为 0"),
    ),
    "exceeds": _threshold(
        "exceeds",
        operator.gt,
        Text("1 where `x` is above `threshold`, otherwise 0", "`x` 高于 `threshold` 时为 1，否则为 0"),
        Text("1 if {x} is above {threshold}, else 0", "{x}高于 {threshold} 时为 1，否则为 0"),
    ),
}
"""One row each, by the name that formulas call it."""
