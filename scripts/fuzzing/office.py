"""Tables at random as offices write them: Excel and Word."""

import io
from random import Random

import docx
import openpyxl

from scripts.fuzzing.tables import Rows

_DIGITS = 15
"""Digits that a number in a workbook keeps."""


def as_xlsx(random: Random, table: Rows) -> bytes:
    """Return a table as a workbook: figures as numbers or texts, cells merged, rows, columns and sheets hidden."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in table:
        sheet.append([_value(random, text) for text in row])
    if random.randrange(4) == 0:
        sheet.merge_cells(start_row=1, start_column=1, end_row=random.randint(1, 3), end_column=random.randint(1, 3))
    if random.randrange(6) == 0:
        sheet.row_dimensions[random.randint(1, 4)].hidden = True
    if random.randrange(6) == 0:
        sheet.column_dimensions["B"].hidden = True
    if random.randrange(6) == 0:
        book.create_sheet().sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return _broken(random, stream.getvalue())


def _value(random: Random, text: str) -> str | int | float | None:
    """Return what a cell of a workbook holds; no control character, which none can."""
    if text.isascii() and text.isdigit() and random.randrange(3):
        return int(text) if len(text) < _DIGITS else float(text)
    plain = "".join(char for char in text if char >= " " or char in "\n\t")
    return plain or None


def as_docx(random: Random, table: Rows) -> bytes:
    """Return a table in a Word file, some of its cells merged, some of its text hidden."""
    document = docx.Document()
    width = max(len(row) for row in table)
    grid = document.add_table(len(table), max(width, 1))
    for line, row in zip(grid.rows, table, strict=True):
        for place, text in zip(line.cells, row, strict=False):
            run = place.paragraphs[0].add_run("".join(char for char in text if char >= " " or char in "\n\t"))
            run.font.hidden = True if random.randrange(60) == 0 else None
    if random.randrange(4) == 0:
        grid.cell(0, 0).merge(grid.cell(random.randrange(len(table)), random.randrange(width)))
    stream = io.BytesIO()
    document.save(stream)
    return _broken(random, stream.getvalue())


def _broken(random: Random, data: bytes) -> bytes:
    """Return an office file, seldom with bytes changed in it."""
    if random.randrange(15):
        return data
    at = random.randrange(len(data))
    return data[:at] + random.randbytes(random.choice((1, 20))) + data[at + random.choice((0, 1, 20)) :]
