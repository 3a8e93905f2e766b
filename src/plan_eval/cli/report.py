"""`plan-eval report`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.cli.values import known_word
from plan_eval.formats import chapters

if TYPE_CHECKING:
    from datetime import date

    from plan_eval.base.text import Lang
    from plan_eval.session import Session
    from plan_eval.views.standards_report import StandardsReport

_NO_PLAN = Text(
    "--rules: the folder {folder} has no plan that a rule set could judge",
    "--rules：文件夹 {folder} 中没有可用规则集评估的规划",
)


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
    from plan_eval.files.folder import INDICATORS, STANDARDS, files_of, own_folder, require
    from plan_eval.session import Session, evaluate
    from plan_eval.standards.changes import changes
    from plan_eval.views.chapter import ChapterView
    from plan_eval.views.page import ReviewPage

    speak: Lang = context.obj
    folder = own_folder(data)
    if not files_of(folder, INDICATORS) and files_of(folder, STANDARDS):
        if rules is not None:
            raise UsageError(_NO_PLAN.message(folder=folder))
        write_result(out, chapters.render(ending, _of_standards(Session(folder), as_of, speak), speak))
        return
    session = Session(require(folder, INDICATORS))
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


def _of_standards(session: "Session", on: "date | None", lang: "Lang") -> "StandardsReport":
    """Return the report of a folder that has standards and no plan."""
    from plan_eval.cli.data import plan_date
    from plan_eval.standards.changes import changes
    from plan_eval.views.standards_report import StandardsReport

    _ = session.standards
    day = on or plan_date(session, lang)
    standards = session.compute(day)
    audit = session.audit(day) if session.has("claims") else None
    return StandardsReport(standards, audit, changes(standards, day))
