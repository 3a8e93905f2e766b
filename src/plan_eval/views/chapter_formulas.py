"""Formulas in words: `42% * min_wage` as 最低工资标准×42%."""

import re
from collections.abc import Callable

from plan_eval.base.text import Lang, Text
from plan_eval.formula.tree import NOT_PRECEDENCE, PRECEDENCE, SIGN_PRECEDENCE, Binary, Call, Name, Node, Number, Unary

_BINARY = {
    "*": Text("{left} × {right}", "{left}×{right}"),
    "/": Text("{left} ÷ {right}", "{left}÷{right}"),
    "+": Text("{left} + {right}", "{left}＋{right}"),
    "-": Text("{left} − {right}", "{left}－{right}"),
    "=": Text("{left} is {right}", "{left}等于{right}"),
    "!=": Text("{left} is not {right}", "{left}不等于{right}"),
    "<": Text("{left} is below {right}", "{left}小于{right}"),
    "<=": Text("{left} is at most {right}", "{left}不大于{right}"),
    ">": Text("{left} is above {right}", "{left}大于{right}"),
    ">=": Text("{left} is at least {right}", "{left}不小于{right}"),
    "and": Text("{left} and {right}", "{left}且{right}"),
    "or": Text("{left} or {right}", "{left}或{right}"),
}
_UNARY = {"-": Text("−{operand}", "－{operand}"), "not": Text("not {operand}", "非{operand}")}
_ENCLOSED = Text("({inner})", "（{inner}）")
_NAMED = Text("“{name}”", "“{name}”")
_COMMA = Text(", ", "，")
CALLS = {
    "min": Text("the smallest of ({all})", "（{all}）中的最小值"),
    "max": Text("the largest of ({all})", "（{all}）中的最大值"),
    "abs": Text("the size of ({all})", "（{all}）的绝对值"),
    "round_up": Text("({first}) rounded up to a multiple of {last}", "（{first}）向上取整至{last}的倍数"),
    "round_down": Text("({first}) rounded down to a multiple of {last}", "（{first}）向下取整至{last}的倍数"),
    "round_half_up": Text("({first}) rounded to a multiple of {last}", "（{first}）四舍五入至{last}的倍数"),
    "if": Text("({second} if {first}, else {last})", "（{first}时为{second}，否则为{last}）"),
    "has": Text("{all} has a value", "{all}有值"),
}
"""How functions read; one that is not here is written as in the data."""

_OTHER_CALL = Text("{function}({all})", "{function}（{all}）")
_ROUNDED = "round_"
_BY_ITSELF = "1"
"""The step of a rounding that names none."""

_UNCLEAR = re.compile(r"[：:，,＋+\-－×*/÷()（）]")
"""What a name may have in it that would be taken for a part of the formula."""

_ATOM = 9


def formula_words(tree: Node, say: Callable[[str], str], lang: Lang) -> str:
    """Return a formula in words, each name as `say` gives it; a factor that is a number stands last."""
    return _write(tree, say, lang)[0]


def _write(node: Node, say: Callable[[str], str], lang: Lang) -> tuple[str, int]:
    """Return the text and how tightly its outermost operator binds."""
    match node:
        case Number():
            return node.text, _ATOM
        case Name():
            return _name(say(node.name), lang), _ATOM
        case Unary():
            binding = NOT_PRECEDENCE if node.operator == "not" else SIGN_PRECEDENCE
            return _UNARY[node.operator].fill(lang, operand=_enclosed(node.operand, binding, say, lang)), binding
        case Binary():
            binding = PRECEDENCE[node.operator]
            left, right = node.left, node.right
            if node.operator == "*" and isinstance(left, Number) and not isinstance(right, Number):
                left, right = right, left
            words = {
                "left": _enclosed(left, binding, say, lang),
                "right": _enclosed(right, binding + 1, say, lang),
            }
            return _BINARY[node.operator].fill(lang, **words), binding
        case Call():
            return _call(node, say, lang), _ATOM


def _call(node: Call, say: Callable[[str], str], lang: Lang) -> str:
    arguments = [_write(argument, say, lang)[0] for argument in node.arguments]
    first, last = (arguments[0], arguments[-1]) if arguments else ("", "")
    if node.function.startswith(_ROUNDED) and len(arguments) == 1:
        last = _BY_ITSELF
    second = arguments[1] if len(arguments) > 1 else ""
    words = {"all": _COMMA.get(lang).join(arguments), "first": first, "second": second, "last": last}
    return CALLS.get(node.function, _OTHER_CALL).fill(lang, function=node.function, **words)


def _name(name: str, lang: Lang) -> str:
    return _NAMED.fill(lang, name=name) if _UNCLEAR.search(name) else name


def _enclosed(node: Node, binding: int, say: Callable[[str], str], lang: Lang) -> str:
    text, inner = _write(node, say, lang)
    return text if inner >= binding else _ENCLOSED.fill(lang, inner=text)
