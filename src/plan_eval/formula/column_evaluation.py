"""Formulas over many values at once: exact, and fast because a whole column is computed in whole numbers.

The denominators of columns follow from the formula alone. Only a quotient of two columns has no common denominator; it
is left to the caller, as is a function that has no form for columns.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.formula.columns import Column, NotInColumns, by_rows, constant, over_one_denominator, row_by_row
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.limits import BITS, MAX_BITS, MORE
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary

Truths = Sequence[int]
"""Truths as rows of True and False, which are whole numbers too."""

_COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "!=": operator.ne,
}  # fmt: skip


def evaluate_columns(tree: Node, columns: Mapping[str, Column]) -> Column:
    """Return the column of values of a formula that gives numbers.

    Every part is computed in every row, with its errors: also the branch of an `if` that a row does not take, unless no row
    takes it.

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
            return Column([-numerator for numerator in operand.numerators], operand.denominator)
        case Binary():
            left, right = evaluate_columns(tree.left, columns), evaluate_columns(tree.right, columns)
            return _bounded(_arithmetic(tree, left, right), tree)
        case Call():
            return _choice(tree, columns) if tree.function == "if" else _bounded(_call(tree, columns), tree)


def _arithmetic(tree: Binary, left: Column, right: Column) -> Column:
    match tree.operator:
        case "+":
            return by_rows(operator.add, left, right)
        case "-":
            return by_rows(operator.sub, left, right)
        case "*":
            products = row_by_row(operator.mul, left.numerators, right.numerators)
            return Column(products, left.denominator * right.denominator)
        case "/":
            return _quotient(tree, left, right)
    raise NotInColumns


def _quotient(tree: Binary, left: Column, right: Column) -> Column:
    divisor = _single(right)
    if divisor == 0:
        raise FormulaError("PE410", tree.at, tree.right.end)
    factor, parts = (1 / divisor).as_integer_ratio()
    return Column([numerator * factor for numerator in left.numerators], left.denominator * parts)


def _single(column: Column) -> Fraction:
    """Return the one value of a column that is the same in every row."""
    if len(column.numerators) > 1:
        raise NotInColumns
    return column.at(0)


def _call(tree: Call, columns: Mapping[str, Column]) -> Column:
    function = FUNCTIONS[tree.function]
    if function.columns is None:
        raise NotInColumns
    arguments = [evaluate_columns(argument, columns) for argument in tree.arguments]
    if not function.steps:
        return function.columns(*arguments)
    if len(arguments) < function.most:
        return function.columns(*arguments, Fraction(1))
    (*values, step), (*_, written) = arguments, tree.arguments
    return function.columns(*values, _step(written, step))


def _step(tree: Node, column: Column) -> Fraction:
    step = _single(column)
    if step <= 0:
        raise FormulaError("PE411", tree.start, tree.end, found=str(step))
    return step


def _choice(tree: Call, columns: Mapping[str, Column]) -> Column:
    condition, then, otherwise = tree.arguments
    truths = _truths(condition, columns)
    if all(truths):
        return evaluate_columns(then, columns)
    if not any(truths):
        return evaluate_columns(otherwise, columns)
    (one, two), denominator = over_one_denominator(evaluate_columns(branch, columns) for branch in (then, otherwise))
    rows = max(len(truths), len(one), len(two))
    picked = zip(_spread(truths, rows), _spread(one, rows), _spread(two, rows), strict=True)
    return Column([first if truth else second for truth, first, second in picked], denominator)


def _truths(tree: Node, columns: Mapping[str, Column]) -> Truths:
    if isinstance(tree, Unary):
        return [not truth for truth in _truths(tree.operand, columns)]
    if isinstance(tree, Call) and tree.function == "has":
        return [True]  # a name without a value has no column, and no formula that uses it comes here
    if isinstance(tree, Binary) and tree.operator in ("and", "or"):
        left, right = _truths(tree.left, columns), _truths(tree.right, columns)
        return row_by_row(operator.and_ if tree.operator == "and" else operator.or_, left, right)
    if isinstance(tree, Binary):
        (one, two), _ = over_one_denominator(evaluate_columns(side, columns) for side in (tree.left, tree.right))
        return row_by_row(_COMPARISONS[tree.operator], one, two)
    raise NotInColumns


def _spread(values: Sequence[int], rows: int) -> Sequence[int]:
    return values if len(values) == rows else [values[0]] * rows


def _bounded(column: Column, tree: Node) -> Column:
    highest, lowest = max(column.numerators), min(column.numerators)
    largest = max(highest, -lowest, column.denominator)
    if largest.bit_length() > MAX_BITS:
        raise FormulaError("PE409", tree.start, tree.end, what=BITS, found=MORE, limit=MAX_BITS)
    return column
