"""The measures and the verdicts of a plan, written down as the rules say them, one after the other."""

from datetime import date
from fractions import Fraction

from tests.oracle.cases import Evaluated, Indicator, Measure, Plan
from tests.oracle.plan_growth import growths, limit_factor
from tests.oracle.plan_series import miss, trend
from tests.oracle.plan_targets import Target, direction, is_cap, target_of
from tests.oracle.plan_verdicts import verdicts
from tests.oracle.plan_years import on_path, years_between

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
    return Evaluated(measures, verdicts(indicator, measures))


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
    limit = None if indicator.limit is None else Fraction(indicator.limit)
    target, ended = target_of(indicator), plan.as_of >= end
    capped = target is not None and is_cap(indicator, target)
    may_be_passed = capped or (is_sum and target is not None and target.sign == "between")
    measures: dict[str, Measure] = {
        "baseline": baseline,
        "target": target.number if target else None,
        "value": value,
        "nature": indicator.nature,
        "kind": indicator.kind,
        "better": direction(indicator),
        "task": word,
        "ended": ended,
        "limit": limit,
        "limit_factor": limit_factor(baseline, limit),
        "delivery": indicator.delivery or (word if word in {"under_way", "stalled"} else None),
    }
    holds = bool(target and baseline is not None and not is_sum and target.satisfied(baseline))
    knows = indicator.target is not None or baseline is None or is_sum
    measures["baseline_met"] = holds if knows else None
    measures["target_reached"] = None
    if word is not None and indicator.target is not None:
        measures["target_reached"] = word == "done"
    if value is not None and target is not None and (ended or not may_be_passed):
        measures["target_reached"] = target.satisfied(value)

    measures.update(course(indicator, measures, latest, (start, end)))
    goal = target.nearest(baseline) if target is not None and baseline is not None else None
    measures.update(growths(measures, goal, years_between(start, end)))
    figures = {day: Fraction(text) for day, text in observed(indicator).items() if day <= plan.as_of and not is_task}
    if baseline is not None:
        figures.setdefault(start, baseline)
    measures["trend"] = trend(figures, latest, measures)
    measures["miss"] = miss(measures, None if target is None or value is None else target.left(value))
    return measures


def course(
    indicator: Indicator, known: dict[str, Measure], latest: date | None, span: tuple[date, date]
) -> dict[str, Measure]:
    """Return the measures of the way from the baseline date to the target date, from what is known of the indicator."""
    start, end = span
    target, is_sum = target_of(indicator), indicator.kind == "cumulative"
    value, baseline = figure(known["value"]), figure(known["baseline"])
    capped = target is not None and is_cap(indicator, target)
    measures: dict[str, Measure] = {}
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
    if target is not None and origin is not None and not known["baseline_met"] and not capped:
        whole = target.left(origin)
    progress = change / whole if change is not None and whole else None
    planned = elapsed
    if indicator.milestones:
        planned = None
        room = target.high if capped and target is not None else whole
        if room and origin is not None and latest is not None:
            shares = {day: (Fraction(text) - origin) / room for day, text in indicator.milestones.items()}
            planned = on_path({start: Fraction(0), **shares, end: Fraction(1)}, latest)
    measures["progress"], measures["planned"] = progress, planned
    measures["pace"] = progress / planned if progress is not None and planned and planned > 0 else None
    measures["used"] = value / target.high if capped and target and target.high and value is not None else None
    measures["within_cap"] = None
    if capped and target is not None and value is not None:
        ahead = measures["projected"]
        if indicator.milestones and planned is not None:
            ahead = value / planned if planned > 0 else None
        measures["within_cap"] = all(target.satisfied(each) for each in (value, ahead) if isinstance(each, Fraction))
        if indicator.milestones and planned is not None and planned <= 0 < value:
            measures["within_cap"] = False
    measures["overshot"] = bool(whole) and target is not None and is_overshot(target, origin, value)
    return measures


def figure(measure: Measure) -> Fraction | None:
    return measure if isinstance(measure, Fraction) else None


def is_overshot(target: Target, origin: Fraction | None, value: Fraction | None) -> bool:
    """Tell whether a value went into a range from one side and out of it on the other."""
    if target.low is None or target.high is None or origin is None or value is None:
        return False
    return origin < target.low <= target.high < value or value < target.low <= target.high < origin


def required(target: Target | None, value: Fraction | None, left: Fraction | None, *, capped: bool) -> Fraction | None:
    """Return what is left to do in each remaining year: 0 where nothing is."""
    if target is None or value is None or left is None or capped:
        return None
    if target.satisfied(value):
        return Fraction(0)
    return target.left(value) / left if left > 0 else None
