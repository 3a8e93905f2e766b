"""The units of amounts, followed through formulas: a month divided by thirty is a day, hours times an amount an hour is money."""

from collections.abc import Mapping
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.formula import unit_numbers
from plan_eval.formula.asked import ASKED, WHEN, is_question
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary
from plan_eval.formula.unit_rules import (
    PLAIN,
    UNKNOWN,
    Followed,
    FollowedUnit,
    MixedUnitsError,
    Unknown,
    multiplied,
    shared,
)
from plan_eval.formula.unit_texts import NUMBER, read_unit

OfName = str | Unknown
"""The unit of a name as written; UNKNOWN where it may be any."""


def unit_of(tree: Node, units: Mapping[str, OfName]) -> FollowedUnit:
    """Return what is followed of the unit of a formula. `units` are those of the names; a name without one is a plain number.

    Raises:
        FormulaError: PE512 where amounts of different units are added, compared or chosen between.
    """
    try:
        match tree:
            case Number():
                return _of_number(tree)
            case Name():
                return _of_name(tree, units)
            case Unary():
                return unit_of(tree.operand, units)
            case Call():
                return _of_call(tree, units)
            case Binary():
                return _of_binary(tree, units)
    except MixedUnitsError as mixed:
        raise FormulaError("PE512", tree.start, tree.end, one=mixed.one, two=mixed.two) from None


def _of_name(tree: Name, units: Mapping[str, OfName]) -> FollowedUnit:
    """Return what is followed of a name; a member of a table, and a value of another time, have the unit of what it is of."""
    unit = units.get(tree.name if tree.reference is None else tree.reference.base)
    if unit is UNKNOWN:
        return UNKNOWN
    return PLAIN if unit is None else Followed((read_unit(unit),))


def _of_number(tree: Number) -> Followed:
    if tree.unit:
        return Followed((read_unit(tree.unit),))
    if tree.text.endswith("%"):
        return Followed((NUMBER,), scaled=True, value=tree.value)
    return _written(tree.value)


def _written(value: Fraction) -> Followed:
    return Followed((NUMBER,), (unit_numbers.Number(value, 1),), plain=True, scaled=True, value=value)


def _of_call(tree: Call, units: Mapping[str, OfName]) -> FollowedUnit:
    if is_question(tree):
        return Followed((read_unit(ASKED[tree.function].counted),))
    arguments = [unit_of(argument, units) for argument in tree.arguments]
    if tree.function == "has":
        return PLAIN
    if tree.function == WHEN:
        return arguments[1]
    if tree.function != "if" and tree.function not in FUNCTIONS:  # a schedule of the data
        return UNKNOWN
    return shared(*arguments[1:]) if tree.function == "if" else FUNCTIONS[tree.function].unit(*arguments)


def _of_binary(tree: Binary, units: Mapping[str, OfName]) -> FollowedUnit:
    left, right = unit_of(tree.left, units), unit_of(tree.right, units)
    match tree.operator:
        case "and" | "or":
            return PLAIN
        case "*":
            return multiplied(left, right)
        case "/":
            return multiplied(left, right, -1)
        case "+" | "-":
            return _of_sum(tree.operator, left, right)
        case _:
            shared(left, right)
            return PLAIN


def _of_sum(operator: str, left: FollowedUnit, right: FollowedUnit) -> FollowedUnit:
    """Return what is followed of a sum or a difference; written numbers come to a written number."""
    if (
        isinstance(left, Followed)
        and isinstance(right, Followed)
        and left.value is not None
        and right.value is not None
    ):
        return _written(left.value + right.value if operator == "+" else left.value - right.value)
    return shared(left, right)
