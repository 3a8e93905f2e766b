"""`plan-eval record`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.values import given_number

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.findings.shapes import Finding

_WHEN = Text("--on DATE is missing: when was it observed?", "缺少 --on 日期：是什么时候观测的？")
_LATER = Text(
    "write --as-of {found} to move the evaluation date too, or correct the date",
    "如要同时移动评估日期，请加上 --as-of {found}；否则请更正日期",
)
_DONE = Text("{file}: {id} is {value} on {on}", "{file}：{id} 在 {on} 为 {value}")


def record(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID")],
    value: Annotated[str, typer.Argument(metavar="VALUE")],
    *,
    on: options.OnOption = None,
    as_of: options.AsOfOption = None,
    replace: Annotated[bool, typer.Option("--replace")] = False,
    data: options.DataOption = None,
) -> None:
    """Add an observation to a plan, leaving all else in its file as it is."""
    if on is None:
        raise UsageError(_WHEN)
    from plan_eval.cli.console import for_log
    from plan_eval.editing.lookup import figure, indicator_id, state
    from plan_eval.editing.recording import Observation
    from plan_eval.editing.recording import record as recorded
    from plan_eval.files.folder import INDICATORS, own_folder, require
    from plan_eval.files.locking import locked
    from plan_eval.files.reading import parse_document
    from plan_eval.files.replacing import replace_whole
    from plan_eval.findings.shapes import has_errors
    from plan_eval.indicators.loading import load_plan
    from plan_eval.session import Session
    from plan_eval.views.recorded import changes

    speak: Lang = context.obj
    folder = require(own_folder(data), INDICATORS)
    file = folder / INDICATORS
    with locked(file.resolve().parent):
        loaded = Session(folder).loaded("indicators")
        document = loaded.document
        if has_errors(document.findings):
            raise DataError(document.findings)
        name = indicator_id(document, name)
        number = state(value) or given_number("VALUE", figure(document, name, value))
        observation = Observation(name, number, on, replace)
        text = recorded(document, observation, as_of)
        before = {(each.code, str(each.values)) for each in loaded.findings()}
        edited = load_plan(parse_document(document.file, text, folder))
        new = tuple(each for each in edited.findings() if (each.code, str(each.values)) not in before)
        if has_errors(new):
            raise DataError(new if as_of is not None else tuple(map(_with_a_way, new)))
        replace_whole(file, document.encoded(text), document.encoded(document.text))
    lines = [_DONE.fill(speak, file=document.file, id=name, value=observation.words, on=on)]
    if loaded.whole is not None and edited.whole is not None:
        lines += [f"  {line}" for line in changes(loaded.whole.evaluation, edited.whole.evaluation, name, speak)]
    sys.stdout.write(for_log("".join(f"{line}\n" for line in lines)))


def _with_a_way(finding: "Finding") -> "Finding":
    """Return a finding with what this command can do about it: a value after the evaluation date may move that too."""
    if finding.code != "PE306":
        return finding
    return finding._replace(check=finding.check._replace(hint=_LATER))
