"""A data file given to all that the commands do with one, without a command."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, get_args

from plan_eval.base.errors import DataError, FormulaError
from plan_eval.base.text import Lang
from plan_eval.claims.checks import audit_of
from plan_eval.files.library import Library
from plan_eval.files.reading import parse_document
from plan_eval.formats.interface import Screen
from plan_eval.formats.table import names, render
from plan_eval.indicators.arranging import arranged
from plan_eval.indicators.cases import suite_of
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.margins import margins
from plan_eval.model.kinds import kind_of
from plan_eval.model.loaded import CheckResult, Loaded
from plan_eval.session import Session, evaluate
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.inference import infer
from plan_eval.standards.scenarios import compute
from plan_eval.views.audit import AuditView
from plan_eval.views.findings import FindingsView
from plan_eval.views.inference import InferenceView
from plan_eval.views.margins import MarginsView
from plan_eval.views.shapes import View
from plan_eval.views.standards import StandardsView
from plan_eval.views.status import StatusView
from plan_eval.views.suites import SuitesView
from scripts.fuzzing.bases import PLANS
from scripts.fuzzing.judging import judge
from scripts.fuzzing.trial import Trial

_LIBRARY = Library()
"""The files beside the one that is examined; they do not change, and are read once."""


def examine(trial: Trial, name: str, text: str) -> None:
    """Check a file, write its findings, and compute with it where nothing is wrong with it."""
    trial.texts[name] = text
    trial.done.append(name)
    lang = trial.random.choice(get_args(Lang))
    form = trial.random.choice(names("findings"))
    result = trial.random.choice(names("results"))
    outputs: list[tuple[str, str | bytes]] = []
    with trial.watched():
        session = Session(PLANS, _LIBRARY)
        document = parse_document(name, text, PLANS)
        kind = kind_of(document)
        subject = kind.subject()
        loaded = subject.load(document, session)
        findings = loaded.findings(subject.check(loaded, session) if loaded.is_readable else (), thorough=True)
        view = FindingsView(CheckResult((document,), findings))
        outputs += [(each, render("findings", each, view, lang, Screen())) for each in ("text", form)]
        with suppress(DataError, FormulaError):  # which the commands tell of
            for shown in _views(kind.name, loaded, session):
                outputs.append((result, render("results", result, shown, lang, Screen())))
    for each, content in outputs:
        judge(trial, each, content)


def _views(kind: str, loaded: Loaded[Any, Any], session: Session) -> Iterator[View]:
    """Yield what the commands show of a file that can be computed with."""
    if loaded.whole is None or kind == "tests":  # tests are run with their rules
        return
    if kind == "indicators":
        yield from _verdicts(loaded.whole.evaluation)
    elif kind == "rules":
        yield from _verdicts(evaluate(session.plan, rules=loaded.whole))
        with suppress(DataError):
            SuitesView([suite_of(loaded.whole, loaded.document, session)], everything=True).data("en")
    elif kind == "claims":
        yield AuditView(audit_of(loaded, session), True)  # noqa: FBT003  # the view of all claims
    else:
        yield from _amounts(loaded.whole)


def _verdicts(evaluation: PlanEvaluation) -> Iterator[View]:
    yield StatusView(evaluation, arranged(evaluation.results))
    yield MarginsView(evaluation, margins(evaluation, evaluation.results))


def _amounts(standards: CompiledStandards) -> Iterator[View]:
    parameters = standards.source.parameters
    days = [value.since for parameter in parameters.values() for value in parameter.values]
    for day in {min(days), max(days)} if days else ():
        yield StandardsView(compute(standards, day))
    for name in [*parameters][:1]:
        yield InferenceView(infer(standards, name), standards)
