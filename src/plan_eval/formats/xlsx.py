"""Sheets as an Excel file: numbers as numbers, text as text."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from rich.cells import cell_len

from plan_eval.base.text import Lang
from plan_eval.formats.packed import without_times
from plan_eval.views.document import DocumentView, Sheet, SheetCell

_WIDEST = 60
_FORMULA = ("=", "+", "-", "@")


def render(view: DocumentView, lang: Lang) -> bytes:
    """Return the .xlsx file."""
    book = Workbook()
    book.remove(book.active)
    for sheet in view.sheets(lang):
        _fill(book.create_sheet(sheet.name), sheet)
    out = BytesIO()
    book.save(out)
    return without_times(out.getvalue())


def _fill(worksheet: Worksheet, sheet: Sheet) -> None:
    """Write headings and rows; columns are as wide as their Chinese."""
    rows = [[SheetCell(heading) for heading in sheet.headings], *sheet.rows]
    for number, row in enumerate(rows, 1):
        for at, cell in enumerate(row, 1):
            _write(worksheet.cell(number, at), cell)
    for at in range(1, len(sheet.headings) + 1):
        worksheet.cell(1, at).font = Font(bold=True)
        texts = [f"{row[at - 1].value}{row[at - 1].mark}" for row in rows if row[at - 1].value is not None]
        width = max(cell_len(text) for text in texts) + 2
        worksheet.column_dimensions[get_column_letter(at)].width = min(width, _WIDEST)
    worksheet.freeze_panes = "B2"


def _write(written: Cell, cell: SheetCell) -> None:
    """Write a cell; text is text whatever it begins with."""
    written.value = cell.value
    if isinstance(cell.value, str):
        written.value = cell.value + cell.mark
        written.data_type = "s"
        written.quotePrefix = cell.value.startswith(_FORMULA)
    elif cell.value is not None:
        decimals = "." + "0" * cell.places if cell.places else ""
        written.number_format = "#,##0" + decimals + (f'"{cell.mark}"' if cell.mark else "")
    if cell.ground is not None:
        written.fill = PatternFill("solid", fgColor=cell.ground.color.ground.upper())
