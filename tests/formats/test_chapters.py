"""A small workbook: what is written follows from it alone."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.formats import chapters
from plan_eval.views.workbook_shapes import Sheet, SheetCell, SheetColumn, SheetTable, Workbook
from tests.conftest import open_book


@dataclass(frozen=True)
class Leaflet:
    """A workbook of one sheet with two rows."""

    title: str = "A & B"

    def workbook(self, lang: Lang) -> Workbook:
        del lang
        row = [SheetCell("=beds"), SheetCell(Decimal("1.50"), Status.MET, places=2), SheetCell(None)]
        dated = [SheetCell("≥3", mark=" (2017)"), SheetCell(Decimal(2), mark="（2017年底）"), SheetCell(None, mark="!")]
        columns = [SheetColumn("Name"), SheetColumn("2020", right=True), SheetColumn("Note")]
        sheet = Sheet("Figures", "Figures", ["of A & B"], [SheetTable(columns, [row, dated], main=True)])
        return Workbook(self.title, "An office", date(2018, 11, 30), "en", [sheet])


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
