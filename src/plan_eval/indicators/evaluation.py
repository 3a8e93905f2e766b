"""A plan evaluated: the verdict on every indicator, and what they come to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from plan_eval.base.dates import elapsed_share
from plan_eval.base.text import Words
from plan_eval.base.vocabulary import Nature, Status
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.method import Method
from plan_eval.indicators.model import Indicator, Observation, Plan
from plan_eval.indicators.readings import OtherReading, other_reading
from plan_eval.indicators.verdict import Verdict, decide

_ACCEPTED = "PE330"
"""The check that an entry accepts where its target is to be read as it is."""


class IndicatorResult(NamedTuple):
    """One indicator with its measures and its verdict.

    `method` is the rule set that it was judged by: its own, or that of the plan. `agrees` tells whether the published status is the same; None where none is published, or a rule could not be computed.
    `other_reading` is what the target may mean instead, None where there is no doubt.
    """

    indicator: Indicator
    measures: Measures
    verdict: Verdict
    method: Method
    agrees: bool | None
    other_reading: OtherReading | None = None

    @property
    def thresholds(self) -> frozenset[Fraction]:
        """The numbers that its rules compare with: no measure is shown as one of them unless it is equal to it."""
        return self.method.thresholds_for(self.measures)

    @property
    def observation(self) -> Observation | None:
        """What is written of the latest value; None where there is none, or where increments add up to it."""
        on = self.measures.observed_on
        return None if on is None else (self.indicator.observations or {}).get(on)

    @property
    def is_provisional(self) -> bool:
        """Tell whether the latest value may still be revised."""
        observation = self.observation
        return observation is not None and observation.provisional

    @property
    def doubt(self) -> Words | None:
        """What the status would be if the target meant something else; None where nothing speaks for that, or it is accepted."""
        if self.other_reading is None or any(accept.code == _ACCEPTED for accept in self.indicator.accept):
            return None
        return self.other_reading.words


@dataclass(frozen=True, slots=True)
class PlanEvaluation:
    """A plan evaluated at a date by a rule set; some of its indicators may have been judged by another."""

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
    def elapsed(self) -> Fraction | None:
        """Which share of the time of the plan has passed; None where it begins and ends on one day."""
        return elapsed_share(self.plan.head.baseline_date, self.as_of, self.plan.head.target_date)

    @property
    def compared(self) -> int:
        """How many verdicts can be held against a published one."""
        return sum(result.agrees is not None for result in self.results)

    @property
    def agree(self) -> int:
        """How many verdicts agree with the published ones."""
        return sum(result.agrees is True for result in self.results)

    @property
    def failures(self) -> tuple[IndicatorResult, ...]:
        """The indicators that a rule could not be computed for; `verdict.failure` says which rule, and why."""
        return tuple(result for result in self.results if result.verdict.failure is not None)


class Comparison(NamedTuple):
    """One plan evaluated at one date by several rule sets."""

    evaluations: tuple[PlanEvaluation, ...]

    def differs(self, row: int) -> bool:
        """Tell whether the rule sets give an indicator, counted from 0, different statuses."""
        return len({evaluation.results[row].verdict.status for evaluation in self.evaluations}) > 1

    @property
    def differing(self) -> int:
        """How many indicators get different statuses."""
        return sum(map(self.differs, range(len(self.evaluations[0].results))))


def evaluate_plan(
    plan: Plan, method: Method, as_of: date, own_methods: Mapping[str, Method] = MappingProxyType({})
) -> PlanEvaluation:
    """Return the verdict on every indicator of a plan; what cannot be computed is among its failures.

    `own_methods` are the rule sets of indicators that are judged by another than the plan's, by their ids.
    """
    return PlanEvaluation(plan, as_of, method, tuple(_results(plan, method, as_of, own_methods)))


def _results(plan: Plan, usual: Method, as_of: date, own_methods: Mapping[str, Method]) -> Iterable[IndicatorResult]:
    for indicator in plan.indicators:
        method = own_methods.get(indicator.id, usual)
        measures = Measures(indicator, plan, as_of, own=method.own)
        verdict = decide(method, indicator, measures)
        comparable = indicator.published is not None and verdict.failure is None
        agrees = indicator.published == verdict.status if comparable else None
        other = other_reading(measures, verdict.status)
        yield IndicatorResult(indicator, measures, verdict, method, agrees, other)
