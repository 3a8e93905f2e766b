"""One indicator of a table as its row has it: its names, its group, its cells by column."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plan_eval.base.text import Words
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.heads.columns import Columns

VALUES = ("baseline", "target", "latest", "milestone", "increment", "growth", "total")
"""Roles of columns with figures."""

_ENUMERATED = re.compile(
    r"^(?:第?[一二三四五六七八九十]+\s*[、.．章节](?![一二三四五六七八九十])|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}\s*[.、．)）](?![0-9])|[IVX]+[.、])\s*"
)
_CIRCLED = re.compile(r"^[\u2460-\u2473]\s*(?=\S)")


class Item(NamedTuple):
    """One indicator of a table: its row, its group, its names from the outermost to its own, and its cells by column.

    `inherited` are the cells of the row above that names the whole of which it is a part.
    """

    row: int
    group: str
    path: tuple[str, ...]
    cells: tuple[str, ...]
    inherited: tuple[str, ...] = ()


class Sorted(NamedTuple):
    """The rows of a table, sorted: indicators, lines of notes, and sentences about what was not read."""

    items: list[Item]
    notes: list[str]
    unread: list[Words]


def without_number(text: str) -> str:
    """Return a heading without the number that it is listed by."""
    return _ENUMERATED.sub("", text) or text


def plain_name(text: str) -> str:
    """Return a name without the number that it is listed by; years, ages and 5G are part of a name."""
    return _CIRCLED.sub("", _ENUMERATED.sub("", text)).strip() or text


def cells_of(item: Item, columns: Columns, *roles: str) -> Iterator[str]:
    """Yield the cells of an indicator in the columns of roles, those of the whole where its own are empty."""
    for column in columns.of(*roles):
        own = item.cells[column.at]
        yield own if tidy(own) or not item.inherited else item.inherited[column.at]
