"""Formulas in the language of spreadsheets, where those come to exactly what the formula does.

Names become `{name}`, for whoever knows the cells. What a spreadsheet rounds to multiples, or compares, is rounded to so many
decimals first that its binary arithmetic decides nothing; a formula for which no number of them is sure is refused.
"""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from plan_eval.base.figures import is_terminating
from plan_eval.base.text import Text, Words
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import doubles
from plan_eval.formula.doubles import Bounds
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.tree import PRECEDENCE, SIGN_PRECEDENCE, Binary, Call, Name, Node, Number, Unary

MAX_DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number."""

MAX_NAME = 64
"""Characters of the name of a cell; formulas are held to their limit with names so long."""

_MAX_LENGTH, _MAX_DEPTH = 8_192, 60
"""Characters of a formula, and parentheses inside one another; a spreadsheet takes 64 of these."""

_A_NAME = re.compile(r"\{[^{}]*\}")

_MAX_MULTIPLE = 10**8
"""Up to which a spreadsheet tells even multiples from odd ones."""

_ATOM = 9
_BOUNDS: dict[str, Callable[[list[Bounds]], Bounds]] = {
    "MIN": partial(doubles.of_each, min),
    "MAX": partial(doubles.of_each, max),
    "ABS": lambda values: doubles.magnitude(values[0]),
}
"""What is known of a function of Excel from what is known of its arguments."""
_COMPARISONS = {"=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}

_FORM = Text("`{function}` has no form in Excel", "Excel 中没有与 `{function}` 相应的写法")
_NAME = Text("{name} is not computed by Excel", "{name}不由 Excel 计算")
_DIGITS = Text("{number} has more digits than Excel keeps", "{number} 的位数超过 Excel 的精度")
_STEP = Text("the step of a rounding is not a fixed decimal", "取整单位不是固定的小数")
_UNSURE = Text(
    "the binary arithmetic of Excel could round it to another amount", "Excel 的二进制运算可能取整为另一金额"
)
_DIVISION = Text("the divisor may be zero", "除数可能为零")
_LONG = Text("the formula is too long for Excel", "公式超过 Excel 的长度限制")


class NotExactError(Exception):
    """Raised where a spreadsheet has no formula that is sure to come to the exact value; `reason` says why."""

    def __init__(self, reason: Words) -> None:
        super().__init__(reason)
        self.reason = reason


class Written(NamedTuple):
    """A formula as a spreadsheet takes it, without the `=` before it; what is known of its value; how tightly it binds."""

    text: str
    bounds: Bounds
    binding: int = _ATOM

    def enclosed(self, binding: int) -> str:
        """Return the text, in parentheses where something that binds so tightly stands beside it."""
        return self.text if self.binding >= binding else f"({self.text})"


def written(tree: Node, names: Mapping[str, Bounds]) -> Written:
    """Return a formula of numbers for spreadsheets; `names` is what is known of those that a cell holds.

    Raises:
        NotExactError: where what it comes to there is not sure to be the exact value.
    """
    return _short(_number(tree, names))


def rounded(value: Written, mode: RoundingMode, step: Fraction) -> Written:
    """Return a value rounded to multiples of a step.

    Raises:
        NotExactError: where a spreadsheet may round it to another multiple, or the step is no decimal.
    """
    if mode is RoundingMode.NONE:
        return value
    if not is_terminating(step):
        raise NotExactError(_STEP)
    halves = mode in (RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)
    if step == 1:
        quotient = value
    else:
        bounds = doubles.multiplied(value.bounds, doubles.constant(1 / step))
        quotient = Written(f"{value.enclosed(PRECEDENCE['/'])}/{_plain(step)}", bounds)
    multiple = _multiple(_guarded(quotient, 2 if halves else 1), mode, negative=quotient.bounds.low < 0)
    low, high = (ROUNDINGS[mode].value(end, step) for end in (value.bounds.low, value.bounds.high))
    if max(abs(low), abs(high)) / step > _MAX_MULTIPLE:
        raise NotExactError(_UNSURE)
    bounds = doubles.multiples(low, high, step)
    if step == 1:
        return _short(Written(multiple, bounds))
    if step.denominator == 1:
        return _short(Written(f"{multiple}*{_plain(step)}", bounds, PRECEDENCE["*"]))
    return _short(Written(f"ROUND({multiple}*{_plain(step)},{_places(step)})", bounds))


def _short(formula: Written) -> Written:
    """Return a formula that is not too long or too deep for a spreadsheet, with all names as long as may be.

    Raises:
        NotExactError: where it is.
    """
    text = _A_NAME.sub("n" * MAX_NAME, formula.text)
    depth = max(accumulate((sign == "(") - (sign == ")") for sign in text), default=0)
    if len(text) > _MAX_LENGTH or depth > _MAX_DEPTH:
        raise NotExactError(_LONG)
    return formula


def _guarded(value: Written, apart: int) -> str:
    """Return a value rounded to decimals that let it stand to multiples of 1 / apart as it does exactly."""
    digits = doubles.guard(value.bounds, apart)
    if digits is None:
        raise NotExactError(_UNSURE)
    return f"ROUND({value.text},{digits})"


def _multiple(value: str, mode: RoundingMode, *, negative: bool) -> str:
    """Return a value rounded to a whole number; up is towards the larger one, which below zero has other functions."""
    if mode is RoundingMode.HALF_EVEN:
        return f"IF(MOD({value},2)=0.5,INT({value}),INT({value}+0.5))"
    if negative:
        below = {
            RoundingMode.UP: f"(-INT(-{value}))",
            RoundingMode.DOWN: f"INT({value})",
            RoundingMode.HALF_UP: f"INT({value}+0.5)",
        }
        return below[mode]
    names = {RoundingMode.UP: "ROUNDUP", RoundingMode.DOWN: "ROUNDDOWN", RoundingMode.HALF_UP: "ROUND"}
    return f"{names[mode]}({value},0)"


def tidied(value: Written) -> Written:
    """Return a value without what binary arithmetic left behind its last decimal, where it has finitely many."""
    bounds = value.bounds
    if (
        _A_NAME.fullmatch(value.text)
        or bounds.free > 1
        or bounds.error == 0
        or not is_terminating(Fraction(1, bounds.parts))
    ):
        return value
    places = _places(Fraction(1, bounds.parts))
    if bounds.error * 10**places > Fraction(2, 5) or bounds.most * 10**places >= 10**MAX_DIGITS:
        return value
    return Written(f"ROUND({value.text},{places})", doubles.decimal(bounds.low, bounds.high, places))


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
            raise NotExactError(_STEP)
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
        return f"{_guarded(Written(text, difference), 1)}{_COMPARISONS[node.operator]}0"
    raise NotExactError(_FORM.message(function=node.function if isinstance(node, Call) else ""))


def _plain(step: Fraction) -> str:
    places = _places(step)
    whole = step.numerator * 10**places // step.denominator
    return f"{whole // 10**places}.{whole % 10**places:0{places}}" if places else str(whole)


def _places(value: Fraction) -> int:
    """Return how many decimals a number has."""
    return next(places for places in range(value.denominator.bit_length() + 1) if value * 10**places % 1 == 0)
