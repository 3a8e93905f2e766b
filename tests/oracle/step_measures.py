"""The measures of an indicator once more, from what is seen of it."""

from fractions import Fraction

from tests.oracle.cases import Measure
from tests.oracle.step_days import passed, signed_years
from tests.oracle.step_growth import Way, growths, nearness
from tests.oracle.step_seen import Seen


def measures(seen: Seen) -> dict[str, Measure]:
    """Return every measure by name."""
    done = seen.share(seen.value)
    has_pace = done is not None and seen.planned is not None and seen.planned > 0
    per_year = seen.change is not None and seen.day is not None and seen.day != seen.start
    has_line = seen.baseline is not None and not seen.is_sum
    most = seen.wanted.high if seen.is_cap and seen.wanted is not None else None
    used = seen.value / most if seen.value is not None and most else None
    at_work = seen.state if seen.state in {"under_way", "stalled"} else None
    return {
        "baseline": seen.baseline, "target": seen.figure, "value": seen.value, "nature": seen.indicator.nature,
        "kind": seen.indicator.kind, "better": seen.better, "task": seen.state, "ended": seen.ended,
        "delivery": seen.indicator.delivery or at_work,
        "baseline_met": None if has_line and seen.indicator.target is None else seen.is_held, "target_reached": seen.reached,
        "years_so_far": None if seen.day is None else passed(seen.start, seen.day),
        "years_left": None if seen.day is None else signed_years(seen.day, seen.end),
        "elapsed": seen.elapsed, "planned": seen.planned, "change": seen.change, "progress": done,
        "pace": done / seen.planned if has_pace and done is not None and seen.planned else None,
        "used": used, "within_cap": seen.stays_within, "overshot": seen.overshot, "miss": seen.miss,
        "trend": -seen.trend if seen.trend is not None and seen.better == "lower" else seen.trend,
        "limit": None if seen.indicator.limit is None else Fraction(seen.indicator.limit),
        "limit_factor": nearness(seen.baseline, seen.indicator.limit), "projected": seen.projected, "required_per_year": seen.required,
        "achieved_per_year": seen.change / passed(seen.start, seen.day) if per_year and seen.change is not None and seen.day else None,
        **growths_of(seen),
    }  # fmt: skip


def growths_of(seen: Seen) -> dict[str, Measure]:
    """Return the measures of growth, towards the figure of the target or the nearer end of its range."""
    knows = seen.indicator.kind == "level" and seen.better is not None and seen.baseline is not None
    if not knows or seen.baseline is None or seen.value is None or seen.day in {None, seen.start} or seen.day is None:
        return growths(None)
    goal = seen.figure
    if seen.is_range and seen.wanted is not None and not seen.is_held:
        goal = seen.baseline + seen.wanted.gap(seen.baseline)
    way = Way(seen.baseline, seen.value, goal, rises=seen.better == "higher")
    return growths(way, passed(seen.start, seen.day), passed(seen.start, seen.end))
