"""Where a character of a scalar's value stands in the text of its file."""

import re

_BLOCK_HEADER = re.compile(r"[|>][^\n\r]*(?:\r\n|\r|\n)?")
_ESCAPE = re.compile(r"\\(?:x..|u....|U........|\r\n|.)", re.DOTALL)


def offset_of(raw: str, style: str, offset: int) -> int:
    """Return the offset in `raw`, a scalar with its quotes or block header, of character `offset` of its value.

    Folding only changes white space, so the two agree on the order of all other characters: this counts them. A
    value without white space at its start is assumed, and `offset` may lie one past the last character.
    """
    if not style:
        return _in_order(raw, 0, len(raw), offset, "")
    if style in "|>":
        header = _BLOCK_HEADER.match(raw)
        return _in_order(raw, header.end() if header else 0, len(raw), offset, "")
    return _in_order(raw, 1, max(len(raw) - 1, 1), offset, style)


def _in_order(raw: str, start: int, stop: int, offset: int, quote: str) -> int:
    position, passed, gap = start, 0, False
    while position < stop:
        length = _unit(raw, position, quote)
        if raw[position].isspace():
            gap = gap or passed > 0 or bool(quote)
            position += 1
            if raw[position - 1] == " " and _is_single(raw, position - 1, start, stop):
                if passed == offset:
                    return position - 1
                passed, gap = passed + 1, False
            continue
        if gap:
            passed, gap = passed + 1, False
        if passed >= offset:
            return position
        passed += 1
        position += length
    return position


def _is_single(raw: str, position: int, start: int, stop: int) -> bool:
    """Tell whether a space stands for itself: no line end in the white space around it."""
    left = position
    while left > start and raw[left - 1] in " \t":
        left -= 1
    right = position
    while right < stop and raw[right] in " \t":
        right += 1
    ends = "\r\n"
    return not ((left > start and raw[left - 1] in ends) or (right < stop and raw[right] in ends))


def _unit(raw: str, position: int, quote: str) -> int:
    """Return how many characters of the file make one character of the value."""
    if quote == "'" and raw.startswith("''", position):
        return 2
    if quote == '"' and (escape := _ESCAPE.match(raw, position)):
        return len(escape[0])
    return 1
