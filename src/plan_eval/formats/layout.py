"""How a table is set on a screen: which of its layouts fits, and how wide each column is."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from plan_eval.base.characters import one_line
from plan_eval.formats.wrapping import narrowest
from plan_eval.views.shapes import Cell, Column, Layout, Table

GAP = 2
"""Cells between two columns."""

BESIDE_A_BAR = 7
"""Cells for the figure behind a bar, which stands to the right in them."""


class Sheet(NamedTuple):
    """A table as it is set: each column has its width, bars have their length; `numbers` are those of its columns."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]
    numbers: Sequence[int]
    bar: int = 0

    @property
    def total(self) -> int:
        """The width of the whole table."""
        return _total(self.widths)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def sheet_of(table: Table, width: int | None) -> Sheet:
    """Return a table in the first of its layouts that a screen has room for.

    A width of None is room for everything. Where even the last layout does not fit the sheet is wider.
    """
    everything = Layout(range(len(table.columns)))
    for layout in table.layouts or (everything,):
        sheet = _sheet(table, layout, width)
        if width is None or _fits(sheet, layout, width):
            break
    return sheet


def _fits(sheet: Sheet, layout: Layout, width: int) -> bool:
    """Tell whether a screen has room for a table, and its first column enough for names."""
    longest = max((cell_len(row[0].text) for row in sheet.rows), default=0)
    return width >= layout.narrowest and sheet.total <= width and sheet.widths[0] >= min(layout.room, longest)


def _sheet(table: Table, layout: Layout, width: int | None) -> Sheet:
    columns = [table.columns[number] for number in layout.columns]
    rows = [[_on_one_line(row[number]) for number in layout.columns] for row in table.rows]
    longest = [max((_length(row[at], layout.bar) for row in rows), default=0) for at in range(len(columns))]
    least = [
        max(
            cell_len(column.heading),
            max((narrowest(row[at].text) for row in rows), default=0) if column.wraps else wide,
        )
        for at, (column, wide) in enumerate(zip(columns, longest, strict=True))
    ]
    if width is None:
        widths = [max(both) for both in zip(least, longest, strict=True)]
    else:
        left, widths = max(width - _total(least), 0), []
        for narrow, wide in zip(least, longest, strict=True):
            more = min(max(wide - narrow, 0), left)
            widths.append(narrow + more)
            left -= more
    return Sheet(columns, rows, widths, layout.columns, layout.bar)


def _on_one_line(cell: Cell) -> Cell:
    return cell._replace(text=one_line(cell.text)) if "\n" in cell.text else cell


def _length(cell: Cell, bar: int) -> int:
    """Return how many cells of the screen a cell takes."""
    return bar + BESIDE_A_BAR if bar and cell.bar is not None else cell_len(cell.text)
