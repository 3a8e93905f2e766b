"""`plan-eval standards`."""

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.completing import group_names, standard_names
from plan_eval.cli.values import WAGE, Sweep, given_number, given_sweep, values_by_name

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.views.shapes import View

_NOT_BOTH = Text("use {option} or {other}, not both", "{option} 与 {other} 不能同时使用")


_ONE_DAY = Text(
    "several days go with one case only: leave out --sweep, and all but one --min-wage",
    "多个日期只能与一种情形同时使用：请省去 --sweep，--min-wage 只留一个",
)


def standards(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME", autocompletion=standard_names)] = None,
    *,
    group: Annotated[list[str] | None, typer.Option("--group", metavar="GROUP", autocompletion=group_names)] = None,
    min_wage: Annotated[
        list[Decimal] | None,
        typer.Option("--min-wage", metavar="N", parser=partial(given_number, "--min-wage")),
    ] = None,
    on: options.DaysOption = None,
    set_: options.SetOption = None,
    sweep: Annotated[Sweep | None, typer.Option("--sweep", metavar="FROM:TO:STEP", parser=given_sweep)] = None,
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Compute the benefit standards, such as from a minimum wage."""
    values = values_by_name(set_)
    if min_wage and WAGE in values:
        raise UsageError(_NOT_BOTH.message(option="--min-wage", other="--set min_wage="))
    if min_wage and sweep is not None:
        raise UsageError(_NOT_BOTH.message(option="--min-wage", other="--sweep"))
    if on and sum(len(each.days) for each in on) > 1 and (sweep is not None or len(min_wage or ()) > 1):
        raise UsageError(_ONE_DAY)
    scenarios = [{WAGE: wage, **values} for wage in min_wage or ()] or [values]
    from plan_eval.cli.data import data_with, plan_date
    from plan_eval.cli.writing import Target
    from plan_eval.files.folder import STANDARDS
    from plan_eval.formats.table import render
    from plan_eval.session import Session
    from plan_eval.standards.choosing import chosen_standards
    from plan_eval.views.standards import StandardsView
    from plan_eval.views.standards_days import StandardsDaysView
    from plan_eval.views.sweep import SweepView

    speak: Lang = context.obj
    target = Target(speak, output, format_)
    whose = data_with(STANDARDS, data, speak)
    session = Session(whose.folder)
    compiled = session.standards
    chosen = chosen_standards(compiled.source, names or (), group or ()) if names or group else None
    days = tuple(dict.fromkeys(day for each in on or () for day in each.days)) or (plan_date(session, speak),)
    view: View
    if sweep is None:
        amounts = tuple(session.compute(day, scenarios) for day in days)
        shown = amounts if chosen is None else tuple(each.only(chosen) for each in amounts)
        view = StandardsView(shown[0]) if len(shown) == 1 else StandardsDaysView(shown)
    else:
        swept = session.sweep(days[0], *sweep, values)
        view = SweepView(swept if chosen is None else swept.only(chosen))
    target.write(render("results", format_, whose.titled(view), speak, target.screen))
