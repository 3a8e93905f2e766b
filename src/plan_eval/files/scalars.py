"""Where a character of a scalar's value stands in the text of its file."""

import re
from collections.abc import Iterator

_BLOCK_HEADER = re.compile(r"[|>][^\n\r]*(?:\r\n|\r|\n)?")
_ESCAPE = re.compile(r"\\(?:x..|u....|U........|\r\n|.)", re.DOTALL)
_BLANK_ESCAPES = frozenset("tn \t\r\nv0fNLP_")
"""What stands behind the backslash of an escape for white space, or for nothing at all."""


def offset_of(raw: str, style: str, value: str, offset: int) -> int:
    """Return the offset in `raw`, a scalar with its quotes or block header, of character `offset` of its value.

    Folding and indentation only change white space, so the characters that are none are the same, in the same order,
    in the file and in the value: this counts them. White space is placed right behind the character before it.
    """
    ordinal = sum(not char.isspace() for char in value[:offset])
    blank = offset >= len(value) or value[offset].isspace()
    end = 0
    for number, (start, stop) in enumerate(_visible(raw, style)):
        if number == ordinal and not blank:
            return start
        if number == ordinal and blank:
            break
        end = stop
    return end


def _visible(raw: str, style: str) -> Iterator[tuple[int, int]]:
    """Yield where each character of the value that is no white space begins and ends in the file."""
    position, stop, quote = 0, len(raw), ""
    if style and style in "|>":
        header = _BLOCK_HEADER.match(raw)
        position = header.end() if header else 0
    elif style:
        position, stop, quote = 1, max(len(raw) - 1, 1), style
    while position < stop:
        unit = _unit(raw, position, quote)
        blank = raw[position].isspace() or (quote == '"' and unit[0] == "\\" and unit[1:2] in _BLANK_ESCAPES)
        if not blank:
            yield position, position + len(unit)
        position += len(unit)


def _unit(raw: str, position: int, quote: str) -> str:
    """Return the characters of the file that make one character of the value."""
    if quote == "'" and raw.startswith("''", position):
        return "''"
    if quote == '"' and (escape := _ESCAPE.match(raw, position)):
        return escape[0]
    return raw[position]
