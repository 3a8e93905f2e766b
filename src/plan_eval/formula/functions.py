"""The functions of the formula language, one row each: a row is all that anyone needs to know of a function."""

from fractions import Fraction
from functools import partial

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import courses, unit_rules
from plan_eval.formula.columns import Column, by_rows
from plan_eval.formula.power_functions import POWERS
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.rows import Form, Function
from plan_eval.formula.threshold_functions import THRESHOLDS
from plan_eval.formula.tree import OPERATOR_WORDS


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
        picks=True,
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
        picks=True,
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
        picks=True,
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
    **POWERS,
    **THRESHOLDS,
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


def is_reserved(word: str) -> bool:
    """Tell whether a word belongs to the language, so that nothing else can be called so."""
    return word in OPERATOR_WORDS or word in FORMS or word in FUNCTIONS
