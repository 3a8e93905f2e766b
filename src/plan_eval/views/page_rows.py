"""The row of an indicator on the page: its figures, a bar of its progress, its status."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from plan_eval.base.figures import exact, grouped, percent
from plan_eval.base.text import Lang
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
    KEPT,
    LESS_THAN,
    LOST,
    MORE_THAN,
    PERIOD_BEFORE,
    PROVISIONAL,
    USED,
    WITHOUT,
)
from plan_eval.views.shapes import Bar, Column
from plan_eval.views.words import SEMICOLON

_MOST = Fraction(2)
"""Beyond twice the way only that is said."""

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


def row_of(plan: PlanEvaluation, result: IndicatorResult, lang: Lang) -> Row:
    """Return the row of an indicator, and what it opens to."""
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
    group = "" if indicator.group is None else indicator.group.get(lang)
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
    due = measures.number("planned")
    if progress is not None and due is not None:
        shown = _share(result, progress, lang)
        return _bar(shown, Bar(progress, due), status, BAR.fill(lang, progress=shown, planned=percent(due)))
    if used is not None:
        allowed = measures.number("elapsed") if due is None else due
        shown, label = _share(result, used, lang), percent(allowed or Fraction(0))
        bar = Bar(used, allowed or Fraction(0))
        return _bar(USED.fill(lang, used=shown), bar, status, BAR_OF_CAP.fill(lang, progress=shown, planned=label))
    if measures["baseline_met"] and measures["target_reached"] is not None:
        return Mark((KEPT if measures["target_reached"] else LOST).get(lang))
    missing = next((name for name in ("value", "target", "baseline") if _lacks(result, name)), None)
    return Mark("" if missing is None else WITHOUT[missing].get(lang), "faint")


def _lacks(result: IndicatorResult, name: str) -> bool:
    if name == "value":
        return result.measures.latest is None
    return getattr(result.indicator, name) is None and not (name == "baseline" and result.measures.cumulative)


def _bar(text: str, bar: Bar, status: Status, label: str) -> Mark:
    return Mark(text, status, drawing=progress_bar(bar, status, label), order=exact(bar.progress))


def _share(result: IndicatorResult, share: Fraction, lang: Lang) -> str:
    if abs(share) > _MOST:
        return MORE_THAN.fill(lang, most=percent(_MOST)) if share > 0 else LESS_THAN.fill(lang, least=percent(-_MOST))
    return percent(share, avoid=result.thresholds)
