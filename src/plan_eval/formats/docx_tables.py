"""The tables of a Word file: three lines and no others, heads that repeat, widths that break no word."""

from collections.abc import Iterator, Sequence

from docx.document import Document as Word

from plan_eval.formats.column_widths import EM, Fitted, is_heading
from plan_eval.formats.docx_styles import CAPTION, CELL_ID, NOTE
from plan_eval.formats.docx_xml import Element, element, text, value
from plan_eval.formats.theme import COLORS
from plan_eval.views.shapes import Cell

_THICK, _THIN = 12, 6
"""Rules in eighths of a point: above and below a table, and below its head."""

_PADDING = 60
"""Left and right of the text of a cell, in twentieths of a point."""


def write_table(word: Word, fitted: Fitted) -> None:
    """Write a table with its caption above it and its notes below, which stay on the page of its last row."""
    table = fitted.table
    word.add_paragraph(table.caption, style=CAPTION).paragraph_format.keep_with_next = True
    append(word, _table(fitted))
    for note in table.notes or ("",):
        word.add_paragraph(note, style=NOTE).paragraph_format.keep_together = True


def append(word: Word, made: Element) -> None:
    """Put an element at the end of a document, before what says how its last page is."""
    word.element.body.sectPr.addprevious(made)


def _table(fitted: Fitted) -> Element:
    widths = [width * fitted.setting.size * 10 // EM for width in fitted.widths]
    return element("tbl", None, properties(sum(widths), _rules()), grid(widths), *_rows(fitted, widths))


def properties(width: int, *more: Element) -> Element:
    """Return what holds for a whole table: its width in twentieths of a point, and that nothing changes its columns."""
    margins = (element(side, {"w": _PADDING, "type": "dxa"}) for side in ("left", "right"))
    return element(
        "tblPr",
        None,
        element("tblW", {"w": width, "type": "dxa"}),
        value("jc", "center"),
        *more,
        element("tblLayout", {"type": "fixed"}),
        element("tblCellMar", None, *margins),
    )


def grid(widths: Sequence[int]) -> Element:
    """Return the columns of a table."""
    return element("tblGrid", None, *(element("gridCol", {"w": width}) for width in widths))


def _rules() -> Element:
    return element("tblBorders", None, _rule("top", _THICK), _rule("bottom", _THICK))


def _rule(side: str, size: int) -> Element:
    return element(side, {"val": "single", "sz": size, "space": 0, "color": "000000"})


def _rows(fitted: Fitted, widths: Sequence[int]) -> Iterator[Element]:
    table, size = fitted.table, fitted.setting.size
    heads = [_head_cell(column.heading, width, size) for column, width in zip(table.columns, widths, strict=True)]
    yield element("tr", None, element("trPr", None, element("cantSplit"), element("tblHeader")), *heads)
    for number, row in enumerate(table.rows, 1):
        keep = number == len(table.rows) or is_heading(row)
        if is_heading(row):
            about = [_width(sum(widths)), value("gridSpan", len(widths)), _middle()]
            cells = [_in_cell(row[0], size, about, "left", keep=keep)]
        else:
            cells = [
                _in_cell(cell, size, [_width(width), _middle()], "right" if column.right else "left", keep=keep)
                for cell, column, width in zip(row, table.columns, widths, strict=True)
            ]
        yield element("tr", None, element("trPr", None, element("cantSplit")), *cells)


def _head_cell(heading: str, width: int, size: int) -> Element:
    borders = element("tcBorders", None, _rule("bottom", _THIN))
    return _in_cell(Cell(heading, "strong"), size, [_width(width), borders, _middle()], "center", keep=True)


def _middle() -> Element:
    return value("vAlign", "center")


def _width(width: int) -> Element:
    return element("tcW", {"w": width, "type": "dxa"})


def _in_cell(cell: Cell, size: int, about: Sequence[Element], side: str, *, keep: bool) -> Element:
    """Return a cell with its text; one that is kept stays on the page of what follows."""
    following = [element("keepNext")] if keep else []
    paragraph = element("pPr", None, value("pStyle", CELL_ID), *following, value("jc", side))
    words = [text(cell.text, _look(cell.style, size))] if cell.text else []
    return element("tc", None, element("tcPr", None, *about), element("p", None, paragraph, *words))


def _look(style: str, size: int) -> Element:
    """Return how the text of a cell looks: in its size, bold and in its colour where it has a style."""
    colored = [element("b"), value("color", COLORS[style].light.upper())] if style else []
    return element("rPr", None, *colored, value("sz", size), value("szCs", size))
