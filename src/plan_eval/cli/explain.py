"""`plan-eval explain`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import suggest
from plan_eval.base.text import Lang, Text
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from decimal import Decimal

    from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
    from plan_eval.standards.evaluation import StandardsEvaluation
    from plan_eval.views.shapes import View

    Explanation = Callable[[], View]


def explain(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help=OPTIONS["name"].en)],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=OPTIONS["on"].en)] = None,
    set_: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=OPTIONS["set"].en)] = None,
    data: options.DataOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Explain an indicator, a standard, a rule set or a finding code."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.cli.console import screen
    from plan_eval.cli.writing import emit
    from plan_eval.formats.interface import Screen
    from plan_eval.formats.table import render

    canvas = screen(sys.stdout) if output is None else Screen()
    given = dict(options.given_setting(text) for text in set_ or ())
    asked = Asked(options.given_date("--on", on), given)
    view = _explanation(name, data, asked, speak)()
    emit(render("explanations", "text", view, speak, canvas), output)


class Asked(NamedTuple):
    """The day and the values that amounts are asked for; a day of None is the plan's own."""

    on: "date | None"
    given: "dict[str, Decimal]"


def _explanation(name: str, data: str | None, asked: Asked, lang: Lang) -> "Explanation":
    """Return what explains a name: a finding code and a rule set first, then what the data calls so."""
    from functools import partial

    from plan_eval.findings.catalogue import CHECKS
    from plan_eval.methods import SHIPPED
    from plan_eval.session import load_rules
    from plan_eval.views.explain_check import CheckView
    from plan_eval.views.explain_method import MethodView

    if (code := name.upper()) in CHECKS:
        return partial(CheckView, CHECKS[code])
    if name in SHIPPED:
        return partial(MethodView, load_rules(name))
    known: dict[str, Explanation] = {}
    titles: dict[str, str] = {}
    for found in (_indicators(data, lang), _standards(data, asked, lang), _claims(data)):
        for key, label, explanation in found:
            known[key] = explanation
            titles[label] = key
    if name in known:
        return known[name]
    if name in titles:
        return known[titles[name]]
    near = suggest(name, [*known, *titles, *SHIPPED, *CHECKS])
    raise UsageError(
        Text(
            f"nothing here is called “{name}”; {near.en}give an indicator, a standard, a parameter, a claim, a rule set or a code",
            f"没有名为“{name}”的内容；{near.zh}请给出指标、标准、参数、论断、规则集或检查代码",
        )
    )


def _indicators(data: str | None, lang: Lang) -> "Iterable[tuple[str, str, Explanation]]":
    from functools import partial

    from plan_eval.cli.data import data_folder
    from plan_eval.files.folder import INDICATORS, STANDARDS
    from plan_eval.session import load_plan

    if data is not None and not Path(data, INDICATORS).exists() and Path(data, STANDARDS).exists():
        return
    evaluation = load_plan(data_folder(INDICATORS, data, lang)).evaluation
    for result in evaluation.results:
        explanation = partial(_indicator_view, evaluation, result)
        for label in result.indicator.name:
            yield result.indicator.id, label, explanation


def _standards(data: str | None, asked: Asked, lang: Lang) -> "Iterable[tuple[str, str, Explanation]]":
    from functools import partial

    from plan_eval.cli.data import data_folder
    from plan_eval.cli.standards import plan_date
    from plan_eval.files.folder import INDICATORS, STANDARDS
    from plan_eval.session import Session
    from plan_eval.views.explain_standard import StandardView

    if data is not None and not Path(data, STANDARDS).exists() and Path(data, INDICATORS).exists():
        return
    session = Session(data_folder(STANDARDS, data, lang))
    compiled = session.standards
    evaluation = session.compute(asked.on or plan_date(session, lang), [asked.given])
    for result in evaluation.standards:
        for label in result.standard.name:
            yield result.standard.id, label, partial(StandardView, evaluation, result.standard.id)
    for key, parameter in compiled.source.parameters.items():
        for label in parameter.name:
            yield key, label, partial(_parameter_view, evaluation, key)


def _claims(data: str | None) -> "Iterable[tuple[str, str, Explanation]]":
    from functools import partial

    from plan_eval.files.folder import CLAIMS, find_data
    from plan_eval.session import Session
    from plan_eval.views.explain_claim import ClaimView

    if data is not None and not Path(data, CLAIMS).exists():
        return
    folder, _ = find_data(CLAIMS, None if data is None else Path(data), Path.cwd())
    for result in Session(folder).audit().results:
        yield result.claim.id, result.claim.id, partial(ClaimView, result)


def _indicator_view(evaluation: "PlanEvaluation", result: "IndicatorResult") -> "View":
    from plan_eval.indicators.margins import margin
    from plan_eval.views.explain_indicator import IndicatorView

    return IndicatorView(evaluation, result, margin(evaluation.plan, evaluation.method, result))


def _parameter_view(evaluation: "StandardsEvaluation", name: str) -> "View":
    from plan_eval.standards.inference import infer
    from plan_eval.views.explain_standard import ParameterView

    return ParameterView(evaluation, infer(evaluation.compiled, name))
