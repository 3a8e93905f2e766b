"""The units of amounts, followed through formulas: a month divided by thirty is a day."""

from collections.abc import Mapping
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary
from plan_eval.formula.unit_rules import UNKNOWN, MixedUnitsError, Unit, divided, multiplied, shared


def unit_of(tree: Node, units: Mapping[str, Unit]) -> str | None:
    """Return the unit of a formula; None for a plain number, and where nothing is known. `units` are those of the names.

    Raises:
        FormulaError: PE512 where amounts of different units are added, compared or chosen between.
    """
    unit = _unit(tree, units)
    return unit if isinstance(unit, str) else None


def _unit(tree: Node, units: Mapping[str, Unit]) -> Unit:
    try:
        match tree:
            case Number():
                return None
            case Name():
                return units.get(tree.name)
            case Unary():
                return _unit(tree.operand, units)
            case Call():
                return _of_call(tree, units)
            case Binary():
                return _of_binary(tree, units)
    except MixedUnitsError as mixed:
        raise FormulaError("PE512", tree.start, tree.end, one=mixed.one, two=mixed.two) from None


def _of_call(tree: Call, units: Mapping[str, Unit]) -> Unit:
    arguments = [_unit(argument, units) for argument in tree.arguments]
    if tree.function == "has":
        return None
    return shared(*arguments[1:]) if tree.function == "if" else FUNCTIONS[tree.function].unit(*arguments)


def _of_binary(tree: Binary, units: Mapping[str, Unit]) -> Unit:
    left, right = _unit(tree.left, units), _unit(tree.right, units)
    match tree.operator:
        case "and" | "or":
            return None
        case "*":
            return _of_product(tree, left, right)
        case "/":
            return _of_quotient(tree, left, right)
        case _:
            return shared(left, right)


def _of_product(tree: Binary, left: Unit, right: Unit) -> Unit:
    """Return the unit of a product; that of two amounts is not followed."""
    if UNKNOWN in (left, right):
        return UNKNOWN
    if left is None:
        return multiplied(right, _written(tree.left))
    return multiplied(left, _written(tree.right)) if right is None else None


def _of_quotient(tree: Binary, left: Unit, right: Unit) -> Unit:
    """Return the unit of a quotient; that of two amounts is a plain number."""
    if UNKNOWN in (left, right):
        return UNKNOWN
    return divided(left, _written(tree.right)) if right is None else None


def _written(tree: Node) -> Fraction | None:
    return tree.value if isinstance(tree, Number) else None
