"""Formulas in the language of spreadsheets, where those come to exactly what the formula does.

Names become `{name}`, for whoever knows the cells. What a spreadsheet rounds to multiples, or compares, is rounded to so many
decimals first that its binary arithmetic decides nothing; a formula for which no number of them is sure is refused.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial

from plan_eval.base.text import Text
from plan_eval.formula import doubles
from plan_eval.formula.doubles import Bounds
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.pieces import MAX_DIGITS, STEP, NotExactError, Written, guarded, rounded, short
from plan_eval.formula.tree import PRECEDENCE, SIGN_PRECEDENCE, Binary, Call, Name, Node, Number, Unary

_BOUNDS: dict[str, Callable[[list[Bounds]], Bounds]] = {
    "MIN": partial(doubles.of_each, min),
    "MAX": partial(doubles.of_each, max),
    "ABS": lambda values: doubles.magnitude(*values),
}
"""What is known of a function of Excel from what is known of its arguments."""

_COMPARISONS = {"=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}

_FORM = Text("`{function}` has no form in Excel", "Excel 中没有与 `{function}` 相应的写法")
_NAME = Text("{name} is not computed by Excel", "{name}不由 Excel 计算")
_DIGITS = Text("{number} has more digits than Excel keeps", "{number} 的位数超过 Excel 的精度")
_DIVISION = Text("the divisor may be zero", "除数可能为零")


def written(tree: Node, names: Mapping[str, Bounds]) -> Written:
    """Return a formula of numbers for spreadsheets; `names` is what is known of those that a cell holds.

    Raises:
        NotExactError: where what it comes to there is not sure to be the exact value.
    """
    return short(_number(tree, names))


def difference(one: str, two: str, places: int) -> str:
    """Return by how much one cell is above another, to so many decimals."""
    return f"ROUND({{{one}}}-{{{two}}},{places})"


def unless(condition: str, words: str) -> str:
    """Return words where a condition does not hold, else nothing; the words have no quotes and no braces in them."""
    return f'IF({condition},"","{words}")'


def _number(node: Node, names: Mapping[str, Bounds]) -> Written:
    match node:
        case Number():
            digits = node.text.rstrip("%").replace(".", "").strip("0")
            if len(digits) > MAX_DIGITS:
                raise NotExactError(_DIGITS.message(number=node.text))
            return Written(node.text, doubles.constant(node.value))
        case Name():
            if node.name not in names:
                raise NotExactError(_NAME.message(name=node.name))
            return Written(f"{{{node.name}}}", names[node.name])
        case Unary():
            operand = _number(node.operand, names)
            text = f"-{operand.enclosed(SIGN_PRECEDENCE + 1)}"
            return Written(text, doubles.negated(operand.bounds), SIGN_PRECEDENCE)
        case Binary():
            return _arithmetic(node, names)
        case Call():
            return _call(node, names)


def _arithmetic(node: Binary, names: Mapping[str, Bounds]) -> Written:
    left, right = _number(node.left, names), _number(node.right, names)
    match node.operator:
        case "+":
            bounds = doubles.added(left.bounds, right.bounds)
        case "-":
            bounds = doubles.added(left.bounds, doubles.negated(right.bounds))
        case "*":
            bounds = doubles.multiplied(left.bounds, right.bounds)
        case _:
            quotient = doubles.divided(left.bounds, right.bounds)
            if quotient is None:
                raise NotExactError(_DIVISION)
            bounds = quotient
    binding = PRECEDENCE[node.operator]
    return Written(f"{left.enclosed(binding)}{node.operator}{right.enclosed(binding + 1)}", bounds, binding)


def _call(node: Call, names: Mapping[str, Bounds]) -> Written:
    arguments = node.arguments
    if node.function == "if":
        then, otherwise = (_number(argument, names) for argument in arguments[1:])
        text = f"IF({_condition(arguments[0], names)},{then.text},{otherwise.text})"
        return Written(text, doubles.either(then.bounds, otherwise.bounds))
    function = FUNCTIONS.get(node.function)
    if function is None or not (function.mode or function.excel):
        raise NotExactError(_FORM.message(function=node.function))
    if function.mode is not None:
        step = _number(arguments[1], names).bounds.constant if len(arguments) > 1 else Fraction(1)
        if step is None or step <= 0:
            raise NotExactError(STEP)
        return rounded(_number(arguments[0], names), function.mode, step)
    values = [_number(argument, names) for argument in arguments]
    text = f"{function.excel}({','.join(value.text for value in values)})"
    return Written(text, _BOUNDS[function.excel]([value.bounds for value in values]))


def _condition(node: Node, names: Mapping[str, Bounds]) -> str:
    """Return a condition: two numbers are compared by their difference, rounded so that zero is zero."""
    if isinstance(node, Unary) and node.operator == "not":
        return f"NOT({_condition(node.operand, names)})"
    if isinstance(node, Binary) and node.operator in ("and", "or"):
        both = _condition(node.left, names), _condition(node.right, names)
        return f"{node.operator.upper()}({','.join(both)})"
    if isinstance(node, Binary) and node.operator in _COMPARISONS:
        binding = PRECEDENCE["-"]
        left, right = _number(node.left, names), _number(node.right, names)
        difference = doubles.added(left.bounds, doubles.negated(right.bounds))
        text = f"{left.enclosed(binding)}-{right.enclosed(binding + 1)}"
        return f"{guarded(Written(text, difference), 1)}{_COMPARISONS[node.operator]}0"
    raise NotExactError(_FORM.message(function=node.function if isinstance(node, Call) else ""))
