"""`plan-eval audit`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def audit(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help=OPTIONS["all"].en)] = False,  # noqa: FBT002  # a flag
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Recompute what the report claims."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.formats.table import names, render

    options.known_word("--format", format_, names("results"))
    from plan_eval.cli.console import screen
    from plan_eval.cli.data import data_folder
    from plan_eval.cli.writing import emit
    from plan_eval.files.folder import CLAIMS
    from plan_eval.formats.interface import Screen
    from plan_eval.session import Session
    from plan_eval.views.audit import AuditView

    session = Session(data_folder(CLAIMS, data, speak))
    found = session.audit()
    canvas = screen(sys.stdout) if output is None else Screen()
    emit(render("results", format_, AuditView(found, everything), speak, canvas), output, spreadsheet=format_ == "csv")
    if session.has("indicators") and (failures := session.failures(session.plan.evaluation)):
        raise DataError(failures)
    if found.is_closed:
        raise typer.Exit(1)
