"""A small document in each of its forms: what is written follows from the document alone."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import openpyxl

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.formats import chapters
from plan_eval.views.document import ChartedTable, Document, Section, Sheet, SheetCell
from plan_eval.views.drawing import HEIGHT, Box, Drawing
from plan_eval.views.shapes import Cell, Column, Table

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

    def sheets(self, lang: Lang) -> Sequence[Sheet]:
        del lang
        row = [SheetCell("=beds"), SheetCell(Decimal("1.50"), Status.MET), SheetCell(None)]
        dated = [SheetCell("≥3", mark=" (2017)"), SheetCell(Decimal(2), mark="（2017年底）"), SheetCell(None, mark="!")]
        return [Sheet("Figures", ["Name", "2020", "Note"], [row, dated])]


def test_excel() -> None:
    book = openpyxl.load_workbook(io.BytesIO(chapters.render(".xlsx", Leaflet(), "en")))
    assert book.sheetnames == ["Figures"]
    text, number, nothing = book["Figures"][2]
    assert (text.value, text.data_type) == ("=beds", "s")
    assert (number.value, number.number_format) == (1.5, "#,##0.00")
    assert number.fill.fgColor.rgb.lower().endswith(Status.MET.color.ground)
    assert nothing.value is None
    text, number, nothing = book["Figures"][3]
    assert (text.value, number.value, nothing.value) == ("≥3 (2017)", 2, None)
    assert number.number_format == '#,##0"（2017年底）"'
    assert book["Figures"]["A1"].font.bold
