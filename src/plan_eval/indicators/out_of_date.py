"""Indicators without a value, or with one that is too old for the day of the evaluation."""

from collections.abc import Iterator
from datetime import date

from plan_eval.base.figures import exact
from plan_eval.base.text import Message, Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.model import Indicator, Plan
from plan_eval.indicators.staleness import age_in_months, is_stale

_NONE = Text("there is no value", "没有完成值")
_OLD = Text(
    "the latest value is from {observed}, {age} before the evaluation date {as_of}",
    "最新值为 {observed} 的数，比评估日期 {as_of} 早 {age}",
)
_MONTHS = Text("{months} {months:month|months}", "{months} 个月")
_OVER = Text("over {months} {months:month|months}", "{months} 个多月")


def out_of_date(indicator: Indicator, plan: Plan, path: ValuePath) -> Iterator[Problem]:
    """Yield an indicator whose latest value is older than the plan allows, or that has none.

    A task that is done stays done. What was observed only before the baseline or after the evaluation date is told of where dates are checked.
    """
    as_of, limit = plan.head.as_of, plan.head.stale_after
    start, end = plan.baseline_date(indicator), plan.target_date(indicator)
    if indicator.discontinued is not None or as_of < start:
        return
    days = _days(indicator)
    if not days:
        yield Problem("PE334", path, {"reason": _NONE, "months": exact(limit)})
        return
    observed = max((day for day in days if start <= day <= as_of), default=None)
    if observed is None or indicator.figures[observed] is TaskState.DONE:
        return
    if is_stale(observed, as_of, end, limit):
        reason = _OLD.message(observed=observed, age=_age(observed, as_of), as_of=as_of)
        key = "increments" if indicator.increments else "observations"
        yield Problem("PE334", (*path, key, observed.isoformat()), {"reason": reason, "months": exact(limit)})


def _days(indicator: Indicator) -> tuple[date, ...]:
    """Return the days on which something was observed or added."""
    return tuple(indicator.increments or indicator.observations or ())


def _age(observed: date, as_of: date) -> Message:
    age = age_in_months(observed, as_of)
    months = int(age)
    return (_MONTHS if age == months else _OVER).message(months=months)
