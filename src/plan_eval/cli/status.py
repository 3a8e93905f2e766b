"""`plan-eval status`."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Status
from plan_eval.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plan_eval.base.text import Lang
    from plan_eval.indicators.evaluation import PlanEvaluation
    from plan_eval.views.shapes import View

_ONE_RULE_SET = Text("--margins works with one rule set only", "--margins 只能用于一个规则集")


def status(
    context: typer.Context,
    *,
    as_of: options.AsOfOption = None,
    rules: options.RulesOption = None,
    only: Annotated[list[Status] | None, options.choice("--only", partial(tuple, Status))] = None,
    fail_on: Annotated[list[Status] | None, options.choice("--fail-on", partial(tuple, Status))] = None,
    margins: Annotated[bool, typer.Option("--margins")] = False,
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Say which indicators are met, on track, behind or discontinued."""
    if margins and len(rules or ()) > 1:
        raise UsageError(_ONE_RULE_SET)
    from plan_eval.cli.data import data_with
    from plan_eval.cli.writing import Target
    from plan_eval.files.folder import INDICATORS
    from plan_eval.formats.table import render
    from plan_eval.session import Session, evaluate

    speak: Lang = context.obj
    target = Target(speak, output, format_)
    whose = data_with(INDICATORS, data, speak)
    session = Session(whose.folder)
    plan = session.plan
    if not plan.method.path:  # a rule set that stands in the plan may have to be pointed at
        session.forget("indicators")
    methods: list[str | None] = [*(rules or ())] or [None]
    evaluations = [evaluate(plan, as_of, name and session.method(name)) for name in methods]
    wanted = only or tuple(Status)
    rows = [number for number, result in enumerate(evaluations[0].results) if result.verdict.status in wanted]
    view = _view(evaluations, rows, margins=margins)
    target.write(render("results", format_, whose.titled(view), speak, target.screen))
    if failures := [
        failure
        for name, evaluation in zip(methods, evaluations, strict=True)
        for failure in session.failures(evaluation, name)
    ]:
        raise DataError(tuple(failures))
    if any(result.verdict.status in (fail_on or ()) for each in evaluations for result in each.results):
        raise typer.Exit(1)


def _view(evaluations: "Sequence[PlanEvaluation]", rows: "Sequence[int]", *, margins: bool) -> "View":
    """Return the view that is asked for; each loads what it uses."""
    evaluation = evaluations[0]
    if len(evaluations) > 1:
        from plan_eval.indicators.evaluation import Comparison
        from plan_eval.views.comparison import ComparisonView

        return ComparisonView(Comparison(tuple(evaluations)), rows)
    shown = [evaluation.results[number] for number in rows]
    if margins:
        from plan_eval.indicators.margins import margins as margins_of
        from plan_eval.views.margins import MarginsView

        return MarginsView(evaluation, margins_of(evaluation, shown))
    from plan_eval.views.status import StatusView

    return StatusView(evaluation, shown)
