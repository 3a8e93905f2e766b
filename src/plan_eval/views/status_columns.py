"""The columns of a plan's status: those that people read, and all of them with exact figures."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import exact, fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status, TaskState
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.wording import target_words
from plan_eval.views.days import other_day, short_day
from plan_eval.views.fields import Field, table_of
from plan_eval.views.shapes import Bar, Cell, Layout, Table
from plan_eval.views.words import NO, NO_INDICATOR, YES

PROVISIONAL = "*"
"""The mark of a value that may still be revised."""

_CUMULATIVE = Text("{name} (cumulative)", "{name}（累计）")
_TO_GET_DOWN_TO = "<= {target}"
_PERIOD_BEFORE = "({baseline})"
_USED = Text("{used} used", "已用 {used}")
_KEPT = Text("kept", "保持")
_LOST = Text("not kept", "未保持")


def _faint(result: IndicatorResult) -> str:
    return "faint" if result.verdict.status is Status.DISCONTINUED else ""


def _name(result: IndicatorResult, lang: Lang) -> Cell:
    name = result.indicator.name.get(lang)
    return Cell(_CUMULATIVE.fill(lang, name=name) if result.measures.cumulative else name, _faint(result))


def _unit(result: IndicatorResult, lang: Lang) -> Cell:
    return Cell(result.indicator.unit.get(lang), _faint(result))


def _nature(result: IndicatorResult, lang: Lang) -> Cell:
    return Cell(result.indicator.nature.label.get(lang), _faint(result))


def _baseline_cell(result: IndicatorResult, _: Lang) -> Cell:
    baseline = result.measures.number("baseline")
    if baseline is not None and result.measures.cumulative:
        return Cell(_PERIOD_BEFORE.format(baseline=grouped(baseline)), _faint(result))
    return Cell(_figure(baseline), _faint(result))


def _target(result: IndicatorResult, lang: Lang) -> Cell:
    target = result.indicator.target
    if target is None:
        return Cell("-", _faint(result))
    words = target_words(target).get(lang)
    goes_down = not target.is_bound and result.measures["better"] == "lower"
    return Cell(_TO_GET_DOWN_TO.format(target=words) if goes_down else words, _faint(result))


def _value(result: IndicatorResult, lang: Lang) -> Cell:
    latest = result.measures.latest
    words = latest.label.get(lang) if isinstance(latest, TaskState) else _figure(result.measures.number("value"))
    return Cell(words + PROVISIONAL if result.is_provisional else words, _faint(result))


def _day(result: IndicatorResult, _: Lang) -> Cell:
    day = other_day(result)
    return Cell("" if day is None else short_day(day), _faint(result))


def _progress(result: IndicatorResult, lang: Lang) -> Cell:
    measures, style = result.measures, result.verdict.status.value
    progress, elapsed = measures.number("progress"), measures.number("elapsed")
    if result.verdict.status is Status.DISCONTINUED or measures["value"] is None:
        return Cell("", style)
    if progress is not None and elapsed is not None:
        return Cell(percent(progress, avoid=result.thresholds), style, Bar(progress, elapsed))
    used = measures.number("used")
    if used is not None:
        return Cell(_USED.fill(lang, used=percent(used, avoid=result.thresholds)), style)
    if not measures["baseline_met"]:
        return Cell("", style)
    return Cell((_KEPT if measures["target_reached"] else _LOST).get(lang), style)


def _pace(result: IndicatorResult, _: Lang) -> Cell:
    pace = result.measures.number("pace")
    shown = pace is not None and result.verdict.status is not Status.DISCONTINUED
    return Cell(fixed(pace, 2, result.thresholds) if pace is not None and shown else "", _faint(result))


def _status(result: IndicatorResult, lang: Lang) -> Cell:
    status = result.verdict.status
    return Cell(status.label.get(lang), status.value)


def _figure(value: Fraction | None) -> str:
    return "-" if value is None else grouped(value)


_UNIT = Field(Text("Unit", "单位"), _unit, wraps=True)
_NATURE = Field(Text("Nature", "属性"), _nature)
_BASELINE = Field(Text("Baseline", "基期"), _baseline_cell, right=True)
DAY = Field(Text("On", "日期"), _day)
"""The day of a value, where it is another than that of the evaluation."""

_COLUMNS: tuple[Field[IndicatorResult], ...] = (
    Field(Text("Indicator", "指标"), _name, wraps=True),
    _UNIT,
    _NATURE,
    _BASELINE,
    Field(Text("Target", "目标"), _target, right=True),
    Field(Text("Latest", "最新"), _value, right=True),
    DAY,
    Field(Text("Progress", "进度"), _progress),
    Field(Text("Pace", "进度比"), _pace, right=True),
    Field(Text("Status", "状态"), _status),
)
_LAYOUTS = (
    ((), 24, 20), ((), 24, 10), ((_UNIT,), 24, 10), ((_UNIT, _NATURE), 16, 10), ((_UNIT, _NATURE), 16, 8),
    ((_UNIT, _NATURE), 16, 6), ((_UNIT, _NATURE), 0, 4),
)  # fmt: skip
"""What is left out, the room of names and the length of bars, from the widest to the narrowest."""
_DATED = (((_UNIT, _NATURE), 0, 0), ((_UNIT, _NATURE, _BASELINE), 0, 0))
"""Where days take the room of the bars."""


def status_table(shown: Sequence[IndicatorResult], lang: Lang) -> Table:
    """Return what people read of some indicators; days have a column where any is not that of the evaluation."""
    dated = any(map(other_day, shown))
    fields = [field for field in _COLUMNS if dated or field != DAY]
    layouts = [
        Layout([number for number, field in enumerate(fields) if field not in left_out], room, bar)
        for left_out, room, bar in ((*_LAYOUTS, *_DATED) if dated else _LAYOUTS)
    ]
    return table_of(fields, shown, lang, layouts)._replace(nothing=NO_INDICATOR.get(lang))


def exact_target(result: IndicatorResult, lang: Lang) -> Cell:
    """Return the target with all its digits: a bound or a range as written."""
    target = result.indicator.target
    if target is None or target.is_task:
        return Cell("" if target is None else target_words(target).get(lang))
    return Cell(target.text if target.is_bound or target.number is None else exact(target.number))


def _exact(value: Decimal | None) -> Cell:
    return Cell("" if value is None else exact(value))


def _percent(result: IndicatorResult, name: str) -> Cell:
    value = result.measures.number(name)
    return Cell("" if value is None else percent(value, 1, result.thresholds).replace(",", ""))


def _ratio(result: IndicatorResult, name: str) -> Cell:
    value = result.measures.number(name)
    return Cell("" if value is None else fixed(value, 2, result.thresholds).replace(",", ""))


def exact_value(result: IndicatorResult, lang: Lang) -> Cell:
    """Return the latest value with all its digits, or the state of a task."""
    latest = result.measures.latest
    return Cell(latest.label.get(lang)) if isinstance(latest, TaskState) else _exact(latest)


def _observed_on(result: IndicatorResult, _: Lang) -> Cell:
    observed = result.measures.observed_on
    return Cell(observed.isoformat() if observed else "")


def _published(result: IndicatorResult, lang: Lang) -> Cell:
    published = result.indicator.published
    return Cell(published.label.get(lang) if published else "")


def _agrees(result: IndicatorResult, lang: Lang) -> Cell:
    if result.agrees is None:
        return Cell("")
    return Cell((YES if result.agrees else NO).get(lang))


EXACT_COLUMNS: tuple[Field[IndicatorResult], ...] = (
    Field(Text("id", "标识"), lambda result, _: Cell(result.indicator.id)),
    Field(Text("indicator", "指标名称"), lambda result, lang: Cell(result.indicator.name.get(lang))),
    Field(Text("unit", "单位"), lambda result, lang: Cell(result.indicator.unit.get(lang))),
    Field(Text("nature", "指标属性"), lambda result, lang: Cell(result.indicator.nature.label.get(lang))),
    Field(Text("baseline", "基期值"), lambda result, _: _exact(result.indicator.baseline), right=True),
    Field(Text("target", "目标值"), exact_target, right=True),
    Field(Text("latest value", "最新值"), exact_value, right=True),
    Field(Text("observed on", "观测日期"), _observed_on),
    Field(Text("time elapsed", "时间进度"), lambda result, _: _percent(result, "elapsed"), right=True),
    Field(Text("progress", "完成进度"), lambda result, _: _percent(result, "progress"), right=True),
    Field(Text("pace", "进度比"), lambda result, _: _ratio(result, "pace"), right=True),
    Field(Text("status", "状态"), lambda result, lang: Cell(result.verdict.status.label.get(lang))),
    Field(Text("because", "依据"), lambda result, lang: Cell(result.verdict.because.get(lang))),
    Field(Text("published", "公布的结论"), _published),
    Field(Text("agrees", "是否一致"), _agrees),
)
"""Everything, with exact figures."""
