"""The styles of a Word file: those of python-docx's template, with the faces of a look and without its theme.

A font of the theme wins over one that is named beside it, so that a heading that asks for 黑体 would not get it.
"""

from typing import cast

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from plan_eval.formats.docx_looks import Face, Look

BODY, CAPTION, NOTE, CELL = "Body Text", "Caption", "Chapter Note", "Chapter Cell"
"""The styles of running text, of captions, of what stands below a table, and of what stands in one."""

CELL_ID = CELL.replace(" ", "")
"""What a paragraph calls its style."""

_BLACK = RGBColor(0, 0, 0)


def dress(word: Word, look: Look, language: str) -> None:
    """Give a document the styles of a look."""
    _without_theme(word)
    _defaults(word, look, language)
    for name in (NOTE, CELL):
        added = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = word.styles["Normal"]
    _face(_style(word, "Normal"), look.body)
    _space(_style(word, "Normal"), 0, 0)
    _centred(word, "Title", look.title, before=12, after=12)
    _centred(word, "Subtitle", look.subtitle, before=0, after=16)
    for level, face in enumerate(look.headings, 1):
        heading = _style(word, f"Heading {level}")
        _face(heading, face)
        _space(heading, 12, 4)
    _body(_style(word, BODY), look)
    _centred(word, CAPTION, look.caption, before=8, after=4)
    _face(_style(word, NOTE), look.note)
    _space(_style(word, NOTE), 2, 0)
    _face(_style(word, CELL), look.note)
    _space(_style(word, CELL), 0, 1)
    _centred(word, "Footer", look.body._replace(size=28 if look.line else 20), before=0, after=0)


def _style(word: Word, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", word.styles[name])  # python-docx promises no more than some style


def _without_theme(word: Word) -> None:
    for fonts in word.styles.element.iter(qn("w:rFonts")):
        for name in [name for name in fonts.attrib if name.endswith("Theme")]:
            del fonts.attrib[name]


def _defaults(word: Word, look: Look, language: str) -> None:
    """Give all text, whatever its style, the fonts of running text and its language."""
    for fonts in word.styles.element.xpath("./w:docDefaults//w:rFonts"):
        _fonts(fonts, look.body)
    for tag in word.styles.element.xpath("./w:docDefaults//w:lang"):
        tag.set(qn("w:val"), "en-GB")
        tag.set(qn("w:eastAsia"), "zh-CN")
    word.core_properties.language = language


def _fonts(element: object, face: Face) -> None:
    for name in ("ascii", "hAnsi", "cs"):
        element.set(qn(f"w:{name}"), face.latin)  # type: ignore[attr-defined]  # an element of lxml, which brings no types
    element.set(qn("w:eastAsia"), face.east)  # type: ignore[attr-defined]  # the same


def _face(style: ParagraphStyle, face: Face) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = face.latin, Pt(face.size) // 2, face.bold, False
    font.color.rgb = _BLACK
    _fonts(style.element.get_or_add_rPr().get_or_add_rFonts(), face)
    for name in ("w:spacing", "w:kern"):
        for element in style.element.rPr.findall(qn(name)):
            style.element.rPr.remove(element)


def _space(style: ParagraphStyle, before: int, after: int) -> None:
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(before), Pt(after), 1


def _centred(word: Word, name: str, face: Face, *, before: int, after: int) -> None:
    """Set a style in the middle, without the rules and numbers that the template gives some."""
    style = _style(word, name)
    _face(style, face)
    _space(style, before, after)
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    properties = style.element.get_or_add_pPr()
    for tag in ("w:pBdr", "w:numPr", "w:tabs"):
        for element in properties.findall(qn(tag)):
            properties.remove(element)


def _body(style: ParagraphStyle, look: Look) -> None:
    _face(style, look.body)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(0), Pt(look.after)
    spacing.widow_control = True
    if look.line is None:
        spacing.line_spacing = 1
        spacing.alignment = WD_ALIGN_PARAGRAPH.LEFT
        return
    spacing.line_spacing, spacing.line_spacing_rule = Pt(look.line), WD_LINE_SPACING.EXACTLY
    spacing.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    spacing.first_line_indent = Pt(look.body.size) // 2 * look.indent
    indent = style.element.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:firstLineChars"), str(100 * look.indent))
