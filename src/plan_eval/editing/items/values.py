"""The figures of a row put into its draft: what each cell says, in the unit of the row."""

from datetime import date
from typing import NamedTuple

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.editing.cells.numbers import shifted
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.cells.said import ABOUT, BETWEEN, HOLD, UP_TO, Kind, Said, said_of
from plan_eval.editing.cells.units import is_unit, power_between, scaled
from plan_eval.editing.heads.columns import Column
from plan_eval.editing.items.draft import Draft, Value
from plan_eval.editing.items.notes import Notes, day_of
from plan_eval.model.readers import MAX_DIGITS, shorten

NOT_A_NUMBER = Text("“{text}” in column “{column}” is not a number", "“{column}”一列的“{text}”不是数值")
NO_VALUE = Text(
    "“{text}” in column “{column}” is a bound, and a value is a number", "“{column}”一列的“{text}”是界限，不是数值"
)
_TOO_LONG = Text("the figure in column “{column}” has more than {limit} digits", "“{column}”一列的数值超过 {limit} 位")
_MARK = Text("{mark} after {figure} was read as a footnote mark", "{figure} 之后的 {mark} 作为注释标记")
OTHER_UNIT = Text(
    "“{text}” in column “{column}” is in another unit than {unit}", "“{column}”一列的“{text}”与单位 {unit} 不一致"
)
_CONVERTED = Text("“{text}” was written as {figure} {unit}", "“{text}”写为 {figure} {unit}")
_UNIT_OF_CELL = Text("the unit {unit} stands in the cells", "单位 {unit} 取自单元格")
_AS_PRINTED = Text("{column}: {text}", "{column}：{text}")
_NO_DAY = Text("“{column}” is {figure}, but the table names no day", "“{column}”为 {figure}，但表中没有写明日期")
_TWO_FIGURES = Text("“{text}” in column “{column}” may be two figures", "“{column}”一列的“{text}”可能是两个数")


TOGETHER = {
    NOT_A_NUMBER: Text("Cells in column “{column}” that are not numbers", "“{column}”一列中不是数值的单元格"),
    NO_VALUE: Text("Bounds in column “{column}”, where values are numbers", "“{column}”一列中的界限（应为数值）"),
    OTHER_UNIT: Text(
        "Cells in column “{column}” in another unit than their row", "“{column}”一列中与本行单位不一致的单元格"
    ),
}
"""What several questions of a kind, all about one column, are asked as."""


_OF_TARGETS = frozenset({"target", "growth", "total"})


class Read(NamedTuple):
    """A cell of a column, read in the unit of its row."""

    column: Column
    said: Said


def read(draft: Draft, column: Column, cell: str, notes: Notes) -> Read | None:
    """Return what a cell says in the unit of its row; a unit in the cell or the heading is made that of the row where it has none.

    None, with a question in the draft, for a cell that says nothing that could be computed with.
    """
    said = said_of(cell, draft.unit)
    if said.mark:
        note = notes.of(said.mark)
        if note:
            draft.note(note)
            said = said._replace(on=said.on or day_of(note))
        elif said.kind is Kind.FIGURE:
            draft.decided.append(_MARK.message(mark=said.mark, figure=said.low))
            draft.note(_AS_PRINTED.fill(draft.lang, column=column.text, text=said.text))
    if said.kind is Kind.EMPTY:
        draft.missing.append(column)
        return None
    if said.kind is Kind.WORDS:
        if column.role in _OF_TARGETS:
            draft.target_words = said.text
        draft.open.append(NOT_A_NUMBER.message(text=shorten(tidy(cell)), column=column.text))
        return None
    if said.kind is Kind.FIGURE:
        found = said if column.role == "growth" and said.unit in ("", "%") else _in_unit(draft, column, said)
        if found is None:
            return None
        said = found
        if max(len(said.low), len(said.high)) > MAX_DIGITS:
            draft.open.append(_TOO_LONG.message(column=column.text, limit=MAX_DIGITS))
            return None
    return Read(column, said)


def _in_unit(draft: Draft, column: Column, said: Said) -> Said | None:
    """Return a figure in the unit of its row."""
    unit = said.unit or column.head.unit
    if not unit or unit == draft.unit:
        return said
    bare = scaled(unit)
    if not draft.unit:
        if said.unit and bare[0] and not bare[1]:  # 1.5万 of what is counted: the figure itself is meant
            return _converted(draft, said, bare[0])
        draft.unit = unit
        if said.unit:
            draft.decided.append(_UNIT_OF_CELL.message(unit=unit))
        return said
    if bare[0] and not bare[1]:
        own = scaled(draft.unit)
        if own[0] == bare[0]:
            return said  # 1.5万 where the unit is 万人
        return _converted(draft, said, bare[0] - own[0])
    if scaled(draft.unit)[0] and not scaled(draft.unit)[1]:
        return None
    power = power_between(unit, draft.unit)
    if power is None:
        if draft.unit.endswith(unit) and is_unit(unit):
            return said._replace(unit="")
        draft.open.append(OTHER_UNIT.message(text=said.text, column=column.text, unit=draft.unit))
        return None
    return _converted(draft, said, power)


def _converted(draft: Draft, said: Said, power: int) -> Said:
    low, high = shifted(said.low, power), shifted(said.high, power) if said.high else ""
    if power:
        figure = f"{low}~{high}" if high else low
        draft.decided.append(_CONVERTED.message(text=said.text, figure=figure, unit=draft.unit))
    return said._replace(low=low, high=high)


def put_baseline(draft: Draft, cell: Read) -> None:
    """Put the baseline into a draft."""
    said = cell.said
    if said.kind is Kind.STATE:
        return  # where a task stood at the beginning is no figure
    if not said.is_plain:
        draft.open.append(
            (NO_VALUE if said.kind is Kind.FIGURE else NOT_A_NUMBER).message(text=said.text, column=cell.column.text)
        )
        return
    draft.baseline, draft.baseline_date = said.low, said.on or draft.baseline_date
    keep_as_printed(draft, cell)
    doubt_spaces(draft, cell)


def put_value(draft: Draft, cell: Read, day: date | None) -> None:
    """Put an observed value into a draft."""
    said = cell.said
    on = said.on or day or cell.column.on
    if said.kind is Kind.STATE:
        figure = said.state
    elif said.is_plain:
        figure = said.low
    else:
        draft.open.append(
            (NO_VALUE if said.kind is Kind.FIGURE else NOT_A_NUMBER).message(text=said.text, column=cell.column.text)
        )
        return
    if on is None:
        draft.undated.append(_NO_DAY.message(column=cell.column.text, figure=figure))
        return
    note = said.text if said.about else said.aside
    draft.observations.setdefault(str(on), Value(figure, note, said.provisional, said.total))
    doubt_spaces(draft, cell)


def keep_as_printed(draft: Draft, cell: Read) -> None:
    """Keep the text of a cell that says more than its figure."""
    if cell.said.about or cell.said.aside:
        draft.note(_AS_PRINTED.fill(draft.lang, column=cell.column.text, text=cell.said.text))


def doubt_spaces(draft: Draft, cell: Read) -> None:
    """Ask about a figure whose thousands stand apart by spaces, where it could be two: 100 200."""
    if cell.said.spaced and len(cell.said.low.partition(".")[0]) % 3 == 0:
        draft.open.append(_TWO_FIGURES.message(text=cell.said.text, column=cell.column.text))


def target_text(said: Said) -> str:
    """Return a target as a data file writes it."""
    if said.sign == BETWEEN:
        return f"{said.low}~{said.high}"
    return said.low if said.sign in ("", ABOUT, HOLD, UP_TO) else f"{said.sign}{said.low}"


def is_done(said: Said) -> bool:
    """Tell whether a cell says that a task is done."""
    return said.kind is Kind.STATE and said.state == TaskState.DONE.value
