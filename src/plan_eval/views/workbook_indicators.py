"""The sheet of the indicators: what is printed, and beside it what `import` needs to read the plan back."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plan_eval.base.text import Lang, Text, Words
from plan_eval.base.vocabulary import TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.wording import target_words
from plan_eval.views.days import by_day, mark, other_day
from plan_eval.views.workbook_figures import written
from plan_eval.views.workbook_headings import official_headings, other_days
from plan_eval.views.workbook_progress import pace_cell, planned_cell, progress_cell
from plan_eval.views.workbook_series import TrendOf
from plan_eval.views.workbook_shapes import Paragraph, Sheet, SheetCell, SheetColumn, SheetTable
from plan_eval.views.workbook_sources import source_words
from plan_eval.views.workbook_words import (
    BESIDE,
    BY,
    COLUMNS,
    LEGEND,
    LOWER,
    OTHER_NAME,
    OTHER_STATUS,
    OTHER_UNIT,
    PROVISIONAL,
    SHEETS,
    SPACE,
)


class _Row(NamedTuple):
    """What the cells of a row are made from."""

    plan: PlanEvaluation
    result: IndicatorResult
    lang: Lang
    trend: TrendOf


def indicators_sheet(plan: PlanEvaluation, subtitles: Sequence[str], trend: TrendOf, lang: Lang) -> Sheet:
    """Return every indicator with its figures, its progress, its status and the reason; `trend` tells where its series stands."""
    heading = SHEETS["indicators"].get(lang)
    rows = [_cells(_Row(plan, result, lang, trend)) for result in plan.results]
    columns = _columns(plan, lang)
    empty = {number for number, key in enumerate(_KEYS) if key in _OPTIONAL and _is_empty(number, rows)}
    table = SheetTable(
        [column for number, column in enumerate(columns) if number not in empty],
        [[cell for number, cell in enumerate(row) if number not in empty] for row in rows],
        main=True,
    )
    legend = SPACE.get(lang).join(words.get(lang) for words in _legend(plan, lang))
    return Sheet(heading, heading, subtitles, [table, Paragraph(legend, "faint")])


_KEYS = (
    "name", "group", "unit", "baseline", "target", "latest", "trend", "planned", "progress", "pace", "status", "nature",
    "responsible", "because",
)  # fmt: skip
"""What is printed, from left to right."""

_OPTIONAL = {"group", "unit", "trend", "planned", "progress", "pace", "responsible"}
"""Columns that are left out where all of their cells are empty."""

_WIDE = {"name": 36, "because": 46}
"""Digits of a column of long texts."""
_RIGHT = {"baseline", "target", "latest", "planned", "progress", "pace"}


def _is_empty(number: int, rows: Sequence[Sequence[SheetCell]]) -> bool:
    return all(row[number].value is None and row[number].trend is None for row in rows)


def _columns(plan: PlanEvaluation, lang: Lang) -> list[SheetColumn]:
    figures = dict(zip(("baseline", "target", "latest"), official_headings(plan, lang), strict=True))
    headings = figures | {key: words.get(lang) for key, words in {**COLUMNS, **BY}.items()}
    printed = [
        SheetColumn(headings[key], right=key in _RIGHT, wide=_WIDE.get(key, 0), bars=key == "progress") for key in _KEYS
    ]
    beside = [OTHER_NAME, OTHER_UNIT, *BESIDE.values()]
    return printed + [SheetColumn(words.get(lang), printed=False) for words in beside]


def _cells(row: _Row) -> list[SheetCell]:
    _, result, lang, trend = row
    indicator, status = result.indicator, result.verdict.status
    baseline, target, latest = _figures(row)
    responsible, group, observed = indicator.responsible, indicator.group, result.measures.observed_on
    return [
        SheetCell(indicator.name.get(lang)),
        SheetCell(group and group.get(lang)),
        SheetCell(indicator.unit.get(lang) or None),
        baseline,
        target,
        latest,
        SheetCell(trend=trend(result), style=status),
        planned_cell(result),
        progress_cell(result, lang),
        pace_cell(result),
        SheetCell(status.label.get(lang), status),
        SheetCell(indicator.nature.label.get(lang)),
        SheetCell(responsible and responsible.get(lang)),
        _because(result, lang),
        *_beside(result, lang),
        SheetCell(observed),
        SheetCell(source_words(indicator.source, lang) or None),
    ]


def _beside(result: IndicatorResult, lang: Lang) -> Iterator[SheetCell]:
    """Yield what else a plan file says of an indicator: its name and unit in the other language, and words."""
    indicator = result.indicator
    for text in (indicator.name, indicator.unit):
        yield SheetCell(Text(text.zh, text.en).get(lang) or None)
    yield SheetCell(indicator.id)
    for word in (indicator.kind, indicator.better, indicator.published):
        yield SheetCell(None if word is None else word.label.get(lang))


def _figures(row: _Row) -> tuple[SheetCell, SheetCell, SheetCell]:
    """Return baseline, target and latest value, each with its day where that is another than the heading says."""
    plan, result, lang, _ = row
    indicator, latest = result.indicator, result.measures.latest
    marks = [mark(day, lang) for day in other_days(plan, result)]
    baseline = written(indicator.baseline, mark=marks[0])
    if result.measures.cumulative and indicator.baseline is not None:
        baseline = baseline._replace(before="(", mark=f"){marks[0]}")
    provisional = PROVISIONAL if result.is_provisional else ""
    if isinstance(latest, TaskState):
        value = SheetCell(latest.label.get(lang), mark=provisional + marks[2])
    else:
        value = written(latest, mark=provisional + marks[2])
    return baseline, _target(result, marks[1], lang), value


def _target(result: IndicatorResult, day: str, lang: Lang) -> SheetCell:
    """Return the target: a number, with a sign where the value has to come down to it; a bound, a range or a task as words."""
    target = result.indicator.target
    if target is None:
        return SheetCell()
    if target.is_bound or target.number is None:
        return SheetCell(target_words(target).get(lang), mark=day)
    return written(target.number, before=LOWER if _is_lower(result) else "", mark=day)


def _is_lower(result: IndicatorResult) -> bool:
    target = result.indicator.target
    return result.measures["better"] == "lower" and target is not None and not target.is_bound


def _because(result: IndicatorResult, lang: Lang) -> SheetCell:
    because = result.verdict.because.get(lang)
    because = because[:1].upper() + because[1:]
    if result.doubt is None:
        return SheetCell(because)
    return SheetCell(OTHER_STATUS.fill(lang, because=because, doubt=result.doubt), "doubtful")


def _legend(plan: PlanEvaluation, lang: Lang) -> Iterator[Words]:
    """Yield what the marks mean that stand in the table."""
    results = plan.results
    if any(planned_cell(result).value is not None for result in results):
        yield LEGEND["planned"]
    if any(result.measures.cumulative and result.indicator.baseline is not None for result in results):
        yield LEGEND["before"]
    if any(map(_is_lower, results)):
        yield LEGEND["lower"]
    if any(isinstance(progress_cell(result, lang).value, str) for result in results):
        yield LEGEND["kept"]
    if any(result.is_provisional for result in results):
        yield LEGEND["provisional"]
    if any(map(other_day, results)):
        yield LEGEND["days"].message(day=by_day(plan.as_of, lang))
