"""A rule set as a readable table with its source."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.method import Method
from plan_eval.views.conditions import condition_of
from plan_eval.views.shapes import Block, Cell, Column, Line, Rows, Table, View
from plan_eval.views.sources import source_text
from plan_eval.views.words import COMMA

_TITLE = Text("{name} (rule set {id})", "{name}（规则集 {id}）")
_FIRST = Text("The first rule that holds decides.", "按顺序判断，以第一条成立的规则为准。")
_POSITION = Text("#", "#")
_WHEN = Text("When", "条件")
_VERDICT = Text("Verdict", "结论")
_STATUS = Text("Status", "状态")
_NAMES = Text("Its own measures and parameters", "自有的量与参数")
_ASKED = Text("asked of each indicator", "每项指标须给出")
_OPTIONAL = Text("an indicator may give it", "指标可以给出")
_USUALLY = Text("{formula}, unless an indicator gives another", "{formula}（指标另有给出的除外）")
_NEEDS = Text("needs", "所需数据")
_SOURCE = Text("source", "来源")


@dataclass(frozen=True)
class MethodView(View):
    """One rule set with all its rules."""

    method: Method

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the rules in words and in order, with the verdict that each gives, and where they come from."""
        file = self.method.file
        yield Line(_TITLE.fill(lang, id=file.id, name=file.name), "strong")
        yield Line(_FIRST.get(lang))
        yield Line()
        yield self._rules(lang)
        yield from self._names(lang)
        yield Line()
        needs = COMMA.get(lang).join(MEASURES[need].label.get(lang) for need in file.needs)
        facts = [[Cell(_NEEDS.get(lang), "faint"), Cell(needs)]] if needs else []
        facts.append([Cell(_SOURCE.get(lang), "faint"), Cell(source_text(file.source, lang))])
        yield Rows(facts)

    def _names(self, lang: Lang) -> Iterator[Block]:
        """Yield what the rule set asks of each indicator and what it measures itself, with the formulas; nothing of most."""
        own = self.method.own
        rows = []
        for row in own.parameters:
            default = _OPTIONAL if row.optional else _ASKED
            text = default.get(lang) if row.default is None else _USUALLY.fill(lang, formula=row.default.text)
            rows.append([Cell(row.name), Cell(row.label.get(lang)), Cell(text, "faint")])
        rows += [[Cell(row.name), Cell(row.label.get(lang)), Cell(row.formula.text, "faint")] for row in own.measures]
        if rows:
            yield Line()
            yield Line(_NAMES.get(lang), "strong")
            yield Rows(rows)

    def _rules(self, lang: Lang) -> Table:
        """Return the rules; their statuses are told where verdicts are called otherwise."""
        verdicts = self.method.file.verdicts
        columns = [
            Column(_POSITION.get(lang), right=True),
            Column(_WHEN.get(lang), wraps=True),
            Column(_VERDICT.get(lang)),
        ]
        if any(verdict.name != verdict.status.label for verdict in verdicts.values()):
            columns.append(Column(_STATUS.get(lang)))
        rows = []
        for position, rule in enumerate(self.method.rules, 1):
            verdict = verdicts[rule.verdict]
            texts = (str(position), condition_of(self.method, rule, lang))
            words = (verdict.name.get(lang), verdict.status.label.get(lang))
            rows.append([*map(Cell, texts), *(Cell(word, verdict.status) for word in words)][: len(columns)])
        return Table(columns, rows)
