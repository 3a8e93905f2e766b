"""The tables of a web page as rows of texts, with cells that span rows and columns repeated in each.

The parser is lxml's, which knows the end tags that HTML lets people leave out; nothing in the page is followed or run.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plan_eval.base.errors import UsageError
from plan_eval.base.optional import need
from plan_eval.base.text import Text

Rows = list[list[str]]

MAX_ROWS, MAX_CELLS = 20_000, 200
"""How much of a table is read; also the most rows or columns that one cell may span."""

_TOO_DEEP = Text("the page is nested too deeply to be read", "网页嵌套过深，无法读取")
_MAX_DEPTH = 1000
"""Elements inside one another: the parser looks for each end tag among all that are open."""

_PIECE = 65536
"""Bytes that the parser is given at a time."""

_RAISED = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_LINES = frozenset({"br", "p", "div", "li", "table"})
_UNSEEN = frozenset({"script", "style"})


def raised(text: str) -> str:
    """Return text with its digits as raised ones, so that the mark of a footnote is no digit of the number before it."""
    return text.translate(_RAISED)


def read_html(text: str) -> list[Rows]:
    """Return the tables of a page in the order in which they begin; a table inside a cell is one of its own.

    Raises:
        UsageError: where lxml is not installed, or for a page nested too deeply.
    """
    parser = need("lxml.html").HTMLParser(
        target=_Page(), encoding="utf-8", no_network=True, recover=True, huge_tree=False
    )
    page = b"<html>" + text.encode()  # an empty page, too, is one
    for start in range(0, len(page), _PIECE):  # a page that is refused is refused with the piece that is one too many
        parser.feed(page[start : start + _PIECE])
    tables: list[Rows] = parser.close()
    return tables


@dataclass(slots=True)
class _Cell:
    wide: int
    high: int
    parts: list[str] = field(default_factory=list)


class _Table:
    """A table that is being read: its rows so far, the row and the cell that are open."""

    def __init__(self) -> None:
        self.rows: Rows = []
        self._row: list[_Cell] | None = None
        self._cell: _Cell | None = None
        self._above: dict[int, tuple[str, int]] = {}  # by column: texts that reach down, and to how many rows more

    def begin_row(self) -> None:
        self.end_row()
        self._row = []

    def begin_cell(self, attributes: Mapping[str, str]) -> None:
        """Begin a cell, which ends the one before; there are none past the last one that is read."""
        self._cell = None
        self._row = self._row or []
        if len(self._row) < MAX_CELLS:
            self._cell = _Cell(_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
            self._row.append(self._cell)

    def write(self, text: str) -> None:
        if self._cell is not None:
            self._cell.parts.append(text)

    def end_cell(self) -> None:
        self._cell = None

    def end_row(self) -> None:
        """Put the cells of the row that is open into the columns that no cell above reaches down to."""
        self._cell = None
        if self._row is None:
            return
        columns, column = self._above, 0
        for cell in self._row:
            text = "".join(cell.parts).strip(" \t\r\n")
            while column in columns:
                column += 1
            for each in range(column, min(column + cell.wide, MAX_CELLS)):
                columns[each] = (text, cell.high)
            column += cell.wide
        if self._row and len(self.rows) < MAX_ROWS:
            self.rows.append([columns.get(at, ("", 0))[0] for at in range(max(columns, default=-1) + 1)])
        self._above = {at: (text, left - 1) for at, (text, left) in columns.items() if left > 1}
        self._row = None


class _Page:
    """What lxml tells of a page, element by element: each end comes, written or not, and in its order."""

    def __init__(self) -> None:
        self._tables: list[Rows] = []
        self._open = [_Table()]  # the first one takes cells that stand in no table; it is not kept
        self._depth = 0
        self._raised = self._unseen = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise UsageError(_TOO_DEEP)
        table = self._open[-1]
        if tag in _LINES:
            table.write("\n")
        if tag == "table":
            self._open.append(_Table())
            self._tables.append(self._open[-1].rows)
        elif tag == "tr":
            table.begin_row()
        elif tag in ("td", "th"):
            table.begin_cell(attributes)
            self._raised = False
        elif tag == "sup":
            self._raised = True
        elif tag in _UNSEEN:
            self._unseen = True

    def end(self, tag: str) -> None:
        self._depth -= 1
        if tag == "table":
            self._open.pop().end_row()
        elif tag == "tr":
            self._open[-1].end_row()
        elif tag in ("td", "th"):
            self._open[-1].end_cell()
        elif tag == "sup":
            self._raised = False
        elif tag in _UNSEEN:
            self._unseen = False

    def data(self, text: str) -> None:
        if not self._unseen:
            self._open[-1].write(raised(text) if self._raised else text)

    def close(self) -> list[Rows]:
        return self._tables


def _span(value: str | None) -> int:
    """Return how many rows or columns a cell spans: one where the page gives no number that makes sense."""
    text = (value or "").strip()
    return min(max(int(text[:9]), 1), MAX_CELLS) if text.isascii() and text.isdigit() else 1
