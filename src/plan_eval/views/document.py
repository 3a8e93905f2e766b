"""What a result becomes for paper: a document of headings, tables, charts and paragraphs, and the sheets of a workbook."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
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


class SheetCell(NamedTuple):
    """What a spreadsheet holds in a cell, a number as a number, and the status whose colour is its ground.

    A `mark` stands behind the text, or behind a number that stays one.
    """

    value: str | Decimal | None
    ground: Status | None = None
    mark: str = ""

    @property
    def places(self) -> int:
        """How many decimals a number was written with."""
        return max(0, -int(self.value.as_tuple().exponent)) if isinstance(self.value, Decimal) else 0


class Sheet(NamedTuple):
    """A sheet of a workbook: its name, a heading for each column, and rows of as many cells."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[SheetCell]]


class DocumentView(Protocol):
    """A result that can be put on paper and into a workbook."""

    def document(self, lang: Lang) -> Document:
        """Return what people read, from top to bottom."""

    def sheets(self, lang: Lang) -> Sequence[Sheet]:
        """Return the figures, for those who go on computing."""
