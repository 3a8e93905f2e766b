"""Functions that are not always exact, one row each: logarithms, powers, roots and compound growth, to 34 digits.

They are computed value by value, and stay out of the formulas of spreadsheets, whose numbers have 15 digits.
"""

from plan_eval.base.growth import compound_growth
from plan_eval.base.powers import exponential, natural_log, power, square_root
from plan_eval.base.text import Text
from plan_eval.formula.courses import Course
from plan_eval.formula.rows import Function


def _of_positive(value: Course) -> Course:
    """Return the course of what rises with a value, and is defined above zero: that must not be left on the way."""
    leaves = value.way is None or (value.way < 0 and value.sign != 1)
    return Course(None if leaves else value.way, None)


POWERS: dict[str, Function] = {
    "ln": Function(
        usage="ln(x)",
        gives=Text("the natural logarithm of a number above 0, to 34 digits", "大于 0 的数的自然对数，34 位"),
        said=Text("the natural logarithm of {x}", "{x}的自然对数"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        compute=natural_log,
        course=_of_positive,
    ),
    "exp": Function(
        usage="exp(x)",
        gives=Text("e to the power of `x`, to 34 digits", "e 的 `x` 次方，34 位"),
        said=Text("e to the power of {x}", "e 的{x}次方"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        compute=exponential,
        course=lambda _: Course(None, 1),  # it may grow beyond the limits on its way
    ),
    "sqrt": Function(
        usage="sqrt(x)",
        gives=Text(
            "the square root of a number not below 0: exact where it is a fraction, else to 34 digits",
            "不小于 0 的数的平方根：为分数时精确，否则 34 位",
        ),
        said=Text("the square root of {x}", "{x}的平方根"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        compute=square_root,
        course=_of_positive,
    ),
    "pow": Function(
        usage="pow(x, n)",
        gives=Text(
            "`x` to the power of `n`: exact for whole `n` up to 400 and for roots that are fractions, else to 34 digits; a negative `x` has whole powers only",
            "`x` 的 `n` 次方：`n` 为 400 以内的整数或所开的根为分数时精确，否则 34 位；`x` 为负时只有整数次方",
        ),
        said=Text("{x} to the power of {n}", "{x}的{n}次方"),
        parameters=("x", "n"),
        brief=True,
        least=2,
        most=2,
        compute=power,
    ),
    "cagr": Function(
        usage="cagr(a, b, n)",
        gives=Text(
            "compound growth per year that leads from `a` to `b` in `n` years, (b/a)^(1/n) - 1: exact where it is a fraction, else to 34 digits; "
            "from 0 it counts from 0.001, a negative `a` turns the sign; undefined across 0 and for `n` of 0",
            "在 `n` 年内由 `a` 到 `b` 的复合年增长率 (b/a)^(1/n) - 1：为分数时精确，否则 34 位；`a` 为 0 时按 0.001 起算，为负时变号；跨 0 或 `n` 为 0 时无定义",
        ),
        said=Text("compound growth from {a} to {b} in {n} years", "{n} 年内由{a}到{b}的复合年增长率"),
        parameters=("a", "b", "n"),
        least=3,
        most=3,
        compute=compound_growth,
    ),
}
