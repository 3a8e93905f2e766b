"""Several rule sets on one plan, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import Comparison, PlanEvaluation
from plan_eval.indicators.verdict import Verdict
from plan_eval.views.days import in_words
from plan_eval.views.shapes import Block, Cell, Column, Layout, Line, Table, View
from plan_eval.views.words import NO_INDICATOR

_TITLE = Text("{name}: {count} rule sets on {as_of}", "{name}：{count} 个规则集的比较（截至{as_of}）")
_INDICATOR = Text("Indicator", "指标")
_DIFFERENT = Text("Different status", "状态不同的指标")
_PUBLISHED = Text("Published", "公布")
_DIFFER = Text("Differ", "不同")
_RULES = Text("Rule set", "规则集")
_CALLED = Text("Name", "名称")
_AS_PUBLISHED = Text("As published", "与公布一致")
_OF = Text("{count} of {total}", "{count}/{total}")
_SAME = Text(
    "{count} of {total} indicators get the same status from every rule set.",
    "{total} 项指标中，{count} 项在各规则集下状态相同。",
)
_ALL_SAME = Text(
    "All {total} indicators get the same status from every rule set.", "全部 {total} 项指标在各规则集下状态相同。"
)
_SHOWN_SAME = Text("Those asked for get the same status from every rule set.", "所要查看的指标在各规则集下状态相同。")
_OWN_WORD = Text("{status} ({own})", "{status}（{own}）")
_EXACT_OWN_WORD = Text("{status} ({own})", "{status} ({own})")
_ROOM = 16
_WIDE = 100
"""A narrower screen has the statuses only, without the own words of rule sets."""


@dataclass(frozen=True)
class ComparisonView(View):
    """The verdicts on the indicators in `rows`, counted from 0; people are told what each rule set comes to, and what differs."""

    comparison: Comparison
    rows: Sequence[int]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield what each rule set comes to, how many indicators all agree on, and those that they do not agree on."""
        evaluations = self.comparison.evaluations
        first = evaluations[0]
        total, differing = len(first.results), self.comparison.differing
        title = {"name": first.plan.head.name, "count": len(evaluations), "as_of": in_words(first.as_of)}
        yield Line(_TITLE.fill(lang, **title), "strong")
        yield Line()
        if not self.rows:
            yield Line(NO_INDICATOR.get(lang))
            return
        yield summary_table(evaluations, lang)
        yield Line()
        words = _SAME if differing else _ALL_SAME
        yield Line(words.fill(lang, count=total - differing, total=total))
        if rows := [row for row in self.rows if self.comparison.differs(row)]:
            yield Line()
            yield self._differences(rows, lang)
        elif differing:
            yield Line(_SHOWN_SAME.get(lang))

    def _differences(self, rows: Sequence[int], lang: Lang) -> Table:
        """Return the indicators that get different statuses, with the rule sets' own words where there is room."""
        evaluations = self.comparison.evaluations
        names, each = [evaluation.method.file.id for evaluation in evaluations], range(1, len(evaluations) + 1)
        columns = [Column(_DIFFERENT.get(lang), wraps=True), *map(Column, names)]
        columns += [Column(name, wraps=True) for name in names]
        columns += [*map(Column, names), Column(_PUBLISHED.get(lang))]
        whole, wrapped, short = ([start + number for number in each] for start in (0, len(each), 2 * len(each)))
        published = len(columns) - 1
        layouts = [
            Layout((0, *whole, published), _ROOM),
            Layout((0, *wrapped, published), _ROOM, narrowest=_WIDE),
            Layout((0, *short, published), _ROOM),
            Layout((0, *short), _ROOM),
        ]
        return Table(columns, [self._difference(row, lang) for row in rows], layouts)

    def _difference(self, row: int, lang: Lang) -> list[Cell]:
        results = [evaluation.results[row] for evaluation in self.comparison.evaluations]
        whole = [_verdict_cell(result.verdict, _OWN_WORD, lang) for result in results]
        short = [_status_cell(result.verdict.status, lang) for result in results]
        published = results[0].indicator.published
        name = Cell(results[0].indicator.name.get(lang))
        return [name, *whole, *whole, *short, Cell("") if published is None else _status_cell(published, lang)]

    def table(self, lang: Lang) -> Table:
        """Return the status of every indicator by each rule set, its own word where it says more, and a mark where they differ."""
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
            *(_verdict_cell(evaluation.results[row].verdict, _EXACT_OWN_WORD, lang) for evaluation in evaluations),
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


def summary_table(evaluations: Sequence[PlanEvaluation], lang: Lang) -> Table:
    """Return how many indicators each rule set gives each status that any of them gives, and how many as was published."""
    counts = [evaluation.count() for evaluation in evaluations]
    statuses = [status for status in Status if any(count[status] for count in counts)]
    compared = any(evaluation.compared for evaluation in evaluations)
    columns = [Column(_RULES.get(lang)), Column(_CALLED.get(lang), wraps=True)]
    columns += [Column(status.label.get(lang), right=True) for status in statuses]
    columns += [Column(_AS_PUBLISHED.get(lang), right=True)] if compared else []
    rows = []
    for evaluation, count in zip(evaluations, counts, strict=True):
        file = evaluation.method.file
        row = [Cell(file.id, "strong"), Cell(file.name.get(lang))]
        row += [Cell(str(count[status]), status.value if count[status] else "faint") for status in statuses]
        agree = _OF.fill(lang, count=evaluation.agree, total=evaluation.compared)
        rows.append([*row, Cell(agree)] if compared else row)
    every = range(len(columns))
    return Table(columns, rows, [Layout(every), Layout([number for number in every if number != 1])])


def _status_cell(status: Status, lang: Lang) -> Cell:
    return Cell(status.label.get(lang), status.value)


def _verdict_cell(verdict: Verdict, with_own: Text, lang: Lang) -> Cell:
    """Return the status of a verdict, and what the rule set calls it where that says more."""
    status = _status_cell(verdict.status, lang)
    own = "" if verdict.name is None else verdict.name.get(lang)
    if not own or own.lower() == status.text.lower():
        return status
    return status._replace(text=with_own.fill(lang, status=status.text, own=own))


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
