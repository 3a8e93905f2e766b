"""What would become of a verdict if work went on, stalled or was done: what no value of an indicator shows."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from plan_eval.base.vocabulary import DeliveryState, TaskState
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.verdict import Verdict, decide


class Turn(StrEnum):
    """What may happen to work: it begins, goes on again, stops, or comes to its end."""

    STARTS = "starts"
    RESUMES = "resumes"
    STALLS = "stalls"
    IS_DONE = "is_done"


class Prospect(NamedTuple):
    """A turn of the work and the verdict that it would bring, which is another than the present one."""

    turn: Turn
    verdict: Verdict


_DELIVERY = {
    DeliveryState.STALLED: {Turn.RESUMES: DeliveryState.UNDER_WAY},
    DeliveryState.UNDER_WAY: {Turn.STALLS: DeliveryState.STALLED},
}
_TASK = {
    TaskState.NOT_STARTED: {Turn.STARTS: TaskState.UNDER_WAY, Turn.IS_DONE: TaskState.DONE},
    TaskState.STALLED: {Turn.RESUMES: TaskState.UNDER_WAY, Turn.IS_DONE: TaskState.DONE},
    TaskState.UNDER_WAY: {Turn.IS_DONE: TaskState.DONE, Turn.STALLS: TaskState.STALLED},
    TaskState.DONE: {},
}
"""What may happen to work in a state, and the state that it is in then."""


def prospects(evaluation: PlanEvaluation, result: IndicatorResult) -> tuple[Prospect, ...]:
    """Return the turns of the work that would change a verdict; none where no rule decided it."""
    if result.verdict.position is None:
        return ()
    now = result.verdict.verdict
    return tuple(prospect for prospect in _turns(evaluation, result) if prospect.verdict.verdict != now)


def _turns(evaluation: PlanEvaluation, result: IndicatorResult) -> Iterator[Prospect]:
    indicator, measures, delivery = result.indicator, result.measures, result.indicator.delivery
    plan, method, as_of = evaluation.plan, result.method, evaluation.as_of
    if delivery is not None:
        for turn, state in _DELIVERY[delivery.state].items():
            other = indicator.model_copy(update={"delivery": delivery.model_copy(update={"state": state})})
            yield Prospect(turn, decide(method, other, Measures(other, plan, as_of, measures.observed, method.own)))
    if isinstance(measures.latest, TaskState) and measures.observed_on is not None:
        for turn, then in _TASK[measures.latest].items():
            observed = {**measures.observed, measures.observed_on: then}
            yield Prospect(turn, decide(method, indicator, Measures(indicator, plan, as_of, observed, method.own)))
