"""The tables of a file as rows of texts: as many and as wide as a plan may be, and what lies beyond is counted."""

from collections.abc import Sequence

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words
from plan_eval.files.reading import MAX_BYTES

Rows = list[list[str]]

MAX_ROWS, MAX_COLUMNS = 20_000, 200
"""How much of one table is read."""

MAX_CELLS = 120_000
"""Cells that are read of all tables of a file, those that a spanning cell fills included."""

_MAX_TABLES = 2_000
_LINES_AROUND = 12
_LONGEST_LINE = 2_000
"""Lines around a table, and characters of one, that may be its title and its notes."""

_TABLE = Text("table {number}", "第 {number} 个表格")
_TOO_MANY_CELLS = Text(
    "the tables have more than {limit:,} cells; leave only the table of the indicators in the file",
    "表格合计超过 {limit:,} 个单元格；请在文件中只保留指标表",
)
_TOO_MANY_TABLES = Text(
    "the file has more than {limit:,} tables; leave only the table of the indicators in it",
    "文件中的表格超过 {limit:,} 个；请只保留指标表",
)
_TOO_MUCH_TEXT = Text(
    "the cells of the tables hold more than {limit:,} characters; leave only the table of the indicators in the file",
    "表格单元格中的文字合计超过 {limit:,} 个字符；请在文件中只保留指标表",
)
_ONLY_PICTURES = Text(
    "the file holds pictures and no table; type the table that a picture shows into Excel, or have it recognised and check every figure",
    "文件中只有图片，没有表格；请把图片中的表格录入 Excel，或识别文字后逐一核对数值",
)
_ROWS_BEYOND = Text(
    "{table}: what follows row {limit:,} was not read; rows with text there: {count:,}",
    "{table}：第 {limit:,} 行之后的内容未读入，其中有文字的行数：{count:,}",
)
_COLUMNS_BEYOND = Text(
    "{table}: what follows column {limit:,} was not read; columns there: {count:,}",
    "{table}：第 {limit:,} 列之后的内容未读入，列数：{count:,}",
)


class Table:
    """One table that is being read; `rows_beyond` and `columns_beyond` count what there is no room for.

    `title` is what the file calls it, empty where it has no name; `above` and `below` are the lines around it.
    """

    def __init__(self, name: Words, tables: "Tables", title: str = "") -> None:
        self.name = name
        self.title = title
        self.above: list[str] = []
        self.below: list[str] = []
        self.rows: Rows = []
        self.rows_beyond = self.columns_beyond = 0
        self._tables = tables

    def add(self, cells: Sequence[str]) -> None:
        """Add a row.

        Raises:
            UsageError: where the tables of the file hold more than a plan can be made of.
        """
        if len(self.rows) >= MAX_ROWS:
            self.rows_beyond += any(not cell.isspace() for cell in cells if cell)
            return
        if len(cells) > MAX_COLUMNS:
            last = max((at for at, cell in enumerate(cells, 1) if cell and not cell.isspace()), default=0)
            self.columns_beyond = max(self.columns_beyond, last - MAX_COLUMNS)
        row = list(cells[:MAX_COLUMNS])
        self._tables.take(row)
        self.rows.append(row)


class Tables:
    """The tables of a file in their order, and what of the file is not read."""

    def __init__(self) -> None:
        self.tables: list[Table] = []
        self._left_out: list[Words] = []
        self._lines: list[str] = []
        self._cells = self._characters = 0

    def begin(self, name: Words | None = None, title: str = "") -> Table:
        """Return a new table, which has a number where it has no name; the lines that were written before it are around it.

        Raises:
            UsageError: where there are more than a plan can be looked for in.
        """
        if len(self.tables) >= _MAX_TABLES:
            raise UsageError(_TOO_MANY_TABLES.message(limit=_MAX_TABLES))
        table = Table(name or _TABLE.message(number=len(self.tables) + 1), self, title)
        table.above += self._lines
        self._lines = []
        self.tables.append(table)
        return table

    def write(self, line: str) -> None:
        """Take a line that stands between tables: it is around the one before and the one after it, if it is near."""
        text = " ".join(line[:_LONGEST_LINE].split())
        if not text:
            return
        if self.tables and len(self.tables[-1].below) < _LINES_AROUND:
            self.tables[-1].below.append(text)
        self._lines = [*self._lines[-(_LINES_AROUND // 2) + 1 :], text]

    def take(self, row: list[str]) -> None:
        """Count a row that is read.

        Raises:
            UsageError: where the tables hold too much.
        """
        self._cells += len(row)
        self._characters += sum(map(len, row))
        if self._cells > MAX_CELLS:
            raise UsageError(_TOO_MANY_CELLS.message(limit=MAX_CELLS))
        if self._characters > MAX_BYTES:  # of which a data file could not hold more, whatever the characters
            raise UsageError(_TOO_MUCH_TEXT.message(limit=MAX_BYTES))

    def only_pictures(self) -> None:
        """Note that a file has pictures, if it has no table: the table is one of them."""
        if not any(cell.strip() for table in self.tables for row in table.rows for cell in row):
            self._left_out.insert(0, _ONLY_PICTURES)

    def leave_out(self, sentence: Words) -> None:
        """Note what is not read."""
        self._left_out.append(sentence)

    @property
    def unread(self) -> list[Words]:
        """What of the file is not read, each a sentence for the person who imports it."""
        beyond: list[Words] = []
        for table in self.tables:
            if table.rows_beyond:
                beyond.append(_ROWS_BEYOND.message(table=table.name, limit=MAX_ROWS, count=table.rows_beyond))
            if table.columns_beyond:
                beyond.append(_COLUMNS_BEYOND.message(table=table.name, limit=MAX_COLUMNS, count=table.columns_beyond))
        return [*self._left_out, *beyond]
