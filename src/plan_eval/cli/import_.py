"""`plan-eval import`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from plan_eval.base.text import Lang

_DONE = Text("{file}: {count} indicators", "{file}：{count} 项指标")
_DECIDED = Text("decided", "已定")
_OPEN = Text("open", "待定")
_COUNT = Text(
    "{count} points need a person; `plan-eval check {folder}` reports them.",
    "{count} 处需要人来决定；`plan-eval check {folder}` 会报告。",
)


def import_(
    context: typer.Context,
    table: Annotated[str, typer.Argument(metavar="TABLE", help=OPTIONS["table"].en)],
    folder: Annotated[str, typer.Option("--output", "-o", metavar="DIR", help=OPTIONS["folder"].en)],
    lang: options.LangOption = None,
) -> None:
    """Make a plan from a table: Excel, Word, CSV, HTML or plain text."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.cli.writing import write_whole
    from plan_eval.editing.entries import understand
    from plan_eval.editing.tables import read_tables
    from plan_eval.editing.yaml_text import write
    from plan_eval.files.folder import INDICATORS

    file = Path(folder) / INDICATORS
    if file.exists():
        raise UsageError(Text(f"{file} exists already; nothing was written", f"{file} 已存在；没有写入"))
    found = understand(read_tables(Path(table)))
    text = write(found, Path(table).name, speak)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(Text(f"cannot make {folder}: {reason}", f"无法建立 {folder}：{reason}")) from None
    write_whole(file, text.encode())
    lines = [_DONE.fill(speak, file=file, count=len(found.entries))]
    lines += [f"  {each.get(speak)}" for each in (*found.decided, *found.open)]
    for entry in found.entries:
        lines += [f"  {entry.name}: {_DECIDED.get(speak)}: {each.get(speak)}" for each in entry.decided]
        lines += [f"  {entry.name}: {_OPEN.get(speak)}: {each.get(speak)}" for each in entry.open]
    count = sum(len(entry.open) for entry in found.entries)
    lines.append(_COUNT.fill(speak, count=count, folder=folder))
    sys.stdout.write("\n".join(lines) + "\n")
