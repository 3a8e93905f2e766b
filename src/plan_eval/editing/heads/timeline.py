"""Which of the columns with days holds the baseline, which the target, and which what was observed."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plan_eval.base.text import Text, same
from plan_eval.editing.cells.days import Period
from plan_eval.editing.heads.between import ask_between
from plan_eval.editing.heads.head import FIGURE, UNCLEAR, Head
from plan_eval.editing.heads.starting import PLAN_YEARS, Span, has_year, is_plan_end, start_of
from plan_eval.editing.questions import Asking, Choice

HISTORY, BEYOND = "history", "beyond"
"""Columns before the baseline, and after the target: they are not read, and said to be so."""

_WHICH_TARGET = Text("Which column holds the target?", "哪一列是目标值？")
_TARGET_OR_VALUE = Text("Column “{column}”: targets, or observed values?", "“{column}”一列：目标值还是实际值？")
_WHAT = Text("Column “{column}”: what does it hold?", "“{column}”一列是什么？")
ROLES = {
    "baseline": Text("the baseline", "基期值"),
    "target": Text("the target", "目标值"),
    "latest": Text("observed values", "实际值"),
    "milestone": Text("a target on the way", "阶段目标"),
    "none": Text("none of these: leave it out", "都不是，不读入"),
}


class Timeline(NamedTuple):
    """A role for each column, and the period of the plan as far as the columns tell."""

    roles: list[str | None]
    baseline: date | None
    target: date | None


def timeline(heads: Sequence[Head], period: Period | None, asking: Asking, *, looks_back: bool = False) -> Timeline:
    """Return the roles of columns; those without days keep theirs.

    The plan's own period decides where it is known: from words around the table, else from a target that is due five years
    after a column, in a year that ends a five-year plan. What neither tells is asked. `looks_back` tells of a table whose title
    says that it holds what was achieved.
    """
    roles: list[str | None] = [_clear(head, asking) for head in heads]
    targets = sorted({head.on for head, role in zip(heads, roles, strict=True) if role == "target" and head.on})
    days = _days(heads, roles)
    base = next((head.on for head, role in zip(heads, roles, strict=True) if role == "baseline" and head.on), None)
    due = _due(heads, targets, days, period, asking)
    if due is None and "target" not in roles:
        due = _last_milestone(heads, roles, period) or _unnamed_target(heads, roles, period, base, asking)
    start = base
    if start is None and "baseline" not in roles:
        start = start_of(heads, roles, days, Span(due, period), asking)
    if not looks_back and not targets:
        ask_between(heads, roles, start, due, asking)
    for at, head in enumerate(heads):
        roles[at] = _role(head, roles[at], start, due, named="baseline" in roles[:at] or base is not None)
    return Timeline(roles, start, due)


def _last_milestone(heads: Sequence[Head], roles: Sequence[str | None], period: Period | None) -> date | None:
    """Return the day of the last of the yearly targets where no other heading names a target: it is what the plan ends with."""
    days = [head.on for head, role in zip(heads, roles, strict=True) if role == "milestone" and head.on]
    if not days or (period is not None and max(days).year != period.end.year):
        return None
    figures = [head.on for head, role in zip(heads, roles, strict=True) if role == FIGURE and head.on]
    return max(days) if all(day < max(days) for day in figures) else None


def _days(heads: Sequence[Head], roles: Sequence[str | None]) -> list[date]:
    """Return the days of columns that hold values, or do not say what they hold, from the earliest."""
    return sorted({head.on for head, role in zip(heads, roles, strict=True) if role in (FIGURE, "latest") and head.on})


def _clear(head: Head, asking: Asking) -> str | None:
    """Return the role of a column; one whose heading has a day and unknown words is asked about."""
    if head.role != UNCLEAR:
        return head.role
    text = _WHAT.message(column=head.text)
    choices = [Choice(word, label) for word, label in ROLES.items()]
    word = asking.ask(f"column {head.text}", text, choices, "none")
    return None if word == "none" else word


def _due(
    heads: Sequence[Head], targets: Sequence[date], days: Sequence[date], period: Period | None, asking: Asking
) -> date | None:
    """Return when the targets are due, of several the one that the plan's period or a column five years before tells."""
    if len(targets) <= 1:
        return targets[0] if targets else None
    if period is not None and period.end in targets:
        return period.end
    fitting = [day for day in targets if is_plan_end(day) and any(day.year - PLAN_YEARS == each.year for each in days)]
    if len(fitting) == 1:
        return fitting[0]
    if not any(day.year - targets[0].year > PLAN_YEARS for day in targets):
        return targets[-1]  # yearly targets, of which the last one counts
    choices = [Choice(str(head.on), same(head.text)) for head in heads if head.role == "target" and head.on]
    return date.fromisoformat(asking.ask("target column", _WHICH_TARGET, choices, str(targets[0])))


def _unnamed_target(
    heads: Sequence[Head], roles: Sequence[str | None], period: Period | None, base: date | None, asking: Asking
) -> date | None:
    """Return when the targets are due where no heading names them: then one of the columns with nothing but a day holds them."""
    days = _days(heads, roles)
    plain = [
        (head.on, at) for at, (head, role) in enumerate(zip(heads, roles, strict=True)) if role == FIGURE and head.on
    ]
    if not plain or (len(days) < 2 and base is None and period is None):  # noqa: PLR2004  # a baseline and a target
        return None
    if period is not None:
        return period.end if any(day.year == period.end.year for day, _ in plain) else None
    fitting = [day for day, _ in plain if is_plan_end(day) and has_year(days, day.year - PLAN_YEARS)]
    if len(fitting) == 1 and all(day <= fitting[0] or day.year - fitting[0].year >= PLAN_YEARS for day in days):
        return fitting[0]
    last, at = max(plain)
    if {"growth", "total", "milestone"} & set(roles):
        return None
    if not fitting and any(place > at for day, place in plain if day < last and day != days[0]):
        return last
    if (
        any(role == "latest" and head.on and head.on > days[0] for head, role in zip(heads, roles, strict=True))
        and last == days[-1]
    ):
        return last
    choices = [Choice(word, ROLES[word]) for word in ("target", "latest")]
    word = asking.ask(f"column {heads[at].text}", _TARGET_OR_VALUE.message(column=heads[at].text), choices, "target")
    return last if word == "target" else None


def _role(head: Head, role: str | None, start: date | None, due: date | None, *, named: bool) -> str | None:
    """Return the role of one column, when it is known when the plan begins and when it ends."""
    if head.on is None or role not in (FIGURE, "latest", "target", "milestone"):
        return role
    if role in ("target", "milestone"):
        if due is not None and head.on > due:
            return BEYOND
        return "milestone" if due is not None and head.on < due else "target"
    if role == FIGURE and head.on == due:
        return "target"
    if due is not None and head.on > due:
        return BEYOND
    if start is not None and head.on < start:
        return HISTORY
    if head.on == start and not named:
        return "baseline"
    return "latest"
