"""How firm a verdict is: the nearest values that would change it, and how far a threshold would have to move."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.text import NOTHING, Text
from plan_eval.base.vocabulary import Status
from plan_eval.formula import Formula, Value
from plan_eval.formula.tree import Binary, Name, Node, Number, children
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.method import Method
from plan_eval.indicators.model import Indicator, Plan
from plan_eval.indicators.prospects import Prospect, prospects
from plan_eval.indicators.replacing import replaced
from plan_eval.indicators.verdict import Verdict, decide

_REACH = 1_000_000
"""How far a value is followed: to so many times the largest figure of its indicator."""

_EXACT = Context(prec=5000)
"""Wide enough for every value that is tried: figures of a file have at most some forty digits."""


class Flip(NamedTuple):
    """A value at which another verdict is given; one unit in the last place before it the verdict is the same."""

    value: Decimal
    verdict: Verdict


class Threshold(NamedTuple):
    """A number in a rule and the measure it is compared with: the verdict changes when the one passes the other.

    `label` is what the measure is called, `form` how it is shown.
    """

    name: str
    number: Fraction
    measured: Fraction
    verdict: Verdict
    label: Text = NOTHING
    form: str = "ratio"

    @property
    def distance(self) -> Fraction:
        """How far the number would have to move."""
        return abs(self.measured - self.number)

    @property
    def is_meant(self) -> bool:
        """Tell whether a rule with the number moved is one still: a pace of nothing or less asks for nothing."""
        return not self.measured <= 0 < self.number


class Margin(NamedTuple):
    """How firm the verdict on an indicator is; None where no value below, or above, and no threshold changes it.

    `work` are the turns that the work in hand may take and that would change it.
    """

    below: Flip | None = None
    above: Flip | None = None
    threshold: Threshold | None = None
    work: tuple[Prospect, ...] = ()


def margin(plan: Plan, method: Method, result: IndicatorResult) -> Margin | None:
    """Return the margin of a verdict; None for tasks, for what has no value or is not assessed, and where no rule decided."""
    measures, indicator = result.measures, result.indicator
    observed, value = measures.observed_on, measures.latest
    position = result.verdict.position
    if observed is None or not isinstance(value, Decimal) or position is None:
        return None
    if result.verdict.status is Status.NOT_ASSESSED:
        return None
    as_of = measures.as_of

    def verdict_at(other: Decimal) -> Verdict:
        figures = {**measures.observed, observed: other}
        return decide(method, indicator, Measures(indicator, plan, as_of, figures, method.own))

    line = _Line.through(indicator, value)
    below, above = (_flip(verdict_at, line, way) for way in (-1, 1))
    return Margin(below, above, _threshold(method, result, position))


def margins(
    evaluation: PlanEvaluation, results: Sequence[IndicatorResult]
) -> tuple[tuple[IndicatorResult, Margin | None], ...]:
    """Return some results of an evaluation, each with the margin of its verdict, and with what work in hand could change."""
    return tuple((result, _with_work(evaluation, result)) for result in results)


def _with_work(evaluation: PlanEvaluation, result: IndicatorResult) -> Margin | None:
    found, work = margin(evaluation.plan, result.method, result), prospects(evaluation, result)
    return found if not work else (found or Margin())._replace(work=work)


class _Line(NamedTuple):
    """The values that are tried, counted in units of the last place of all figures of an indicator, exactly.

    `start` is the latest value, `ends` are those of the target; upwards may be gone to `most`, downwards as far only where
    figures lie `below_zero`.
    """

    exponent: int
    start: int
    ends: tuple[int, ...]
    below_zero: bool
    most: int

    @classmethod
    def through(cls, indicator: Indicator, value: Decimal) -> "_Line":
        """Return the line through the latest value of an indicator; counts and shares do not fall below zero."""
        target = indicator.target
        ends = [] if target is None else [end for end in (target.low, target.high) if end is not None]
        figures = [value, *ends, *(() if indicator.baseline is None else (indicator.baseline,))]
        exponent = min(0, *(int(figure.as_tuple().exponent) for figure in figures))

        def counted(figure: Decimal) -> int:
            return int(figure.scaleb(-exponent, _EXACT))

        largest = max(10**-exponent, *(abs(counted(figure)) for figure in figures))
        return cls(exponent, counted(value), tuple(map(counted, ends)), min(figures) < 0, _REACH * largest)

    def at(self, count: int) -> Decimal:
        """Return the value of so many units."""
        return Decimal(count).scaleb(self.exponent, _EXACT)

    def length(self, way: int) -> int:
        """Return how many steps may be gone, down where the way is -1 and up where it is 1."""
        return self.start if way == -1 and not self.below_zero else self.most


def _flip(verdict_at: Callable[[Decimal], Verdict], line: _Line, way: int) -> Flip | None:
    """Go away from the value in doubling steps until the verdict changes, then halve to the very unit.

    The ends of the target are stopped at, and one step beyond: a range may be narrower than a step is wide.
    """
    here, steps = verdict_at(line.at(line.start)).verdict, line.length(way)
    stops = {way * (stop - line.start) for end in line.ends for stop in (end - 1, end, end + 1)}
    doubled = {*(2**doubling for doubling in range(steps.bit_length())), steps}

    def changes(distance: int) -> bool:
        return verdict_at(line.at(line.start + way * distance)).verdict != here

    near, far = 0, None
    for distance in sorted(doubled | stops):
        if not near < distance <= steps:
            continue
        if changes(distance):
            far = distance
            break
        near = distance
    if far is None:
        return None
    while far - near > 1:
        middle = (near + far) // 2
        near, far = (near, middle) if changes(middle) else (middle, far)
    found = line.at(line.start + way * far)
    return Flip(found, verdict_at(found))


def _threshold(method: Method, result: IndicatorResult, position: int) -> Threshold | None:
    """Return the nearest number in the rules up to that position whose move past its measure changes the verdict."""
    found = []
    for number, rule in enumerate(method.rules[: position + 1]):
        if rule.formula is None:
            continue
        for comparison in _comparisons(rule.formula.tree):
            name, bound = comparison.left, comparison.right
            if not isinstance(name, Name) or not isinstance(bound, Number):
                continue
            measured = _number(result.measures.known(name.name))
            if measured is None:
                continue
            for moved in (measured, measured + 1, measured - 1):
                verdict = _decided_with(method, number, bound, moved, result)
                if verdict.verdict != result.verdict.verdict:
                    row = method.row(name.name)
                    found.append(Threshold(name.name, bound.value, measured, verdict, row.label, row.form))
                    break
    return min(found, key=lambda each: each.distance, default=None)


def _number(value: Value) -> Fraction | None:
    return value if isinstance(value, Fraction) else None


def _comparisons(node: Node) -> Iterator[Binary]:
    if isinstance(node, Binary) and node.operator in ("<", "<=", ">", ">="):
        yield node
    for child in children(node):
        yield from _comparisons(child)


def _decided_with(method: Method, number: int, bound: Number, moved: Fraction, result: IndicatorResult) -> Verdict:
    rule = method.rules[number]
    if rule.formula is None:
        return result.verdict
    tree = replaced(rule.formula.tree, bound, bound._replace(value=moved))
    changed = rule._replace(formula=Formula(rule.formula.text, method.scope, tree))
    rules = (*method.rules[:number], changed, *method.rules[number + 1 :])
    return decide(method._replace(rules=rules), result.indicator, result.measures)
