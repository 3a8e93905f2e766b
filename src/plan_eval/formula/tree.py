"""The parts of a parsed formula. Every part knows its place as character offsets `start:end`."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from plan_eval.formula.references import Reference


class Number(NamedTuple):
    """A number as written; `42%` has the value 21/50 and the text `42%`. `unit` is what it counts, as in `48 months`; "" for none."""

    value: Fraction
    text: str
    start: int
    end: int
    unit: str = ""


class Name(NamedTuple):
    """A name: a parameter, a standard, a measure, or a word such as `binding`.

    `reference` says what is meant where that is a member of a table, or a value of another time; `name` is its key then.
    """

    name: str
    start: int
    end: int
    reference: Reference | None = None


class Unary(NamedTuple):
    """`-x` or `not x`."""

    operator: str
    operand: "Node"
    start: int
    end: int


class Binary(NamedTuple):
    """Two operands: arithmetic, a comparison, `and` or `or`; `at` is the place of the operator."""

    operator: str
    left: "Node"
    right: "Node"
    at: int

    @property
    def start(self) -> int:
        """Where the left operand starts."""
        return self.left.start

    @property
    def end(self) -> int:
        """Where the right operand ends."""
        return self.right.end


class Call(NamedTuple):
    """A function with its arguments."""

    function: str
    arguments: tuple["Node", ...]
    start: int
    end: int


Node = Number | Name | Unary | Binary | Call


def children(node: Node) -> tuple[Node, ...]:
    """Return the parts directly below a part, from left to right."""
    match node:
        case Unary():
            return (node.operand,)
        case Binary():
            return (node.left, node.right)
        case Call():
            return node.arguments
        case _:
            return ()


def replaced(node: Node, names: Mapping[str, Node]) -> Node:
    """Return a tree with other parts in the place of some names."""
    match node:
        case Name():
            return names.get(node.name, node)
        case Unary():
            return node._replace(operand=replaced(node.operand, names))
        case Binary():
            return node._replace(left=replaced(node.left, names), right=replaced(node.right, names))
        case Call():
            return node._replace(arguments=tuple(replaced(each, names) for each in node.arguments))
        case _:
            return node


def unit_words_in(node: Node) -> Iterator[str]:
    """Yield the words of the units that numbers of a tree are written with, as written."""
    if isinstance(node, Number) and node.unit:
        yield from node.unit.split("/")
    for child in children(node):
        yield from unit_words_in(child)


def functions_in(node: Node) -> set[str]:
    """Return the functions and forms that a tree calls."""
    called = {node.function} if isinstance(node, Call) else set()
    return called.union(*(functions_in(child) for child in children(node)))


PRECEDENCE = {
    "or": 1, "and": 2, "=": 4, "!=": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6,
}  # fmt: skip
"""How tightly the two-sided operators bind. `not` binds at 3, a sign at 7."""

NOT_PRECEDENCE = 3
COMPARISON_PRECEDENCE = 4
SIGN_PRECEDENCE = 7

OPERATOR_WORDS = frozenset({"and", "or", "not"})
"""The operators that are written as words."""
