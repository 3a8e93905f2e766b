"""The results by nature, as a table, and by the groups of the plan, as paragraphs."""

from collections.abc import Iterable, Iterator, Mapping

from plan_eval.base.text import Lang, Text, same
from plan_eval.base.vocabulary import Nature, Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.chapter_indicators import grouped_results
from plan_eval.views.chapter_numbers import Numbers
from plan_eval.views.chapter_sentences import sentences
from plan_eval.views.document import Block, Paragraph, Run, Tabular
from plan_eval.views.groups import TITLE as GROUPS
from plan_eval.views.groups import groups_table
from plan_eval.views.shapes import Cell, Column

_NATURE = Text("Nature", "指标属性")
_BY_NATURE = Text("By nature", "按指标属性")
_TITLE = Text("Indicators by nature and status", "各类指标完成情况")
_GROUPS = Text("Groups", "分组评价")
_TOTAL = Text("Total", "合计")
_INDICATORS = {
    Nature.BINDING: Text("Binding indicators", "约束性指标"),
    Nature.EXPECTED: Text("Anticipatory indicators", "预期性指标"),
}
_OTHER = Text("Other indicators", "其他指标")
_COUNTS = Text("{count} {count:indicator|indicators}: {counts}.", "共{count}项指标，其中{counts}。")
_COUNT = Text("{count} {status}", "{status}{count}项")
_COMMA = Text(", ", "、")
_LABELS = {
    Status.MET: Text("Met: ", "已完成："),
    Status.ON_TRACK: Text("On track: ", "达到预期："),
    Status.BEHIND: Text("Behind: ", "未达到预期："),
    Status.DISCONTINUED: Text("No longer collected: ", "不再统计："),
    Status.NOT_ASSESSED: Text("Not assessed: ", "无法评估："),
}


def groups(plan: PlanEvaluation, numbers: Numbers, lang: Lang) -> Iterator[Block]:
    """Yield the counts by nature, and a paragraph on each group; on each nature where the plan has no groups."""
    yield numbers.part(_BY_NATURE)
    yield _natures_table(plan, numbers.table(_TITLE), lang)
    yield from _measured(plan, numbers, lang)
    by_group = grouped_results(plan, lang)
    if len(by_group) == 1 and not by_group[0][0]:
        by_nature = {nature: [r for r in plan.results if r.indicator.nature is nature] for nature in Nature}
        parts = [(_INDICATORS[nature], results) for nature, results in by_nature.items() if results]
    else:
        parts = [(same(name) if name else _OTHER, results) for name, results in by_group]
    for title, results in parts:
        yield numbers.part(title)
        yield Paragraph([Run(_counted(results, lang))])
        yield from _by_status(results, lang)


def _measured(plan: PlanEvaluation, numbers: Numbers, lang: Lang) -> Iterator[Block]:
    """Yield the table of groups with what is measured of each, where the rule set says something of them."""
    table = groups_table(plan, lang)
    if table is not None:
        yield numbers.part(_GROUPS)
        title, caption = numbers.table(GROUPS)
        yield Tabular(title, table.columns, table.rows, (), caption)


def _counted(results: list[IndicatorResult], lang: Lang) -> str:
    counts = {status: sum(result.verdict.status is status for result in results) for status in Status}
    parts = (_COUNT.fill(lang, count=count, status=status.label) for status, count in counts.items() if count)
    return _COUNTS.fill(lang, count=len(results), counts=_COMMA.get(lang).join(parts))


def _by_status(results: list[IndicatorResult], lang: Lang) -> Iterator[Paragraph]:
    for status in Status:
        alike = [result for result in results if result.verdict.status is status]
        if alike:
            yield Paragraph([Run(_LABELS[status].get(lang), "strong"), Run(sentences(alike, lang))])


def _natures_table(plan: PlanEvaluation, captions: tuple[str, str], lang: Lang) -> Tabular:
    statuses = [status for status, count in plan.count().items() if count]
    headings = [*(status.label for status in statuses), _TOTAL]
    columns = [Column(_NATURE.get(lang)), *(Column(heading.get(lang), right=True) for heading in headings)]
    rows = [_row(nature.label.get(lang), plan.count(nature), statuses) for nature in Nature]
    rows.append(_row(_TOTAL.get(lang), plan.count(), statuses))
    return Tabular(captions[0], columns, rows, (), captions[1])


def _row(label: str, counts: Mapping[Status, int], statuses: Iterable[Status]) -> list[Cell]:
    return [Cell(label), *(Cell(str(counts[status])) for status in statuses), Cell(str(sum(counts.values())))]
