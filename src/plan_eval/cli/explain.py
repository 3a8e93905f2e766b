"""`plan-eval explain`."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import suggest
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.values import values_by_name

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from plan_eval.base.text import Lang, Words
    from plan_eval.cli.names import Named
    from plan_eval.session import Session
    from plan_eval.views.shapes import View

_NOTHING = Text(
    "found nothing called “{name}”; {near}name an indicator, a standard, a parameter, a claim, a rule set or a code",
    "没有名为“{name}”的内容；{near}请给出指标、标准、参数、数据表述、规则集或检查代码",
)


def _codes_and_rule_sets(context: typer.Context) -> Iterator[tuple[str, str]]:
    from plan_eval.findings.catalogue import CHECKS
    from plan_eval.methods import SHIPPED

    yield from ((code, check.title.get(context.obj)) for code, check in CHECKS.items())
    yield from ((name, "") for name in SHIPPED)


def explain(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", autocompletion=_codes_and_rule_sets)],
    *,
    on: options.OnOption = None,
    set_: options.SetOption = None,
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Explain an indicator, a standard, a rule set or a finding code."""
    from plan_eval.cli.data import data_or_example
    from plan_eval.cli.names import find
    from plan_eval.cli.writing import Target
    from plan_eval.findings.catalogue import CHECKS
    from plan_eval.formats.table import render
    from plan_eval.methods import SHIPPED
    from plan_eval.session import Session, load_rules
    from plan_eval.views.explain_check import CheckView
    from plan_eval.views.explain_method import MethodView

    speak: Lang = context.obj
    target = Target(speak, output)
    values = values_by_name(set_)
    view: View
    if (code := name.upper()) in CHECKS:
        view = CheckView(CHECKS[code])
    elif name in SHIPPED:
        view = MethodView(load_rules(name))
    else:
        whose = data_or_example(data)
        session = Session(whose.folder)
        named, known = find(name, whose, session, speak)
        if named is None and (found := _group(name, session)) is not None:
            view = whose.titled(found)
        elif named is None:
            near = suggest(name, [*known, *SHIPPED, *CHECKS])
            raise UsageError(_NOTHING.message(name=name, near=near))
        else:
            view = whose.titled(_view(named, on, values, speak))
    target.write(render("explanations", target.format, view, speak, target.screen))


def _group(name: str, session: "Session") -> "View | None":
    """Return the view of a group of indicators that has a name in either language; None where there is none."""
    from plan_eval.views.explain_group import GroupView

    evaluation = session.plan.evaluation if session.has("indicators") else None
    groups = () if evaluation is None else evaluation.groups
    found = next((group for group in groups if name in (group.name.en, group.name.zh)), None)
    return None if evaluation is None or found is None else GroupView(evaluation, found)


def _view(named: "Named", on: "date | None", values: "dict[str, Decimal]", lang: "Lang") -> "View":
    """Return the view of what the data files name, as of a day and with values that differ from theirs."""
    from plan_eval.cli.data import plan_date
    from plan_eval.indicators.history import history
    from plan_eval.indicators.margins import margins
    from plan_eval.standards.inference import infer
    from plan_eval.views.explain_claim import ClaimView
    from plan_eval.views.explain_indicator import IndicatorView
    from plan_eval.views.explain_parameter import ParameterView
    from plan_eval.views.explain_standard import StandardView

    session, name, file = named.session, named.name, named.session.file(named.kind, named.name)
    if named.kind == "indicators":
        plan = session.plan.evaluation
        result = next(each for each in plan.results if each.indicator.id == name)
        ((_, would),) = margins(plan, (result,))
        return IndicatorView(plan, result, would, history(plan.plan, result), file)
    if named.kind == "claims":
        claim = next(each for each in session.audit().results if each.claim.id == name)
        return ClaimView(claim, _claim_names(session), file)
    amounts = session.compute(on or plan_date(session, lang), [values])
    if name in session.standards.source.parameters:
        return ParameterView(amounts, infer(amounts.compiled, name), file)
    return StandardView(amounts, name, file)


def _claim_names(session: "Session") -> "Mapping[str, Words]":
    """Return what the formulas of the claims of a folder speak of, as far as the folder has it."""
    from plan_eval.views.claim_names import claim_names

    plan = session.plan.plan if session.has("indicators") else None
    return claim_names(plan, session.standards.source if session.has("standards") else None)
