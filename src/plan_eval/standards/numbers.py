"""Numbers as people give them, on the command line and in Python: exact, finite and of bounded length."""

import reprlib
from decimal import Context, Decimal

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text

MAX_DIGITS = 40
"""Digits of a number, those behind the point included."""

_NOT_DIGITS = Text(
    "{name}: “{value}” is not a number; write digits such as 1700 or 12.5",
    "{name}：“{value}”不是数字；请写 1700 或 12.5 这样的数字",
)
_TOO_LONG = Text(
    "{name}: “{value}” is longer than {limit} digits; write digits such as 1700 or 12.5",
    "{name}：“{value}”超过 {limit} 位；请写 1700 或 12.5 这样的数字",
)
_NOT_EXACT = Text(
    '{name}: {value} is not an exact number; give a whole number, a Decimal, or digits as text such as "1700" or "12.5"',
    '{name}：{value} 不是精确的数字；请给整数、Decimal，或 "1700"、"12.5" 这样的数字文本',
)
_SHOWN = 60


def exact_number(value: object, name: str) -> Decimal:
    """Return a number: digits with at most one point, perhaps a minus before and a percent sign behind; no float.

    `name` says what the number is for. Whole numbers and decimals are taken as they are.

    Raises:
        UsageError: for anything else, and for more than 40 digits.
    """
    if isinstance(value, str):
        return _from_text(value, name)
    if isinstance(value, Decimal) and value.is_finite():
        return _bounded(value, name)
    if isinstance(value, int) and not isinstance(value, bool):
        return _bounded(Decimal(value), name)
    raise UsageError(_NOT_EXACT.message(name=name, value=reprlib.repr(value)))


def _from_text(text: str, name: str) -> Decimal:
    plain = text.removesuffix("%")
    digits = plain.removeprefix("-")
    if not digits.replace(".", "", 1).isdecimal() or not digits.isascii():
        raise UsageError(_NOT_DIGITS.message(name=name, value=_shown(text)))
    if len(digits) > MAX_DIGITS:
        raise UsageError(_TOO_LONG.message(name=name, value=_shown(text), limit=MAX_DIGITS))
    number = Decimal(plain)
    return number.scaleb(-2, Context(prec=MAX_DIGITS)) if text.endswith("%") else number


def _bounded(number: Decimal, name: str) -> Decimal:
    exponent = int(number.as_tuple().exponent)
    whole, decimals = max(number.adjusted() + 1, 1), max(-exponent, 0)
    if whole + decimals > MAX_DIGITS:
        raise UsageError(_TOO_LONG.message(name=name, value=format(number, ".3E"), limit=MAX_DIGITS))
    return number


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "..."
