"""`plan-eval standards`."""

import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Lang, Text
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from plan_eval.session import Session
    from plan_eval.standards.sweep import Range
    from plan_eval.views.shapes import View

_WAGE = "min_wage"
_TODAY = Text(
    "note: no plan gives a date, so amounts are as of today, {today}; use --on DATE for another",
    "提示：没有规划给出日期，按今天 {today} 计算；可用 --on DATE 指定",
)


def standards(
    context: typer.Context,
    min_wage: Annotated[list[str] | None, typer.Option("--min-wage", metavar="N", help=OPTIONS["min_wage"].en)] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=OPTIONS["on"].en)] = None,
    set_: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=OPTIONS["set"].en)] = None,
    sweep: Annotated[str | None, typer.Option("--sweep", metavar="FROM:TO:STEP", help=OPTIONS["sweep"].en)] = None,
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Compute the benefit standards, such as from a minimum wage."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.formats.table import names, render

    options.known_word("--format", format_, names("results"))
    given = dict(options.given_setting(text) for text in set_ or ())
    wages = [options.given_number("--min-wage", text) for text in min_wage or ()]
    if wages and _WAGE in given:
        raise UsageError(
            Text(
                "--min-wage and --set min_wage= exclude one another",
                "--min-wage 与 --set min_wage= 不能同时使用",
            )
        )
    if wages and sweep is not None:
        raise UsageError(Text("--min-wage and --sweep exclude one another", "--min-wage 与 --sweep 不能同时使用"))
    swept = None if sweep is None else _range(sweep)
    scenarios = [{_WAGE: wage, **given} for wage in wages] or [given]
    day = options.given_date("--on", on)
    from plan_eval.cli.console import screen
    from plan_eval.cli.data import data_folder
    from plan_eval.cli.writing import emit
    from plan_eval.files.folder import STANDARDS
    from plan_eval.formats.interface import Screen
    from plan_eval.session import Session
    from plan_eval.views.standards import StandardsView
    from plan_eval.views.sweep import SweepView

    session = Session(data_folder(STANDARDS, data, speak))
    _ = session.standards
    canvas = screen(sys.stdout) if output is None else Screen()
    day = day or plan_date(session, speak)
    view: View
    if swept is None:
        view = StandardsView(session.compute(day, scenarios))
    else:
        parameter, values = swept
        view = SweepView(session.sweep(day, parameter, values, given))
    emit(render("results", format_, view, speak, canvas), output, spreadsheet=format_ == "csv")


def _range(text: str) -> "tuple[str, Range]":
    """Return the parameter and the values of `FROM:TO:STEP`, before which `NAME=` may stand."""
    from plan_eval.standards.sweep import MAX_POINTS, Range

    name, equals, rest = text.rpartition("=")
    parts = rest.split(":")
    if len(parts) != 3:  # noqa: PLR2004  # from, to, step
        raise UsageError(
            Text(
                f"--sweep: “{text}” is not FROM:TO:STEP, such as 1700:2300:10",
                f"--sweep：“{text}”不是“起:止:步长”的形式，如 1700:2300:10",
            )
        )
    first, last, step = (options.given_number("--sweep", part) for part in parts)
    if step <= 0 or last < first:
        raise UsageError(
            Text("--sweep: TO must not be below FROM, and STEP above 0", "--sweep：止不能小于起，步长须大于 0")
        )
    values = Range(first, last, step)
    if len(values) > MAX_POINTS:
        raise UsageError(
            Text(
                f"--sweep: {len(values):,} values; at most {MAX_POINTS:,}",
                f"--sweep：{len(values):,} 个取值，最多 {MAX_POINTS:,}",
            )
        )
    return name if equals else _WAGE, values


def plan_date(session: "Session", lang: Lang) -> date:
    """Return the plan's own evaluation date; today where the folder has no plan, and a line that says so."""
    if session.as_of is not None:
        return session.as_of
    today = datetime.now(UTC).astimezone().date()
    sys.stderr.write(_TODAY.fill(lang, today=today) + "\n")
    return today
