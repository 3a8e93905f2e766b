"""Rules that could not be computed, once each with the indicators that they could not be computed for."""

from collections.abc import Iterator

from plan_eval.base.text import Message, Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.verdict import RuleFailure

_NAMED = 3
"""How many indicators are named."""

_MORE = Text("{names} and {count} more", "{names}，另有 {count} 项")


def failed_rules(evaluation: PlanEvaluation) -> Iterator[Problem]:
    """Yield what is wrong with the formulas of rules, at its place in the document that holds the method."""
    failures: dict[tuple[int, str, tuple[int, int]], RuleFailure] = {}
    affected: dict[tuple[int, str, tuple[int, int]], list[str]] = {}
    for result in evaluation.failures:
        failure = result.verdict.failure
        if failure is not None:
            place = failure.position, failure.code, failure.within
            failures.setdefault(place, failure)
            affected.setdefault(place, []).append(result.indicator.id)
    for place, failure in failures.items():
        path: ValuePath = (*evaluation.method.path, "rules", failure.position, "when")
        values = {**failure.values, "affected": _listed(affected[place])}
        yield Problem(failure.code, path, values, within=failure.within)


def _listed(ids: list[str]) -> str | Message:
    names = ", ".join(ids[:_NAMED])
    return names if len(ids) <= _NAMED else _MORE.message(names=names, count=len(ids) - _NAMED)
