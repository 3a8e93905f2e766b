"""The row of an indicator on the page: its figures, a bar of its progress, its status."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from plan_eval.base.figures import exact, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status, TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.wording import target_words
from plan_eval.views.days import named_day, other_day
from plan_eval.views.drawing import progress_bar
from plan_eval.views.page_detail import detail_of
from plan_eval.views.page_shapes import Mark, Row
from plan_eval.views.page_words import (
    BAR,
    BAR_OF_CAP,
    COLUMNS,
    INDICATOR_KEY,
    PERIOD_BEFORE,
    PROVISIONAL,
    WITHOUT,
)
from plan_eval.views.shapes import Column
from plan_eval.views.status_columns import KEPT, LOST, MOST_PROGRESS, USED, beyond
from plan_eval.views.words import SEMICOLON

SPARE = 4
"""The column of natures, which an opened row tells too."""


def columns_of(plan: PlanEvaluation, lang: Lang) -> list[Column]:
    """Return the columns; those of figures name the day that most figures are of."""
    head = plan.plan.head
    days = {"baseline": head.baseline_date, "target": head.target_date}
    same_day = not any(map(other_day, plan.results))
    days |= {"value": plan.as_of} if same_day else {}
    figures = [COLUMNS[name].fill(lang, when=named_day(day, lang)) for name, day in days.items()]
    figures += [] if same_day else [COLUMNS["values"].get(lang)]
    return [
        Column(COLUMNS["name"].get(lang)),
        *(Column(heading, right=True) for heading in figures),
        *(Column(COLUMNS[name].get(lang)) for name in ("nature", "progress", "status")),
    ]


def row_of(plan: PlanEvaluation, result: IndicatorResult, group: str, lang: Lang) -> Row:
    """Return the row of an indicator under the heading of its group, and what it opens to."""
    indicator, status = result.indicator, result.verdict.status
    cells = [
        Mark(indicator.name.get(lang), note=indicator.unit.get(lang)),
        _baseline(plan, result, lang),
        _target(plan, result, lang),
        _value(result, lang),
        Mark(indicator.nature.label.get(lang)),
        _progress(result, lang),
        Mark(status.label.get(lang), status, order=str(list(Status).index(status))),
    ]
    return Row(cells, INDICATOR_KEY.format(id=indicator.id), status, group, detail_of(result, lang))


def _day(day: date, usual: date, lang: Lang) -> str:
    return "" if day == usual else named_day(day, lang)


def _notes(notes: Sequence[str], lang: Lang) -> str:
    return SEMICOLON.get(lang).join(filter(None, notes))


def _baseline(plan: PlanEvaluation, result: IndicatorResult, lang: Lang) -> Mark:
    baseline = result.indicator.baseline
    if baseline is None:
        return Mark("")
    notes = [_day(result.measures.baseline_date, plan.plan.head.baseline_date, lang)]
    if result.measures.cumulative:
        notes.append(PERIOD_BEFORE.get(lang))
    return Mark(grouped(baseline), note=_notes(notes, lang), order=exact(baseline))


def _target(plan: PlanEvaluation, result: IndicatorResult, lang: Lang) -> Mark:
    target = result.indicator.target
    if target is None:
        return Mark("")
    note = _day(result.measures.target_date, plan.plan.head.target_date, lang)
    figure = target.low if target.number is None else target.number
    return Mark(target_words(target).get(lang), note=note, order="" if figure is None else exact(figure))


def _value(result: IndicatorResult, lang: Lang) -> Mark:
    latest, day = result.measures.latest, other_day(result)
    if latest is None:
        return Mark("")
    notes = ["" if day is None else named_day(day, lang), PROVISIONAL.get(lang) if result.is_provisional else ""]
    if isinstance(latest, TaskState):
        return Mark(latest.label.get(lang), note=_notes(notes, lang))
    return Mark(grouped(latest), note=_notes(notes, lang), order=exact(latest))


def _progress(result: IndicatorResult, lang: Lang) -> Mark:
    """Return a bar where there is a way to go, else a word."""
    measures, status = result.measures, result.verdict.status
    if status is Status.DISCONTINUED or isinstance(measures.latest, TaskState):
        return Mark("")
    progress, used = measures.number("progress"), measures.number("used")
    if progress is not None:
        return _bar(result, progress, BAR, lang)
    if used is not None:
        bar = _bar(result, used, BAR_OF_CAP, lang)
        return bar._replace(text=USED.fill(lang, used=bar.text))
    if measures["baseline_met"] and measures["target_reached"] is not None:
        return Mark((KEPT if measures["target_reached"] else LOST).get(lang))
    missing = next((name for name in ("value", "target", "baseline") if _lacks(result, name)), None)
    return Mark("" if missing is None else WITHOUT[missing].get(lang), "faint")


def _lacks(result: IndicatorResult, name: str) -> bool:
    if name == "value":
        return result.measures.latest is None
    return getattr(result.indicator, name) is None and not (name == "baseline" and result.measures.cumulative)


def _bar(result: IndicatorResult, share: Fraction, label: Text, lang: Lang) -> Mark:
    """Return a bar of what is done, beside what is due on the day of the value."""
    due, status = result.measures.number("planned") or Fraction(0), result.verdict.status
    text = beyond(share, MOST_PROGRESS, result) or percent(share, avoid=result.thresholds)
    words = label.fill(lang, progress=text, planned=percent(due, avoid=result.thresholds))
    return Mark(text, status, drawing=progress_bar(share, due, status, words), order=exact(share))
