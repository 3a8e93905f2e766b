"""The chart of a workbook: a native one, so that it follows the table beside it."""

from typing import Any

from plan_eval.formats.theme import COLORS
from plan_eval.formats.xlsx_layout import CHART_ROWS, Place, SheetLayout
from plan_eval.views.workbook_shapes import CountChart, SheetTable

_DIGIT, _ROW = 7, 20
"""Pixels of the width of a digit, and of the height of a row."""

_LABELS = {"value": True, "num_format": "0;;;", "font": {"color": "#ffffff", "bold": True}}
"""Counts inside the bars; none where there is nothing to count."""


def add_chart(book: Any, worksheet: Any, layout: SheetLayout, chart: Place, table: Place) -> None:  # noqa: ANN401  # the library brings no types
    """Put a chart below the table that it shows: a bar for each row, with a part for each column in the colour of its style."""
    block, shape = table.block, chart.block
    if not isinstance(block, SheetTable) or not isinstance(shape, CountChart):
        return
    sheet = layout.sheet.name
    first, last = table.row + 1, table.row + len(block.rows)
    bars = book.add_chart({"type": "bar", "subtype": "stacked"})
    for column, style in enumerate(shape.styles, 1):
        bars.add_series(
            {
                "name": [sheet, table.row, column],
                "categories": [sheet, first, 0, last, 0],
                "values": [sheet, first, column, last, column],
                "fill": {"color": f"#{COLORS[style].light}"},
                "gap": 60,
                "data_labels": _LABELS,
            }
        )
    bars.set_title({"name": shape.title, "name_font": {"size": 12}, "overlay": False})
    bars.set_legend({"position": "bottom"})
    bars.set_y_axis({"reverse": True, "num_font": {"size": 10}, "line": {"none": True}, "major_tick_mark": "none"})
    bars.set_x_axis({"major_gridlines": {"visible": False}, "visible": False})
    bars.set_chartarea({"border": {"none": True}})
    bars.set_size({"width": sum(layout.widths[: layout.printed]) * _DIGIT, "height": (CHART_ROWS - 1) * _ROW})
    worksheet.insert_chart(chart.row, 0, bars, {"object_position": 1, "description": shape.title})
