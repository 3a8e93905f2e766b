"""What people read, as text for a terminal or a file: colours, widths, and wide characters.

Only ASCII and wide characters are drawn: box-drawing characters, dashes and blocks have no certain width where
Chinese is written.
"""

from collections.abc import Iterator
from io import StringIO

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.table import Table as Grid
from rich.text import Text as Styled

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.formats.layout import Sheet, sheets
from plan_eval.views.shapes import Line, Table, View

_NO_LIMIT = 10_000
_LEAST_WIDTH = 20
"""Narrower a paragraph is not set."""

_BOX = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
_RULE = "---"


def render(view: View, lang: Lang, screen: Screen) -> str:
    """Return the lines and tables of a view as wide as the screen."""
    paper = _Paper(screen)
    lines: list[str] = []
    for block in view.blocks(lang):
        lines += paper.paragraph(block) if isinstance(block, Line) else paper.table(block)
    return "".join(f"{line}\n" for line in lines)


class _Paper:
    """A screen with the console that styles what is set on it."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._console = Console(
            file=StringIO(),
            width=_NO_LIMIT,
            height=_NO_LIMIT,  # rich takes a dumb terminal for 80 cells wide unless it is given both
            force_terminal=screen.color,
            no_color=not screen.color,
            color_system="standard" if screen.color else None,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def paragraph(self, line: Line) -> Iterator[str]:
        """Yield a line; what is wider than the screen is wrapped, with a hanging indent."""
        if not line.text:
            yield ""
            return
        for number, part in enumerate(self._wrapped(line)):
            hanging = line.indent or (2 if number else 0)
            text = " " * hanging + part.rstrip()
            yield self._styled(text, line.style)

    def _wrapped(self, line: Line) -> list[str]:
        """Break a paragraph at spaces and between wide characters, never inside a word or before closing marks."""
        width = self._screen.width
        if width is None or cell_len(line.text) + line.indent <= width:
            return [line.text]
        room = max(width - (line.indent or 2), _LEAST_WIDTH)
        return [part.plain for part in Styled(line.text).wrap(self._console, room)]

    def _styled(self, text: str, style: str) -> str:
        if not style or not self._screen.color:
            return text
        with self._console.capture() as captured:
            self._console.print(Styled(text, style=style), soft_wrap=True, end="")
        return captured.get()

    def table(self, table: Table) -> Iterator[str]:
        """Yield the lines of a table, with an empty line between its parts where it is split."""
        for number, sheet in enumerate(sheets(table, self._screen.width)):
            if number:
                yield ""
            yield from self._sheet(sheet)

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        grid = Grid(box=_BOX, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
        for column, width in zip(sheet.columns, sheet.widths, strict=True):
            justify: JustifyMethod = "right" if column.right else "left"
            grid.add_column(column.heading, justify=justify, no_wrap=not column.wraps, overflow="fold", width=width)
        for row in sheet.rows:
            grid.add_row(*(Styled(cell.text, style=cell.style) for cell in row))
        with self._console.capture() as captured:
            self._console.print(grid, width=sheet.total + 1)
        for line in captured.get().splitlines():
            # The rule below the headings runs on under the padding of the last column.
            yield line[: sheet.total] if line.startswith(_RULE) else line.rstrip()
