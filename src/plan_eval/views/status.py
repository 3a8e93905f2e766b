"""The status of a plan: how many indicators stand how, and each of them under its heading with what must be said of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.base.figures import percent
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Grouping, Status
from plan_eval.indicators.arranging import WORST_FIRST, Group
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.days import in_words
from plan_eval.views.fields import table_of
from plan_eval.views.lacking import lacking_sentences, lacking_which
from plan_eval.views.shapes import Block, Line, Share, Shares, Table, View
from plan_eval.views.status_columns import status_table
from plan_eval.views.status_data import status_data
from plan_eval.views.status_exact import exact_columns
from plan_eval.views.status_notes import notes, own_dates
from plan_eval.views.words import COMMA, NO_INDICATOR, SEMICOLON, SPACE

_WHEN = Text(
    "{total} {total:indicator|indicators} on {as_of}, {elapsed} of the time gone, rule set: {rules}",
    "{total} 项指标截至{as_of}的完成情况，时间进度 {elapsed}，规则集：{rules}",
)
_ON = Text(
    "{total} {total:indicator|indicators} on {as_of}, rule set: {rules}",
    "{total} 项指标截至{as_of}的完成情况，规则集：{rules}",
)
_GROUP = Text("{heading} {total}: {counts}", "{heading} {total} 项：{counts}")
_STATUS_GROUP = Text("{heading} {total}", "{heading} {total} 项")
_COUNT = Text("{count} {status}", "{status} {count} 项")
_MORE = Text("... and {count} more; leave --limit out to see them.", "……还有 {count} 项；去掉 --limit 即可全部显示。")
_AGREE = Text(
    "{compared} of {compared} {compared:verdict matches|verdicts match} what was published.",
    "与已公布的结论比对，{compared} 项全部一致。",
)
_DISAGREE = Text(
    "{agree} of {compared} {compared:verdict matches|verdicts match} what was published.",
    "与已公布的结论比对，{compared} 项中 {agree} 项一致。",
)
_NEXT = Text("More: plan-eval explain {id}", "详情：plan-eval explain {id}")


@dataclass(frozen=True)
class StatusView(View):
    """The indicators of some groups one by one, below what all come to; `left_out` are those that a limit leaves out."""

    evaluation: PlanEvaluation
    groups: Sequence[Group]
    by: Grouping = Grouping.STATUS
    left_out: int = 0

    @property
    def shown(self) -> list[IndicatorResult]:
        """The indicators of the groups, from the first to the last."""
        return [result for group in self.groups for result in group.results]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the bar of all indicators, the table of those shown, and what else must be known."""
        evaluation = self.evaluation
        yield from summary(evaluation, lang)
        yield self._grouped(lang)
        if self.left_out:
            yield Line(_MORE.fill(lang, count=self.left_out), indent=2)
        yield from own_dates(evaluation, self.shown, lang)
        yield from _natures(evaluation, lang)
        yield from _lacking(evaluation, lang)
        if ending := [*_agreement(evaluation, lang), *_next(self.shown, lang)]:
            yield Line(SPACE.get(lang).join(ending), "faint")

    def _grouped(self, lang: Lang) -> Table:
        """Return the table, with the headings of the groups above their first rows and what is to be said below each."""
        shown = self.shown
        above: dict[int, list[Line]] = {}
        row = 0
        for group in self.groups:
            if group.heading is not None:
                above[row] = [self._heading(group, lang)]
            row += len(group.results)
        below = {number: lines for number, result in enumerate(shown) if (lines := notes(result, lang))}
        table = status_table(shown, lang, self.by)
        return table._replace(above=above, below=below, indent=2 if above else 0, nothing=NO_INDICATOR.get(lang))

    def _heading(self, group: Group, lang: Lang) -> Line:
        values = {"heading": group.heading, "total": len(group.results)}
        if group.status is not None:
            return Line(_STATUS_GROUP.fill(lang, **values), group.status.value)
        return Line(_GROUP.fill(lang, counts=_counts(group.by_status(), lang), **values), "strong")

    def table(self, lang: Lang) -> Table:
        """Return the indicators shown."""
        return table_of(exact_columns(self.shown), self.shown, lang)

    def data(self, lang: Lang) -> object:
        """Return the object whose `summary` counts all indicators, while `indicators` lists those shown."""
        return status_data(self.evaluation, self.shown, lang)


def summary(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Block]:
    """Yield the name of a plan, on which day and by which rule set, and the bar of all its indicators."""
    yield Line(evaluation.plan.head.name.get(lang), "strong")
    total = len(evaluation.results)
    when = {"total": total, "as_of": in_words(evaluation.as_of), "rules": evaluation.method.file.id}
    elapsed = evaluation.elapsed
    if elapsed is None or elapsed < 0:
        yield Line(_ON.fill(lang, **when))
    else:
        yield Line(_WHEN.fill(lang, elapsed=percent(min(elapsed, Fraction(1))), **when))
    counts = evaluation.count()
    parts = [Share(counts[status], _share(status, counts[status], lang), status.value) for status in WORST_FIRST]
    yield Shares([part for part in parts if part.size])
    yield Line()


def _share(status: Status, count: int, lang: Lang) -> str:
    return _COUNT.fill(lang, count=count, status=status.label)


def _counts(counts: dict[Status, int], lang: Lang) -> str:
    return COMMA.get(lang).join(_share(status, count, lang) for status, count in counts.items() if count)


def _natures(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    counts = [
        (nature.label, by_status) for nature, by_status in evaluation.by_nature().items() if any(by_status.values())
    ]
    parts = [
        _GROUP.fill(lang, heading=label, total=sum(by_status.values()), counts=_counts(by_status, lang))
        for label, by_status in counts
    ]
    yield Line(SEMICOLON.get(lang).join(parts))


def _agreement(evaluation: PlanEvaluation, lang: Lang) -> Iterator[str]:
    """Yield how many verdicts are those that were published; the row of any other says so."""
    if evaluation.compared:
        words = _AGREE if evaluation.agree == evaluation.compared else _DISAGREE
        yield words.fill(lang, agree=evaluation.agree, compared=evaluation.compared)


def _next(shown: Sequence[IndicatorResult], lang: Lang) -> Iterator[str]:
    """Yield what tells more about the first indicator that is behind."""
    yield from [_NEXT.fill(lang, id=result.indicator.id) for result in shown if result.verdict.status is Status.BEHIND][
        :1
    ]


def _lacking(evaluation: PlanEvaluation, lang: Lang) -> Iterator[Line]:
    if sentences := list(lacking_sentences(evaluation, lang)):
        yield Line(lacking_which(evaluation, lang))
        for sentence in sentences:
            yield Line(sentence, "doubtful", indent=2)
