"""The values of a parameter over time, what uses it, and what published amounts say about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Basis
from plan_eval.standards.amounts import value_in_force
from plan_eval.standards.cells import DatedValue, Parameter
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.standards.inference import Inference
from plan_eval.views.explain_standard import basis_text, users_row
from plan_eval.views.inference import InferenceView
from plan_eval.views.shapes import Block, Cell, Line, Rows, View
from plan_eval.views.sources import source_text
from plan_eval.views.words import SEMICOLON, unit

_TITLE = Text("{name} ({unit})", "{name}（{unit}）")
_VALUES = Text("Values, each from its day on", "各期取值（自所列日期起）")
_UNTIL = Text("until {until}", "至 {until}")
_ID = Text("id", "代码")
_NOTE = Text("note", "说明")


@dataclass(frozen=True)
class ParameterView(View):
    """A parameter and its inference; `file` is the data file that it stands in."""

    evaluation: StandardsEvaluation
    inference: Inference
    file: str = ""

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield what uses it, its values with their sources, and the inference where published amounts say anything."""
        name = self.inference.parameter
        parameter = self.evaluation.parameter(name)
        yield Line(_TITLE.fill(lang, name=parameter.name, unit=unit(parameter.unit)), "strong")
        yield Rows([*users_row(self.evaluation, name, lang), *_facts(name, parameter, lang)])
        yield Line()
        yield Line(_VALUES.get(lang), "strong")
        in_force = value_in_force(parameter, self.evaluation.on)
        yield Rows([_row(value, self.file, lang, is_now=value is in_force) for value in parameter.values], right=(1,))
        if self.inference.consistent:
            yield Line()
            yield from InferenceView(self.inference, self.evaluation.compiled).blocks(lang)


def _facts(name: str, parameter: Parameter, lang: Lang) -> Iterator[list[Cell]]:
    yield [Cell(_ID.get(lang), "faint"), Cell(name)]
    if parameter.note is not None:
        yield [Cell(_NOTE.get(lang), "faint"), Cell(parameter.note.get(lang))]


def _row(value: DatedValue, file: str, lang: Lang, *, is_now: bool) -> list[Cell]:
    parts = [] if value.until is None else [_UNTIL.fill(lang, until=value.until)]
    if value.basis is not Basis.READ:
        parts.append(basis_text(value.basis).get(lang))
    text = SEMICOLON.get(lang).join(filter(None, [*parts, source_text(value.source, lang)]))
    style = "strong" if is_now else ""
    return [Cell(str(value.since), style), Cell(grouped(value.value), style), Cell(text, "faint", link=file)]
