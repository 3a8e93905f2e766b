"""A rule set as a readable table with its source."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.method import Method
from plan_eval.views.shapes import Block, Cell, Column, Line, Table, View
from plan_eval.views.words import OTHERWISE

_TITLE = Text("Rule set {id}: {name}", "规则集 {id}：{name}")
_FIRST = Text("The first rule that holds decides.", "第一条成立的规则决定结论。")
_POSITION = Text("#", "#")
_WHEN = Text("When", "条件")
_VERDICT = Text("Verdict", "结论")
_STATUS = Text("Status", "状态")
_SOURCE = Text("Source: {source}", "来源：{source}")


@dataclass(frozen=True)
class MethodView(View):
    """One rule set with all its rules."""

    method: Method

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the rules in order, with the verdict and the status that each gives, and where they come from."""
        file = self.method.file
        yield Line(_TITLE.fill(lang, id=file.id, name=file.name), "strong")
        yield Line(_FIRST.get(lang))
        yield Line()
        yield self._rules(lang)
        yield Line()
        source = file.source.text.get(lang) if file.source.text else file.source.quote or file.source.section or ""
        yield Line(_SOURCE.fill(lang, source=source))

    def _rules(self, lang: Lang) -> Table:
        columns = [
            Column(_POSITION.get(lang)),
            Column(_WHEN.get(lang), wraps=True),
            Column(_VERDICT.get(lang)),
            Column(_STATUS.get(lang)),
        ]
        rows = []
        for position, rule in enumerate(self.method.rules, 1):
            verdict = self.method.file.verdicts[rule.verdict]
            when = rule.formula.text if rule.formula else OTHERWISE.get(lang)
            texts = (str(position), when, verdict.name.get(lang), verdict.status.label.get(lang))
            rows.append([Cell(text) for text in texts])
        return Table(columns, rows)
