"""`plan-eval collect`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options

if TYPE_CHECKING:
    from datetime import date

    from plan_eval.base.text import Lang

_ENDING = Text("{file}: the ending must be .xlsx", "{file}：扩展名必须是 .xlsx")
_TWICE = Text("the data folder is given twice: {folder}, and --data", "数据文件夹给出了两次：{folder} 和 --data")
_BY = Text("--by takes “responsible”", "--by 只能是“responsible”")
_DONE = Text(
    "{file}: {count} {count:indicator|indicators} to fill in. Then:\n  plan-eval record {file} --on {on}",
    "{file}：待填报指标 {count} 项。填好后运行：\n  plan-eval record {file} --on {on}",
)


def collect(
    context: typer.Context,
    source: Annotated[Path | None, typer.Argument(metavar="[DIR]", parser=Path)] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", parser=Path)],
    on: options.OnOption = None,
    by: Annotated[str | None, typer.Option("--by", metavar="responsible")] = None,
    data: options.DataOption = None,
) -> None:
    """Make the workbook in which offices fill in new values, for `record` to read back."""
    from plan_eval.cli.writing import write_result
    from plan_eval.editing.collecting import workbook
    from plan_eval.files.folder import INDICATORS, own_folder, require
    from plan_eval.session import load_plan

    speak: Lang = context.obj
    if output.suffix.lower() != ".xlsx":
        raise UsageError(_ENDING.message(file=str(output)))
    if by not in (None, "responsible"):
        raise UsageError(_BY)
    origin = context.get_parameter_source("data")  # the environment may name a folder as well: the argument counts
    if source is not None and origin is not None and origin.name == "COMMANDLINE":
        raise UsageError(_TWICE.message(folder=str(source)))
    folder = require(own_folder(source or data), INDICATORS)
    plan = load_plan(folder).plan
    day: date = on or plan.head.as_of
    write_result(output, workbook(plan, day, speak, by_responsible=by is not None))
    sys.stdout.write(_DONE.fill(speak, file=str(output), count=len(plan.indicators), on=str(day)) + "\n")
