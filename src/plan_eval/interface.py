"""The public Python interface: load a plan or its standards, evaluate, compute."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from plan_eval.audit import Audit, CompiledClaim
from plan_eval.audit import audit as audited
from plan_eval.checking import (
    Checked,
    CheckedPlan,
    check_claims,
    check_plan,
    check_rule_set,
    check_standards,
    shipped_rules,
)
from plan_eval.errors import DataError, UsageError
from plan_eval.evaluation import (
    PlanEvaluation,
    StandardsEvaluation,
    evaluate_plan,
    evaluate_standards,
)
from plan_eval.folder import CLAIMS, INDICATORS, STANDARDS
from plan_eval.language import Text
from plan_eval.nearest import listing, suggest
from plan_eval.rules import RuleSet
from plan_eval.rulesets import SHIPPED
from plan_eval.source import read_document
from plan_eval.standards import CompiledStandards
from plan_eval.sweeping import Range, Sweep, sweep

StrPath = str | os.PathLike[str]


def load_plan(folder: StrPath) -> CheckedPlan:
    """Read the plan in a folder's `indicators.yaml`, with the rule set that it asks for.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return _sound(check_plan(read_document(Path(folder) / INDICATORS)))


def load_standards(folder: StrPath) -> CompiledStandards:
    """Read the standards in a folder's `standards.yaml`.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return _sound(check_standards(read_document(Path(folder) / STANDARDS)))


def load_rules(name: StrPath) -> RuleSet:
    """Return a shipped rule set by name, or read one from a file.

    Raises:
        UsageError: where there is neither a rule set nor a file of that name.
        DataError: with every finding, where the file has errors.
    """
    if name in SHIPPED:
        return shipped_rules(str(name))
    path = Path(name)
    if not path.exists():
        near, known = suggest(str(name), SHIPPED), listing(SHIPPED)
        raise UsageError(
            Text(
                f"there is no rule set and no file “{name}”; {near.en}shipped rule sets: {known}",
                f"没有名为“{name}”的规则集或文件;{near.zh}自带的规则集:{known}",
            )
        )
    return _sound(check_rule_set(read_document(path)))


T = TypeVar("T")


def _sound(checked: Checked[T]) -> T:
    if checked.value is None:
        raise DataError(checked.findings)
    return checked.value


def evaluate(plan: CheckedPlan, as_of: date | None = None, rules: RuleSet | str | None = None) -> PlanEvaluation:
    """Return the verdict on every indicator of a plan.

    `as_of` is the plan's own evaluation date when left out; `rules` the rule set that the plan asks for.

    Raises:
        UsageError: for an unknown rule set, or a date before the plan's baseline.
    """
    head = plan.plan.head
    if as_of is not None and as_of < head.baseline_date:
        raise UsageError(
            Text(
                f"{as_of} is before the plan's baseline date, {head.baseline_date}",
                f"{as_of} 早于规划的基期 {head.baseline_date}",
            )
        )
    rule_set = load_rules(rules) if isinstance(rules, str) else rules
    return evaluate_plan(plan.plan, rule_set or plan.rule_set, as_of or head.as_of)


def compute(
    standards: CompiledStandards, on: date, scenarios: Sequence[Mapping[str, Decimal | int | str]] = ({},)
) -> StandardsEvaluation:
    """Return every standard on a day, in each scenario.

    A scenario gives values to parameters or standards by name, as exact decimals, whole numbers or decimal text;
    what it does not name has its value in force on the day.

    Raises:
        UsageError: for a name that is no parameter and no standard.
    """
    for name in (name for scenario in scenarios for name in scenario):
        _require(standards, name)
    exact = [{name: Decimal(value) for name, value in scenario.items()} for scenario in scenarios]
    return evaluate_standards(standards, on, exact)


def sweep_of(
    standards: CompiledStandards, on: date, parameter: str, values: Range, given: Mapping[str, Decimal] | None = None
) -> Sweep:
    """Return every standard on a day at each value of a parameter; `given` sets other parameters or standards.

    Raises:
        UsageError: for a name that is no parameter and no standard.
    """
    for name in (parameter, *(given or ())):
        _require(standards, name)
    return sweep(standards, on, parameter, values, given)


def _require(standards: CompiledStandards, name: str) -> None:
    known = [*standards.source.parameters, *standards.by_id]
    if name not in known:
        near = suggest(name, known)
        raise UsageError(
            Text(
                f"there is no parameter or standard “{name}”; {near.en}known: {listing(known)}",
                f"没有名为“{name}”的参数或标准;{near.zh}可用:{listing(known)}",
            )
        )


def load_claims(folder: StrPath) -> tuple[CompiledClaim, ...]:
    """Read the claims in a folder's `claims.yaml`.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return _sound(check_claims(read_document(Path(folder) / CLAIMS)))


def audit(folder: StrPath) -> Audit:
    """Recompute every claim in a folder's `claims.yaml` from the plan and the standards beside it.

    Raises:
        DataError: with every finding, where one of the files has errors.
    """
    claims = load_claims(folder)
    plan = evaluate(load_plan(folder)) if (Path(folder) / INDICATORS).exists() else None
    amounts = None
    if plan is not None and (Path(folder) / STANDARDS).exists():
        amounts = compute(load_standards(folder), plan.as_of)
    return audited(claims, plan, amounts)
