"""Formulas to trees, by precedence climbing.

expression := operand (operator expression)*      by PRECEDENCE; comparisons do not chain
operand    := NUMBER [NAME ("/" NAME)*] | NAME | reference | NAME "(" expression ("," expression)* ")"
            | "(" expression ")" | "-" operand | "not" expression
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text, same
from plan_eval.formula.functions import is_reserved
from plan_eval.formula.limits import DEPTH, MAX_DEPTH, MAX_HEIGHT, TERMS
from plan_eval.formula.references import read_reference
from plan_eval.formula.tokens import Token, TokenKind, tokenize
from plan_eval.formula.tree import (
    COMPARISON_PRECEDENCE,
    NOT_PRECEDENCE,
    OPERATOR_WORDS,
    PRECEDENCE,
    SIGN_PRECEDENCE,
    Binary,
    Call,
    Name,
    Node,
    Number,
    Unary,
    children,
)

_UNIT = re.compile(r"\w+(?:/[^\W\d]\w*)*")
_OPERATOR_OR_END = Text("an operator or the end", "运算符或公式结尾")
_MEMBER = Text("a member, such as [island]", "成员，如 [island]")
_OPERAND = Text("a number, a name or “(”", "数字、名称或“(”")

_LOOSEST = PRECEDENCE["or"]
"""What binds so loosely or more tightly: every operator."""


def parse(text: str) -> Node:
    """Return the tree of a formula.

    Raises:
        FormulaError: with the place of the first thing that cannot be read.
    """
    parser = _Parser(text)
    tree = parser.expression(_LOOSEST, 0)
    if parser.token.kind is not TokenKind.END:
        raise parser.unexpected(_OPERATOR_OR_END)
    if (height := _height(tree)) > MAX_HEIGHT:
        raise FormulaError("PE409", 0, len(text), what=TERMS, found=height, limit=MAX_HEIGHT)
    return tree


def _height(tree: Node) -> int:
    """Measure without recursion: a long sum is a deep tree, and recursion is what the limit protects."""
    height, level = 0, [tree]
    while level:
        height, level = height + 1, [child for node in level for child in children(node)]
    return height


def names_in(tree: Node) -> Iterator[Name]:
    """Yield every name in a tree from left to right, repetitions included."""
    if isinstance(tree, Name):
        yield tree
    for child in children(tree):
        yield from names_in(child)


class _Parser:
    """The tokens of one formula and the position in them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokenize(text)
        self.token: Token = next(self._tokens)

    def advance(self) -> Token:
        """Step to the next token and return the one stepped over."""
        passed = self.token
        self.token = next(self._tokens, passed)
        return passed

    def unexpected(self, expected: Text) -> FormulaError:
        """Return the error for a token that cannot stand here."""
        token = self.token
        if token.kind is TokenKind.END:
            return FormulaError("PE404", max(token.start - 1, 0), max(token.end, 1), expected=expected)
        return FormulaError("PE401", token.start, token.end, found=token.text, expected=expected)

    def is_symbol(self, text: str) -> bool:
        """Tell whether the current token is this symbol."""
        return self.token.text == text

    def expression(self, minimum: int, depth: int) -> Node:
        """Parse operands joined by operators that bind at least as tightly as `minimum`."""
        if depth > MAX_DEPTH:
            raise FormulaError("PE409", self.token.start, self.token.end, what=DEPTH, found=depth, limit=MAX_DEPTH)
        left = self.operand(minimum, depth)
        while (binding := self._binding()) is not None and binding >= minimum:
            operator = self.advance()
            right = self.expression(binding + 1, depth + 1)
            left = Binary(operator.text, left, right, operator.start)
            if binding == COMPARISON_PRECEDENCE and self._binding() == COMPARISON_PRECEDENCE:
                raise FormulaError("PE405", self.token.start, self.token.end, found=self.token.text)
        return left

    def _binding(self) -> int | None:
        return PRECEDENCE.get(self.token.text)

    def operand(self, minimum: int, depth: int) -> Node:
        """Parse a number, a name, a call, a parenthesis, or one of these behind a sign or `not`."""
        token = self.token
        if token.kind is TokenKind.NUMBER:
            self.advance()
            unit, end = self._unit(token)
            return Number(_value(token.text), token.text, token.start, end, unit)
        if self.is_symbol("-"):
            self.advance()
            operand = self.expression(SIGN_PRECEDENCE, depth + 1)
            return Unary("-", operand, token.start, operand.end)
        if self.is_symbol("("):
            self.advance()
            inner = self.expression(_LOOSEST, depth + 1)
            self._close(token)
            return inner
        if token.text == "not" and minimum <= NOT_PRECEDENCE:
            self.advance()
            operand = self.expression(NOT_PRECEDENCE, depth + 1)
            return Unary("not", operand, token.start, operand.end)
        if token.kind is TokenKind.NAME and token.text not in OPERATOR_WORDS:
            self.advance()
            if (self.is_symbol("(") or self.is_symbol("[")) and (reference := self._reference(token)) is not None:
                return reference
            return self._call(token, depth) if self.is_symbol("(") else self._name(token)
        raise self.unexpected(_OPERAND)

    def _unit(self, number: Token) -> tuple[str, int]:
        """Return the unit behind a number, and where the number ends with it: words with slashes, no space beside these."""
        token = self.token
        if token.kind is not TokenKind.NAME or token.text in OPERATOR_WORDS or is_reserved(token.text):
            return "", number.end
        written = _UNIT.match(self._text, token.start)
        end = token.end if written is None else written.end()
        while self.token.start < end:
            self.advance()
        return self._text[token.start : end], end

    def _reference(self, name: Token) -> Name | None:
        """Return the reference that a name begins; None where it begins a call of a function."""
        read = read_reference(self._text, name.start)
        if read is None:
            if self.is_symbol("["):
                self.advance()
                raise self.unexpected(_MEMBER)
            return None
        reference, end = read
        while self.token.start < end:
            self.advance()
        return Name(reference.key, name.start, end, reference)

    def _name(self, token: Token) -> Name:
        if is_reserved(token.text):
            raise FormulaError("PE404", token.start, token.end, expected=same(f"{token.text}("))
        return Name(token.text, token.start, token.end)

    def _call(self, name: Token, depth: int) -> Call:
        opening = self.advance()
        arguments: list[Node] = []
        if not self.is_symbol(")"):
            arguments.append(self.expression(_LOOSEST, depth + 1))
            while self.is_symbol(","):
                self.advance()
                arguments.append(self.expression(_LOOSEST, depth + 1))
        end = self._close(opening)
        return Call(name.text, tuple(arguments), name.start, end)

    def _close(self, opening: Token) -> int:
        if not self.is_symbol(")"):
            if self.token.kind is TokenKind.END:
                raise FormulaError("PE404", opening.start, opening.end, expected=same(")"))
            raise self.unexpected(same(")"))
        return self.advance().end


def _value(text: str) -> Fraction:
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
