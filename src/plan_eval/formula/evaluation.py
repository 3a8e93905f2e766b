"""Formulas to exact values. A formula is turned into nested functions once, and then called as often as needed.

A value may be undefined (None). Arithmetic with an undefined value is undefined; a comparison with one is false,
and an undefined truth counts as false; `has(name)` tells whether a name has a value.
"""

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from plan_eval.base.errors import FormulaError
from plan_eval.base.figures import exact
from plan_eval.base.powers import NoPowerError, TooLargeError
from plan_eval.formula.asked import WHEN, Question, is_question, name_in_scope, questions_in
from plan_eval.formula.checking import kind_of, word_of
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.kinds import Scope
from plan_eval.formula.limits import BITS, MAX_BITS, MORE
from plan_eval.formula.parser import names_in, parse
from plan_eval.formula.rendering import write_out
from plan_eval.formula.rows import Function
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary, functions_in, unit_words_in
from plan_eval.formula.unit_words import singular

Value = Fraction | bool | str | None
"""A number, a truth, a word, or undefined."""

Values = Mapping[str, Value]
_Step = Callable[[Values], Any]
"""A part of a formula; what kind of value it returns was settled by the check."""

_COMPARISONS: dict[str, Callable[[object, object], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,  # type: ignore[dict-item]  # only ever called with two numbers
    "<=": operator.le,  # type: ignore[dict-item]  # the same
    ">": operator.gt,  # type: ignore[dict-item]  # the same
    ">=": operator.ge,  # type: ignore[dict-item]  # the same
}
_ARITHMETIC: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


class Formula:
    """A formula checked against its scope.

    `text` is the formula as written, `tree` its parts, `kind` what it gives, `names` the names of the scope that it
    uses, in order of appearance, `questions` what it asks of what is measured. A `tree` that is given takes the place of the parts of the text.

    Formulas of one text are equal where the names that they use stand for the same. They can be pickled.

    Raises:
        FormulaError: PE401 to PE409, with the place inside the text.
    """

    __slots__ = ("_made_of", "_run", "kind", "names", "questions", "text", "tree")

    def __init__(self, text: str, scope: Scope, tree: Node | None = None) -> None:
        self.text = text
        self.tree = parse(text) if tree is None else tree
        self.kind = kind_of(self.tree, scope)
        self.names = tuple(dict.fromkeys(name.name for name in names_in(self.tree) if name.name in scope))
        self.questions = tuple(dict.fromkeys(questions_in(self.tree)))
        self._run = _compile(self.tree, scope)
        words = (singular(word) for word in unit_words_in(self.tree))
        asked = (name_in_scope(function) for function in functions_in(self.tree))
        used = {name: scope[name] for name in (*self.names, *words, *asked) if name in scope}
        self._made_of = (text, used, tree)

    def __reduce__(self) -> tuple[type["Formula"], tuple[str, Scope, Node | None]]:
        # The nested functions stay behind; they are made anew from what the formula was made of.
        return Formula, self._made_of

    def __eq__(self, other: object) -> bool:
        return self._made_of == other._made_of if isinstance(other, Formula) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.text, self.names))

    def evaluate(self, values: Values) -> Value:
        """Return the value of the formula; None where it is undefined.

        Raises:
            FormulaError: PE410 for a division by zero, PE409 for a value beyond the limits, PE411 for a rounding
                step that is not above zero.
        """
        value: Value = self._run(values)
        return value


def _compile(node: Node, scope: Scope) -> _Step:
    match node:
        case Number():
            constant = node.value
            return lambda _: constant
        case Name():
            return operator.itemgetter(node.name)
        case Unary():
            return _unary(node, scope)
        case Binary():
            return _binary(node, scope)
        case Call():
            return _call(node, scope)


def _unary(node: Unary, scope: Scope) -> _Step:
    run = _compile(node.operand, scope)
    if node.operator == "not":
        return lambda values: not run(values)

    def negate(values: Values) -> Value:
        value = run(values)
        return None if value is None else -value

    return negate


def _binary(node: Binary, scope: Scope) -> _Step:
    if node.operator in ("=", "!=") and (word := word_of(node, scope)) is not None:
        return _word_comparison(node.operator, *word)
    left, right = _compile(node.left, scope), _compile(node.right, scope)
    if node.operator == "and":
        return lambda values: bool(left(values)) and bool(right(values))
    if node.operator == "or":
        return lambda values: bool(left(values)) or bool(right(values))
    if compare := _COMPARISONS.get(node.operator):
        if isinstance(node.right, Number):
            return _against(compare, left, node.right.value)

        def comparison(values: Values) -> Value:
            first, second = left(values), right(values)
            return first is not None and second is not None and compare(first, second)

        return comparison
    return _division(node, left, right) if node.operator == "/" else _arithmetic(node, left, right)


def _against(compare: Callable[[object, object], bool], left: _Step, number: Fraction) -> _Step:
    """Compare with a number that stands in the formula: as whole numbers, which is quicker than as fractions."""
    numerator, parts = number.as_integer_ratio()

    def comparison(values: Values) -> Value:
        first = left(values)
        if first is None:
            return False
        above, below = first.as_integer_ratio()
        return compare(above * parts, numerator * below)

    return comparison


def _word_comparison(sign: str, name: str, word: str) -> _Step:
    def comparison(values: Values) -> Value:
        value = values[name]
        return value is not None and (value == word) == (sign == "=")

    return comparison


def _arithmetic(node: Binary, left: _Step, right: _Step) -> _Step:
    compute = _ARITHMETIC[node.operator]

    def arithmetic(values: Values) -> Value:
        first, second = left(values), right(values)
        if first is None or second is None:
            return None
        return _bounded(compute(first, second), node)

    return arithmetic


def _division(node: Binary, left: _Step, right: _Step) -> _Step:
    def division(values: Values) -> Value:
        first, second = left(values), right(values)
        if first is None or second is None:
            return None
        if second == 0:
            raise FormulaError("PE410", node.at, node.right.end)
        return _bounded(first / second, node)

    return division


def _bounded(value: Fraction, node: Node) -> Fraction:
    if value.numerator.bit_length() > MAX_BITS or value.denominator.bit_length() > MAX_BITS:
        raise FormulaError("PE409", node.start, node.end, what=BITS, found=MORE, limit=MAX_BITS)
    return value


def _call(node: Call, scope: Scope) -> _Step:
    if node.function == "has":
        name = node.arguments[0].name  # type: ignore[union-attr]  # checked to be a name
        return lambda values: values[name] is not None
    if is_question(node):
        return operator.itemgetter(Question(write_out(node, str), node))
    arguments = [_compile(argument, scope) for argument in node.arguments]
    if node.function == WHEN:
        holds, value = arguments
        return lambda values: value(values) if holds(values) else None
    if node.function == "if":
        condition, then, otherwise = arguments
        return lambda values: then(values) if condition(values) else otherwise(values)
    return _function(node, FUNCTIONS[node.function], arguments)


def _function(node: Call, function: Function, arguments: list[_Step]) -> _Step:
    default_step = (Fraction(1),) if function.steps and len(arguments) < function.most else ()

    def call(values: Values) -> Value:
        computed = [run(values) for run in arguments]
        if None in computed:
            return None
        numbers: tuple[Fraction, ...] = (*computed, *default_step)
        if function.steps and numbers[-1] <= 0:
            step = node.arguments[-1]
            raise FormulaError("PE411", step.start, step.end, found=str(numbers[-1]))
        try:
            result = function.compute(*numbers)
        except NoPowerError:
            found = ", ".join(map(exact, numbers))
            raise FormulaError("PE412", node.start, node.end, function=node.function, found=found) from None
        except TooLargeError:
            raise FormulaError("PE409", node.start, node.end, what=BITS, found=MORE, limit=MAX_BITS) from None
        return None if result is None else _bounded(result, node)

    return call
