"""`plan-eval check`."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Lang, Text
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS


def check(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help=OPTIONS["paths"].en)] = None,
    strict: Annotated[bool, typer.Option("--strict", help=OPTIONS["strict"].en)] = False,  # noqa: FBT002  # a flag
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="text|json|github|sarif|junit", help=OPTIONS["format"].en)
    ] = None,
    data: options.DataOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Check data files and say everything that is wrong with them."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    from plan_eval.formats.table import names, render

    format_ = format_ or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    options.known_word("--format", format_, names("findings"))
    from plan_eval.cli.console import screen
    from plan_eval.cli.progress import shown
    from plan_eval.cli.writing import emit
    from plan_eval.findings.shapes import has_errors
    from plan_eval.formats.interface import Screen
    from plan_eval.session import check_files
    from plan_eval.views.findings import FindingsView

    files = list(_files(paths or [], data, speak))
    result = check_files(shown(files), strict=strict)
    canvas = screen(sys.stdout) if output is None else Screen()
    emit(render("findings", format_, FindingsView(result), speak, canvas), output)
    if has_errors(result.findings):
        raise typer.Exit(1)


def _files(given: list[str], data: str | None, lang: Lang) -> Iterator[Path]:
    from plan_eval.cli.data import data_folder
    from plan_eval.files.folder import CLAIMS, INDICATORS, STANDARDS

    folder = data_folder(INDICATORS, None, lang) if data is None and not given else Path(data or "")
    for path in [Path(each) for each in given] or [folder]:
        if path.is_dir():
            found = [path / name for name in (INDICATORS, STANDARDS, CLAIMS) if (path / name).exists()]
            if not found:
                raise UsageError(
                    Text(
                        f"the folder {path} has neither {INDICATORS} nor {STANDARDS}",
                        f"文件夹 {path} 中既没有 {INDICATORS} 也没有 {STANDARDS}",
                    )
                )
            yield from found
        elif os.path.lexists(path):
            yield path
        else:
            raise UsageError(Text(f"there is no file or folder {path}", f"没有文件或文件夹 {path}"))
