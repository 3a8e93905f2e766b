"""The sheet of the benefit standards: values to try, and amounts that follow them."""

from collections.abc import Iterator
from decimal import Decimal

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Words
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula.rendering import write_out
from plan_eval.formula.spreadsheet import difference, unless
from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation
from plan_eval.standards.grouping import has_groups
from plan_eval.standards.live import BEFORE, Live, LiveStandards, Tried, live_standards
from plan_eval.standards.model import Rounding
from plan_eval.views.days import by_day
from plan_eval.views.words import NO, YES, unit
from plan_eval.views.workbook_figures import exactly, written
from plan_eval.views.workbook_shapes import Limits, Paragraph, Sheet, SheetBlock, SheetCell, SheetColumn, SheetTable
from plan_eval.views.workbook_sources import source_words
from plan_eval.views.workbook_words import (
    GUARD,
    LIMITS,
    NOT_LIVE,
    NOT_RECOMPUTED,
    ON,
    OUTSIDE,
    PARAMETERS,
    ROUNDED,
    SHEETS,
    SOURCE,
    STANDARDS,
    TRY,
    WHAT_IF,
    WHAT_IF_MARK,
)

_IN_VIEW = 8
"""So many parameters stay in view above the amounts; more of them stand below."""

PLAN_KEY = "plan {name}"
"""What formulas call the cell with the value that was evaluated."""

_RIGHT = {"amount", "plan", "change", "published", "exact"}
_WIDE = {"name": 40, "formula": 40, "live": 30, "source": 40}
"""Digits of a column of texts."""


def standards_sheet(standards: StandardsEvaluation, lang: Lang) -> Sheet:
    """Return the parameters with cells to try other values in, and every standard with formulas where those are exact."""
    heading, live = SHEETS["standards"].get(lang), live_standards(standards)
    keys = [key for key in STANDARDS if key != "group" or has_groups(standards.standards)]
    amounts = SheetTable(
        [
            *(SheetColumn(STANDARDS[key].get(lang), key in _RIGHT, _WIDE.get(key, 0)) for key in keys),
            SheetColumn(SOURCE.get(lang), printed=False),
        ],
        [list(_standard(standards, result, live, lang)) for result in standards.standards],
        main=True,
    )
    blocks: list[SheetBlock] = [amounts, *_notes(standards, live, lang)]
    if standards.parameters:
        parameters = list(_parameters(standards, live, lang))
        blocks = [*parameters, *blocks] if len(standards.parameters) <= _IN_VIEW else [*blocks, *parameters]
    subtitles = [ON.fill(lang, day=by_day(standards.on, lang))]
    if live.tried:
        subtitles.append(TRY.get(lang))
    return Sheet(heading, heading, subtitles, blocks)


def _notes(standards: StandardsEvaluation, live: LiveStandards, lang: Lang) -> Iterator[Paragraph]:
    formulas = [isinstance(each, Live) for each in live.standards.values()]
    if any(formulas):
        yield Paragraph(GUARD.get(lang), "faint")
    if not all(formulas):
        yield Paragraph(NOT_LIVE.get(lang), "faint")
    if any(result.what_if for result in standards.standards):
        yield Paragraph(WHAT_IF.fill(lang, day=by_day(standards.on, lang)), "doubtful")
    for note in standards.notes:
        yield Paragraph(note.get(lang))


def _parameters(standards: StandardsEvaluation, live: LiveStandards, lang: Lang) -> Iterator[SheetBlock]:
    columns = [SheetColumn(PARAMETERS[key].get(lang), key in _RIGHT, _WIDE.get(key, 0)) for key in PARAMETERS]
    yield SheetTable(
        columns, [_parameter(standards, name, live.tried.get(name), lang) for name in standards.parameters]
    )


def _parameter(standards: StandardsEvaluation, name: str, tried: Tried | None, lang: Lang) -> list[SheetCell]:
    """Return a parameter: the value to try, which is the one in force to begin with, and that one itself."""
    parameter, value = standards.parameter(name), standards.value(name)
    title = parameter.name.get(lang)
    cells = [SheetCell(title), SheetCell(unit(parameter.unit).get(lang))]
    if value is None:
        return [*cells, *[SheetCell()] * (len(PARAMETERS) - len(cells))]
    plan = PLAN_KEY.format(name=name)
    in_force = written(value.value, key=plan)
    to_try, change, check = in_force._replace(key=""), SheetCell(), SheetCell()
    if tried is not None:
        to_try = to_try._replace(key=name, name=title, limits=_limits(name, tried, title, lang))
        change = _nothing(difference(name, plan, tried.places), in_force.places)
        check = SheetCell("", "bad", formula=unless(tried.condition(name), OUTSIDE.get(lang)))
    return [
        *cells,
        to_try,
        in_force,
        change,
        SheetCell(value.since),
        SheetCell(value.basis.label.get(lang)),
        SheetCell(source_words(value.source, lang) or None),
        check,
    ]


def _nothing(formula: str, places: int) -> SheetCell:
    """Return the change where nothing has been tried yet."""
    return SheetCell(Decimal(0), formula=formula, places=places)


def _limits(name: str, tried: Tried, title: str, lang: Lang) -> Limits:
    message = LIMITS.fill(lang, low=grouped(tried.low), high=grouped(tried.high), places=tried.places)
    return Limits(tried.condition(name), title, message)


def _standard(
    standards: StandardsEvaluation, result: StandardResult, live: LiveStandards, lang: Lang
) -> Iterator[SheetCell]:
    standard, only, formulas = result.standard, result.amounts[0], live.standards[result.standard.id]
    names = names_of(standards, lang)
    published = SheetCell() if only.published is None else written(only.published.amount)
    agrees = {None: SheetCell(), True: SheetCell(YES.get(lang), "good"), False: SheetCell(NO.get(lang), "bad")}
    paid, plan, change, before = _amounts(result, formulas, names[standard.id] if standards.users(standard.id) else "")
    yield SheetCell(names[standard.id], mark=WHAT_IF_MARK if result.what_if else "")
    if has_groups(standards.standards):
        yield SheetCell(None if standard.group is None else standard.group.get(lang))
    yield SheetCell(unit(standard.unit).get(lang))
    yield from (paid, plan, change, published, agrees[only.agrees])
    yield SheetCell(write_out(result.formula.tree, lambda name: names.get(name, name)))
    yield before
    yield SheetCell(_rounding(result.rounding, lang))
    yield SheetCell((YES if isinstance(formulas, Live) else NOT_RECOMPUTED.message(reason=formulas)).get(lang))
    yield SheetCell(source_words(standard.source, lang) or None)


def _amounts(result: StandardResult, formulas: Live | Words, name: str) -> Iterator[SheetCell]:
    """Yield the amount that follows what is tried, the one that was evaluated, the change, and the value before rounding.

    `name` is what the formulas of other standards call the amount; empty where none uses it.
    """
    key, amount = result.standard.id, result.amounts[0].amount
    plan, least = PLAN_KEY.format(name=key), _places(result.rounding)
    evaluated = exactly(None if amount is None else amount.amount, least, key=plan)
    before = exactly(None if amount is None else amount.exact, 2)
    paid, change = evaluated._replace(key=key, name=name, style="strong"), SheetCell()
    if isinstance(formulas, Live):
        paid = paid._replace(formula=formulas.amount)
        change = _nothing(difference(key, plan, evaluated.places), evaluated.places)
        before = before._replace(key=BEFORE.format(name=key), formula=formulas.before)
    yield from (paid, evaluated, change, before)


def _places(rounding: Rounding) -> int:
    """Return how many decimals an amount has: those of the step that it is rounded to, two where it is not rounded."""
    return 2 if rounding.mode is RoundingMode.NONE else rounding.places


def _rounding(rounding: Rounding, lang: Lang) -> str:
    if rounding.mode is RoundingMode.NONE:
        return rounding.mode.label.get(lang)
    return ROUNDED.fill(lang, mode=rounding.mode.label, to="1" if rounding.to is None else grouped(rounding.to))


def names_of(standards: StandardsEvaluation, lang: Lang) -> dict[str, str]:
    """Return what formulas are said with: the names of parameters and standards."""
    names = {name: parameter.name.get(lang) for name, parameter in standards.parameters.items()}
    return names | {name: each.standard.name.get(lang) for name, each in standards.compiled.by_id.items()}
