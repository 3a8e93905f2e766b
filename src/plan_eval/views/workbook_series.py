"""The sheet of the values by date, and where the series of each indicator stands in it."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.model import Figure
from plan_eval.views.workbook_figures import written
from plan_eval.views.workbook_shapes import Sheet, SheetCell, SheetColumn, SheetTable, Trend
from plan_eval.views.workbook_words import COLUMNS, PROVISIONAL, SHEETS

TrendOf = Callable[[IndicatorResult], Trend | None]

_SEVERAL, _DRAWN = 2, 3
"""From so many observations on a sheet tells more than the latest value, and from so many values on a line does."""

_FIRST = 2
"""Columns before the days: the name and the unit."""


def has_series(plan: PlanEvaluation) -> bool:
    """Tell whether any indicator was observed more than once."""
    return any(len(result.measures.observed) >= _SEVERAL for result in plan.results)


def series_sheet(plan: PlanEvaluation, subtitles: Sequence[str], lang: Lang) -> Sheet:
    """Return the values of every indicator by date up to the evaluation: baselines of levels, and observations."""
    heading, days = SHEETS["series"].get(lang), _days(plan)
    columns = [
        SheetColumn(COLUMNS["name"].get(lang), wide=40),
        SheetColumn(COLUMNS["unit"].get(lang)),
        *(SheetColumn(day, right=True) for day in days),
    ]
    rows = [_row(result, days, lang) for result in plan.results]
    return Sheet(heading, heading, subtitles, [SheetTable(columns, rows, main=True)])


def trends(plan: PlanEvaluation, lang: Lang) -> TrendOf:
    """Return what tells where the series of an indicator stands; None for one that a line would say nothing of."""
    if not has_series(plan):
        return lambda _: None
    last = _FIRST + len(_days(plan)) - 1
    rows = {result.indicator.id: number for number, result in enumerate(plan.results)}
    sheet = SHEETS["series"].get(lang)

    def trend(result: IndicatorResult) -> Trend | None:
        numbers = [figure for figure in _values(result).values() if isinstance(figure, Decimal)]
        return Trend(sheet, rows[result.indicator.id], _FIRST, last) if len(numbers) >= _DRAWN else None

    return trend


def _days(plan: PlanEvaluation) -> list[date]:
    return sorted({day for result in plan.results for day in _values(result)})


def _values(result: IndicatorResult) -> dict[date, Figure]:
    """Return what was observed by date, and the baseline; that of a total is the period before and no part of it."""
    measures, baseline = result.measures, result.indicator.baseline
    if baseline is None or measures.cumulative:
        return measures.observed
    return {measures.baseline_date: baseline, **measures.observed}


def _row(result: IndicatorResult, days: Sequence[date], lang: Lang) -> list[SheetCell]:
    indicator, values = result.indicator, _values(result)
    cells = [SheetCell(indicator.name.get(lang)), SheetCell(indicator.unit.get(lang) or None)]
    for day in days:
        figure = values.get(day)
        observation = (indicator.observations or {}).get(day)
        provisional = PROVISIONAL if observation is not None and observation.provisional else ""
        if isinstance(figure, TaskState):
            cells.append(SheetCell(figure.label.get(lang), mark=provisional))
        else:
            cells.append(written(figure, mark=provisional if figure is not None else ""))
    return cells
