"""Rules that could not be computed, once each with the indicators that they could not be computed for."""

from collections.abc import Iterator
from typing import NamedTuple

from plan_eval.base.text import Message, Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.method import Method
from plan_eval.indicators.verdict import RuleFailure

_NAMED = 3
"""How many indicators are named."""

_MORE = Text("{names} and {count} more", "{names}，另有 {count} 项")


class FailedRule(NamedTuple):
    """What is wrong with a formula of a rule set, at its place in the document that holds the rule set.

    `first` is the first indicator that a rule could not be computed for, counted from 0.
    """

    method: Method
    problem: Problem
    first: int


def failed_rules(evaluation: PlanEvaluation) -> Iterator[FailedRule]:
    """Yield what is wrong with the formulas of rules and of what they use, each once."""
    failures: dict[tuple[object, ...], tuple[Method, RuleFailure, int]] = {}
    affected: dict[tuple[object, ...], list[str]] = {}
    for number, result in enumerate(evaluation.results):
        failure = result.verdict.failure
        if failure is not None:
            key = id(result.method), failure.name or failure.position, failure.code, failure.within
            failures.setdefault(key, (result.method, failure, number))
            affected.setdefault(key, []).append(result.indicator.id)
    for group, (method, failure, first) in failures.items():
        values = {**failure.values, "affected": _listed(affected[group])}
        yield FailedRule(method, Problem(failure.code, _place(method, failure), values, within=failure.within), first)


def _place(method: Method, failure: RuleFailure) -> ValuePath:
    if failure.name is None:
        return (*method.path, "rules", failure.position, "when")
    if failure.name in method.file.measures:
        return (*method.path, "measures", failure.name, "formula")
    return (*method.path, "parameters", failure.name, "default")


def _listed(ids: list[str]) -> str | Message:
    names = ", ".join(ids[:_NAMED])
    return names if len(ids) <= _NAMED else _MORE.message(names=names, count=len(ids) - _NAMED)
