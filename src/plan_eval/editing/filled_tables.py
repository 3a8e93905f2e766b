"""A table that was filled in, to observations: every error with its cell, and none taken where there is one."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words
from plan_eval.base.vocabulary import TaskState
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.collecting import HEADS, YES, asked
from plan_eval.editing.lookup import figure_of, state, titles, units
from plan_eval.editing.recording import INCREMENTS, OBSERVATIONS, Observation
from plan_eval.editing.rows import Rows
from plan_eval.editing.tables import Found, Sheet
from plan_eval.files import Document
from plan_eval.indicators.model import Indicator

_NO_COLUMNS = Text(
    "no table has the columns “{id}” and “{value}”; `plan-eval collect` makes one",
    "没有含“{id}”和“{value}”两列的表格；可用 `plan-eval collect` 生成",
)
_ERROR = Text("{cell}: {error}", "{cell}：{error}")
_CELL = Text("{sheet}, cell {place}", "{sheet} {place} 单元格")
_UNKNOWN = Text("there is no indicator “{name}” in the plan", "规划中没有指标“{name}”")
_TWICE = Text("{name} has a value in {other} already", "{name} 在 {other} 已有数值")
_NO_STATE = Text("“{text}” is none of {known}", "“{text}”不是 {known} 之一")
_A_STATE = Text("“{text}” says how far a task is, and {name} is counted", "“{text}”是任务进展，而 {name} 是数值指标")
_NOT_YES = Text("“{text}”: write “{yes}”, or leave it empty", "“{text}”：请填“{yes}”或留空")
_NO_VALUE = Text("{name} has a note and no value", "{name} 有备注但没有数值")
_LETTERS = 26


class Filled(NamedTuple):
    """The observations of a table in the order of its rows, and what is wrong with it, each with its cell."""

    observations: list[Observation]
    errors: list[Words]


class _Columns(NamedTuple):
    """Where the columns of a table stand, and the row of its headings, counted from nought."""

    row: int
    id: int
    value: int
    provisional: int | None
    note: int | None


class Wish(NamedTuple):
    """How values are to be recorded: on which day, in the place of others or not, and how a replaced one is kept."""

    on: date
    replaces: bool = False
    kept: str = ""


def filled(found: Found, document: Document, indicators: Mapping[str, Indicator], wish: Wish) -> Filled:
    """Return what the tables of a file say of the indicators of a plan on a day; rows without a value say nothing.

    Raises:
        UsageError: where no table has a column of ids and one of values.
    """
    reader = _Reader(document, indicators, wish)
    tables = [(sheet, columns) for sheet in found.sheets if (columns := _columns(sheet.rows)) is not None]
    if not tables:
        raise UsageError(_NO_COLUMNS.message(id=HEADS["id"], value=HEADS["value"]))
    for sheet, columns in tables:
        for number, row in enumerate(sheet.rows[columns.row + 1 :], columns.row + 1):
            reader.take(sheet, number, row, columns)
    return reader.filled


class _Reader:
    """Takes row after row, and knows which indicators have a value already."""

    def __init__(self, document: Document, indicators: Mapping[str, Indicator], wish: Wish) -> None:
        self.filled = Filled([], [])
        self._indicators, self._wish = indicators, wish
        self._names, self._units = _names(document), units(document)
        self._seen: dict[str, Words] = {}

    def take(self, sheet: Sheet, number: int, row: Sequence[str], columns: _Columns) -> None:
        """Take one row; one without a value and without a note says nothing."""
        value, note, provisional = (_text(row, at) for at in (columns.value, columns.note, columns.provisional))
        if not value and not note:
            return
        given = _text(row, columns.id)
        name = self._names.get(given)
        if name is None:
            self._refuse(_place(sheet, number, columns.id), _UNKNOWN.message(name=given))
            return
        place = _place(sheet, number, columns.value)
        error, observed = _observed(name, value, self._units.get(name, ""), self._indicators.get(name))
        if error is None and name in self._seen:
            error = _TWICE.message(name=name, other=self._seen[name])
        if error is None and provisional and provisional not in YES:
            place, error = _place(sheet, number, columns.provisional or 0), _NOT_YES.message(text=provisional, yes=YES)
        if observed is None or error is not None:
            self._refuse(place, error or _NO_VALUE.message(name=name))
            return
        self._seen[name] = place
        by_period = name in self._indicators and asked(self._indicators[name]) == "amounts"
        on, replaces, kept = self._wish
        where = INCREMENTS if by_period else OBSERVATIONS
        self.filled.observations.append(
            Observation(name, observed, on, replaces, note, provisional=bool(provisional), kept=kept, where=where)
        )

    def _refuse(self, cell: Words, error: Words) -> None:
        self.filled.errors.append(_ERROR.message(cell=cell, error=error))


def _names(document: Document) -> dict[str, str]:
    """Return the ids of indicators by what a table may call them: by their ids, else by titles that only one has."""
    known = titles(document)
    found: dict[str, str] = {}
    several: set[str] = set()
    for key, spelt in known.items():
        for title in dict.fromkeys(map(tidy, spelt)):
            several |= {title} if title in found else set()
            found.setdefault(title, key)
    by_title = {title: key for title, key in found.items() if title not in several}
    return {**by_title, **{key: key for key in known}}


def _observed(
    name: str, text: str, unit: str, indicator: Indicator | None
) -> tuple[Words | None, Decimal | TaskState | None]:
    """Return what is wrong with a value, or the value."""
    if not text:
        return _NO_VALUE.message(name=name), None
    told = state(text)
    is_task = indicator is not None and asked(indicator) == "task"
    if told is not None:
        return (None, told) if is_task or indicator is None else (_A_STATE.message(text=text, name=name), None)
    if is_task:
        known = " ".join(each.label.zh if tidy(text) != text else each.value for each in TaskState)
        return _NO_STATE.message(text=text, known=known), None
    try:
        return None, Decimal(figure_of(name, text, unit))
    except UsageError as error:
        return error.message if isinstance(error.message, Words) else None, None


def _columns(rows: Rows) -> _Columns | None:
    """Return where the columns of a table stand that was made to be filled in; None for any other table."""
    for number, row in enumerate(rows[:30]):
        texts = [tidy(cell).lower() for cell in row]
        places = {
            key: next((at for at, text in enumerate(texts) if text in _spelt(head)), None)
            for key, head in HEADS.items()
        }
        if places["id"] is not None and places["value"] is not None:
            return _Columns(number, places["id"], places["value"], places["provisional"], places["note"])
    return None


def _spelt(head: Text) -> Sequence[str]:
    return [tidy(half).lower() for half in head]


def _text(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def _place(sheet: Sheet, row: int, column: int) -> Words:
    """Return the name of a cell: its sheet, its column by letters, its row."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return _CELL.message(sheet=sheet.name, place=f"{letters}{row + 1}")
