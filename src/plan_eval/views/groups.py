"""Groups of indicators: what is measured of each, and the verdict on it."""

from collections.abc import Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.groups import GroupResult, shown_value
from plan_eval.views.shapes import Cell, Column, Layout, Table

TITLE = Text("Groups", "各分组")
_GROUP, _SIZE = Text("Group", "分组"), Text("Indicators", "指标数")
_VERDICT, _WHY = Text("Verdict", "结论"), Text("Why", "理由")


def groups_table(evaluation: PlanEvaluation, lang: Lang) -> Table | None:
    """Return a row for each group, with its measures and its verdict; None where the rule set says nothing of groups."""
    groups, found = evaluation.method.groups, evaluation.groups
    if groups is None or not found:
        return None
    columns = [
        Column(_GROUP.get(lang), wraps=True),
        Column(_SIZE.get(lang), right=True),
        *(Column(measure.label.get(lang), right=True) for measure in groups.measures.values()),
    ]
    if groups.rules:
        columns += [Column(_VERDICT.get(lang)), Column(_WHY.get(lang), wraps=True)]
    rows = [_row(evaluation, group, lang) for group in found]
    every = range(len(columns))
    layouts = [Layout(every, 12, narrowest=90), Layout([*every][:-1] if groups.rules else every, 12)]
    return Table(columns, rows, layouts, TITLE.get(lang))


def _row(evaluation: PlanEvaluation, group: GroupResult, lang: Lang) -> Sequence[Cell]:
    cells = [Cell(group.name.get(lang)), Cell(str(len(group.members))), *map(Cell, figures(evaluation, group, lang))]
    if group.verdict is not None:
        verdict = group.verdict
        word = verdict.status.label if verdict.name is None else verdict.name
        cells += [Cell(word.get(lang), verdict.status), Cell(verdict.because.get(lang))]
    return cells


def figures(evaluation: PlanEvaluation, group: GroupResult, lang: Lang) -> list[str]:
    """Return the measures of a group as people read them."""
    groups = evaluation.method.groups
    if groups is None:
        return []
    return [shown_value(groups, key, value).get(lang) for key, value in group.measures.items()]


def groups_data(evaluation: PlanEvaluation, lang: Lang) -> list[dict[str, object]]:
    """Return the documented objects of JSON; numbers are exact."""
    return [_data(group, lang) for group in evaluation.groups]


def _data(group: GroupResult, lang: Lang) -> dict[str, object]:
    verdict = group.verdict
    return {
        "name": group.name.get(lang),
        "indicators": [result.indicator.id for result in group.members],
        "measures": dict(group.measures),
        "status": None if verdict is None else verdict.status,
        "verdict": None if verdict is None else verdict.verdict,
        "rule": None if verdict is None else verdict.rule,
        "because": None if verdict is None else verdict.because.get(lang),
    }
