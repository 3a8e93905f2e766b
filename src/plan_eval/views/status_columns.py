"""The table of a plan's status as people read it: figures for reading, marks, and what gives way on a narrow screen."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plan_eval.base.figures import fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Grouping, Status, TaskState
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.wording import target_words
from plan_eval.views.days import in_words, other_day, short_day
from plan_eval.views.fields import Field, table_of
from plan_eval.views.shapes import Bar, Cell, Layout, Mark, Table

PROVISIONAL = "*"
"""The mark of a value that may still be revised."""

_CUMULATIVE = Text("{name} (cumulative)", "{name}（累计）")
_TO_GET_DOWN_TO = "<= {target}"
_PERIOD_BEFORE = "({baseline})"
USED = Text("{used} used", "已用 {used}")
KEPT = Text("kept", "保持")
LOST = Text("not kept", "未保持")
_BEYOND, _BEYOND_BELOW = ">{limit}", "<-{limit}"
MOST_PROGRESS, _MOST_PACE = Fraction(2), Fraction(10)
"""Beyond these a figure says no more than that it is beyond; exact ones are in the other formats and in `explain`."""

_MARK_BAR = Text("|: due by now", "|：目前应达到的位置")
_MARK_PACE = Text("pace 1.00: on schedule", "进度比 1.00：与计划进度持平")
_MARK_LOWER = Text("<=: a ceiling", "<=：应降至或不得突破")
_MARK_CUMULATIVE = Text("( ): the period before", "( )：上一时期累计数")
_MARK_DAYS = Text("On: empty for {as_of}", "日期：空白为{as_of}")
_MARK_PROVISIONAL = Text("*: provisional", "*：初步数")


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
    return Cell(_TO_GET_DOWN_TO.format(target=words) if _goes_down(result) else words, _faint(result))


def _goes_down(result: IndicatorResult) -> bool:
    target = result.indicator.target
    return target is not None and not target.is_bound and result.measures["better"] == "lower"


def _value(result: IndicatorResult, lang: Lang) -> Cell:
    latest = result.measures.latest
    words = latest.label.get(lang) if isinstance(latest, TaskState) else _figure(result.measures.number("value"))
    return Cell(words + PROVISIONAL if result.is_provisional else words, _faint(result))


def _day(result: IndicatorResult, _: Lang) -> Cell:
    day = other_day(result)
    return Cell("" if day is None else short_day(day), _faint(result))


def _progress(result: IndicatorResult, lang: Lang) -> Cell:
    measures, status = result.measures, result.verdict.status
    style, progress, due = status.value, measures.number("progress"), measures.number("planned")
    if status is Status.DISCONTINUED or measures["value"] is None:
        return Cell("", style)
    if progress is not None and due is not None:
        words = beyond(progress, MOST_PROGRESS, result) or percent(progress, avoid=result.thresholds)
        return Cell(words, style, Bar(progress, due))
    used = measures.number("used")
    if used is not None:
        return Cell(USED.fill(lang, used=percent(used, avoid=result.thresholds)), style)
    if not measures["baseline_met"]:
        return Cell("", style)
    return Cell((KEPT if measures["target_reached"] else LOST).get(lang), style)


def _pace(result: IndicatorResult, _: Lang) -> Cell:
    """Return the pace of what is not done with."""
    pace = result.measures.number("pace")
    if pace is None or result.verdict.status in (Status.MET, Status.DISCONTINUED):
        return Cell("")
    return Cell(beyond(pace, _MOST_PACE, result) or fixed(pace, 2, result.thresholds))


def beyond(value: Fraction, most: Fraction, result: IndicatorResult) -> str:
    """Return that a ratio is beyond what is worth telling apart, unless its rules compare it with more; empty otherwise."""
    if abs(value) <= most or any(abs(threshold) >= most for threshold in result.thresholds):
        return ""
    limit = percent(most) if most is MOST_PROGRESS else grouped(most)
    return (_BEYOND if value > 0 else _BEYOND_BELOW).format(limit=limit)


def _status(result: IndicatorResult, lang: Lang) -> Cell:
    status = result.verdict.status
    return Cell(status.label.get(lang), status.value)


def _figure(value: Fraction | None) -> str:
    return "-" if value is None else grouped(value)


_INDICATOR = Field(Text("Indicator", "指标"), _name, wraps=True)
_UNIT = Field(Text("Unit", "单位"), _unit, wraps=True)
_NATURE = Field(Text("Nature", "指标属性"), _nature)
_BASELINE = Field(Text("Baseline", "基期值"), _baseline_cell, right=True)
_TARGET = Field(Text("Target", "目标值"), _target, right=True)
_LATEST = Field(Text("Latest", "最新值"), _value, right=True)
DAY = Field(Text("On", "日期"), _day)
"""The day of a value, where it is another than that of the evaluation."""
_PROGRESS = Field(Text("Progress", "完成进度"), _progress)
_PACE = Field(Text("Pace", "进度比"), _pace, right=True)
_STATUS = Field(Text("Status", "状态"), _status)

_COLUMNS = (_INDICATOR, _UNIT, _NATURE, _BASELINE, _TARGET, _LATEST, DAY, _PROGRESS, _PACE, _STATUS)
_SAID_ABOVE = {Grouping.STATUS: _STATUS, Grouping.NATURE: _NATURE}
"""What the headings of groups say."""

_GIVING_WAY: tuple[tuple[tuple[Field[IndicatorResult], ...], int, int], ...] = (
    ((), 44, 16), ((), 44, 12), ((_NATURE,), 50, 12), ((_NATURE,), 48, 8), ((_NATURE, _UNIT), 40, 12),
    ((_NATURE, _UNIT), 40, 8), ((_NATURE, _UNIT, _BASELINE), 34, 8), ((_NATURE, _UNIT, _BASELINE), 28, 6),
    ((_NATURE, _UNIT, _BASELINE), 22, 0), ((_NATURE, _UNIT, _BASELINE, _PACE), 16, 0),
)  # fmt: skip
"""What is left out, the room of names and the length of bars, from the widest to the narrowest."""


def status_table(shown: Sequence[IndicatorResult], lang: Lang, by: Grouping = Grouping.NONE) -> Table:
    """Return what people read of some indicators; days have a column where any is not that of the evaluation."""
    left_out = {_SAID_ABOVE.get(by)} if any(map(other_day, shown)) else {_SAID_ABOVE.get(by), DAY}
    fields = [field for field in _COLUMNS if field not in left_out]
    layouts = [
        Layout([place for place, field in enumerate(fields) if field not in given_way], room, bar)
        for given_way, room, bar in _GIVING_WAY
    ]
    marks = [Mark(fields.index(field), words) for field, words in _marks(shown, lang) if field in fields]
    return table_of(fields, shown, lang, layouts)._replace(marks=marks)


def _marks(shown: Sequence[IndicatorResult], lang: Lang) -> Iterator[tuple[Field[IndicatorResult], str]]:
    """Yield what the marks in the columns mean, for those that are there."""
    if any(result.measures["progress"] is not None for result in shown):
        yield _PROGRESS, _MARK_BAR.get(lang)
    if any(_pace(result, lang).text for result in shown):
        yield _PACE, _MARK_PACE.get(lang)
    if any(map(_goes_down, shown)):
        yield _TARGET, _MARK_LOWER.get(lang)
    if any(result.measures.cumulative and result.measures["baseline"] is not None for result in shown):
        yield _BASELINE, _MARK_CUMULATIVE.get(lang)
    if any(result.is_provisional for result in shown):
        yield _LATEST, _MARK_PROVISIONAL.get(lang)
    if any(map(other_day, shown)):
        yield DAY, _MARK_DAYS.fill(lang, as_of=in_words(shown[0].measures.as_of))
