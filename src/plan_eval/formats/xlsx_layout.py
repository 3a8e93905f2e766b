"""Where everything of a workbook stands before anything is written: rows, widths of columns, and what formulas call a cell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from xlsxwriter.utility import xl_rowcol_to_cell

from plan_eval.base.figures import grouped
from plan_eval.formats.xlsx_names import cell_names
from plan_eval.formats.xlsx_values import as_text
from plan_eval.views.workbook_shapes import (
    CountChart,
    Paragraph,
    Sheet,
    SheetBlock,
    SheetCell,
    SheetColumn,
    SheetTable,
    Trend,
    Workbook,
)

CHART_ROWS = 16
"""How many rows a chart covers."""

_GAP = 2
"""Room beside the longest text of a column, in digits."""

_NARROWEST, _WORDS, _HEADING = 7, 18, 48
"""How wide a column is at least in digits, one of short words at most, and one with a heading of long words."""

_LINE, _TYPED = 14, 12
"""How wide a column is in which lines are drawn, or figures are typed or recomputed, at least."""

_PAGE = 120
"""How wide at least what is printed should be, so that a small table is not blown up."""

_BUTTON = 2
"""Room that the button of a filter takes beside a heading."""

_TALL, _SHORT = 3, 13
"""Lines that the heading of a column may take, and digits that take one."""


class Place(NamedTuple):
    """A block and the row in which it begins, counted from 0; of a table that is the row of its headings."""

    row: int
    block: SheetBlock


class SheetLayout(NamedTuple):
    """Where the blocks of a sheet stand, and how wide its columns are; `printed` are how many from the left are printed."""

    sheet: Sheet
    places: Sequence[Place]
    widths: Sequence[int]
    printed: int

    @property
    def main(self) -> Place | None:
        """Where the main table stands; None on a sheet without one."""
        return next((place for place in self.places if isinstance(place.block, SheetTable) and place.block.main), None)


class Layout(NamedTuple):
    """The layouts of all sheets, and the cells that formulas use: their names, and on their own sheet their addresses."""

    sheets: Sequence[SheetLayout]
    names: Mapping[str, str]
    named: Mapping[str, str]
    addresses: Mapping[str, str]

    def formula(self, template: str) -> str:
        """Return a formula with the cells that it uses: by name where they have one."""
        return template.format_map({**self.addresses, **self.names})

    def condition(self, template: str) -> str:
        """Return a condition with the addresses of the cells that it uses."""
        return template.format_map(self.addresses)

    def trend(self, trend: Trend) -> str:
        """Return the range of a series."""
        main = next(each for each in self.sheets if each.sheet.name == trend.sheet).main
        row = trend.row + (0 if main is None else main.row + 1)
        first, last = (xl_rowcol_to_cell(row, column) for column in (trend.first, trend.last))
        return f"{quoted(trend.sheet)}!{first}:{last}"


def quoted(sheet: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"


def layout_of(workbook: Workbook) -> Layout:
    """Return where everything stands."""
    sheets = [_sheet(sheet) for sheet in workbook.sheets]
    addresses: dict[str, str] = {}
    absolute: dict[str, str] = {}
    wanted: dict[str, str] = {}
    for layout in sheets:
        for row, column, cell in _cells(layout):
            if cell.key:
                addresses[cell.key] = xl_rowcol_to_cell(row, column)
                absolute[cell.key] = f"{quoted(layout.sheet.name)}!{xl_rowcol_to_cell(row, column, True, True)}"  # noqa: FBT003  # both fixed
                wanted |= {cell.key: cell.name} if cell.name else {}
    names = dict(zip(wanted, cell_names(wanted.values()), strict=True))
    return Layout(sheets, names, {names[key]: absolute[key] for key in names}, addresses)


def _sheet(sheet: Sheet) -> SheetLayout:
    row, places = 1 + len(sheet.subtitles) + 1, []
    for block in sheet.blocks:
        places.append(Place(row, block))
        row += rows_of(block) + (not isinstance(block, Paragraph))
    tables = [block for block in sheet.blocks if isinstance(block, SheetTable)]
    count = max((len(table.columns) for table in tables), default=1)
    printed = max((sum(column.printed for column in table.columns) for table in tables), default=1)
    widths = [max(_widths(tables, number)) for number in range(count)] if tables else [_PAGE]
    return SheetLayout(sheet, places, _stretched(widths, tables, printed), printed)


def rows_of(block: SheetBlock) -> int:
    """Return how many rows a block covers."""
    if isinstance(block, SheetTable):
        return 1 + len(block.rows)
    return CHART_ROWS if isinstance(block, CountChart) else 1


def _stretched(widths: list[int], tables: Sequence[SheetTable], printed: int) -> list[int]:
    """Return the widths with the columns of texts as much wider as the printed page leaves room for, the figures at last."""
    missing = _PAGE - sum(widths[:printed])
    if missing <= 0:
        return widths
    wide = [
        any(number < len(table.columns) and table.columns[number].wide for table in tables) for number in range(printed)
    ]
    grow = [number for number, is_wide in enumerate(wide) if is_wide] or list(range(printed))
    return [width + missing // len(grow) * (number in grow) for number, width in enumerate(widths)]


def _widths(tables: Sequence[SheetTable], number: int) -> Iterator[int]:
    """Yield how wide a column has to be for each table: a number stands in one line, a heading or a text may take several."""
    for table in tables:
        if number < len(table.columns):
            column, cells = table.columns[number], [row[number] for row in table.rows]
            figures = [cell for cell in cells if column.right and as_text(cell) is None]
            longest, whole = (
                max((cell_len(shown(cell)) + _GAP for cell in each), default=0) for each in (cells, figures)
            )
            drawn = _LINE * any(cell.trend is not None for cell in cells)
            typed = _TYPED * any(cell.formula or cell.limits is not None for cell in figures)
            yield max(min(longest, column.wide or _WORDS), whole, _of_heading(column, table), drawn, typed, _NARROWEST)


def _of_heading(column: SheetColumn, table: SheetTable) -> int:
    """Return how wide a heading has to be: none of its words is broken, and it takes three lines at most."""
    text = str(column.heading)
    share = cell_len(text) if cell_len(text) <= _SHORT else cell_len(text) // _TALL
    least = max(share, *(cell_len(word) for word in text.split() if word.isascii()), 0)
    return min(least + _GAP + _BUTTON * table.main, _HEADING)


def lines(text: str, width: int) -> int:
    """Return how many lines a text takes in a column, or a little more: letters are a little narrower than digits."""
    return max(1, -(-cell_len(text) * 11 // (12 * max(width - 1, 1))))


def _cells(layout: SheetLayout) -> Iterator[tuple[int, int, SheetCell]]:
    for place in layout.places:
        if isinstance(place.block, SheetTable):
            for row, cells in enumerate(place.block.rows, place.row + 1):
                for column, cell in enumerate(cells):
                    yield row, column, cell


def shown(cell: SheetCell) -> str:
    """Return about what a cell shows: as long as that."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return f"{cell.before}{value}{cell.mark}"
    if isinstance(value, date):
        return value.isoformat()
    figure = grouped(round(value * 100 if cell.percent else value, cell.places))
    return f"{cell.before}{figure}{'%' if cell.percent else ''}{cell.mark}"
