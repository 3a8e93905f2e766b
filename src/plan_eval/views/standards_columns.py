"""The columns of standards: those that people read, and all of them with exact figures."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plan_eval.base.figures import about, exact, fixed, grouped, is_terminating, percent
from plan_eval.base.text import Lang, Text
from plan_eval.standards.evaluation import Scenario, StandardResult, StandardsEvaluation
from plan_eval.standards.grouping import has_groups, headed
from plan_eval.views.scenarios import describe, formula_in_words, signed
from plan_eval.views.shapes import Cell, Column, Layout, Line, Table
from plan_eval.views.words import NO, YES, unit

_STANDARD = Text("Standard", "标准")
_UNIT = Text("Unit", "单位")
_FORMULA = Text("Formula", "公式")
_EXACT = Text("Exact", "计算值")
_AMOUNT = Text("Amount", "金额")
_PUBLISHED = Text("Published", "公布金额")
_CHANGE = Text("Change", "变化")
_PERCENT = Text("%", "%")
_ROUNDED = Text("Rounding", "取整")
_WHAT_IF = "? {name}"
_DIFFERS = "! {amount}"
_NOT_EXACT = "~{amount}"
_MORE = "+{share}"
_ROOM = 24
_OLD_AND_NEW = 2
"""So many scenarios are an old one and a new one."""


def amounts_table(evaluation: StandardsEvaluation, results: Sequence[StandardResult], lang: Lang) -> Table:
    """Return the amounts of some standards: of one scenario with its steps, of several side by side with the change against the first."""
    several = len(evaluation.scenarios) > 1
    columns = [Column(heading.get(lang), wraps=True) for heading in (_STANDARD, _UNIT, _FORMULA)]
    columns.append(Column(_FORMULA.get(lang)))
    columns += _change_columns(evaluation, lang) if several else _step_columns(lang)
    rows: list[list[Cell]] = []
    above: dict[int, list[Line]] = {}
    before: Text | None = None
    for heading, result in headed(results):
        if heading != before and heading is not None:
            above[len(rows)] = [Line(heading.get(lang), "strong")]
        before = heading
        amounts = _change_cells(result) if several else _step_cells(result)
        rows.append([*_first_cells(evaluation, result, lang), *amounts])
    figures = range(4, len(columns))
    layouts = [  # formulas in words where they have room on one line, else by ids
        Layout((0, 1, 3, *figures), room=_ROOM),
        Layout((0, 3, *figures), room=_ROOM),
        Layout((0, 1, 2, *figures), room=_ROOM),
        Layout((0, 2, *figures), room=_ROOM),
        Layout((0, *figures), room=_ROOM),
    ]
    return Table(columns, rows, layouts, above=above, indent=2 if above else 0)


def _first_cells(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> list[Cell]:
    name = result.standard.name.get(lang)
    return [
        Cell(_WHAT_IF.format(name=name) if result.what_if else name),
        Cell(unit(result.standard.unit).get(lang)),
        Cell(result.compiled.formula.text),
        Cell(formula_in_words(evaluation, result, lang)),
    ]


def _step_columns(lang: Lang) -> list[Column]:
    return [Column(heading.get(lang), right=True) for heading in (_EXACT, _AMOUNT, _PUBLISHED)]


def _step_cells(result: StandardResult) -> list[Cell]:
    only, places = result.amounts[0], result.rounding.places
    published = "" if only.published is None else grouped(only.published.amount, places)
    comparison = Cell(_DIFFERS.format(amount=published), "bad") if only.agrees is False else Cell(published, "good")
    return [
        Cell(figure(only.amount.exact if only.amount else None)),
        Cell(figure(only.amount.amount if only.amount else None, places), "strong"),
        comparison,
    ]


def _change_columns(evaluation: StandardsEvaluation, lang: Lang) -> list[Column]:
    columns: list[Column] = []
    for number, scenario in enumerate(evaluation.scenarios):
        columns.append(Column(asked_values(scenario) or _AMOUNT.get(lang), right=True))
        if number:
            columns.append(Column(_CHANGE.get(lang), right=True))
            columns.append(Column(_PERCENT.get(lang), right=True))
    if len(evaluation.scenarios) == _OLD_AND_NEW:
        columns.append(Column(_ROUNDED.get(lang), right=True))
    return columns


def _change_cells(result: StandardResult) -> Iterator[Cell]:
    places = result.rounding.places
    for number, amount in enumerate(result.amounts):
        yield Cell(figure(amount.amount.amount if amount.amount else None, places), "strong")
        if number:
            yield Cell(signed(amount.change, places))
            yield Cell(_share(amount.share))
    if len(result.amounts) == _OLD_AND_NEW:
        yield Cell(", ".join(_rounding(amount.rounding) for amount in result.amounts))


def _share(share: Fraction | None) -> str:
    if share is None:
        return "-"
    return _MORE.format(share=percent(share, 1)) if share > 0 else percent(share, 1)


def _rounding(rounding: Fraction | None) -> str:
    if rounding is None:
        return "-"
    if is_short(rounding):
        return signed(rounding)
    return _NOT_EXACT.format(amount=about(rounding))


def is_short(value: Fraction) -> bool:
    """Tell whether a figure can be shown with all its decimals."""
    return 1000 % value.denominator == 0


def figure(value: Fraction | None, least: int = 0) -> str:
    """Return a figure with all its decimals, at least some, or a mark and four of those that never end; a dash for none."""
    if value is None:
        return "-"
    return grouped(value, least) if is_terminating(value) else _NOT_EXACT.format(amount=fixed(value, 4))


def asked_values(scenario: Scenario) -> str:
    """Return the values that the user chose for a scenario."""
    return ", ".join(grouped(value) for value in scenario.asked.values())


_EXACT_FIRST = (Text("id", "代码"), Text("standard", "标准"), Text("unit", "单位"), Text("formula", "公式"))
_EXACT_GROUP = Text("group", "分组")
_EXACT_AMOUNT = (Text("exact", "精确值"), Text("amount", "金额"), Text("published", "公布"))
_EXACT_AGREES = Text("agrees", "是否一致")
_EXACT_CHANGE = Text("change", "变化")
_IN_SCENARIO = Text("{heading} ({scenario})", "{heading} ({scenario})")


def exact_table(evaluation: StandardsEvaluation, lang: Lang) -> Table:
    """Return everything, with exact figures."""
    columns = [Column(heading.get(lang)) for heading in _EXACT_FIRST]
    dimensions = _dimensions(evaluation)
    columns[2:2] = [Column(name) for name in dimensions]
    grouped_by = has_groups(evaluation.standards)
    if grouped_by:
        columns.append(Column(_EXACT_GROUP.get(lang)))
    for number, scenario in enumerate(evaluation.scenarios):
        columns += [Column(_heading(heading, evaluation, scenario, lang), right=True) for heading in _EXACT_AMOUNT]
        columns.append(Column(_heading(_EXACT_AGREES, evaluation, scenario, lang)))
        if number:
            columns.append(Column(_heading(_EXACT_CHANGE, evaluation, scenario, lang), right=True))
    cells = [
        list(_exact_cells(evaluation, result, dimensions, lang, grouped_by=grouped_by))
        for result in evaluation.standards
    ]
    return Table(columns, cells)


def _heading(heading: Text, evaluation: StandardsEvaluation, scenario: Scenario, lang: Lang) -> str:
    """Return the heading of a column; where there are several scenarios it says which it is of."""
    if len(evaluation.scenarios) == 1:
        return heading.get(lang)
    return _IN_SCENARIO.fill(lang, heading=heading, scenario=describe(evaluation, scenario, lang))


def _dimensions(evaluation: StandardsEvaluation) -> Sequence[str]:
    """Return the dimensions that standards differ by, in the order of the file."""
    source = evaluation.compiled.source
    cells = (source.cells.get(result.standard.id) for result in evaluation.standards)
    used = {name for cell in cells if cell is not None for name, _ in cell.members}
    return [name for name in source.dimensions if name in used]


def _exact_cells(
    evaluation: StandardsEvaluation, result: StandardResult, dimensions: Sequence[str], lang: Lang, *, grouped_by: bool
) -> Iterator[Cell]:
    standard = result.standard
    cell = evaluation.compiled.source.cells.get(standard.id)
    members = {} if cell is None else dict(cell.members)
    yield Cell(standard.id)
    yield Cell(standard.name.get(lang))
    yield from (Cell(members.get(name, "")) for name in dimensions)
    yield Cell(unit(standard.unit).get(lang))
    yield Cell(result.compiled.formula.text)
    if grouped_by:
        yield Cell("" if standard.group is None else standard.group.get(lang))
    for number, amount in enumerate(result.amounts):
        yield Cell(_exact(amount.amount.exact if amount.amount else None))
        yield Cell(_exact(amount.amount.amount if amount.amount else None))
        yield Cell(exact(amount.published.amount) if amount.published else "")
        yield Cell("" if amount.agrees is None else (YES if amount.agrees else NO).get(lang))
        if number:
            yield Cell(_exact(amount.change))


def _exact(value: Fraction | None) -> str:
    return "" if value is None else exact(value)
