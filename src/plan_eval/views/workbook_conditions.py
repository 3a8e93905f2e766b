"""Conditions of rules in words: the names of measures, and the words that they may be, in the language of the reader."""

from typing import NamedTuple

from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Better, Counting, DeliveryState, Nature, TaskState, Word
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
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.own_names import OwnNames, row_of

_SIGNS = {
    "and": Text("and", "且"),
    "or": Text("or", "或"),
    "<=": Text("≤", "≤"),
    ">=": Text("≥", "≥"),
    "!=": Text("≠", "≠"),
    "*": Text("×", "×"),
    "/": Text("÷", "÷"),
    "-": Text("−", "−"),
}
_BOTH = Text("{left} {sign} {right}", "{left} {sign} {right}")
_NOT = Text("not {what}", "非{what}")
_MINUS = "−{what}"
_ENCLOSED = Text("({what})", "（{what}）")
_CALL = Text("{function}({arguments})", "{function}({arguments})")
_HAS = Text("{what} is defined", "{what}有定义")
_IF = Text("{two} where {one}, else {three}", "{one}时为{two}，否则为{three}")
_COMMA = Text(", ", "，")
_ATOM = 9

_WORDS: dict[str, Text] = {
    word.value: word.label
    for words in (Nature, Counting, Better, TaskState, DeliveryState)
    for word in list[Word](words)
}


class _Reader(NamedTuple):
    """In which language a condition is put into words, and the names that its rule set brings along."""

    lang: Lang
    own: OwnNames


def condition(node: Node, lang: Lang, own: OwnNames) -> str:
    """Return a condition as people say it; `own` are the names that its rule set brings along."""
    return _say(node, _Reader(lang, own))[0]


def _say(node: Node, reader: _Reader) -> tuple[str, int]:
    """Return the words and how tightly the outermost sign binds."""
    match node:
        case Number():
            return node.text, _ATOM
        case Name():
            return _name(node.name, reader), _ATOM
        case Unary():
            binding = NOT_PRECEDENCE if node.operator == "not" else SIGN_PRECEDENCE
            what = _enclosed(node.operand, binding, reader)
            return (_NOT.fill(reader.lang, what=what) if node.operator == "not" else _MINUS.format(what=what)), binding
        case Binary():
            binding = PRECEDENCE[node.operator]
            sign = _SIGNS.get(node.operator, Text(node.operator, node.operator))
            left, right = _enclosed(node.left, binding, reader), _enclosed(node.right, binding + 1, reader)
            return _BOTH.fill(reader.lang, left=left, sign=sign, right=right), binding
        case Call():
            return _call(node, reader)


def _call(node: Call, reader: _Reader) -> tuple[str, int]:
    said = [_say(argument, reader)[0] for argument in node.arguments]
    if node.function == "has":
        return _HAS.fill(reader.lang, what=said[0]), COMPARISON_PRECEDENCE
    if node.function == "if":
        one, two, three = said
        return _IF.fill(reader.lang, one=one, two=two, three=three), 0
    return _CALL.fill(reader.lang, function=node.function, arguments=_COMMA.get(reader.lang).join(said)), _ATOM


def _enclosed(node: Node, binding: int, reader: _Reader) -> str:
    words, inner = _say(node, reader)
    return words if inner >= binding else _ENCLOSED.fill(reader.lang, what=words)


def _name(name: str, reader: _Reader) -> str:
    if name in MEASURES or name in reader.own:
        return row_of(name, reader.own).label.get(reader.lang)
    return _WORDS[name].get(reader.lang) if name in _WORDS else name
