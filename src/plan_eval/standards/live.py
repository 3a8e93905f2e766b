"""Which amounts a spreadsheet computes exactly for whatever values somebody tries, and by which formulas."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.text import Text, Words
from plan_eval.formula import doubles
from plan_eval.formula.doubles import Bounds
from plan_eval.formula.pieces import MAX_DIGITS, NotExactError, Written, rounded, tidied
from plan_eval.formula.spreadsheet import written
from plan_eval.formula.tree import Node, functions_in, replaced
from plan_eval.standards.amounts import Amount, value_in_force
from plan_eval.standards.compiled import CompiledStandard
from plan_eval.standards.evaluation import StandardsEvaluation

_MORE_PLACES = (2, 1, 0)
"""Decimals that may be tried beyond those that a value has: as many as leave most amounts to be recomputed."""

_TIMES = 10
"""How many times a value may be tried."""

_ONE_DIGIT = Context(prec=1, rounding=ROUND_CEILING)

_NO_VALUE = Text("there is no value to compute it from", "缺少计算所需的值")
_SET = Text("the amount was set, not computed", "金额为直接确定，并非计算所得")
_GIVEN = Text("the amount is given, not computed", "金额为直接给定，未计算")
_WITHOUT = Text("the formula can do without a value", "公式允许缺少某个值")
_TOO_LONG = Text("{name} has more digits than Excel keeps", "{name}的位数超过 Excel 的精度")
_USES = Text("it uses {name}, which is not recomputed", "所用的{name}不会重算")


class Tried(NamedTuple):
    """What may be tried for a parameter: the value in force, the lowest and the highest, and how many decimals."""

    value: Decimal
    low: Decimal
    high: Decimal
    places: int

    def condition(self, name: str) -> str:
        """Return the condition, for spreadsheets, that the cell of a name holds what may be tried."""
        cell = f"{{{name}}}"
        within = f"{cell}>={self.low:f},{cell}<={self.high:f},ROUND({cell},{self.places})={cell}"
        return f"IF(ISNUMBER({cell}),AND({within}),FALSE)"


class Live(NamedTuple):
    """The formulas of a standard for a spreadsheet, with `{name}` for each cell.

    `before` comes to the value before rounding, `amount` to the amount, where `BEFORE` stands for the cell of the former.
    """

    before: str
    amount: str


BEFORE = "before {name}"
"""What formulas call the cell with the value of a standard before rounding."""


class LiveStandards(NamedTuple):
    """What may be tried for each parameter that has a value, and the formulas of each standard, or why it has none."""

    tried: Mapping[str, Tried]
    standards: Mapping[str, Live | Words]


def live_standards(evaluation: StandardsEvaluation) -> LiveStandards:
    """Return which amounts of the first scenario are recomputed exactly wherever another value is tried within its limits."""
    attempts = (_attempt(evaluation, more) for more in _MORE_PLACES)
    return max(attempts, key=lambda live: sum(isinstance(each, Live) for each in live.standards.values()))


def _attempt(evaluation: StandardsEvaluation, more: int) -> LiveStandards:
    """Return what is recomputed where so many more decimals may be tried."""
    tried: dict[str, Tried] = {}
    known: dict[str, Bounds] = {}
    reasons: dict[str, Words] = {}
    for name, parameter in evaluation.parameters.items():
        value = value_in_force(parameter, evaluation.on)
        if value is None:
            reasons[name] = _NO_VALUE
        elif _digits(value.value) > MAX_DIGITS:
            reasons[name] = _TOO_LONG.message(name=parameter.name)
        else:
            tried[name] = _tried(value.value, more)
            known[name] = _bounds(tried[name])
    standards: dict[str, Live | Words] = {}
    amounts = {result.standard.id: result.amounts[0].amount for result in evaluation.standards}
    moments: dict[str, Node] = {}
    for name in evaluation.compiled.order:
        standard = evaluation.compiled.by_id[name]
        if name not in amounts:
            if standard.formula.names:
                reasons[name] = _USES.message(name=standard.standard.name)
            else:
                moments[name] = standard.formula.tree
            continue
        try:
            standards[name], known[name] = _live(standard, amounts[name], known, reasons, moments)
        except NotExactError as refusal:
            standards[name] = refusal.reason
            reasons[name] = _USES.message(name=standard.standard.name)
    return LiveStandards(tried, standards)


def _live(
    standard: CompiledStandard,
    amount: Amount | None,
    known: Mapping[str, Bounds],
    reasons: Mapping[str, Words],
    moments: Mapping[str, Node],
) -> tuple[Live | Words, Bounds]:
    """Return the formulas of a standard; `moments` are the values of other times, which nothing that is tried changes."""
    if amount is None:
        raise NotExactError(_NO_VALUE)
    if standard.settled is not None:
        if standard.in_force:
            raise NotExactError(_SET)
        return _SET, doubles.constant(amount.amount)
    if amount.exact is None:
        raise NotExactError(_GIVEN)
    if "has" in functions_in(standard.formula.tree):
        raise NotExactError(_WITHOUT)
    for name in standard.formula.names:
        if name in reasons:
            raise NotExactError(reasons[name])
    before = tidied(written(replaced(standard.formula.tree, moments), known))
    cell = Written(f"{{{BEFORE.format(name=standard.standard.id)}}}", before.bounds)
    step = Fraction(1) if standard.rounding.to is None else Fraction(standard.rounding.to)
    amounts = rounded(cell, standard.rounding.mode, step)
    return Live(before.text, amounts.text), amounts.bounds


def _digits(value: Decimal) -> int:
    """Return how many significant digits a number has."""
    return len("".join(map(str, value.as_tuple().digits)).strip("0"))


def _tried(value: Decimal, more: int) -> Tried:
    """Return the limits for a parameter: up to ten times its value, in one digit; below zero where the value is."""
    most = abs(value) * _TIMES or Decimal(_TIMES)
    high = _ONE_DIGIT.plus(most)
    places = max(0, -int(value.as_tuple().exponent)) + more
    return Tried(value, -high if value < 0 else Decimal(0), high, places)


def _bounds(tried: Tried) -> Bounds:
    return doubles.decimal(Fraction(tried.low), Fraction(tried.high), tried.places)
