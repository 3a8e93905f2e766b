"""One row to the draft of an indicator."""

from collections.abc import Sequence

from plan_eval.base.text import Text
from plan_eval.editing.cells.days import day_in
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.cells.said import BETWEEN, Kind, said_of
from plan_eval.editing.cells.units import is_unit, scaled
from plan_eval.editing.heads.columns import Column, Columns
from plan_eval.editing.heads.fiscal import end_of
from plan_eval.editing.items.comparing import compare
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.items.item import Item, cells_of
from plan_eval.editing.items.naming import named
from plan_eval.editing.items.settling import settle
from plan_eval.editing.items.table import Table
from plan_eval.editing.items.targets import put_target
from plan_eval.editing.items.values import NOT_A_NUMBER, Read, put_baseline, put_value, read
from plan_eval.editing.items.words import put_words
from plan_eval.editing.words import words

_NO_UNIT = Text("Which unit? The table names none.", "单位是什么？表中没有写明。")
_NO_UNIT_BY_NAME = Text("without a unit, by its name", "按名称定为无计量单位")
_PER_CENT_BY_NAME = Text("the unit is %, by its name", "按名称，单位为 %")
_NONE = "—"
_UNIT_OF_TABLE = Text("the unit {unit} stands above the table", "单位 {unit} 取自表头上方")
_BESIDE = Text("{column}: {text}", "{column}：{text}")
_PER_CENT = ("率", "比重", "占比", "比例", "rate", "share", "percentage", "proportion")


def drafted(item: Item, table: Table) -> Draft:
    """Return the draft of an indicator."""
    columns, notes, asking = table.columns, table.notes, table.asking
    name = named(item, columns, asking)
    own_id = tidy(next(cells_of(item._replace(inherited=()), columns, "id"), ""))
    draft = Draft(table.ids.new(own_id or name.name), name.name, name.unit, row=item.row)
    if not draft.unit and notes.unit:
        draft.unit = notes.unit
        draft.decided.append(_UNIT_OF_TABLE.message(unit=notes.unit))
    put_words(draft, item, name, table)
    if name.mark:
        draft.note(notes.of(name.mark))
    _units_of_cells(draft, item, columns)
    _figures(draft, item, table)
    if not draft.unit and draft.kind != "task":
        proposed = "%" if draft.name.lower().endswith(_PER_CENT) else ""
        draft.unit = _unit_by_name(draft) or asking.ask(f"unit of {draft.id}", _NO_UNIT, (), proposed, draft.id)
    settle(draft, columns, asking)
    return draft


def _unit_by_name(draft: Draft) -> str:
    """Return the unit that a name tells: a dash for a ratio or an index, % for a share; empty where it tells none."""
    name = draft.name.lower()
    if "% of" in name or "percentage of" in name or "per cent of" in name:
        draft.decided.append(_PER_CENT_BY_NAME)
        return "%"
    if any(name.endswith(word) or name.startswith(word) for word in words("unitless")):
        draft.decided.append(_NO_UNIT_BY_NAME)
        return _NONE
    return ""


def _units_of_cells(draft: Draft, item: Item, columns: Columns) -> None:
    """Take the unit that stands in the cells of a row where it has no other, so that all of them are read in it."""
    if draft.unit:
        return
    for column in columns.of("baseline", "target", "latest", "milestone", "increment"):
        said = said_of(item.cells[column.at])
        if said.kind is Kind.FIGURE and said.unit and is_unit(said.unit) and not _is_scale(said.unit):
            draft.unit = said.unit
            return


def _is_scale(unit: str) -> bool:
    """Tell whether a unit only says how large a figure is: 万."""
    power, rest = scaled(unit)
    return bool(power) and not rest


def _figures(draft: Draft, item: Item, table: Table) -> None:
    columns, notes = table.columns, table.notes
    days = [day for cell in cells_of(item, columns, "observed_on") if (day := day_in(tidy(cell)))]

    def cells(*roles: str) -> list[Read]:
        found = (read(draft, column, item.cells[column.at], notes) for column in columns.of(*roles))
        return [_dated(each, table) for each in found if each is not None]

    for text in cells_of(item, columns, "baseline_on"):
        draft.baseline_date = day_in(tidy(text))
    for cell in cells("baseline"):
        put_baseline(draft, cell)
    targets = cells("target")
    others = cells("growth", "total") if columns.of("growth", "total") else []
    if targets or others:
        put_target(draft, targets or others, columns, notes, table.asking)
    for cell in others[0 if targets else 1 :]:
        draft.note(_BESIDE.fill(draft.lang, column=cell.column.text, text=cell.said.text))
        if targets:
            compare(draft, targets[0].said, cell, columns, table.asking)
    _by_day(draft, cells("milestone"), draft.milestones)
    _by_day(draft, cells("increment"), draft.increments)
    for cell in cells("latest"):
        put_value(draft, cell, next(iter(days), None))


def _dated(cell: Read, table: Table) -> Read:
    """Return a cell with the end of the fiscal year that it names as its own date."""
    said = cell.said
    if said.fiscal is None or said.on is None:
        return cell
    return cell._replace(said=said._replace(on=end_of(said.on, said.fiscal, said.text, table.asking)))


def _by_day(draft: Draft, cells: Sequence[Read], into: dict[str, str]) -> None:
    for cell in cells:
        column: Column = cell.column
        if cell.said.is_plain and column.on is not None:
            into[str(column.on)] = cell.said.low
        elif cell.said.sign in ("≥", "≤", ">", "<", BETWEEN):
            draft.note(_BESIDE.fill(draft.lang, column=column.text, text=cell.said.text))
        else:
            draft.open.append(NOT_A_NUMBER.message(text=cell.said.text, column=column.text))
