"""What was read from tables: the indicators of a plan, the tables themselves, what is asked and what was not read."""

from dataclasses import dataclass, field
from datetime import date

from plan_eval.base.text import Words
from plan_eval.editing.heads.columns import Column
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.questions import Question


@dataclass(slots=True)
class TableRead:
    """One table as it was read: its name, its columns, its notes, and sentences about rows that were not read."""

    name: Words
    columns: list[Column]
    notes: list[str]
    unread: list[Words]


@dataclass(slots=True)
class Imported:
    """One plan: its entries and days, the tables that it was read from, what is asked and what was not read of the file.

    `place` is the name of the sheet where each sheet is the plan of a place.
    """

    entries: list[Draft] = field(default_factory=list)
    baseline_date: date | None = None
    target_date: date | None = None
    as_of: date | None = None
    tables: list[TableRead] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    unread: list[Words] = field(default_factory=list)
    title: str = ""
    place: str = ""
