"""The conditions of rules cut into atoms: comparisons, truths and functions, joined by `and`, `or` and `not`.

A rule set is tested where each atom decides by itself: a pair of situations between which only that one turns over, and the
verdict with it (modified condition and decision coverage).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.formula import Formula
from plan_eval.formula.checking import word_of
from plan_eval.formula.evaluation import Values
from plan_eval.formula.kinds import Scope
from plan_eval.formula.tree import Binary, Node, Number, Unary, children
from plan_eval.indicators.conditions import text_of
from plan_eval.indicators.method import Method

_JOINED = ("and", "or")
_COMPARED = ("<", "<=", ">", ">=", "=", "!=")


class Atom(NamedTuple):
    """An atom: its text, the formula that tells whether it holds, and of a comparison of numbers their difference.

    What differs by 0 lies exactly on the boundary. `size` is the largest number that it names, 1 at least.
    """

    text: str
    formula: Formula
    difference: Formula | None
    size: Fraction = Fraction(1)

    def holds(self, values: Values) -> bool:
        """Tell whether it holds; what is undefined does not.

        Raises:
            FormulaError: where it cannot be computed.
        """
        return bool(self.formula.evaluate(values))

    def distance(self, values: Values) -> Fraction | None:
        """Return how far the two numbers lie apart, with its sign; None for other atoms, and where one is undefined."""
        value = None if self.difference is None else self.difference.evaluate(values)
        return value if isinstance(value, Fraction) else None


Truths = Mapping[str, bool]
"""Which atoms hold, by their texts."""

_Condition = Callable[[Truths, str | None], bool]
"""Tells whether a condition holds where its atoms are so, one of them turned over."""


class Conditions(NamedTuple):
    """The rules of a rule set: of each the texts of its atoms and its condition, and all atoms by text."""

    parts: Sequence[Sequence[str]]
    rules: Sequence[_Condition]
    atoms: Mapping[str, Atom]

    @classmethod
    def of(cls, method: Method) -> "Conditions":
        """Cut the rules of a rule set into atoms; one without a condition has none, and always holds."""
        trees = [None if rule.formula is None else rule.formula.tree for rule in method.rules]
        parts = [[] if tree is None else [*dict.fromkeys(map(text_of, atoms_in(tree)))] for tree in trees]
        atoms = {
            text_of(node): _atom(node, method.scope) for tree in trees if tree is not None for node in atoms_in(tree)
        }
        return cls(parts, [_always if tree is None else _condition(tree) for tree in trees], atoms)

    def holds(self, rule: int, truths: Truths, turned: str | None = None) -> bool:
        """Tell whether a rule holds where its atoms are so, one of them turned over."""
        return self.rules[rule](truths, turned)

    def decider(self, truths: Truths, first: int = 0) -> int | None:
        """Return the first rule from some rule on that holds; None where none does."""
        return next((rule for rule in range(first, len(self.rules)) if self.rules[rule](truths, None)), None)


def atoms_in(node: Node) -> Iterator[Node]:
    """Yield the atoms of a condition, from left to right."""
    if isinstance(node, Binary) and node.operator in _JOINED:
        yield from atoms_in(node.left)
        yield from atoms_in(node.right)
    elif isinstance(node, Unary) and node.operator == "not":
        yield from atoms_in(node.operand)
    else:
        yield node


def _atom(node: Node, scope: Scope) -> Atom:
    text, difference = text_of(node), None
    if isinstance(node, Binary) and node.operator in _COMPARED and word_of(node, scope) is None:
        difference = Formula(text, scope, Binary("-", node.left, node.right, node.at))
    return Atom(text, Formula(text, scope, node), difference, max(Fraction(1), *_numbers(node)))


def _numbers(node: Node) -> Iterator[Fraction]:
    yield Fraction(0) if not isinstance(node, Number) else node.value
    for part in children(node):
        yield from _numbers(part)


def _always(_: Truths, __: str | None) -> bool:
    return True


def _condition(node: Node) -> _Condition:
    """Return what tells whether a condition holds; the texts of its atoms are made once."""
    if isinstance(node, Binary) and node.operator in _JOINED:
        left, right = _condition(node.left), _condition(node.right)
        if node.operator == "and":
            return lambda truths, turned: left(truths, turned) and right(truths, turned)
        return lambda truths, turned: left(truths, turned) or right(truths, turned)
    if isinstance(node, Unary) and node.operator == "not":
        inner = _condition(node.operand)
        return lambda truths, turned: not inner(truths, turned)
    text = text_of(node)
    return lambda truths, turned: truths[text] is not (text == turned)
