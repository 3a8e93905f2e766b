"""The tables of a web page, with what a reader of it sees and nothing else.

The parser is lxml's, which knows the end tags that HTML lets people leave out; nothing in the page is followed or run.
"""

import re
from collections.abc import Mapping

from plan_eval.base.errors import UsageError
from plan_eval.base.optional import need
from plan_eval.base.text import Text
from plan_eval.editing.marks import lowered, raised
from plan_eval.editing.rows import Tables
from plan_eval.editing.spans import Spans

MAX_PAGE = 9_000_000
"""Bytes of a page. The parser gives up on a comment of ten million, and lxml then never comes back from it."""

_MAX_TAGS = 600_000

_TOO_MANY_TAGS = Text("the page has more than {limit:,} tags", "网页超过 {limit:,} 个标签")
_TOO_LARGE = Text("the page is larger than {limit:,} bytes", "网页超过 {limit:,} 字节")
_TOO_DEEP = Text("the page is nested too deeply to be read", "网页嵌套过深，无法读取")
_MAX_DEPTH = 1000
"""Elements inside one another: the parser looks for each end tag among all that are open."""

_PIECE = 65536
"""Bytes that the parser is given at a time."""

_LINES = frozenset({"br", "p", "div", "li", "table", "option", "rt"})
"""What begins on a line of its own."""

_PARAGRAPHS = _LINES | {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "caption",
    "dt",
    "dd",
    "blockquote",
    "figcaption",
    "section",
}
_PIECES_OF_LINE = 200
"""What ends a line between tables, and pieces of one that are kept."""

_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "del", "title", "datalist", "rp",
    "audio", "canvas", "iframe", "noembed", "noframes", "object", "video",
})  # fmt: skip
"""What a browser does not show, or shows only where it can do nothing better; what was deleted."""

_GONE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*collapse)\b", re.IGNORECASE)
_BLANK = re.compile(r"(?:^|;)\s*visibility\s*:\s*hidden\b", re.IGNORECASE)
_LONGEST_SPAN = 9
"""Digits of a number of rows or columns; what has more is as good as the largest of them."""


def read_html(text: str, tables: Tables) -> None:
    """Read the tables of a page in the order in which they begin; a table inside a cell is one of its own.

    Raises:
        UsageError: where lxml is not installed, or for a page that is too large or nested too deeply.
    """
    parser = need("lxml.html").HTMLParser(
        target=_Page(tables), encoding="utf-8", no_network=True, recover=True, huge_tree=False
    )
    page = b"<html>" + text.encode(errors="replace")  # an empty page, too, is one
    if len(page) > MAX_PAGE:
        raise UsageError(_TOO_LARGE.message(limit=MAX_PAGE))
    if page.count(b"<") > _MAX_TAGS:
        raise UsageError(_TOO_MANY_TAGS.message(limit=_MAX_TAGS))
    for start in range(0, len(page), _PIECE):  # a page that is refused is refused with the piece that is one too many
        parser.feed(page[start : start + _PIECE])
    parser.close()


class _Page:
    """What lxml tells of a page, element by element: each end comes, written or not, and in its order."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._open = [Spans(Tables().begin())]  # the first one takes cells that stand in no table; it is not kept
        self._depth = 0
        self._gone = self._blank = 0  # how deep the element lies that takes no room, and the one that shows no text
        self._has_pictures = False
        self._marks: list[str] = []
        self._line: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise UsageError(_TOO_DEEP)
        style = attributes.get("style", "")
        if self._gone:
            return
        if tag in _UNSEEN or "hidden" in attributes or _GONE.search(style):
            self._gone = self._depth
            return
        if not self._blank and _BLANK.search(style):
            self._blank = self._depth
        self._begin(tag, attributes)

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        table = self._open[-1]
        self._has_pictures |= tag == "img"
        if tag in _LINES:
            table.write("\n")
        if tag in _PARAGRAPHS and len(self._open) == 1:
            self._end_line()
        if tag == "table":
            self._end_line()
            self._open.append(Spans(self._tables.begin()))
        elif tag == "tr":
            table.begin_row()
        elif tag in ("td", "th"):
            table.begin_cell(_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
            self._marks.clear()
        elif tag in ("sup", "sub"):
            self._marks.append(tag)

    def end(self, tag: str) -> None:
        depth, self._depth = self._depth, self._depth - 1
        if self._gone:
            if depth == self._gone:
                self._gone = 0
            return
        if depth == self._blank:
            self._blank = 0
        if tag == "table":
            self._open.pop().end_row()
        elif tag == "tr":
            self._open[-1].end_row()
        elif tag in ("td", "th"):
            self._open[-1].end_cell()
        elif tag in ("sup", "sub") and self._marks:
            self._marks.pop()

    def data(self, text: str) -> None:
        if self._gone or self._blank:
            return
        table = self._open[-1]
        if self._marks:
            text = raised(text) if self._marks[-1] == "sup" else lowered(text, table.before)
        table.write(text)
        if len(self._open) == 1 and len(self._line) < _PIECES_OF_LINE:
            self._line.append(text)

    def _end_line(self) -> None:
        """Hand on a line that stands between tables."""
        self._tables.write("".join(self._line))
        self._line.clear()

    def close(self) -> None:
        """End what is open: each table has ended with its element."""
        self._end_line()
        if self._has_pictures:
            self._tables.only_pictures()


def _span(value: str | None) -> int:
    """Return how many rows or columns a cell spans: one where the page gives no number that makes sense."""
    text = (value or "").strip()
    return max(int(text[:_LONGEST_SPAN]), 1) if text.isascii() and text.isdigit() else 1
