"""How large the values of a formula may grow, whatever its names stand for: a formula that stays small cannot fail.

A formula fails where it divides by zero, rounds to a step of zero or less, or goes beyond the limit of bits. What divides by
written numbers only, and stays below the limit by the sizes of its names, need not be computed to know that it does not.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.limits import MAX_BITS
from plan_eval.formula.rows import Function
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary


class Size(NamedTuple):
    """At most so many bits of the numerator and of the denominator."""

    above: int
    below: int


_TRUTH = Size(1, 1)


def size_of(tree: Node, names: Mapping[str, Size | None]) -> Size | None:
    """Return how large the value of a formula may be; None where it may fail, and where nothing is known of a name."""
    match tree:
        case Number():
            return of_value(tree.value)
        case Name():
            return names.get(tree.name)
        case Unary():
            return size_of(tree.operand, names)
        case Binary():
            return _of_binary(tree, names)
        case Call():
            return _of_call(tree, names)


def of_value(value: Fraction) -> Size:
    """Return the size of a number."""
    return Size(value.numerator.bit_length(), value.denominator.bit_length())


def largest(sizes: list[Size]) -> Size:
    """Return a size that none of some is above."""
    return Size(max(size.above for size in sizes), max(size.below for size in sizes))


def of_multiple(size: Size, step: Fraction) -> Size:
    """Return the size of a value rounded to a multiple of a step."""
    of_step = of_value(step)
    return Size(size.above + of_step.below + of_step.above + 1, of_step.below)


def _of_binary(tree: Binary, names: Mapping[str, Size | None]) -> Size | None:
    left, right = size_of(tree.left, names), size_of(tree.right, names)
    if left is None or right is None:
        return None
    match tree.operator:
        case "+" | "-":
            return _bounded(Size(max(left.above + right.below, right.above + left.below) + 1, left.below + right.below))
        case "*":
            return _bounded(Size(left.above + right.above, left.below + right.below))
        case "/":
            divides = isinstance(tree.right, Number) and tree.right.value > 0
            return _bounded(Size(left.above + right.below, left.below + right.above)) if divides else None
        case _:
            return _TRUTH


def _of_call(tree: Call, names: Mapping[str, Size | None]) -> Size | None:
    if tree.function == "has":
        return _TRUTH
    sizes = [size for argument in tree.arguments if (size := size_of(argument, names)) is not None]
    if len(sizes) < len(tree.arguments):
        return None
    if tree.function == "if":
        return largest(sizes)
    function = FUNCTIONS.get(tree.function)
    if function is None:  # a schedule of the data
        return None
    if function.steps:
        step = _step(tree, function)
        return None if step is None else _bounded(of_multiple(sizes[0], step))
    return largest(sizes) if function.picks else None


def _step(tree: Call, function: Function) -> Fraction | None:
    """Return the step that a call rounds to where it is written out."""
    if len(tree.arguments) < function.most:
        return Fraction(1)
    step = tree.arguments[-1]
    return step.value if isinstance(step, Number) and step.value > 0 else None


def _bounded(size: Size) -> Size | None:
    return size if max(size) <= MAX_BITS else None
