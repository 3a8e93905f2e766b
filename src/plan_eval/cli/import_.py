"""`plan-eval import`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text

if TYPE_CHECKING:
    from plan_eval.base.text import Lang

_EXISTS = Text("{file} exists already; nothing was written", "{file} 已存在；没有写入")
_TOO_LARGE = Text(
    "the plan would have more than {limit:,} bytes, which no command reads; leave only the table of the indicators in the file",
    "生成的规划将超过 {limit:,} 字节，任何命令都不会读取；请在文件中只保留指标表",
)
_DONE = Text("{file}: {count} indicators", "{file}：{count} 项指标")
_DECIDED = Text("decided", "已定")
_OPEN = Text("open", "待定")
_COUNT = Text(
    "{count} points need a person; `plan-eval check {folder}` reports them.",
    "{count} 处需要人来决定；`plan-eval check {folder}` 会报告。",
)


def import_(
    context: typer.Context,
    table: Annotated[Path, typer.Argument(metavar="TABLE", parser=Path)],
    *,
    folder: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", parser=Path)],
    hidden: Annotated[bool, typer.Option("--hidden")] = False,
) -> None:
    """Make a plan from a table: Excel, Word, CSV, HTML or plain text."""
    from plan_eval.base.characters import visible
    from plan_eval.cli.console import for_log
    from plan_eval.cli.writing import make_folder
    from plan_eval.editing.entries import understand
    from plan_eval.editing.tables import read_tables
    from plan_eval.editing.yaml_text import write
    from plan_eval.files.folder import INDICATORS
    from plan_eval.files.locking import locked
    from plan_eval.files.reading import MAX_BYTES
    from plan_eval.files.replacing import replace_whole

    speak: Lang = context.obj
    file = folder / INDICATORS
    if os.path.lexists(file):  # a link to nothing too: what is written would lie elsewhere
        raise UsageError(_EXISTS.message(file=file))
    tables, unread = read_tables(table, hidden=hidden)
    found = understand(tables, unread)
    text = write(found, table.name, speak).encode()
    if len(text) > MAX_BYTES:
        raise UsageError(_TOO_LARGE.message(limit=MAX_BYTES))
    make_folder(folder)
    with locked(folder):
        if os.path.lexists(file):
            raise UsageError(_EXISTS.message(file=file))
        replace_whole(file, text)
    lines = [_DONE.fill(speak, file=file, count=len(found.entries))]
    lines += [f"  {each.get(speak)}" for each in (*found.decided, *found.open)]
    for entry in found.entries:
        lines += [f"  {entry.name}: {_DECIDED.get(speak)}: {each.get(speak)}" for each in entry.decided]
        lines += [f"  {entry.name}: {_OPEN.get(speak)}: {each.get(speak)}" for each in entry.open]
    count = sum(len(entry.open) for entry in found.entries)
    lines.append(_COUNT.fill(speak, count=count, folder=folder))
    sys.stdout.write(for_log(visible("\n".join(lines))) + "\n")
