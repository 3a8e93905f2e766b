"""`plan-eval infer`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def infer(
    context: typer.Context,
    parameter: Annotated[str, typer.Argument(metavar="PARAMETER", help=OPTIONS["parameter"].en)],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=OPTIONS["published_on"].en)] = None,
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Find which value of a parameter the published amounts follow from."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.formats.table import names, render

    options.known_word("--format", format_, names("results"))
    day = options.given_date("--on", on)
    from plan_eval.cli.console import screen
    from plan_eval.cli.data import data_folder
    from plan_eval.cli.writing import emit
    from plan_eval.files.folder import STANDARDS
    from plan_eval.formats.interface import Screen
    from plan_eval.session import load_standards
    from plan_eval.standards.inference import infer as inferred
    from plan_eval.views.inference import InferenceView

    compiled = load_standards(data_folder(STANDARDS, data, speak))
    options.known_word("PARAMETER", parameter, tuple(compiled.source.parameters))
    canvas = screen(sys.stdout) if output is None else Screen()
    view = InferenceView(inferred(compiled, parameter, day), compiled)
    emit(render("results", format_, view, speak, canvas), output, spreadsheet=format_ == "csv")
