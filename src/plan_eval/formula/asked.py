"""What formulas ask of something that is measured over time: written like functions, answered by whoever measures it.

A formula may ask where its scope has the word with parentheses behind it, such as `slope()`; elsewhere the words are free.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Self

from plan_eval.base.text import Text
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.kinds import NUMBER, TRUTH, Kind
from plan_eval.formula.rendering import write_out
from plan_eval.formula.rows import Form
from plan_eval.formula.tree import Call, Name, Node, Number, children
from plan_eval.formula.unit_texts import read_unit


class Taken(Enum):
    """What stands between the parentheses."""

    YEARS = "years"
    COUNT = "count"
    WORD = "word"
    VALUE = "value"
    CONDITION = "condition"


_MOST_YEARS, _MOST_VALUES = 1_000, 1_000
"""How far a formula looks back."""

EXPECTED = {
    Taken.YEARS: Text("a time such as `3 years`, or a name of one", "时间，如 `3 years`，或表示年数的名称"),
    Taken.COUNT: Text("a whole number from 1", "不小于 1 的整数"),
    Taken.WORD: Text("a word", "词"),
}
"""What is expected of what is no formula itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Form):
    """A row: what is taken and what is given, how that is shown, and what it is counted in: `value` is what is measured."""

    takes: tuple[Taken, ...]
    kind: Kind = NUMBER
    form: str = "value"
    counted: str = "value"


def _of_years(usage: str, gives: Text, said: Text, form: str = "value", counted: str = "value") -> Asked:
    return Asked(
        usage=usage,
        gives=gives,
        said=said,
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        takes=(Taken.YEARS,),
        form=form,
        counted=counted,
    )


WHEN = "when"

ASKED: dict[str, Asked] = {
    WHEN: Asked(
        usage="when(condition, x)",
        gives=Text("`x` where the condition holds, undefined elsewhere", "条件成立时为 `x`，否则无定义"),
        said=Text("{x}, if {condition}", "{x}（须{condition}）"),
        parameters=("condition", "x"),
        least=2,
        most=2,
        takes=(Taken.CONDITION, Taken.VALUE),
    ),
    "last": Asked(
        usage="last(n)",
        gives=Text(
            "the n-th latest value of the series: last(1) is the latest, last(2) the one before; undefined where there are fewer",
            "序列中倒数第 n 个值：last(1) 为最新值，last(2) 为其前一个；不足 n 个时无定义",
        ),
        said=Text("the value number {x} from the end", "倒数第 {x} 个值"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        takes=(Taken.COUNT,),
    ),
    "change_since": _of_years(
        "change_since(1 year)",
        Text(
            "the latest value less that of so many calendar years before; undefined where that year has none",
            "最新值减去若干个自然年之前的值；那一年没有值时无定义",
        ),
        Text("the change over {x}", "{x}来的变化量"),
        "change",
    ),
    "mean": _of_years(
        "mean(3 years)",
        Text(
            "the mean of the values of so many calendar years, that of the latest value the last; of those that have one",
            "以最新值所在年份为止的若干个自然年的平均值；只计有值的年份",
        ),
        Text("the mean of {x}", "{x}的平均值"),
    ),
    "count": _of_years(
        "count(5 years)",
        Text(
            "how many of so many calendar years have a value; 0 without a latest value",
            "若干个自然年中有值的年数；没有最新值时为 0",
        ),
        Text("the number of values in {x}", "{x}中值的个数"),
        "number",
        "1",
    ),
    "slope": _of_years(
        "slope(5 years)",
        Text(
            "the slope of the least-squares line through the values of so many calendar years, per year; undefined for fewer than two",
            "若干个自然年的值的最小二乘直线的斜率（每年）；不足两个值时无定义",
        ),
        Text("the slope over {x}", "{x}的斜率"),
        "change",
        "value/year",
    ),
    "mean_change": _of_years(
        "mean_change(5 years)",
        Text(
            "the mean annual change from the first to the latest value, over the year of the latest and so many before it; undefined for fewer than two",
            "自最新值所在年份起回溯若干年，首尾之间的年均变化；不足两个值时无定义",
        ),
        Text("the mean annual change over {x}", "{x}的年均变化"),
        "change",
        "value/year",
    ),
    "span": _of_years(
        "span(5 years)",
        Text(
            "how many calendar years lie between the first and the latest value, over the year of the latest and so many before it; undefined without a latest value",
            "自最新值所在年份起回溯若干年，首尾相距的自然年数；没有最新值时无定义",
        ),
        Text("the years with values within {x}", "{x}内首尾相距的年数"),
        "number",
        "1",
    ),
    "significant": Asked(
        usage="significant(x)",
        gives=Text(
            "whether a sum or a difference of observed values differs from 0 by more than 1.96 times its standard error (two-sided, 5%), "
            "the errors `se` being independent; undefined where an observation has no `se`",
            "观测值的和或差与 0 相差是否超过其标准误的 1.96 倍（双侧 5%），各 `se` 相互独立；有观测值未给出 `se` 时无定义",
        ),
        said=Text("{x} is statistically significant", "{x}在统计上显著"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        takes=(Taken.VALUE,),
        kind=TRUTH,
        form="truth",
        counted="1",
    ),
    "tagged": Asked(
        usage="tagged(word)",
        gives=Text("whether the indicator has the word among its `tags`", "指标的 `tags` 中是否有该词"),
        said=Text("it is tagged “{x}”", "带有标签“{x}”"),
        parameters=("x",),
        brief=True,
        least=1,
        most=1,
        takes=(Taken.WORD,),
        kind=TRUTH,
        form="truth",
        counted="1",
    ),
}
"""By their names."""


class Question(str):
    """What a formula asks, as it is written: the name by which the answer is looked up."""

    __slots__ = ("call",)
    call: Call

    def __new__(cls, text: str, call: Call) -> Self:
        """Return the text with the call that it is of."""
        question = super().__new__(cls, text)
        question.call = call
        return question

    def __reduce__(self) -> tuple[type["Question"], tuple[str, Call]]:
        return Question, (str(self), self.call)


def questions_in(node: Node) -> Iterator[Question]:
    """Yield what a formula asks, from left to right; not what a question asks itself."""
    if isinstance(node, Call) and is_question(node):
        yield Question(write_out(node, str), node)
        return
    for child in children(node):
        yield from questions_in(child)


def is_question(node: Call) -> bool:
    """Tell whether whoever measures answers a call; a `when` is a choice."""
    return node.function in ASKED and node.function != WHEN and node.function not in FUNCTIONS


def name_in_scope(function: str) -> str:
    """Return how a scope says that something can be asked."""
    return f"{function}()"


def whole(value: Fraction | None) -> int | None:
    """Return a number of years or of values; None for what is no whole number from 1 to as many as are looked back."""
    return int(value) if value is not None and _is_whole(value, _MOST_VALUES) else None


def fits(argument: Node, taken: Taken) -> bool:
    """Tell whether what is no formula itself is what is taken."""
    match taken, argument:
        case Taken.YEARS, Number():
            is_time = bool(argument.unit) and read_unit(argument.unit) == read_unit("year")
            return is_time and _is_whole(argument.value, _MOST_YEARS)
        case Taken.COUNT, Number():
            return not argument.unit and _is_whole(argument.value, _MOST_VALUES)
        case Taken.WORD, Name():
            return True
        case _:
            return False


def _is_whole(value: Fraction, most: int) -> bool:
    return value.denominator == 1 and 1 <= value <= most
