"""The pages of a Word file: A4, upright or across, each with its number."""

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from plan_eval.formats.column_widths import EM, MANY_LINES, Setting
from plan_eval.formats.docx_looks import Look

_SHORT, _LONG = 210, 297
_FEW_LINES = 2, 3
"""So many lines a cell may have in a table that is set upright, in the first size and in the second."""

_ACROSS_LINES = 3
_TENTH_POINTS = 360_000 // 127
"""A hundred millimetres in tenths of a point, rounded down."""


def first_page(word: Word, look: Look) -> None:
    """Make the pages upright, with their number at the foot."""
    section = word.sections[0]
    _turn(section, look, landscape=False)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, after = look.footer
    footer.add_run(before)
    _number(footer)
    footer.add_run(after)


def _number(paragraph: Paragraph) -> None:
    """Add the number of the page: a field, which python-docx has no words for."""
    begin, field, end = OxmlElement("w:fldChar"), OxmlElement("w:instrText"), OxmlElement("w:fldChar")
    begin.set(qn("w:fldCharType"), "begin")
    field.text = "PAGE"
    end.set(qn("w:fldCharType"), "end")
    for element in (begin, field, end):
        paragraph.add_run().element.append(element)


def turn(word: Word, look: Look, *, landscape: bool) -> None:
    """Let pages begin that lie the other way, where the last ones do not already."""
    if (word.sections[-1].orientation == WD_ORIENT.LANDSCAPE) is landscape:
        return
    section = word.add_section(WD_SECTION.NEW_PAGE)
    _turn(section, look, landscape=landscape)
    _close_up(word)


def _turn(section: Section, look: Look, *, landscape: bool) -> None:
    """Turn the page of a section with its margins, so that a page across is an upright one laid on its side."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    width, height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    section.page_width, section.page_height = Mm(width), Mm(height)
    top, right, bottom, left = look.top, look.right, look.bottom, look.left
    if landscape:
        top, right, bottom, left = right, top, left, bottom
    section.top_margin, section.right_margin = Mm(top), Mm(right)
    section.bottom_margin, section.left_margin = Mm(bottom), Mm(left)
    section.header_distance = section.footer_distance = Mm(15)


def _close_up(word: Word) -> None:
    """Move the end of a section from a paragraph of its own, which would be an empty line, into the one before it."""
    ending = word.element.body.findall(qn("w:p"))[-1]
    before = ending.getprevious()
    if before is not None and before.tag == qn("w:p") and before.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
        before.get_or_add_pPr().append(ending.pPr.find(qn("w:sectPr")))
        word.element.body.remove(ending)
    else:
        closing = Paragraph(ending, word)
        closing.paragraph_format.line_spacing = Pt(1)


def settings(look: Look) -> list[Setting]:
    """Return how tables may be set: upright while that reads well, across where they need it, in ever smaller sizes."""
    upright, across = _SHORT - look.left - look.right, _LONG - look.top - look.bottom
    large, middle, small = look.tables
    return [
        Setting(_room(upright, large), large, lines=_FEW_LINES[0]),
        Setting(_room(upright, middle), middle, lines=_FEW_LINES[1]),
        Setting(_room(across, large), large, landscape=True, lines=_ACROSS_LINES),
        Setting(_room(across, middle), middle, landscape=True, lines=MANY_LINES),
        Setting(_room(across, small), small, landscape=True, lines=MANY_LINES),
    ]


def _room(millimetres: int, size: int) -> int:
    """Return how many hundredths of a size in half points go into so many millimetres."""
    return millimetres * _TENTH_POINTS * EM // (500 * size)
