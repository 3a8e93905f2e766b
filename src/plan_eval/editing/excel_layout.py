"""How a sheet of an Excel file is laid out: where its contents end, what is hidden and what is merged.

openpyxl tells this only of a sheet that it has read whole, into memory, empty cells included.
"""

import re
from collections.abc import Mapping
from typing import IO

from plan_eval.base.optional import need
from plan_eval.editing.rows import MAX_COLUMNS, MAX_ROWS

_PIECE = 65536
_CONTENTS = frozenset({"v", "is", "f"})
_LETTERS = re.compile(r"[A-Z]{1,3}")
_FALSE = frozenset({"", "0", "false"})
_ENDS = "min max".split()  # noqa: SIM905  # the file's names for the first and the last column, no functions of formulas
_MAX_MERGED = 50_000
"""Merged ranges of one sheet, each of which takes a while to read."""

Range = tuple[int, int, int, int]
"""First column and row, last column and row."""


class Layout:
    """What the parser tells of a sheet, element by element: rows and columns are counted from one.

    `last_row` and `last_column` are the last ones with contents, of those that are read; `cells` is how many cells stand
    before the end of that row, empty ones included.
    """

    def __init__(self) -> None:
        utils = need("openpyxl.utils.cell")
        self._column_of, self._boundaries = utils.column_index_from_string, utils.range_boundaries
        self.last_row = self.last_column = self.cells = 0
        self.rows_beyond = self.columns_beyond = 0
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[Range] = []
        self._row = self._column = self._passed = 0
        self._reference = ""
        self._in_cell = self._has_contents = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        name = tag.rpartition("}")[2]
        if name == "c":
            self._passed += 1
            self._column += 1
            self._in_cell, self._reference = True, attributes.get("r", "")
            if match := _LETTERS.match(self._reference):
                self._column = self._column_of(match[0])
        elif name in _CONTENTS:
            if self._in_cell:
                self._contents()
        elif name == "row":
            self._begin_row(attributes)
        elif name == "col":
            self._columns(attributes)
        elif name == "mergeCell":
            self.merged.append(self._boundaries(attributes["ref"]))
            if len(self.merged) > _MAX_MERGED:
                raise ValueError(_MAX_MERGED)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        name = tag.rpartition("}")[2]
        if name == "c":
            self._in_cell = False
        elif name == "row" and self._has_contents:
            if self._row <= MAX_ROWS:
                self.last_row, self.cells = self._row, self._passed
            else:
                self.rows_beyond += 1

    def data(self, text: str) -> None:
        """Text says nothing of the layout."""

    def close(self) -> "Layout":
        """Return the layout, when the sheet has ended."""
        return self

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        row = int(attributes["r"]) if "r" in attributes else self._row + 1
        if row <= self._row:  # openpyxl would leave it out without a word
            raise ValueError(row)
        self._row, self._column, self._has_contents = row, 0, False
        if _is_hidden(attributes, "ht"):
            self.hidden_rows.add(row)

    def _columns(self, attributes: Mapping[str, str]) -> None:
        if len(self.hidden_columns) < MAX_COLUMNS and _is_hidden(attributes, "width"):
            first, last = (int(attributes[name]) for name in _ENDS)
            self.hidden_columns |= set(range(max(first, 1), min(last, MAX_COLUMNS) + 1))

    def _contents(self) -> None:
        self._has_contents = True
        if self._column > MAX_COLUMNS:
            self.columns_beyond = max(self.columns_beyond, self._column - MAX_COLUMNS)
        elif self._row <= MAX_ROWS:
            self.last_column = max(self.last_column, self._column)


def layout_of(sheet: IO[bytes]) -> Layout:
    """Return the layout of a sheet from its XML, which is read piece by piece and never kept."""
    etree = need("lxml.etree")
    parser = etree.XMLParser(target=Layout(), resolve_entities=False, no_network=True, huge_tree=False)
    while piece := sheet.read(_PIECE):
        parser.feed(piece)
    layout: Layout = parser.close()
    return layout


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    """Say whether a row or column is hidden: by name, or by having no height or width."""
    return attributes.get("hidden", "") not in _FALSE or attributes.get(size) == "0"
