"""Formulas as text again, with other words for their names: `42% * min_wage` as `42% × 1,700`."""

from collections.abc import Callable

from plan_eval.formula.tree import (
    NOT_PRECEDENCE,
    PRECEDENCE,
    SIGN_PRECEDENCE,
    Binary,
    Call,
    Name,
    Node,
    Number,
    Unary,
)

_SIGNS = {"*": "×"}
_ATOM = 9


def write_out(node: Node, say: Callable[[str], str]) -> str:
    """Return a formula with each name replaced by what `say` returns for it, and no needless parentheses."""
    return _write(node, say)[0]


def _write(node: Node, say: Callable[[str], str]) -> tuple[str, int]:
    """Return the text and how tightly its outermost operator binds."""
    match node:
        case Number():
            return f"{node.text} {node.unit}".rstrip(), _ATOM
        case Name():
            return say(node.name), _ATOM
        case Unary():
            binding = NOT_PRECEDENCE if node.operator == "not" else SIGN_PRECEDENCE
            sign = "not " if node.operator == "not" else "-"
            return sign + _enclosed(node.operand, binding, say), binding
        case Binary():
            binding = PRECEDENCE[node.operator]
            left, right = _enclosed(node.left, binding, say), _enclosed(node.right, binding + 1, say)
            return f"{left} {_SIGNS.get(node.operator, node.operator)} {right}", binding
        case Call():
            return f"{node.function}({', '.join(_write(each, say)[0] for each in node.arguments)})", _ATOM


def _enclosed(node: Node, binding: int, say: Callable[[str], str]) -> str:
    text, inner = _write(node, say)
    return text if inner >= binding else f"({text})"
