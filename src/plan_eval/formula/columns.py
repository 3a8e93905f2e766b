"""Formulas over many values at once: exact, and fast because a whole column is computed in whole numbers.

A column holds numerators over one denominator. The denominators follow from the formula alone, so that adding two
columns is adding whole numbers. Only a quotient of two columns has no common denominator; it is left to the caller.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.limits import BITS, MAX_BITS
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary


@dataclass(frozen=True, slots=True)
class Column:
    """Values as numerators over a denominator; one numerator stands for a column of equal values."""

    numerators: Sequence[int]
    denominator: int = 1

    def at(self, row: int) -> Fraction:
        """Return one value."""
        return Fraction(self.numerators[row if len(self.numerators) > 1 else 0], self.denominator)


Truths = Sequence[int]
"""Truths as rows of True and False, which are whole numbers too."""

_COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "!=": operator.ne,
}  # fmt: skip


class NotInColumns(Exception):  # noqa: N818  # no error: the caller computes value by value instead
    """Raised for a formula that cannot be computed by columns, such as a quotient of two columns."""


def constant(value: Fraction) -> Column:
    """Return a column of equal values."""
    return Column((value.numerator,), value.denominator)


def evaluate_columns(tree: Node, columns: Mapping[str, Column]) -> Column:
    """Return the column of values of a formula that gives numbers.

    Raises:
        NotInColumns: where it cannot be computed so.
        FormulaError: PE410 for a division by zero, PE411 for a rounding step that is not above zero, PE409 for values
            beyond the limits.
    """
    match tree:
        case Number():
            return constant(tree.value)
        case Name():
            return columns[tree.name]
        case Unary():
            operand = evaluate_columns(tree.operand, columns)
            return Column([-each for each in operand.numerators], operand.denominator)
        case Binary():
            left, right = evaluate_columns(tree.left, columns), evaluate_columns(tree.right, columns)
            return _bounded(_arithmetic(tree, left, right), tree)
        case Call():
            return _call(tree, columns)


def _arithmetic(tree: Binary, left: Column, right: Column) -> Column:
    if tree.operator == "*":
        return Column(_each(operator.mul, left.numerators, right.numerators), left.denominator * right.denominator)
    if tree.operator == "/":
        return _quotient(tree, left, right)
    if tree.operator not in ("+", "-"):
        raise NotInColumns
    one, two, denominator = _common(left, right)
    return Column(_each(operator.add if tree.operator == "+" else operator.sub, one, two), denominator)


def _quotient(tree: Binary, left: Column, right: Column) -> Column:
    if len(right.numerators) > 1:
        raise NotInColumns
    divisor = right.at(0)
    if divisor == 0:
        raise FormulaError("PE410", tree.at, tree.right.end)
    sign = 1 if divisor > 0 else -1
    factor = sign * divisor.denominator
    return Column([each * factor for each in left.numerators], left.denominator * abs(divisor.numerator))


def _call(tree: Call, columns: Mapping[str, Column]) -> Column:
    if tree.function == "if":
        return _choice(tree, columns)
    arguments = [evaluate_columns(each, columns) for each in tree.arguments]
    if FUNCTIONS[tree.function].rounds:
        return round_column(tree.function, arguments[0], _step(tree, arguments))
    if tree.function == "abs":
        return Column([abs(each) for each in arguments[0].numerators], arguments[0].denominator)
    result, choose = arguments[0], min if tree.function == "min" else max
    for other in arguments[1:]:
        one, two, denominator = _common(result, other)
        result = Column(_each(choose, one, two), denominator)
    return result


def _step(tree: Call, arguments: Sequence[Column]) -> Fraction:
    if len(arguments) == 1:
        return Fraction(1)
    if len(arguments[1].numerators) > 1:
        raise NotInColumns
    step = arguments[1].at(0)
    if step <= 0:
        place = tree.arguments[1]
        raise FormulaError("PE411", place.start, place.end, found=str(step))
    return step


def round_column(function: str, column: Column, step: Fraction) -> Column:
    """Return a column rounded to multiples of a step by a function of the language, or by `round_half_even`."""
    # value / step = numerator * step.denominator / (denominator * step.numerator)
    scale, parts = step.denominator, column.denominator * step.numerator
    scaled = column.numerators if scale == 1 else [each * scale for each in column.numerators]
    if function == "round_up":
        counts = [-(-each // parts) for each in scaled]
    elif function == "round_down":
        counts = [each // parts for each in scaled]
    elif function == "round_half_up":
        counts = [(2 * each + parts) // (2 * parts) for each in scaled]
    else:
        counts = [round(Fraction(each, parts)) for each in scaled]
    return Column([each * step.numerator for each in counts], step.denominator)


def _choice(tree: Call, columns: Mapping[str, Column]) -> Column:
    truths = _truths(tree.arguments[0], columns)
    chosen = [evaluate_columns(each, columns) for each in tree.arguments[1:]]
    one, two, denominator = _common(*chosen)
    rows = max(len(truths), len(one), len(two))
    picked = zip(_spread(truths, rows), _spread(one, rows), _spread(two, rows), strict=True)
    return Column([first if truth else second for truth, first, second in picked], denominator)


def _truths(tree: Node, columns: Mapping[str, Column]) -> Truths:
    if isinstance(tree, Unary):
        return [not each for each in _truths(tree.operand, columns)]
    if isinstance(tree, Binary) and tree.operator in ("and", "or"):
        left, right = _truths(tree.left, columns), _truths(tree.right, columns)
        return _each(operator.and_ if tree.operator == "and" else operator.or_, left, right)
    if isinstance(tree, Binary) and tree.operator in _COMPARISONS:
        one, two, _ = _common(evaluate_columns(tree.left, columns), evaluate_columns(tree.right, columns))
        return _each(_COMPARISONS[tree.operator], one, two)
    raise NotInColumns


def _common(left: Column, right: Column) -> tuple[Sequence[int], Sequence[int], int]:
    """Return the numerators of both columns over one denominator."""
    denominator = lcm(left.denominator, right.denominator)
    return _over(left, denominator), _over(right, denominator), denominator


def _over(column: Column, denominator: int) -> Sequence[int]:
    factor = denominator // column.denominator
    return column.numerators if factor == 1 else [each * factor for each in column.numerators]


def _each(compute: Callable[..., int], left: Sequence[int], right: Sequence[int]) -> list[int]:
    """Compute row by row; a single numerator stands for all rows."""
    if len(left) == len(right):
        return list(map(compute, left, right))
    if len(left) == 1:
        first = left[0]
        return [compute(first, each) for each in right]
    second = right[0]
    return [compute(each, second) for each in left]


def _spread(values: Sequence[int], rows: int) -> Sequence[int]:
    return values if len(values) == rows else [values[0]] * rows


def _bounded(column: Column, tree: Node) -> Column:
    highest, lowest = max(column.numerators), min(column.numerators)
    largest = max(highest, -lowest, column.denominator)
    if largest.bit_length() > MAX_BITS:
        raise FormulaError("PE409", tree.start, tree.end, what=BITS, found=Text("more", "更多"), limit=MAX_BITS)
    return column
