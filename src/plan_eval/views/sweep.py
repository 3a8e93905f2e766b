"""A sweep: a row for each value of the parameter, a column for each standard, a mark where an amount steps."""

from fractions import Fraction
from itertools import compress

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import Lang, Text
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.formats.sheets import Sheet, to_csv, to_markdown
from plan_eval.formula.columns import Column
from plan_eval.standards.sweep import Sweep, spread

_TITLE = Text("Standards on {on} by {name}: {count} values", "{on} 的各项标准（按{name}）：{count} 个取值")
_STEPS = Text("steps", "变动")
_LEGEND = Text("* marks a step: the amount is not that of the row above.", "* 表示变动：金额与上一行不同。")
_WHAT_IF = Text("? The formula is not in force on {on}.", "? 该公式在 {on} 并不有效。")


def render(found: Sweep, lang: Lang, screen: Screen) -> str:
    """Return tables as wide as the screen allows, each with the values in its first column."""
    from plan_eval.formats import canvas as drawing  # noqa: PLC0415  # the other formats need nothing that draws

    canvas = drawing.Canvas(screen)
    parameter = found.compiled.source.parameters[found.parameter]
    canvas.line(_TITLE.fill(lang, on=found.on, name=parameter.name, count=len(found)), "bold")
    values = [grouped(found.values.at(row)) for row in range(len(found))]
    columns = [(name, _marked(found, name)) for name in found.amounts]
    while columns:
        fitting = len(columns)
        while True:
            table = _table(found, values, columns[:fitting])
            width = screen.width
            if fitting == 1 or width is None or canvas.total(canvas.widths(*table)) <= width:
                break
            fitting -= 1
        canvas.line()
        canvas.table(*table)
        columns = columns[fitting:]
    canvas.line()
    canvas.line(_LEGEND.get(lang), "dim")
    if any(not found.compiled.by_id[name].in_force for name in found.amounts):
        canvas.line(_WHAT_IF.fill(lang, on=found.on), "yellow")
    return canvas.text()


def _table(found: Sweep, values: list[str], columns: list[tuple[str, list[str]]]):  # type: ignore[no-untyped-def]  # noqa: ANN202  # see the import
    from plan_eval.formats import canvas  # noqa: PLC0415  # the other formats need nothing that draws

    headings = [canvas.Column(found.parameter, right=True)]
    headings += [
        canvas.Column(name if found.compiled.by_id[name].in_force else f"? {name}", right=True) for name, _ in columns
    ]
    texts = zip(values, *(column for _, column in columns), strict=True)
    return headings, [[canvas.Cell(text) for text in row] for row in texts]


def _marked(found: Sweep, name: str) -> list[str]:
    column = spread(found.amounts[name], len(found))
    steps = found.steps(name)
    return [grouped(column.at(row)) + ("*" if steps[row] else " ") for row in range(len(found))]


def render_csv(found: Sweep, lang: Lang, screen: Screen) -> str:
    """Return the sweep as CSV; the last column names the standards that step."""
    del screen
    return to_csv(_sheet(found, lang))


def render_markdown(found: Sweep, lang: Lang, screen: Screen) -> str:
    """Return the sweep as a Markdown table."""
    del screen
    return to_markdown(_sheet(found, lang))


def render_json(found: Sweep, lang: Lang, screen: Screen) -> str:
    """Return the sweep as JSON: for each standard its amounts, and the values at which it steps."""
    del screen
    values = _figures(found.values)
    standards = []
    for name, amounts in found.amounts.items():
        column = spread(amounts, len(found))
        compiled = found.compiled.by_id[name]
        standards.append(
            {
                "id": name,
                "name": compiled.standard.name.get(lang),
                "what_if": not compiled.in_force,
                "amounts": _figures(column),
                "steps": list(compress(values, found.steps(name))),
            }
        )
    told = {"on": found.on.isoformat(), "parameter": found.parameter, "values": values, "standards": standards}
    return dumps(told)


def _figures(column: Column) -> list[int] | list[Fraction]:
    if column.denominator == 1:
        return list(column.numerators)
    return [Fraction(each, column.denominator) for each in column.numerators]


def _sheet(found: Sweep, lang: Lang) -> Sheet:
    names = list(found.amounts)
    steps = zip(*([name if stepped else "" for stepped in found.steps(name)] for name in names), strict=True)
    stepping = [" ".join(filter(None, row)) for row in steps]
    columns = [_texts(found.values), *(_texts(spread(found.amounts[name], len(found))) for name in names), stepping]
    rows = list(zip(*columns, strict=True))
    return Sheet([found.parameter, *names, _STEPS.get(lang)], rows, frozenset(range(len(names) + 1)))


def _texts(column: Column) -> list[str]:
    if column.denominator == 1:
        return list(map(str, column.numerators))
    return [exact(Fraction(each, column.denominator)) for each in column.numerators]
