"""The units of amounts, followed through formulas: a month divided by thirty is a day.

A unit such as `CNY/person/month` ends in a time. Numbers have no unit, and only a few of them change the time of an
amount: 12 between month and year, 28 to 31 between day and month, 365 and 366 between day and year.
"""

from collections.abc import Mapping

from plan_eval.base.errors import FormulaError
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary

_MULTIPLIED = {("month", 12): "year", ("day", 365): "year", ("day", 366): "year"} | {
    ("day", days): "month" for days in (28, 29, 30, 31)
}
_DIVIDED = {(after, number): before for (before, number), after in _MULTIPLIED.items()}

Unit = str | None
"""A unit as written; None for a plain number."""


def unit_of(tree: Node, units: Mapping[str, str]) -> Unit:
    """Return the unit of a formula; `units` are those of the names.

    Raises:
        FormulaError: PE512 where amounts of different units are added, compared or chosen between.
    """
    match tree:
        case Number():
            return None
        case Name():
            return units.get(tree.name)
        case Unary():
            return unit_of(tree.operand, units)
        case Call():
            return _of_call(tree, units)
        case Binary():
            left, right = unit_of(tree.left, units), unit_of(tree.right, units)
            if tree.operator in ("*", "/"):
                return _scaled(tree, left, right)
            return None if tree.operator in ("and", "or") else _same(tree, left, right)


def _of_call(tree: Call, units: Mapping[str, str]) -> Unit:
    found = [unit_of(argument, units) for argument in tree.arguments]
    if tree.function == "has":
        return None
    first, *others = found[1:] if tree.function == "if" else found
    for other in others if not tree.function.startswith("round") else ():
        first = _same(tree, first, other)
    return first


def _same(tree: Node, left: Unit, right: Unit) -> Unit:
    if left is not None and right is not None and left != right:
        raise FormulaError("PE512", tree.start, tree.end, one=left, two=right)
    return left if left is not None else right


def _scaled(tree: Binary, left: Unit, right: Unit) -> Unit:
    """Return the unit of a product or a quotient; a quotient of two amounts is a plain number."""
    if tree.operator == "/":
        return None if right is not None else _timed(left, tree.right, _DIVIDED)
    if left is not None and right is not None:
        return None
    return _timed(left, tree.right, _MULTIPLIED) if left is not None else _timed(right, tree.left, _MULTIPLIED)


def _timed(unit: Unit, number: Node, table: Mapping[tuple[str, int], str]) -> Unit:
    if unit is None or not isinstance(number, Number) or number.value.denominator != 1:
        return unit
    rest, slash, time = unit.rpartition("/")
    return rest + slash + table.get((time, number.value.numerator), time)
