"""Rules that explain published amounts, in words: a percentage of something, and how it is rounded."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import Lang, Text, same
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.rule_search import Rule, RuleSearch
from plan_eval.views.shapes import Block, Cell, Column, Line, Table, View

_TITLE = Text("{name}: rules that explain its published amounts", "{name}：能解释公布金额的规定")
_NOTHING = Text("{name}: no amount was published.", "{name}：没有公布的金额。")
_NONE = Text("No percentage of anything explains its published amounts.", "没有任何百分比能解释公布的金额。")
_HEADINGS = (Text("Rule", "规定"), Text("Rounding", "取整"), Text("Explains", "相符项数"))
_RULE = Text("{share}% of {name}", "{name}的 {share}%")
_TO = Text("{mode} {step}", "{mode} {step}")
_OF = Text("{count} of {total}", "{total} 项中的 {count} 项")
_MANY = Text(
    "Several rules explain as many: the source decides, not the arithmetic.",
    "有几项规定同样相符：应以来源为准，而非以计算为准。",
)
_EXACT = (
    Text("base", "依据"), Text("share", "比率"), Text("mode", "取整方式"), Text("to", "取整单位"), Text("explains", "相符项数"),
)  # fmt: skip


@dataclass(frozen=True)
class RuleSearchView(View):
    """The rules found for a standard, in the words of the file."""

    search: RuleSearch
    compiled: CompiledStandards

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the rules, the roundest first."""
        name = self._name(self.search.standard)
        if not self.search.published:
            yield Line(_NOTHING.fill(lang, name=name), "strong")
            return
        yield Line(_TITLE.fill(lang, name=name), "strong")
        yield Line()
        if not self.search.rules:
            yield Line(_NONE.get(lang), "bad")
            return
        columns = [Column(_HEADINGS[0].get(lang), wraps=True), *(Column(each.get(lang)) for each in _HEADINGS[1:])]
        yield Table(columns, [self._row(rule, lang) for rule in self.search.rules])
        if len(self.search.rules) > 1:
            yield Line()
            yield Line(_MANY.get(lang), "faint")

    def _row(self, rule: Rule, lang: Lang) -> list[Cell]:
        said = _RULE.fill(lang, share=grouped(rule.share * 100), name=self._name(rule.base))
        rounding = rule.mode.label.get(lang)
        if rule.mode is not RoundingMode.NONE:
            rounding = _TO.fill(lang, mode=rounding, step=grouped(rule.step))
        counted = _OF.fill(lang, count=rule.explained, total=self.search.published)
        return [Cell(said, "strong"), Cell(rounding), Cell(counted)]

    def _name(self, name: str) -> Text:
        return self.compiled.source.titles().get(name, same(name))

    def table(self, lang: Lang) -> Table:
        """Return the rules with exact figures."""
        rows = [
            [
                Cell(rule.base),
                Cell(exact(rule.share)),
                Cell(rule.mode.value),
                Cell(exact(rule.step)),
                Cell(str(rule.explained)),
            ]
            for rule in self.search.rules
        ]
        return Table([Column(heading.get(lang)) for heading in _EXACT], rows)

    def data(self, lang: Lang) -> object:
        """Return the rules, and how many amounts were published."""
        del lang  # there are no words in it
        return {
            "standard": self.search.standard,
            "published": self.search.published,
            "rules": [
                {
                    "base": rule.base,
                    "share": rule.share,
                    "rounding": {"mode": rule.mode.value, "to": rule.step},
                    "explains": rule.explained,
                }
                for rule in self.search.rules
            ],
        }
