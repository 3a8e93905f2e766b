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
    from plan_eval.cli.console import for_log
    from plan_eval.cli.writing import make_folder
    from plan_eval.files.locking import locked
    from plan_eval.files.replacing import replace_whole

    speak: Lang = context.obj
    files = _template(speak) if example is None else _example(example)
    make_folder(folder)
    with locked(folder):
        there = [name for name in files if os.path.lexists(folder / name)]
        if there:
            raise UsageError(_EXISTS.message(folder=folder, names=Text(", ".join(there), "、".join(there))))
        for name in files:
            make_folder((folder / name).parent)
        for name, content in files.items():
            replace_whole(folder / name, content)
    sys.stdout.write(for_log(_DONE.fill(speak, folder=folder, count=len(files))) + "\n")


def _template(lang: "Lang") -> dict[str, bytes]:
    """Return the files of a small plan, with comments in a language, by their names."""
    from plan_eval.editing.yaml_text import templates

    return {name: text.encode() for name, text in templates(lang).items()}


def _example(name: str) -> dict[str, bytes]:
    """Return the files of the shipped plan, which answers to its id and to the first word of it, by their names."""
    from plan_eval.files.folder import shipped_folder
    from plan_eval.session import load_plan

    folder = shipped_folder()
    plan = load_plan(folder).plan.head.id
    known_word("--example", name, (plan.partition("-")[0], plan))
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}
