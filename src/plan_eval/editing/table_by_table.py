"""The tables of one plan in their order: each read in its own columns, or in those of the one that it goes on from."""

import re
from collections.abc import Mapping
from datetime import date

from plan_eval.base.text import Text, Words
from plan_eval.editing.cells.days import day_in, period_of_plan
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.commas import with_plain_commas
from plan_eval.editing.heads.columns import Columns, columns_of
from plan_eval.editing.heads.finding import Headed
from plan_eval.editing.imported import Imported, TableRead
from plan_eval.editing.items.drafting import drafted
from plan_eval.editing.items.fitting import OLD
from plan_eval.editing.items.item import Sorted
from plan_eval.editing.items.naming import Ids
from plan_eval.editing.items.notes import notes_of
from plan_eval.editing.items.rows import sorted_rows
from plan_eval.editing.items.settling import doubt_shares
from plan_eval.editing.items.table import Table
from plan_eval.editing.questions import Asking
from plan_eval.editing.rows import Rows
from plan_eval.editing.tables import Sheet

_OTHER_TABLE = Text("{table} has other headings and was not read", "{table}的表头不同，未读入")
_NO_HEADINGS = Text("{table} has no headings that are known and was not read", "{table}没有可识别的表头，未读入")
_OTHER_DAYS = Text(
    "{table} is of another period ({one} instead of {other}) and was not read",
    "{table}属于另一规划期（{one}，而不是 {other}），未读入",
)
_GOES_ON = Text("{table} has no headings and was read as going on", "{table}没有表头，按续表读入")
_AGAIN = Text(
    "row {row}: {name} stands in a table above already and was not read",
    "第 {row} 行：{name} 在前面的表格中已有，未读入",
)
_WHEN = {
    "baseline_date": Text("On which day does the plan begin?", "规划的基期是哪一天？"),
    "target_date": Text("By which day are the targets due?", "目标值的期限是哪一天？"),
    "as_of": Text("On which day were the values of “{column}” observed?", "“{column}”是哪一天的数值？"),
}
_TITLE = range(4, 121)
"""Characters of a line above a table that may be its title."""

_NAMES_A_PLAN = re.compile(r"规划|计划|五|\bplan\b|strategy", re.IGNORECASE)
_TARGETS = frozenset({"target", "growth", "total", "milestone"})


class Importer:
    """Takes the tables of one plan in their order."""

    def __init__(self, answers: Mapping[str, str], file: str) -> None:
        self.plan = Imported()
        self._asking = Asking(answers)
        self._file = file
        self._ids = Ids()
        self._names: set[tuple[str, str]] = set()
        self._last: tuple[Columns, int] | None = None

    def take(self, sheet: Sheet, heads: Headed | None) -> None:
        """Take one table: with its own headings, or without any where it goes on in the columns of the one before."""
        if heads is None:
            self._take_without_heads(sheet)
            return
        body = heads.body(sheet.rows)
        last_lines = [texts[0] for row in body[-12:] if len(texts := [*{t: None for c in row if (t := tidy(c))}]) == 1]
        titles = [sheet.title, *heads.above, *sheet.above, *([self._file] if _NAMES_A_PLAN.search(self._file) else [])]
        around = [*heads.above, *sheet.above, *sheet.below, *last_lines]
        notes = notes_of(around, titles)
        first = not self.plan.tables
        body = with_plain_commas(body, heads.heads, self._asking)
        asking = self._asking if first else Asking(self._asking.answers)
        period = notes.period or next(
            (period_of_plan(head.text) for head in heads.heads if period_of_plan(head.text)), None
        )
        columns = columns_of(heads.heads, body, period, asking, looks_back=notes.looks_back)
        if not first and not self._belongs(sheet, columns):
            return
        columns = columns_of(heads.heads, body, period, self._asking, looks_back=notes.looks_back)
        columns = self._dated(columns)
        sorted_ = sorted_rows(body, columns, heads.first, heads.repeated, kind=sheet.kind)
        notes = notes_of([*around, *sorted_.notes], titles)
        self._draft(sheet.name, columns, sorted_, Table(columns, notes, self._ids, self._asking), sheet.kind)
        self._last = columns, len(heads.heads)
        if first:
            self.plan.title = next((text for text in (*heads.above, *sheet.above) if len(text) in _TITLE), "")

    def _take_without_heads(self, sheet: Sheet) -> None:
        """Take a table that goes on from the page before, with as many columns; any other is said to be unread."""
        rows: Rows = [row for row in sheet.rows if any(cell.strip() for cell in row)]
        if not rows:
            return
        if self._last is None or any(len(row) != self._last[1] for row in rows):
            if self.plan.tables:
                self.plan.unread.append(_NO_HEADINGS.message(table=sheet.name))
            return
        columns = self._last[0]
        sorted_ = sorted_rows(sheet.rows, columns, 0, (), kind=sheet.kind)
        if not sorted_.items:
            self.plan.unread.append(_NO_HEADINGS.message(table=sheet.name))
            return
        self.plan.unread.append(_GOES_ON.message(table=sheet.name))
        notes = notes_of([*sheet.above, *sheet.below, *sorted_.notes])
        self._draft(sheet.name, columns, sorted_, Table(columns, notes, self._ids, self._asking))

    def _draft(self, name: Words, columns: Columns, sorted_: Sorted, table: Table, kind: str = "") -> None:
        drafts = []
        for draft in (drafted(item, table) for item in sorted_.items):
            if (draft.name, draft.unit) in self._names:
                sorted_.unread.append(_AGAIN.message(row=draft.row, name=draft.name))
            else:
                drafts.append(draft)
        if kind == OLD:
            for draft in drafts:
                doubt_shares(draft)
        self.plan.entries += drafts
        self._names |= {(draft.name, draft.unit) for draft in drafts}
        self.plan.tables.append(TableRead(name, columns.columns, sorted_.notes, sorted_.unread))
        self.plan.baseline_date = self.plan.baseline_date or columns.baseline_date
        self.plan.target_date = self.plan.target_date or columns.target_date

    def _belongs(self, sheet: Sheet, columns: Columns) -> bool:
        """Tell whether another table is part of the plan: it has targets, and its days are those of the plan."""
        known = {(column.role, column.on) for table in self.plan.tables for column in table.columns if column.role}
        if {(column.role, column.on) for column in columns.columns if column.role} == known:
            return True
        if not any(column.role in _TARGETS for column in columns.columns):
            self.plan.unread.append(_OTHER_TABLE.message(table=sheet.name))
            return False
        for one, other in (
            (columns.baseline_date, self.plan.baseline_date),
            (columns.target_date, self.plan.target_date),
        ):
            if one is not None and other is not None and one != other:
                self.plan.unread.append(_OTHER_DAYS.message(table=sheet.name, one=one, other=other))
                return False
        return True

    def _dated(self, columns: Columns) -> Columns:
        """Return columns with the days that their headings leave out and an answer names."""
        found = columns
        for column in columns.of("latest"):
            if column.on is None and not columns.of("observed_on"):
                day = self._day("as_of", _WHEN["as_of"].message(column=column.text))
                new = [each._replace(on=day) if each.at == column.at else each for each in found.columns]
                found = found._replace(columns=new)
        if found.baseline_date is None:
            found = found._replace(baseline_date=self._day("baseline_date", _WHEN["baseline_date"]))
        if found.target_date is None:
            found = found._replace(target_date=self._day("target_date", _WHEN["target_date"]))
        return found

    def _day(self, key: str, text: Words) -> date | None:
        known = getattr(self.plan, key)
        return known or day_in(self._asking.ask(key, text, (), ""))

    def finished(self) -> Imported:
        """Return the plan, when all of its tables have been taken."""
        plan = self.plan
        days = [date.fromisoformat(day) for draft in plan.entries for day in (*draft.observations, *draft.increments)]
        plan.as_of = max(days, default=None)
        if plan.as_of is None and plan.tables:
            columns = [
                column for table in plan.tables for column in table.columns if column.role == "latest" and column.on
            ]
            plan.as_of = max((column.on for column in columns if column.on), default=None)
            if plan.as_of is None and not any(
                column.role == "latest" for table in plan.tables for column in table.columns
            ):
                plan.as_of = plan.baseline_date  # nothing has been observed yet
        plan.questions = self._asking.questions
        return plan
