"""Cells that span rows and columns, each repeated in all that it covers."""

from dataclasses import dataclass, field

from plan_eval.editing.rows import MAX_COLUMNS, MAX_ROWS, Table


@dataclass(slots=True)
class Cell:
    """A cell as it is read, piece by piece, and how many columns and rows it covers."""

    wide: int = 1
    high: int = 1
    parts: list[str] = field(default_factory=list)


class Spans:
    """A table whose cells come one after another, each in the next column that none above reaches down to."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._row: list[Cell] | None = None
        self._cell: Cell | None = None
        self._past = 0  # cells of the row that is open for which there is no room
        self._above: dict[int, tuple[str, int]] = {}  # by column: texts that reach down, and to how many rows more

    def begin_row(self) -> None:
        """End the row that is open and begin another."""
        self.end_row()
        self._row = []

    def begin_cell(self, wide: int, high: int) -> None:
        """Begin a cell, which ends the one before; there are none past the last one that is read."""
        self._cell = None
        self._row = self._row or []
        if len(self._row) < MAX_COLUMNS:
            self._cell = Cell(min(wide, MAX_COLUMNS), min(high, MAX_ROWS))
            self._row.append(self._cell)
        else:
            self._past += 1

    def write(self, text: str) -> None:
        """Write into the cell that is open; text between cells is no part of the table."""
        if self._cell is not None:
            self._cell.parts.append(text)

    @property
    def before(self) -> str:
        """The last piece that stands in the cell that is open."""
        return self._cell.parts[-1] if self._cell is not None and self._cell.parts else ""

    def end_cell(self) -> None:
        """End the cell that is open."""
        self._cell = None

    def end_row(self) -> None:
        """Put the cells of the row that is open into the columns that no cell above reaches down to."""
        self._cell = None
        if self._row is None:
            return
        columns, column = self._above, 0
        for cell in self._row:
            text = "".join(cell.parts).strip(" \t\r\n")
            while column in columns:
                column += 1
            for each in range(column, min(column + cell.wide, MAX_COLUMNS)):
                columns[each] = (text, cell.high)
            self._past += column >= MAX_COLUMNS
            column += cell.wide
        self._table.columns_beyond = max(self._table.columns_beyond, self._past)
        if self._row:
            self._table.add([columns.get(at, ("", 0))[0] for at in range(max(columns, default=-1) + 1)])
        self._above = {at: (text, left - 1) for at, (text, left) in columns.items() if left > 1}
        self._row, self._past = None, 0
