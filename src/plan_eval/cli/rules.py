"""`plan-eval rules`."""

from typing import TYPE_CHECKING

import typer

from plan_eval.cli import options

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def rules(
    context: typer.Context, *, format_: options.FormatOption = "table", output: options.OutputOption = None
) -> None:
    """List the shipped rule sets."""
    from plan_eval.cli.writing import Target
    from plan_eval.formats.table import render
    from plan_eval.methods import SHIPPED
    from plan_eval.session import load_rules
    from plan_eval.views.methods import MethodsView

    speak: Lang = context.obj
    target = Target(speak, output, format_)
    screen = target.screen
    view = MethodsView([load_rules(name) for name in SHIPPED])
    target.write(render("results", format_, view, speak, screen))
