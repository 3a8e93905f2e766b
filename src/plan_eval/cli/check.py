"""`plan-eval check`."""

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.formats.table import names

if TYPE_CHECKING:
    from plan_eval.base.text import Lang, Words
    from plan_eval.cli.check_paths import Wanted
    from plan_eval.cli.settings import Settings
    from plan_eval.cli.writing import Target
    from plan_eval.findings.choosing import Choice
    from plan_eval.model.loaded import CheckResult
    from plan_eval.views.findings import FindingsView

_NOT_QUOTED = Text("no data file quotes {path}", "没有数据文件引用 {path}")
_NO_STATISTICS = Text(
    "--statistics counts in the formats text and json only", "--statistics 只能用于 text 和 json 格式"
)
_FILES_ONLY = Text(
    "files are changed, standard input is not: leave out --fix, --diff and --add-accept",
    "只能改动文件，不能改动标准输入：请去掉 --fix、--diff 和 --add-accept",
)
_FOR_PEOPLE = ("text", "json")
"""Formats whose paths are as they were given; the others are read by services, which count from the root of the repository."""


class Changes(NamedTuple):
    """What is to be changed in the files, or only shown as a difference."""

    fix: bool
    diff: bool
    accept: bool


def _codes(incomplete: str) -> list[str]:
    """Return what completes the code of a finding."""
    from plan_eval.findings.lookup import checks

    return [code for code in checks() if code.startswith(incomplete.upper())]


def check(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", parser=Path)] = None,
    *,
    report: Annotated[Path | None, typer.Option("--report", metavar="FILE", parser=Path)] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    select: Annotated[list[str] | None, typer.Option("--select", metavar="CODE", autocompletion=_codes)] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CODE", autocompletion=_codes)] = None,
    exclude: Annotated[list[str] | None, typer.Option("--exclude", metavar="PATTERN")] = None,
    stdin_filename: Annotated[Path | None, typer.Option("--stdin-filename", metavar="FILE", parser=Path)] = None,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    diff: Annotated[bool, typer.Option("--diff")] = False,
    add_accept: Annotated[bool, typer.Option("--add-accept")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    statistics: Annotated[bool, typer.Option("--statistics")] = False,
    format_: Annotated[str | None, options.choice("--format", partial(names, "findings"), "-f")] = None,
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Check data files and say everything that is wrong with them."""
    from plan_eval.cli.check_paths import Wanted, wanted
    from plan_eval.cli.console import in_github_actions
    from plan_eval.cli.settings import settings
    from plan_eval.cli.writing import Target
    from plan_eval.files.repository import repository_root
    from plan_eval.findings.shapes import has_errors
    from plan_eval.views.findings import FindingsView

    settled = settings(Path())
    speak: Lang = context.obj if "plan_eval.lang" in context.meta else settled.lang or context.obj
    format_ = format_ or ("github" if in_github_actions() and not statistics else "text")
    if statistics and format_ not in _FOR_PEOPLE:
        raise UsageError(_NO_STATISTICS)
    target, choice = Target(speak, output, format_), _choice(select, ignore, settled)
    left_out = (*(exclude or ()), *settled.exclude)
    asked = Wanted(()) if report and not paths else wanted(paths or (), data, left_out, stdin_filename)
    if fix or diff or add_accept:
        _change(asked, target, Changes(fix=fix, diff=diff, accept=add_accept), choice)
    result, notes = _checked(asked, report, strict=strict or settled.strict)
    if choice is not None:
        result = result._replace(findings=choice.chosen(result.findings))
    view = FindingsView(result, None if format_ in _FOR_PEOPLE else repository_root(Path()))
    _write(view, target, statistics=statistics)
    _say([*asked.notes, *notes, *([view.said] if output else [])], speak)
    if has_errors(result.findings) and not exit_zero:
        raise typer.Exit(1)


def _change(asked: "Wanted", target: "Target", changes: Changes, choice: "Choice | None") -> None:
    """Put right what has one right answer and accept what is found; where a difference is asked for, show it instead and end."""
    from plan_eval.cli import fixing

    if asked.given:
        raise UsageError(_FILES_ONLY)
    if changes.diff:
        accepted = fixing.accepting(asked.files, choice, target.lang) if changes.accept else ()
        difference = fixing.difference(fixing.fixes(asked.files) if changes.fix or not changes.accept else accepted)
        target.write(difference)
        raise typer.Exit(1 if difference else 0)
    if changes.fix:
        fixing.write(fixing.fixes(asked.files), target.lang)
    if changes.accept:
        fixing.write(fixing.accepting(asked.files, choice, target.lang), target.lang, accepts=True)


def _choice(select: Sequence[str] | None, ignore: Sequence[str] | None, settled: "Settings") -> "Choice | None":
    """Return which findings are told, None where all of them are; what the command line says takes the place of what was settled."""
    if not (select or ignore or settled.select or settled.ignore or settled.in_files):
        return None
    from plan_eval.findings.choosing import Choice, codes

    chosen = codes("--select", select) if select else codes("select", settled.select)
    left_out = codes("--ignore", ignore) if ignore else codes("ignore", settled.ignore)
    in_files = {pattern: codes("per-file-ignores", words) for pattern, words in settled.in_files.items()}
    return Choice(chosen, left_out, in_files)


def _checked(asked: "Wanted", report: Path | None, *, strict: bool) -> "tuple[CheckResult, list[Words]]":
    """Return what is wrong with files, and what a chapter still lacks where one is named; and notes on what was left out."""
    from plan_eval.cli.check_paths import without_foreign
    from plan_eval.cli.progress import shown
    from plan_eval.model.loaded import CheckResult
    from plan_eval.session import check_files

    result = check_files(shown(asked.files), strict=strict, given=asked.given)
    if asked.files and not result.documents:
        raise UsageError(_NOT_QUOTED.message(path=asked.files[0]))
    result, notes = without_foreign(result, asked.found)
    if report is not None:
        from plan_eval.editing.unfilled import check_report

        chapter = check_report(report)
        result = CheckResult((*result.documents, *chapter.documents), (*result.findings, *chapter.findings))
    return result, notes


def _write(view: "FindingsView", target: "Target", *, statistics: bool) -> None:
    from plan_eval.formats.table import render

    if statistics:
        from plan_eval.views.statistics import StatisticsView

        family: Literal["results", "explanations"] = "results" if target.format == "json" else "explanations"
        target.write(render(family, target.format, StatisticsView(view), target.lang, target.screen))
    else:
        target.write(render("findings", target.format, view, target.lang, target.screen))


def _say(notes: "Iterable[Words]", lang: "Lang") -> None:
    from plan_eval.cli.console import for_log

    for note in notes:
        sys.stderr.write(for_log(note.get(lang)) + "\n")
