"""The figures of an indicator from baseline to target, each observation with a bar of how far it had come, and their sources."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from plan_eval.base.figures import grouped, percent
from plan_eval.base.text import NOTHING, Lang, Text
from plan_eval.base.vocabulary import Counting, TaskState
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.history import Point
from plan_eval.indicators.model import Figure
from plan_eval.indicators.wording import show
from plan_eval.model.report import Report
from plan_eval.views.shapes import Bar, Block, Cell, Line, Rows
from plan_eval.views.sources import report_row, source_row, source_text

_TITLE = Text("Figures", "数据")
_TITLE_WITH_UNIT = Text("Figures ({unit})", "数据（{unit}）")
_BASELINE = Text("baseline", "基期值")
_BEFORE = Text("period before", "上一时期")
_OBSERVED = Text("observed", "完成值")
_LATEST = Text("latest value", "最新值")
_MILESTONE = Text("milestone", "年度目标")
_TARGET = Text("target", "目标值")
_NONE = Text("none", "无")
_EARLIER = Text("{count} earlier values, from {first} on", "更早的完成值 {count} 个，自 {first} 起")
_PROVISIONAL = Text("provisional: it may still be revised", "初步数，可能修订")
_NOTE = Text("note", "说明")
_DELIVERY = Text("delivery", "推进情况")
_STATE = Text("{state} ({source})", "{state}（{source}）")
_EVIDENCE = Text("{state}: {evidence} ({source})", "{state}：{evidence}（{source}）")
_GONE = Text("discontinued", "不再统计")

_ON_A_WAY = Text("{done} in {asked} of the time", "完成进度 {done}，时间进度 {asked}")
_ON_A_PATH = Text("{done}, {asked} planned", "完成进度 {done}，计划进度 {asked}")
_OF_A_CAP = Text("{done} used in {asked} of the time", "已用 {done}，时间进度 {asked}")
_OF_A_STEPPED_CAP = Text("{done} used, {asked} allowed", "已用 {done}，计划可用 {asked}")

_SHOWN = 12
"""The latest values that are shown one by one."""


class _Dated(NamedTuple):
    """A row of the series, with the day by which it is placed."""

    day: date
    cells: list[Cell]


def figures(
    result: IndicatorResult, history: Sequence[Point], report: Report | None, file: str, lang: Lang
) -> Iterator[Block]:
    """Yield the figures by date, what is said of the latest, and where they come from."""
    indicator = result.indicator
    rows = [*_series(result, history, lang), *_said_of_the_latest(result, file, lang)]
    if (work := indicator.delivery) is not None:
        told = work.evidence.get(lang) in result.verdict.because.get(lang)
        words = {"state": work.state.label, "evidence": work.evidence, "source": source_text(work.source, lang)}
        rows.append([_label(_DELIVERY, lang), Cell((_STATE if told else _EVIDENCE).fill(lang, **words), link=file)])
    if (gone := indicator.discontinued) is not None:
        rows += source_row(gone.source, file, lang, _GONE)
    rows += [*source_row(indicator.source, file, lang), *report_row(report, file, lang)]
    title = _TITLE if indicator.unit == NOTHING else _TITLE_WITH_UNIT
    yield Line()
    yield Line(title.fill(lang, unit=indicator.unit), "strong")
    yield Rows(rows, right=(2,))


def _series(result: IndicatorResult, history: Sequence[Point], lang: Lang) -> Iterator[list[Cell]]:
    """Yield baseline, milestones, observations and target by date; of very many observations the latest."""
    indicator, measures = result.indicator, result.measures
    earlier, shown = history[:-_SHOWN], history[-_SHOWN:]
    first = _BEFORE if measures.cumulative else _BASELINE
    dated = []
    if indicator.baseline is not None or indicator.kind is Counting.LEVEL:
        dated.append(_Dated(measures.baseline_date, _row(first, measures.baseline_date, indicator.baseline, lang)))
    if earlier:
        text = _EARLIER.fill(lang, count=len(earlier), first=earlier[0].day)
        dated.append(_Dated(earlier[-1].day, [Cell(""), Cell(text, "faint")]))
    for day, value in (indicator.milestones or {}).items():
        dated.append(_Dated(day, _row(_MILESTONE, day, value, lang)))
    dated += [_Dated(point.day, _observation(result, point, lang)) for point in shown]
    if measures.observed_on is None:
        dated.append(_Dated(measures.as_of, [_label(_LATEST, lang), Cell(_NONE.get(lang))]))
    yield from (each.cells for each in sorted(dated, key=lambda each: each.day))
    target = None if indicator.target is None else show("target", measures).get(lang)
    yield _row(_TARGET, measures.target_date, target, lang)


def _observation(result: IndicatorResult, point: Point, lang: Lang) -> list[Cell]:
    """Return the row of an observation: its bar has a mark where it should have been by its day."""
    is_latest = point.day == result.measures.observed_on
    row = _row(_LATEST if is_latest else _OBSERVED, point.day, point.value, lang)
    observation = (result.indicator.observations or {}).get(point.day)
    text, bar = "", None
    if point.done is not None and point.asked is not None:
        shares = {"done": percent(point.done), "asked": percent(point.asked)}
        text, bar = _share(result).fill(lang, **shares), Bar(point.done, point.asked)
    if observation is not None and observation.provisional and not is_latest:
        text = _PROVISIONAL.get(lang)
    row[-1] = Cell(text, result.verdict.status if is_latest else "faint", bar)
    return row


def _share(result: IndicatorResult) -> Text:
    stepped = bool(result.indicator.milestones)
    if result.measures.is_cap:
        return _OF_A_STEPPED_CAP if stepped else _OF_A_CAP
    return _ON_A_PATH if stepped else _ON_A_WAY


def _row(label: Text, day: date, value: Figure | str | None, lang: Lang) -> list[Cell]:
    if value is None:
        shown = _NONE.get(lang)
    elif isinstance(value, TaskState):
        shown = value.label.get(lang)
    else:
        shown = value if isinstance(value, str) else grouped(value)
    return [_label(label, lang), Cell(day.isoformat()), Cell(shown), Cell("")]


def _label(text: Text, lang: Lang) -> Cell:
    return Cell(text.get(lang), "faint")


def _said_of_the_latest(result: IndicatorResult, file: str, lang: Lang) -> Iterator[list[Cell]]:
    """Yield what is written of the latest value beside it."""
    latest = result.observation
    if latest is None:
        return
    if latest.provisional:
        yield [_label(_LATEST, lang), Cell(_PROVISIONAL.get(lang), "doubtful")]
    if source_text(latest.source, lang) != source_text(result.indicator.source, lang):
        yield from source_row(latest.source, file, lang, _LATEST)
    if latest.note is not None:
        yield [_label(_NOTE, lang), Cell(latest.note.get(lang))]
