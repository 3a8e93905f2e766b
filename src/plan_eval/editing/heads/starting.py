"""Which of the columns with days holds the baseline: the one that the plan's period tells, else one that is asked about."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plan_eval.base.text import Text, same
from plan_eval.editing.cells.days import Period
from plan_eval.editing.cells.plain import is_chinese
from plan_eval.editing.heads.head import FIGURE, Head
from plan_eval.editing.questions import Asking, Choice

PLAN_YEARS = 5
"""Years of a plan that ends with a year such as 2020 or 2025."""

_WHICH_BASELINE = Text("Which column holds the baseline?", "哪一列是基期值？")


class Span(NamedTuple):
    """When the targets are due, and the years that words around the table name."""

    due: date | None
    period: Period | None


def start_of(
    heads: Sequence[Head], roles: Sequence[str | None], days: Sequence[date], span: Span, asking: Asking
) -> date | None:
    """Return the day of the baseline; None where no column holds one."""
    due, period = span
    start = _start(heads, roles, days, due, period)
    if start is None and (period is None or due != period.end or _begins_with_a_round_year(period, days)):
        return _asked_start(heads, roles, days, due, asking)
    return start


def _start(
    heads: Sequence[Head], roles: Sequence[str | None], days: Sequence[date], due: date | None, period: Period | None
) -> date | None:
    """Return the day of the baseline where the plan's period tells it: the last column before the plan begins.

    Where no words name the period, Chinese plans are of five years; elsewhere a column five years before the target is the
    baseline only where nothing stands before it.
    """
    if period is not None and (due is None or due == period.end):
        before = [day for day in days if day <= period.start or day.year == period.start.year]
        return before[-1] if before else None
    if due is not None and is_plan_end(due):
        found = next((day for day in days if day.year == due.year - PLAN_YEARS), None)
        if found is None or any(is_chinese(head.text) for head in heads):
            return found
        dated = [head.on for head, role in zip(heads, roles, strict=True) if role == FIGURE and head.on]
        return found if all(day >= found for day in dated) else None
    return None


def _begins_with_a_round_year(period: Period, days: Sequence[date]) -> bool:
    """Tell whether the years of a plan may be those of its baseline and its target, as 2010-2020, and there is such a column."""
    first = period.start.year + 1
    return first % PLAN_YEARS == 0 and period.end.year % PLAN_YEARS == 0 and has_year(days, first)


def _asked_start(
    heads: Sequence[Head], roles: Sequence[str | None], days: Sequence[date], due: date | None, asking: Asking
) -> date | None:
    """Return the day of the baseline where only the columns can tell: of two the first, of more the one that is chosen."""
    before = [day for day in days if due is None or day < due]
    figures = {head.on for head, role in zip(heads, roles, strict=True) if role == FIGURE}
    if figures.isdisjoint(before):  # what has been observed is no baseline
        return None
    plain = [day for day in before if day in figures]
    if len(before) <= 2 or len(plain) == 1:  # noqa: PLR2004  # where it began, and where it is
        return before[0]
    choices = [Choice(str(head.on), same(head.text)) for head in heads if head.on in before]
    round_years = [day for day in before[:-1] if day.year % PLAN_YEARS == 0]
    proposed = (round_years or before)[-1 if round_years else 0]
    return date.fromisoformat(asking.ask("baseline column", _WHICH_BASELINE, choices, str(proposed)))


def is_plan_end(day: date) -> bool:
    """Tell whether a five-year plan ends on a day."""
    return day.year % PLAN_YEARS == 0 and (day.month, day.day) == (12, 31)


def has_year(days: Sequence[date], year: int) -> bool:
    """Tell whether a column is of a year."""
    return any(day.year == year for day in days)
