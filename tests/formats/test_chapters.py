"""A small document in each of its forms: what is written follows from the document alone."""

import io
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import docx
import pytest
from PIL import Image

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.formats import chapters
from plan_eval.formats.picture import png
from plan_eval.views.document import ChartedTable, Document, Section
from plan_eval.views.drawing import HEIGHT, WIDTH, Box, Drawing
from plan_eval.views.shapes import Cell, Column, Table
from plan_eval.views.workbook_shapes import Sheet, SheetCell, SheetColumn, SheetTable, Workbook
from tests.conftest import open_book

CHART = Drawing("three of <four>", [Box(0, 0, 300, HEIGHT, "met")])


@dataclass(frozen=True)
class Leaflet:
    """One section with a table of two rows, of which the first has a status and a chart."""

    title: str = "A & B"

    def document(self, lang: Lang) -> Document:
        del lang
        rows = [[Cell("beds"), Cell("1.50"), Cell("met", Status.MET)], [Cell("shops"), Cell("-2"), Cell("none")]]
        table = Table([Column("Name"), Column("2020", right=True), Column("State")], rows)
        section = Section("First", ["A paragraph."], [ChartedTable(table, [CHART, None], "Chart", "A legend.")])
        return Document(self.title, "en", [section])

    def workbook(self, lang: Lang) -> Workbook:
        del lang
        row = [SheetCell("=beds"), SheetCell(Decimal("1.50"), Status.MET, places=2), SheetCell(None)]
        dated = [SheetCell("≥3", mark=" (2017)"), SheetCell(Decimal(2), mark="（2017年底）"), SheetCell(None, mark="!")]
        columns = [SheetColumn("Name"), SheetColumn("2020", right=True), SheetColumn("Note")]
        sheet = Sheet("Figures", "Figures", ["of A & B"], [SheetTable(columns, [row, dated], main=True)])
        return Workbook(self.title, "An office", date(2018, 11, 30), "en", [sheet])


def test_markdown() -> None:
    assert chapters.render(".md", Leaflet(), "en").decode() == (
        "# A \\& B\n\n## First\n\n"
        "| Name | 2020 | State |\n| --- | ---: | --- |\n| beds | 1.50 | met |\n| shops | -2 | none |\n\n"
        "A paragraph.\n"
    )


def test_html() -> None:
    text = chapters.render(".html", Leaflet(), "en").decode()
    assert "<h1>A &amp; B</h1>" in text
    assert text.startswith("<!DOCTYPE html>")
    assert '<tr class="met">\n<th scope="row">beds</th>\n<td class="short figure">1.50</td>' in text
    assert '<td class="short status">met</td>' in text
    assert '<tr>\n<th scope="row">shops</th>\n<td class="short figure">-2</td>\n<td class="short ">none</td>' in text
    assert text.count("<title>three of &lt;four&gt;</title>") == 1
    assert '<th scope="col">Chart</th>' in text
    assert '<p class="legend">A legend.</p>' in text


def test_word() -> None:
    document = docx.Document(io.BytesIO(chapters.render(".docx", Leaflet(), "en")))
    assert [paragraph.text for paragraph in document.paragraphs] == ["A & B", "First", "A legend.", "A paragraph."]
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Name", "2020", "State", "Chart"], ["beds", "1.50", "met", ""], ["shops", "-2", "none", ""],
    ]  # fmt: skip
    status = table.rows[1].cells[2].paragraphs[0].runs[0]
    assert status.bold
    assert str(status.font.color.rgb).lower() == Status.MET.color.light
    assert document.element.xpath("//wp:docPr/@descr") == ["three of <four>"]
    shape = document.inline_shapes[0]
    assert shape.height * WIDTH == shape.width * HEIGHT


def test_excel() -> None:
    book = open_book(chapters.render(".xlsx", Leaflet(), "en"))
    assert book.sheetnames == ["Figures"]
    assert [book["Figures"].cell(row, 1).value for row in (1, 2, 3, 4)] == ["Figures", "of A & B", None, "Name"]
    text, number, nothing = book["Figures"][5]
    assert (text.value, text.data_type) == ("=beds", "s")
    assert (number.value, number.number_format) == (1.5, "#,##0.00")
    assert number.fill.fgColor.rgb.lower().endswith(Status.MET.color.ground)
    assert nothing.value is None
    text, number, nothing = book["Figures"][6]
    assert (text.value, number.value, nothing.value) == ("≥3 (2017)", 2, None)
    assert number.number_format == '#,##0"（2017年底）"'
    assert book["Figures"]["A1"].font.bold


@pytest.mark.parametrize("color", ["met", "behind", "ink", "track", "way"])
def test_a_picture_has_the_pixels_of_its_boxes(color: str) -> None:
    inks = {
        "met": (26, 127, 55), "behind": (207, 34, 46), "ink": (27, 31, 36), "track": (216, 222, 228), "way": (176, 184, 193),
    }  # fmt: skip
    boxes = [Box(10, 5, 20, 4, color), Box(WIDTH - 3, HEIGHT - 2, 50, 50, color)]
    image = Image.open(io.BytesIO(png(Drawing("x", boxes))))
    assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "RGB")
    inside = {(10, 5), (29, 8), (WIDTH - 3, HEIGHT - 2), (WIDTH - 1, HEIGHT - 1)}
    outside = {(9, 5), (30, 5), (10, 4), (29, 9), (WIDTH - 4, HEIGHT - 1), (WIDTH - 1, HEIGHT - 3)}
    assert {image.getpixel(point) for point in inside} == {inks[color]}
    assert {image.getpixel(point) for point in outside} == {(255, 255, 255)}
