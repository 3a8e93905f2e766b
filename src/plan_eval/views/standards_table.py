"""Standards as a table for people."""

from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import about, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.formats.canvas import Canvas, Cell, Column
from plan_eval.formats.interface import Screen
from plan_eval.formats.widths import cells
from plan_eval.standards.evaluation import ScenarioAmount, StandardResult, StandardsEvaluation
from plan_eval.views.scenarios import describe, signed
from plan_eval.views.words import COMMA, SEMICOLON, unit

_TITLE = Text("Standards on {on}: {values}", "{on} 的各项标准：{values}")
_STANDARD = Text("Standard", "标准")
_UNIT = Text("Unit", "单位")
_FORMULA = Text("Formula", "公式")
_EXACT = Text("Exact", "精确值")
_AMOUNT = Text("Amount", "金额")
_PUBLISHED = Text("Published", "公布")
_CHANGE = Text("Change", "变化")
_PERCENT = Text("%", "%")
_ROUNDED = Text("Rounding", "取整")
_RECIPIENTS = Text("Recipients", "人数")
_COST = Text("Yearly cost", "年支出")
_TOTAL = Text("Total", "合计")
_UNCOUNTED = Text("No recipients are given for: {names}.", "未给出领取人数的有：{names}。")
_LEGEND = Text(
    "Rounding: what rounding adds to the old and to the new amount.", "取整：取整对原金额和新金额各增加了多少。"
)
_WHAT_IF = Text(
    "? A what-if: the formula, or one that it uses, is not in force on {on}.",
    "? 假设：该公式或其所用的公式在 {on} 并不有效。",
)
_DIFFERS = Text(
    "! {name}: published {published}, but {formula} gives {exact}, rounded {amount}",
    "! {name}：公布为 {published}，但按 {formula} 得 {exact}，取整后 {amount}",
)
_DIFFERS_PLAIN = Text(
    "! {name}: published {published}, but {formula} gives {amount}",
    "! {name}：公布为 {published}，但按 {formula} 得 {amount}",
)
_AGREE = Text("Published amounts: {agree} of {compared} agree.", "与公布的金额相比：{compared} 项中 {agree} 项一致。")

_ROOM = 24
_Table = tuple[list[Column], list[list[Cell]]]


def render(evaluation: StandardsEvaluation, lang: Lang, screen: Screen) -> str:
    """Return the table: one scenario with its steps, or several side by side with the change against the first."""
    canvas = Canvas(screen)
    titles = [describe(evaluation, scenario, lang) for scenario in evaluation.scenarios]
    canvas.line(_TITLE.fill(lang, on=evaluation.on, values=SEMICOLON.get(lang).join(titles)), "bold")
    canvas.line()
    canvas.table(*_fitting(canvas, evaluation, lang))
    canvas.line()
    if len(evaluation.scenarios) > 1:
        canvas.line(_LEGEND.get(lang), "dim")
    if any(result.what_if for result in evaluation.standards):
        canvas.line(_WHAT_IF.fill(lang, on=evaluation.on), "yellow")
    _agreement(canvas, evaluation, lang)
    for note in evaluation.notes:
        canvas.line(note.get(lang))
    _costs(canvas, evaluation, lang)
    return canvas.text()


def _fitting(canvas: Canvas, evaluation: StandardsEvaluation, lang: Lang) -> _Table:
    """Return the table with as much beside the amounts as the screen has room for."""
    tables = [
        _table(evaluation, lang, units=units, formulas=formulas)
        for units, formulas in ((True, True), (False, True), (False, False))
    ]
    return next((each for each in tables if _fits(canvas, each)), tables[-1])


def _fits(canvas: Canvas, table: _Table) -> bool:
    """Tell whether a table fits the screen, with room for its names."""
    width, widths = canvas.screen.width, canvas.widths(*table)
    longest = max((cells(row[0].text) for row in table[1]), default=0)
    return width is None or (canvas.total(widths) <= width and widths[0] >= min(_ROOM, longest))


def _table(evaluation: StandardsEvaluation, lang: Lang, *, units: bool, formulas: bool) -> _Table:
    columns = [Column(_STANDARD.get(lang), wraps=True)]
    columns += [Column(_UNIT.get(lang), wraps=True)] * units
    columns += [Column(_FORMULA.get(lang), wraps=True)] * formulas
    several = len(evaluation.scenarios) > 1
    columns += _several_columns(evaluation, lang) if several else _one_column(lang)
    rows = []
    for result in evaluation.standards:
        name = result.standard.name.get(lang)
        row = [Cell(f"? {name}" if result.what_if else name)]
        row += [Cell(unit(result.standard.unit).get(lang))] * units
        row += [Cell(result.compiled.formula.text)] * formulas
        rows.append(row + (_several(result) if several else _one(result.amounts[0])))
    return columns, rows


def _one_column(lang: Lang) -> list[Column]:
    return [Column(heading.get(lang), right=True) for heading in (_EXACT, _AMOUNT, _PUBLISHED)]


def _one(only: ScenarioAmount) -> list[Cell]:
    published = "" if only.published is None else grouped(only.published.amount)
    if only.agrees is False:
        published = f"! {published}"
    return [
        Cell(_figure(only.amount.exact if only.amount else None)),
        Cell(_figure(only.amount.amount if only.amount else None), "bold"),
        Cell(published, "bold red" if only.agrees is False else "green"),
    ]


def _several_columns(evaluation: StandardsEvaluation, lang: Lang) -> list[Column]:
    columns: list[Column] = []
    for number, scenario in enumerate(evaluation.scenarios):
        heading = ", ".join(grouped(Decimal(value)) for value in scenario.asked.values()) or _AMOUNT.get(lang)
        columns.append(Column(heading, right=True))
        if number:
            columns += [Column(_CHANGE.get(lang), right=True), Column(_PERCENT.get(lang), right=True)]
    if len(evaluation.scenarios) == 2:  # noqa: PLR2004  # an old and a new one
        columns.append(Column(_ROUNDED.get(lang), right=True))
    return columns


def _several(result: StandardResult) -> list[Cell]:
    row = []
    for number, each in enumerate(result.amounts):
        row.append(Cell(_figure(each.amount.amount if each.amount else None), "bold"))
        if number:
            share = "-" if each.share is None else percent(each.share, 1)
            row += [Cell(signed(each.change)), Cell(f"+{share}" if each.share and each.share > 0 else share)]
    if len(result.amounts) == 2:  # noqa: PLR2004  # an old and a new one
        row.append(Cell(", ".join(_added(each) for each in result.amounts)))
    return row


def _added(each: ScenarioAmount) -> str:
    return (
        "-"
        if each.rounding is None
        else signed(each.rounding)
        if is_short(each.rounding)
        else f"~{about(each.rounding)}"
    )


def is_short(value: Fraction) -> bool:
    """Tell whether a figure can be shown with all its decimals."""
    return 1000 % value.denominator == 0


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
                formula=result.compiled.formula.text,
                exact=_figure(exact),
                amount=grouped(each.amount.amount),
            )
            canvas.line(words, "bold red")
    if compared:
        agree = sum(each.agrees is True for _, each in compared)
        canvas.line(_AGREE.fill(lang, agree=agree, compared=len(compared)))


def _costs(canvas: Canvas, evaluation: StandardsEvaluation, lang: Lang) -> None:
    """Add to a change sheet what the standards cost in a year, where their recipients are counted."""
    totals = evaluation.total_costs()
    if totals is None or len(evaluation.scenarios) == 1:
        return
    columns = [Column(_STANDARD.get(lang), wraps=True), Column(_RECIPIENTS.get(lang), right=True)]
    for number, scenario in enumerate(evaluation.scenarios):
        asked = ", ".join(grouped(Decimal(value)) for value in scenario.asked.values())
        heading = _COST.get(lang) + (f" ({asked})" if asked else "")
        columns += [Column(heading, right=True), *[Column(_CHANGE.get(lang), right=True)] * bool(number)]
    rows, uncounted = [], []
    for result in evaluation.standards:
        costs, recipients = result.yearly_costs(), result.standard.recipients
        if costs is None or recipients is None:
            uncounted.append(result.standard.name.get(lang))
            continue
        rows.append([Cell(result.standard.name.get(lang)), Cell(grouped(recipients.count)), *_cost_cells(costs)])
    rows.append([Cell(_TOTAL.get(lang), "bold"), Cell(""), *_cost_cells(totals)])
    canvas.line()
    canvas.table(columns, rows)
    if uncounted:
        canvas.line()
        canvas.line(_UNCOUNTED.fill(lang, names=COMMA.get(lang).join(uncounted)))


def _cost_cells(costs: tuple[Fraction | None, ...]) -> list[Cell]:
    row = []
    for number, cost in enumerate(costs):
        row.append(Cell(_figure(cost), "bold"))
        if number:
            first = costs[0]
            row.append(Cell(signed(None if cost is None or first is None else cost - first)))
    return row
