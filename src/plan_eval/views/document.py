"""A text for paper: headings, paragraphs, figures and tables, from top to bottom."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

from plan_eval.base.text import Lang
from plan_eval.views.shapes import Cell, Column


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


class PaperView(Protocol):
    """A result that can be handed in on paper."""

    def paper(self, lang: Lang) -> Paper:
        """Return its text from top to bottom."""
