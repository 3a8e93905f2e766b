"""The one table of a view as CSV, for spreadsheets."""

import csv
import re
from collections.abc import Sequence
from io import StringIO
from operator import attrgetter

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.views.shapes import Cell, View

_TEXT = attrgetter("text")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?%?")


def render(view: View, lang: Lang, _: Screen) -> str:
    """Return the table; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    table = view.table(lang)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.heading for column in table.columns])
    texts = [number for number, column in enumerate(table.columns) if not column.right]
    writer.writerows(_row(row, texts) for row in table.rows)
    return out.getvalue()


def _row(row: Sequence[Cell], texts: Sequence[int]) -> list[str]:
    values = list(map(_TEXT, row))
    for number in texts:
        if values[number].startswith(_FORMULA) and not _NUMBER.fullmatch(values[number]):
            values[number] = f"'{values[number]}"
    return values
