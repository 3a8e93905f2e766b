"""Where the headings of a table stand: one to three rows, of which the lower ones may part what the upper ones name."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from plan_eval.editing.cells.days import day_in
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.cells.said import Kind, said_of
from plan_eval.editing.heads.head import FIGURE, FIGURES, Head, head_of, neutral_words
from plan_eval.editing.rows import Rows

_FIRST_ROWS = 30
"""Rows among which the headings are looked for."""

_HIGHEST = 3
_KNOWN = 2
_LOOKED_AT = 40
_SHORTEST_NAME = 2
_COUNTED = re.compile(r"[(\[]?(?:[0-9]{1,2}|[甲乙丙丁戊A-H])[)\]]?(?:[=+×/*÷-].*)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class Headed(NamedTuple):
    """A table parted at its headings: a head for each column, the number of the first row below, and the rows above as texts.

    `halves` tells how often the same headings stand beside one another. `repeated` are the rows of the headings as they are, which may stand again on the next page.
    """

    heads: list[Head]
    first: int
    above: list[str]
    repeated: list[list[str]]
    halves: int = 1

    def body(self, rows: Rows) -> Rows:
        """Return the rows below the headings; where the table stands beside itself, those of each part below one another."""
        below = rows[self.first :]
        if self.halves == 1:
            return below
        width = len(self.heads)
        return [row[part * width : (part + 1) * width] for part in range(self.halves) for row in below]


def headed(rows: Rows) -> Headed | None:
    """Return what the headings of a table say, or None for a table without a name and a figure among them."""
    return _headed(rows, _names) or _headed(rows, _text_beside_figures)


def _names(rows: Rows, start: int) -> list[int]:
    """Return the columns that a row calls names."""
    return [at for at, cell in enumerate(rows[start]) if head_of([cell]).role == "name"]


def _text_beside_figures(rows: Rows, start: int) -> list[int]:
    """Return the column that holds the names where no heading says so: the first with a text of its own in nearly each row.

    It stands left of the figures, and the row above it names at least two things that columns hold.
    """
    row = rows[start]
    known = [head_of([cell]).role for cell in row]
    figures = [at for at, role in enumerate(known) if role in FIGURES]
    if len(figures) < _KNOWN or len({tidy(cell) for cell in row if cell.strip()}) < len(figures) + 1:
        return []
    below = rows[start + 1 : start + 1 + _LOOKED_AT]
    for at, (cell, role) in enumerate(zip(row, known, strict=True)):
        texts = [tidy(each[at]) for each in below if at < len(each)]
        words = [text for text in texts if said_of(text).kind is Kind.WORDS and len(text) > _SHORTEST_NAME]
        is_open = role in (None, "group", "target") and bool(cell.strip())
        if is_open and at < max(figures) and len(words) * 5 >= len(below) * 3 and len(set(words)) == len(words) > 1:
            return [at]
    return []


def _headed(rows: Rows, names_of: Callable[[Rows, int], list[int]]) -> Headed | None:
    for start, row in enumerate(rows[:_FIRST_ROWS]):
        names = names_of(rows, start)
        if not names or len({tidy(cell) for cell in row if cell.strip()}) < 2:  # noqa: PLR2004  # a name and a figure
            continue
        end = start + 1
        while end - start < _HIGHEST and end < len(rows) and _goes_on(rows[start:end], rows[end], names):
            end += 1
        found = _heads(rows[start:end])
        if all(head.role != "name" for head in found):
            found = [head._replace(role="name") if at in names else head for at, head in enumerate(found)]
        if any(head.role in FIGURES for head in found):
            above = [tidy(text) for each in rows[:start] for text in dict.fromkeys(each) if text.strip()]
            repeated = [[tidy(cell) for cell in each] for each in rows[start:end]]
            return Headed(found, _below_numbers(rows, end), above, repeated, _halves(found))
    return None


def _halves(heads: list[Head]) -> int:
    """Return how often the headings of a table stand beside one another, and leave one set of them."""
    for parts in (3, 2):
        width, rest = divmod(len(heads), parts)
        sets = [[head.text for head in heads[at * width : (at + 1) * width]] for at in range(parts)]
        if not rest and width > 1 and all(each == sets[0] for each in sets):
            del heads[width:]
            return parts
    return 1


def _goes_on(above: Rows, row: Sequence[str], names: Sequence[int]) -> bool:
    """Tell whether a row belongs to the headings above: it parts some of their columns, and has no name and no figures."""
    texts = [tidy(cell) for cell in row]
    over = [tidy(cell) for cell in above[-1]]
    new = [at for at, text in enumerate(texts) if text and (at >= len(over) or text != over[at])]
    if not new or set(names).intersection(new):
        return all(_is_part_of_name(texts[at]) for at in new) if new else False
    return all(_is_heading(texts[at]) for at in new)


def _is_part_of_name(text: str) -> bool:
    return head_of([text]).role in ("name", "group")


def _is_heading(text: str) -> bool:
    """Tell whether a text can only be a heading: a year, or a word for what columns hold, and no figure."""
    if _YEAR.fullmatch(text) or text.lower() in neutral_words():
        return True
    head = head_of([text])
    if head.role == FIGURE and head.fiscal is not None:
        return True
    if head.role is None:
        return False
    said = said_of(text)
    return (
        said.kind is Kind.WORDS
        or (day_in(text) is not None and said.unit == "年")
        or (head.role != FIGURE and said.kind is Kind.STATE)
    )


def _heads(rows: Rows) -> list[Head]:
    width = max(map(len, rows))
    grid = [[tidy(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    for depth, row in enumerate(grid[:-1]):
        for at in range(1, width):
            below = any(lower[at] and lower[at] != row[at] for lower in grid[depth + 1 :])
            left_below = any(lower[at - 1] and lower[at - 1] != row[at - 1] for lower in grid[depth + 1 :])
            if not row[at] and below and (left_below or not depth):
                row[at] = row[at - 1]
    return [head_of([row[at] for row in grid]) for at in range(width)]


def _below_numbers(rows: Rows, first: int) -> int:
    """Return the row below one that only numbers the columns."""
    if first < len(rows):
        cells = [text for cell in rows[first] if (text := tidy(cell))]
        if len(cells) > 2 and len(set(cells)) == len(cells) and all(_COUNTED.fullmatch(cell) for cell in cells):  # noqa: PLR2004
            numbers = [int(digits[0]) for cell in cells if (digits := re.findall(r"^[(\[]?([0-9]+)", cell))]
            if numbers == list(range(numbers[0] if numbers else 0, (numbers[0] if numbers else 0) + len(numbers))):
                return first + 1
    return first
