"""What people read, as text for a terminal or a file: colours, widths, and wide characters.

Without colours only ASCII and wide characters are drawn: box-drawing characters, dashes and blocks have no certain width where
Chinese is written.
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from plan_eval.base.text import Lang
from plan_eval.formats.bars import shares
from plan_eval.formats.grid import headings, row_lines, stacked
from plan_eval.formats.interface import Screen
from plan_eval.formats.layout import sheet_of
from plan_eval.formats.rows import lines_of
from plan_eval.formats.styling import styled
from plan_eval.formats.wrapping import flowing, wrapped
from plan_eval.views.shapes import Block, Line, Rows, Shares, Table, View

_HANGING = 2
"""Cells that what goes on stands further in."""

_BETWEEN_MARKS = 3

_LEAST_WIDTH = 20
"""Narrower a paragraph is not set."""

_LONGEST_BAR = 76
"""A bar of shares is never longer: what is wider is not read at one glance."""


def render(view: View, lang: Lang, screen: Screen) -> str:
    """Return the lines, tables and bars of a view as wide as the screen."""
    return "".join(f"{line}\n" for block in view.blocks(lang) for line in _block(block, screen))


def _block(block: Block, screen: Screen) -> Iterator[str]:
    if isinstance(block, Line):
        yield from _paragraph(block, screen)
    elif isinstance(block, Table):
        yield from _table(block, screen)
    elif isinstance(block, Rows):
        yield from lines_of(block, screen)
    else:
        yield from _shares(block, screen)


def _shares(block: Shares, screen: Screen) -> Iterator[str]:
    """Yield the bar of a whole and what its parts are, set in a little on both sides."""
    room = _LONGEST_BAR if screen.width is None else min(screen.width - 2 * _HANGING, _LONGEST_BAR)
    for line in shares(block.parts, max(room, _LEAST_WIDTH), screen):
        yield " " * _HANGING + line


def _paragraph(line: Line, screen: Screen) -> Iterator[str]:
    """Yield a line; what is wider than the screen is wrapped, with a hanging indent."""
    if not line.text:
        yield ""
        return
    first, *more = line.text.splitlines()
    yield from _lines(line._replace(text=first), screen)
    for text in more:  # a note or a quote of several lines
        yield from _lines(Line(text, line.style, line.indent or _HANGING), screen)


def _lines(line: Line, screen: Screen) -> Iterator[str]:
    width = screen.width
    if width is None or cell_len(line.text) + line.indent <= width:
        parts = [line.text]
    else:
        parts = wrapped(line.text, max(width - (line.indent or _HANGING), _LEAST_WIDTH))
    for number, part in enumerate(parts):
        hanging = line.indent or (_HANGING if number else 0)
        yield styled(" " * hanging + part.rstrip(), line.style, screen)


def _table(table: Table, screen: Screen) -> Iterator[str]:
    """Yield the lines of a table; no heads over nothing."""
    if not table.rows:
        yield from _paragraph(Line(table.nothing), screen) if table.nothing else ()
        return
    room = None if screen.width is None else screen.width - table.indent
    sheet = sheet_of(table, room)
    if room is not None and sheet.total > room:
        rows = [stacked(sheet, row, max(room, _LEAST_WIDTH), screen) for row in sheet.rows]
    else:
        yield " " * table.indent + headings(sheet, screen)
        if not table.above:
            yield "-" * (table.indent + sheet.total)
        rows = [row_lines(sheet, row, screen) for row in sheet.rows]
    yield from _with_lines(table, rows, screen)
    if marks := [mark.text for mark in table.marks if mark.column in sheet.numbers]:
        whole = [(mark, cell_len(mark)) for mark in marks]
        room = screen.width or sum(length + _BETWEEN_MARKS for _, length in whole)
        for line in flowing(whole, _BETWEEN_MARKS, room):
            yield from _lines(Line(line, "faint"), screen)


def _with_lines(table: Table, rows: Sequence[Iterator[str]], screen: Screen) -> Iterator[str]:
    """Yield rows with what stands above and below them."""
    for number, row in enumerate(rows):
        for line in table.above.get(number, ()):
            yield from _paragraph(line, screen)
        for part in row:
            yield " " * table.indent + part
        for line in table.below.get(number, ()):
            yield from _paragraph(line, screen)
