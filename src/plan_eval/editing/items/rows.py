"""The rows below the headings: indicators with the group and the names above them, notes, and what does not fit and is not read."""

from collections.abc import Sequence
from typing import NamedTuple

from plan_eval.base.text import Text, Words
from plan_eval.editing.cells.plain import printed, tidy
from plan_eval.editing.cells.said import Kind, said_of
from plan_eval.editing.cells.units import parted
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.fitting import aligned, misfit
from plan_eval.editing.items.item import VALUES, Item, Sorted, plain_name, without_number
from plan_eval.editing.items.notes import is_note
from plan_eval.editing.items.splitting import UNDER, part_of, split
from plan_eval.editing.rows import Rows
from plan_eval.editing.words import words
from plan_eval.model.readers import shorten

_NOT_READ = Text("row {row} was not read: {reason}: {line}", "第 {row} 行未读入：{reason}：{line}")
_NO_NAME = Text("it has no name", "没有名称")
_A_SUM = Text("it is a sum of the others", "是其他各行的合计")


class _Whole(NamedTuple):
    """A row that names the whole of which those below are parts."""

    path: tuple[str, ...]
    cells: tuple[str, ...]
    number: str


def sorted_rows(
    rows: Rows, columns: Columns, first: int, repeated: Sequence[Sequence[str]], *, kind: str = ""
) -> Sorted:
    """Return the rows below the headings sorted; `first` is the number of the first, `kind` that of the file for ragged ones."""
    found = Sorted([], [], [])
    sorter = _Sorter(columns, found, bool(columns.of("number")))
    width = len(columns.columns)
    heads = [list(row) for row in repeated]
    for number, row in enumerate(rows, first + 1):
        texts = [tidy(cell) for cell in row]
        if not any(texts) or texts in heads:
            continue
        cells, reason = aligned(row, width, columns, kind)
        if len({text for text in texts if text}) == 1 and next(text for text in texts if text):
            cells = [*row, *[""] * width][:width]
        elif cells is None:
            line = next(text for text in texts if text)
            if is_note(line):
                found.notes.append(printed(next(cell for cell in row if cell.strip())))
            else:
                found.unread.append(_NOT_READ.message(row=number, reason=reason, line=shorten(" ".join(texts))))
            continue
        sorter.take(number, cells, _next_texts(rows, number - first))
    return found


def _next_texts(rows: Rows, at: int) -> str:
    """Return the first text of the next row that has one."""
    return next((text for row in rows[at : at + 3] for cell in row if (text := cell.strip())), "")


class _Sorter:
    """Takes row after row, with the group and the whole under which each stands."""

    def __init__(self, columns: Columns, found: Sorted, numbered: bool) -> None:  # noqa: FBT001  # a fact of the table
        self._columns, self._found, self._numbered = columns, found, numbered
        self._names = [column.at for column in columns.of("name")]
        self._figures = [column.at for column in columns.of(*VALUES)]
        self._group_at = next((column.at for column in columns.of("group")), None)
        self._number_at = next((column.at for column in columns.of("number")), None)
        self._section = self._group = ""
        self._outer = ""
        self._whole: _Whole | None = None
        self._is_in_parts = False

    def take(self, number: int, cells: list[str], following: str) -> None:
        """Take one row."""
        texts = [tidy(cell) for cell in cells]
        counted = self._number_at
        distinct: dict[str, None] = dict.fromkeys(text for at, text in enumerate(texts) if text and at != counted)
        if not distinct:
            text = "" if counted is None else texts[counted]
            if text.strip("().、").isdigit():
                return
            distinct = {text: None}
        line = next(iter(distinct))
        if len(distinct) == 1:
            self._alone(number, line, cells, following)
            return
        if is_note(line) and not any(said_of(texts[at]).kind is Kind.FIGURE for at in self._figures):
            self._found.notes.append(" ".join(dict.fromkeys(printed(cell) for cell in cells if cell.strip())))
            return
        reason = misfit(texts, self._columns)
        if reason is not None:
            self._refuse(number, reason, [*distinct])
            return
        if self._group_at is not None and texts[self._group_at]:
            group = printed(cells[self._group_at])
            if group != self._group:
                self._group, self._whole = group, None
        for row in split(cells, self._names, self._figures):
            self._item(number, row, [*distinct])

    def _alone(self, number: int, line: str, cells: list[str], following: str) -> None:
        """Take a row with one text: a note, a group, or the whole of the parts that follow."""
        if is_note(line):
            self._found.notes.append(printed(next(cell for cell in cells if tidy(cell) == line)))
            return
        said = said_of(line)
        if said.kind is Kind.EMPTY:
            return
        if said.kind is Kind.FIGURE and not said.unit.isalpha():  # 1 People is a heading
            self._refuse(number, _NO_NAME, [line])
            return
        has_number = (
            self._number_at is not None
            and bool(cells[self._number_at].strip())
            and tidy(cells[self._number_at]) != line
            and tidy(cells[self._number_at]).strip("().、．").replace(".", "").replace("-", "").isdigit()
        )
        text = printed(next(cell for cell in cells if tidy(cell) == line))
        at_name = self._names and tidy(cells[self._names[0]]) == line
        if at_name and (has_number or (parted(line).unit and parted(line).sure) or part_of(following) is not None):
            self._whole = _Whole(
                (plain_name(text),),
                tuple(cells),
                tidy(cells[self._number_at]) if has_number and self._number_at is not None else "",
            )
            return
        if self._group_at is not None and tidy(cells[self._group_at]) == line and not at_name:
            self._group = printed(cells[self._group_at])
        self._section, self._whole = without_number(text), None

    def _item(self, number: int, cells: list[str], line: Sequence[str]) -> None:
        path, is_part = self._path(cells)
        if not path or not path[-1]:
            self._refuse(number, _NO_NAME, line)
            return
        if path[-1].strip() in words("sums"):
            self._refuse(number, _A_SUM, line)
            return
        if said_of(path[-1]).kind is Kind.FIGURE and said_of(path[-1]).unit == "":
            self._refuse(number, _NO_NAME, line)
            return
        inherited: tuple[str, ...] = ()
        if len(path) > 1 and not is_part and self._found.items and self._found.items[-1].path[0] == path[0]:
            before = self._found.items[-1]
            inherited = tuple(
                own or upper for own, upper in zip(before.cells, before.inherited or before.cells, strict=True)
            )
        if is_part and self._whole is not None:
            path = (*self._whole.path, *path)
            inherited = self._whole.cells
        blank = not any(tidy(cells[at]) for at in self._figures)
        counted = "" if self._number_at is None else tidy(cells[self._number_at])
        if not is_part:
            self._whole = _Whole(path[:1], tuple(cells), counted)
            if blank and self._begins_parts(cells):
                return
        group = self._group or self._section
        self._found.items.append(Item(number, group, path, tuple(cells), inherited))

    def _begins_parts(self, cells: Sequence[str]) -> bool:
        """Tell whether a row without any figure only names the parts below it: it ends as a heading does."""
        name = tidy(cells[self._names[-1]]) if self._names else ""
        return name.endswith((":", "："))

    def _path(self, cells: Sequence[str]) -> tuple[tuple[str, ...], bool]:
        """Return the names of a row from the outermost, and whether it is a part of a row above."""
        names = [cells[at] for at in self._names]
        if len(names) > 1:
            if names[0].strip():
                self._outer = names[0]
            elif names[-1].strip():
                names[0] = self._outer
        pieces = [printed(piece) for name in names for piece in name.split(UNDER)]
        path = tuple(dict.fromkeys(plain_name(piece) for piece in pieces if piece))
        marked = part_of(path[-1]) if path else None
        if marked is None and path and self._is_in_parts and _is_indented(names[-1]):
            marked = path[-1]
        self._is_in_parts = marked is not None
        if marked is not None and path:
            return (*path[:-1], marked), True
        counted = "" if self._number_at is None else tidy(cells[self._number_at])
        if self._numbered and self._whole is not None and self._whole.number and counted in ("", self._whole.number):
            return path, len(path) == 1
        return path, False

    def _refuse(self, number: int, reason: Words, line: Sequence[str]) -> None:
        self._found.unread.append(_NOT_READ.message(row=number, reason=reason, line=shorten(" ".join(line))))


def _is_indented(name: str) -> bool:
    """Tell whether a name stands in from the edge of its cell, as that of a further part does."""
    return name[:1].isspace() and bool(name.strip())
