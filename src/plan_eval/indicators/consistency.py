"""What must hold between the values of a plan: ids, dates, directions, observations."""

from collections.abc import Iterator, Mapping

from plan_eval.base.figures import exact
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Better
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.model import Indicator, PlanHead
from plan_eval.model.readers import day

_RELATION = {Better.HIGHER: Text("higher", "高于"), Better.LOWER: Text("lower", "低于")}
_NO_BASELINE = Text("there is no baseline", "没有基期值")
_NO_TARGET = Text("there is no target", "没有目标值")
_EQUAL = Text("baseline and target are equal", "基期值与目标值相等")


def check_head(head: PlanHead) -> Iterator[Problem]:
    """Yield what is wrong with the dates of a plan."""
    if head.target_date <= head.baseline_date:
        dates = {"target_date": head.target_date, "baseline_date": head.baseline_date}
        yield Problem("PE302", ("plan", "target_date"), dates)
    if head.as_of < head.baseline_date:
        yield Problem("PE307", ("plan", "as_of"), {"as_of": head.as_of, "baseline_date": head.baseline_date})


def check_indicators(
    head: PlanHead | None, indicators: Mapping[int, Indicator], first_lines: Mapping[int, int]
) -> Iterator[Problem]:
    """Yield what is wrong with indicators; `first_lines` tells on which line each begins."""
    seen: dict[str, int] = {}
    for position, indicator in indicators.items():
        path: ValuePath = ("indicators", position)
        if indicator.id in seen:
            first = first_lines[seen[indicator.id]]
            yield Problem("PE301", (*path, "id"), {"found": indicator.id, "first": first})
        seen.setdefault(indicator.id, position)
        yield from _check_direction(indicator, path)
        if head is not None:
            yield from _check_dates(indicator, head, path)


def _check_direction(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    baseline, target, better = indicator.baseline, indicator.target, indicator.better
    if indicator.direction is None:
        if indicator.discontinued is None:
            yield Problem("PE304", path, {"reason": _why_unknown(indicator)})
        return
    if better is None or baseline is None or target is None or indicator.kind == "cumulative":
        return
    leads = Better.HIGHER if target > baseline else Better.LOWER
    if target != baseline and better != leads:
        values = {"found": better, "target": exact(target), "baseline": exact(baseline)}
        yield Problem("PE303", (*path, "better"), {**values, "relation": _RELATION[leads], "expected": leads})


def _why_unknown(indicator: Indicator) -> Text:
    if indicator.baseline is None:
        return _NO_BASELINE
    if indicator.target is None:
        return _NO_TARGET
    return _EQUAL


def _check_dates(indicator: Indicator, head: PlanHead, path: ValuePath) -> Iterator[Problem]:
    baseline_date = indicator.baseline_date or head.baseline_date
    target_date = indicator.target_date or head.target_date
    own = indicator.baseline_date is not None or indicator.target_date is not None
    if own and target_date <= baseline_date:
        key = "target_date" if indicator.target_date else "baseline_date"
        yield Problem("PE302", (*path, key), {"target_date": target_date, "baseline_date": baseline_date})
    for observed in indicator.observations or ():
        if observed < baseline_date:
            values = {"found": observed, "baseline_date": baseline_date}
            yield Problem("PE305", (*path, "observations", observed.isoformat()), values, on_key=True)
        elif observed > head.as_of:
            values = {"found": observed, "as_of": head.as_of}
            yield Problem("PE306", (*path, "observations", observed.isoformat()), values, on_key=True)


def same_days(observations: Mapping[str, object], lines: Mapping[str, int], path: ValuePath) -> Iterator[Problem]:
    """Yield the keys of observations that, as written in the file, stand for a day that another key has."""
    seen: dict[object, str] = {}
    for key in observations:
        observed = day(key)
        if observed in seen:
            values = {"found": observed, "first": lines[seen[observed]]}
            yield Problem("PE308", (*path, key), values, on_key=True)
        seen.setdefault(observed, key)
