"""Rows without headings on a screen: how wide each column is, and where the last cell of a row goes."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from plan_eval.formats.bars import bar
from plan_eval.formats.interface import Screen
from plan_eval.formats.layout import GAP
from plan_eval.formats.links import linked
from plan_eval.formats.styling import styled
from plan_eval.formats.wrapping import narrowest, wrapped
from plan_eval.views.shapes import Cell, Rows

_INDENT = "  "
_BETWEEN = " " * GAP
_BAR, _SHORT_BAR, _NARROW = 20, 12, 100
"""Cells of a bar, and of one on a screen that is narrower than so many."""

_LEAST_LAST, _LEAST = 24, 8
"""Cells that the last cell of a row has beside the others where its text is as long, and below them at least."""


def lines_of(rows: Rows, screen: Screen) -> Iterator[str]:
    """Yield the lines of rows; a last cell that has no room beside the others stands below them."""
    columns = _columns(rows, screen)
    room = None if screen.width is None else screen.width - len(_INDENT)
    for row in rows.rows:
        *before, last = row
        widths = columns[: len(before)]
        taken = sum(widths) + GAP * len(widths)
        hanging = columns[0] + GAP if columns else 0
        below = room is not None and bool(before) and room - taken < min(_LEAST_LAST, _wanted(last, screen))
        left = None if room is None else max(room - (hanging if below else taken), _LEAST)
        if room is not None and taken - GAP > room:
            yield from _below_one_another(row, room, screen)
            continue
        parts = [_lines(cell, width, screen) for cell, width in zip(before, widths, strict=True)]
        words = _last_lines(last, left, screen)
        for line in zip_longest(*parts, *([] if below else [words]), fillvalue=_NOTHING):
            yield (_INDENT + _in_columns(line, rows, widths)).rstrip()
        for piece in words if below else ():
            yield (_INDENT + " " * hanging + piece.text).rstrip()


def _below_one_another(row: Sequence[Cell], room: int, screen: Screen) -> Iterator[str]:
    """Yield the lines of a row that has no room for its columns: each cell on lines of its own, all but the first further in."""
    first, *others = row
    for piece in _lines(first, room, screen):
        yield (_INDENT + piece.text).rstrip()
    for cell in others:
        if cell.text or cell.bar is not None:
            for piece in _last_lines(cell, max(room - len(_INDENT), _LEAST), screen):
                yield (2 * _INDENT + piece.text).rstrip()


class _Piece(NamedTuple):
    """A text as it is written, with its colours, and how many cells it takes."""

    text: str
    width: int


_NOTHING = _Piece("", 0)


def _columns(rows: Rows, screen: Screen) -> list[int]:
    """Return how wide each column before the last cells is: as its widest cell, and no figure, date or word is broken.

    Where the last cells would have too little, the widest column gives way as far as its words let it.
    """
    before = [row[:-1] for row in rows.rows]
    columns = [
        [row[number].text for row in before if number < len(row)] for number in range(max(map(len, before), default=0))
    ]
    widths = [max(map(cell_len, texts)) for texts in columns]
    if screen.width is None:
        return widths
    least = [
        widths[number] if number in rows.right else max(map(narrowest, texts)) for number, texts in enumerate(columns)
    ]
    room = screen.width - len(_INDENT)
    while sum(widths) + GAP * len(widths) + _LEAST_LAST > room:
        giving = [number for number, width in enumerate(widths) if width > least[number]]
        if not giving:
            break
        widths[max(giving, key=widths.__getitem__)] -= 1
    return widths


def _bar_length(screen: Screen) -> int:
    return _SHORT_BAR if screen.width is not None and screen.width < _NARROW else _BAR


def _wanted(cell: Cell, screen: Screen) -> int:
    """Return how many cells a last cell takes where it is on one line."""
    return cell_len(cell.text) + (0 if cell.bar is None else _bar_length(screen) + GAP)


def _last_lines(cell: Cell, width: int | None, screen: Screen) -> list[_Piece]:
    """Return the lines of a last cell; its bar stands before its text, which goes on below its own beginning."""
    if cell.bar is None:
        return _lines(cell, width, screen)
    length = _bar_length(screen)
    texts = _lines(cell, None if width is None else max(width - length - GAP, _LEAST), screen)
    first, *more = (piece.text for piece in texts)
    drawn = bar(cell.bar, cell.style, length, screen) + _BETWEEN + first
    return [_Piece(text, 0) for text in (drawn, *(" " * (length + GAP) + text for text in more))]


def _lines(cell: Cell, width: int | None, screen: Screen) -> list[_Piece]:
    """Return the lines that a cell takes in a width, None for any; one of several lines has them below one another."""
    parts = [
        part for text in cell.text.splitlines() or [""] for part in ([text] if width is None else wrapped(text, width))
    ]
    return [_Piece(linked(styled(part, cell.style, screen), cell.link, screen), cell_len(part)) for part in parts]


def _in_columns(pieces: Sequence[_Piece], rows: Rows, widths: Sequence[int]) -> str:
    """Return a line of pieces, each in its column, figures to the right; the last cell stands as it is."""
    parts = []
    for number, piece in enumerate(pieces):
        space = " " * (widths[number] - piece.width) if number < len(widths) else ""
        parts.append(space + piece.text if number in rows.right else piece.text + space)
    return _BETWEEN.join(parts)
