"""What a result becomes for paper: a document of headings, tables, charts and paragraphs, and the sheets of a workbook."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.views.drawing import Drawing
from plan_eval.views.shapes import Cell, Column, Table


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


class Run(NamedTuple):
    """A piece of a paragraph in one style: none, `strong`, a status, or `gap` for a place that a person has to fill in."""

    text: str
    style: str = ""


class Heading(NamedTuple):
    """A heading with its number, of the first level or the second."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """A paragraph of running text."""

    runs: Sequence[Run]

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(run.text for run in self.runs)


class Share(NamedTuple):
    """A part of a whole: how many, what they are, and the style that they have everywhere."""

    number: int
    text: str
    style: str


class Shares(NamedTuple):
    """A figure of one bar, divided as its parts are; `caption` stands below it."""

    caption: str
    parts: Sequence[Share]


class Tabular(NamedTuple):
    """A numbered table: its caption above it, notes below it.

    A row of one cell is a heading of the rows below it and spans all columns; any other has a cell for each column. The
    first `fixed` columns say what a row is about. A table too wide for any page is set as several, each with those columns;
    `continued` is the caption of all but the first.
    """

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    notes: Sequence[str] = ()
    continued: str = ""
    fixed: int = 1


Block = Heading | Paragraph | Shares | Tabular


class Origin(NamedTuple):
    """What the properties of a file say of it: who answers for the figures, what they are, and of which day."""

    author: str
    description: str
    day: date


class Paper(NamedTuple):
    """A text for paper, from top to bottom; `language` is its tag, such as `zh-CN`."""

    title: str
    subtitle: str
    language: str
    origin: Origin
    blocks: Sequence[Block]


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


class PaperView(Protocol):
    """A result that can be handed in on paper."""

    def paper(self, lang: Lang) -> Paper:
        """Return its text from top to bottom."""
