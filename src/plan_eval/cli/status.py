"""`plan-eval status`."""

from functools import partial
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Grouping, Order, Status
from plan_eval.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plan_eval.base.text import Lang
    from plan_eval.indicators.arranging import Group
    from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
    from plan_eval.views.shapes import View

_ONE_RULE_SET = Text("--margins works with one rule set only", "--margins 只能用于一个规则集")


class Shown(NamedTuple):
    """The indicators that are shown: in groups, by what, and how many there would be without a limit."""

    groups: "Sequence[Group]"
    by: Grouping
    total: int

    @property
    def results(self) -> "list[IndicatorResult]":
        """All of them, from the first to the last."""
        return [result for group in self.groups for result in group.results]

    @property
    def left_out(self) -> int:
        """How many a limit leaves out."""
        return self.total - len(self.results)


def status(
    context: typer.Context,
    *,
    as_of: options.AsOfOption = None,
    rules: options.RulesOption = None,
    only: Annotated[list[Status] | None, options.choice("--only", partial(tuple, Status))] = None,
    fail_on: Annotated[list[Status] | None, options.choice("--fail-on", partial(tuple, Status))] = None,
    by: Annotated[Grouping | None, options.choice("--by", partial(tuple, Grouping))] = None,
    sort: Annotated[Order | None, options.choice("--sort", partial(tuple, Order))] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1)] = None,
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
    if not plan.holds_rules:  # a rule set that stands in the plan may have to be pointed at
        session.forget("indicators")
    methods: list[str | None] = [*(rules or ())] or [None]
    evaluations = [evaluate(plan, as_of, name and session.method(name)) for name in methods]
    from plan_eval.indicators.arranging import arranged, limited

    wanted = only or tuple(Status)
    chosen = [result for result in evaluations[0].results if result.verdict.status in wanted]
    by = by or (Grouping.STATUS if format_ == "table" and not margins and len(evaluations) == 1 else Grouping.NONE)
    groups = arranged(chosen, by, sort or Order.PLAN)
    shown = Shown(groups if limit is None else limited(groups, limit), by, len(chosen))
    view = _view(evaluations, shown, margins=margins)
    target.write(render("results", format_, whose.titled(view), speak, target.screen))
    if failures := [
        failure
        for name, evaluation in zip(methods, evaluations, strict=True)
        for failure in session.failures(evaluation, name)
    ]:
        raise DataError(tuple(failures))
    if any(result.verdict.status in (fail_on or ()) for each in evaluations for result in each.results):
        raise typer.Exit(1)


def _view(evaluations: "Sequence[PlanEvaluation]", shown: Shown, *, margins: bool) -> "View":
    """Return the view that is asked for; each loads what it uses."""
    evaluation = evaluations[0]
    if len(evaluations) > 1:
        from plan_eval.indicators.evaluation import Comparison
        from plan_eval.views.comparison import ComparisonView

        places = {result.indicator.id: number for number, result in enumerate(evaluation.results)}
        rows = [places[result.indicator.id] for result in shown.results]
        return ComparisonView(Comparison(tuple(evaluations)), rows)
    if margins:
        from plan_eval.indicators.margins import margins as margins_of
        from plan_eval.views.margins import MarginsView

        return MarginsView(evaluation, margins_of(evaluation, shown.results))
    from plan_eval.views.status import StatusView

    return StatusView(evaluation, shown.groups, shown.by, shown.left_out)
