"""Standards by their dimensions: a row for each standard, and a column for each member of its last dimension."""

from collections.abc import Iterator, Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.standards.evaluation import ScenarioAmount, StandardResult, StandardsEvaluation
from plan_eval.standards.parameter_model import Dimension
from plan_eval.views.scenarios import written_in_words
from plan_eval.views.shapes import Block, Cell, Column, Layout, Line, Table
from plan_eval.views.standards_columns import figure
from plan_eval.views.words import COMMA, SEMICOLON, unit

_STANDARD = Text("Standard", "标准")
_UNIT = Text("Unit", "单位")
_FORMULA = Text("Formula", "公式")
_AMOUNTS = Text("Amounts", "金额")
_BY = Text("By {name}", "按{name}")
_OF = Text("{name}: {amount}", "{name}：{amount}")
_MEMBER = Text("{name} ({members})", "{name}（{members}）")
_DIFFERS = "! {amount}"
_WHAT_IF = "? {name}"
_ROOM = 20

Dimensions = tuple[str, ...]


def dimensions_of(evaluation: StandardsEvaluation, result: StandardResult) -> Dimensions:
    """Return the dimensions that a standard differs by; none where it is one amount."""
    cell = evaluation.compiled.source.cells.get(result.standard.id)
    return () if cell is None else tuple(name for name, _ in cell.members)


def tables_by_dimension(evaluation: StandardsEvaluation, lang: Lang) -> Iterator[Block]:
    """Yield a table for all standards that differ by the same dimensions, of one scenario."""
    groups: dict[Dimensions, list[StandardResult]] = {}
    for result in evaluation.standards:
        groups.setdefault(dimensions_of(evaluation, result), []).append(result)
    for names, results in groups.items():
        if names:
            yield Line()
            dimension = evaluation.compiled.source.dimensions[names[-1]]
            yield Line(_BY.fill(lang, name=dimension.name), "faint")
            yield _table(evaluation, results, dimension, lang)


def _table(
    evaluation: StandardsEvaluation, results: Sequence[StandardResult], dimension: Dimension, lang: Lang
) -> Table:
    rows: dict[tuple[str, ...], list[StandardResult]] = {}
    for result in results:
        cell = evaluation.compiled.source.cells[result.standard.id]
        rows.setdefault((cell.table, *(member for _, member in cell.members[:-1])), []).append(result)
    columns = [Column(_STANDARD.get(lang), wraps=True), Column(_UNIT.get(lang)), Column(_FORMULA.get(lang), wraps=True)]
    columns += [Column(member.name.get(lang), right=True) for member in dimension.members]
    columns.append(Column(_AMOUNTS.get(lang), wraps=True))
    last = len(columns) - 1
    figures = range(3, last)
    layouts = [
        Layout((0, 1, 2, *figures), _ROOM),
        Layout((0, 2, *figures), _ROOM),
        Layout((0, *figures), _ROOM),
        Layout((0, last)),
    ]
    return Table(columns, [_row(evaluation, members, dimension, lang) for members in rows.values()], layouts)


def _row(
    evaluation: StandardsEvaluation, results: Sequence[StandardResult], dimension: Dimension, lang: Lang
) -> list[Cell]:
    first = results[0]
    amounts = [_amount(result.amounts[0], result.rounding.places) for result in results]
    listed = SEMICOLON.get(lang).join(
        _OF.fill(lang, name=member.name, amount=amount.text)
        for member, amount in zip(dimension.members, amounts, strict=True)
    )
    return [
        Cell(_name(evaluation, first, lang)),
        Cell(unit(first.standard.unit).get(lang)),
        Cell(written_in_words(evaluation, first, lang)),
        *amounts,
        Cell(listed),
    ]


def _name(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> str:
    """Return what a row is called: its table, with the members of all dimensions but the last."""
    source = evaluation.compiled.source
    cell = source.cells[result.standard.id]
    names = [source.member(name, key).get(lang) for name, key in cell.members[:-1]]
    title = cell.title.get(lang)
    if names:
        title = _MEMBER.fill(lang, name=title, members=COMMA.get(lang).join(names))
    return _WHAT_IF.format(name=title) if result.what_if else title


def _amount(only: ScenarioAmount, places: int) -> Cell:
    text = figure(None if only.amount is None else only.amount.amount, places)
    if only.agrees is None:
        return Cell(text, "strong")
    return Cell(text, "good") if only.agrees else Cell(_DIFFERS.format(amount=text), "bad")
