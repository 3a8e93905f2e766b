"""`plan-eval rules`."""

import sys
from typing import TYPE_CHECKING

import typer

from plan_eval.cli import options

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def rules(
    context: typer.Context,
    format_: options.FormatOption = "table",
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """List the shipped rule sets."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.formats.table import names, render

    options.known_word("--format", format_, names("results"))
    from plan_eval.cli.console import screen
    from plan_eval.cli.writing import emit
    from plan_eval.formats.interface import Screen
    from plan_eval.methods import SHIPPED
    from plan_eval.session import load_rules
    from plan_eval.views.methods import MethodsView

    canvas = screen(sys.stdout) if output is None else Screen()
    view = MethodsView([load_rules(name) for name in SHIPPED])
    emit(render("results", format_, view, speak, canvas), output, spreadsheet=format_ == "csv")
