"""Several rule sets on one plan, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import Comparison, PlanEvaluation
from plan_eval.indicators.verdict import Verdict
from plan_eval.views.shapes import Block, Cell, Column, Line, Table, View
from plan_eval.views.words import COMMA, NO_INDICATOR

_TITLE = Text("{name}: {count} rule sets on {as_of}", "{name}：{count} 个规则集，截至 {as_of}")
_INDICATOR = Text("Indicator", "指标")
_PUBLISHED = Text("Published", "公布")
_DIFFER = Text("Differ", "不同")
_COUNT = Text("{status} {count}", "{status} {count}")
_SUMMARY = Text("{rules}: {counts}", "{rules}：{counts}")
_AGREEMENT = Text(
    "{summary}; {agree} of {compared} published verdicts agree",
    "{summary}；与公布的结论 {compared} 项中 {agree} 项一致",
)
_DIFFERENCES = Text("{count} of {total} indicators get different statuses.", "{total} 项指标中 {count} 项的状态不同。")
_OWN_WORD = Text("{status} ({own})", "{status} ({own})")


@dataclass(frozen=True)
class ComparisonView(View):
    """The verdicts on the indicators in `rows`, counted from 0, with a mark where the rule sets differ."""

    comparison: Comparison
    rows: Sequence[int]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the table with a column for each rule set, and what each comes to."""
        evaluations = self.comparison.evaluations
        first = evaluations[0]
        title = {"name": first.plan.head.name, "count": len(evaluations), "as_of": first.as_of}
        yield Line(_TITLE.fill(lang, **title), "strong")
        yield Line()
        yield self.table(lang)._replace(nothing=NO_INDICATOR.get(lang))
        yield Line()
        for evaluation in evaluations:
            yield Line(_summary(evaluation, lang))
        yield Line(_DIFFERENCES.fill(lang, count=self.comparison.differing, total=len(first.results)))

    def table(self, lang: Lang) -> Table:
        """Return the status that each rule set gives, and the rule set's own word where it says more."""
        names = [evaluation.method.file.id for evaluation in self.comparison.evaluations]
        columns = [
            Column(_INDICATOR.get(lang), wraps=True),
            *(Column(name, wraps=True) for name in names),
            Column(_PUBLISHED.get(lang)),
            Column(_DIFFER.get(lang)),
        ]
        return Table(columns, [self._row(row, lang) for row in self.rows])

    def _row(self, row: int, lang: Lang) -> list[Cell]:
        evaluations = self.comparison.evaluations
        indicator = evaluations[0].results[row].indicator
        return [
            Cell(indicator.name.get(lang)),
            *(_verdict_cell(evaluation.results[row].verdict, lang) for evaluation in evaluations),
            Cell(indicator.published.label.get(lang) if indicator.published else ""),
            Cell("*" if self.comparison.differs(row) else "", "doubtful"),
        ]

    def data(self, lang: Lang) -> object:
        """Return for each indicator the verdict of every rule set."""
        evaluations = self.comparison.evaluations
        return {
            "as_of": evaluations[0].as_of.isoformat(),
            "rules": [evaluation.method.file.id for evaluation in evaluations],
            "summary": [_summary_data(evaluation) for evaluation in evaluations],
            "indicators": [self._row_data(row, lang) for row in self.rows],
        }

    def _row_data(self, row: int, lang: Lang) -> dict[str, object]:
        evaluations = self.comparison.evaluations
        indicator = evaluations[0].results[row].indicator
        return {
            "id": indicator.id,
            "name": indicator.name.get(lang),
            "verdicts": [_verdict_data(evaluation, row, lang) for evaluation in evaluations],
            "published": indicator.published,
            "differ": self.comparison.differs(row),
        }


def _summary(evaluation: PlanEvaluation, lang: Lang) -> str:
    counted = evaluation.count().items()
    counts = [_COUNT.fill(lang, status=status.label, count=count) for status, count in counted if count]
    summary = _SUMMARY.fill(lang, rules=evaluation.method.file.id, counts=COMMA.get(lang).join(counts))
    if not evaluation.compared:
        return summary
    return _AGREEMENT.fill(lang, summary=summary, agree=evaluation.agree, compared=evaluation.compared)


def _verdict_cell(verdict: Verdict, lang: Lang) -> Cell:
    status, style = verdict.status.label.get(lang), verdict.status.value
    own = "" if verdict.name is None else verdict.name.get(lang)
    if not own or own.lower() == status.lower():
        return Cell(status, style)
    return Cell(_OWN_WORD.fill(lang, status=status, own=own), style)


def _summary_data(evaluation: PlanEvaluation) -> dict[str, object]:
    return {
        "rules": evaluation.method.file.id,
        **{status.value: count for status, count in evaluation.count().items()},
        "compared": evaluation.compared,
        "agree": evaluation.agree,
    }


def _verdict_data(evaluation: PlanEvaluation, row: int, lang: Lang) -> dict[str, object]:
    verdict = evaluation.results[row].verdict
    return {
        "rules": evaluation.method.file.id,
        "status": verdict.status,
        "verdict": verdict.verdict,
        "rule": verdict.rule,
        "because": verdict.because.get(lang),
    }
