"""Schedules made part of formulas: `tax(salary)` becomes sums of what formulas have anyway, so that all else follows it.

A bracket that counts for its own part is a rate times what lies in it. A bracket that counts for the whole is a step at its
threshold: what it adds to the one before, from there on.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise, zip_longest
from typing import NamedTuple

from plan_eval.base.dates import day_before
from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import exact
from plan_eval.base.text import Text, Words
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.limits import MAX_HEIGHT, TERMS
from plan_eval.formula.tree import Binary, Call, Node, Number, Unary, children
from plan_eval.standards.schedule_model import Boundary, Scale, Schedule, ScheduleValue
from plan_eval.standards.shapes import Shapes
from plan_eval.standards.tables import Axis, Key, keys_of, spread_lists

_MOST_PARTS = 5_000
"""Parts of a formula once its schedules are written out."""

_ONE_OF = Text("either `rates` or `amounts`", "`rates` 与 `amounts` 之一")
_RISING = Text("thresholds that rise", "由低到高的 `thresholds`")
_AS_MANY = Text("as many as there are thresholds", "与 `thresholds` 个数相同")


class Brackets(NamedTuple):
    """The brackets of one member: where each begins, and its rate or its amount."""

    scale: Scale
    boundary: Boundary
    starts: tuple[Fraction, ...]
    values: tuple[Fraction, ...]
    are_rates: bool


class Version(NamedTuple):
    """The brackets of every member from a day on."""

    since: date
    until: date | None
    brackets: Mapping[Key, Brackets]


def versions_of(name: str, schedule: Schedule, shapes: Shapes, problems: list[Problem]) -> Iterator[Version]:
    """Yield the brackets of a schedule over time; each lasts until the next begins."""
    for number, value in enumerate(schedule.values):
        following = schedule.values[number + 1].since if number + 1 < len(schedule.values) else None
        until = value.until if following is None or value.until is not None else day_before(following)
        path = ("schedules", name, "values", number)
        axes = shapes.axes(shapes.schedules[name])
        yield Version(value.since, until, dict(_brackets(schedule, value, axes, path, problems)))


def _brackets(
    schedule: Schedule, value: ScheduleValue, axes: Sequence[Axis], path: ValuePath, problems: list[Problem]
) -> Iterator[tuple[Key, Brackets]]:
    if (value.rates is None) == (value.amounts is None):
        problems.append(Problem("PE528", path, {"expected": _ONE_OF}))
        return
    key = "amounts" if value.rates is None else "rates"
    starts = dict(spread_lists(value.thresholds, axes, (*path, "thresholds"), problems))
    values = dict(spread_lists(value.amounts if value.rates is None else value.rates, axes, (*path, key), problems))
    wrong: dict[ValuePath, Words] = {}
    for member in keys_of(axes):
        begins, each = starts.get(member, ()), values.get(member, ())
        if any(one >= two for one, two in pairwise(begins)):
            wrong[(*path, "thresholds")] = _RISING
        elif len(begins) != len(each):
            wrong[(*path, key)] = _AS_MANY
        elif begins:
            yield member, Brackets(schedule.scale, schedule.boundary, begins, each, value.rates is not None)
    problems.extend(Problem("PE528", at, {"expected": expected}) for at, expected in wrong.items())


def lowered(tree: Node, brackets: Mapping[str, Brackets]) -> Node:
    """Return a formula with the schedules that it calls written out.

    Raises:
        FormulaError: PE408 for a schedule with more than one value, PE409 for a formula that grows beyond the limits.
    """
    match tree:
        case Unary():
            return tree._replace(operand=lowered(tree.operand, brackets))
        case Binary():
            return tree._replace(left=lowered(tree.left, brackets), right=lowered(tree.right, brackets))
        case Call():
            arguments = tuple(lowered(each, brackets) for each in tree.arguments)
            if tree.function not in brackets:
                return tree._replace(arguments=arguments)
            return _written_out(tree, arguments, brackets[tree.function])
        case _:
            return tree


def _written_out(call: Call, arguments: tuple[Node, ...], brackets: Brackets) -> Node:
    if len(arguments) != 1:
        values = {"function": call.function, "found": len(arguments), "expected": "1"}
        raise FormulaError("PE408", call.start, call.end, **values)
    if _parts(arguments[0]) * len(brackets.starts) > _MOST_PARTS:
        raise FormulaError("PE409", call.start, call.end, what=TERMS, found=_MOST_PARTS, limit=MAX_HEIGHT)
    terms = list(_terms(arguments[0], brackets, call))
    while len(terms) > 1:  # halves added to halves: a long sum would be a deep tree
        pairs = zip_longest(terms[::2], terms[1::2])
        terms = [one if two is None else Binary("+", one, two, call.start) for one, two in pairs]
    return terms[0]


def _terms(value: Node, brackets: Brackets, at: Call) -> Iterator[Node]:
    """Yield what each bracket adds."""
    ends = (*brackets.starts[1:], None)
    before = Fraction(0)
    for start, end, rate in zip(brackets.starts, ends, brackets.values, strict=True):
        if brackets.scale is Scale.MARGINAL and brackets.are_rates:
            below = value if end is None else _call("min", at, value, _number(end, at))
            part = _call("max", at, _number(Fraction(0), at), Binary("-", below, _number(start, at), at.start))
            yield Binary("*", _number(rate, at), part, at.start)
            continue
        reached = _call("reaches" if brackets.boundary is Boundary.FROM else "exceeds", at, value, _number(start, at))
        added = rate if brackets.scale is Scale.MARGINAL else rate - before
        step = Binary("*", _number(added, at), reached, at.start)
        yield Binary("*", step, value, at.start) if brackets.are_rates else step
        before = rate


def _number(value: Fraction, at: Call) -> Number:
    return Number(value, exact(value), at.start, at.end)


def _call(function: str, at: Call, *arguments: Node) -> Call:
    return Call(function, arguments, at.start, at.end)


def _parts(tree: Node) -> int:
    return 1 + sum(_parts(child) for child in children(tree))
