"""What must be said of an indicator below its row: why it is behind, what is doubtful, what was published otherwise."""

from collections.abc import Iterator, Sequence

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.days import short_day
from plan_eval.views.shapes import Line
from plan_eval.views.words import SEMICOLON

_INDENT = 6
_EXPLAINED = (Status.BEHIND, Status.NOT_ASSESSED)
_DIFFERS = Text("published as {published}, computed as {computed}", "公布为{published}，计算为{computed}")
_REPLACED = Text("reported instead: {other}", "改为统计：{other}")
_REPLACED_BY = Text("reported instead: {other}, {value}", "改为统计：{other}，{value}")
_OWN = Text(
    "Baselines are of {baseline} and targets of {target}, except: {dates}.",
    "基期为 {baseline}，目标期为 {target}，以下除外：{dates}。",
)
_OWN_BASELINE = Text("{name} (baseline of {day})", "{name}（基期 {day}）")
_OWN_TARGET = Text("{name} (target of {day})", "{name}（目标期 {day}）")


def notes(result: IndicatorResult, lang: Lang) -> list[Line]:
    """Return the lines below the row of an indicator; most have none."""
    return [Line(words, style, _INDENT) for words, style in _notes(result, lang)]


def _notes(result: IndicatorResult, lang: Lang) -> Iterator[tuple[str, str]]:
    indicator, status = result.indicator, result.verdict.status
    if status in _EXPLAINED or (status is Status.ON_TRACK and indicator.delivery is not None):
        yield result.verdict.because.get(lang), status.value
    if indicator.discontinued is not None and indicator.discontinued.replaced_by is not None:
        other = indicator.discontinued.replaced_by
        words = _REPLACED if other.value is None else _REPLACED_BY
        yield words.fill(lang, other=other.name, value="" if other.value is None else grouped(other.value)), "faint"
    if result.doubt is not None:
        yield result.doubt.get(lang), "doubtful"
    if indicator.published is not None and result.agrees is False:
        yield _DIFFERS.fill(lang, published=indicator.published.label, computed=status.label), "doubtful"


def own_dates(evaluation: PlanEvaluation, shown: Sequence[IndicatorResult], lang: Lang) -> Iterator[Line]:
    """Yield which baselines and targets are of other days than the plan's."""
    head = evaluation.plan.head
    parts = []
    for result in shown:
        indicator, measures = result.indicator, result.measures
        if indicator.baseline is not None and measures.baseline_date != head.baseline_date:
            parts.append(_OWN_BASELINE.fill(lang, name=indicator.name, day=short_day(measures.baseline_date)))
        if indicator.target is not None and measures.target_date != head.target_date:
            parts.append(_OWN_TARGET.fill(lang, name=indicator.name, day=short_day(measures.target_date)))
    if parts:
        plan = {"baseline": short_day(head.baseline_date), "target": short_day(head.target_date)}
        yield Line(_OWN.fill(lang, dates=SEMICOLON.get(lang).join(parts), **plan), "faint")
        yield Line()
