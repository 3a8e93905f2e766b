"""Which value of a parameter explains the published amounts: formulas and rounding turned round, exactly.

Every formula is followed as a function of the one parameter, through all that it depends on. Where that function
never falls (or never rises), the values that give a published amount are an interval, whose ends are found by halving
and then made exact: an end is a number with a small denominator, the simplest fraction in a tiny interval.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.formula.courses import UNKNOWN, Course
from plan_eval.formula.monotone import constant_course, course_of
from plan_eval.standards.amounts import compute_amounts, in_force
from plan_eval.standards.cells import Published, Standard
from plan_eval.standards.compiled import CompiledStandards

_HIGHEST = Fraction(2) ** 64
_WIDTH = Fraction(1, 2**120)


@dataclass(frozen=True, slots=True)
class Interval:
    """Values between two ends, each included or not; a `high` of None is no bound."""

    low: Fraction
    low_included: bool
    high: Fraction | None
    high_included: bool

    @property
    def is_empty(self) -> bool:
        """Tell whether no value lies in it."""
        if self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_included and self.high_included))

    def __contains__(self, value: Fraction) -> bool:
        above = value > self.low or (value == self.low and self.low_included)
        return above and (self.high is None or value < self.high or (value == self.high and self.high_included))

    def meet(self, other: "Interval") -> "Interval":
        """Return the values that lie in both."""
        low, low_included = self.low, self.low_included
        if other.low > low:
            low, low_included = other.low, other.low_included
        elif other.low == low:
            low_included = low_included and other.low_included
        high, high_included = self.high, self.high_included
        if high is None or (other.high is not None and other.high < high):
            high, high_included = other.high, other.high_included
        elif other.high == high:
            high_included = high_included and other.high_included
        return Interval(low, low_included, high, high_included)

    def contains_beginning_of(self, other: "Interval") -> bool:
        """Tell whether the lowest values of another interval, right from where it begins, lie in this one."""
        begins_above = self.low > other.low or (self.low == other.low and other.low_included and not self.low_included)
        return not begins_above and not self.meet(other).is_empty


class Reason(StrEnum):
    """Why a published amount says nothing about the parameter."""

    INDEPENDENT = "independent"
    NOT_MONOTONE = "not_monotone"
    SET = "set"


class Evidence(NamedTuple):
    """A published amount, and the values of the parameter that give it; None where none does.

    `on` is its day where amounts of several days are looked at together.
    """

    name: str
    published: Decimal
    interval: Interval | None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Inference:
    """What the published amounts of a day say about a parameter.

    `interval` are the values that explain the most amounts, those in `consistent`; `inconsistent` are explained by
    none of them. `silent` are published amounts that say nothing, and why. The interval is None where nothing was
    published that depends on the parameter, or where no value explains any amount.
    """

    parameter: str
    on: date | None
    interval: Interval | None
    consistent: tuple[Evidence, ...]
    inconsistent: tuple[Evidence, ...]
    silent: Mapping[str, Reason]


def infer(compiled: CompiledStandards, parameter: str, on: date | None = None) -> Inference:
    """Return what the amounts published for a day say about a parameter.

    If no day is given, it is the latest on which something was published that depends on the parameter.
    """
    days = {published.on for standard in compiled.source.standards for published in standard.published}
    day = on if on is not None else _latest(compiled, parameter, days)
    if day is None or day not in days:
        return Inference(parameter, day, None, (), (), {})
    evidence, silent = evidence_of(compiled, parameter, day)
    return concluded(parameter, day, evidence, silent)


def evidence_of(compiled: CompiledStandards, parameter: str, day: date) -> tuple[list[Evidence], dict[str, Reason]]:
    """Return what each amount published for a day says about a parameter, or why it says nothing."""
    compiled = compiled.on(day)
    known = _known(compiled, parameter, day)
    courses = _courses(compiled, known, parameter)
    evidence: list[Evidence] = []
    silent: dict[str, Reason] = {}
    for standard, published in _published(compiled, day):
        way = courses[standard.id].way
        if compiled.by_id[standard.id].settled is not None:
            silent[standard.id] = Reason.SET
        elif not _depends(compiled, courses, parameter, standard.id):
            silent[standard.id] = Reason.INDEPENDENT
        elif way is None:
            silent[standard.id] = Reason.NOT_MONOTONE
        else:
            amount = _function(compiled, known, parameter, standard.id)
            interval = preimage(amount, Fraction(published.amount), rising=way == 1)
            evidence.append(Evidence(standard.id, published.amount, interval))
    return evidence, silent


def concluded(parameter: str, on: date, evidence: Sequence[Evidence], silent: Mapping[str, Reason]) -> Inference:
    """Return what amounts say together: the values that explain the most of them."""
    best = most_consistent([each.interval for each in evidence if each.interval is not None])
    consistent = tuple(each for each in evidence if _fits(best, each))
    inconsistent = tuple(each for each in evidence if not _fits(best, each))
    return Inference(parameter, on, best, consistent, inconsistent, silent)


def _fits(best: Interval | None, evidence: Evidence) -> bool:
    return best is not None and evidence.interval is not None and not best.meet(evidence.interval).is_empty


def _latest(compiled: CompiledStandards, parameter: str, days: Collection[date]) -> date | None:
    """Return the latest day on which something was published that depends on a parameter; else the latest of all."""
    for day in sorted(days, reverse=True):
        that_day = compiled.on(day)
        courses = _courses(that_day, _known(that_day, parameter, day), parameter)
        if any(_depends(that_day, courses, parameter, standard.id) for standard, _ in _published(that_day, day)):
            return day
    return max(days, default=None)


def _published(compiled: CompiledStandards, day: date) -> Iterator[tuple[Standard, Published]]:
    for standard in compiled.source.standards:
        yield from ((standard, published) for published in standard.published if published.on == day)


def _known(compiled: CompiledStandards, parameter: str, day: date) -> dict[str, Fraction]:
    return {name: value for name, value in in_force(compiled, day).items() if name != parameter}


def _depends(compiled: CompiledStandards, courses: Mapping[str, Course], parameter: str, name: str) -> bool:
    """Tell whether a standard uses a parameter, directly or through others, and does not stay what it is for all that."""
    used = {each for needed in _needed(compiled, name) for each in compiled.by_id[needed].formula.names}
    return parameter in used and courses[name].way != 0


def _courses(compiled: CompiledStandards, known: Mapping[str, Fraction], parameter: str) -> dict[str, Course]:
    """Return the course of every standard when the parameter grows from zero."""
    moments = () if compiled.history is None else compiled.history.keys
    courses = dict.fromkeys([*compiled.source.parameters, *moments, *compiled.by_id], UNKNOWN)
    courses |= {name: constant_course(value) for name, value in known.items()}
    courses[parameter] = Course(1, 1)
    for name in compiled.order:
        standard = compiled.by_id[name]
        settled = None if standard.settled is None else constant_course(Fraction(standard.settled.amount))
        courses[name] = settled or course_of(standard.formula.tree, courses)
    return courses


def _function(
    compiled: CompiledStandards, known: Mapping[str, Fraction], parameter: str, name: str
) -> Callable[[Fraction], Fraction | None]:
    """Return a standard's amount as a function of the parameter; None where it has none."""
    needed = _needed(compiled, name)
    part = compiled._replace(by_id={each: compiled.by_id[each] for each in needed}, order=needed)

    def amount(value: Fraction) -> Fraction | None:
        try:
            found = compute_amounts(part, {**known, parameter: value}, {}).get(name)
        except FormulaError:
            return None
        return None if found is None else found.amount

    return amount


def _needed(compiled: CompiledStandards, name: str) -> tuple[str, ...]:
    needed, pending = {name}, [name]
    for each in pending:
        pending += [
            used for used in compiled.by_id[each].formula.names if used in compiled.by_id and used not in needed
        ]
        needed |= set(pending)
    return tuple(each for each in compiled.order if each in needed)


def preimage(amount: Callable[[Fraction], Fraction | None], wanted: Fraction, *, rising: bool) -> Interval | None:
    """Return the values from zero on at which a monotone function is the wanted amount; None where there are none."""

    def reached(value: Fraction) -> bool:
        found = amount(value)
        return found is not None and (found >= wanted if rising else found <= wanted)

    def passed(value: Fraction) -> bool:
        found = amount(value)
        return found is not None and (found > wanted if rising else found < wanted)

    low = _boundary(reached)
    if low is None:
        return None
    high = _boundary(passed)
    found = Interval(*low, None, high_included=False) if high is None else Interval(*low, high[0], not high[1])
    return None if found.is_empty else found


def _boundary(holds: Callable[[Fraction], bool]) -> tuple[Fraction, bool] | None:
    """Return where something begins to hold, and whether it holds there; None where it never does."""
    if holds(Fraction(0)):
        return Fraction(0), True
    low, high = Fraction(0), Fraction(1)
    while not holds(high):
        low, high = high, high * 2
        if high > _HIGHEST:
            return None
    while high - low > _WIDTH:
        middle = (low + high) / 2
        if holds(middle):
            high = middle
        else:
            low = middle
    found = simplest_between(low, high)
    return found, holds(found)


def simplest_between(low: Fraction, high: Fraction) -> Fraction:
    """Return the fraction with the smallest denominator from `low` to `high`, both included and not below zero."""
    whole = -(-low.numerator // low.denominator)
    if whole <= high:
        return Fraction(whole)
    floor = low.numerator // low.denominator
    return floor + 1 / simplest_between(1 / (high - floor), 1 / (low - floor))


def most_consistent(intervals: Sequence[Interval]) -> Interval | None:
    """Return the values that lie in the most intervals, the lowest such where there are several."""
    best, most = None, 0
    for start in sorted(intervals, key=lambda interval: interval.low):
        common = [interval for interval in intervals if interval.contains_beginning_of(start)]
        if len(common) > most:
            best, most = reduce(Interval.meet, common), len(common)
    return best
