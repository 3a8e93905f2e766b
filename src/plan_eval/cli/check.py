"""`plan-eval check`."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.formats.table import names

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.model.loaded import CheckResult

_NEITHER = Text(
    "the folder {path} has neither {indicators} nor {standards}",
    "文件夹 {path} 中既没有 {indicators} 也没有 {standards}",
)
_NOT_QUOTED = Text("no data file quotes {path}", "没有数据文件引用 {path}")
_NOTHING = Text("there is no file or folder {path}", "没有文件或文件夹 {path}")


def check(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", parser=Path)] = None,
    *,
    report: Annotated[Path | None, typer.Option("--report", metavar="FILE", parser=Path)] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    format_: Annotated[str | None, options.choice("--format", partial(names, "findings"), "-f")] = None,
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Check data files and say everything that is wrong with them."""
    from plan_eval.cli.console import in_github_actions
    from plan_eval.cli.progress import shown
    from plan_eval.cli.writing import Target
    from plan_eval.findings.shapes import has_errors
    from plan_eval.formats.table import render
    from plan_eval.model.loaded import CheckResult
    from plan_eval.session import check_files
    from plan_eval.views.findings import FindingsView

    speak: Lang = context.obj
    format_ = format_ or ("github" if in_github_actions() else "text")
    target = Target(speak, output, format_)
    screen = target.screen
    result = _chapter(report)
    if paths or report is None:
        files = _by_folder(_files(paths or (), data))
        checked = check_files(shown(files), strict=strict)
        if not checked.documents:
            raise UsageError(_NOT_QUOTED.message(path=files[0]))
        result = CheckResult((*checked.documents, *result.documents), (*checked.findings, *result.findings))
    target.write(render("findings", format_, FindingsView(result), speak, screen))
    if has_errors(result.findings):
        raise typer.Exit(1)


def _chapter(report: Path | None) -> "CheckResult":
    """Return what a chapter still lacks; nothing where none is named."""
    from plan_eval.model.loaded import CheckResult

    if report is None:
        return CheckResult((), ())
    from plan_eval.editing.unfilled import check_report

    return check_report(report)


def _by_folder(files: Iterable[Path]) -> list[Path]:
    """Return files without those that are there already, those of a folder one after the other."""
    from plan_eval.files.folder import folder_of

    folders: dict[Path, list[Path]] = {}
    for file in {os.path.abspath(file): file for file in reversed([*files])}.values():  # noqa: PTH100  # links left alone
        folders.setdefault(folder_of(file), []).insert(0, file)
    return [file for folder in reversed(folders) for file in folders[folder]]


def _files(paths: Sequence[Path], data: Path | None) -> Iterator[Path]:
    """Yield the files to check: those named, and the data files of folders."""
    from plan_eval.files.folder import INDICATORS, STANDARDS, data_files, own_folder

    for path in paths or [own_folder(data)]:
        if path.is_dir():
            files = data_files(path)
            if not files:
                raise UsageError(_NEITHER.message(path=path, indicators=INDICATORS, standards=STANDARDS))
            yield from files
        elif os.path.lexists(path):
            yield path
        else:
            raise UsageError(_NOTHING.message(path=path))
