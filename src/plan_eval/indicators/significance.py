"""Whether what is computed from observations differs from zero by more than chance, by their standard errors.

A sum of observations with weights w has the standard error sqrt(sum of (w * se)^2), the errors being independent. It is
significant, two-sided at 5%, where it is more than 1.96 times that, as in the technical notes of Healthy People 2020. No root
is taken: the squares are compared, exactly.
"""

from fractions import Fraction
from typing import TYPE_CHECKING

from plan_eval.base.errors import FormulaError
from plan_eval.formula import Formula
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary
from plan_eval.indicators.yearly import Weighted, Weights

if TYPE_CHECKING:
    from plan_eval.indicators.measuring import Measures

_TIMES = Fraction("1.96")
"""How many standard errors are beyond chance in one case of twenty."""


def is_significant(m: "Measures", call: Call) -> bool | None:
    """Tell whether a value differs from zero beyond chance; None where it, or the error of an observation in it, is unknown.

    Raises:
        FormulaError: PE413 where it is no sum of observed values.
    """
    found = _sum(m, call.arguments[0], call)
    if found is None:
        return None
    variance = Fraction(0)
    for day, weight in found.weights.items():
        error = _error(m, day) if weight else Fraction(0)
        if error is None:
            return None
        variance += (weight * error) ** 2
    return found.value**2 > _TIMES**2 * variance


def _error(m: "Measures", day: object) -> Fraction | None:
    """Return the standard error of what was observed on a day; that of a total at its beginning, 0, is none."""
    observation = next((each for on, each in (m.indicator.observations or {}).items() if on == day), None)
    if observation is not None and observation.se is not None:
        return Fraction(observation.se)
    return Fraction(0) if m.cumulative and day == m.baseline_date and observation is None else None


def _sum(m: "Measures", node: Node, call: Call) -> Weighted | None:
    """Return a formula as a sum of observations with weights; None where it is undefined."""
    match node:
        case Number():
            return Weighted(node.value, {})
        case Name():
            return _name(m, node, call)
        case Unary():
            found = _sum(m, node.operand, call)
            return None if found is None else _times(found, Fraction(-1))
        case Binary():
            return _binary(m, node, call)
        case Call():
            return _call(m, node, call)


def _name(m: "Measures", node: Name, call: Call) -> Weighted | None:
    from plan_eval.indicators.answering import SUMS  # noqa: PLC0415  # that module asks this one
    from plan_eval.indicators.own_names import OwnMeasure  # noqa: PLC0415  # the same

    value = m.number(node.name)
    if value is None:
        return None
    match node.name:
        case "value":
            return Weighted(value, {m.observed_on: Fraction(1)} if m.observed_on else {})
        case "baseline":
            return Weighted(value, {m.baseline_date: Fraction(1)})
        case "change":
            start: Weights = {} if m.cumulative else {m.baseline_date: Fraction(-1)}
            return Weighted(value, start | ({m.observed_on: Fraction(1)} if m.observed_on else {}))
        case "previous":
            return SUMS["last"](m, 2)
    own = m.own.get(node.name)
    if isinstance(own, OwnMeasure):
        return _sum(m, own.formula.tree, call)
    if own is not None or node.name in _CERTAIN:
        return Weighted(value, {})
    raise FormulaError("PE413", call.start, call.end, found=node.name)


_CERTAIN = frozenset({"target", "limit", "years_so_far", "years_left", "years_in_all", "elapsed"})
"""What is known without error."""


def _binary(m: "Measures", node: Binary, call: Call) -> Weighted | None:
    left, right = _sum(m, node.left, call), _sum(m, node.right, call)
    if left is None or right is None:
        return None
    match node.operator:
        case "+":
            return _plus(left, right)
        case "-":
            return _plus(left, _times(right, Fraction(-1)))
        case "*" if not right.weights:
            return _times(left, right.value)
        case "*" if not left.weights:
            return _times(right, left.value)
        case "/" if not right.weights:
            if not right.value:
                raise FormulaError("PE410", node.at, node.right.end)
            return _times(left, 1 / right.value)
    raise FormulaError("PE413", call.start, call.end, found=node.operator)


def _call(m: "Measures", node: Call, call: Call) -> Weighted | None:
    from plan_eval.indicators.answering import SUMS, number_in  # noqa: PLC0415  # that module asks this one
    from plan_eval.indicators.measures import scope  # noqa: PLC0415  # the same

    argument = node.arguments[0]
    if node.function in SUMS:
        number = number_in(m, argument)
        return None if number is None else SUMS[node.function](m, number)
    if node.function in ("if", "when"):
        names = scope() | {name: row.kind for name, row in m.own.items()}
        holds = Formula("", names, argument).evaluate(m)
        taken = node.arguments[1:2] if holds else node.arguments[2:]
        return _sum(m, taken[0], call) if taken else None
    raise FormulaError("PE413", call.start, call.end, found=node.function)


def _plus(one: Weighted, two: Weighted) -> Weighted:
    days = dict.fromkeys([*one.weights, *two.weights])
    weights = {day: one.weights.get(day, Fraction(0)) + two.weights.get(day, Fraction(0)) for day in days}
    return Weighted(one.value + two.value, weights)


def _times(value: Weighted, factor: Fraction) -> Weighted:
    return Weighted(value.value * factor, {day: weight * factor for day, weight in value.weights.items()})
