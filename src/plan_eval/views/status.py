"""The status of a plan: the verdict on each indicator, and what they come to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text, Words
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.days import other_day, short_day
from plan_eval.views.fields import table_of
from plan_eval.views.lacking import lacking_sentences, lacking_which
from plan_eval.views.shapes import Block, Line, Table, View
from plan_eval.views.status_columns import EXACT_COLUMNS, status_table
from plan_eval.views.status_data import status_data
from plan_eval.views.words import COMMA, SEMICOLON, STOP

_TITLE = Text("{name}: status on {as_of} by the rule set {rules}", "{name}：截至 {as_of} 的完成情况（规则集 {rules}）")
_TOTAL = Text("{total} indicators: {counts}", "指标 {total} 项：{counts}")
_NATURE_TOTAL = Text("{nature} {total}: {counts}", "{nature} {total} 项：{counts}")
_COUNT = Text("{count} {status}", "{status} {count} 项")
_AGREE = Text("Published verdicts: {agree} of {compared} agree.", "与公布的结论相比：{compared} 项中 {agree} 项一致。")
_DIFFERS = Text("{name}: computed {computed}, published {published}", "{name}：计算为{computed}，公布为{published}")
_REPLACED = Text(
    "{name} is no longer counted; counted instead: {other} {value}", "{name}不再统计，改为统计{other}：{value}"
)
_BEHIND = Text("{name}: {because}", "{name}：{because}")
_DOUBT = Text("{name}: {doubt}", "{name}：{doubt}")
_LEGEND_BAR = Text("In a bar, | is how far the time has gone", "进度条中的 | 是时间进度")
_LEGEND_LOWER = Text("<= is a target to get down to or not to pass", "<= 是应降至或不得突破的目标")
_LEGEND_CUMULATIVE = Text("a baseline in parentheses is the period before", "括号内的基期值为上一时期的数")
_LEGEND_DAYS = Text("a value is of {as_of} where On names no other day", "“日期”为空的最新值均为 {as_of} 的数")
_LEGEND_PROVISIONAL = Text("* marks a provisional value", "带 * 的为初步数")
_OWN = Text(
    "Baselines are of {baseline} and targets of {target}, except: {dates}.",
    "基期为 {baseline}，目标期为 {target}，以下除外：{dates}。",
)
_OWN_BASELINE = Text("{name} (baseline of {day})", "{name}（基期 {day}）")
_OWN_TARGET = Text("{name} (target of {day})", "{name}（目标期 {day}）")


@dataclass(frozen=True)
class StatusView(View):
    """The indicators `shown` one by one, and the summary of all."""

    evaluation: PlanEvaluation
    shown: Sequence[IndicatorResult]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the table of the indicators shown, what its marks mean, and the summary."""
        evaluation = self.evaluation
        name, rules = evaluation.plan.head.name, evaluation.method.file.id
        yield Line(_TITLE.fill(lang, name=name, as_of=evaluation.as_of, rules=rules), "strong")
        yield Line()
        yield status_table(self.shown, lang)
        yield Line()
        if legend := [words.get(lang) for words in _legend(evaluation, self.shown)]:
            words = SEMICOLON.get(lang).join(legend) + STOP.get(lang)
            yield Line(words[0].upper() + words[1:], "faint")
            yield Line()
        yield from _own_dates(evaluation, self.shown, lang)
        yield from _doubts(self.shown, lang)
        yield from _totals(evaluation, lang)
        yield from _replacements(evaluation, lang)
        yield from _agreement(evaluation, lang)
        yield from _reasons(evaluation, lang)
        yield from _lacking(evaluation, lang)

    def table(self, lang: Lang) -> Table:
        """Return the indicators shown."""
        return table_of(EXACT_COLUMNS, self.shown, lang)

    def data(self, lang: Lang) -> object:
        """Return the object whose `summary` counts all indicators, while `indicators` lists those shown."""
        return status_data(self.evaluation, self.shown, lang)


def _legend(evaluation: PlanEvaluation, shown: Sequence[IndicatorResult]) -> Iterator[Words]:
    """Yield what the marks in the table mean, for those marks that are in it."""
    if any(result.measures["progress"] is not None for result in shown):
        yield _LEGEND_BAR
    if any(_goes_down(result) for result in shown):
        yield _LEGEND_LOWER
    if any(result.measures.cumulative and result.measures["baseline"] is not None for result in shown):
        yield _LEGEND_CUMULATIVE
    if any(result.is_provisional for result in shown):
        yield _LEGEND_PROVISIONAL
    if any(map(other_day, shown)):
        yield _LEGEND_DAYS.message(as_of=evaluation.as_of)


def _own_dates(evaluation: PlanEvaluation, shown: Sequence[IndicatorResult], lang: Lang) -> Iterator[Line]:
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


def _goes_down(result: IndicatorResult) -> bool:
    target = result.indicator.target
    return result.measures["better"] == "lower" and (target is None or not target.is_bound)


def _doubts(shown: Sequence[IndicatorResult], lang: Lang) -> Iterator[Line]:
    """Yield what the statuses would be of targets that may mean something else."""
    doubtful = [(result.indicator.name, result.doubt) for result in shown if result.doubt is not None]
    for name, doubt in doubtful:
        yield Line(_DOUBT.fill(lang, name=name, doubt=doubt), "doubtful")
    if doubtful:
        yield Line()


def _totals(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    counts = evaluation.count()
    yield Line(_TOTAL.fill(lang, total=sum(counts.values()), counts=_counts(counts, lang)), "strong")
    for nature, by_status in evaluation.by_nature().items():
        if total := sum(by_status.values()):
            counted = _counts(by_status, lang)
            yield Line(_NATURE_TOTAL.fill(lang, nature=nature.label, total=total, counts=counted), indent=2)


def _counts(counts: dict[Status, int], lang: Lang) -> str:
    parts = [_COUNT.fill(lang, count=count, status=status.label) for status, count in counts.items() if count]
    return COMMA.get(lang).join(parts)


def _replacements(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    for result in evaluation.results:
        gone = result.indicator.discontinued
        if gone is not None and gone.replaced_by is not None:
            other = gone.replaced_by
            value = "" if other.value is None else grouped(other.value)
            yield Line(_REPLACED.fill(lang, name=result.indicator.name, other=other.name, value=value), indent=2)


def _agreement(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    if evaluation.compared:
        yield Line(_AGREE.fill(lang, agree=evaluation.agree, compared=evaluation.compared))
    for result in evaluation.results:
        published = result.indicator.published
        if published is not None and result.agrees is False:
            verdicts = {"computed": result.verdict.status.label, "published": published.label}
            yield Line(_DIFFERS.fill(lang, name=result.indicator.name, **verdicts), "doubtful", indent=2)


def _reasons(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    for result in evaluation.results:
        if result.verdict.status is Status.BEHIND:
            because = result.verdict.because.get(lang)
            yield Line(_BEHIND.fill(lang, name=result.indicator.name, because=because), "behind", indent=2)


def _lacking(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    if sentences := list(lacking_sentences(evaluation, lang)):
        yield Line(lacking_which(evaluation, lang))
        for sentence in sentences:
            yield Line(sentence, "doubtful", indent=2)
