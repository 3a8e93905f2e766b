"""Formulas over the indicators of a group: `mean(score)`, `share(met) >= 80%`, `sum(score * weight)`.

What stands inside one of the functions below is computed for each indicator; all else for the group.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Status
from plan_eval.formula import NUMBER, TRUTH, Formula, Kind, Value, parse, words
from plan_eval.formula.kinds import Scope
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary, children
from plan_eval.indicators.method_model import MethodFile

Values = Sequence[Fraction]
_ALL = frozenset({Status.NOT_ASSESSED.value, Status.DISCONTINUED.value})
"""Statuses that an indicator has for want of a verdict: whether it has them is always known."""


def _mean(values: Values) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None


def _median(values: Values) -> Fraction | None:
    ordered = sorted(values)
    return _mean(ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1])


class Row(NamedTuple):
    """A function over the indicators of a group: the kind of what it takes of each, how it is computed, and its words."""

    takes: Kind
    compute: Callable[[Values], Fraction | None]
    meaning: Text


AGGREGATES = {
    "mean": Row(NUMBER, _mean, Text("the mean", "平均值")),
    "median": Row(NUMBER, _median, Text("the median, the mean of the two in the middle of an even number", "中位数；偶数个时为居中两者的平均")),
    "min": Row(NUMBER, lambda values: min(values, default=None), Text("the least", "最小值")),
    "max": Row(NUMBER, lambda values: max(values, default=None), Text("the greatest", "最大值")),
    "sum": Row(NUMBER, lambda values: sum(values, Fraction(0)) if values else None, Text("the sum", "合计")),
    "share": Row(TRUTH, _mean, Text("the share of the indicators that have a status or for which a condition holds", "状态为所写或条件成立的指标所占比例")),
    "count": Row(TRUTH, lambda values: sum(values, Fraction(0)), Text("how many do", "状态为所写或条件成立的指标数")),
    "worst": Row(NUMBER, _mean, Text("worst(2, score): the mean of the two least values, of all where there are fewer", "worst(2, score)：最小两个值的平均；不足两个时取全部")),
    "weighted": Row(NUMBER, _mean, Text("weighted(score, weight): the mean with weights; undefined where they come to 0", "weighted(score, weight)：加权平均；权数合计为 0 时无定义")),
}  # fmt: skip
"""The functions over groups: what is undefined is left out only where the rule set says so; of nothing all but a count are undefined."""

_TWO = ("worst", "weighted")


class Aggregate(NamedTuple):
    """One function over the indicators of a group in a formula: what it computes of each, and of them all.

    `texts` are what is computed of each, as written; `most` is how many the worst are. `always` tells that what it asks is known of every indicator, one without a verdict too.
    """

    text: str
    function: str
    each: tuple[Formula, ...]
    texts: tuple[str, ...] = ()
    most: int = 0
    always: bool = False

    def compute(self, values: Sequence[tuple[Value, ...]], *, leave_out: bool) -> Fraction | None:
        """Return what the values of all indicators come to; None where one is undefined and none is left out."""
        known = [tuple(map(_number, row)) for row in values]
        defined = [tuple(value for value in row if value is not None) for row in known]
        complete = [row for row, all_of_it in zip(defined, known, strict=True) if len(row) == len(all_of_it)]
        if len(complete) < len(known) and not leave_out:
            return None
        if self.function == "weighted":
            whole = sum((weight for _, weight in complete), Fraction(0))
            return sum((value * weight for value, weight in complete), Fraction(0)) / whole if whole else None
        firsts = [row[0] for row in complete]
        if self.function == "worst":
            firsts = sorted(firsts)[: self.most]
        return AGGREGATES[self.function].compute(firsts)


def _number(value: Value) -> Fraction | None:
    if isinstance(value, bool):
        return Fraction(int(value))
    return value if isinstance(value, Fraction) else None


class GroupFormula(NamedTuple):
    """A formula over a group: what is left of it where its functions over indicators are numbers, and these by their names."""

    formula: Formula
    aggregates: Mapping[str, Aggregate]


def member_scope(names: Scope) -> dict[str, Kind]:
    """Return the names that formulas may use of each indicator: its measures, its weight and its status."""
    return {**names, "weight": NUMBER, "status": words(*Status)}


def compile_group_formula(text: str, file: MethodFile, names: Scope, others: Scope) -> GroupFormula:
    """Check a formula over groups; `names` are those of indicators, `others` the measures of the group before it.

    Raises:
        FormulaError: as for other formulas, with the place inside the text.
    """
    aggregates: dict[str, Aggregate] = {}
    tree = _cut(parse(text), text, (file, member_scope(names)), aggregates)
    scope = {**others, "size": NUMBER, **dict.fromkeys(aggregates, NUMBER)}
    return GroupFormula(Formula(text, scope, tree), aggregates)


_Inside = tuple[MethodFile, Scope]


def _cut(node: Node, text: str, inside: _Inside, found: dict[str, Aggregate]) -> Node:
    """Put a name in the place of each function over indicators."""
    if isinstance(node, Call) and _is_aggregate(node):
        name = f"#{len(found) + 1}"
        found[name] = _aggregate(node, text, *inside)
        return Name(name, node.start, node.end)
    if isinstance(node, Binary):
        return node._replace(left=_cut(node.left, text, inside, found), right=_cut(node.right, text, inside, found))
    if isinstance(node, Unary):
        return node._replace(operand=_cut(node.operand, text, inside, found))
    if isinstance(node, Call):
        return node._replace(arguments=tuple(_cut(each, text, inside, found) for each in node.arguments))
    return node


def _is_aggregate(node: Call) -> bool:
    """Tell functions over indicators from those over numbers of the group: `max(share(met), 50%)` has two arguments."""
    return node.function in AGGREGATES and len(node.arguments) == (2 if node.function in _TWO else 1)


def _aggregate(node: Call, text: str, file: MethodFile, names: Scope) -> Aggregate:
    for part in children(node):
        _refuse_nested(part)
    written, arguments, most = text[node.start : node.end], node.arguments, 0
    if node.function == "worst":
        most = _whole(arguments[0])
        arguments = arguments[1:]
    always = False
    if AGGREGATES[node.function].takes is TRUTH and isinstance(arguments[0], Name):
        word = arguments[0]
        if word.name in set(Status):
            always = word.name in _ALL
            arguments = (Binary("=", Name("status", word.start, word.start), word, word.start),)
        elif word.name in file.verdicts:
            names = {**names, "verdict": words(*file.verdicts)}
            arguments = (Binary("=", Name("verdict", word.start, word.start), word, word.start),)
    formulas = tuple(Formula(text, names, argument) for argument in arguments)
    for formula, argument in zip(formulas, arguments, strict=True):
        wanted = AGGREGATES[node.function].takes
        if formula.kind.label != wanted.label:
            raise FormulaError("PE407", argument.start, argument.end, found=formula.kind.label, expected=wanted.label)
    texts = tuple(text[each.start : each.end] for each in node.arguments[-len(formulas) :])
    return Aggregate(written, node.function, formulas, texts, most, always)


def _refuse_nested(node: Node) -> None:
    """Refuse a function over indicators inside another: of each indicator there is nothing to take together."""
    if isinstance(node, Call) and node.function in ("share", "count", "worst", "weighted", "median"):
        raise FormulaError(
            "PE406", node.start, node.end, found=node.function, near=Text("", ""), known="weight, status"
        )
    for part in children(node):
        _refuse_nested(part)


def _whole(node: Node) -> int:
    if not isinstance(node, Number) or node.value.denominator != 1 or node.value < 1:
        raise FormulaError("PE407", node.start, node.end, found=NUMBER.label, expected=_COUNT)
    return int(node.value)


_COUNT = Text("a whole number of indicators such as 2", "指标个数，如 2")
