"""`plan-eval infer`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.cli import options
from plan_eval.cli.values import known_word

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def infer(
    context: typer.Context,
    parameter: Annotated[str, typer.Argument(metavar="PARAMETER")],
    *,
    on: options.OnOption = None,
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Find which value of a parameter the published amounts follow from."""
    from plan_eval.cli.data import data_with
    from plan_eval.cli.writing import Target
    from plan_eval.files.folder import STANDARDS
    from plan_eval.formats.table import render
    from plan_eval.formula.references import canonical
    from plan_eval.session import Session
    from plan_eval.standards.inference import infer as inferred
    from plan_eval.views.inference import InferenceView

    speak: Lang = context.obj
    target = Target(speak, output, format_)
    screen = target.screen
    whose = data_with(STANDARDS, data, speak)
    compiled = Session(whose.folder).standards
    name = known_word("PARAMETER", canonical(parameter), tuple(compiled.source.parameters))
    view = whose.titled(InferenceView(inferred(compiled, name, on), compiled))
    target.write(render("results", format_, view, speak, screen))
