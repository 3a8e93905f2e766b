"""Plain tables, a heading and rows of text, as CSV and as Markdown."""

import csv
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plan_eval.formats.canvas import Canvas

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?%?")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A heading for each column, and rows of as many texts; `figures` are the columns that hold numbers."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    figures: frozenset[int] = frozenset()


def to_table(sheet: Sheet, canvas: "Canvas", wraps: Collection[int] = (), styles: Sequence[Sequence[str]] = ()) -> None:
    """Draw the sheet; `wraps` are the columns that may take several lines, `styles` the styles of the cells."""
    from plan_eval.formats.canvas import Cell, Column  # noqa: PLC0415  # sheets as files need nothing that draws

    columns = [
        Column(heading, right=number in sheet.figures, wraps=number in wraps)
        for number, heading in enumerate(sheet.headings)
    ]
    rows = [
        [Cell(text, styles[row][number] if styles else "") for number, text in enumerate(texts)]
        for row, texts in enumerate(sheet.rows)
    ]
    canvas.table(columns, rows)


def to_csv(sheet: Sheet) -> str:
    """Return the sheet as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(sheet.headings)
    texts = [number for number in range(len(sheet.headings)) if number not in sheet.figures]
    for row in sheet.rows:
        cells = list(row)
        for number in texts:
            cells[number] = _harmless(cells[number])
        writer.writerow(cells)
    return out.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def to_markdown(sheet: Sheet) -> str:
    """Return the sheet as a Markdown table, figures to the right."""
    rule = ["---:" if number in sheet.figures else "---" for number in range(len(sheet.headings))]
    rows = [sheet.headings, rule, *sheet.rows]
    lines = [[text if number == 1 else escaped(text) for text in row] for number, row in enumerate(rows)]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def escaped(text: str) -> str:
    """Return text whose characters mean nothing to Markdown, on one line."""
    text = re.sub(r"([\\`*_{}\[\]<>|#&])", r"\\\1", text)
    return " ".join(text.split())
