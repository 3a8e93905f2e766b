"""Situations evaluated by a rule set, and those that lie exactly on a boundary of it, found along the figures of others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import pairwise, product
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.indicators.atoms import Atom, Conditions
from plan_eval.indicators.case_model import CaseIndicator
from plan_eval.indicators.case_time import settle
from plan_eval.indicators.consistency import check_indicators
from plan_eval.indicators.evaluation import evaluate_plan
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.method import Method
from plan_eval.indicators.situations import GRID, Situation
from plan_eval.indicators.verdict import Verdict
from plan_eval.model.entry import attempt

_UNIT = Fraction(1, 100)
"""How far beside a boundary is tried."""

_MOST_PLACES = 10**6
"""Decimals of a figure that is still one that a person reads."""

_MOST_CLOSED = 15
"""How often a boundary that is not linear is closed in on along a figure."""

_TIMES = tuple(Fraction(part, 10) for part in range(13))


class Evaluated(NamedTuple):
    """A situation that a rule set decided: its measures, its verdict, and which atoms of the rules hold; `rank` is its place.

    The simpler a situation is, the lower is its rank.
    """

    situation: Situation
    measures: Measures
    verdict: Verdict
    truths: Mapping[str, bool]
    rank: int


class Evaluator:
    """Evaluates situations by a rule set, each once."""

    def __init__(self, method: Method, conditions: Conditions) -> None:
        self._method = method
        self._conditions = conditions
        self._closed: Counter[tuple[str, str]] = Counter()
        self._seen: dict[str, Evaluated | None] = {}

    def evaluated(self, situation: Situation) -> Evaluated | None:
        """Return what becomes of a situation; None for one that no plan may be in, and where a rule cannot be computed."""
        key = repr(situation.written)
        if key not in self._seen:
            self._seen[key] = self._evaluate(situation)
        return self._seen[key]

    def may_not_close_in(self, atom: Atom, key: str) -> bool:
        """Count how often a boundary is closed in on along a figure, and tell whether that was often enough."""
        self._closed[atom.text, key] += 1
        return self._closed[atom.text, key] > _MOST_CLOSED

    def _evaluate(self, situation: Situation) -> Evaluated | None:
        indicator = attempt(CaseIndicator, dict(situation.written))
        settled, _ = (None, []) if indicator is None else settle(indicator, ())
        if settled is None or any(check_indicators(settled.plan.head, {0: settled.indicator}, lambda _: 0)):
            return None
        (result,) = evaluate_plan(settled.plan, self._method, settled.plan.head.as_of).results
        try:
            truths = {text: atom.holds(result.measures) for text, atom in self._conditions.atoms.items()}
        except FormulaError:
            return None
        return Evaluated(situation, result.measures, result.verdict, truths, len(self._seen))


def on_boundaries(evaluator: Evaluator, starts: Iterable[Situation], atoms: Iterable[Atom]) -> Iterator[Evaluated]:
    """Yield situations along each figure of some: on a grid, and where the two numbers of a comparison are the same.

    A comparison between two points of the grid is taken as linear; where it is not, the boundary is closed in on.
    """
    compared = [atom for atom in atoms if atom.difference is not None]
    for start in starts:
        if (first := evaluator.evaluated(start)) is not None:
            yield first
        for key in start.figures:
            line = _Line(evaluator, start, key)
            values = _TIMES if key == "elapsed" else sorted(map(Fraction, GRID))
            points = [(value, found) for value in values if (found := line.at(value)) is not None]
            yield from (found for _, found in points)
            for atom, (low, high) in product(compared, pairwise(points)):
                yield from line.boundary(atom, low, high)


_Point = tuple[Fraction, Evaluated]


class _Line(NamedTuple):
    """The situations that differ in one figure."""

    evaluator: Evaluator
    start: Situation
    key: str

    def at(self, value: Fraction) -> Evaluated | None:
        """Return the situation with another figure; None where there is none, or the figure has too many decimals."""
        other = self.start.changed(self.key, value) if value.denominator <= _MOST_PLACES else None
        return None if other is None else self.evaluator.evaluated(other)

    def boundary(self, atom: Atom, low: _Point, high: _Point) -> Iterator[Evaluated]:
        """Yield the situation on a boundary between two points, if there is one, and those a unit beside it."""
        below, above = atom.distance(low[1].measures), atom.distance(high[1].measures)
        if below is None or above is None or below == above or (below > 0) is (above > 0) is (below != 0):
            return
        value = low[0] - below * (high[0] - low[0]) / (above - below)
        if self._distance(atom, value) != 0:
            if self.evaluator.may_not_close_in(atom, self.key):
                return
            value = self._closed_in(atom, low[0], high[0], rising=above > below)
        for beside in (value, value - _UNIT, value + _UNIT):
            if (found := self.at(beside)) is not None:
                yield found

    def _distance(self, atom: Atom, value: Fraction) -> Fraction | None:
        found = self.at(value)
        return None if found is None else atom.distance(found.measures)

    def _closed_in(self, atom: Atom, low: Fraction, high: Fraction, *, rising: bool) -> Fraction:
        """Return a value less than a unit beside the boundary, in whole units, by halving."""
        first, last = int(low / _UNIT), int(high / _UNIT)
        while last - first > 1:
            middle = (first + last) // 2
            distance = self._distance(atom, middle * _UNIT)
            if distance is None:
                break
            first, last = (middle, last) if (distance < 0) is rising else (first, middle)
        return last * _UNIT
