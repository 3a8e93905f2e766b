"""The other reading of a plain target whose direction is only inferred: a bound to hold, as the indicator's name suggests.

A ceiling of 4.5 for unemployment and a baseline of 3.2 read as the aim to raise it: met at 4.9. What is said of such a
target is what the verdict would be if it were a bound.
"""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import Message, Text
from plan_eval.base.vocabulary import Better, Status
from plan_eval.indicators.directions import better_by_name, speaks_of_a_fall
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.model import Indicator

EDGES = {Better.HIGHER: Text("a floor", "下限"), Better.LOWER: Text("a ceiling", "上限")}
_BOUNDS = {Better.HIGHER: "≥{target}", Better.LOWER: "≤{target}"}
_LEVEL = Text(
    "as a value to reach from the baseline of {baseline} it is {reached}; as {edge} to be kept (`target: {bound}`) it would be {held}",
    "作为自基期值 {baseline} 起应达到的值，判定为“{reached}”；若为须守住的{edge}（`target: {bound}`），则为“{held}”",
)
_TOTAL = Text(
    "as a total to reach it is {reached}; as {edge} not to be passed (`target: {bound}`) it would be {held}",
    "作为应累计达到的总量，判定为“{reached}”；若为不得突破的{edge}（`target: {bound}`），则为“{held}”",
)


class OtherReading(NamedTuple):
    """A target that may be a bound: the status by each reading, and how the bound is written.

    `better` is the direction that the name of the indicator suggests, `inferred` the one that it is judged by.
    """

    better: Better
    inferred: Better
    bound: str
    reached: Status
    held: Status
    words: Message


def plain_target(indicator: Indicator) -> Decimal | None:
    """Return the target where it is a plain number, a value to reach; None where it is anything else or missing."""
    target = indicator.target
    return None if target is None or target.is_bound or target.is_task else target.number


def bound(target: Decimal, better: Better) -> str:
    """Return a bound as it is written: `≥48` where higher is better, `≤4.5` where lower is."""
    return _BOUNDS[better].format(target=exact(target))


def other_reading(measures: Measures, status: Status) -> OtherReading | None:
    """Return the other reading of an indicator's target, beside the status that was computed.

    None where the direction is given, where the name does not contradict it, and for reductions with figures below zero,
    which count downwards.
    """
    indicator = measures.indicator
    target, inferred = plain_target(indicator), indicator.direction
    if target is None or inferred is None or indicator.better is not None or indicator.discontinued is not None:
        return None
    better = better_by_name(indicator.name)
    if better is None or better is inferred or (target < 0 and speaks_of_a_fall(indicator.name)):
        return None
    written = bound(target, better)
    held = _as_cap(measures, Fraction(target)) if measures.cumulative else _as_level(measures, Fraction(target), better)
    sentence = _TOTAL if measures.cumulative else _LEVEL
    words = sentence.message(
        reached=status.label,
        baseline="" if indicator.baseline is None else grouped(indicator.baseline),
        edge=EDGES[better],
        bound=written,
        held=held.label,
    )
    return OtherReading(better, inferred, written, status, held, words)


def _as_level(measures: Measures, target: Fraction, better: Better) -> Status:
    """Return what becomes of a bound that the baseline satisfies: it is met as long as the latest value does too."""
    value = measures.number("value")
    if value is None:
        return Status.NOT_ASSESSED
    holds = value >= target if better is Better.HIGHER else value <= target
    return Status.MET if holds else Status.BEHIND


def _as_cap(measures: Measures, target: Fraction) -> Status:
    """Return what becomes of a cap on a total: behind once passed or where the straight line passes it, met at the end."""
    value, elapsed = measures.number("value"), measures.number("elapsed")
    if value is None:
        return Status.NOT_ASSESSED
    if value > target or (elapsed and value / elapsed > target and measures.as_of < measures.target_date):
        return Status.BEHIND
    return Status.ON_TRACK if measures.as_of < measures.target_date else Status.MET
