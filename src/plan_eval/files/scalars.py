"""The characters of a scalar's value, and where each stands in the text of its file."""

import re
from collections.abc import Iterator

from plan_eval.base.characters import BETWEEN_CHINESE

_BLOCK_HEADER = re.compile(r"[|>][^\n\r]*(?:\r\n|\r|\n)?")
_ESCAPE = re.compile(r"\\(?:x(..)|u(....)|U(........)|(\r\n|.))", re.DOTALL)
_FOLD = re.compile(BETWEEN_CHINESE)
_ESCAPED = dict(zip('0abtnvfre "/\\N_LP\t', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t', strict=True))
"""What the character behind a backslash stands for; a line end, which is not here, stands for nothing."""


def escapes(raw: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each escape of a text in double quotes begins and ends, and the character that it stands for."""
    for escape in _ESCAPE.finditer(raw):
        yield escape.start(), escape.end(), _meaning(escape)


def _meaning(escape: re.Match[str]) -> str:
    digits = escape[1] or escape[2] or escape[3]
    return chr(int(digits, 16)) if digits else _ESCAPED.get(escape[4], "")


def joined(raw: str, style: str, value: str) -> str:
    """Return the value of a scalar that stands on several lines, without the spaces that joining them put into Chinese.

    YAML puts a space between two lines; where Chinese characters meet, the text has none. A space that is written stays.
    """
    spaces = [match.start() for match in _FOLD.finditer(value)]
    if not spaces:
        return value
    places = [*_visible(raw, style)]
    ordinal, pieces, begin = 0, list[str](), 0
    for space in spaces:
        ordinal += sum(not char.isspace() for char in value[begin:space])
        between = raw[places[ordinal - 1][1] : places[ordinal][0]]
        pieces.append(value[begin:space] if "\n" in between or "\r" in between else value[begin : space + 1])
        begin = space + 1
    return "".join((*pieces, value[begin:]))


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
        length, char = _unit(raw, position, quote)
        if char.strip():
            yield position, position + length
        position += length


def _unit(raw: str, position: int, quote: str) -> tuple[int, str]:
    """Return how many characters of the file make one character of the value, and that character."""
    if quote == "'" and raw.startswith("''", position):
        return 2, "'"
    if quote == '"' and (escape := _ESCAPE.match(raw, position)):
        return len(escape[0]), _meaning(escape)
    return 1, raw[position]
