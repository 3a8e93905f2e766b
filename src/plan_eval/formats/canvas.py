"""Tables and paragraphs as text for a terminal or a file: colours, widths, and wide characters.

Only ASCII and wide characters are drawn: box-drawing characters, dashes and blocks have no certain width where
Chinese is written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import StringIO

from rich.box import Box
from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text as Styled

from plan_eval.formats.interface import Screen
from plan_eval.formats.widths import cells, narrowest

_GAP = 2

FULL_WIDTH = 10_000
"""What stands for no limit: no table is wider."""

_BOX = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `right` aligns figures; `wraps` lets its text take several lines where it is narrow."""

    heading: str
    right: bool = False
    wraps: bool = False


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
    _console: Console = field(init=False)

    def __post_init__(self) -> None:
        self._console = Console(
            file=StringIO(),
            width=FULL_WIDTH,
            force_terminal=self.screen.color,
            no_color=not self.screen.color,
            color_system="standard" if self.screen.color else None,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """Add a paragraph, wrapped at the width with a hanging indent."""
        width = self.screen.width
        if not text:
            self._out.write("\n")
            return
        fits = width is None or cells(text) + indent <= width
        lines = [text] if fits or width is None else _wrapped(text, max(width - (indent or 2), 20), self._console)
        for number, part in enumerate(lines):
            hanging = " " * (indent or 2 * bool(number))
            text = hanging + part.rstrip()
            styled = style and self.screen.color
            self._out.write(self._rendered(Styled(text, style=style)) if styled else text + "\n")

    def widths(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[int]:
        """Return the width of each column: its longest text, or less for columns that wrap where room is short."""
        least = [
            max(width, cells(column.heading)) for width, column in zip(_least(columns, rows), columns, strict=True)
        ]
        left = FULL_WIDTH if self.screen.width is None else self.screen.width - self.total(least)
        for number in range(len(columns)):
            longest = max((cells(row[number].text) for row in rows), default=0)
            more = min(max(longest - least[number], 0), max(left, 0))
            least[number] += more
            left -= more
        return least

    @staticmethod
    def total(widths: Sequence[int]) -> int:
        """Return the width of a table with such columns."""
        return sum(widths) + _GAP * (len(widths) - 1)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """Add a table. Where even the least widths do not fit it is wider than the screen: nothing is cut."""
        widths = self.widths(columns, rows)
        table = Table(box=_BOX, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
        for column, width in zip(columns, widths, strict=True):
            justify: JustifyMethod = "right" if column.right else "left"
            table.add_column(column.heading, justify=justify, no_wrap=not column.wraps, overflow="fold", width=width)
        for row in rows:
            table.add_row(*(Styled(cell.text, style=cell.style) for cell in row))
        total = self.total(widths)
        for line in self._rendered(table, total + 1).splitlines():
            # The rule below the headings runs on under the padding of the last column.
            self._out.write((line[:total] if line.startswith("---") else line.rstrip()) + "\n")

    def _rendered(self, content: Styled | Table, width: int = FULL_WIDTH) -> str:
        with self._console.capture() as captured:
            self._console.print(content, width=width, soft_wrap=isinstance(content, Styled))
        return captured.get()

    def text(self) -> str:
        """Return all that was added."""
        return self._out.getvalue()


def _least(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Iterator[int]:
    """Yield for each column the width below which a figure or a word would be broken."""
    for number, column in enumerate(columns):
        measure = narrowest if column.wraps else cells
        yield max((measure(row[number].text) for row in rows), default=0)


def _wrapped(text: str, width: int, console: Console) -> list[str]:
    """Break a paragraph at spaces and between wide characters, never inside a word or before closing marks."""
    return [line.plain.rstrip() for line in Styled(text).wrap(console, width)]
