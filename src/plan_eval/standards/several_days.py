"""The same standards on several days, one after the other, each beside the day before."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.standards.evaluation import StandardResult, StandardsEvaluation


class DayAmount(NamedTuple):
    """What a standard comes to on a day, and the change from the day before it; None where either is not known."""

    result: StandardResult
    change: Fraction | None

    @property
    def amount(self) -> Fraction | None:
        """The amount that is paid."""
        amount = self.result.amounts[0].amount
        return None if amount is None else amount.amount


def over_days(evaluations: Sequence[StandardsEvaluation]) -> Iterator[tuple[DayAmount, ...]]:
    """Yield each standard on every day."""
    for results in zip(*(evaluation.standards for evaluation in evaluations), strict=True):
        row: list[DayAmount] = []
        for result in results:
            now, before = DayAmount(result, None).amount, row[-1].amount if row else None
            row.append(DayAmount(result, None if now is None or before is None else now - before))
        yield tuple(row)
