"""The columns of years of table 1."""

from datetime import date

from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.model import Figure

MOST_YEARS = 5
"""Of a longer plan the last so many are shown."""


def years_observed(plan: PlanEvaluation) -> list[int]:
    """Return the years after the baseline and before that of the evaluation of which any indicator has a value."""
    first, last = plan.plan.head.baseline_date.year, plan.as_of.year
    days = (day for result in plan.results for day in result.measures.observed if _counts(result, day))
    return sorted({day.year for day in days if first < day.year < last})


def years_shown(plan: PlanEvaluation) -> list[int]:
    """Return the years that have a column."""
    return years_observed(plan)[-MOST_YEARS:]


def last_of_year(result: IndicatorResult, year: int) -> tuple[date, Figure] | None:
    """Return the last value of a year with its day; None where there is none."""
    days = [day for day in result.measures.observed if day.year == year and _counts(result, day)]
    return (max(days), result.measures.observed[max(days)]) if days else None


def _counts(result: IndicatorResult, day: date) -> bool:
    """Tell whether a value belongs to the plan period of its indicator."""
    return result.indicator.discontinued is None and day > result.measures.baseline_date
