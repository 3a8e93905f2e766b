"""A group of indicators explained: the verdict on it, what it is measured by, and what each of its indicators gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.base.figures import fixed
from plan_eval.base.text import Lang, Text
from plan_eval.formula import Value
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.indicators.group_compiling import Groups
from plan_eval.indicators.group_formulas import Aggregate
from plan_eval.indicators.groups import GroupResult, shown_value, values_of
from plan_eval.indicators.method_model import Undefined
from plan_eval.views.shapes import Block, Cell, Column, Line, Rows, Table, View
from plan_eval.views.words import NO, OTHERWISE, YES

_TITLE = Text(
    "{name} ({count} {count:indicator|indicators}, rule set: {rules})", "{name}（{count} 项指标，规则集：{rules}）"
)
_VERDICT, _WHY = Text("verdict", "结论"), Text("because", "理由")
_MEASURED = Text("How it is measured", "计算过程")
_DEFINED = Text("{formula} = {value}", "{formula} = {value}")
_LEFT_OUT = Text("What is undefined is left out.", "无定义的不计入。")
_NOT_LEFT_OUT = Text("Where one is undefined, so is the whole.", "有一项无定义的，整体无定义。")
_RULES = Text("How the rules for groups decided", "分组规则的判断过程")
_INDICATOR, _STATUS = Text("Indicator", "指标"), Text("Status", "状态")
_DECIDED = Text("{rule} → {verdict}", "{rule} → {verdict}")
_DASH = "-"


@dataclass(frozen=True)
class GroupView(View):
    """One group of an evaluation, down to its indicators."""

    evaluation: PlanEvaluation
    group: GroupResult

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the verdict, the indicators with what the formulas take of each, the measures, and the rules in order."""
        groups, group = self.evaluation.method.groups, self.group
        if groups is None:
            return
        title = {"name": group.name, "count": len(group.members), "rules": self.evaluation.method.file.id}
        yield Line(_TITLE.fill(lang, **title), "strong")
        if group.verdict is not None:
            verdict = group.verdict
            word = verdict.status.label if verdict.name is None else verdict.name
            facts = [(_VERDICT, word.get(lang), str(verdict.status)), (_WHY, verdict.because.get(lang), "")]
            yield Rows([[Cell(label.get(lang), "faint"), Cell(text, style)] for label, text, style in facts])
        yield Line()
        yield self._members(groups, lang)
        yield Line()
        yield Line(_MEASURED.get(lang), "strong")
        yield Rows([*self._measures(groups, lang)])
        left_out = groups.definition.undefined is Undefined.LEFT_OUT
        yield Line((_LEFT_OUT if left_out else _NOT_LEFT_OUT).get(lang), "faint")
        if group.verdict is not None and group.verdict.position is not None:
            yield Line()
            yield Line(_RULES.get(lang), "strong")
            yield Rows([*self._rules(groups, lang)], right=(0,))

    def _members(self, groups: Groups, lang: Lang) -> Table:
        """Return the indicators, with a column for each thing that a formula takes of them."""
        taken: dict[str, tuple[Aggregate, int]] = {}
        formulas = [measure.formula for measure in groups.measures.values()]
        formulas += [rule.formula for rule in groups.rules if rule.formula is not None]
        for formula in formulas:
            for aggregate in formula.aggregates.values():
                for place in range(len(aggregate.each)):
                    taken.setdefault(aggregate.texts[place], (aggregate, place))
        columns = [Column(_INDICATOR.get(lang), wraps=True), Column(_STATUS.get(lang))]
        columns += [Column(text, right=True) for text in taken]
        rows = []
        for result in self.group.members:
            cells = [
                Cell(result.indicator.name.get(lang)),
                Cell(result.verdict.status.label.get(lang), result.verdict.status),
            ]
            for aggregate, place in taken.values():
                values = values_of(aggregate, (result,))
                cells.append(Cell(_shown(values[0][place], lang) if values else _DASH))
            rows.append(cells)
        return Table(columns, rows)

    def _measures(self, groups: Groups, lang: Lang) -> Iterator[list[Cell]]:
        for key, measure in groups.measures.items():
            value = shown_value(groups, key, self.group.measures[key])
            words = _DEFINED.fill(lang, formula=measure.formula.formula.text, value=value)
            yield [Cell(measure.label.get(lang), "faint"), Cell(words)]

    def _rules(self, groups: Groups, lang: Lang) -> Iterator[list[Cell]]:
        """Yield the rules that were tried, the one that decided last."""
        verdict = self.group.verdict
        decided = None if verdict is None else verdict.position
        if decided is None:
            return
        for position, rule in enumerate(groups.rules):
            holds = position == decided
            text = OTHERWISE.get(lang) if rule.text is None else rule.text
            if holds:
                text = _DECIDED.fill(lang, rule=text, verdict=self.evaluation.method.file.verdicts[rule.verdict].name)
            style = str(verdict.status) if holds and verdict is not None else "faint"
            yield [Cell(str(position + 1), "faint"), Cell((YES if holds else NO).get(lang), style), Cell(text, style)]
            if holds:
                return


def _shown(value: Value, lang: Lang) -> str:
    if value is None:
        return _DASH
    if isinstance(value, bool):
        return (YES if value else NO).get(lang)
    return fixed(value, 2) if isinstance(value, Fraction) else str(value)
