"""How wide text is on paper, and how a table is set so that no word and no number in it is broken.

Widths are in hundredths of the size of the font. Nobody knows with which fonts a file will be opened, so that each character
has what the widest of the usual ones give it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plan_eval.views.document import Tabular
from plan_eval.views.shapes import Cell

EM = 100
"""The width of a Chinese character: the size of the font."""

_WIDTHS = {
    **dict.fromkeys("'!,.-/:;\\ijlft|()[]IJ ", 45),
    **dict.fromkeys("MWmw@%&", 110),
    **dict.fromkeys("#+<=>^~", 88),
    **dict.fromkeys("0123456789", 64),
    "‰": 145,
}
_CAPITAL, _SMALL, _WIDE, _OTHER = 88, 68, 100, 90
_BOLD_IN_TEN = 11
"""So many tenths of its width bold text takes."""

_FULL = frozenset("WFA")
"""Characters as wide as a Chinese one, or so in Chinese fonts."""

_WIDE_SIGNS = "\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f"
_OPENING, _CLOSING = "（〔《“‘【「", "）〕》”’】」，。、；：％"
_UNBROKEN = re.compile(rf"(?:[{_OPENING}]*[^\s{_WIDE_SIGNS}]+[{_CLOSING}]*)+(?:[{_OPENING}]+.)?")
"""What is never broken: a word or a number with the signs that cling to it, a bracket behind it with what that begins."""

_SHORT = 7 * EM
"""A text as short as this stays on its line; a longer one has at least so much, and is no thread of characters."""

_PAD = 70
"""What the space left and right of the text of a cell takes together, and a little for those who round otherwise."""

MANY_LINES = 40
"""As many as it takes: longer texts do not stand in tables."""

_SHORT_HEADING = 4 * EM
"""So much of a heading stays on its line."""

_NAME = 16 * EM
"""The room for what a row is about in a table of several parts."""

_LEFT_EMPTY = 2 * EM
"""What a text of several lines leaves empty at their ends."""

_HEADING_LINES = 4
_LARGEST_SHARE = 3
"""A word that alone takes more than such a part of the page may be broken after all."""


def width_of(text: str, *, bold: bool = False) -> int:
    """Return the width of a line of text."""
    width = sum(map(_width_of_character, text))
    return width * _BOLD_IN_TEN // 10 if bold else width


def _width_of_character(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.east_asian_width(character) in _FULL:
        return _WIDE
    if not character.isascii():
        return _OTHER
    return _CAPITAL if character.isupper() else _SMALL


def least_width(text: str, *, bold: bool = False, short: int = _SHORT) -> int:
    """Return the width below which a word, a number or a short text would be broken."""
    words = (width_of(word, bold=bold) for word in _UNBROKEN.findall(text))
    return max([min(width_of(text, bold=bold), short), *words])


class Setting(NamedTuple):
    """How a table may be set: in a font of `size` half points, in a room of so many hundredths of that size.

    A cell may take so many `lines` before another setting is tried.
    """

    room: int
    size: int
    landscape: bool = False
    lines: int = MANY_LINES


class Fitted(NamedTuple):
    """A table in its setting: the widths of its columns, which together fill the room or less."""

    table: Tabular
    setting: Setting
    widths: Sequence[int]


def fitted(table: Tabular, settings: Sequence[Setting]) -> Iterator[Fitted]:
    """Yield a table in the first setting that has room for it; where none has, in several parts in the last."""
    for setting in settings:
        widths = _widths(table, setting)
        if widths is not None:
            yield Fitted(table, setting, widths)
            return
    last = settings[-1]
    for part in _parts(table, last):
        yield Fitted(part, last, _widths(part, last) or _even(part, last))


def _even(table: Tabular, setting: Setting) -> list[int]:
    return [setting.room // len(table.columns)] * len(table.columns)


def _parts(table: Tabular, setting: Setting) -> Iterator[Tabular]:
    """Yield parts with the first columns and as many others as there is room for, at least one."""
    fixed, least = range(table.fixed), _least(table, setting)
    for number, wide in zip(fixed, _longest(table), strict=False):
        least[number] = max(least[number], min(wide, _NAME))
    part: list[int] = []
    caption = table.caption
    for number in range(table.fixed, len(table.columns)):
        if part and sum(least[at] for at in (*fixed, *part, number)) > setting.room:
            yield _part(table, [*fixed, *part], caption)
            part, caption = [], table.continued
        part.append(number)
    yield _part(table, [*fixed, *part], caption)._replace(notes=table.notes)


def _part(table: Tabular, numbers: Sequence[int], caption: str) -> Tabular:
    columns = [table.columns[number] for number in numbers]
    rows = [row if is_heading(row) else [row[number] for number in numbers] for row in table.rows]
    return table._replace(caption=caption, columns=columns, rows=rows, notes=())


def is_heading(row: Sequence[Cell]) -> bool:
    """Tell whether a row is a heading of those below it."""
    return len(row) == 1


def _widths(table: Tabular, setting: Setting) -> list[int] | None:
    """Return the widths with as few lines to a cell as there is room for; None where the setting does not do."""
    least, longest = _least(table, setting), _longest(table)
    if sum(least) > setting.room:
        return None
    for lines in range(1, setting.lines + 1):
        asked = [
            max(narrow, min(wide, wide // lines + _LEFT_EMPTY)) for narrow, wide in zip(least, longest, strict=True)
        ]
        if sum(asked) <= setting.room:
            return _filled(asked, setting.room)
    return least if setting.lines >= MANY_LINES else None


def _filled(asked: Sequence[int], room: int) -> list[int]:
    """Return widths that fill the room, each with its part of what is left."""
    return [width * room // sum(asked) for width in asked]


def _least(table: Tabular, setting: Setting) -> list[int]:
    most = setting.room // _LARGEST_SHARE
    widths = []
    for column, cells in zip(table.columns, _cells(table), strict=True):
        below = (least_width(cell.text, bold=bool(cell.style)) for cell in cells)
        heading = least_width(column.heading, bold=True, short=_SHORT_HEADING)
        widths.append(min(max([heading, *below]), most) + _PAD)
    return widths


def _longest(table: Tabular) -> list[int]:
    """Return the widths with which no cell is broken; a heading may take several lines."""
    widths = []
    for column, cells in zip(table.columns, _cells(table), strict=True):
        below = max((width_of(cell.text, bold=bool(cell.style)) for cell in cells), default=0)
        widths.append(max(below, width_of(column.heading, bold=True) // _HEADING_LINES) + _PAD)
    return widths


def _cells(table: Tabular) -> list[list[Cell]]:
    """Return the cells of each column, without the headings of rows."""
    rows = [row for row in table.rows if not is_heading(row)]
    return [[row[number] for row in rows] for number in range(len(table.columns))]
