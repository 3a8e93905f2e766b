"""What is given of the numbers that rule sets ask for, and what is given that nobody asks for."""

from collections.abc import Iterable, Iterator, Mapping

from plan_eval.base.nearest import listing, suggest
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.method import Method
from plan_eval.indicators.model import PlanHead
from plan_eval.indicators.verdict import missing_parameters


def check_common_parameters(head: PlanHead, methods: Iterable[Method]) -> Iterator[Problem]:
    """Yield what a plan gives all of its indicators and none of its rule sets asks for."""
    yield from _unasked(head.parameters, [*methods], ("plan",))


def check_parameters(result: IndicatorResult, path: ValuePath) -> Iterator[Problem]:
    """Yield the numbers that are asked of an indicator and not given, and those that it gives and nobody asks for."""
    yield from _unasked(result.indicator.parameters, [result.method], path)
    if result.indicator.discontinued is None:
        for row in missing_parameters(result.method, result.measures):
            yield Problem("PE343", path, {"name": row.name, "label": row.label, "rules": result.method.file.id})


def _unasked(given: Mapping[str, object], methods: list[Method], path: ValuePath) -> Iterator[Problem]:
    asked = dict.fromkeys(row.name for method in methods for row in method.own.parameters)
    for name in given:
        if name not in asked:
            rules = ", ".join(dict.fromkeys(method.file.id for method in methods))
            values = {"found": name, "rules": rules, "near": suggest(name, asked), "known": listing(asked)}
            yield Problem("PE342", (*path, "parameters", name), values, on_key=True)
