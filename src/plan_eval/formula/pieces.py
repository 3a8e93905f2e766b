"""Pieces of formulas as spreadsheets take them, each with what is known of its value, and how one is rounded rightly."""

import re
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from plan_eval.base.figures import is_terminating
from plan_eval.base.text import Text, Words
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import doubles
from plan_eval.formula.doubles import Bounds
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.tree import PRECEDENCE, SIGN_PRECEDENCE

MAX_DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number."""

MAX_NAME = 64
"""Characters of the name of a cell; formulas are held to their limit with names so long."""

_MAX_LENGTH, _MAX_DEPTH = 8_192, 60
"""Characters of a formula, and parentheses inside one another; a spreadsheet takes 64 of these."""

_A_NAME = re.compile(r"\{[^{}]*\}")

_MAX_MULTIPLE = 10**8
"""Up to which a spreadsheet tells even multiples from odd ones."""

_ATOM = SIGN_PRECEDENCE + 1

STEP = Text("the step of a rounding is not a fixed decimal", "取整单位不是固定的小数")
_UNSURE = Text(
    "the binary arithmetic of Excel could round it to another amount", "Excel 的二进制运算可能取整为另一金额"
)
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


def rounded(value: Written, mode: RoundingMode, step: Fraction) -> Written:
    """Return a value rounded to multiples of a step.

    Raises:
        NotExactError: where a spreadsheet may round it to another multiple, or the step is no decimal.
    """
    if mode is RoundingMode.NONE:
        return value
    if not is_terminating(step):
        raise NotExactError(STEP)
    halves = mode in (RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)
    if step == 1:
        quotient = value
    else:
        bounds = doubles.multiplied(value.bounds, doubles.constant(1 / step))
        quotient = Written(f"{value.enclosed(PRECEDENCE['/'])}/{_plain(step)}", bounds)
    multiple = _multiple(guarded(quotient, 2 if halves else 1), mode, negative=quotient.bounds.low < 0)
    low, high = (ROUNDINGS[mode].value(end, step) for end in (value.bounds.low, value.bounds.high))
    if max(abs(low), abs(high)) / step > _MAX_MULTIPLE:
        raise NotExactError(_UNSURE)
    bounds = doubles.multiples(low, high, step)
    if step == 1:
        return short(Written(multiple, bounds))
    if step.denominator == 1:
        return short(Written(f"{multiple}*{_plain(step)}", bounds, PRECEDENCE["*"]))
    return short(Written(f"ROUND({multiple}*{_plain(step)},{_places(step)})", bounds))


def short(formula: Written) -> Written:
    """Return a formula that is not too long or too deep for a spreadsheet, with all names as long as may be.

    Raises:
        NotExactError: where it is.
    """
    text = _A_NAME.sub("n" * MAX_NAME, formula.text)
    depth = max(accumulate(((sign == "(") - (sign == ")") for sign in text), initial=0))
    if len(text) > _MAX_LENGTH or depth > _MAX_DEPTH:
        raise NotExactError(_LONG)
    return formula


def guarded(value: Written, apart: int) -> str:
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
    bounds, last = value.bounds, Fraction(1, value.bounds.parts)
    if _A_NAME.fullmatch(value.text) or bounds.free > 1 or bounds.error == 0 or not is_terminating(last):
        return value
    places = _places(last)
    if bounds.error * 10**places > Fraction(2, 5) or bounds.most * 10**places >= 10**MAX_DIGITS:
        return value
    return Written(f"ROUND({value.text},{places})", doubles.decimal(bounds.low, bounds.high, places))


def _plain(step: Fraction) -> str:
    places = _places(step)
    whole = step.numerator * 10**places // step.denominator
    return f"{whole // 10**places}.{whole % 10**places:0{places}}" if places else str(whole)


def _places(value: Fraction) -> int:
    """Return how many decimals a number has."""
    return next(places for places in range(value.denominator.bit_length()) if value * 10**places % 1 == 0)
