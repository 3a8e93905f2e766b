"""The chapter as a Word document, in the form that offices expect."""

from io import BytesIO
from typing import Any

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.editing.tables import need
from plan_eval.formats.picture import png
from plan_eval.formats.widths import cells
from plan_eval.views.chapter import Chapter, Table
from plan_eval.views.chapter_words import COLUMNS
from plan_eval.views.drawing import HEIGHT, WIDTH, Drawing

_BODY, _HEADING, _LATIN = "仿宋", "黑体", "Times New Roman"
_PICTURE_CM, _PICTURE_MM, _PAGE_MM = 3, 34, 170
_LONGEST = 30


def render(chapter: Chapter) -> bytes:
    """Return the chapter as a .docx file.

    Raises:
        UsageError: where python-docx is not installed.
    """
    docx = need("docx")
    document = docx.Document()
    _page(document)
    for name, font, size in (("Normal", _BODY, 12), ("Title", _HEADING, 20), ("Heading 1", _HEADING, 15)):
        _font(document.styles[name], font, size)
    document.core_properties.title = chapter.title
    document.core_properties.language = "zh-CN" if chapter.lang == "zh" else "en"
    document.add_paragraph(chapter.title, style="Title")
    for section in chapter.sections:
        document.add_heading(section.heading, level=1)
        if section.drawing is not None:
            _picture(document.add_paragraph(), section.drawing, 12)
            document.add_paragraph(section.drawing.label)
        for table in section.tables:
            _table(document, table, chapter.lang)
        for paragraph in section.paragraphs:
            document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: Any) -> None:  # noqa: ANN401  # python-docx brings no types
    """Make the page A4, with its number at the foot."""
    shared = need("docx.shared")
    section = document.sections[0]
    section.page_width, section.page_height = shared.Mm(210), shared.Mm(297)
    section.left_margin = section.right_margin = shared.Cm(2)
    footer = section.footer.paragraphs[0]
    footer.alignment = need("docx.enum.text").WD_ALIGN_PARAGRAPH.CENTER
    run = footer.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        tag = "w:fldChar" if kind else "w:instrText"
        element = _element(tag)
        if kind:
            element.set(_qualified("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)  # noqa: SLF001  # python-docx has no other way to a page number


def _element(tag: str) -> Any:  # noqa: ANN401  # as above
    return need("docx.oxml").OxmlElement(tag)


def _qualified(tag: str) -> str:
    name: str = need("docx.oxml.ns").qn(tag)
    return name


def _font(style: Any, name: str, size: int) -> None:  # noqa: ANN401  # as above
    """Give a style a Chinese font by name and a Latin one; where a font is missing, Word takes its nearest."""
    style.font.name = _LATIN
    style.font.size = need("docx.shared").Pt(size)
    style.font.color.rgb = need("docx.shared").RGBColor(0, 0, 0)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(_qualified("w:eastAsia"), name)


def _table(document: Any, table: Table, lang: Lang) -> None:  # noqa: ANN401  # as above
    headings = [*table.headings, *[COLUMNS["chart"].get(lang)] * bool(table.drawings)]
    made = document.add_table(rows=1, cols=len(headings), style="Table Grid")
    for cell, text in zip(made.rows[0].cells, headings, strict=True):
        cell.text = text
        for run in cell.paragraphs[0].runs:
            run.bold = True
    repeated = _element("w:tblHeader")
    repeated.set(_qualified("w:val"), "true")
    made.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001  # no other way to a heading that repeats
    for number, texts in enumerate(table.rows):
        made_cells = made.add_row().cells
        for at, text in enumerate(texts):
            made_cells[at].text = text
        _dress(made_cells, table, number)
    for paragraph in (paragraph for row in made.rows for cell in row.cells for paragraph in cell.paragraphs):
        for run in paragraph.runs:
            run.font.size = need("docx.shared").Pt(9)
    made.autofit = False
    for column, width in zip(made.columns, _widths(table), strict=True):
        column.width = need("docx.shared").Mm(width)
    for row in made.rows:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))  # noqa: SLF001  # no other way to rows that stay whole
        for cell, width in zip(row.cells, _widths(table), strict=True):
            cell.width = need("docx.shared").Mm(width)
    document.add_paragraph(table.drawn)


def _dress(row: Any, table: Table, number: int) -> None:  # noqa: ANN401  # as above
    """Set the figures of a row to the right, its status in colour and bold, and its chart at the end."""
    shared = need("docx.shared")
    for at in table.figures:
        row[at].paragraphs[0].alignment = need("docx.enum.text").WD_ALIGN_PARAGRAPH.RIGHT
    if table.statuses:
        for run in row[len(table.headings) - 1].paragraphs[0].runs:
            run.bold = True
            run.font.color.rgb = shared.RGBColor.from_string(Status(table.statuses[number]).color.light.upper())
    drawing = table.drawings[number] if table.drawings else None
    if drawing is not None:
        _picture(row[-1].paragraphs[0], drawing, _PICTURE_CM)


def _picture(paragraph: Any, drawing: Drawing, centimetres: int) -> None:  # noqa: ANN401  # as above
    picture = paragraph.add_run().add_picture(BytesIO(png(drawing)), width=need("docx.shared").Cm(centimetres))
    picture.height = int(picture.width * HEIGHT / WIDTH)
    picture._inline.docPr.set("descr", drawing.label)  # noqa: SLF001  # no other way to a text for screen readers


def _widths(table: Table) -> list[int]:
    """Return the width of each column in millimetres: as its longest text asks, within the page."""
    room = _PAGE_MM - (_PICTURE_MM if table.drawings else 0)
    texts = [[heading, *(row[at] for row in table.rows)] for at, heading in enumerate(table.headings)]
    asked = [min(max(cells(text) for text in column), _LONGEST) + 4 for column in texts]
    return [room * each // sum(asked) for each in asked] + [_PICTURE_MM] * bool(table.drawings)
