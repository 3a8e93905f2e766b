"""`plan-eval standards`."""

import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS
from plan_eval.errors import UsageError
from plan_eval.language import Lang, Text

_WAGE = "min_wage"


def standards(
    context: typer.Context,
    min_wage: Annotated[list[str] | None, typer.Option("--min-wage", metavar="N", help=OPTIONS["min_wage"].en)] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=OPTIONS["on"].en)] = None,
    set_: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=OPTIONS["set"].en)] = None,
    format_: options.FormatOption = "table",
    data: options.DataOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Compute the benefit standards, such as from a minimum wage."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.output.formats import FORMATS, renderer

    options.known_word("--format", format_, tuple(FORMATS["standards"]))
    given = dict(_setting(text) for text in set_ or ())
    wages = [options.given_number("--min-wage", text) for text in min_wage or ()]
    if wages and _WAGE in given:
        raise UsageError(
            Text(
                "--min-wage and --set min_wage= exclude one another",
                "--min-wage 与 --set min_wage= 不能同时使用",
            )
        )
    scenarios = [{_WAGE: wage, **given} for wage in wages] or [given]
    day = options.given_date("--on", on)
    from plan_eval.cli.console import screen
    from plan_eval.cli.data import data_folder
    from plan_eval.cli.writing import emit
    from plan_eval.folder import STANDARDS
    from plan_eval.interface import compute, load_standards
    from plan_eval.output.screen import Screen

    folder = data_folder(STANDARDS, data, speak)
    compiled = load_standards(folder)
    evaluation = compute(compiled, day or plan_date(folder, speak), scenarios)
    canvas = screen(sys.stdout) if output is None else Screen()
    emit(renderer("standards", format_)(evaluation, speak, canvas), output, spreadsheet=format_ == "csv")


def _setting(text: str) -> tuple[str, Decimal]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise UsageError(Text(f"--set: “{text}” is not NAME=VALUE", f"--set:“{text}”不是“名称=值”的形式"))
    return name.strip(), options.given_number(f"--set {name.strip()}", value.strip())


def plan_date(folder: Path, lang: Lang) -> date:
    """Return the plan's own evaluation date; today where the folder has no plan, and a line that says so."""
    from plan_eval.folder import INDICATORS
    from plan_eval.model.loading import read_plan
    from plan_eval.source import read_document

    if (folder / INDICATORS).is_file():
        head, _, _ = read_plan(read_document(folder / INDICATORS).value)
        if head is not None:
            return head.as_of
    today = datetime.now(UTC).astimezone().date()
    note = Text(
        f"note: no plan gives a date, so amounts are as of today, {today}; use --on DATE for another",
        f"提示:没有规划给出日期,按今天 {today} 计算;可用 --on DATE 指定",
    )
    sys.stderr.write(note.get(lang) + "\n")
    return today
