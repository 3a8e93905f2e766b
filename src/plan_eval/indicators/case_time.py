"""The days of a test: those that it gives, or those that a share of the time stands for."""

from datetime import date
from typing import NamedTuple

from plan_eval.base.text import Text, same
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.case_model import CaseIndicator
from plan_eval.indicators.model import Indicator, Observation, Plan, PlanHead

_BEGINNING = 2000
"""The year at whose end the plan of a test begins that gives a share of the time."""

_MOST_YEARS = date.max.year - _BEGINNING - 1
_DATED = ("baseline_date", "target_date", "as_of", "observations", "increments", "milestones")

_NO_TIME = Text("nothing tells which share of the time is over", "没有说明时间已过多少")
_WRITE_TIME = Text(
    "write `elapsed: 50%`, or `baseline_date` and `target_date`",
    "请写 `elapsed: 50%`，或写 `baseline_date` 和 `target_date`",
)
_TWICE = Text(
    "`elapsed` stands beside `{key}`, which has days of its own", "`elapsed` 与 `{key}` 同时出现，后者另有日期"
)
_WRITE_ONE = Text("keep `elapsed` with `value`, or write all days", "请只保留 `elapsed` 和 `value`，或者写明所有日期")
_TOO_FINE = Text(
    "`elapsed` is {found}, which takes more than {limit} years to be whole years",
    "`elapsed` 为 {found}，要折成整年须超过 {limit} 年",
)
_COARSER = Text("write a share with a smaller denominator, or days", "请写分母较小的占比，或写明日期")
_NO_DAY = Text("nothing tells the day of the evaluation", "没有说明评估日期")
_WRITE_DAY = Text("write `as_of`, or observations with their days", "请写 `as_of`，或写出带日期的完成值")
_TWO_VALUES = Text("`value` stands beside an observation of the same day", "`value` 与同一天的完成值同时出现")
_DELETE_ONE = Text("delete one of the two", "请删去其中一个")
_BACKWARDS = Text("the day of the evaluation lies before the baseline date", "评估日期早于基期")
_LATER = Text("write a later day", "请改为较晚的日期")


class Settled(NamedTuple):
    """The indicator of a test in a plan of its own, which has the day of the evaluation."""

    plan: Plan
    indicator: Indicator


class _Days(NamedTuple):
    baseline: date
    target: date
    as_of: date


def settle(indicator: CaseIndicator, path: ValuePath) -> tuple[Settled | None, list[Problem]]:
    """Put the indicator of a test on its days; None and what is wrong where they are not known."""
    found = _given(indicator) if indicator.elapsed is None else _stood_for(indicator)
    if not isinstance(found, _Days):
        reason, advice = found
        return None, [Problem("PE621", path, {"reason": reason, "advice": advice})]
    changes: dict[str, object] = {"baseline_date": found.baseline, "target_date": found.target}
    if indicator.value is not None:
        observed = indicator.observations or {}
        if found.as_of in observed:
            return None, [Problem("PE621", (*path, "value"), {"reason": _TWO_VALUES, "advice": _DELETE_ONE})]
        changes["observations"] = {**observed, found.as_of: Observation(indicator.value)}
    settled = indicator.model_copy(update=changes)
    head = PlanHead.model_construct(
        id="tests", name=same("tests"), baseline_date=found.baseline, target_date=found.target, as_of=found.as_of
    )
    return Settled(Plan(head, (settled,)), settled), []


def _stood_for(indicator: CaseIndicator) -> _Days | tuple[object, object]:
    """Return the days that a share of the time stands for, or what is wrong and what to do.

    The plan has as many years as the share has parts.
    """
    elapsed = indicator.elapsed
    for key in _DATED:
        if getattr(indicator, key) is not None:
            return _TWICE.message(key=key), _WRITE_ONE
    if elapsed is None or max(elapsed.as_integer_ratio()) > _MOST_YEARS:
        return _TOO_FINE.message(found=elapsed, limit=_MOST_YEARS), _COARSER
    done, years = elapsed.as_integer_ratio()
    return _Days(*(date(_BEGINNING + more, 12, 31) for more in (0, years, done)))


def _given(indicator: CaseIndicator) -> _Days | tuple[object, object]:
    """Return the days that a test gives, or what is wrong and what to do."""
    baseline, target = indicator.baseline_date, indicator.target_date
    if baseline is None or target is None:
        return _NO_TIME, _WRITE_TIME
    last = max((*(indicator.observations or ()), *(indicator.increments or ())), default=None)
    as_of = indicator.as_of or last
    if as_of is None:
        return _NO_DAY, _WRITE_DAY
    return _Days(baseline, target, as_of) if as_of >= baseline else (_BACKWARDS, _LATER)
