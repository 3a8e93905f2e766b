"""What a plan has no value for, or none that is recent enough for its evaluation date."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.dates import months_between
from plan_eval.base.vocabulary import TaskState
from plan_eval.indicators.evaluation import IndicatorResult


def age_in_months(observed_on: date, as_of: date) -> Fraction:
    """Return how old a value is: whole months plus the rest as a share of the month that it falls in."""
    return months_between(observed_on, as_of)


def is_stale(observed_on: date, as_of: date, target_date: date, stale_after: Decimal | int) -> bool:
    """Tell whether a value is more than `stale_after` months older than the evaluation.

    One of the target date or later is final: what came of the target is known.
    """
    return observed_on < target_date and age_in_months(observed_on, as_of) > stale_after


def lacking(results: Iterable[IndicatorResult], stale_after: Decimal) -> list[IndicatorResult]:
    """Return the results without a value or with a stale one, in their order.

    Discontinued indicators and tasks that are done lack nothing.
    """
    return [
        result
        for result in results
        if result.indicator.discontinued is None and _lacks(result.measures.observed_on, result, stale_after)
    ]


def _lacks(observed_on: date | None, result: IndicatorResult, stale_after: Decimal) -> bool:
    measures = result.measures
    if measures.latest is TaskState.DONE:
        return False
    return observed_on is None or is_stale(observed_on, measures.as_of, measures.target_date, stale_after)
