"""Where a text may be broken: at spaces, and beside any wide character, but never before what closes or after what opens.

The rules of Chinese typesetting (GB/T 15834) forbid a line that begins with closing punctuation or ends with opening; rich
breaks at spaces only, and counts a run of Chinese as one word. How many cells a text takes, rich says.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rich.cells import cell_len, chop_cells

_CLOSING, _CLOSING_ASCII = "）〕】》〉」』、，。；：！？”’％‰…", "),.;:!?%]}"
_OPENING, _OPENING_ASCII = "（〔【《〈「『“‘", "([{"
_IN_WORDS = str.maketrans("", "", "’”‰…")
"""What closes and stands inside words, too."""

_WIDE = (
    "\u1100-\u115f\u2e80-\u2fff\u3003-\u3007\u3012-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3"
    "\uf900-\ufaff\uff0f-\uff19\uff1c-\uff1e\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\U00020000-\U0003fffd"
)
_WORD = re.compile(r"( *)([^ ]+)")
_LEAST_OF_CHINESE = 8
"""Cells that a column of Chinese text has at least where a text is longer: four characters."""

_LONGEST_WORD = 24
_JOINTS = "_/-"


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text, none wider than some cells; a word is broken only where it alone is wider."""
    lines, line, taken = [], "", 0
    for space, unit in _units(text):
        length = cell_len(unit)
        if line and taken + len(space) + length > width:
            lines.append(line)
            line, taken = "", 0
        if line or not lines:
            line, taken = line + space, taken + len(space)
        if length > width:
            *whole, unit = _chopped(line + unit, width)  # noqa: PLW2901  # what is left of it begins the next line
            lines += whole
            line, taken, length = "", 0, cell_len(unit)
        line, taken = line + unit, taken + length
    return [*lines, line] if line or not lines else lines


def _chopped(word: str, width: int) -> list[str]:
    """Return the parts of a word that is wider than its line; an id or a path is broken behind one of its joints."""
    parts: list[str] = []
    start = 0
    while True:
        part = chop_cells(word[start : start + 2 * width], width)[0]
        if start + len(part) >= len(word):
            return [*parts, word[start:]]
        joint = max(part.rfind(char) for char in _JOINTS) + 1
        at = joint if 2 * joint >= len(part) else len(part)
        parts.append(part[:at])
        start += at


def flowing(parts: Iterable[tuple[str, int]], gap: int, width: int) -> list[str]:
    """Return parts set one after the other, each whole; with each comes how many cells it takes, its colours aside."""
    lines: list[tuple[str, int]] = []
    for text, length in parts:
        line, taken = lines[-1] if lines else ("", width)
        if taken + gap + length > width:
            lines.append((text, length))
        else:
            lines[-1] = (line + " " * gap + text, taken + gap + length)
    return [line for line, _ in lines]


def narrowest(text: str) -> int:
    """Return how narrow a column may be for a text: no usual word is broken, and Chinese is not set to a thread."""
    if text.isascii():
        return min(max(map(len, text.split()), default=0), _LONGEST_WORD)
    longest = max((cell_len(unit) for _, unit in _units(text)), default=0)
    return min(max(longest, min(cell_len(text), _LEAST_OF_CHINESE)), _LONGEST_WORD)


def _units(text: str) -> Iterator[tuple[str, str]]:
    """Yield what is not broken, each with the spaces before it."""
    for match in _WORD.finditer(text):
        space, word = match.groups()
        if word.isascii():
            yield space, word
            continue
        for unit in _breaks().findall(word):
            yield space, unit
            space = ""


@cache
def _breaks() -> re.Pattern[str]:
    """Return what finds the parts of a word that stay whole; only texts that are not ASCII need it."""
    opening, closing = (re.escape(part) for part in (_OPENING + _OPENING_ASCII, _CLOSING + _CLOSING_ASCII))
    ends = re.escape(_OPENING + _CLOSING.translate(_IN_WORDS))
    inside = f"[{_WIDE}]|[^{_WIDE}{ends}]+"
    return re.compile(f"[{opening}]*(?:{inside})[{closing}]*|[{opening}]*[{closing}]+|[{opening}]+")
