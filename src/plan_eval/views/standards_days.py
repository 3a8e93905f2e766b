"""Standards on several days: a column for each day, with the change from the day before beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_eval.base.figures import exact
from plan_eval.base.text import Lang, Text
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.standards.several_days import DayAmount, over_days
from plan_eval.views.days import in_words, short_day
from plan_eval.views.scenarios import signed
from plan_eval.views.shapes import Block, Cell, Column, Layout, Line, Table, View
from plan_eval.views.standards_columns import figure
from plan_eval.views.standards_data import standards_data
from plan_eval.views.words import NO, SEMICOLON, YES, unit

_TITLE = Text("Standards from {first} to {last}", "{first}至{last}各项标准")
_HEADINGS = (Text("Standard", "标准"), Text("Unit", "单位"))
_CHANGE = Text("Change", "变化")
_AMOUNTS = Text("Amounts, and from when", "金额及其日期")
_ON = Text("{amount} on {day}", "{day} {amount}")
_WHAT_IF = Text(
    "? A what-if: the formula, or one that it uses, is not in force on that day.",
    "? 假设：该公式或其所用的公式当日并不有效。",
)
_MARKED = {"what_if": "? {amount}", "decided": "= {amount}", "differs": "! {amount}"}
_DECIDED = Text(
    "= Decided in the place of what the rule gives, or the amount to begin with.", "= 另行决定的金额，或起始金额。"
)
_NOT_PUBLISHED = Text(
    "! {name}: {published} was published for {on}, and not {amount}.",
    "! {name}：{on}公布为 {published}，而不是 {amount}。",
)
_EXACT_FIRST = (Text("id", "标识"), Text("standard", "标准"), Text("unit", "单位"))
_EXACT = (
    Text("amount ({day})", "金额（{day}）"),
    Text("published ({day})", "公布（{day}）"),
    Text("agrees ({day})", "是否一致（{day}）"),
)
_EXACT_CHANGE = Text("change ({day})", "变化（{day}）")
_ROOM = 20
_FIRST, _PAIR = 2, 2
"""The column of the first day, and how many columns there are for each day after it."""


@dataclass(frozen=True)
class StandardsDaysView(View):
    """Every standard on several days."""

    evaluations: tuple[StandardsEvaluation, ...]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the amounts of every day, and what must be known of them."""
        days = [evaluation.on for evaluation in self.evaluations]
        yield Line(_TITLE.fill(lang, first=in_words(days[0]), last=in_words(days[-1])), "strong")
        yield Line()
        rows = list(over_days(self.evaluations))
        yield self._amounts(rows, lang)
        if below := list(self._below(rows, lang)):
            yield Line()
            yield from below

    def _amounts(self, rows: list[tuple[DayAmount, ...]], lang: Lang) -> Table:
        columns = [Column(_HEADINGS[0].get(lang), wraps=True), Column(_HEADINGS[1].get(lang))]
        for number, evaluation in enumerate(self.evaluations):
            columns.append(Column(short_day(evaluation.on), right=True))
            columns += [Column(_CHANGE.get(lang), right=True)] if number else []
        columns.append(Column(_AMOUNTS.get(lang), wraps=True))
        last = len(columns) - 1
        plain = [number for number in range(_FIRST, last) if number == _FIRST or number % _PAIR]
        layouts = [
            Layout(range(last), _ROOM),
            Layout((0, *range(_FIRST, last)), _ROOM),
            Layout((0, *plain), _ROOM),
            Layout((0, last)),
        ]
        return Table(columns, [self._row(row, lang) for row in rows], layouts)

    def _row(self, row: tuple[DayAmount, ...], lang: Lang) -> list[Cell]:
        standard = row[0].result.standard
        cells = [Cell(standard.name.get(lang)), Cell(unit(standard.unit).get(lang))]
        listed = []
        for number, day in enumerate(row):
            cell = _amount(day)
            cells.append(cell)
            cells += [Cell(signed(day.change, day.result.rounding.places))] if number else []
            if number == 0 or day.change != 0:
                listed.append(_ON.fill(lang, amount=cell.text, day=short_day(self.evaluations[number].on)))
        return [*cells, Cell(SEMICOLON.get(lang).join(listed))]

    def _below(self, rows: list[tuple[DayAmount, ...]], lang: Lang) -> Iterator[Line]:
        days = [day for row in rows for day in row]
        if any(day.result.what_if for day in days):
            yield Line(_WHAT_IF.get(lang), "doubtful")
        if any(day.result.compiled.settled for day in days):
            yield Line(_DECIDED.get(lang))
        yield from dict.fromkeys(_misfits(days, lang))
        for note in dict.fromkeys(note.get(lang) for evaluation in self.evaluations for note in evaluation.notes):
            yield Line(note)

    def table(self, lang: Lang) -> Table:
        """Return the amounts of every day, with exact figures."""
        columns = [Column(heading.get(lang)) for heading in _EXACT_FIRST]
        for number, evaluation in enumerate(self.evaluations):
            columns += [Column(heading.fill(lang, day=evaluation.on), right=True) for heading in _EXACT]
            columns += [Column(_EXACT_CHANGE.fill(lang, day=evaluation.on), right=True)] if number else []
        return Table(columns, [list(_exact_cells(row, lang)) for row in over_days(self.evaluations)])

    def data(self, lang: Lang) -> object:
        """Return the documented object of each day."""
        return {"days": [standards_data(evaluation, lang) for evaluation in self.evaluations]}


def _misfits(days: list[DayAmount], lang: Lang) -> Iterator[Line]:
    """Yield the amounts that were published for a day and differ from the computed one."""
    for day in days:
        only = day.result.amounts[0]
        if only.agrees is False and only.published is not None:
            shown = {"name": day.result.standard.name, "amount": figure(day.amount)}
            on = in_words(only.published.on)
            published = exact(only.published.amount)
            yield Line(_NOT_PUBLISHED.fill(lang, published=published, on=on, **shown), "bad")


def _amount(day: DayAmount) -> Cell:
    text, style = figure(day.amount, day.result.rounding.places), "strong"
    if day.result.what_if:
        return Cell(_MARKED["what_if"].format(amount=text), style)
    if day.result.amounts[0].agrees is False:
        return Cell(_MARKED["differs"].format(amount=text), "bad")
    return Cell(_MARKED["decided"].format(amount=text) if day.result.compiled.settled else text, style)


def _exact_cells(row: tuple[DayAmount, ...], lang: Lang) -> Iterator[Cell]:
    standard = row[0].result.standard
    yield from (Cell(standard.id), Cell(standard.name.get(lang)), Cell(unit(standard.unit).get(lang)))
    for number, day in enumerate(row):
        only = day.result.amounts[0]
        yield Cell("" if day.amount is None else exact(day.amount))
        yield Cell("" if only.published is None else exact(only.published.amount))
        yield Cell("" if only.agrees is None else (YES if only.agrees else NO).get(lang))
        if number:
            yield Cell("" if day.change is None else exact(day.change))
