"""A sweep: a row for each standard, with its amount at each of a few values, or with the values that it steps at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import compress

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import Lang, Text
from plan_eval.formula.columns import Column as Amounts
from plan_eval.standards.sweep import Sweep, spread
from plan_eval.views.days import in_words
from plan_eval.views.scenarios import unit_behind
from plan_eval.views.shapes import Block, Cell, Column, Layout, Line, Table, View
from plan_eval.views.words import SEMICOLON, unit

_TITLE = Text(
    "Standards on {on}, {name} from {first} to {last}{unit} in steps of {step}",
    "{on}各项标准，{name}自 {first} 至 {last}{unit}，步长 {step}",
)
_ONE_VALUE = Text("Standards on {on}, {name} {first}{unit}", "{on}各项标准，{name} {first}{unit}")
_STEPS = Text("steps", "变动")
_STANDARD, _UNIT = Text("Standard", "标准"), Text("Unit", "单位")
_AMOUNTS = Text("Amount, and from where it changes", "金额及其变动起点")
_OF = Text("{name} ({unit}): {steps}", "{name}（{unit}）：{steps}")
_STEP = Text("{amount} from {value}", "{amount}（{value} 起）")
_MORE = Text(
    "{count} more {count:step|steps}, the last to {amount} from {value}",
    "另有 {count} 次变动，最后为 {amount}（{value} 起）",
)
_STAYS = Text("{amount} throughout", "始终为 {amount}")
_ALL = Text("`--format csv` lists every value.", "`--format csv` 列出每个取值的金额。")
_WHAT_IF = Text("? The formula is not in force on {on}.", "? 该公式在{on}并不有效。")
_WHAT_IF_NAME = "? {name}"
_MOST_COLUMNS = 8
"""With more values there is no column for each, but a paragraph for each standard."""

_ROOM = 20
_MOST_STEPS = 40
"""So many steps of a standard are told; the other formats have all."""


@dataclass(frozen=True)
class SweepView(View):
    """The amounts of every standard at each value."""

    sweep: Sweep

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield a row for each standard: its amount at each of a few values, else where it steps."""
        sweep = self.sweep
        yield Line(self._title(lang), "strong")
        if sweep.amounts:
            yield Line()
        if len(sweep) <= _MOST_COLUMNS:
            yield self._by_standard(lang)
        else:
            yield from (Line(self._paragraph(name, lang)) for name in sweep.amounts)
        yield Line()
        yield from (Line(note.get(lang), "doubtful") for note in sweep.notes)
        if any(not sweep.compiled.by_id[name].in_force for name in sweep.amounts):
            yield Line(_WHAT_IF.fill(lang, on=in_words(sweep.on)), "doubtful")
        yield Line(_ALL.get(lang), "faint")

    def _title(self, lang: Lang) -> str:
        sweep, values, last = self.sweep, self.sweep.values, len(self.sweep) - 1
        parameter = sweep.compiled.source.parameters.get(sweep.parameter)
        named = parameter or sweep.compiled.by_id[sweep.parameter].standard
        words = {
            "on": in_words(sweep.on),
            "name": sweep.name,
            "first": grouped(values.at(0)),
            "unit": unit_behind(named.unit, lang),
        }
        if not last:
            return _ONE_VALUE.fill(lang, **words)
        return _TITLE.fill(lang, last=grouped(values.at(last)), step=grouped(values.at(1) - values.at(0)), **words)

    def _by_standard(self, lang: Lang) -> Table:
        """Return a row for each standard, with a column for each value; with one for the steps where those have no room."""
        values = self.sweep.values
        columns = [Column(_STANDARD.get(lang), wraps=True), Column(_UNIT.get(lang))]
        columns += [Column(grouped(values.at(row)), right=True) for row in range(len(self.sweep))]
        columns.append(Column(_AMOUNTS.get(lang), wraps=True))
        last = len(columns) - 1
        layouts = [Layout(range(last), _ROOM), Layout((0, *range(2, last)), _ROOM), Layout((0, last))]
        return Table(columns, [self._row(name, lang) for name in self.sweep.amounts], layouts)

    def _row(self, name: str, lang: Lang) -> list[Cell]:
        column, steps, places = self._amounts(name), self.sweep.steps(name), self._places(name)
        amounts = [
            Cell(grouped(column.at(row), places), "strong" if is_step else "") for row, is_step in enumerate(steps)
        ]
        return [Cell(self._name(name, lang)), Cell(self._unit(name, lang)), *amounts, Cell(self._stepped(name, lang))]

    def _paragraph(self, name: str, lang: Lang) -> str:
        words = {"name": self._name(name, lang), "unit": self._unit(name, lang), "steps": self._stepped(name, lang)}
        return _OF.fill(lang, **words)

    def _amounts(self, name: str) -> Amounts:
        return spread(self.sweep.amounts[name], len(self.sweep))

    def _name(self, name: str, lang: Lang) -> str:
        compiled = self.sweep.compiled.by_id[name]
        called = compiled.standard.name.get(lang)
        return called if compiled.in_force else _WHAT_IF_NAME.format(name=called)

    def _places(self, name: str) -> int:
        return self.sweep.compiled.by_id[name].rounding.places

    def _unit(self, name: str, lang: Lang) -> str:
        return unit(self.sweep.compiled.by_id[name].standard.unit).get(lang)

    def _stepped(self, name: str, lang: Lang) -> str:
        """Return the amount at the first value, and each that follows with the value that it is due from."""
        column, steps = self._amounts(name), self.sweep.steps(name)
        places = self._places(name)
        first, stepping = grouped(column.at(0), places), list(compress(range(len(steps)), steps))
        if not stepping:
            return _STAYS.fill(lang, amount=first)
        parts = [first, *(self._step(_STEP, column, row, places, lang) for row in stepping[:_MOST_STEPS])]
        if len(stepping) > _MOST_STEPS:
            parts.append(self._step(_MORE, column, stepping[-1], places, lang, count=len(stepping) - _MOST_STEPS))
        return SEMICOLON.get(lang).join(parts)

    def _step(
        self, words: Text, column: Amounts, row: int, places: int, lang: Lang, **more: object
    ) -> str:  # what a sentence is made of
        return words.fill(
            lang, amount=grouped(column.at(row), places), value=grouped(self.sweep.values.at(row)), **more
        )

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
