"""The conditions of rules in words: `target_reached and baseline_met` as people say it."""

from typing import NamedTuple

from plan_eval.base.text import Lang, Text, Words, same
from plan_eval.base.vocabulary import Better, Counting, DeliveryState, Nature, TaskState
from plan_eval.formula.checking import word_of
from plan_eval.formula.tree import Binary, Call, Name, Node, Unary
from plan_eval.indicators.measures import MEASURES, scope
from plan_eval.indicators.method import CompiledRule, Method
from plan_eval.views.formulas import Namer, in_words
from plan_eval.views.words import OTHERWISE


class Said(NamedTuple):
    """What is said where something holds, and where it does not."""

    holds: Words
    fails: Words


TRUTHS = {
    "ended": Said(Text("the target date has come", "目标日期已到"), Text("the target date is still to come", "目标日期未到")),
    "target_reached": Said(Text("the target is reached", "已达到目标"), Text("the target is not reached", "未达到目标")),
    "baseline_met": Said(
        Text("the baseline already met it", "基期已达到目标"), Text("the baseline did not meet it", "基期未达到目标")
    ),
    "overshot": Said(
        Text("the value has passed through the range", "数值已越过目标区间"),
        Text("the value has not passed through the range", "数值未越过目标区间"),
    ),
    "within_cap": Said(
        Text("it stays within the cap", "控制在上限之内"), Text("it does not stay within the cap", "未控制在上限之内")
    ),
}  # fmt: skip
"""Of the measures that are true or false."""

_KNOWN = {
    "task": Said(Text("it is a task", "属于任务类指标"), Text("it is no task", "不属于任务类指标")),
    "within_cap": Said(Text("the target is a cap", "目标为总量上限"), Text("the target is no cap", "目标不是总量上限")),
    "baseline": Said(Text("there is a baseline", "有基期值"), Text("there is no baseline", "没有基期值")),
    "target": Said(Text("there is a target", "有目标值"), Text("there is no target", "没有目标值")),
    "value": Said(Text("there is a value", "有完成值"), Text("there is no value", "没有完成值")),
    "limit": Said(Text("there is a natural limit", "有自然极限"), Text("there is no natural limit", "没有自然极限")),
    "delivery": Said(
        Text("the state of the work is known", "已说明推进情况"),
        Text("the state of the work is not known", "未说明推进情况"),
    ),
    "target_reached": Said(
        Text("it can be told whether the target is reached", "可判断是否达到目标"),
        Text("it cannot be told yet whether the target is reached", "尚无法判断是否达到目标"),
    ),
    "used": Said(Text("the target is a cap", "目标为总量上限"), Text("the target is no cap", "目标不是总量上限")),
}
"""Of measures that are there for some indicators only, by what those are."""

_HAS = Text("the {name} can be computed", "{name}可以计算"), Text("the {name} cannot be computed", "{name}无法计算")
_IS = {"=": Text("{name} is {word}", "{name}为{word}"), "!=": Text("{name} is not {word}", "{name}不为{word}")}
_VALUES = {str(word): word.label for words in (Nature, Counting, Better, TaskState, DeliveryState) for word in words}


def condition_of(method: Method, rule: CompiledRule, lang: Lang) -> str:
    """Return when a rule of a rule set holds."""
    if rule.formula is None:
        return OTHERWISE.get(lang)
    return in_words(rule.formula.tree, namer(method), lang, lambda node: _phrase(node, namer(method)))


def tells_itself(node: Node) -> bool:
    """Tell whether a condition is said by whether it holds: no value stands behind it that a reader would ask for."""
    return not isinstance(node, Binary) and _phrase(node, same) is not None


def namer(method: Method) -> Namer:
    """Return what tells what names are called that the formulas of a rule set use."""

    def name_of(name: str) -> Words:
        return method.row(name).label if name in MEASURES or name in method.own else same(name)

    return name_of


def _phrase(node: Node, name_of: Namer) -> Words | None:
    """Return what is said of a condition as a whole; None for one whose parts speak."""
    if isinstance(node, Binary) and node.operator in _IS:
        compared = word_of(node, scope())
        return (
            None
            if compared is None
            else _IS[node.operator].message(name=name_of(compared[0]), word=_VALUES[compared[1]])
        )
    if isinstance(node, Unary) and node.operator == "not":
        said = _said(node.operand, name_of)
        return None if said is None else said.fails
    said = _said(node, name_of)
    return None if said is None else said.holds


def _said(node: Node, name_of: Namer) -> Said | None:
    if isinstance(node, Name):
        return TRUTHS.get(node.name)
    if isinstance(node, Call) and node.function == "has" and isinstance(node.arguments[0], Name):
        name = node.arguments[0].name
        label = name_of(name)
        return _KNOWN.get(name) or Said(*(words.message(name=label) for words in _HAS))
    return None
