"""What a result becomes for paper: a document of headings, tables, charts and paragraphs."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from plan_eval.base.text import Lang
from plan_eval.views.drawing import Drawing
from plan_eval.views.shapes import Table


class ChartedTable(NamedTuple):
    """A table with a chart beside each row that has one: the heading of their column, and what they show.

    The style of a cell is the status whose colour it has.
    """

    table: Table
    charts: Sequence[Drawing | None] = ()
    heading: str = ""
    legend: str = ""

    @property
    def statuses(self) -> list[str]:
        """The status of each row, empty for a row without one."""
        return [next((cell.style for cell in row if cell.style), "") for row in self.table.rows]


class Section(NamedTuple):
    """A heading, and below it a chart, tables and paragraphs, in this order."""

    heading: str
    paragraphs: Sequence[str] = ()
    tables: Sequence[ChartedTable] = ()
    chart: Drawing | None = None


class Document(NamedTuple):
    """A whole document; `language` is its tag, such as `zh-CN`."""

    title: str
    language: str
    sections: Sequence[Section]


class DocumentView(Protocol):
    """A result that can be put on paper."""

    def document(self, lang: Lang) -> Document:
        """Return what people read, from top to bottom."""
