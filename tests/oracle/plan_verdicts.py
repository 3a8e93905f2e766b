"""The verdicts of two rule sets, written down as their rules say them."""

from fractions import Fraction

from tests.oracle.cases import Indicator, Measure

HALF = Fraction(1, 2)
RULES = ("midterm", "straight-line")


def verdicts(indicator: Indicator, measures: dict[str, Measure]) -> dict[str, str]:
    """Return the status by each rule set."""
    if indicator.discontinued:
        return dict.fromkeys(RULES, "discontinued")
    if indicator.target is None or (measures["value"] is None and measures["task"] is None):
        return dict.fromkeys(RULES, "not_assessed")
    if indicator.kind == "task":
        return dict.fromkeys(RULES, task(measures))
    if measures["within_cap"] is not None:
        return dict.fromkeys(RULES, cap(measures))
    return {"midterm": midterm(measures), "straight-line": straight_line(measures)}


def midterm(measures: dict[str, Measure]) -> str:
    """Return the verdict on a level or a total: at least half the pace, or work in hand that numbers do not show."""
    if measures["target_reached"]:
        return "met"
    if measures["ended"] or measures["baseline_met"] or measures["overshot"]:
        return "behind"
    pace = measures["pace"]
    if isinstance(pace, Fraction) and pace >= HALF:
        return "on_track"
    if measures["delivery"] is not None:
        return "on_track" if measures["delivery"] == "under_way" else "behind"
    nothing_was_due = pace is None
    return "on_track" if nothing_was_due and is_as_planned(measures) else "behind"


def straight_line(measures: dict[str, Measure]) -> str:
    """Return the verdict on a level or a total: as far as the path asks for."""
    if measures["target_reached"]:
        return "met"
    if measures["ended"] or measures["overshot"]:
        return "behind"
    return "on_track" if is_as_planned(measures) else "behind"


def is_as_planned(measures: dict[str, Measure]) -> bool:
    progress, planned = measures["progress"], measures["planned"]
    return isinstance(progress, Fraction) and isinstance(planned, Fraction) and progress >= planned


def cap(measures: dict[str, Measure]) -> str:
    """Return the verdict on a cap: used up, or used faster than the time goes."""
    if measures["ended"]:
        return "met" if measures["target_reached"] else "behind"
    return "on_track" if measures["within_cap"] else "behind"


def task(measures: dict[str, Measure]) -> str:
    """Return the verdict on a task, which is done or not."""
    if measures["task"] == "done":
        return "met"
    if measures["ended"]:
        return "behind"
    return "on_track" if measures["task"] == "under_way" else "behind"
