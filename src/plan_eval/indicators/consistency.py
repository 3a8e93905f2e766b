"""What must hold between the values of a plan: ids, dates, directions, observations."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from plan_eval.base.figures import exact
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Better, Counting
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.fitting import misfit, misfits
from plan_eval.indicators.model import Indicator, PlanHead
from plan_eval.indicators.readings import EDGES, bound, plain_target
from plan_eval.model.readers import day

_LAST_MILESTONE = Text("the milestone on the target date differs from the target", "目标日期的年度目标与目标值不同")
_SAY_ONCE = Text("delete the milestone, or correct one of the two", "请删去该年度目标，或更正其一")
_RELATION = {
    Better.HIGHER: Text(
        "the target {target} is higher than the baseline {baseline}", "目标值 {target} 高于基期值 {baseline}"
    ),
    Better.LOWER: Text(
        "the target {target} is lower than the baseline {baseline}", "目标值 {target} 低于基期值 {baseline}"
    ),
}
_BOUND = Text("the target {target} is a bound in the other direction", "目标值 {target} 的界限方向相反")
_WRITE_BETTER = Text(
    "write `better: {expected}`, or correct the baseline or the target",
    "请改为 `better: {expected}`，或更正基期值、目标值",
)
_WRITE_BOUND = Text(
    "if the target is {edge}, write `target: {bound}`; otherwise correct the baseline or the target",
    "若目标是{edge}，请写 `target: {bound}`；否则请更正基期值或目标值",
)
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
    head: PlanHead | None, indicators: Mapping[int, Indicator], line_of: Callable[[ValuePath], int]
) -> Iterator[Problem]:
    """Yield what is wrong with indicators; `line_of` tells on which line an entry begins."""
    seen: dict[str, int] = {}
    for position, indicator in indicators.items():
        path: ValuePath = ("indicators", position)
        if indicator.id in seen:
            first = line_of(("indicators", seen[indicator.id]))
            yield Problem("PE301", (*path, "id"), {"found": indicator.id, "first": first})
        seen.setdefault(indicator.id, position)
        yield from misfits(indicator, path)
        yield from _check_direction(indicator, path)
        if head is not None:
            yield from _check_dates(indicator, head, path)


def _check_direction(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    baseline, target, better = indicator.baseline, indicator.target, indicator.better
    if indicator.kind == Counting.TASK or (target is not None and target.is_task):
        return
    if target is not None and target.better is not None:
        if better not in (None, target.better):
            yield Problem(
                "PE303",
                (*path, "better"),
                {
                    "found": better,
                    "reason": _BOUND.message(target=target.text),
                    "advice": _WRITE_BETTER.message(expected=target.better),
                },
            )
        return
    if indicator.direction is None:
        if indicator.discontinued is None and (target is None or not target.is_bound):
            yield Problem("PE304", path, {"reason": _why_unknown(indicator)})
        return
    if better is None or baseline is None or target is None or indicator.kind == Counting.CUMULATIVE:
        return
    edge = target.edge(Fraction(baseline))
    if edge is None or edge == baseline:
        return
    leads = Better.HIGHER if edge > baseline else Better.LOWER
    if better != leads:
        reason = _RELATION[leads].message(target=target.text, baseline=exact(baseline))
        number = plain_target(indicator)
        if number is None:
            advice = _WRITE_BETTER.message(expected=leads)
        else:
            advice = _WRITE_BOUND.message(bound=bound(number, better), edge=EDGES[better])
        yield Problem("PE303", (*path, "better"), {"found": better, "reason": reason, "advice": advice})


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
    for observed in (*(indicator.observations or ()), *(indicator.increments or ())):
        if observed > head.as_of:
            key = "observations" if indicator.increments is None else "increments"
            values = {"found": observed, "as_of": head.as_of}
            yield Problem("PE306", (*path, key, observed.isoformat()), values, on_key=True)
    for key, days in (("increments", indicator.increments), ("milestones", indicator.milestones)):
        for due in days or ():
            if due <= baseline_date:
                values = {"found": due, "baseline_date": baseline_date}
                yield Problem("PE305", (*path, key, due.isoformat()), values, on_key=True)
    for due, asked in (indicator.milestones or {}).items():
        at = (*path, "milestones", due.isoformat())
        if due > target_date:
            yield Problem("PE341", at, {"found": due, "target_date": target_date}, on_key=True)
        elif due == target_date and indicator.target is not None and asked != indicator.target.number:
            yield misfit(at, _LAST_MILESTONE, _SAY_ONCE)


def same_days(observations: Mapping[str, object], lines: Mapping[str, int], path: ValuePath) -> Iterator[Problem]:
    """Yield the keys of observations that, as written in the file, stand for a day that another key has."""
    seen: dict[object, str] = {}
    for key in observations:
        observed = day(key)
        if observed in seen:
            values = {"found": observed, "first": lines[seen[observed]]}
            yield Problem("PE308", (*path, key), values, on_key=True)
        seen.setdefault(observed, key)
