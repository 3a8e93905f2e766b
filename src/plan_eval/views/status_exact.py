"""Everything that is known of an indicator's status, with exact figures: what a spreadsheet takes."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import exact, fixed, percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.formula import NUMBER
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.measures import Row
from plan_eval.indicators.wording import target_words
from plan_eval.views.fields import Field
from plan_eval.views.shapes import Cell
from plan_eval.views.words import NO, YES


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
    Field(Text("id", "代码"), lambda result, _: Cell(result.indicator.id)),
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
"""Everything that each indicator has, with exact figures."""


def exact_columns(results: Sequence[IndicatorResult]) -> list[Field[IndicatorResult]]:
    """Return everything: behind what each indicator has come the names of the rule sets' own, each name once."""
    methods = {id(result.method): result.method for result in results if result.method.own}
    rows = {name: row for method in methods.values() for name, row in method.own.items()}
    return [*EXACT_COLUMNS, *(_own_column(name, row) for name, row in rows.items())]


def _own_column(name: str, row: Row) -> Field[IndicatorResult]:
    """Return the column of a name of a rule set's own; empty for indicators that are judged by another."""

    def cell(result: IndicatorResult, lang: Lang) -> Cell:
        if name not in result.method.own:
            return Cell("")
        value, form = result.measures.known(name), result.method.row(name).form
        if isinstance(value, bool):
            return Cell((YES if value else NO).get(lang))
        if not isinstance(value, Fraction):
            return Cell("")
        if form == "percent":
            return Cell(percent(value, 1, result.thresholds).replace(",", ""))
        return Cell(exact(value))

    return Field(row.label, cell, right=row.kind == NUMBER)
