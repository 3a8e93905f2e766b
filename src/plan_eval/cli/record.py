"""`plan-eval record`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS

if TYPE_CHECKING:
    from plan_eval.base.text import Lang

_DONE = Text("{file}: {id} is {value} on {on}", "{file}：{id} 在 {on} 为 {value}")


def record(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help=OPTIONS["id"].en)],
    value: Annotated[str, typer.Argument(metavar="VALUE", help=OPTIONS["value"].en)],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=OPTIONS["observed_on"].en)] = None,
    replace: Annotated[bool, typer.Option("--replace", help=OPTIONS["replace"].en)] = False,  # noqa: FBT002  # a flag
    data: options.DataOption = None,
    lang: options.LangOption = None,
) -> None:
    """Add an observation to a plan, leaving all else in its file as it is."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    day = options.given_date("--on", on)
    if day is None:
        raise UsageError(Text("--on DATE is missing: when was it observed?", "缺少 --on 日期：是什么时候观测的？"))
    from plan_eval.cli.writing import write_whole
    from plan_eval.editing.recording import Observation, figure
    from plan_eval.editing.recording import record as recorded
    from plan_eval.files import read_document
    from plan_eval.files.folder import INDICATORS, find_data
    from plan_eval.files.reading import parse_document
    from plan_eval.findings.shapes import has_errors
    from plan_eval.indicators.loading import load_plan

    folder, shipped = find_data(INDICATORS, None if data is None else Path(data), Path.cwd())
    if shipped:
        raise UsageError(
            Text(
                "the plan that comes with plan-eval is not written to; use --data DIR",
                "不能改写自带的规划；请用 --data DIR",
            )
        )
    file = folder / INDICATORS
    document = read_document(file)
    if has_errors(document.findings):
        raise DataError(document.findings)
    number = options.given_number("VALUE", figure(document, name, value))
    text = recorded(document, Observation(name, number, day, replace))
    checked = load_plan(parse_document(str(file), text, folder)).findings()
    before = {(each.code, str(each.values)) for each in load_plan(document).findings()}
    new = tuple(each for each in checked if (each.code, str(each.values)) not in before)
    if has_errors(new):
        raise DataError(new)
    mark = b"\xef\xbb\xbf" if file.read_bytes().startswith(b"\xef\xbb\xbf") else b""
    write_whole(file, mark + text.encode())
    sys.stdout.write(_DONE.fill(speak, file=file, id=name, value=f"{number:f}", on=day) + "\n")
