"""What the conditions of rules come to: parts that must all hold, many of them comparisons with a number or a word.

Whether comparisons of one name can hold together is tried out: with the words that the name may be, or with the numbers
that stand in them, one between each two and one beyond either end. A comparison holds of no name that is undefined.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from operator import eq, ge, gt, le, lt, ne
from typing import NamedTuple

from plan_eval.formula.checking import word_of
from plan_eval.formula.rendering import write_out
from plan_eval.formula.tree import Binary, Name, Node, Number, Unary
from plan_eval.indicators.measures import scope

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}
_NUMBERS = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "!=": ne}
_WORDS = {"=": eq, "!=": ne}


class Comparison(NamedTuple):
    """A name compared with a number or a word, as in `pace >= 0.5` or `nature = binding`."""

    name: str
    sign: str
    value: Fraction | str

    def opposite(self) -> "Comparison":
        """Return what holds of a defined name where this does not."""
        return Comparison(self.name, _OPPOSITE[self.sign], self.value)

    def holds(self, value: Fraction | str) -> bool:
        """Tell whether it holds of a value of the name."""
        if isinstance(self.value, str):
            return bool(_WORDS[self.sign](value, self.value))
        return bool(_NUMBERS[self.sign](value, self.value))


def conjuncts(tree: Node) -> Iterator[Node]:
    """Yield the parts of a condition that must all hold."""
    if isinstance(tree, Binary) and tree.operator == "and":
        yield from conjuncts(tree.left)
        yield from conjuncts(tree.right)
    else:
        yield tree


def text_of(tree: Node) -> str:
    """Return a condition as it is written, to be shown and compared."""
    return write_out(tree, str)


def compared(parts: Sequence[Node]) -> dict[str, list[Comparison]]:
    """Return what parts that all hold ask of each name that is therefore defined."""
    asked: dict[str, list[Comparison]] = {}
    for part in parts:
        if (comparison := comparison_of(part)) is not None:
            asked.setdefault(comparison.name, []).append(comparison)
    for part in parts:
        inner = denied(part)
        comparison = None if inner is None else comparison_of(inner)
        if comparison is not None and comparison.name in asked:
            asked[comparison.name].append(comparison.opposite())
    return asked


def comparison_of(node: Node) -> Comparison | None:
    """Return what a part such as `pace >= 0.5`, `0.5 <= pace` or `nature = binding` asks; None for any other."""
    if not isinstance(node, Binary) or node.operator not in _TURNED:
        return None
    word = word_of(node, scope()) if node.operator in _WORDS else None
    if word is not None:
        return Comparison(word[0], node.operator, word[1])
    left, right = _number(node.left), _number(node.right)
    if isinstance(node.left, Name) and right is not None:
        return Comparison(node.left.name, node.operator, right)
    if isinstance(node.right, Name) and left is not None:
        return Comparison(node.right.name, _TURNED[node.operator], left)
    return None


def denied(node: Node) -> Node | None:
    """Return what `not` stands before; None where there is none."""
    return node.operand if isinstance(node, Unary) and node.operator == "not" else None


def exclude_one_another(comparisons: Sequence[Comparison]) -> bool:
    """Tell whether comparisons of one name never hold together."""
    return not any(all(each.holds(value) for each in comparisons) for value in _trials(comparisons))


def _trials(comparisons: Sequence[Comparison]) -> Iterator[Fraction | str]:
    numbers = sorted({each.value for each in comparisons if isinstance(each.value, Fraction)})
    if not numbers:
        yield from scope()[comparisons[0].name].options
        return
    yield from (numbers[0] - 1, *numbers, numbers[-1] + 1)
    yield from ((one + two) / 2 for one, two in pairwise(numbers))


def _number(node: Node) -> Fraction | None:
    if isinstance(node, Unary) and isinstance(node.operand, Number):
        return -node.operand.value
    return node.value if isinstance(node, Number) else None
