"""What people read, as text for a terminal or a file: colours, widths, and wide characters.

Only ASCII and wide characters are drawn: box-drawing characters, dashes and blocks have no certain width where
Chinese is written.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text as Styled

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.formats.layout import GAP, Sheet, sheets
from plan_eval.formats.theme import terminal as terminal_style
from plan_eval.views.shapes import Cell, Line, Table, View

_HANGING = 2
"""Cells that what goes on stands further in."""

_LEAST_WIDTH = 20
"""Narrower a paragraph is not set."""

_BETWEEN = " " * GAP


def render(view: View, lang: Lang, screen: Screen) -> str:
    """Return the lines and tables of a view as wide as the screen."""
    lines: list[str] = []
    for block in view.blocks(lang):
        lines += _paragraph(block, screen) if isinstance(block, Line) else _table(block, screen)
    return "".join(f"{line}\n" for line in lines)


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
        parts = _wrapped(line.text, max(width - (line.indent or _HANGING), _LEAST_WIDTH))
    for number, part in enumerate(parts):
        hanging = line.indent or (_HANGING if number else 0)
        yield _styled(" " * hanging + part.rstrip(), line.style, screen)


def _table(table: Table, screen: Screen) -> Iterator[str]:
    """Yield the lines of a table, with an empty line between its parts where it is split; no heads over nothing."""
    if not table.rows:
        yield from _paragraph(Line(table.nothing), screen) if table.nothing else ()
        return
    for number, sheet in enumerate(sheets(table, screen.width)):
        if number:
            yield ""
        yield from _row(sheet, [Cell(column.heading, "strong") for column in sheet.columns], screen)
        yield "-" * sheet.total
        for row in sheet.rows:
            yield from _row(sheet, row, screen)


def _row(sheet: Sheet, row: Sequence[Cell], screen: Screen) -> Iterator[str]:
    """Yield the lines of a row, as many as its longest cell takes."""
    columns = [_set(cell.text, width) for cell, width in zip(row, sheet.widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        line = []
        for part, cell, column, width in zip(parts, row, sheet.columns, sheet.widths, strict=True):
            space = " " * (width - cell_len(part))
            text = _styled(part, cell.style, screen)
            line.append(space + text if column.right else text + space)
        yield _BETWEEN.join(line).rstrip()


def _set(text: str, width: int) -> list[str]:
    """Return the lines that a text takes in a column."""
    if cell_len(text) <= width and "\n" not in text:
        return [text]
    return _wrapped(text, width)


def _wrapped(text: str, width: int) -> list[str]:
    """Break a text at spaces and between wide characters, inside a word only where that alone is too long."""
    from rich.console import Console  # noqa: PLC0415  # it takes a moment, and what has room needs none

    return [part.plain.rstrip() for part in Styled(text).wrap(Console(), width, overflow="fold")]


def _styled(text: str, style: str, screen: Screen) -> str:
    if not style or not screen.color:
        return text
    return Style.parse(terminal_style(style)).render(text, color_system=ColorSystem.EIGHT_BIT)
