"""`plan-eval report`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError
from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS
from plan_eval.formats import chapters

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def report(
    context: typer.Context,
    out: Annotated[str, typer.Argument(metavar="OUT", help=OPTIONS["out"].en)],
    data: options.DataOption = None,
    lang: options.LangOption = None,
) -> None:
    """Write the chapter of a review: Markdown, HTML, Word or Excel."""
    options.check_lang(lang)
    speak: Lang = context.find_root().obj
    ending = options.known_word("OUT", Path(out).suffix.lower(), chapters.names())
    from plan_eval.cli.data import data_folder
    from plan_eval.cli.writing import write_whole
    from plan_eval.files.folder import INDICATORS
    from plan_eval.session import Session
    from plan_eval.standards.around import sweep_around
    from plan_eval.views.chapter import ChapterView

    session = Session(data_folder(INDICATORS, data, speak))
    plan = session.plan.evaluation
    standards = session.compute(plan.as_of) if session.has("standards") else None
    audit = session.audit() if session.has("claims") else None
    sweep = None if standards is None else sweep_around(standards.compiled, standards.on)
    view = ChapterView(plan, standards, audit, sweep)
    write_whole(Path(out), chapters.render(ending, view, speak))
    if failures := session.failures(plan):
        raise DataError(failures)
