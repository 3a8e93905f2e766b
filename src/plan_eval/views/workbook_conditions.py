"""Conditions of rules in words: the names of measures, and the words that they may be, in the language of the reader."""

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


def condition(node: Node, lang: Lang) -> str:
    """Return a condition as people say it."""
    return _say(node, lang)[0]


def _say(node: Node, lang: Lang) -> tuple[str, int]:
    """Return the words and how tightly the outermost sign binds."""
    match node:
        case Number():
            return node.text, _ATOM
        case Name():
            return _name(node.name, lang), _ATOM
        case Unary():
            binding = NOT_PRECEDENCE if node.operator == "not" else SIGN_PRECEDENCE
            what = _enclosed(node.operand, binding, lang)
            return (_NOT.fill(lang, what=what) if node.operator == "not" else _MINUS.format(what=what)), binding
        case Binary():
            binding = PRECEDENCE[node.operator]
            sign = _SIGNS.get(node.operator, Text(node.operator, node.operator))
            left, right = _enclosed(node.left, binding, lang), _enclosed(node.right, binding + 1, lang)
            return _BOTH.fill(lang, left=left, sign=sign, right=right), binding
        case Call():
            return _call(node, lang)


def _call(node: Call, lang: Lang) -> tuple[str, int]:
    said = [_say(argument, lang)[0] for argument in node.arguments]
    if node.function == "has":
        return _HAS.fill(lang, what=said[0]), COMPARISON_PRECEDENCE
    if node.function == "if":
        one, two, three = said
        return _IF.fill(lang, one=one, two=two, three=three), 0
    return _CALL.fill(lang, function=node.function, arguments=_COMMA.get(lang).join(said)), _ATOM


def _enclosed(node: Node, binding: int, lang: Lang) -> str:
    words, inner = _say(node, lang)
    return words if inner >= binding else _ENCLOSED.fill(lang, what=words)


def _name(name: str, lang: Lang) -> str:
    if name in MEASURES:
        return MEASURES[name].label.get(lang)
    return _WORDS[name].get(lang) if name in _WORDS else name
