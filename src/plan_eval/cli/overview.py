"""`plan-eval` alone: in a data folder with a plan how that stands, elsewhere the help."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plan_eval.files.folder import INDICATORS, find_folder

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.views.shapes import View


def plan_folder() -> Path | None:
    """Return the data folder of whoever asks where it has a plan, else None."""
    given = os.environ.get("PLAN_EVAL_DATA")
    folder = find_folder(Path(given) if given else None)
    return folder if folder is not None and (folder / INDICATORS).is_file() else None


def show_overview(folder: Path, lang: "Lang") -> int:
    """Write how the plan of a folder stands, and what to do next; return the exit code, which errors in its file make 1."""
    from plan_eval.base.errors import DataError
    from plan_eval.cli.writing import Target
    from plan_eval.findings.shapes import Finding, Severity
    from plan_eval.formats.table import render
    from plan_eval.session import Session
    from plan_eval.views.overview import BrokenView, OverviewView

    target, code = Target(lang, None, "table"), 0
    try:
        view: View = OverviewView(Session(folder).plan.evaluation)
    except DataError as wrong:
        errors = [each for each in wrong.findings if isinstance(each, Finding) and each.severity is Severity.ERROR]
        view, code = BrokenView(str(folder / INDICATORS), len(errors)), 1
    target.write(render("results", target.format, view, lang, target.screen))
    return code
