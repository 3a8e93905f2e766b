"""One sheet of a workbook, written cell by cell: text as text, numbers as numbers, formulas only where a view asks for them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.formats.theme import COLORS
from plan_eval.formats.xlsx_chart import add_chart
from plan_eval.formats.xlsx_layout import CHART_ROWS, Layout, SheetLayout, is_day, lines, shown
from plan_eval.formats.xlsx_looks import Looks, Spot
from plan_eval.formula.spreadsheet import MAX_DIGITS
from plan_eval.views.days import short_day
from plan_eval.views.workbook_shapes import CountChart, Paragraph, SheetCell, SheetColumn, SheetTable

_PAGE = Text("Page &P of &N", "第 &P 页，共 &N 页")
_AS_TEXT = Text(
    "More digits than Excel computes with: kept as text, so that none is lost.",
    "位数超过 Excel 的精度，因此以文本形式保留，以免丢失。",
)
_CUT = Text(" … (cut)", "……（已截断）")
_DAYS = {4: Text("yyyy", 'yyyy"年"'), 7: Text("yyyy-mm", 'yyyy"年"m"月"'), 10: Text("yyyy-mm-dd", 'yyyy"年"m"月"d"日"')}
"""How days are shown, by the length of what has to be said of them."""

_LONGEST, _MOST_PLACES = 32_000, 30
"""Characters of a text and decimals of a number that a cell takes, or a little less."""

_MARGINS = {"left": Decimal("0.5"), "right": Decimal("0.5"), "top": Decimal("0.6"), "bottom": Decimal("0.7")}
"""Of the page, in inches."""

_LINE, _AROUND, _HIGHEST = 13, 4, 400
"""How high a line of text is, what is left around it, and how high a row can be, in points."""

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
        worksheet.set_row(0, 26)
        worksheet.write_string(0, 0, self._text(sheet.sheet.title), self._looks.title)
        for row, text in enumerate(sheet.sheet.subtitles, 1):
            worksheet.write_string(row, 0, self._text(text), self._looks.subtitle)
        for number, (row, block) in enumerate(sheet.places):
            match block:
                case SheetTable():
                    self._table(row, block, sheet.widths)
                case Paragraph():
                    self._paragraph(row, block, sheet)
                case CountChart():
                    table = sheet.places[number - 1]
                    add_chart(self._book, worksheet, sheet, block, table, row)
        self._set_up(sheet, footer)

    def _set_up(self, sheet: SheetLayout, footer: str) -> None:
        """Let the sheet print on one landscape page wide, with heads on every page, and keep these in view."""
        worksheet, main = self._worksheet, sheet.main
        worksheet.set_landscape()
        worksheet.set_paper(9)  # A4
        worksheet.set_margins(**_MARGINS)
        worksheet.fit_to_pages(1, 0)
        worksheet.set_footer(f"&L{footer}&R{_PAGE.get(self._lang)}")
        last = max(row + _height(block) for row, block in sheet.places) if sheet.places else 1
        worksheet.print_area(0, 0, last - 1, sheet.printed - 1)
        if main is None or not isinstance(main.block, SheetTable):
            return
        table = main.block
        worksheet.repeat_rows(main.row)
        worksheet.autofilter(main.row, 0, main.row + len(table.rows), len(table.columns) - 1)
        worksheet.freeze_panes(main.row + 1 if main.row <= _IN_VIEW else 0, 1)

    def _paragraph(self, row: int, paragraph: Paragraph, sheet: SheetLayout) -> None:
        """Write a text across the printed columns, as many lines high as it needs."""
        text, look = self._text(paragraph.text), self._looks.paragraph(paragraph.style)
        if not text:
            return
        self._height(row, lines(text, sum(sheet.widths[: sheet.printed])))
        if sheet.printed > 1:
            self._worksheet.merge_range(row, 0, row, sheet.printed - 1, "", look)
        self._worksheet.write_string(row, 0, text, look)

    def _height(self, row: int, count: int) -> None:
        """Make a row as high as so many lines; not every program does it by itself."""
        self._worksheet.set_row(row, min(_LINE * count + _AROUND, _HIGHEST))

    def _table(self, top: int, table: SheetTable, widths: Sequence[int]) -> None:
        room = [width - 2 if table.main else width for width in widths]
        self._height(top, max(map(lines, (str(column.heading) for column in table.columns), room)))
        for column, heading in enumerate(table.columns):
            self._heading(top, column, heading)
        for row, cells in enumerate(table.rows, top + 1):
            wide = [column for column, heading in enumerate(table.columns) if heading.wide]
            self._height(row, max((lines(shown(cells[column]), widths[column]) for column in wide), default=1))
            for column, cell in enumerate(cells):
                self._cell(row, column, cell, table.columns[column], last=row == top + len(table.rows))
        for column, heading in enumerate(table.columns):
            if heading.bars:
                self._bars(top + 1, column, [row[column] for row in table.rows])

    def _heading(self, row: int, column: int, heading: SheetColumn) -> None:
        text = heading.heading
        spot = Spot(heading.right, heading.wide, column == 0, last=False)
        look = self._looks.heading(spot, printed=heading.printed, number_format=self._day(text))
        if isinstance(text, date) and is_day(text):
            self._worksheet.write_datetime(row, column, text, look)
        else:
            self._worksheet.write_string(row, column, self._text(str(text)), look)

    def _cell(self, row: int, column: int, cell: SheetCell, of: SheetColumn, *, last: bool) -> None:
        worksheet, value = self._worksheet, cell.value
        text = self._as_text(cell)
        number_format = "General" if text is not None else self._number_format(cell)
        look = self._looks.cell(cell, Spot(of.right, of.wide, column == 0, last), number_format, text or "")
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
            self._limit(row, column, cell)
        if cell.trend is not None:
            values, days = self._layout.trend(cell.trend)
            dated = {} if days is None else {"date_axis": days}
            color = f"#{COLORS[cell.style].light}"
            options = {"range": values, "markers": True, "series_color": color, "markers_color": color}
            worksheet.add_sparkline(row, column, {**options, **dated, "empty_cells": "connect"})

    def _limit(self, row: int, column: int, cell: SheetCell) -> None:
        """Let only numbers within the limits be typed into a cell, and say so beside it."""
        limits = cell.limits
        if limits is None:
            return
        title = limits.title if len(limits.title) <= 32 else f"{limits.title[:31]}…"  # noqa: PLR2004  # so many are taken
        self._worksheet.data_validation(
            row, column, row, column,
            {
                "validate": "custom", "value": f"={self._layout.condition(limits.condition)}", "input_title": title,
                "input_message": limits.message, "error_title": title, "error_message": limits.message,
            },
        )  # fmt: skip

    def _bars(self, first: int, column: int, cells: Sequence[SheetCell]) -> None:
        """Draw shares as bars from nothing to all, in the colour of the style of each."""
        for style in dict.fromkeys(cell.style for cell in cells if isinstance(cell.value, Decimal)):
            rows = [
                first + number
                for number, cell in enumerate(cells)
                if cell.style == style and isinstance(cell.value, Decimal)
            ]
            ground = f"#{COLORS[style].ground}"
            for row in rows:
                self._worksheet.conditional_format(
                    row, column, row, column,
                    {
                        "type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_color": ground,
                        "bar_border_color": f"#{COLORS[style].light}", "min_type": "num", "max_type": "num",
                        "min_value": 0, "max_value": 1,
                    },
                )  # fmt: skip

    def _number_format(self, cell: SheetCell) -> str:
        value = cell.value
        if isinstance(value, date):
            return self._day(value)
        decimals = "." + "0" * cell.places if cell.places else ""
        figure = f"0{decimals}%" if cell.percent else f"#,##0{decimals}"
        before, behind = (f'"{words}"' if words else "" for words in (cell.before, cell.mark))
        return f"{before}{figure}{behind}"

    def _day(self, day: object) -> str:
        return _DAYS[len(short_day(day))].get(self._lang) if isinstance(day, date) else "General"

    def _as_text(self, cell: SheetCell) -> str | None:
        """Return what a cell holds as text; None for a number, a day and nothing."""
        value = cell.value
        if isinstance(value, str):
            return f"{cell.before}{value}{cell.mark}"
        if isinstance(value, date) and not is_day(value):
            return value.isoformat()
        if isinstance(value, Decimal) and not cell.formula and not _is_held(value, cell.places):
            return f"{cell.before}{grouped(value)}{cell.mark}"
        return None

    def _text(self, text: str) -> str:
        return text if len(text) <= _LONGEST else text[:_LONGEST] + _CUT.get(self._lang)


def _is_held(value: Decimal, places: int) -> bool:
    """Tell whether a spreadsheet keeps a number with all its digits."""
    digits = "".join(map(str, value.as_tuple().digits)).strip("0")
    return len(digits) <= MAX_DIGITS and places <= _MOST_PLACES


def _height(block: object) -> int:
    """Return how many rows a block has on paper."""
    if isinstance(block, SheetTable):
        return len(block.rows) + 1
    return CHART_ROWS if isinstance(block, CountChart) else 1
