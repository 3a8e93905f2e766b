"""`plan-eval status`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plan_eval.base.text import Lang
    from plan_eval.indicators.evaluation import PlanEvaluation
    from plan_eval.views.shapes import View

_STATUSES = ("met", "on_track", "behind", "discontinued", "not_assessed")


def status(
    context: typer.Context,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=OPTIONS["as_of"].en)] = None,
    rules: Annotated[list[str] | None, typer.Option("--rules", metavar="NAME|FILE", help=OPTIONS["rules"].en)] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="STATUS", help=OPTIONS["only"].en)] = None,
    fail_on: Annotated[
        list[str] | None, typer.Option("--fail-on", metavar="STATUS", help=OPTIONS["fail_on"].en)
    ] = None,
    margins: Annotated[bool, typer.Option("--margins", help=OPTIONS["margins"].en)] = False,  # noqa: FBT002  # a flag
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Say which indicators are met, on track, behind or discontinued."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    wanted = [options.known_word("--only", word, _STATUSES) for word in only or ()]
    gates = [options.known_word("--fail-on", word, _STATUSES) for word in fail_on or ()]
    from plan_eval.formats.table import names, render

    options.known_word("--format", format_, names("results"))
    on = options.given_date("--as-of", as_of)
    if margins and len(rules or ()) > 1:
        raise UsageError(Text("--margins takes one rule set", "--margins 只能配一个规则集"))
    from plan_eval.cli.console import screen
    from plan_eval.cli.data import data_folder
    from plan_eval.cli.writing import emit
    from plan_eval.files.folder import INDICATORS
    from plan_eval.formats.interface import Screen
    from plan_eval.session import Session, evaluate

    session = Session(data_folder(INDICATORS, data, speak))
    plan = session.plan
    methods: list[str | None] = [*(rules or ())] or [None]
    evaluations = [evaluate(plan, on, name and session.method(name)) for name in methods]
    evaluation = evaluations[0]
    rows = [number for number, each in enumerate(evaluation.results) if not wanted or each.verdict.status in wanted]
    canvas = screen(sys.stdout) if output is None else Screen()
    view = _view(evaluations, rows, margins=margins)
    emit(render("results", format_, view, speak, canvas), output, spreadsheet=format_ == "csv")
    if failures := [
        each for name, made in zip(methods, evaluations, strict=True) for each in session.failures(made, name)
    ]:
        raise DataError(tuple(failures))
    if any(result.verdict.status in gates for each in evaluations for result in each.results):
        raise typer.Exit(1)


def _view(evaluations: "Sequence[PlanEvaluation]", rows: "Sequence[int]", *, margins: bool) -> "View":
    """Return the view that is asked for; each loads what it uses."""
    evaluation = evaluations[0]
    shown = [evaluation.results[number] for number in rows]
    if len(evaluations) > 1:
        from plan_eval.indicators.evaluation import Comparison
        from plan_eval.views.comparison import ComparisonView

        return ComparisonView(Comparison(tuple(evaluations)), rows)
    if margins:
        from plan_eval.indicators.margins import margins as margins_of
        from plan_eval.views.margins import MarginsView

        return MarginsView(evaluation, margins_of(evaluation, shown))
    from plan_eval.views.status import StatusView

    return StatusView(evaluation, shown)
