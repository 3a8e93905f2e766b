"""A formula with the figures of one indicator in it: `(value - baseline) / years_so_far` as (11,953 - 9,759) / 2.92.

Of every choice only what was chosen is written out.
"""

from fractions import Fraction

from plan_eval.base.figures import about, fixed, grouped, percent
from plan_eval.base.text import Lang
from plan_eval.formula import Formula
from plan_eval.formula.asked import ASKED, WHEN, Question, is_question
from plan_eval.formula.rendering import write_out
from plan_eval.formula.tree import Binary, Call, Name, Node, Number, Unary
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.measures import MEASURES, definition
from plan_eval.indicators.own_names import OwnMeasure
from plan_eval.indicators.wording import show, show_value

_DIGITS = 15
"""Digits of a value that stands as it is in a calculation; one with more is rounded as the data of its indicator are."""

_NEGATIVE = "({figure})"


def arithmetic(tree: Node, result: IndicatorResult, lang: Lang) -> str:
    """Return the calculation; nothing where only a number or a name is left of it."""
    chosen = _chosen(tree, result)
    if isinstance(chosen, Name) and (formula := _defined(result, chosen.name)) is not None:
        chosen = _chosen(formula.tree, result)
    if isinstance(chosen, Number | Name):
        return ""

    def say(name: str) -> str:
        figure = _figure(result, name, lang)
        return _NEGATIVE.format(figure=figure) if figure.startswith("-") else figure

    return write_out(chosen, say)


def _defined(result: IndicatorResult, name: str) -> Formula | None:
    """Return the formula behind a name that stands alone: a calculation says more than the figure that it comes to."""
    own = result.method.own.get(name)
    if isinstance(own, OwnMeasure):
        return own.formula
    return definition(name) if name in MEASURES else None


def _chosen(node: Node, result: IndicatorResult) -> Node:
    """Return a formula in which each choice is replaced by what was chosen, and each name by itself."""
    match node:
        case Binary():
            return node._replace(left=_chosen(node.left, result), right=_chosen(node.right, result))
        case Unary():
            return node._replace(operand=_chosen(node.operand, result))
        case Call() if is_question(node):
            return Name(Question(write_out(node, str), node), node.start, node.end)
        case Call() if node.function in ("if", WHEN):
            holds = Formula("", result.method.scope, node.arguments[0]).evaluate(result.measures)
            taken = node.arguments[1:2] if holds else node.arguments[2:]
            return _chosen(taken[0], result) if taken else node
        case Call():
            return node._replace(arguments=tuple(_chosen(argument, result) for argument in node.arguments))
        case _:
            return node


def _figure(result: IndicatorResult, name: str, lang: Lang) -> str:
    """Return the figure that stands for a name: shares with two decimals, values with all of theirs."""
    measures = result.measures
    if not isinstance(name, Question) and name not in measures:
        return name
    form = ASKED[name.call.function].form if isinstance(name, Question) else measures.row(name).form
    value = measures.known(name)
    if not isinstance(value, Fraction):
        if isinstance(name, Question):
            return show_value(value, form).get(lang)
        return show(name, measures, result.thresholds).get(lang)
    if form == "percent":
        return percent(value, 2, result.thresholds)
    if form in ("ratio", "years"):
        return fixed(value, 2, result.thresholds)
    text = grouped(value)
    return text if len(text) <= _DIGITS else about(value, result.indicator.numbers)
