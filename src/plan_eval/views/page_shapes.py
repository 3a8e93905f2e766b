"""What the page of a review is made of: tiles, parts, tables whose rows open, and what an opened row tells."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from plan_eval.base.text import Lang
from plan_eval.views.drawing import Drawing
from plan_eval.views.plot import Plot
from plan_eval.views.shapes import Column, Line, Table


class Tile(NamedTuple):
    """How many indicators have a status, in words too; `status` is empty for all of them."""

    status: str
    number: str
    label: str


class Mark(NamedTuple):
    """A cell of a page.

    `note` stands small beside the text, `order` is what a column is sorted by where the text is not it, and `link` the key of
    the row that a click leads to.
    """

    text: str
    style: str = ""
    note: str = ""
    drawing: Drawing | None = None
    order: str = ""
    link: str = ""


class Citation(NamedTuple):
    """Where something comes from, and its words there; either may be empty."""

    source: str
    quote: str = ""


class Step(NamedTuple):
    """One step of a derivation: what is computed, how, with the numbers put in, and where that is laid down."""

    name: str
    formula: str
    figures: str = ""
    citations: Sequence[Citation] = ()


class Detail(NamedTuple):
    """What an opened row tells, in this order; a chart and its figures stand beside the rest where there is room."""

    lines: Sequence[Line] = ()
    steps: Sequence[Step] = ()
    after: Sequence[Line] = ()
    citations: Sequence[Citation] = ()
    chart: Plot | None = None
    series: Table | None = None


class Row(NamedTuple):
    """A row of a table: its cells, and what it opens to where there is more.

    `key` is unique on the page; `status` is what tiles filter by, and `group` the heading that it stands under.
    """

    cells: Sequence[Mark]
    key: str = ""
    status: str = ""
    group: str = ""
    detail: Detail | None = None


class PageTable(NamedTuple):
    """A table of a page: columns, and rows of as many cells. `spare` is the column that a narrow screen does without."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    spare: int | None = None


class Part(NamedTuple):
    """A part of the page under a heading: lines, a table, lines and tables after it. `key` is unique on the page."""

    key: str
    heading: str
    lines: Sequence[Line] = ()
    table: PageTable | None = None
    after: Sequence[Line] = ()
    more: Sequence[PageTable] = ()


class Page(NamedTuple):
    """A whole page: what it is of, the tiles, and its parts. `language` is its tag, such as `zh-CN`."""

    title: str
    language: str
    subtitle: Sequence[str]
    address: str
    tiles: Sequence[Tile]
    summary: Sequence[Line]
    parts: Sequence[Part]


class PageView(Protocol):
    """A result that can be put on a page."""

    def page(self, lang: Lang) -> Page:
        """Return what people read, from top to bottom."""
