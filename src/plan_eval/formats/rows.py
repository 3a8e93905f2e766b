"""How rows without headings are set: how wide each column is, and where the last cell of a row goes."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from plan_eval.formats.layout import GAP, bar_text
from plan_eval.formats.wrapping import narrowest
from plan_eval.views.shapes import Cell, Rows

INDENT = "  "
_BAR, _SHORT_BAR, _NARROW = 20, 12, 100
"""Cells of a bar, and of one on a screen that is narrower than so many."""

_LEAST_LAST, _LEAST = 24, 8
"""Cells that the last cell of a row has beside the others where its text is as long, and below them at least."""


class Piece(NamedTuple):
    """A text as it is written, with its colours, and how many cells it takes."""

    text: str
    width: int


class RowWidths(NamedTuple):
    """How rows are set on a screen: the widths of all columns but the last, and the room of a whole row, None for any.

    Where a row is `stacked` its last cell stands below the others: beside them it would have no room.
    """

    columns: Sequence[int]
    room: int | None

    def is_stacked(self, row: Sequence[Cell]) -> bool:
        """Tell whether the last cell of a row stands below the others."""
        return self.room is not None and len(row) > 1 and self._left(row) < min(_LEAST_LAST, cell_len(row[-1].text))

    def of_last(self, row: Sequence[Cell]) -> int:
        """Return how wide the last cell of a row is set."""
        if self.room is None:
            return max(map(cell_len, row[-1].text.splitlines()), default=0)
        return max(self.room - self.hanging if self.is_stacked(row) else self._left(row), _LEAST)

    @property
    def hanging(self) -> int:
        """How far in a last cell stands that is below the others: under the second one, and never in the right half."""
        first = self.columns[0] + GAP if self.columns else GAP
        return first if self.room is None else min(first, self.room // 2)

    def _left(self, row: Sequence[Cell]) -> int:
        before = self.columns[: len(row) - 1]
        return (self.room or 0) - sum(before) - GAP * len(before)


def drawn(row: Sequence[Cell], width: int | None) -> list[Cell]:
    """Return the cells of a row with their bars before their text, as long as a screen has room for."""
    length = _SHORT_BAR if width is not None and width < _NARROW else _BAR
    return [
        cell if cell.bar is None else cell._replace(text=bar_text(cell.bar, length) + " " * GAP + cell.text, bar=None)
        for cell in row
    ]


def row_widths(rows: Rows, width: int | None) -> RowWidths:
    """Return how rows are set: a column is as wide as its widest cell, and no figure, date or word of it is broken.

    Where the last cells would have too little, the widest column gives way as far as its words let it.
    """
    lines = [row[:-1] for row in rows.rows]
    columns = [
        [row[number].text for row in lines if number < len(row)] for number in range(max(map(len, lines), default=0))
    ]
    widths = [max(map(cell_len, texts)) for texts in columns]
    if width is None:
        return RowWidths(widths, None)
    least = [
        width if number in rows.right else max(map(narrowest, texts))
        for number, (texts, width) in enumerate(zip(columns, widths, strict=True))
    ]
    room = width - len(INDENT)
    while sum(widths) + GAP * len(widths) + _LEAST_LAST > room:
        giving = [number for number in range(len(widths)) if widths[number] > least[number]]
        if not giving:
            break
        widths[max(giving, key=widths.__getitem__)] -= 1
    return RowWidths(widths, room)


def in_columns(pieces: Sequence[Piece], right: Collection[int], widths: Sequence[int]) -> str:
    """Return a line of pieces, each in its column, figures to the right; a piece behind all columns stands as it is."""
    parts = []
    for number, piece in enumerate(pieces):
        space = " " * (widths[number] - piece.width) if number < len(widths) else ""
        parts.append(space + piece.text if number in right else piece.text + space)
    return (" " * GAP).join(parts).rstrip()
