"""The amounts of a chain of standards: each formula turned into a Python expression, whose tree is walked with fractions."""

import ast
import math
import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

LIMIT = 4_096
"""Bits of the numerator and of the denominator of every value."""

Value = Fraction | bool | None


class Refused(Exception):  # noqa: N818  # what the program refuses is no mistake of the evaluation
    """A formula that cannot be computed, with the code of the finding."""


@dataclass(frozen=True)
class Dated:
    """A value or a formula and the days on which it is in force."""

    since: date | None
    until: date | None
    text: str

    def holds(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Rounding:
    """A mode and a step as written; the step is 1 where it is left out."""

    mode: str
    to: str | None = None


@dataclass(frozen=True)
class Standard:
    """A standard with its formulas, oldest first, and its own rounding where it has one."""

    name: str
    formulas: tuple[Dated, ...]
    rounding: Rounding | None = None


@dataclass(frozen=True)
class Chain:
    """Parameters, rounding and standards, as they stand in a file."""

    parameters: dict[str, tuple[Dated, ...]]
    rounding: Rounding | None
    standards: tuple[Standard, ...]


Amount = tuple[Fraction | None, Fraction]
"""The exact value of a formula, None where the amount was given, and the rounded amount."""


def amounts(chain: Chain, day: date, given: dict[str, str]) -> dict[str, Amount | None]:
    """Return every amount on a day; None where a value that it needs is missing.

    Raises:
        Refused: where a formula divides by zero or goes beyond the limits.
    """
    return _Day(chain, day, given).all()


class _Day:
    def __init__(self, chain: Chain, day: date, given: dict[str, str]) -> None:
        self.chain, self.day = chain, day
        self.given = {name: number(text) for name, text in given.items()}
        self.standards = {standard.name: standard for standard in chain.standards}
        self.known: dict[str, Amount | None] = {}

    def all(self) -> dict[str, Amount | None]:
        return {name: self.amount(name) for name in self.standards}

    def amount(self, name: str) -> Amount | None:
        if name not in self.known:
            self.known[name] = self.computed(self.standards[name])
        return self.known[name]

    def computed(self, standard: Standard) -> Amount | None:
        if standard.name in self.given:
            return None, self.given[standard.name]
        formula = tree(formula_on(standard, self.day))
        exact = None if self.lacks(formula) else self.walk(formula)
        if not isinstance(exact, Fraction):
            return None
        rounding = standard.rounding or self.chain.rounding or Rounding("none")
        return exact, rounded(exact, rounding.mode, Fraction(rounding.to or 1))

    def lacks(self, formula: ast.expr) -> bool:
        """Tell whether a value is missing that the formula cannot do without."""
        names = {node.id for node in ast.walk(formula) if isinstance(node, ast.Name)}
        known = names & (self.chain.parameters.keys() | self.standards.keys())
        return not names & {"if_", "has"} and any(self.value(name) is None for name in known)

    def value(self, name: str) -> Fraction | None:
        """Return the value of a parameter, or the rounded amount of a standard."""
        if name in self.standards:
            amount = self.amount(name)
            return None if amount is None else amount[1]
        if name in self.given:
            return self.given[name]
        texts = [each.text for each in self.chain.parameters[name] if each.holds(self.day)]
        return Fraction(texts[-1]) if texts else None

    def walk(self, node: ast.expr) -> Value:  # noqa: C901  # one guard for each form of an expression
        match node:
            case ast.Constant(value=str(text)):
                return number(text)
            case ast.Name(id=name):
                return self.value(name)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                value = self.walk(operand)
                return None if value is None else -Fraction(value)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return not self.walk(operand)
            case ast.BinOp(left=left, op=operator, right=right):
                return arithmetic(operator, self.walk(left), self.walk(right))
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                return compared(operator, self.walk(left), self.walk(right))
            case ast.BoolOp(op=ast.And(), values=values):
                return all(self.walk(value) for value in values)
            case ast.BoolOp(op=ast.Or(), values=values):
                return any(self.walk(value) for value in values)
            case ast.Call(func=ast.Name(id="if_"), args=[condition, one, other]):
                return self.walk(one) if self.walk(condition) else self.walk(other)
            case ast.Call(func=ast.Name(id="has"), args=[ast.Name(id=name)]):
                return self.value(name) is not None
            case ast.Call(func=ast.Name(id=name), args=arguments):
                return called(name, [self.walk(argument) for argument in arguments])
        raise AssertionError(ast.dump(node))


def formula_on(standard: Standard, day: date) -> str:
    """Return the formula in force on a day, else the one that was in force last before it, else the first."""
    for formula in standard.formulas:
        if formula.holds(day):
            return formula.text
    ended = [formula for formula in standard.formulas if formula.until is not None and formula.until < day]
    return (ended or list(standard.formulas[:1]))[-1].text


def tree(formula: str) -> ast.expr:
    """Return a formula as the tree of a Python expression; figures are texts in it, so that none becomes a float."""
    text = re.sub(r"(?<![\w.])(\d+(?:\.\d+)?\s*%?)", r"'\1'", formula)
    text = re.sub(r"(?<![<>!=])=(?!=)", "==", text)
    return ast.parse(re.sub(r"\bif\s*\(", "if_(", text).strip(), mode="eval").body


def number(text: str) -> Fraction:
    text = text.replace(" ", "")
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def bounded(value: Fraction) -> Fraction:
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > LIMIT:
        raise Refused("PE409")
    return value


def arithmetic(operator: ast.operator, left: Value, right: Value) -> Value:
    if left is None or right is None:
        return None
    one, other = Fraction(left), Fraction(right)
    match operator:
        case ast.Add():
            return bounded(one + other)
        case ast.Sub():
            return bounded(one - other)
        case ast.Mult():
            return bounded(one * other)
    if other == 0:
        raise Refused("PE410")
    return bounded(one / other)


def compared(operator: ast.cmpop, left: Value, right: Value) -> bool:
    if left is None or right is None:
        return False
    less, equal = left < right, left == right
    holds: dict[type[ast.cmpop], bool] = {
        ast.Eq: equal, ast.NotEq: not equal, ast.Lt: less, ast.LtE: less or equal,
        ast.Gt: not less and not equal, ast.GtE: not less,
    }  # fmt: skip
    return holds[type(operator)]


def called(name: str, arguments: list[Value]) -> Value:
    values = [Fraction(argument) for argument in arguments if argument is not None]
    if len(values) < len(arguments):
        return None
    if name in {"min", "max"}:
        return min(values) if name == "min" else max(values)
    if name == "abs":
        return values[0] if values[0] > 0 else -values[0]
    step = values[1] if len(values) == 2 else Fraction(1)
    if step <= 0:
        raise Refused("PE411")
    return bounded(rounded(values[0], name.removeprefix("round_"), step))


def rounded(value: Fraction, mode: str, step: Fraction) -> Fraction:
    """Return a value rounded to a multiple of a step; up is towards the larger number, also below zero."""
    if mode == "none":
        return value
    below = math.floor(value / step) * step
    if below == value:
        return value
    above, rest = below + step, value - below
    if mode in {"up", "down"}:
        return above if mode == "up" else below
    if 2 * rest != step:
        return above if 2 * rest > step else below
    if mode == "half_up":
        return above
    return below if (below / step) % 2 == 0 else above
