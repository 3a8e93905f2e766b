"""A plan evaluated: the verdict on every indicator, and what they come to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plan_eval.base.vocabulary import Nature, Status
from plan_eval.indicators.measures import Measures
from plan_eval.indicators.method import Method, Verdict, decide
from plan_eval.indicators.model import Indicator, Plan


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """One indicator with its measures and its verdict; `agrees` is None where nothing is published."""

    indicator: Indicator
    measures: Measures
    verdict: Verdict
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class PlanEvaluation:
    """A plan evaluated at a date by a rule set."""

    plan: Plan
    as_of: date
    method: Method
    results: tuple[IndicatorResult, ...]

    def count(self, nature: Nature | None = None) -> dict[Status, int]:
        """Return how many indicators, of one nature or all, have each status."""
        statuses = Counter(
            result.verdict.status for result in self.results if nature in (None, result.indicator.nature)
        )
        return {status: statuses[status] for status in Status}

    def by_nature(self) -> dict[Nature, dict[Status, int]]:
        """Return the counts by status for each nature."""
        return {nature: self.count(nature) for nature in Nature}

    @property
    def compared(self) -> int:
        """How many indicators have a published verdict."""
        return sum(result.agrees is not None for result in self.results)

    @property
    def agree(self) -> int:
        """How many verdicts agree with the published ones."""
        return sum(result.agrees is True for result in self.results)


def evaluate_plan(plan: Plan, method: Method, as_of: date) -> PlanEvaluation:
    """Return the verdict on every indicator of a plan.

    Raises:
        FormulaError: where a rule divides by zero or a value goes beyond the limits.
    """
    return PlanEvaluation(plan, as_of, method, tuple(_results(plan, method, as_of)))


def _results(plan: Plan, method: Method, as_of: date) -> Iterable[IndicatorResult]:
    for indicator in plan.indicators:
        measures = Measures(indicator, plan, as_of)
        verdict = decide(method, indicator, measures)
        agrees = None if indicator.published is None else indicator.published == verdict.status
        yield IndicatorResult(indicator, measures, verdict, agrees)
