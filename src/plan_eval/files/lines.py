"""The lines of a text, and where places of it stand; a line ends as in YAML, in any of the three ways."""

import re
from collections.abc import Iterator

_BLANK = re.compile(r"\s*(?:#.*)?")


def place_of(text: str, index: int) -> tuple[int, int]:
    """Return the line and the column of a place, both counted from 0."""
    return lines_before(text, index), index - line_start(text, index)


def lines_before(text: str, index: int) -> int:
    """Return how many lines end before a place."""
    return text[:index].replace("\r\n", "\n").replace("\r", "\n").count("\n")


def line_start(text: str, index: int) -> int:
    """Return where the line around a place begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def line_end(text: str, index: int) -> int:
    """Return where the line around a place ends, before its line end."""
    ends = [end for end in (text.find("\n", index), text.find("\r", index)) if end >= 0]
    return min(ends, default=len(text))


def previous_line(text: str, begin: int) -> int:
    """Return where the line begins that ends right before another; `begin` is where that one begins, and not 0."""
    return line_start(text, begin - (2 if text.endswith("\r\n", 0, begin) else 1))


def line_above(text: str, index: int) -> Iterator[int]:
    """Yield where the nearest line above a place begins that holds more than a comment, if there is one."""
    begin = line_start(text, index)
    while begin > 0:
        begin = previous_line(text, begin)
        if not _BLANK.fullmatch(text[begin : line_end(text, begin)]):
            yield begin
            return
