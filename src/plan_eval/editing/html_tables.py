"""The tables of a web page as rows of texts, with cells that span rows and columns repeated in each."""

from html.parser import HTMLParser

Rows = list[list[str]]

_RAISED = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_MOST = 200
"""Rows or columns that one cell may span."""


def raised(text: str) -> str:
    """Return text with its digits as raised ones, so that the mark of a footnote is no digit of the number before it."""
    return text.translate(_RAISED)


def read_html(text: str) -> list[Rows]:
    """Return the tables of a page; nothing in it is followed or run."""
    parser = _Tables()
    parser.feed(text)
    parser.close()
    return parser.tables


class _Tables(HTMLParser):
    """Collects the cells of every table."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Rows] = []
        self._cell: list[str] | None = None
        self._wide = self._high = 1
        self._raised = False
        self._hanging: dict[int, tuple[int, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row, a cell or raised text."""
        if tag == "table":
            self.tables.append([])
            self._hanging = {}
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
            self._hang()
        elif tag in ("td", "th") and self.tables and self.tables[-1]:
            given = dict(attrs)
            self._cell, self._wide, self._high = [], _span(given.get("colspan")), _span(given.get("rowspan"))
        elif tag == "sup":
            self._raised = True
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a cell or raised text."""
        if tag == "sup":
            self._raised = False
        if tag in ("td", "th") and self._cell is not None:
            text, row = "".join(self._cell).strip(" \t\r\n"), self.tables[-1][-1]
            for _ in range(self._wide):
                if self._high > 1 and len(row) < _MOST:
                    self._hanging[len(row)] = (self._high - 1, text)
                row.append(text)
            self._cell = None
            self._hang()

    def handle_data(self, data: str) -> None:
        """Take text that stands in a cell."""
        if self._cell is not None:
            self._cell.append(raised(data) if self._raised else data)

    def _hang(self) -> None:
        """Repeat, at the end of the row so far, the cells of rows above that reach down to it."""
        row = self.tables[-1][-1]
        while len(row) in self._hanging:
            left, text = self._hanging.pop(len(row))
            if left > 1:
                self._hanging[len(row)] = (left - 1, text)
            row.append(text)


def _span(value: str | None) -> int:
    text = (value or "").strip()
    return min(max(int(text), 1), _MOST) if text.isascii() and text.isdigit() and len(text) <= len(str(_MOST)) else 1
