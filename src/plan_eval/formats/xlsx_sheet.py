"""One sheet of a workbook, written cell by cell: text as text, numbers as numbers, formulas only where a view asks for them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from plan_eval.base.text import Lang, Text
from plan_eval.formats.theme import COLORS
from plan_eval.formats.xlsx_chart import add_chart
from plan_eval.formats.xlsx_layout import Layout, SheetLayout, lines, rows_of, shown
from plan_eval.formats.xlsx_looks import Looks, Spot
from plan_eval.formats.xlsx_values import as_text, day_format, is_day, number_format
from plan_eval.views.workbook_shapes import CountChart, Limits, Paragraph, SheetCell, SheetColumn, SheetTable

_PAGE = Text("Page &P of &N", "第 &P 页，共 &N 页")
_AS_TEXT = Text(
    "More digits than Excel computes with: kept as text, so that none is lost.",
    "位数超过 Excel 的精度，因此以文本形式保留，以免丢失。",
)
_CUT = Text(" … (cut)", "……（已截断）")

_LONGEST, _HINT = 32_000, 32
"""Characters of a text that a cell takes, or a little less, and of the title of a hint."""

_A4 = 9
_MARGINS = {"left": Decimal("0.5"), "right": Decimal("0.5"), "top": Decimal("0.6"), "bottom": Decimal("0.7")}
"""Of the page, in inches."""

_TEXT, _TITLE, _AROUND, _HIGHEST = 13, 22, 4, 400
"""How high a line of text and one of a title is, what is left around them, and how high a row can be, in points."""

_IN_VIEW = 16
"""Rows above the heading of a table that may stay in view with it."""


class SheetWriter:
    """Writes a sheet; `layout` knows where everything stands."""

    def __init__(self, book: Any, worksheet: Any, looks: Looks, layout: Layout, lang: Lang) -> None:  # noqa: ANN401  # the library brings no types
        self._book, self._worksheet = book, worksheet
        self._looks, self._layout, self._lang = looks, layout, lang

    def write(self, sheet: SheetLayout, footer: str) -> None:
        """Write everything, from the title to the set-up of the printed page."""
        worksheet = self._worksheet
        worksheet.hide_gridlines(2)
        for column, width in enumerate(sheet.widths):
            worksheet.set_column(column, column, width)
        self._across(0, Paragraph(sheet.sheet.title), sheet, _TITLE)
        for row, text in enumerate(sheet.sheet.subtitles, 1):
            self._across(row, Paragraph(text, "faint"), sheet)
        for number, place in enumerate(sheet.places):
            match place.block:
                case SheetTable():
                    self._table(place.row, place.block, sheet.widths)
                case Paragraph():
                    self._across(place.row, place.block, sheet)
                case CountChart():
                    add_chart(self._book, worksheet, sheet, place, sheet.places[number - 1])
        self._set_up(sheet, footer)

    def _set_up(self, sheet: SheetLayout, footer: str) -> None:
        """Let the sheet print on one landscape page wide, with heads on every page, and keep these in view."""
        worksheet, main = self._worksheet, sheet.main
        worksheet.set_landscape()
        worksheet.set_paper(_A4)
        worksheet.set_margins(**_MARGINS)
        worksheet.fit_to_pages(1, 0)
        worksheet.set_footer(f"&L{footer}&R{_PAGE.get(self._lang)}")
        last = max((place.row + rows_of(place.block) for place in sheet.places), default=1)
        worksheet.print_area(0, 0, last - 1, sheet.printed - 1)
        if main is not None and isinstance(main.block, SheetTable):
            worksheet.repeat_rows(main.row)
            worksheet.autofilter(main.row, 0, main.row + len(main.block.rows), len(main.block.columns) - 1)
            worksheet.freeze_panes(main.row + 1 if main.row <= _IN_VIEW else 0, 1)

    def _across(self, row: int, words: Paragraph, sheet: SheetLayout, line: int = _TEXT) -> None:
        """Write a text across the printed columns, as many lines high as it needs; a title is one with higher lines."""
        text = self._text(words.text)
        if not text:
            return
        count = lines(text, sum(sheet.widths[: sheet.printed]) * _TEXT // line)
        wraps = count > 1 and sheet.printed > 1
        look = self._looks.title(wraps=wraps) if line == _TITLE else self._looks.across(words.style, wraps=wraps)
        self._row(row, count, line)
        if wraps:
            self._worksheet.merge_range(row, 0, row, sheet.printed - 1, "", look)
        self._worksheet.write_string(row, 0, text, look)

    def _row(self, row: int, count: int, line: int = _TEXT) -> None:
        """Make a row as high as so many lines; not every program does it by itself."""
        self._worksheet.set_row(row, min(line * count + _AROUND, _HIGHEST))

    def _table(self, top: int, table: SheetTable, widths: Sequence[int]) -> None:
        for column, heading in enumerate(table.columns):
            self._heading(top, column, heading)
        self._row(top, max(map(lines, (str(column.heading) for column in table.columns), widths)))
        for row, cells in enumerate(table.rows, top + 1):
            texts = [
                (shown(cell), width)
                for cell, heading, width in zip(cells, table.columns, widths, strict=False)
                if heading.printed and as_text(cell) is not None
            ]
            self._row(row, max((lines(text, width) for text, width in texts), default=1))
            for column, (cell, heading) in enumerate(zip(cells, table.columns, strict=True)):
                spot = Spot(heading.right, column == 0, row == top + len(table.rows), heading.printed)
                self._cell(row, column, cell, spot)
                if heading.bars and isinstance(cell.value, Decimal):
                    self._bar(row, column, cell)

    def _heading(self, row: int, column: int, heading: SheetColumn) -> None:
        text = heading.heading
        spot = Spot(heading.right, column == 0, last=False, printed=heading.printed)
        look = self._looks.heading(spot, day_format(text, self._lang))
        if isinstance(text, date) and is_day(text):
            self._worksheet.write_datetime(row, column, text, look)
        else:
            self._worksheet.write_string(row, column, self._text(str(text)), look)

    def _cell(self, row: int, column: int, cell: SheetCell, spot: Spot) -> None:
        worksheet, value, text = self._worksheet, cell.value, as_text(cell)
        form = "General" if text is not None else number_format(cell, self._lang)
        look = self._looks.cell(cell, spot, form, text or "")
        if cell.formula:
            worksheet.write_formula(row, column, f"={self._layout.formula(cell.formula)}", look, value)
        elif text is not None:
            worksheet.write_string(row, column, self._text(text), look)
            if isinstance(value, Decimal):
                worksheet.write_comment(row, column, _AS_TEXT.get(self._lang))
        elif isinstance(value, date):
            worksheet.write_datetime(row, column, value, look)
        elif isinstance(value, Decimal):
            worksheet.write_number(row, column, value, look)
        else:
            worksheet.write_blank(row, column, None, look)
        if cell.limits is not None:
            self._limit(row, column, cell.limits)
        if cell.trend is not None:
            self._line(row, column, cell)

    def _line(self, row: int, column: int, cell: SheetCell) -> None:
        """Draw a series as a line in its cell, value by value: a line over days makes LibreOffice 7.4 break down."""
        if cell.trend is not None:
            color = f"#{COLORS[cell.style].light}"
            options = {"range": self._layout.trend(cell.trend), "series_color": color, "markers_color": color}
            self._worksheet.add_sparkline(row, column, {**options, "markers": True, "empty_cells": "connect"})

    def _limit(self, row: int, column: int, limits: Limits) -> None:
        """Let only what is within limits be typed into a cell, and say so beside it."""
        title = limits.title if len(limits.title) <= _HINT else f"{limits.title[: _HINT - 1]}…"
        words = {"title": title, "message": limits.message}
        options = {f"{kind}_{part}": text for kind in ("input", "error") for part, text in words.items()}
        condition = f"={self._layout.condition(limits.condition)}"
        self._worksheet.data_validation(row, column, row, column, {"validate": "custom", "value": condition, **options})

    def _bar(self, row: int, column: int, cell: SheetCell) -> None:
        """Draw a share as a bar from nothing to all, in the colour of its style."""
        color = COLORS[cell.style]
        options = {
            "type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_color": f"#{color.ground}",
            "bar_border_color": f"#{color.light}", "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1,
        }  # fmt: skip
        self._worksheet.conditional_format(row, column, row, column, options)

    def _text(self, text: str) -> str:
        return text if len(text) <= _LONGEST else text[:_LONGEST] + _CUT.get(self._lang)
