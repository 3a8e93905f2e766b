"""Tests made for a rule set: for each part of each rule a case on either side of where it decides, as near as may be."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.text import Text, Words
from plan_eval.base.vocabulary import Status
from plan_eval.formula.tree import Call, Name, Node, children
from plan_eval.indicators.atoms import Conditions
from plan_eval.indicators.boundaries import Evaluated, Evaluator, on_boundaries
from plan_eval.indicators.method import Method
from plan_eval.indicators.situations import Asked, Written, situations

_HOLDS = Text("rule {number}: {part} decides", "第 {number} 条规则：由 {part} 判定")
_FAILS = Text("rule {number}: short of {part}", "第 {number} 条规则：差在 {part}")
_OTHERWISE = Text("rule {number}: otherwise", "第 {number} 条规则：其余情况")
_NO_RULE = Text("no rule applies", "没有适用的规则")

_NEAR = Fraction(1, 2000)
"""So near to a boundary, as a share of its number, every situation is near enough; only those on it are nearer."""

_FAR = Fraction(10**9)
"""As far as what has no boundary lies from it."""


class Generated(NamedTuple):
    """A test that was made: its name, its indicator as it is written, and the verdict that comes, None where there is none."""

    name: Words
    indicator: Written
    verdict: str | None
    status: Status


class Missed(NamedTuple):
    """A part of a rule for which no situation was found in which it alone decides; the rule is counted from 0."""

    rule: int
    part: str


class Tests(NamedTuple):
    """The tests that were made for a rule set, and what could not be tested."""

    made: Sequence[Generated]
    missed: Sequence[Missed]


def generate(method: Method) -> Tests:
    """Make tests for a rule set: a case in which each part of each rule decides, and one in which it alone is short of it."""
    conditions = Conditions.of(method)
    evaluator = Evaluator(method, conditions)
    found = [*on_boundaries(evaluator, situations(_asked(method)), conditions.atoms.values())]
    every = [*{each.rank: each for each in found}.values()]
    pool = [each for each in every if conditions.decider(each.truths) == each.verdict.position]
    chosen: dict[int, Generated] = {}
    missed: list[Missed] = []
    for rule, parts in enumerate(conditions.parts):
        within = [each for each in pool if each.verdict.position is None or each.verdict.position >= rule]
        for part in parts or (None,):
            sides = [*_sides(method, conditions, within, rule, part)]
            for name, side in sides:
                chosen.setdefault(side.rank, _generated(name, side))
            if not sides:
                missed.append(Missed(rule, part or ""))
    for name, side in _without_rule(every):
        chosen.setdefault(side.rank, _generated(name, side))
    return Tests([*chosen.values()], missed)


def _asked(method: Method) -> Asked:
    """Return what a rule set asks of indicators, in its rules and in the formulas of its own measures and numbers."""
    formulas = [rule.formula for rule in method.rules] + [row.formula for row in method.own.measures]
    formulas += [row.default for row in method.own.parameters]
    nodes = [node for formula in formulas if formula is not None for node in _nodes(formula.tree)]
    names = {node.name for node in nodes if isinstance(node, Name)}
    calls = [node for node in nodes if isinstance(node, Call)]
    tags = {
        part.name for call in calls if call.function == "tagged" for part in call.arguments if isinstance(part, Name)
    }
    required = [row.name for row in method.own.required]
    given = [row.name for row in method.own.parameters if row.name not in required]
    return Asked(frozenset(names | {call.function for call in calls}), frozenset(tags), required, given)


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for part in children(node):
        yield from _nodes(part)


def _sides(
    method: Method, conditions: Conditions, within: Sequence[Evaluated], rule: int, part: str | None
) -> Iterator[tuple[Words, Evaluated]]:
    """Yield a situation in which a part of a rule decides, and one in which it alone keeps the rule from holding.

    Turned over it gives another verdict: what no verdict shows, no test does. The nearest to the boundary are chosen, of
    these the simplest.
    """
    if part is None:
        decided = [each for each in within if each.verdict.position == rule]
        yield from ((_OTHERWISE.message(number=rule + 1), each) for each in decided[:1])
        return
    atom = conditions.atoms[part]
    deciding: list[Evaluated] = []
    short: list[Evaluated] = []
    for each in within:
        turned = conditions.holds(rule, each.truths, part)
        if each.verdict.position == rule and not turned:
            then = conditions.decider(each.truths, rule + 1)
            if then is None or method.rules[then].verdict != each.verdict.verdict:
                deciding.append(each)
        elif each.verdict.position != rule and turned and method.rules[rule].verdict != each.verdict.verdict:
            short.append(each)

    def nearness(each: Evaluated) -> tuple[Fraction, int, int]:
        """Return how far from the boundary a situation lies, and how much is written of it."""
        distance = atom.distance(each.measures)
        far = _FAR if distance is None else abs(distance)
        near = _NEAR * atom.size
        return near if 0 < far < near else far, len(each.situation.written), each.rank

    for words, sides in ((_HOLDS, deciding), (_FAILS, short)):
        if sides:
            yield words.message(number=rule + 1, part=part), min(sides, key=nearness)


def _without_rule(every: Sequence[Evaluated]) -> Iterator[tuple[Words, Evaluated]]:
    """Yield a situation for each reason for which no rule decides."""
    seen: set[str] = set()
    for each in sorted(every, key=lambda each: (len(each.situation.written), each.rank)):
        reason = each.verdict.because.en
        if each.verdict.position is None and each.verdict.failure is None and reason not in seen:
            seen.add(reason)
            yield _NO_RULE, each


def _generated(name: Words, each: Evaluated) -> Generated:
    return Generated(name, each.situation.written, each.verdict.verdict, each.verdict.status)
