"""What a result becomes for a workbook: sheets of titles, tables, paragraphs and charts, without any format."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from plan_eval.base.text import Lang


class Limits(NamedTuple):
    """What may be typed into a cell: the condition as a formula, and what is said of it to whoever types."""

    condition: str
    title: str
    message: str


class Trend(NamedTuple):
    """Where a series of values stands that a cell draws as a line: a sheet, a row of its main table, columns of figures."""

    sheet: str
    row: int
    first: int
    last: int


class SheetCell(NamedTuple):
    """What a spreadsheet holds in a cell: a text, a number or a day as what it is, or nothing.

    Of a number `places` are the decimals that are shown; `percent` shows a share as a percentage. `before` and `mark` stand
    around a text, or around a number that stays one. `style` is a name of the theme. `key` is what formulas call the cell,
    `name` what people call it where it is to have a name of its own. A `formula` has `{key}` for other cells; `value` is then
    what it comes to. `limits` are those of a cell that people type into.
    """

    value: str | Decimal | date | None = None
    style: str = ""
    mark: str = ""
    before: str = ""
    places: int = 0
    percent: bool = False
    key: str = ""
    name: str = ""
    formula: str = ""
    limits: Limits | None = None
    trend: Trend | None = None


class SheetColumn(NamedTuple):
    """A column: its heading, which may be a day; `right` for figures, which take one line whatever room that needs.

    Texts take several lines where they are longer than `wide` digits, or than short words are where that is 0. `bars` draws a bar for shares from 0 to 1 in the colour of each cell. What is not `printed` stands beside the printed page,
    for those who go on computing.
    """

    heading: str | date
    right: bool = False
    wide: int = 0
    bars: bool = False
    printed: bool = True


class SheetTable(NamedTuple):
    """A table. The `main` one of a sheet has filters, its heading stays in view and is repeated on every page."""

    columns: Sequence[SheetColumn]
    rows: Sequence[Sequence[SheetCell]]
    main: bool = False


class Paragraph(NamedTuple):
    """A text across the sheet."""

    text: str = ""
    style: str = ""


class CountChart(NamedTuple):
    """A bar for each row of the table before it, divided by the columns of figures, each in the colour of its style."""

    title: str
    styles: Sequence[str]


SheetBlock = SheetTable | Paragraph | CountChart


class Sheet(NamedTuple):
    """A sheet: its name, a title, what stands below the title, and blocks from top to bottom."""

    name: str
    title: str
    subtitles: Sequence[str]
    blocks: Sequence[SheetBlock]


class Workbook(NamedTuple):
    """A whole workbook; `made_on` is the day of what it says, `author` who says it, `language` its tag such as `zh-CN`."""

    title: str
    author: str
    made_on: date
    language: str
    sheets: Sequence[Sheet]


class WorkbookView(Protocol):
    """A result that can be put into a workbook."""

    def workbook(self, lang: Lang) -> Workbook:
        """Return the sheets, for those who print, filter and go on computing."""
