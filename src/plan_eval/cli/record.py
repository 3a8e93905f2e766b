"""`plan-eval record`."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.values import given_number

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.editing.recording import Observation
    from plan_eval.findings.shapes import Finding
    from plan_eval.indicators.loading import LoadedPlan

_WHEN = Text("--on DATE is missing; add the date of the value", "缺少 --on 日期；请写明完成值的日期")
_LATER = Text(
    "write --as-of {found} to move the evaluation date too, or correct the date",
    "如要同时移动评估日期，请加上 --as-of {found}；否则请更正日期",
)
_NOTHING = Text("{table} has no value that is filled in; nothing was written", "{table} 中没有填写数值；没有写入")
_WRONG = Text("{count} errors; nothing was written", "{count} 处错误；没有写入")
_ONE_WRONG = Text("1 error; nothing was written", "1 处错误；没有写入")
_ODD = Text("“{name}” has no value: write ID VALUE for each", "“{name}”缺少数值：每项请写 ID 数值")
_NO_VALUE = Text(
    "VALUE is missing, or {name} is no file; `plan-eval record --help` lists what there is",
    "缺少 VALUE，或 {name} 不是文件；`plan-eval record --help` 列出可用的内容",
)
_BROKEN = Text(
    "note: the plan has errors, so neither the value nor what it changes was checked; run `plan-eval check {folder}`",
    "提示：规划中有错误，未能核对该数值及其影响；请运行 `plan-eval check {folder}`",
)
_KEPT = Text("corrected; before: {}", "已更正；原为 {}")

Made = Callable[["LoadedPlan"], "Sequence[Observation]"]
"""What makes observations of a plan, whose names it may look up."""


def record(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID|TABLE")],
    value: Annotated[str | None, typer.Argument(metavar="VALUE")] = None,
    more: Annotated[list[str] | None, typer.Argument(metavar="ID VALUE")] = None,
    *,
    on: options.OnOption = None,
    as_of: options.AsOfOption = None,
    replace: Annotated[bool, typer.Option("--replace")] = False,
    keep: Annotated[bool, typer.Option("--keep")] = False,
    data: options.DataOption = None,
) -> None:
    """Add values to a plan, or all of a filled-in table, leaving all else in its file as it is."""
    if on is None:
        raise UsageError(_WHEN)
    speak: Lang = context.obj
    kept = _KEPT.get(speak) if keep else ""
    if value is None:
        table = Path(name)
        if not table.is_file():
            raise UsageError(_NO_VALUE.message(name=name))
        _recorded(data, _table(table, on, kept, speak, replace=replace or keep), as_of, speak)
        return
    rest = more or []
    if len(rest) % 2:
        raise UsageError(_ODD.message(name=rest[-1]))
    pairs = [(name, value), *zip(rest[::2], rest[1::2], strict=True)]
    _recorded(data, _values(pairs, on, kept, replace=replace or keep), as_of, speak)


def _values(pairs: Sequence[tuple[str, str]], on: date, kept: str, *, replace: bool) -> Made:
    """Return what makes observations of ids and values as they are typed."""

    def made(loaded: "LoadedPlan") -> "Sequence[Observation]":
        from plan_eval.editing.lookup import figure, indicator_id, state
        from plan_eval.editing.recording import Observation

        found = []
        for name, value in pairs:
            key = indicator_id(loaded.document, name)
            observed = state(value) or given_number("VALUE", figure(loaded.document, key, value))
            found.append(Observation(key, observed, on, replace, kept=kept))
        return found

    return made


def _table(table: Path, on: date, kept: str, lang: "Lang", *, replace: bool) -> Made:
    """Return what makes observations of a table that was filled in."""

    def made(loaded: "LoadedPlan") -> "Sequence[Observation]":
        from plan_eval.cli.console import complain
        from plan_eval.editing.filled_tables import Wish, filled
        from plan_eval.editing.tables import read_tables

        indicators = {each.id: each for each in loaded.parts.indicators.values()}
        found = filled(read_tables(table, hidden=True), loaded.document, indicators, Wish(on, replace, kept))
        if found.errors:
            for error in found.errors:
                complain(f"{error.get(lang)}\n")
            count = len(found.errors)
            complain((_ONE_WRONG if count == 1 else _WRONG).fill(lang, count=count) + "\n")
            raise typer.Exit(1)
        if not found.observations:
            raise UsageError(_NOTHING.message(table=str(table)))
        return found.observations

    return made


def _recorded(data: Path | None, made: Made, as_of: date | None, lang: "Lang") -> None:
    """Put observations into the plan of a folder, all or none, and say what changes."""
    from plan_eval.cli.console import complain
    from plan_eval.cli.writing import Target
    from plan_eval.editing.recording import record_all
    from plan_eval.files.folder import INDICATORS, own_folder, require
    from plan_eval.files.locking import locked
    from plan_eval.files.reading import parse_document
    from plan_eval.files.replacing import replace_whole
    from plan_eval.findings.shapes import has_errors
    from plan_eval.formats.table import render
    from plan_eval.indicators.loading import load_plan
    from plan_eval.session import Session
    from plan_eval.views.recorded import RecordedView

    folder = require(own_folder(data), INDICATORS)
    file = folder / INDICATORS
    with locked(file.resolve().parent):
        loaded = Session(folder).loaded("indicators")
        document = loaded.document
        if has_errors(document.findings):
            raise DataError(document.findings)
        observations = made(loaded)
        text = record_all(document, observations, as_of)
        known = {(each.code, str(each.values)) for each in loaded.findings()}
        edited = load_plan(parse_document(document.file, text, folder))
        new = tuple(each for each in edited.findings() if (each.code, str(each.values)) not in known)
        if has_errors(new):
            raise DataError(new if as_of is not None else tuple(map(_with_a_way, new)))
        replace_whole(file, document.encoded(text), document.encoded(document.text))
    first, others = observations[0], [each.indicator for each in observations[1:]]
    before, after = (each.whole.evaluation if each.whole is not None else None for each in (loaded, edited))
    view = RecordedView(document.file, first.indicator, first.words, first.on, before, after, others)
    target = Target(lang, None)
    target.write(render("explanations", "text", view, lang, target.screen))
    if after is None:
        complain(_BROKEN.fill(lang, folder=folder) + "\n")


def _with_a_way(finding: "Finding") -> "Finding":
    """Return a finding with what this command can do about it: a value after the evaluation date may move that too."""
    if finding.code != "PE306":
        return finding
    return finding._replace(check=finding.check._replace(hint=_LATER))
