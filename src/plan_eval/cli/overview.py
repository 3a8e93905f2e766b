"""`plan-eval` alone: in a data folder with a plan how that stands, elsewhere the help."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.views.shapes import View


_PLAN = "indicators.yaml"


def plan_folder() -> Path | None:
    """Return the data folder of whoever asks where it has a plan, else None.

    Where there is plainly none nothing is loaded to look for one: the help should not wait for that.
    """
    given = os.environ.get("PLAN_EVAL_DATA")
    if not given and not _is_near():
        return None
    from plan_eval.files.folder import find_folder

    folder = find_folder(Path(given) if given else None)
    return folder if folder is not None and (folder / _PLAN).is_file() else None


def _is_near() -> bool:
    """Tell whether a plan lies here, or in a folder `data` upward; in a folder that is gone there is none."""
    try:
        here = Path.cwd()
    except OSError:
        return False
    return any((place / _PLAN).is_file() for place in (here, *(above / "data" for above in (here, *here.parents))))


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
        view, code = BrokenView(str(folder / _PLAN), len(errors)), 1
    target.write(render("results", target.format, view, lang, target.screen))
    return code
