"""How far an indicator has come, as cells: the schedule, the progress and the pace."""

from plan_eval.base.figures import fixed, percent
from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.views.workbook_figures import as_shown
from plan_eval.views.workbook_shapes import SheetCell
from plan_eval.views.workbook_words import KEPT, LOST, USED


def _is_counted(result: IndicatorResult) -> bool:
    return result.verdict.status is not Status.DISCONTINUED and result.measures.latest is not None


def planned_cell(result: IndicatorResult) -> SheetCell:
    """Return the progress that was asked for by the day of the value."""
    measures = result.measures
    planned = measures.number("planned")
    if planned is None or not _is_counted(result) or (measures["progress"] is None and measures["used"] is None):
        return SheetCell()
    return as_shown(planned, percent(planned, avoid=result.thresholds))


def progress_cell(result: IndicatorResult, lang: Lang) -> SheetCell:
    """Return the progress, or of a cap the share that is used; for a target to be maintained whether it is."""
    measures, status = result.measures, result.verdict.status
    progress, used = measures.number("progress"), measures.number("used")
    if not _is_counted(result):
        return SheetCell()
    if progress is not None:
        return as_shown(progress, percent(progress, avoid=result.thresholds), style=status)
    if used is not None:
        return as_shown(used, percent(used, avoid=result.thresholds), style=status, mark=USED.get(lang))
    if measures["baseline_met"]:
        return SheetCell((KEPT if measures["target_reached"] else LOST).get(lang))
    return SheetCell()


def pace_cell(result: IndicatorResult) -> SheetCell:
    """Return the pace; what is met has none that anyone needs."""
    pace = result.measures.number("pace")
    if pace is None or not _is_counted(result) or result.verdict.status is Status.MET:
        return SheetCell()
    return as_shown(pace, fixed(pace, 2, result.thresholds))
