"""How a table is set on a screen: which of its layouts fits, how wide each column is, where it is split."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from plan_eval.base.characters import one_line
from plan_eval.formats.widths import narrowest
from plan_eval.views.shapes import Bar, Cell, Column, Layout, Table

GAP = 2
"""Cells between two columns."""

_BESIDE_A_BAR = 7
"""Cells for the figure behind a bar, which stands to the right in them."""


class Sheet(NamedTuple):
    """A table as it is set: bars are drawn, and each column has its width."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]

    @property
    def total(self) -> int:
        """The width of the whole table."""
        return _total(self.widths)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def sheets(table: Table, width: int | None) -> Iterator[Sheet]:
    """Yield a table as a screen has room for it: in one layout, and in several parts where it may be split.

    A width of None is room for everything. Where even the last layout does not fit it is wider: nothing is cut.
    """
    everything = Layout(range(len(table.columns)))
    for layout in table.layouts or (everything,):
        sheet = _sheet(table, layout, width)
        if width is None or _fits(sheet, layout, width):
            break
    if width is not None and table.splits and sheet.total > width:
        yield from _split(sheet, width)
    else:
        yield sheet


def _fits(sheet: Sheet, layout: Layout, width: int) -> bool:
    """Tell whether a screen has room for a table, and its first column enough for names."""
    longest = max((cell_len(row[0].text) for row in sheet.rows), default=0)
    return width >= layout.narrowest and sheet.total <= width and sheet.widths[0] >= min(layout.room, longest)


def _sheet(table: Table, layout: Layout, width: int | None) -> Sheet:
    columns = [table.columns[number] for number in layout.columns]
    rows = [[_drawn(row[number], layout.bar) for number in layout.columns] for row in table.rows]
    least = [_least(column, [row[number].text for row in rows]) for number, column in enumerate(columns)]
    longest = [max((cell_len(row[number].text) for row in rows), default=0) for number in range(len(columns))]
    if width is None:
        return Sheet(columns, rows, [max(both) for both in zip(least, longest, strict=True)])
    left = max(width - _total(least), 0)
    widths = []
    for narrow, wide in zip(least, longest, strict=True):
        more = min(max(wide - narrow, 0), left)
        widths.append(narrow + more)
        left -= more
    return Sheet(columns, rows, widths)


def _least(column: Column, texts: Sequence[str]) -> int:
    """Return the width below which the heading, a figure or a word would be broken."""
    measure = narrowest if column.wraps else cell_len
    return max([cell_len(column.heading), *map(measure, texts)])


def _split(sheet: Sheet, width: int) -> Iterator[Sheet]:
    """Yield parts of a table that fit, each with the first column and at least one more."""
    part: list[int] = [0]
    for number in range(1, len(sheet.columns)):
        if len(part) > 1 and _total([sheet.widths[at] for at in (*part, number)]) > width:
            yield _part(sheet, part)
            part = [0]
        part.append(number)
    yield _part(sheet, part)


def _part(sheet: Sheet, numbers: Sequence[int]) -> Sheet:
    rows = [[row[number] for number in numbers] for row in sheet.rows]
    return Sheet([sheet.columns[number] for number in numbers], rows, [sheet.widths[number] for number in numbers])


def _drawn(cell: Cell, length: int) -> Cell:
    if "\n" in cell.text:
        cell = cell._replace(text=one_line(cell.text))
    if cell.bar is None or not length:
        return cell
    return Cell(bar_text(cell.bar, length) + cell.text.rjust(_BESIDE_A_BAR), cell.style)


def bar_text(bar: Bar, length: int) -> str:
    """Return a bar of ASCII characters; `|` stands where the time is, `<` and `>` where progress leaves the bar."""
    filled = min(max(int(bar.progress * length), 0), length)
    marks = ["#"] * filled + ["."] * (length - filled)
    if 0 <= bar.elapsed <= 1:
        marks[min(int(bar.elapsed * length), length - 1)] = "|"
    if bar.progress < 0:
        marks[0] = "<"
    elif bar.progress > 1:
        marks[-1] = ">"
    return "".join(marks)
