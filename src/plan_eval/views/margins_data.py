"""How close verdicts are, for machines: the documented object of JSON, and the columns that spreadsheets take."""

from collections.abc import Sequence

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.margins import Flip, Margin, Threshold
from plan_eval.views.fields import Field
from plan_eval.views.margins_words import moved, word
from plan_eval.views.shapes import Cell
from plan_eval.views.status_columns import DAY

Row = tuple[IndicatorResult, Margin | None]
"""A result and its margin; None for an indicator whose verdict comes before any rule."""

_MOVED = "{name} {number} -> {measured}"


def margin_of(row: Row) -> Margin:
    """Return the margin of a row; an empty one where it has none."""
    return row[1] or Margin()


def name_cell(row: Row, lang: Lang) -> Cell:
    """Return the name of the indicator."""
    return Cell(row[0].indicator.name.get(lang))


def latest_cell(row: Row, lang: Lang) -> Cell:
    """Return the latest value, or the state of a task."""
    latest, value = row[0].measures.latest, row[0].measures.number("value")
    if isinstance(latest, TaskState):
        return Cell(latest.label.get(lang))
    return Cell("-" if value is None else grouped(value))


def flip_cell(flip: Flip | None) -> Cell:
    """Return the value of a flip; a dash for none."""
    return Cell("-" if flip is None else grouped(flip.value))


def then_cell(flip: Flip | None, lang: Lang) -> Cell:
    """Return the verdict of a flip."""
    return Cell("" if flip is None else word(flip.verdict).get(lang))


def _moved_cell(row: Row, _: Lang) -> Cell:
    threshold = margin_of(row).threshold
    if threshold is None:
        return Cell("")
    number, measured = moved(threshold)
    return Cell(_MOVED.format(name=threshold.name, number=number, measured=measured))


DAY_FIELD: Field[Row] = Field(DAY.heading, lambda row, lang: DAY.cell(row[0], lang))
EXACT_FIELDS: tuple[Field[Row], ...] = (
    Field(Text("Indicator", "指标"), name_cell, wraps=True),
    Field(Text("Latest", "最新"), latest_cell, right=True),
    DAY_FIELD,
    Field(Text("Status", "状态"), lambda row, lang: Cell(row[0].verdict.status.label.get(lang))),
    Field(Text("Lower", "降至"), lambda row, _: flip_cell(margin_of(row).below), right=True),
    Field(Text("then", "则为"), lambda row, lang: then_cell(margin_of(row).below, lang)),
    Field(Text("Higher", "升至"), lambda row, _: flip_cell(margin_of(row).above), right=True),
    Field(Text("then", "则为"), lambda row, lang: then_cell(margin_of(row).above, lang)),
    Field(Text("Threshold", "界线"), _moved_cell),
)
"""Everything, whether it is worth telling people or not."""


def margins_data(evaluation: PlanEvaluation, rows: Sequence[Row]) -> dict[str, object]:
    """Return the margins; null where nothing changes the verdict."""
    return {
        "as_of": evaluation.as_of.isoformat(),
        "rules": evaluation.method.file.id,
        "indicators": [_data(row) for row in rows],
    }


def _data(row: Row) -> dict[str, object]:
    result = row[0]
    return {"id": result.indicator.id, "status": result.verdict.status, **margin_data(margin_of(row))}


def margin_data(margin: Margin) -> dict[str, object]:
    """Return what would change a verdict; null for each way in which nothing does."""
    return {
        "below": _flip_data(margin.below),
        "above": _flip_data(margin.above),
        "threshold": _threshold_data(margin.threshold),
    }


def _flip_data(flip: Flip | None) -> dict[str, object] | None:
    if flip is None:
        return None
    return {"value": flip.value, "status": flip.verdict.status, "verdict": flip.verdict.verdict}


def _threshold_data(threshold: Threshold | None) -> dict[str, object] | None:
    if threshold is None:
        return None
    return {
        "measure": threshold.name,
        "number": threshold.number,
        "measured": threshold.measured,
        "distance": threshold.distance,
        "status": threshold.verdict.status,
        "verdict": threshold.verdict.verdict,
    }
