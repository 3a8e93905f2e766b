"""Amounts as a user asks for them: values by name, each of them checked before anything is computed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.evaluation import StandardsEvaluation, evaluate_standards
from plan_eval.standards.sweep import Range, Sweep, sweep

_UNKNOWN = Text(
    "there is no parameter or standard “{name}”; {near}known: {known}",
    "没有名为“{name}”的参数或标准；{near}可用：{known}",
)


def compute(
    standards: CompiledStandards, on: date, scenarios: Sequence[Mapping[str, Decimal | int | str]] = ({},)
) -> StandardsEvaluation:
    """Return every standard on a day, in each scenario.

    A scenario gives values to parameters or standards by name, as exact decimals, whole numbers or decimal text;
    what it does not name has its value in force on the day.

    Raises:
        UsageError: for a name that is no parameter and no standard.
    """
    _require(standards, (name for scenario in scenarios for name in scenario))
    exact = [{name: Decimal(value) for name, value in scenario.items()} for scenario in scenarios]
    return evaluate_standards(standards, on, exact)


def sweep_of(
    standards: CompiledStandards, on: date, parameter: str, values: Range, given: Mapping[str, Decimal] | None = None
) -> Sweep:
    """Return every standard on a day at each value of a parameter; `given` sets other parameters or standards.

    Raises:
        UsageError: for a name that is no parameter and no standard.
    """
    _require(standards, (parameter, *(given or ())))
    return sweep(standards, on, parameter, values, given)


def _require(standards: CompiledStandards, names: Iterable[str]) -> None:
    known = [*standards.source.parameters, *standards.by_id]
    for name in names:
        if name not in known:
            raise UsageError(_UNKNOWN.message(name=name, near=suggest(name, known), known=listing(known)))
