"""The text of a cell as plain signs on one line, and the mark of a footnote behind it."""

import re
from functools import lru_cache

from plan_eval.base.characters import visible

_PLAIN = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {0xA0: " ", 0x3000: " ", 0x2212: "-", 0xFE63: "-", 0x2010: "-", 0x2011: "-", 0x3014: "[", 0x3015: "]"}
    | {0x3010: "[", 0x3011: "]", 0x301C: "~", 0x223C: "~", 0x2267: "≥", 0x2A7E: "≥", 0x2266: "≤", 0x2A7D: "≤"}
)
_MARKS = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079*\u2020\u2021\u203b" + "".join(
    chr(code) for code in (*range(0x2080, 0x208A), *range(0x2460, 0x2474), *range(0x2776, 0x2780))
)
_MARK_IN_PARENTHESES = re.compile(
    rf"\s*[(\[](?:注\s*[0-9]{{0,2}}|note\s*[0-9]{{0,2}}|[{_MARKS}]+)[)\]]$", re.IGNORECASE
)
_SHORT = 100
"""Characters of a text that is kept, so that it is made plain once only."""

_HAN = re.compile(r"[\u4e00-\u9fff]")


def tidy(text: str) -> str:
    """Return text with full-width letters, digits and signs as plain ones, in one line, without space around it.

    What nobody sees is left out, and several spaces are one. Raised and circled figures stay what they are: they are marks
    of footnotes or parts of a unit, not digits. Brackets of all shapes are [ and ].
    """
    return _tidy(text) if len(text) <= _SHORT else _tidied(text)


def _tidied(text: str) -> str:
    lines = [" ".join(line.split()) for line in visible(text.translate(_PLAIN)).splitlines()]
    found = "".join(lines) if _HAN.search(text) else " ".join(lines)
    return found.strip()


_tidy = lru_cache(maxsize=65536)(_tidied)
"""Each cell is looked at several times, and many are alike."""


def unmarked(text: str) -> tuple[str, str]:
    """Return a text without the mark of a footnote at its end, and the mark."""
    if match := _MARK_IN_PARENTHESES.search(text):
        return text[: match.start()].rstrip(), match[0].strip()
    plain = text.rstrip(_MARKS)
    return plain.rstrip(), text[len(plain) :]


def is_chinese(text: str) -> bool:
    """Tell whether a text has Chinese characters."""
    return _HAN.search(text) is not None


def printed(text: str) -> str:
    """Return a name as it is printed, on one line: Chinese keeps its full-width signs, letters and digits are plain ones."""
    if not is_chinese(text):
        return tidy(text)
    return tidy(text.translate(_KEPT)).translate(_GIVEN_BACK)


_SIGNS = "（）：，；"
_KEPT = {ord(sign): 0xE000 + at for at, sign in enumerate(_SIGNS)}
_GIVEN_BACK = {0xE000 + at: sign for at, sign in enumerate(_SIGNS)}
