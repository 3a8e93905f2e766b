"""The rows of the tables of functions: all that anyone needs to know of what is written with arguments in parentheses."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import courses, unit_rules
from plan_eval.formula.columns import Column
from plan_eval.formula.courses import Course
from plan_eval.formula.unit_rules import FollowedUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What is written as a name with arguments in parentheses: how it is written, what it gives, and of how many.

    `least` arguments at least, `most` at most. `said` is a call of it in words, with the arguments by the names in `parameters`,
    or all of them as `{values}` where there are none; one that is `brief` stands without parentheses around it.
    """

    usage: str
    gives: Text
    least: int
    most: int
    said: Text | None = None
    parameters: tuple[str, ...] = ()
    brief: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Function(Form):
    """A function of numbers that gives a number.

    `compute` takes as many exact values as there are arguments; None is an undefined value. It raises NoPowerError for
    numbers that it is not defined for, TooLargeError for what would have too many digits. `columns` does the same for columns of values; None
    where it is computed value by value. `course` and `unit` tell the course and the unit of what it gives from those of
    the arguments; both are unknown where a row says nothing. With `steps` the last of `most` arguments is a step to
    which is rounded: it must be above zero, is 1 where it is left out, and is one value, never a column. `excel` is what
    Excel calls the function; one that rounds to multiples has its `mode` instead, and one with neither stays out of formulas there.
    """

    compute: Callable[..., Fraction | None]
    columns: Callable[..., Column] | None = None
    course: Callable[..., Course] = courses.unknown
    unit: Callable[..., FollowedUnit] = unit_rules.unknown
    steps: bool = False
    excel: str = ""
    mode: RoundingMode | None = None
