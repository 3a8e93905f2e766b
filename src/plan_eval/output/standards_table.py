"""Standards as a table for people."""

from decimal import Decimal
from fractions import Fraction

from plan_eval.evaluation import StandardResult, StandardsEvaluation
from plan_eval.figures import grouped
from plan_eval.language import Lang, Text
from plan_eval.output.canvas import Canvas, Cell, Column
from plan_eval.output.scenarios import describe, signed
from plan_eval.output.screen import Screen
from plan_eval.output.words import SEMICOLON, unit

_TITLE = Text("Standards on {on}: {values}", "{on} 的各项标准:{values}")
_STANDARD = Text("Standard", "标准")
_UNIT = Text("Unit", "单位")
_FORMULA = Text("Formula", "公式")
_EXACT = Text("Exact", "精确值")
_AMOUNT = Text("Amount", "金额")
_PUBLISHED = Text("Published", "公布")
_CHANGE = Text("Change", "变化")
_WIDE = 100
_DIFFERS = Text(
    "! {name}: published {published}, but {formula} gives {exact}, rounded {amount}",
    "! {name}:公布为 {published},但按 {formula} 得 {exact},取整后 {amount}",
)
_DIFFERS_PLAIN = Text(
    "! {name}: published {published}, but {formula} gives {amount}",
    "! {name}:公布为 {published},但按 {formula} 得 {amount}",
)
_AGREE = Text("Published amounts: {agree} of {compared} agree.", "与公布的金额相比:{compared} 项中 {agree} 项一致。")


def render(evaluation: StandardsEvaluation, lang: Lang, screen: Screen) -> str:
    """Return the table: one scenario with its steps, or several side by side with the change against the first."""
    canvas = Canvas(screen)
    several = len(evaluation.scenarios) > 1
    wide = screen.width is None or screen.width >= _WIDE
    titles = [describe(evaluation, scenario, lang) for scenario in evaluation.scenarios]
    canvas.line(_TITLE.fill(lang, on=evaluation.on, values=SEMICOLON.get(lang).join(titles)), "bold")
    canvas.line()
    columns = [Column(_STANDARD.get(lang), wraps=True)]
    if wide:
        columns.append(Column(_UNIT.get(lang), wraps=True))
    columns.append(Column(_FORMULA.get(lang), wraps=True))
    columns += _several_columns(evaluation, lang) if several else _one_column(lang)
    canvas.table(columns, [_row(result, lang, several=several, wide=wide) for result in evaluation.standards])
    canvas.line()
    _agreement(canvas, evaluation, lang)
    for note in evaluation.notes:
        canvas.line(note.get(lang))
    return canvas.text()


def _one_column(lang: Lang) -> list[Column]:
    return [Column(heading.get(lang), right=True) for heading in (_EXACT, _AMOUNT, _PUBLISHED)]


def _several_columns(evaluation: StandardsEvaluation, lang: Lang) -> list[Column]:
    columns: list[Column] = []
    for number, scenario in enumerate(evaluation.scenarios):
        heading = ", ".join(grouped(Decimal(value)) for value in scenario.asked.values()) or _AMOUNT.get(lang)
        columns.append(Column(heading, right=True))
        if number:
            columns.append(Column(_CHANGE.get(lang), right=True))
    return columns


def _row(result: StandardResult, lang: Lang, *, several: bool, wide: bool) -> list[Cell]:
    standard = result.standard
    cells = [Cell(standard.name.get(lang))]
    if wide:
        cells.append(Cell(unit(standard.unit).get(lang)))
    cells.append(Cell(standard.formula))
    if several:
        for number, each in enumerate(result.amounts):
            cells.append(Cell(_figure(each.amount.amount if each.amount else None), "bold"))
            if number:
                cells.append(Cell(signed(each.change)))
        return cells
    only = result.amounts[0]
    published = "" if only.published is None else grouped(only.published.amount)
    if only.agrees is False:
        published = f"! {published}"
    exact = only.amount.exact if only.amount else None
    return [
        *cells,
        Cell(_figure(exact)),
        Cell(_figure(only.amount.amount if only.amount else None), "bold"),
        Cell(published, "bold red" if only.agrees is False else "green"),
    ]


def _figure(value: Fraction | None) -> str:
    return "-" if value is None else grouped(value)


def _agreement(canvas: Canvas, evaluation: StandardsEvaluation, lang: Lang) -> None:
    compared = [
        (result, each)
        for result in evaluation.standards
        for each in result.amounts
        if each.published is not None and each.amount is not None
    ]
    for result, each in compared:
        if each.agrees is False and each.published is not None and each.amount is not None:
            exact = each.amount.exact
            differs = _DIFFERS_PLAIN if exact in (None, each.amount.amount) else _DIFFERS
            words = differs.fill(
                lang,
                name=result.standard.name,
                published=grouped(each.published.amount),
                formula=result.standard.formula,
                exact=_figure(exact),
                amount=grouped(each.amount.amount),
            )
            canvas.line(words, "bold red")
    if compared:
        agree = sum(each.agrees is True for _, each in compared)
        canvas.line(_AGREE.fill(lang, agree=agree, compared=len(compared)))
