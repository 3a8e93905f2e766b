"""A document as a Word file, in the form that offices expect."""

from io import BytesIO
from typing import TYPE_CHECKING, cast

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from rich.cells import cell_len

from plan_eval.base.text import Lang
from plan_eval.formats.packed import without_times
from plan_eval.formats.picture import png
from plan_eval.formats.theme import COLORS
from plan_eval.views.document import ChartedTable, DocumentView
from plan_eval.views.drawing import HEIGHT, WIDTH, Drawing
from plan_eval.views.shapes import Cell

if TYPE_CHECKING:
    from docx.styles.style import ParagraphStyle

_BODY, _HEADING, _LATIN = "仿宋", "黑体", "Times New Roman"
_STYLES = (("Normal", _BODY, 12), ("Title", _HEADING, 20), ("Heading 1", _HEADING, 15))
_IN_CELL_CM, _ALONE_CM = 3, 12
_CHART_MM, _PAGE_MM = 34, 170
_LONGEST = 30
_SMALL = Pt(9)


def render(view: DocumentView, lang: Lang) -> bytes:
    """Return the document as a .docx file."""
    document, word = view.document(lang), docx.Document()
    _page(word)
    for name, font, size in _STYLES:
        _font(word, name, font, size)
    word.core_properties.title = document.title
    word.core_properties.language = document.language
    word.add_paragraph(document.title, style="Title")
    for section in document.sections:
        word.add_heading(section.heading, level=1)
        if section.chart is not None:
            _picture(word.add_paragraph(), section.chart, _ALONE_CM)
            word.add_paragraph(section.chart.label)
        for charted in section.tables:
            _table(word, charted)
        for paragraph in section.paragraphs:
            word.add_paragraph(paragraph)
    _rows(word)
    out = BytesIO()
    word.save(out)
    return without_times(out.getvalue())


def _page(word: Word) -> None:
    """Make the page A4, with its number at the foot: a field, which python-docx has no words for."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Cm(2)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    begin, field, end = OxmlElement("w:fldChar"), OxmlElement("w:instrText"), OxmlElement("w:fldChar")
    begin.set(qn("w:fldCharType"), "begin")
    field.text = "PAGE"
    end.set(qn("w:fldCharType"), "end")
    footer.add_run().element.extend((begin, field, end))


def _font(word: Word, name: str, font: str, size: int) -> None:
    """Give a style a Chinese font by name and a Latin one; where a font is missing, Word takes its nearest."""
    style = cast("ParagraphStyle", word.styles[name])  # python-docx promises no more than some style
    style.font.name = _LATIN
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _table(word: Word, charted: ChartedTable) -> None:
    columns, widths = charted.table.columns, _widths(charted)
    table = word.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    headings = [column.heading for column in columns]
    if charted.charts:
        headings.append(charted.heading)
    for cell, heading in zip(table.add_row().cells, headings, strict=True):
        _write(cell.paragraphs[0], heading).bold = True
    for number, row in enumerate(charted.table.rows):
        paragraphs = [cell.paragraphs[0] for cell in table.add_row().cells]
        for paragraph, column, cell in zip(paragraphs, columns, row, strict=False):
            _cell(paragraph, cell, right=column.right)
        chart = charted.charts[number] if charted.charts else None
        if chart is not None:
            _picture(paragraphs[-1], chart, _IN_CELL_CM).font.size = _SMALL
    word.add_paragraph(charted.legend)


def _cell(paragraph: Paragraph, cell: Cell, *, right: bool) -> None:
    """Write a cell: figures to the right, a status in colour and bold."""
    run = _write(paragraph, cell.text)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if cell.style:
        run.bold = True
        run.font.color.rgb = RGBColor.from_string(COLORS[cell.style].light.upper())


def _write(paragraph: Paragraph, text: str) -> Run:
    run = paragraph.add_run(text)
    run.font.size = _SMALL
    return run


def _picture(paragraph: Paragraph, chart: Drawing, centimetres: int) -> Run:
    """Add the picture of a chart, with its text for screen readers, which python-docx has no words for."""
    run = paragraph.add_run()
    run.add_picture(BytesIO(png(chart)), Cm(centimetres), Emu(Cm(centimetres) * HEIGHT // WIDTH))
    for properties in run.element.xpath(".//wp:docPr"):
        properties.set("descr", chart.label)
    return run


def _rows(word: Word) -> None:
    """Let the first row of each table repeat on every page, and no row break across two: python-docx has no words for it."""
    for row in word.element.xpath("//w:tbl/w:tr[1]"):
        heading = OxmlElement("w:tblHeader")
        heading.set(qn("w:val"), "true")
        row.get_or_add_trPr().append(heading)
    for row in word.element.xpath("//w:tbl/w:tr"):
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _widths(charted: ChartedTable) -> list[int]:
    """Return the width of each column in millimetres: as its longest text asks, within the page.

    The heading of a column of figures may take two lines.
    """
    table, chart = charted.table, [_CHART_MM] if charted.charts else []
    asked = []
    for at, column in enumerate(table.columns):
        heading = cell_len(column.heading)
        longest = max(
            [(heading + 1) // 2 if column.right else heading, *(cell_len(row[at].text) for row in table.rows)]
        )
        asked.append(min(longest, _LONGEST) + 4)
    room = _PAGE_MM - sum(chart)
    return [room * width // sum(asked) for width in asked] + chart
