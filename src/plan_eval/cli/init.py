"""`plan-eval init`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli.values import known_word

if TYPE_CHECKING:
    from plan_eval.base.text import Lang

_EXISTS = Text("{folder} has {names} already; nothing was written", "{folder} 中已有 {names}；没有写入任何文件")
_DONE = Text(
    "{folder}: {count} files written. Next: plan-eval check {folder}",
    "{folder}：已写入 {count} 个文件。接下来：plan-eval check {folder}",
)


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", parser=Path)],
    *,
    example: Annotated[str | None, typer.Option("--example", metavar="NAME")] = None,
) -> None:
    """Make a small commented plan, or copy the one that comes with plan-eval."""
    from plan_eval.cli.writing import make_folder, write_whole

    speak: Lang = context.obj
    source = _template() if example is None else _example(example)
    copies = {path: folder / path.relative_to(source) for path in sorted(source.rglob("*")) if path.is_file()}
    there = [str(copy.relative_to(folder)) for copy in copies.values() if os.path.lexists(copy)]
    if there:
        raise UsageError(_EXISTS.message(folder=folder, names=", ".join(there)))
    for copy in copies.values():
        make_folder(copy.parent)
    for path, copy in copies.items():
        write_whole(copy, path.read_bytes())
    sys.stdout.write(_DONE.fill(speak, folder=folder, count=len(copies)) + "\n")


def _template() -> Path:
    return Path(__file__).parents[1] / "editing" / "templates"


def _example(name: str) -> Path:
    """Return the folder of the shipped plan, which answers to its id and to the first word of it."""
    from plan_eval.files.folder import shipped_folder
    from plan_eval.session import load_plan

    folder = shipped_folder()
    plan = load_plan(folder).plan.head.id
    known_word("--example", name, (plan.partition("-")[0], plan))
    return folder
