"""`plan-eval audit`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError
from plan_eval.cli import options

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def audit(
    context: typer.Context,
    *,
    all_: Annotated[bool, typer.Option("--all")] = False,
    on: options.OnOption = None,
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Recompute what the report claims."""
    from plan_eval.cli.data import data_with
    from plan_eval.cli.writing import Target
    from plan_eval.files.folder import CLAIMS
    from plan_eval.formats.table import render
    from plan_eval.session import Session
    from plan_eval.views.audit import AuditView

    speak: Lang = context.obj
    target = Target(speak, output, format_)
    screen = target.screen
    whose = data_with(CLAIMS, data, speak)
    session = Session(whose.folder)
    result = session.audit(on)
    view = whose.titled(AuditView(result, all_))
    target.write(render("results", format_, view, speak, screen))
    if session.has("indicators") and (failures := session.failures(session.plan.evaluation)):
        raise DataError(failures)
    if result.is_closed:
        raise typer.Exit(1)
