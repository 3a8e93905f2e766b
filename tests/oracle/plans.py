"""The measures and the verdicts of a plan, written down as the rules say them, one after the other."""

from datetime import date
from fractions import Fraction

from tests.oracle.cases import Evaluated, Indicator, Measure, Plan
from tests.oracle.plan_growth import growths
from tests.oracle.plan_targets import Target, direction, is_cap, target_of
from tests.oracle.plan_years import on_path, years_between

HALF = Fraction(1, 2)
TASKS = {
    "done": "done", "已完成": "done", "建成": "done",
    "under_way": "under_way", "推进中": "under_way", "在建": "under_way",
    "stalled": "stalled", "搁置": "stalled",
    "not_started": "not_started", "未开工": "not_started", "未启动": "not_started",
}  # fmt: skip


def observed(indicator: Indicator) -> dict[date, str]:
    """Return the observations; yearly amounts are added up."""
    if not indicator.increments:
        return indicator.observations
    total, sums = Fraction(0), {}
    for day in sorted(indicator.increments):
        total += Fraction(indicator.increments[day])
        sums[day] = str(total)
    return sums


def evaluate(plan: Plan, indicator: Indicator) -> Evaluated:
    """Return every measure of an indicator, and its verdicts."""
    measures = measure(plan, indicator)
    has_verdict = indicator.target is not None and (measures["value"] is not None or measures["task"] is not None)
    if indicator.discontinued:
        return Evaluated(measures, dict.fromkeys(("midterm", "straight-line"), "discontinued"))
    if not has_verdict:
        return Evaluated(measures, dict.fromkeys(("midterm", "straight-line"), "not_assessed"))
    target = target_of(indicator)
    overshot = target is not None and is_overshot(target, indicator.baseline, measures["value"])
    statuses = {
        "midterm": midterm(measures, overshot=overshot),
        "straight-line": straight_line(measures, overshot=overshot),
    }
    if indicator.kind == "task":
        statuses = dict.fromkeys(statuses, task(measures))
    elif target is not None and is_cap(indicator, target):
        statuses = dict.fromkeys(statuses, cap(measures, target))
    return Evaluated(measures, statuses)


def measure(plan: Plan, indicator: Indicator) -> dict[str, Measure]:  # one name for each measure
    """Return the measures of an indicator on the plan's day."""
    start = indicator.baseline_date or plan.baseline_date
    end = indicator.target_date or plan.target_date
    days = [day for day in observed(indicator) if start <= day <= plan.as_of]
    latest = max(days, default=None)
    text = None if latest is None else observed(indicator)[latest]
    is_task, is_sum = indicator.kind == "task", indicator.kind == "cumulative"
    word = TASKS[text] if is_task and text is not None else None
    value = Fraction(text) if text is not None and not is_task else None
    baseline = None if indicator.baseline is None else Fraction(indicator.baseline)
    target, ended = target_of(indicator), plan.as_of >= end
    capped = target is not None and is_cap(indicator, target)
    measures: dict[str, Measure] = {
        "baseline": baseline,
        "target": target.number if target else None,
        "value": value,
        "nature": indicator.nature,
        "kind": indicator.kind,
        "better": direction(indicator),
        "task": word,
        "ended": ended,
        "delivery": indicator.delivery or (word if word in {"under_way", "stalled"} else None),
    }
    holds = bool(target and baseline is not None and not is_sum and target.satisfied(baseline))
    knows = indicator.target is not None or baseline is None or is_sum
    measures["baseline_met"] = holds if knows else None
    measures["target_reached"] = None
    if word is not None and indicator.target is not None:
        measures["target_reached"] = word == "done"
    if value is not None and target is not None and (ended or not capped):
        measures["target_reached"] = target.satisfied(value)

    so_far = left = elapsed = None
    if latest is not None:
        so_far, left = years_between(start, latest), years_between(latest, end)
        elapsed = so_far / years_between(start, end)
    measures.update(years_so_far=so_far, years_left=left, elapsed=elapsed)

    change = value if is_sum else (None if value is None or baseline is None else value - baseline)
    origin = Fraction(0) if is_sum else baseline
    measures["change"] = change
    measures["achieved_per_year"] = change / so_far if change is not None and so_far else None
    measures["projected"] = origin + change / elapsed if change is not None and origin is not None and elapsed else None
    measures["required_per_year"] = required(target, value, left, capped=capped)

    whole = None
    if target is not None and origin is not None and not holds and not capped:
        whole = target.nearest(origin) - origin
    progress = change / whole if change is not None and whole else None
    planned = elapsed
    if indicator.milestones:
        planned = None
        if whole and origin is not None and latest is not None:
            shares = {day: (Fraction(text) - origin) / whole for day, text in indicator.milestones.items()}
            planned = on_path({start: Fraction(0), **shares, end: Fraction(1)}, latest)
    measures["progress"], measures["planned"] = progress, planned
    measures["pace"] = progress / planned if progress is not None and planned and planned > 0 else None
    measures["used"] = value / target.high if capped and target and target.high and value is not None else None
    measures.update(growths(measures, target.number if target else None, years_between(start, end)))
    return measures


def required(target: Target | None, value: Fraction | None, left: Fraction | None, *, capped: bool) -> Fraction | None:
    """Return what is left to do in each remaining year: 0 where nothing is."""
    if target is None or value is None or left is None or capped:
        return None
    if target.satisfied(value):
        return Fraction(0)
    return (target.nearest(value) - value) / left if left > 0 else None


def midterm(measures: dict[str, Measure], *, overshot: bool) -> str:
    """Return the verdict on a level or a total: at least half the pace, or work in hand that numbers do not show."""
    if measures["target_reached"]:
        return "met"
    if measures["ended"] or measures["baseline_met"] or overshot:
        return "behind"
    pace = measures["pace"]
    if isinstance(pace, Fraction) and pace >= HALF:
        return "on_track"
    if measures["delivery"] is not None:
        return "on_track" if measures["delivery"] == "under_way" else "behind"
    nothing_was_due = pace is None and measures["elapsed"] != 0
    return "on_track" if nothing_was_due and is_as_planned(measures) else "behind"


def straight_line(measures: dict[str, Measure], *, overshot: bool) -> str:
    """Return the verdict on a level or a total: as far as the path asks for."""
    if measures["target_reached"]:
        return "met"
    if measures["ended"] or overshot:
        return "behind"
    return "on_track" if is_as_planned(measures) else "behind"


def is_as_planned(measures: dict[str, Measure]) -> bool:
    progress, planned = measures["progress"], measures["planned"]
    return isinstance(progress, Fraction) and isinstance(planned, Fraction) and progress >= planned


def is_overshot(target: Target, baseline: str | None, value: Measure) -> bool:
    """Tell whether a value went into a range from one side and out of it on the other."""
    if target.sign != "between" or baseline is None or not isinstance(value, Fraction) or target.satisfied(value):
        return False
    start = Fraction(baseline)
    return not target.satisfied(start) and target.nearest(start) != target.nearest(value)


def cap(measures: dict[str, Measure], target: Target) -> str:
    """Return the verdict on a cap: used up, or used faster than the time goes."""
    value, projected = measures["value"], measures["projected"]
    assert isinstance(value, Fraction)
    if not target.satisfied(value):
        return "behind"
    if measures["ended"]:
        return "met"
    return "on_track" if projected is None or target.satisfied(Fraction(str(projected))) else "behind"


def task(measures: dict[str, Measure]) -> str:
    """Return the verdict on a task, which is done or not."""
    if measures["task"] == "done":
        return "met"
    if measures["ended"]:
        return "behind"
    return "on_track" if measures["task"] == "under_way" else "behind"
