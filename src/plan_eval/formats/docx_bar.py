"""A figure of shares in a Word file: a bar of coloured text, which stays sharp and can be edited, and what its parts are."""

from docx.document import Document as Word

from plan_eval.formats.docx_styles import CAPTION, CELL_ID
from plan_eval.formats.docx_tables import append
from plan_eval.formats.docx_xml import Element, element, text, value
from plan_eval.formats.theme import COLORS
from plan_eval.views.document import Share, Shares

_LENGTH, _LEAST = 92, 5
"""How many spaces the bar is long, and its shortest part."""

_SPACE = "\u00a0"
_SIZE, _KEY_SIZE = 24, 20
_SQUARE, _GAP = "■ ", "\u3000"


def write_bar(word: Word, shares: Shares) -> None:
    """Write the bar, below it what its parts are, and its caption, all of them on one page."""
    parts = [part for part in shares.parts if part.number]
    total = sum(part.number for part in parts)
    append(word, element("p", None, _kept(before=120), *(_piece(part, total) for part in parts)))
    append(word, element("p", None, _kept(before=60), *(run for part in parts for run in _key(part))))
    word.add_paragraph(shares.caption, style=CAPTION)


def _kept(before: int) -> Element:
    """Return a line in the middle that stays with the next one, so many twentieths of a point below the last."""
    spacing = element("spacing", {"before": before, "after": 0})
    return element("pPr", None, value("pStyle", CELL_ID), element("keepNext"), spacing, value("jc", "center"))


def _piece(part: Share, total: int) -> Element:
    """Return a part of the bar with its number in the middle: of ground colour, as long as its share."""
    length = max(_LENGTH * part.number // total, _LEAST)
    ground = element("shd", {"val": "clear", "color": "auto", "fill": COLORS[part.style].light.upper()})
    return text(str(part.number).center(length, _SPACE), _look("FFFFFF", _SIZE, ground))


def _key(part: Share) -> list[Element]:
    return [
        text(_SQUARE, _look(COLORS[part.style].light.upper(), _KEY_SIZE)),
        text(part.text + _GAP, _look("000000", _KEY_SIZE)),
    ]


def _look(color: str, size: int, *more: Element) -> Element:
    return element("rPr", None, element("b"), value("color", color), value("sz", size), value("szCs", size), *more)
