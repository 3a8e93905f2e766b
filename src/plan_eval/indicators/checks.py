"""What `check` looks for in a plan beyond loading it: doubtful figures, quotes, published verdicts that differ."""

from collections.abc import Iterator

from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.doubts import doubtful_figures
from plan_eval.indicators.evaluation import IndicatorResult, evaluate_plan
from plan_eval.indicators.failures import FailedRule, failed_rules
from plan_eval.indicators.loading import LoadedPlan, load_plan
from plan_eval.indicators.method import Method
from plan_eval.indicators.model import Plan, PlanFile
from plan_eval.indicators.out_of_date import out_of_date
from plan_eval.indicators.parameters import check_common_parameters, check_parameters
from plan_eval.indicators.readings import EDGES
from plan_eval.indicators.series import doubtful_series
from plan_eval.model.kinds import Subject, Surroundings
from plan_eval.model.quotes import check_quotes


def check_plan(loaded: LoadedPlan, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield what is doubtful in a plan, as far as it is valid."""
    parts, document = loaded.parts, loaded.document
    yield from doubtful_figures(parts.indicators, document.line)
    head = parts.head
    if head is None:
        return
    for number, question in enumerate(head.open):
        yield Problem("PE319", ("plan", "open", number), {"question": question})
    if head.source is not None and head.source.text is not None:
        text = surroundings.library.text(document, head.source.text)
        entries: dict[ValuePath, object] = {
            ("indicators", position): each for position, each in parts.indicators.items()
        }
        yield from check_quotes(text, head.source.text, ("plan", "source", "text"), entries)
    yield from _verdicts(loaded)


def _verdicts(loaded: LoadedPlan) -> Iterator[Problem]:
    """Yield rules that cannot be computed and published verdicts that are not the rule's, as far as the plan is valid."""
    head, method = loaded.parts.head, loaded.parts.method
    if head is None or method is None:
        return
    plan = Plan(head, tuple(loaded.parts.indicators.values()))
    valid = {
        position: indicator
        for position, indicator in loaded.parts.indicators.items()
        if plan.baseline_date(indicator) < plan.target_date(indicator)
        and (indicator.rules is None or indicator.id in loaded.parts.own_methods)
    }
    if loaded.whole is None:
        evaluation = evaluate_plan(Plan(head, tuple(valid.values())), method, head.as_of, loaded.parts.own_methods)
    else:
        evaluation = loaded.whole.evaluation
    for position, indicator in valid.items():
        yield from doubtful_series(indicator, plan, ("indicators", position))
        yield from out_of_date(indicator, plan, ("indicators", position))
    yield from check_common_parameters(head, [method, *loaded.parts.own_methods.values()])
    for failed in failed_rules(evaluation):
        yield failed.problem if failed.method.path else _at_its_name(failed, method, [*valid][failed.first])
    for position, result in zip(valid, evaluation.results, strict=True):
        yield from _contradicted_by_name(result, ("indicators", position, "target"))
        yield from check_parameters(result, ("indicators", position))
        if result.agrees is False:
            values = {
                "published": result.indicator.published,
                "computed": result.verdict.status,
                "rules": result.method.file.id,
                "because": result.verdict.because,
            }
            yield Problem("PE313", ("indicators", position, "published"), values)


def _at_its_name(failed: FailedRule, usual: Method, position: int) -> Problem:
    """Return what is wrong with a rule set that another file holds, at the place where its name stands."""
    path: ValuePath = ("plan", "rules") if failed.method is usual else ("indicators", position, "rules")
    return Problem(failed.problem.code, path, failed.problem.values)


def _contradicted_by_name(result: IndicatorResult, path: ValuePath) -> Iterator[Problem]:
    other = result.other_reading
    if other is not None:
        values = {
            "better": other.better.label,
            "readings": other.words,
            "bound": other.bound,
            "edge": EDGES[other.better],
            "inferred": other.inferred,
        }
        yield Problem("PE330", path, values)


SUBJECT = Subject(PlanFile, load_plan, check_plan)
