"""Formulas in words: `42% * min_wage` as 最低工资标准×42%, `pace >= 0.5` as “pace is at least 0.5”."""

from collections.abc import Callable
from typing import NamedTuple

from plan_eval.base.text import Lang, Text, Words
from plan_eval.formula.speaking import form_of, said
from plan_eval.formula.tree import (
    COMPARISON_PRECEDENCE,
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
from plan_eval.formula.unit_words import counted_as
from plan_eval.views.words import COMMA

Namer = Callable[[str], Words]
"""What a name of a formula is called."""

Phrases = Callable[[Node], Words | None]
"""What is said of a part as a whole; None where its own parts are to be put into words."""


def _no_phrase(_: Node) -> None:
    return None


_ATOM = 9
_NEGATIVE = Text("-{x}", "-{x}")
_NOT = Text("not {x}", "非{x}")
_ENCLOSED = Text("({x})", "（{x}）")
_COUNTED = Text("{number} {unit}", "{number} {unit}")
_NUMBER_FIRST = Text("{number} × {other}", "{other}×{number}")
"""A factor stands before what it multiplies in English, and behind it in Chinese."""

_OPERATORS = {
    "+": Text("{left} + {right}", "{left}+{right}"),
    "-": Text("{left} - {right}", "{left}-{right}"),
    "*": Text("{left} × {right}", "{left}×{right}"),
    "/": Text("{left} / {right}", "{left}/{right}"),
    "=": Text("{left} is {right}", "{left}为{right}"),
    "!=": Text("{left} is not {right}", "{left}不为{right}"),
    "<": Text("{left} is below {right}", "{left}低于{right}"),
    "<=": Text("{left} is at most {right}", "{left}不高于{right}"),
    ">": Text("{left} is above {right}", "{left}高于{right}"),
    ">=": Text("{left} is at least {right}", "{left}不低于{right}"),
    "and": Text("{left} and {right}", "{left}，且{right}"),
    "or": Text("{left} or {right}", "{left}，或{right}"),
}

_FIGURE = Text("{figure}", " {figure}")
"""Chinese has a space between a word and the figure that it is compared with."""


def in_words(node: Node, name_of: Namer, lang: Lang, phrase: Phrases = _no_phrase) -> str:
    """Return a formula with names in the place of ids, and words in the place of functions and comparisons."""
    return _Speaker(name_of, phrase, lang).said(node)[0]


class _Speaker(NamedTuple):
    """What puts the parts of one formula into words."""

    name_of: Namer
    phrase: Phrases
    lang: Lang

    def said(self, node: Node) -> tuple[str, int]:
        """Return the words of a part and how tightly their outermost operator binds."""
        if (whole := self.phrase(node)) is not None:
            return whole.get(self.lang), _ATOM
        match node:
            case Number():
                return self.number(node), _ATOM
            case Name():
                return self.name_of(node.name).get(self.lang), _ATOM
            case Unary():
                words, binding = (_NOT, NOT_PRECEDENCE) if node.operator == "not" else (_NEGATIVE, SIGN_PRECEDENCE)
                return words.fill(self.lang, x=self.enclosed(node.operand, binding)), binding
            case Binary():
                return self.binary(node)
            case Call():
                return self.call(node), _binding(node)

    def number(self, node: Number) -> str:
        """Return a number as written, with what it counts behind it: 48 months, 48 个月."""
        return _COUNTED.fill(self.lang, number=node.text, unit=counted_as(node.unit)) if node.unit else node.text

    def binary(self, node: Binary) -> tuple[str, int]:
        """Return the words of two operands; a number that multiplies a name stands where the language has it."""
        binding = PRECEDENCE[node.operator]
        left, right = self.enclosed(node.left, binding), self.enclosed(node.right, binding + 1)
        if node.operator == "*" and isinstance(node.left, Number) and not isinstance(node.right, Number):
            return _NUMBER_FIRST.fill(self.lang, number=left, other=right), binding
        if binding == COMPARISON_PRECEDENCE and _is_figure(node.right):
            right = _FIGURE.fill(self.lang, figure=right)
        return _OPERATORS[node.operator].fill(self.lang, left=left, right=right), binding

    def enclosed(self, node: Node, binding: int) -> str:
        """Return the words of an operand, in parentheses where it binds less tightly than what it stands in."""
        text, inner = self.said(node)
        return text if inner >= binding else _ENCLOSED.fill(self.lang, x=text)

    def call(self, node: Call) -> str:
        """Return the words of a function and its arguments."""
        arguments = [self.enclosed(each, _binding(node)) for each in node.arguments]
        return said(node.function, arguments, COMMA.get(self.lang).join(arguments), self.lang)


def _binding(node: Call) -> int:
    """Return how tightly the words of a call bind: most say so much that they need parentheses in anything."""
    return _ATOM if form_of(node.function).brief else PRECEDENCE["or"]


def _is_figure(node: Node) -> bool:
    return isinstance(node, Number) or (isinstance(node, Unary) and isinstance(node.operand, Number))
