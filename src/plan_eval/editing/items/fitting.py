"""Whether the cells of a row fit the columns that they stand in; a row that does not is listed and never read."""

from collections.abc import Sequence

from plan_eval.base.text import NOTHING, Text, Words
from plan_eval.editing.cells.said import Kind, said_of
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.words import spellings
from plan_eval.model.readers import shorten

_VALUES = frozenset({"baseline", "target", "latest", "milestone", "increment", "growth", "total"})
_TOO_FEW = Text("it has {count} cells for {columns} columns", "有 {count} 个单元格，而表有 {columns} 列")
_UNDER = Text("“{text}” stands under “{column}”", "“{text}”位于“{column}”一列")
SPACED, RAGGED, OLD = "spaced", "ragged", "old"
"""Kinds of tables: text with spaces between cells, of which an empty one is not seen, text with tabs or commas, and old Excel
files, which do not tell a percentage from a share."""


def aligned(row: Sequence[str], width: int, columns: Columns, kind: str) -> tuple[list[str] | None, Words]:
    """Return a row with a cell for each column, or None and the reason why it cannot be told which is which.

    In text with spaces between the cells the first ones that are too many are a name with spaces in it. Elsewhere a cell too
    many may be a comma inside a figure. Where cells are missing at the end, none of them may be one of figures.
    """
    cells = list(row)
    is_text = kind in (SPACED, RAGGED)
    if is_text and len(cells) > width and any(cell.strip() for cell in cells[width:]):
        extra = len(cells) - width
        if kind != SPACED:
            return None, _TOO_FEW.message(count=len(cells), columns=width)
        name = next((column.at for column in columns.of("name")), 0)
        cells = [*cells[:name], " ".join(cells[name : name + extra + 1]), *cells[name + extra + 1 :]]
    missing = columns.columns[len(cells) :]
    if is_text and any(column.role in _VALUES for column in missing):
        return None, _TOO_FEW.message(count=len(cells), columns=width)
    cells = [*cells, *[""] * width][:width]
    if kind == SPACED:
        for column in columns.columns:
            if column.role in _VALUES and said_of(cells[column.at]).kind is Kind.WORDS:
                return None, _UNDER.message(text=shorten(cells[column.at]), column=column.text)
    return cells, NOTHING


def misfit(texts: Sequence[str], columns: Columns) -> Words | None:
    """Return why the cells of a row cannot belong to their columns; None where they can.

    The nature of an indicator among its figures, or a figure where its nature or unit should be, is the sign of a row that is
    shifted.
    """
    for column in columns.columns:
        text = texts[column.at]
        if not text:
            continue
        if column.role in _VALUES and text.lower() in spellings("natures"):
            return _UNDER.message(text=text, column=column.text)
        if column.role in ("nature", "unit") and said_of(text).kind is Kind.FIGURE and said_of(text).unit == "":
            return _UNDER.message(text=shorten(text), column=column.text)
    return None
