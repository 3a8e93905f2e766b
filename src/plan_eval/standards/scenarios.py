"""Amounts as a user asks for them: values by name, each of them checked before anything is computed."""

import reprlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.formula.references import canonical
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.evaluating import evaluate_standards
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.standards.numbers import exact_number
from plan_eval.standards.sweep import Range, Sweep, sweep

_UNKNOWN = Text(
    "there is no parameter or standard “{name}”; {near}known: {known}",
    "没有名为“{name}”的参数或标准；{near}可用：{known}",
)
_NO_DAY = Text(
    "on: {value} is not a date; use one such as datetime.date(2018, 11, 30)",
    "on：{value} 不是日期；请给 datetime.date(2018, 11, 30) 这样的日期",
)
_NO_VALUES = Text(
    'scenarios: {value} gives no values by name; give a list of mappings such as [{{"min_wage": 1800}}]',
    'scenarios：{value} 不是“名称: 值”的映射；请给 [{{"min_wage": 1800}}] 这样的列表',
)

Asked = Mapping[str, Decimal | int | str]
"""Values by name: exact decimals, whole numbers, or digits as text, perhaps with a percent sign."""


def compute(standards: CompiledStandards, on: date, scenarios: Sequence[Asked] = ({},)) -> StandardsEvaluation:
    """Return every standard on a day, in each scenario.

    A scenario gives values to parameters or standards by name, as exact decimals, whole numbers or digits as text
    ("1700", "12.5", "42%"), of at most 40 digits; what it does not name has its value in force on the day.

    Raises:
        UsageError: for a name that is no parameter and no standard, a value that is no exact number (a float, a yes or
            no, a text with a comma), a day that is no date, and scenarios that are no mappings.
        FormulaError: where a formula divides by zero or a value goes beyond the limits.
    """
    _require_day(on)
    exact = [_exact(standards, scenario) for scenario in _mappings(scenarios)]
    return evaluate_standards(standards, on, exact)


def sweep_of(
    standards: CompiledStandards, on: date, parameter: str, values: Range, given: Asked | None = None
) -> Sweep:
    """Return every standard on a day at each value of a parameter; `given` sets other parameters or standards.

    Raises:
        UsageError: as `compute` does.
        FormulaError: where a formula divides by zero or a value goes beyond the limits.
    """
    _require_day(on)
    _require(standards, [parameter])
    (others,) = _mappings([given or {}])
    return sweep(standards, on, canonical(parameter), values, _exact(standards, others))


def _exact(standards: CompiledStandards, scenario: Asked) -> dict[str, Decimal]:
    _require(standards, scenario)
    return {canonical(name): exact_number(value, name) for name, value in scenario.items()}


def _require(standards: CompiledStandards, names: Iterable[str]) -> None:
    known = [*standards.parameters, *standards.by_id]
    for name in names:
        if canonical(str(name)) not in known:
            near = suggest(str(name), known)
            raise UsageError(_UNKNOWN.message(name=name, near=near, known=listing(known)))


def _require_day(on: object) -> None:
    if not isinstance(on, date) or isinstance(on, datetime):
        raise UsageError(_NO_DAY.message(value=reprlib.repr(on)))


def _mappings(scenarios: Iterable[Asked]) -> list[Asked]:
    asked = list(scenarios) if isinstance(scenarios, Iterable) else [scenarios]
    if all(isinstance(scenario, Mapping) for scenario in asked):
        return asked
    raise UsageError(_NO_VALUES.message(value=reprlib.repr(scenarios)))
