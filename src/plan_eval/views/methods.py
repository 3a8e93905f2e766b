"""The shipped rule sets as a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.method import Method
from plan_eval.views.fields import Field, table_of
from plan_eval.views.shapes import Block, Cell, Line, Table, View
from plan_eval.views.words import COMMA

_ADVICE = Text(
    "`plan-eval explain NAME` prints the rules of one and where they come from.",
    "`plan-eval explain 名称` 显示其规则和来源。",
)


def called(method: Method) -> Text:
    """Return what sentences call a rule set: by the word that is typed in English, by its name in Chinese."""
    return Text(method.file.id, method.file.name.zh)


@dataclass(frozen=True)
class MethodsView(View):
    """Rule sets with their verdicts and sources."""

    methods: Sequence[Method]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield a table with the verdicts below each row and without the sources, which are long, and where to read on."""
        below = {row: [Line(_verdicts(method, lang), indent=4)] for row, method in enumerate(self.methods)}
        yield table_of(_FIELDS[:_NAMED], self.methods, lang)._replace(below=below)
        yield Line()
        yield Line(_ADVICE.get(lang), "faint")

    def table(self, lang: Lang) -> Table:
        """Return the list with the sources."""
        return table_of(_FIELDS, self.methods, lang)

    def data(self, lang: Lang) -> object:
        """Return the list."""
        return {"rules": [_data(method, lang) for method in self.methods]}


def _verdicts(method: Method, lang: Lang) -> str:
    return COMMA.get(lang).join(verdict.name.get(lang) for verdict in method.file.verdicts.values())


def _source(method: Method, lang: Lang) -> str:
    source = method.file.source
    return source.text.get(lang) if source.text else source.section or ""


_FIELDS: tuple[Field[Method], ...] = (
    Field(Text("Rule set", "规则集"), lambda method, _: Cell(method.file.id)),
    Field(Text("Name", "名称"), lambda method, lang: Cell(method.file.name.get(lang)), wraps=True),
    Field(Text("Verdicts", "结论"), lambda method, lang: Cell(_verdicts(method, lang)), wraps=True),
    Field(Text("Source", "来源"), lambda method, lang: Cell(_source(method, lang))),
)


_NAMED = 2
"""The first fields say which rule set it is."""


def _data(method: Method, lang: Lang) -> dict[str, object]:
    return {
        "id": method.file.id,
        "name": method.file.name.get(lang),
        "verdicts": _verdicts(method, lang),
        "source": _source(method, lang),
    }
