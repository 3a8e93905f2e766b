"""What a spreadsheet holds of a value, and how it shows it: a number and a day as such wherever nothing is lost."""

from datetime import date
from decimal import Decimal

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.formula.pieces import MAX_DIGITS
from plan_eval.views.days import short_day
from plan_eval.views.workbook_shapes import SheetCell

_DAYS = {4: Text("yyyy", 'yyyy"年"'), 7: Text("yyyy-mm", 'yyyy"年"m"月"'), 10: Text("yyyy-mm-dd", 'yyyy"年"m"月"d"日"')}
"""How days are shown, by the length of what has to be said of them."""

_MOST_PLACES = 30
"""Decimals that a number can be shown with."""

_FIRST = date(1900, 3, 1)
"""From here on the calendar of spreadsheets is that of others."""


def is_day(value: object) -> bool:
    """Tell whether a value is a day that a spreadsheet knows."""
    return isinstance(value, date) and value >= _FIRST


def day_format(day: object, lang: Lang) -> str:
    """Return how a day is shown."""
    return _DAYS[len(short_day(day))].get(lang) if isinstance(day, date) else "General"


def number_format(cell: SheetCell, lang: Lang) -> str:
    """Return how a number or a day is shown, with what stands around it."""
    if isinstance(cell.value, date):
        return day_format(cell.value, lang)
    decimals = "." + "0" * cell.places if cell.places else ""
    figure = f"#,##0{decimals}%" if cell.percent else f"#,##0{decimals}"
    before, behind = (_quoted(words) for words in (cell.before, cell.mark))
    return f"{before}{figure}{behind}"


def _quoted(words: str) -> str:
    """Return words as they stand in a format: between quotes, of which they have none themselves."""
    return f'"{words}"' if words else ""


def as_text(cell: SheetCell) -> str | None:
    """Return what a cell holds as text; None for a number, a day and nothing."""
    value = cell.value
    if isinstance(value, str):
        return f"{cell.before}{value}{cell.mark}"
    if isinstance(value, date) and not is_day(value):
        return value.isoformat()
    if isinstance(value, Decimal) and not cell.formula and not _is_held(value, cell.places):
        return f"{cell.before}{grouped(value)}{cell.mark}"
    return None


def _is_held(value: Decimal, places: int) -> bool:
    """Tell whether a spreadsheet keeps a number with all its digits."""
    digits = "".join(map(str, value.as_tuple().digits)).strip("0")
    return len(digits) <= MAX_DIGITS and places <= _MOST_PLACES
