"""The functions of the formula language, one row each.

All directions of rounding are along the number line: up is towards the larger number, also below zero.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.formula.kinds import NUMBER, Kind

_HALF = Fraction(1, 2)


def smallest(*values: Fraction) -> Fraction:
    """Return the smallest of one or more values."""
    return min(values)


def largest(*values: Fraction) -> Fraction:
    """Return the largest of one or more values."""
    return max(values)


def round_up(value: Fraction, step: Fraction) -> Fraction:
    """Return the smallest multiple of `step` that is not below `value`."""
    return -(-value // step) * step


def round_down(value: Fraction, step: Fraction) -> Fraction:
    """Return the largest multiple of `step` that is not above `value`."""
    return value // step * step


def round_half_up(value: Fraction, step: Fraction) -> Fraction:
    """Return the multiple of `step` nearest to `value`; of two equally near ones the larger."""
    return (value / step + _HALF) // 1 * step


def round_half_even(value: Fraction, step: Fraction) -> Fraction:
    """Return the multiple of `step` nearest to `value`; of two equally near ones the even multiple."""
    return round(value / step) * step


@dataclass(frozen=True, slots=True)
class Function:
    """A function: what its arguments are, what it gives, and how.

    `least` arguments at least, `most` at most; `rounds` marks functions whose second argument is a step that must
    be above zero and is 1 when left out.
    """

    parameters: tuple[Kind, ...]
    least: int
    most: int
    compute: Callable[..., Fraction]
    rounds: bool = False


_MANY = 20

FUNCTIONS: dict[str, Function] = {
    "min": Function((NUMBER,), 1, _MANY, smallest),
    "max": Function((NUMBER,), 1, _MANY, largest),
    "abs": Function((NUMBER,), 1, 1, abs),
    "round_up": Function((NUMBER,), 1, 2, round_up, rounds=True),
    "round_down": Function((NUMBER,), 1, 2, round_down, rounds=True),
    "round_half_up": Function((NUMBER,), 1, 2, round_half_up, rounds=True),
}

FORMS = frozenset({"if", "has"})
"""Written like functions, but they do not evaluate all of their arguments: the evaluation knows them itself."""

NAMES = FORMS | FUNCTIONS.keys()
