"""`plan-eval init`."""

import os
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

_DONE = Text(
    "{folder}: {count} files written. Next: plan-eval check {folder}",
    "{folder}：已写入 {count} 个文件。接下来：plan-eval check {folder}",
)


def init(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR", help=OPTIONS["folder"].en)],
    example: Annotated[str | None, typer.Option("--example", metavar="NAME", help=OPTIONS["example"].en)] = None,
    lang: options.LangOption = None,
) -> None:
    """Make a small commented plan, or copy the one that comes with plan-eval."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.cli.writing import write_whole

    source = _template() if example is None else _example(example)
    target = Path(folder)
    files = sorted(path for path in source.rglob("*") if path.is_file())
    there = [path for path in files if os.path.lexists(target / path.relative_to(source))]
    if there:
        names = ", ".join(str(path.relative_to(source)) for path in there)
        raise UsageError(
            Text(f"{target} has {names} already; nothing was written", f"{target} 中已有 {names}；没有写入任何文件")
        )
    try:
        for path in files:
            (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(Text(f"cannot make {target}: {reason}", f"无法建立 {target}：{reason}")) from None
    for path in files:
        write_whole(target / path.relative_to(source), path.read_bytes())
    sys.stdout.write(_DONE.fill(speak, folder=target, count=len(files)) + "\n")


def _template() -> Path:
    return Path(__file__).parents[1] / "editing" / "templates"


def _example(name: str) -> Path:
    """Return the folder of the shipped plan, which answers to its id and to the first word of it."""
    from plan_eval.files.folder import shipped_folder
    from plan_eval.session import load_plan

    folder = shipped_folder()
    plan = load_plan(folder).plan.head.id
    options.known_word("--example", name, (plan.partition("-")[0], plan))
    return folder
