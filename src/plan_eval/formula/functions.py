"""The functions of the formula language, one row each: a row is all that anyone needs to know of a function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import courses, unit_rules
from plan_eval.formula.columns import Column, by_rows
from plan_eval.formula.courses import Course
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.tree import OPERATOR_WORDS
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

    `compute` takes as many exact values as there are arguments. `columns` does the same for columns of values; None
    where it is computed value by value. `course` and `unit` tell the course and the unit of what it gives from those of
    the arguments; both are unknown where a row says nothing. With `steps` the last of `most` arguments is a step to
    which is rounded: it must be above zero, is 1 where it is left out, and is one value, never a column. `excel` is what
    Excel calls the function; one that rounds to multiples has its `mode` instead, and one with neither stays out of formulas there.
    """

    compute: Callable[..., Fraction]
    columns: Callable[..., Column] | None = None
    course: Callable[..., Course] = courses.unknown
    unit: Callable[..., FollowedUnit] = unit_rules.unknown
    steps: bool = False
    excel: str = ""
    mode: RoundingMode | None = None


def _smallest(*values: Fraction) -> Fraction:
    return min(values)


def _largest(*values: Fraction) -> Fraction:
    return max(values)


def _magnitudes(column: Column) -> Column:
    return Column([abs(numerator) for numerator in column.numerators], column.denominator)


def _rounding(mode: RoundingMode, gives: Text, said: Text) -> Function:
    direction = ROUNDINGS[mode]
    return Function(
        usage=f"round_{mode}(x, step)",
        gives=gives,
        said=said,
        parameters=("x", "step"),
        least=1,
        most=2,
        compute=direction.value,
        columns=direction.column,
        course=courses.rounded,
        unit=unit_rules.first,
        steps=True,
        mode=mode,
    )


_MANY = 20

FUNCTIONS: dict[str, Function] = {
    "min": Function(
        usage="min(a, b, ...)",
        gives=Text("the smallest", "最小的值"),
        said=Text("the smallest of {values}", "{values}中的最小值"),
        least=1,
        most=_MANY,
        compute=_smallest,
        columns=partial(by_rows, min),
        excel="MIN",
        course=courses.rising,
        unit=unit_rules.shared,
    ),
    "max": Function(
        usage="max(a, b, ...)",
        gives=Text("the largest", "最大的值"),
        said=Text("the largest of {values}", "{values}中的最大值"),
        least=1,
        most=_MANY,
        compute=_largest,
        columns=partial(by_rows, max),
        excel="MAX",
        course=courses.rising,
        unit=unit_rules.shared,
    ),
    "abs": Function(
        usage="abs(x)",
        gives=Text("the value without its sign", "绝对值"),
        said=Text("the size of {x}", "{x}的绝对值"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        compute=abs,
        columns=_magnitudes,
        excel="ABS",
        course=courses.magnitude,
        unit=unit_rules.first,
    ),
    "round_up": _rounding(
        RoundingMode.UP,
        Text(
            "the smallest multiple of `step` that is not below `x`; `step` is 1 when left out",
            "不小于 `x` 的 `step` 的最小倍数；省略 `step` 时为 1",
        ),
        Text("{x} rounded up to a multiple of {step}", "{x}向上取整至 {step} 的倍数"),
    ),
    "round_down": _rounding(
        RoundingMode.DOWN,
        Text("the largest multiple of `step` that is not above `x`", "不大于 `x` 的 `step` 的最大倍数"),
        Text("{x} rounded down to a multiple of {step}", "{x}向下取整至 {step} 的倍数"),
    ),
    "round_half_up": _rounding(
        RoundingMode.HALF_UP,
        Text(
            "the nearest multiple of `step`; of two equally near ones the larger",
            "最接近 `x` 的 `step` 的倍数；两个同样接近时取较大者",
        ),
        Text("{x} rounded to the nearest multiple of {step}", "{x}四舍五入至 {step} 的倍数"),
    ),
}

FORMS: dict[str, Form] = {
    "if": Form(
        usage="if(condition, a, b)",
        gives=Text(
            "`a` where the condition holds, otherwise `b`; only that one is evaluated",
            "条件成立时为 `a`，否则为 `b`；只计算其中一个",
        ),
        said=Text("{x} if {condition}, else {other}", "若{condition}，则为{x}，否则为{other}"),
        parameters=("condition", "x", "other"),
        least=3,
        most=3,
    ),
    "has": Form(
        usage="has(name)",
        gives=Text("whether a name has a value", "名称是否有值"),
        said=Text("{x} is known", "{x}有值"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
    ),
}
"""Written like functions, but they do not evaluate all of their arguments: the evaluation knows them itself."""

_USUAL_STEP = "1"
_NO_WORDS = Text("{function} of {values}", "{values}的 {function}")


def said(name: str, arguments: Sequence[str], listed: str, lang: Lang) -> str:
    """Return a call in words; the arguments are in words themselves, one by one and `listed`."""
    form = form_of(name)
    steps = [*arguments, _USUAL_STEP] if len(arguments) < len(form.parameters) else arguments
    return (form.said or _NO_WORDS).fill(
        lang, function=name, values=listed, **dict(zip(form.parameters, steps, strict=False))
    )


def form_of(name: str) -> Form:
    """Return the row of a function, or of what is written like one."""
    return FUNCTIONS[name] if name in FUNCTIONS else FORMS[name]


def is_reserved(word: str) -> bool:
    """Tell whether a word belongs to the language, so that nothing else can be called so."""
    return word in OPERATOR_WORDS or word in FORMS or word in FUNCTIONS
