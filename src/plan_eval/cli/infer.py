"""`plan-eval infer`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.values import known_word

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.views.shapes import View


_ONE_QUESTION = Text(
    "name a parameter, with --on or --all if you like, or ask with --rule for the rule of a standard",
    "请给出参数（可加 --on 或 --all），或用 --rule 询问某项标准的规定",
)


def infer(
    context: typer.Context,
    parameter: Annotated[str | None, typer.Argument(metavar="[PARAMETER]")] = None,
    *,
    all_: Annotated[bool, typer.Option("--all")] = False,
    rule: Annotated[str | None, typer.Option("--rule", metavar="STANDARD")] = None,
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
    from plan_eval.standards.inference_over_time import infer_all
    from plan_eval.standards.rule_search import rule_names, search_rules
    from plan_eval.views.inference import InferencesView, InferenceView
    from plan_eval.views.rule_search import RuleSearchView

    if (
        (parameter is None) == (rule is None)
        or (on is not None and (all_ or rule is not None))
        or (all_ and rule is not None)
    ):
        raise UsageError(_ONE_QUESTION)
    speak: Lang = context.obj
    target = Target(speak, output, format_)
    screen = target.screen
    whose = data_with(STANDARDS, data, speak)
    compiled = Session(whose.folder).standards
    view: View
    if rule is not None:
        standard = known_word("--rule", canonical(rule), rule_names(compiled))
        view = RuleSearchView(search_rules(compiled, standard), compiled)
    else:
        name = known_word("PARAMETER", canonical(parameter or ""), tuple(compiled.source.parameters))
        if all_:
            view = InferencesView(infer_all(compiled, name), compiled, name)
        else:
            view = InferenceView(inferred(compiled, name, on), compiled)
    target.write(render("results", format_, whose.titled(view), speak, screen))
