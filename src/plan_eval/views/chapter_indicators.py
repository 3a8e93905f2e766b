"""Table 1 of the chapter: every indicator with its figures, its progress, its status and who answers for it."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.model import Figure
from plan_eval.indicators.wording import target_words
from plan_eval.views.chapter_days import period
from plan_eval.views.chapter_notes import PERIOD_BEFORE, PROVISIONAL, notes
from plan_eval.views.chapter_progress import progress_words
from plan_eval.views.chapter_years import last_of_year, years_shown
from plan_eval.views.days import closing_day, other_day
from plan_eval.views.document import Tabular
from plan_eval.views.shapes import Cell, Column

TITLE = Text("Main indicators", "主要指标完成情况")
NOTHING_HERE = "—"
_NUMBER = Text("No.", "序号")
_NAME = Text("Indicator", "指标名称")
_UNIT = Text("Unit", "单位")
_NATURE = Text("Nature", "指标属性")
_BASELINE = Text("Baseline {when}", "{when}基期值")
_YEAR = Text("{year}", "{year}年")
_LATEST = Text("Value {when}", "{when}完成值")
_LATEST_OF_SEVERAL = Text("Latest value as of {when}", "截至{when}最新值")
_TARGET = Text("Target {when}", "{when}目标值")
_PROGRESS = Text("Progress", "完成进度")
_STATUS = Text("Status", "完成情况")
_RESPONSIBLE = Text("Responsible", "责任单位")
_OTHER = Text("Other indicators", "其他指标")
_OF_DAY = Text("{figure} ({day})", "{figure}（{day}）")
_FIXED = 2
"""The number and the name say what a row is about."""


class _Field(NamedTuple):
    """A column: its heading, and what a row has in it."""

    heading: str
    cell: Callable[[IndicatorResult, Lang], Cell]
    right: bool = False


def indicators_table(plan: PlanEvaluation, captions: tuple[str, str], lang: Lang) -> Tabular:
    """Return every indicator as the official tables have it, under the headings of its groups where it has any."""
    fields = list(_fields(plan, lang))
    columns = [Column(_NUMBER.get(lang), right=True), *(Column(field.heading, field.right) for field in fields)]
    rows: list[list[Cell]] = []
    groups = grouped_results(plan, lang)
    number = 0
    for name, results in groups:
        if len(groups) > 1 or name:
            rows.append([Cell(name or _OTHER.get(lang), "strong")])
        for result in results:
            number += 1
            rows.append([Cell(str(number)), *(field.cell(result, lang) for field in fields)])
    return Tabular(captions[0], columns, rows, list(notes(plan, lang)), captions[1], _FIXED)


def grouped_results(plan: PlanEvaluation, lang: Lang) -> list[tuple[str, list[IndicatorResult]]]:
    """Return the indicators by their groups, each in the order of the plan; those without one are last, under no name."""
    groups: dict[str, list[IndicatorResult]] = {}
    for result in plan.results:
        group = result.indicator.group
        groups.setdefault("" if group is None else group.get(lang), []).append(result)
    return sorted(groups.items(), key=lambda group: not group[0])


def _fields(plan: PlanEvaluation, lang: Lang) -> Iterator[_Field]:
    head = plan.plan.head
    yield _Field(_NAME.get(lang), lambda result, lang: Cell(result.indicator.name.get(lang)))
    yield _Field(_UNIT.get(lang), lambda result, lang: Cell(result.indicator.unit.get(lang)))
    yield _Field(_NATURE.get(lang), lambda result, lang: Cell(result.indicator.nature.label.get(lang)))
    when = period(head.baseline_date, lang)
    yield _Field(_BASELINE.fill(lang, when=when), partial(_baseline, head.baseline_date), right=True)
    for year in years_shown(plan):
        yield _Field(_YEAR.fill(lang, year=year), partial(_of_year, year), right=True)
    several = any(map(other_day, plan.results))
    latest = _LATEST.fill(lang, when=period(plan.as_of, lang))
    if several:
        latest = _LATEST_OF_SEVERAL.fill(lang, when=closing_day(plan.as_of).get(lang))
    yield _Field(latest, _latest, right=True)
    when = period(head.target_date, lang)
    yield _Field(_TARGET.fill(lang, when=when), partial(_target, head.target_date), right=True)
    yield _Field(_PROGRESS.get(lang), lambda result, lang: _cell(progress_words(result, lang)), right=True)
    yield _Field(_STATUS.get(lang), _status)
    if any(result.indicator.responsible is not None for result in plan.results):
        yield _Field(_RESPONSIBLE.get(lang), _responsible)


def _cell(text: str, day: date | None = None, lang: Lang = "en") -> Cell:
    """Return a cell, with the day of its figure where that is not the one in the heading; a dash for nothing."""
    if not text:
        return Cell(NOTHING_HERE)
    return Cell(text if day is None else _OF_DAY.fill(lang, figure=text, day=period(day, lang)))


def figure_words(figure: Figure | None, lang: Lang) -> str:
    """Return a figure as people read it, or how far a task is."""
    if isinstance(figure, TaskState):
        return figure.label.get(lang)
    return grouped(figure) if isinstance(figure, Decimal) else ""


def _baseline(usual: date, result: IndicatorResult, lang: Lang) -> Cell:
    day, baseline = result.measures.baseline_date, result.indicator.baseline
    text = figure_words(baseline, lang)
    if text and result.measures.cumulative:
        text = PERIOD_BEFORE.fill(lang, figure=text)
    return _cell(text, None if day == usual else day, lang)


def _of_year(year: int, result: IndicatorResult, lang: Lang) -> Cell:
    observed = last_of_year(result, year)
    if observed is None:
        return _cell("")
    day, figure = observed
    return _cell(figure_words(figure, lang), None if day == date(year, 12, 31) else day, lang)


def _latest(result: IndicatorResult, lang: Lang) -> Cell:
    text = figure_words(result.measures.latest, lang)
    if text and result.is_provisional:
        text = PROVISIONAL.fill(lang, figure=text)
    return _cell(text, other_day(result), lang)


def _target(usual: date, result: IndicatorResult, lang: Lang) -> Cell:
    day, target = result.measures.target_date, result.indicator.target
    text = "" if target is None else target_words(target).get(lang)
    return _cell(text, None if day == usual else day, lang)


def _status(result: IndicatorResult, lang: Lang) -> Cell:
    status = result.verdict.status
    return Cell(status.label.get(lang), status.value)


def _responsible(result: IndicatorResult, lang: Lang) -> Cell:
    responsible = result.indicator.responsible
    return _cell("" if responsible is None else responsible.get(lang))
