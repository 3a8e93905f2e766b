"""A sweep: a row for each value of the parameter, a column for each standard, a mark where an amount steps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import compress

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import Lang, Text
from plan_eval.formula.columns import Column as Amounts
from plan_eval.standards.sweep import Sweep, spread
from plan_eval.views.shapes import Block, Cell, Column, Line, Table, View

_TITLE = Text("Standards on {on} by {name}: {count} values", "{on} 的各项标准（按{name}）：{count} 个取值")
_STEPS = Text("steps", "变动")
_LEGEND = Text("* marks a step: the amount is not that of the row above.", "* 表示变动：金额与上一行不同。")
_WHAT_IF = Text("? The formula is not in force on {on}.", "? 该公式在 {on} 并不有效。")
_WHAT_IF_NAME = "? {name}"
_STEP, _NO_STEP = "{amount}*", "{amount} "


@dataclass(frozen=True)
class SweepView(View):
    """The amounts of every standard at each value."""

    sweep: Sweep

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the table, which may be split, and what its marks mean."""
        sweep = self.sweep
        yield Line(_TITLE.fill(lang, on=sweep.on, name=sweep.name, count=len(sweep)), "strong")
        if sweep.amounts:
            yield Line()
            yield self._marked()
            yield Line()
            yield Line(_LEGEND.get(lang), "faint")
        yield from (Line(note.get(lang), "doubtful") for note in sweep.notes)
        if any(not sweep.compiled.by_id[name].in_force for name in sweep.amounts):
            yield Line(_WHAT_IF.fill(lang, on=sweep.on), "doubtful")

    def _marked(self) -> Table:
        sweep = self.sweep
        columns = [Column(sweep.parameter, right=True)]
        texts = [[grouped(sweep.values.at(row)) for row in range(len(sweep))]]
        for name in sweep.amounts:
            in_force = sweep.compiled.by_id[name].in_force
            columns.append(Column(name if in_force else _WHAT_IF_NAME.format(name=name), right=True))
            texts.append(list(self._marked_amounts(name)))
        return Table(columns, [[Cell(text) for text in row] for row in zip(*texts, strict=True)], splits=True)

    def _marked_amounts(self, name: str) -> Iterator[str]:
        column = spread(self.sweep.amounts[name], len(self.sweep))
        for row, steps in enumerate(self.sweep.steps(name)):
            yield (_STEP if steps else _NO_STEP).format(amount=grouped(column.at(row)))

    def table(self, lang: Lang) -> Table:
        """Return the amounts; the last column names the standards that step."""
        sweep = self.sweep
        columns = [Column(name, right=True) for name in (sweep.parameter, *sweep.amounts)]
        cells = [_cells(sweep.values)]
        cells += [_cells(spread(amounts, len(sweep))) for amounts in sweep.amounts.values()]
        cells.append(self._stepping())
        return Table([*columns, Column(_STEPS.get(lang))], list(zip(*cells, strict=True)))

    def _stepping(self) -> list[Cell]:
        """Return for each row the standards whose amount is not that of the row above."""
        stepping: list[list[str]] = [[] for _ in range(len(self.sweep))]
        for name in self.sweep.amounts:
            for row in compress(range(len(self.sweep)), self.sweep.steps(name)):
                stepping[row].append(name)
        return [Cell(" ".join(names)) for names in stepping]

    def data(self, lang: Lang) -> object:
        """Return for each standard its amounts, and the values at which it steps."""
        sweep = self.sweep
        values = _figures(sweep.values)
        return {
            "on": sweep.on.isoformat(),
            "parameter": sweep.parameter,
            "values": values,
            "standards": [self._standard(name, values, lang) for name in sweep.amounts],
        }

    def _standard(self, name: str, values: Sequence[int | Fraction], lang: Lang) -> dict[str, object]:
        compiled = self.sweep.compiled.by_id[name]
        return {
            "id": name,
            "name": compiled.standard.name.get(lang),
            "what_if": not compiled.in_force,
            "amounts": _figures(spread(self.sweep.amounts[name], len(self.sweep))),
            "steps": list(compress(values, self.sweep.steps(name))),
        }


def _figures(amounts: Amounts) -> Sequence[int | Fraction]:
    if amounts.denominator == 1:
        return list(amounts.numerators)
    return [Fraction(numerator, amounts.denominator) for numerator in amounts.numerators]


def _cells(amounts: Amounts) -> list[Cell]:
    """Return the amounts as cells; equal ones are one, since most rows of a sweep repeat the row above."""
    whole = amounts.denominator == 1
    cells = {
        numerator: Cell(str(numerator) if whole else exact(Fraction(numerator, amounts.denominator)))
        for numerator in set(amounts.numerators)
    }
    return [cells[numerator] for numerator in amounts.numerators]
