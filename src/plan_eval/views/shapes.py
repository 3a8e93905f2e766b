"""What every result becomes before it has a format: lines, tables of cells, and the documented object of JSON.

A view puts a result into words; it computes nothing, and knows neither widths nor bytes. A format turns views into text or
bytes; it knows no plan.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.text import Lang


class Bar(NamedTuple):
    """How far something has come and how far it should be by now, both as shares; a format draws it in its own length."""

    progress: Fraction
    due: Fraction | None = None


class Cell(NamedTuple):
    """A cell: its text, its style where there are colours, a bar that stands before the text, and the file that it links to."""

    text: str
    style: str = ""
    bar: Bar | None = None
    link: str = ""


class Share(NamedTuple):
    """A part of a whole: how many belong to it, what it is, its number included, and its style."""

    size: int
    label: str
    style: str


class Column(NamedTuple):
    """A column: `right` is one of figures, `wraps` lets its text take several lines where it is narrow."""

    heading: str
    right: bool = False
    wraps: bool = False


class Layout(NamedTuple):
    """One way to set a table: the columns that it keeps, and what it asks of the screen.

    The first column has at least `room` cells for its names, bars have `bar` cells, and a screen narrower than
    `narrowest` is not for this layout.
    """

    columns: Sequence[int]
    room: int = 0
    bar: int = 0
    narrowest: int = 0


class Line(NamedTuple):
    """A paragraph; an empty text is an empty line."""

    text: str = ""
    style: str = ""
    indent: int = 0


class Mark(NamedTuple):
    """What a mark in a column means; it is said where that column is shown."""

    column: int
    text: str


class Table(NamedTuple):
    """Columns and rows of as many cells.

    On a screen, `above` and `below` some rows, by their numbers, stand lines, rows that have an `indent` stand further in, and
    below the table what its `marks` mean.

    `layouts` are the ways to set it on a screen, the widest first; the last is used where none fits. `caption` is a line above
    it, for formats that have room for one; `nothing` is what people read in the place of one without rows.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    layouts: Sequence[Layout] = ()
    caption: str = ""
    nothing: str = ""
    indent: int = 0
    above: Mapping[int, Sequence[Line]] = {}
    below: Mapping[int, Sequence[Line]] = {}
    marks: Sequence[Mark] = ()


class Rows(NamedTuple):
    """Rows of cells below one another without headings: labels and values, or rules and what each came to.

    `right` are the columns of figures. The last cell of a row takes what is left of the line, on several lines where need be;
    a row may have fewer cells than others, and a cell several lines.
    """

    rows: Sequence[Sequence[Cell]]
    right: Collection[int] = ()


class Shares(NamedTuple):
    """A whole and its parts, drawn as one bar with a word on each part."""

    parts: Sequence[Share]


Block = Line | Table | Rows | Shares


class View:
    """A result put into words. A kind of result that has no table, or no JSON, says so by not having the method."""

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the lines and tables that people read, from top to bottom."""
        raise NotImplementedError

    def table(self, lang: Lang) -> Table:
        """Return everything as one table, with exact figures: what a spreadsheet takes."""
        raise NotImplementedError

    def data(self, lang: Lang) -> object:
        """Return the documented object of JSON; numbers are exact."""
        raise NotImplementedError
