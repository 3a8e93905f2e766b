"""Characters that change what is read and not what is seen: no data file may hold one, and none is ever printed."""

import re
from functools import cache

_SEEN = "\n\r\t\xa0\u3000"
"""What data files may hold although it does not print."""

_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""What counts as printed and shows nothing: a joiner, fillers, vowels without a sign, the empty Braille cell."""

_UNSPACED = "\u2e80-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
"""Chinese and Japanese characters and their punctuation, between which no space stands; Korean words have one."""

_MARKS = "\u2014\u2018\u2019\u201c\u201d\u2026"
"""Marks that Chinese has in common with other writing: a dash, quotation marks, dots."""

BETWEEN_CHINESE = rf"(?<=[{_UNSPACED}]) (?=[{_UNSPACED}{_MARKS}])|(?<=[{_MARKS}]) (?=[{_UNSPACED}])"
"""A pattern for a space where Chinese has none."""


def first_unseen(text: str) -> re.Match[str] | None:
    """Return the first control, invisible or direction-changing character of a text; line ends and tabs are none."""
    printed = text
    for char in _SEEN:
        printed = printed.replace(char, "")
    if printed.isprintable() and not any(char in printed for char in _BLANK):
        return None
    return _unseen().search(text)


def visible(text: str) -> str:
    """Return a text without its control, invisible and direction-changing characters."""
    return text if first_unseen(text) is None else _unseen().sub("", text)


def one_line(text: str) -> str:
    r"""Return a text on one line; a character that is not seen stands there as an escape such as `\x1b`.

    So whatever a command line, a file name or a stranger's table holds can be shown and repeated.
    """
    if text.isascii() and text.isprintable():
        return text
    if "\n" in text or "\r" in text:
        text = " ".join(part for line in text.splitlines() if (part := line.strip()))
    return text if first_unseen(text) is None else _unseen().sub(_escape, text)


def same_width(text: str) -> str:
    """Return a line with `?` for each character that is not seen, so that what stands below it stays in its column."""
    return text if first_unseen(text) is None else _unseen().sub("?", text)


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode()


@cache
def _unseen() -> re.Pattern[str]:
    """Return what finds them; it is only made for texts in which something does not print."""
    controls = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
    directions = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    invisible = "\xad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb\U0001bca0-\U0001bca3"
    music_and_tags = "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
    return re.compile(f"[{controls}{directions}{invisible}{music_and_tags}{_BLANK}]")
