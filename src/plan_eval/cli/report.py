"""`plan-eval report`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError
from plan_eval.cli import options
from plan_eval.cli.values import known_word
from plan_eval.formats import chapters

if TYPE_CHECKING:
    from plan_eval.base.text import Lang


def report(
    context: typer.Context,
    out: Annotated[Path, typer.Argument(metavar="OUT", parser=Path)],
    *,
    rules: options.RuleSetOption = None,
    as_of: options.AsOfOption = None,
    data: options.DataOption = None,
) -> None:
    """Write the chapter of a review: Markdown, HTML, Word or Excel."""
    ending = known_word("OUT", out.suffix.lower(), chapters.names())
    from plan_eval.cli.writing import write_result
    from plan_eval.files.folder import INDICATORS, own_folder, require
    from plan_eval.session import Session, evaluate
    from plan_eval.standards.changes import changes
    from plan_eval.views.chapter import ChapterView
    from plan_eval.views.page import ReviewPage

    speak: Lang = context.obj
    session = Session(require(own_folder(data), INDICATORS))
    plan = evaluate(session.plan, as_of, rules and session.method(rules))
    standards = session.compute(plan.as_of) if session.has("standards") else None
    audit = session.audit() if session.has("claims") else None
    if ending == chapters.PAGE:
        view: ReviewPage | ChapterView = ReviewPage(plan, standards, audit)
    else:
        changed = {} if standards is None else changes(standards, plan.plan.head.baseline_date)
        view = ChapterView(plan, standards, audit, changed)
    write_result(out, chapters.render(ending, view, speak))
    if failures := session.failures(plan, rules):
        raise DataError(failures)
