"""The sheets of an Excel file, each a table as its reader sees it: what is hidden is named, what is merged is spread."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import Any
from warnings import catch_warnings, simplefilter

from plan_eval.base.errors import UsageError
from plan_eval.base.optional import need
from plan_eval.base.text import Text, Words
from plan_eval.editing.excel_formats import shown_day, shown_number
from plan_eval.editing.excel_layout import Layout, layout_of
from plan_eval.editing.packed import Size, refuse_more, sizes
from plan_eval.editing.rows import MAX_CELLS, Rows, Tables

_MAX_SHEETS = Size(tags=2_000_000, values=6_000_000)
"""How much all sheets may hold, most of it empty cells with a format: they are counted, not kept."""

_MAX_TEXTS = Size(tags=500_000, values=1_000_000)
_MAX_OTHERS = Size(tags=100_000, values=1_000_000)
"""Of what openpyxl makes objects of: formats, names, properties; Excel itself takes 65,490 formats of cells."""

_PICTURES = "xl/media/"
_SHEETS, _STRINGS = "xl/worksheets/", "xl/sharedStrings.xml"
_NEVER_READ = (
    "xl/charts/", "xl/comments", "xl/drawings/", "xl/embeddings/", "xl/externalLinks/", "xl/media/", "xl/pivotCache/",
    "xl/pivotTables/", "xl/printerSettings/", "xl/richData/", "xl/tables/", "xl/theme/", "xl/threadedComments/", "customXml/",
)  # fmt: skip
"""Parts that openpyxl leaves alone when it only reads values."""

_READ_BY_KIND = ("main+xml", "sharedStrings", "worksheet", "chartsheet")
"""What the kinds of parts have in them that openpyxl reads wherever they lie."""

_SHEET = Text("sheet “{name}”", "工作表“{name}”")
_HIDDEN_SHEET = Text(
    "{sheet} is hidden and was not read; --hidden reads it", "{sheet}被隐藏，未读入；加 --hidden 可读入"
)
_HIDDEN_ROWS = Text(
    "{sheet}: hidden rows were not read: {rows}; --hidden reads them",
    "{sheet}：隐藏的行未读入：{rows}；加 --hidden 可读入",
)
_HIDDEN_COLUMNS = Text(
    "{sheet}: hidden columns were not read: {columns}; --hidden reads them",
    "{sheet}：隐藏的列未读入：{columns}；加 --hidden 可读入",
)
_TOO_MANY_CELLS = Text(
    "{sheet} has {count:,} cells up to its last row, which is too many; delete rows and columns that are empty, or copy the "
    "table into a new file",
    "{sheet}到最后一行为止共有 {count:,} 个单元格，过多；请删除空行和空列，或把表格复制到新文件中",
)
_MOST_NAMED = 20
"""Runs of hidden rows or columns that are named one by one."""


def read_excel(data: bytes, path: str, tables: Tables, *, hidden: bool) -> None:
    """Read the sheets of an Excel file; `hidden` says whether hidden sheets, rows and columns count.

    Raises:
        UsageError: for a file that holds too much.
        Exception: whatever a broken file makes the library raise.
    """
    need("openpyxl")
    with catch_warnings():
        simplefilter("ignore")  # of what a plan has no use for, such as styles
        reader = _checked(data, path)
        layouts = [
            _layout(reader, sheet, relation, tables, hidden=hidden)
            for sheet, relation in reader.parser.find_sheets()
            if "chartsheet" not in relation.Type and relation.target in reader.valid_files
        ]
        reader.read()
    cells = 0
    for sheet, layout in zip(reader.wb.worksheets, layouts, strict=True):
        cells += layout.cells
        if cells > MAX_CELLS:
            raise UsageError(_TOO_MANY_CELLS.message(sheet=_named(sheet.title), count=layout.cells))
    for sheet, layout in zip(reader.wb.worksheets, layouts, strict=True):
        if layout.last_row:
            _read_sheet(sheet, layout, tables, hidden=hidden)
    if any(part.startswith(_PICTURES) for part in reader.valid_files):
        tables.only_pictures()


def _layout(reader: Any, sheet: Any, relation: Any, tables: Tables, *, hidden: bool) -> Layout:  # noqa: ANN401  # openpyxl brings no types
    """Return how a sheet is laid out; one that is hidden and not wanted has nothing in it."""
    if sheet.state != "visible" and not hidden:
        tables.leave_out(_HIDDEN_SHEET.message(sheet=_named(sheet.name)))
        return Layout()
    with reader.archive.open(relation.target) as stream:
        return layout_of(stream)


def _checked(data: bytes, path: str) -> Any:  # noqa: ANN401  # the same
    """Return openpyxl's reader of a file of which no part holds more than can be read, and no two sheets share one.

    Parts that openpyxl reads by their place in the folder or by their kind are held to their limits under either.
    """
    found = sizes(data, path)
    sheets = {part for part in found if part.startswith(_SHEETS)}
    skipped = {part for part in found if part.startswith(_NEVER_READ)}
    refuse_more(found, sheets, _MAX_SHEETS, path)
    refuse_more(found, [_STRINGS], _MAX_TEXTS, path)
    refuse_more(found, found.keys() - sheets - skipped - {_STRINGS}, _MAX_OTHERS, path)
    reader = need("openpyxl.reader.excel").ExcelReader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    for override in reader.package.Override:
        part = override.PartName.lstrip("/")
        kind = override.ContentType
        if (part in sheets and "worksheet" not in kind) or (
            part in skipped and any(each in kind for each in _READ_BY_KIND)
        ):
            raise ValueError(part)
    reader.read_workbook()
    relations = [relation for _, relation in reader.parser.find_sheets()]
    targets = [relation.target for relation in relations]
    if len(set(targets)) < len(targets) or skipped.intersection(targets):
        raise ValueError(targets)
    if any("chartsheet" in relation.Type for relation in relations):  # its drawing may be any part
        refuse_more(found, [part for part in found if not part.startswith("xl/media/")], _MAX_OTHERS, path)
    return reader


def _read_sheet(sheet: Any, layout: Layout, tables: Tables, *, hidden: bool) -> None:  # noqa: ANN401  # the same
    name = _named(sheet.title)
    table = tables.begin(name, sheet.title)
    table.rows_beyond, table.columns_beyond = layout.rows_beyond, layout.columns_beyond
    left_out_rows, left_out_columns = set[int](), set[int]()
    if not hidden:
        left_out_rows = {row for row in layout.hidden_rows if row <= layout.last_row}
        left_out_columns = {column for column in layout.hidden_columns if column <= layout.last_column}
    if left_out_rows:
        tables.leave_out(_HIDDEN_ROWS.message(sheet=name, rows=_runs(left_out_rows, str)))
    if left_out_columns:
        letter = need("openpyxl.utils").get_column_letter
        tables.leave_out(_HIDDEN_COLUMNS.message(sheet=name, columns=_runs(left_out_columns, letter)))
    rows = islice(sheet.iter_rows(max_row=layout.last_row, max_col=layout.last_column), layout.last_row)
    cells = [[_cell(cell) for cell in row] for row in rows]
    _spread(cells, layout)
    for number, row in enumerate(cells, 1):
        if number not in left_out_rows:
            table.add([text for at, text in enumerate(row, 1) if at not in left_out_columns])


def _spread(cells: Rows, layout: Layout) -> None:
    """Put the text of merged cells, which stands in the first, into all of them."""
    room = layout.last_row * layout.last_column
    for left, top, right, bottom in layout.merged:
        high = min(bottom, layout.last_row) - top + 1
        wide = min(right, layout.last_column) - left + 1
        if high < 1 or wide < 1:
            continue
        room -= high * wide
        if room < 0:  # no cell can be part of two
            raise ValueError(room)
        text = cells[top - 1][left - 1]
        for row in cells[top - 1 : top - 1 + high]:
            row[left - 1 : left - 1 + wide] = [text] * wide


def _runs(numbers: set[int], name: Callable[[int], str]) -> str:
    """Name numbers by their runs: 3, 5-9."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    names = [name(first) if first == last else f"{name(first)}-{name(last)}" for first, last in runs[:_MOST_NAMED]]
    return ", ".join(names + ["…"] * (len(runs) > _MOST_NAMED))


def _named(name: str) -> Words:
    return _SHEET.message(name=name)


def _cell(cell: Any) -> str:  # noqa: ANN401  # the same
    """Return a cell as text, as it is shown: with as many decimals as its format has, as a percentage or a day."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    kind = type(value).__name__
    if kind in ("int", "float"):
        return shown_number(Decimal(repr(value)), cell.number_format)
    if kind in ("datetime", "date"):
        return shown_day(value, cell.number_format)
    return str(value)
