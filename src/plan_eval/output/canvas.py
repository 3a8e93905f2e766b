"""Tables and paragraphs as text for a terminal or a file: colours, widths, and wide characters.

Only ASCII and wide characters are drawn: box-drawing characters, dashes and blocks have no certain width where
Chinese is written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import StringIO

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from plan_eval.output.screen import Screen

FULL_WIDTH = 10_000
"""What stands for no limit: no table is wider."""

_BOX = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `right` aligns figures; `wraps` lets its text take several lines where it is narrow."""

    heading: str
    right: bool = False
    wraps: bool = False
    minimum: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, and its style where there are colours."""

    text: str
    style: str = ""


@dataclass(slots=True)
class Canvas:
    """Text that grows block by block."""

    screen: Screen
    _out: StringIO = field(default_factory=StringIO)

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """Add a paragraph, wrapped at the width with a hanging indent."""
        width = self.screen.width
        if not text:
            self._out.write("\n")
            return
        lines = [text] if width is None else _wrapped(text, max(width - indent, 20))
        for number, part in enumerate(lines):
            self._print(Styled(" " * indent + ("  " if number and not indent else "") + part, style=style))

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
        """Add a table."""
        table = Table(box=_BOX, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
        for column in columns:
            table.add_column(
                column.heading,
                justify="right" if column.right else "left",
                no_wrap=not column.wraps,
                overflow="fold",
                min_width=column.minimum,
            )
        for row in rows:
            table.add_row(*(Styled(cell.text, style=cell.style) for cell in row))
        self._print(table)

    def _print(self, content: Styled | Table) -> None:
        console = Console(
            file=StringIO(),
            width=self.screen.width or FULL_WIDTH,
            force_terminal=self.screen.color,
            no_color=not self.screen.color,
            color_system="standard" if self.screen.color else None,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )
        console.print(content, soft_wrap=isinstance(content, Styled))
        text = console.file.getvalue()  # type: ignore[attr-defined]  # the StringIO given above
        self._out.write("".join(line.rstrip() + "\n" for line in text.splitlines()))

    def text(self) -> str:
        """Return all that was added."""
        return self._out.getvalue()


def _wrapped(text: str, width: int) -> list[str]:
    """Break a paragraph at spaces and between wide characters, never inside a word or before closing marks."""
    return [line.plain.rstrip() for line in Styled(text).wrap(Console(width=width), width)]
