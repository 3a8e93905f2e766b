"""The rows of a table on a screen: their cells side by side, or below one another where that is too wide."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from plan_eval.formats.bars import bar
from plan_eval.formats.interface import Screen
from plan_eval.formats.layout import BESIDE_A_BAR, GAP, Sheet
from plan_eval.formats.styling import styled
from plan_eval.formats.wrapping import flowing, wrapped
from plan_eval.views.shapes import Cell

_BETWEEN = " " * GAP
_FURTHER_IN = " " * 4


def headings(sheet: Sheet, screen: Screen) -> str:
    """Return the line of the headings."""
    return next(row_lines(sheet, [Cell(column.heading, "strong") for column in sheet.columns], screen))


def row_lines(sheet: Sheet, row: Sequence[Cell], screen: Screen) -> Iterator[str]:
    """Yield the lines of a row, as many as its longest cell takes."""
    columns = [
        _set(cell, width, sheet.bar, screen, right=column.right)
        for cell, width, column in zip(row, sheet.widths, sheet.columns, strict=True)
    ]
    blanks = [" " * width for width in sheet.widths]
    for parts in zip_longest(*columns):
        line = [blank if part is None else part for part, blank in zip(parts, blanks, strict=True)]
        yield _BETWEEN.join(line).rstrip()


def _set(cell: Cell, width: int, bar_length: int, screen: Screen, *, right: bool) -> list[str]:
    """Return the lines of a cell, each as wide as its column."""
    if bar_length and cell.bar is not None:
        figure = styled(cell.text.rjust(BESIDE_A_BAR), cell.style, screen)
        return [bar(cell.bar, cell.style, bar_length, screen) + figure + " " * (width - bar_length - BESIDE_A_BAR)]
    parts = [cell.text] if cell_len(cell.text) <= width else wrapped(cell.text, width)
    spaces = [" " * (width - cell_len(part)) for part in parts]
    texts = [styled(part, cell.style, screen) for part in parts]
    return [space + text if right else text + space for text, space in zip(texts, spaces, strict=True)]


def stacked(sheet: Sheet, row: Sequence[Cell], width: int, screen: Screen) -> Iterator[str]:
    """Yield a row that is wider than the screen: its first cell, and below it the others, each behind its heading."""
    first, *others = row
    for part in wrapped(first.text, width):
        yield styled(part, first.style, screen)
    inside = width - len(_FURTHER_IN)
    pairs = [
        (styled(part, cell.style, screen), cell_len(part))
        for column, cell in zip(sheet.columns[1:], others, strict=True)
        if cell.text
        for part in wrapped(f"{column.heading} {cell.text}", inside)
    ]
    for line in flowing(pairs, GAP, inside):
        yield _FURTHER_IN + line
