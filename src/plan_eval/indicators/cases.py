"""The tests of a rule set run: what each expects, what came, and what decided it."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import DataError
from plan_eval.base.figures import exact
from plan_eval.base.text import Sentence, Text, same
from plan_eval.base.vocabulary import Status
from plan_eval.files import Document
from plan_eval.findings.shapes import Problem
from plan_eval.formula import Value
from plan_eval.indicators.case_model import UNDEFINED, Case
from plan_eval.indicators.case_reading import Cases, PlacedCase, place_of_tests, read_cases
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation, evaluate_plan
from plan_eval.indicators.margins import Margin, margin
from plan_eval.indicators.method import Method
from plan_eval.model.kinds import Surroundings
from plan_eval.model.trying import Asked, Said, Suite, Tried

_VERDICT, _STATUS = Text("verdict", "结论"), Text("status", "状态")
_NO_VERDICT = Text("no verdict ({status})", "没有结论（{status}）")
_RULES = Text("rule set {id}", "规则集 {id}")


class Decided(NamedTuple):
    """What a rule set decided: the evaluation of a plan, and the result of one of its indicators."""

    evaluation: PlanEvaluation
    result: IndicatorResult

    @property
    def margin(self) -> Margin | None:
        """How firm the verdict is that came; None where nothing would change it."""
        return margin(self.evaluation.plan, self.evaluation.method, self.result)


def suite_of(method: Method, document: Document, surroundings: Surroundings) -> Suite:
    """Run the tests of a rule set; `document` is the one that it stands in.

    Raises:
        DataError: with every finding, where the tests have errors.
    """
    place = place_of_tests(method, document, surroundings)
    name = _RULES.message(id=method.file.id)
    if place is None:
        return Suite(name, document, ())
    if isinstance(place, Text | Sentence):
        values = {"found": str(method.file.tests.value), "reason": place}
        raise DataError((document.finding(Problem("PE628", (*method.path, "tests"), values)),))
    cases = read_cases(place, method)
    if place.document.findings or cases.problems:
        raise DataError((*place.document.findings, *map(place.document.finding, cases.problems)))
    return Suite(name, place.document, run_cases(cases, method))


def run_cases(cases: Cases, method: Method) -> tuple[Tried, ...]:
    """Run the tests of a rule set, in their order."""
    return tuple(run_case(case, method) for case in cases.cases)


def run_case(placed: PlacedCase, method: Method) -> Tried:
    """Run one test: its indicator is evaluated as that of a plan is."""
    plan = placed.settled.plan
    evaluation = evaluate_plan(plan, method, plan.head.as_of)
    (result,) = evaluation.results
    asked = tuple(_asked(placed.case, method, result))
    return Tried(placed.case.name, placed.path, asked, Decided(evaluation, result), placed.case.source)


def _asked(case: Case, method: Method, result: IndicatorResult) -> Iterator[Asked]:
    verdict = result.verdict
    if case.verdict is not None:
        expected = Said(case.verdict, method.file.verdicts[case.verdict].name)
        label = _NO_VERDICT.message(status=verdict.status.label) if verdict.name is None else verdict.name
        yield Asked("verdict", _VERDICT, expected, Said(verdict.verdict, label), verdict.verdict == case.verdict)
    if case.status is not None:
        yield _of_status(case.status, verdict.status)
    for name, wanted in case.measures.items():
        value = result.measures[name]
        expected, came = (Said(text, same(text)) for text in (wanted.text, _written(value)))
        yield Asked(name, method.row(name).label, expected, came, wanted.agrees(value))


def _of_status(expected: Status, came: Status) -> Asked:
    return Asked("status", _STATUS, Said(expected, expected.label), Said(came, came.label), expected == came)


def _written(value: Value) -> str:
    """Return the value of a measure as a test would have it."""
    if value is None:
        return UNDEFINED
    return exact(value) if isinstance(value, Fraction) else str(value).lower()


def published_verdicts(evaluation: PlanEvaluation, document: Document) -> Suite:
    """Hold the verdicts on a plan against those that were published; an entry may accept that they differ."""
    name = _PUBLISHED.message(file=document.file, rules=evaluation.method.file.id)
    tried = [
        Tried(
            result.indicator.name,
            ("indicators", position, "published"),
            (_of_status(result.indicator.published, result.verdict.status),),
            Decided(evaluation, result),
            result.indicator.source,
            any(accept.code == _DIFFERS for accept in result.indicator.accept),
        )
        for position, result in enumerate(evaluation.results)
        if result.indicator.published is not None
    ]
    return Suite(name, document, tried)


_PUBLISHED = Text("published verdicts in {file} (rule set {rules})", "{file} 中已公布的结论（规则集 {rules}）")
_DIFFERS = "PE313"
"""The check that an entry accepts where its published verdict is another one."""
