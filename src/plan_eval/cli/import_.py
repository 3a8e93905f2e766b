"""`plan-eval import`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options

if TYPE_CHECKING:
    from plan_eval.base.text import Lang

_EXISTS = Text("{file} exists already; nothing was written", "{file} 已存在；没有写入")
_TOO_LARGE = Text(
    "the plan would have more than {limit:,} bytes, which no command reads; leave only the table of the indicators in the file",
    "生成的规划将超过 {limit:,} 字节，任何命令都不会读取；请在文件中只保留指标表",
)


def import_(
    context: typer.Context,
    table: Annotated[Path, typer.Argument(metavar="TABLE", parser=Path)],
    *,
    folder: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", parser=Path)],
    hidden: Annotated[bool, typer.Option("--hidden")] = False,
) -> None:
    """Make a plan from a table: Excel, Word, CSV, HTML or plain text."""
    from plan_eval.cli.writing import Target, make_folder
    from plan_eval.editing.importing import understand
    from plan_eval.editing.plan_text import write
    from plan_eval.editing.tables import read_tables
    from plan_eval.files.folder import INDICATORS
    from plan_eval.files.locking import locked
    from plan_eval.files.reading import MAX_BYTES
    from plan_eval.files.replacing import replace_whole
    from plan_eval.formats.table import render
    from plan_eval.views.imported import ImportView

    speak: Lang = context.obj
    file = folder / INDICATORS
    if os.path.lexists(file):  # a link to nothing too: what is written would lie elsewhere
        raise UsageError(_EXISTS.message(file=file))
    sheets, unread = read_tables(table, hidden=hidden)
    for plan in understand(sheets, unread, {}, table.stem):
        file = (folder / plan.place if plan.place else folder) / INDICATORS
        text = write(plan, table.name, speak).encode()
        make_folder(file.parent)
        replace_whole(file, text)
        target = Target(speak, None, "text")
        target.write(str(render("explanations", "text", ImportView(plan, str(file), str(file.parent)), speak, target.screen)))
