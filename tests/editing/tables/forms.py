"""Made-up tables as files: Excel, Word, HTML, CSV and text with tabs."""

import csv
import html
import io
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl

from tests.editing.tables.model import Made


def as_xlsx(made: Made, path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    first = len(made.above)
    for at, line in enumerate(made.above, 1):
        sheet.cell(at, 1, line)
    for top, row in enumerate(made.rows, first + 1):
        for left, text in enumerate(row, 1):
            number = (
                text.isascii() and text.replace(".", "", 1).isdigit() and not text.startswith("0") and len(text) < 15
            )
            cell = sheet.cell(top, left, float(text) if number else text or None)
            if number and "." in text:
                cell.number_format = "0." + "0" * len(text.partition(".")[2])
    for top, left, bottom, right in made.merged:
        sheet.merge_cells(
            start_row=first + top + 1, start_column=left + 1, end_row=first + bottom + 1, end_column=right + 1
        )
    for at, line in enumerate(made.below, first + len(made.rows) + 1):
        sheet.cell(at, 1, line)
    book.save(path)


def as_docx(made: Made, path: Path) -> None:
    document = docx.Document()
    for line in made.above:
        document.add_paragraph(line)
    table = document.add_table(len(made.rows), len(made.rows[0]))
    for row, texts in zip(table.rows, made.rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for top, left, bottom, right in made.merged:
        text = made.rows[top][left]
        cell = table.cell(top, left).merge(table.cell(bottom, right))
        cell.text = text
    for line in made.below:
        document.add_paragraph(line)
    document.save(str(path))


def as_html(made: Made, path: Path) -> None:
    covered = {
        (row, column)
        for top, left, bottom, right in made.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in made.merged}
    lines = []
    for at, row in enumerate(made.rows):
        cells = []
        for column, text in enumerate(row):
            if (at, column) in covered:
                continue
            high, wide = spans.get((at, column), (1, 1))
            inside = "<br>".join(html.escape(part) for part in text.split("\n"))
            cells.append(f"<td rowspan={high} colspan={wide}>{inside}</td>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    above = "".join(f"<p>{html.escape(line)}</p>" for line in made.above)
    below = "".join(f"<p>{html.escape(line)}</p>" for line in made.below)
    path.write_text(f"<html><body>{above}<table>{''.join(lines)}</table>{below}</body></html>", encoding="utf-8")


def _full_rows(made: Made) -> list[list[str]]:
    """Return the rows as a program saves them as text: of merged cells only the first has its text."""
    width = len(made.rows[0])
    rows = [list(row) for row in made.rows]
    for top, left, bottom, right in made.merged:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    rows[row][column] = ""
    lines = [[line, *[""] * (width - 1)] for line in made.above]
    return [*lines, *rows, *([line, *[""] * (width - 1)] for line in made.below)]


def as_csv(made: Made, path: Path) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(_full_rows(made))
    path.write_text(stream.getvalue(), encoding="utf-8-sig")


def as_txt(made: Made, path: Path) -> None:
    path.write_text("\n".join("\t".join(row) for row in _full_rows(made)), encoding="utf-8")


FORMS: dict[str, Callable[[Made, Path], None]] = {
    "xlsx": as_xlsx,
    "docx": as_docx,
    "html": as_html,
    "csv": as_csv,
    "txt": as_txt,
}
