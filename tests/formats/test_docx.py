"""A small chapter as a Word file and as Markdown: what is written follows from the chapter alone."""

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, date, datetime

import docx
import pytest
from docx.enum.section import WD_ORIENT

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.formats import chapters
from plan_eval.views.document import Heading, Origin, Paper, Paragraph, Run, Share, Shares, Tabular
from plan_eval.views.shapes import Cell, Column

COLUMNS = [Column("No.", right=True), Column("Name"), Column("2020", right=True), Column("State")]
ROWS = [
    [Cell("First group", "strong")],
    [Cell("1"), Cell("be|ds"), Cell("1.50"), Cell("met", Status.MET)],
    [Cell("2"), Cell("shops"), Cell("-2"), Cell("")],
]
TABLE = Tabular("Table 1. Figures", COLUMNS, ROWS, ["A note."], "Table 1 (continued)", 2)
SHARES = Shares(
    "Figure 1. Shares", [Share(3, "met: 3", "met"), Share(0, "none", "behind"), Share(1, "one", "on_track")]
)
WIDE = TABLE._replace(
    columns=[*COLUMNS, *(Column(f"Heading {number}") for number in range(8))],
    rows=[[*row, *(Cell("1,000,000,000") for _ in range(8))] for row in ROWS[1:]],
)


@dataclass(frozen=True)
class Leaflet:
    """A chapter of one section."""

    blocks: tuple[Heading | Paragraph | Shares | Tabular, ...] = (
        Heading("1 First"),
        Paragraph([Run("Cause: ", "strong"), Run("[To be added: cause]", "gap"), Run(" *so*")]),
        SHARES,
        TABLE,
        Heading("1.1 Second", 2),
    )

    def paper(self, lang: Lang) -> Paper:
        del lang
        origin = Origin("An office", "Of a day.", date(2018, 11, 30))
        return Paper("A & B", "As of a day", "en", origin, self.blocks)


def word(view: Leaflet, lang: Lang = "en") -> docx.document.Document:
    return docx.Document(io.BytesIO(chapters.render(".docx", view, lang)))


def test_markdown() -> None:
    assert chapters.render(".md", Leaflet(), "en").decode() == (
        "# A \\& B\n\nAs of a day\n\n## 1 First\n\n**Cause:** \\[To be added: cause\\] \\*so\\*\n\n"
        "- met: 3\n- one\n\n**Figure 1. Shares**\n\n"
        "**Table 1. Figures**\n\n"
        "| No. | Name | 2020 | State |\n| ---: | --- | ---: | --- |\n"
        "|  | First group |  |  |\n| 1 | be\\|ds | 1.50 | met |\n| 2 | shops | -2 |  |\n\n"
        "A note.\n\n### 1.1 Second\n"
    )


def test_word_has_every_block_in_its_style() -> None:
    document = word(Leaflet())
    assert [(paragraph.style and paragraph.style.name, paragraph.text) for paragraph in document.paragraphs] == [
        ("Title", "A & B"),
        ("Subtitle", "As of a day"),
        ("Heading 1", "1 First"),
        ("Body Text", "Cause: [To be added: cause] *so*"),
        ("Chapter Cell", f"{'3'.center(69, chr(160))}{'1'.center(23, chr(160))}"),
        ("Chapter Cell", "■ met: 3\u3000■ one\u3000"),
        ("Caption", "Figure 1. Shares"),
        ("Caption", "Table 1. Figures"),
        ("Chapter Note", "A note."),
        ("Heading 2", "1.1 Second"),
    ]
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["No.", "Name", "2020", "State"],
        ["First group"] * 4,
        ["1", "be|ds", "1.50", "met"],
        ["2", "shops", "-2", ""],
    ]
    status = table.rows[2].cells[3].paragraphs[0].runs[0]
    assert status.bold
    assert str(status.font.color.rgb).lower() == Status.MET.color.light
    gap = next(run for paragraph in document.paragraphs for run in paragraph.runs if run.text.startswith("[To"))
    assert gap.font.highlight_color is not None


def test_a_table_has_three_lines_and_a_head_that_repeats() -> None:
    body = word(Leaflet()).element.body
    assert [rule.tag.rpartition("}")[2] for rule in body.xpath(".//w:tblBorders/*")] == ["top", "bottom"]
    assert len(body.xpath(".//w:tcBorders/w:bottom")) == len(COLUMNS)
    assert len(body.xpath(".//w:tcBorders/*")) == len(COLUMNS)
    assert len(body.xpath(".//w:tblHeader")) == 1
    assert len(body.xpath(".//w:tr[w:trPr/w:cantSplit]")) == len(body.xpath(".//w:tr")) == 4


def test_a_table_that_is_too_wide_lies_on_pages_of_its_own() -> None:
    blocks = (Heading("1 First"), Paragraph([Run("Short.")]), WIDE, Heading("2 Second"))
    document = word(Leaflet(blocks))
    assert [section.orientation for section in document.sections] == [
        WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT,
    ]  # fmt: skip
    across = document.sections[1]
    assert (across.page_width or 0) > (across.page_height or 0)
    endings = document.element.body.xpath("./w:p[w:pPr/w:sectPr]")
    assert ["".join(ending.xpath(".//w:t/text()")) for ending in endings] == ["As of a day", "A note."]
    assert [section.footer.is_linked_to_previous for section in document.sections] == [False, True, True]


def test_headings_have_their_font_and_nothing_of_a_theme() -> None:
    packed = zipfile.ZipFile(io.BytesIO(chapters.render(".docx", Leaflet(), "zh")))
    assert b"Theme=" not in packed.read("word/styles.xml")
    document = word(Leaflet(), "zh")
    fonts = "./w:style[w:name/@w:val='{}']/w:rPr/w:rFonts/@w:eastAsia"
    styles = document.styles.element
    assert [styles.xpath(fonts.format(name)) for name in ("Title", "heading 1", "heading 2", "Body Text")] == [
        ["黑体"], ["黑体"], ["黑体"], ["仿宋"],
    ]  # fmt: skip
    indent = styles.xpath("./w:style[w:name/@w:val='Body Text']/w:pPr/w:ind/@w:firstLineChars")
    assert indent == ["200"]
    assert styles.xpath("./w:style[w:name/@w:val='Title']/w:pPr/w:jc/@w:val") == ["center"]
    assert not styles.xpath("./w:style[w:name/@w:val='Title']/w:pPr/w:pBdr")


def test_pages_have_their_numbers() -> None:
    section = word(Leaflet(), "zh").sections[0]
    assert section.footer.part.element.xpath("//w:instrText/text()") == ["PAGE"]
    assert section.footer.paragraphs[0].text == "—  —"
    assert [round(int(each or 0) / 36000) for each in (section.page_width, section.page_height)] == [210, 297]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_file_says_of_itself_what_the_plan_says_and_no_more(lang: Lang) -> None:
    data = chapters.render(".docx", Leaflet(), lang)
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("A & B", "An office", "An office")
    assert properties.comments == "Of a day."
    made, changed = properties.created, properties.modified
    assert made is not None
    assert made == changed
    assert made.replace(tzinfo=UTC) == datetime(2018, 11, 30, tzinfo=UTC)  # older versions of the library give no zone
    packed = zipfile.ZipFile(io.BytesIO(data))
    assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [part for part in packed.namelist() if "thumbnail" in part or "customXml" in part]
    whole = b"".join(packed.read(part) for part in packed.namelist())
    for word_of_library in (b"python-docx", b"Microsoft Macintosh", b"2013-12-23", b"customXml/", b"thumbnail"):
        assert word_of_library not in whole
    assert data == chapters.render(".docx", Leaflet(), lang)
