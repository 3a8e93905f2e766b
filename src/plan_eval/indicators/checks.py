"""What `check` looks for in a plan beyond loading it: doubtful figures, quotes, published verdicts that differ."""

from collections.abc import Iterator

from plan_eval.base.errors import FormulaError
from plan_eval.findings.shapes import Path, Problem
from plan_eval.indicators.doubts import doubtful_figures
from plan_eval.indicators.evaluation import evaluate_plan
from plan_eval.indicators.loading import LoadedPlan, PlanParts, load_plan
from plan_eval.indicators.model import Plan, PlanFile
from plan_eval.model.kinds import Subject, Surroundings
from plan_eval.model.quotes import check_quotes


def check_plan(loaded: LoadedPlan, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield what is doubtful in a plan, as far as it is valid."""
    parts, document = loaded.parts, loaded.document
    lines = {position: document.locate(("indicators", position)).line or 0 for position in parts.indicators}
    yield from doubtful_figures(parts.indicators, lines)
    head = parts.head
    if head is None:
        return
    if head.source is not None and head.source.text is not None:
        text = surroundings.library.text(document, head.source.text)
        entries: dict[Path, object] = {("indicators", position): each for position, each in parts.indicators.items()}
        yield from check_quotes(text, head.source.text, ("plan", "source", "text"), entries)
    yield from _differing_verdicts(parts)


def _differing_verdicts(parts: PlanParts) -> Iterator[Problem]:
    """Yield the indicators whose published verdict is not the rule's; nothing where the plan cannot be evaluated."""
    head, method = parts.head, parts.method
    if head is None or method is None or head.target_date <= head.baseline_date:
        return
    for position, indicator in parts.indicators.items():
        try:
            (result,) = evaluate_plan(Plan(head, (indicator,)), method, head.as_of).results
        except FormulaError:
            continue
        if result.agrees is False:
            told = {
                "published": indicator.published,
                "computed": result.verdict.status,
                "rules": method.file.id,
                "because": result.verdict.because,
            }
            yield Problem("PE313", ("indicators", position, "published"), told)


SUBJECT = Subject(PlanFile, load_plan, check_plan)
