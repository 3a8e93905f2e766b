"""The measures of an indicator, each beside the arithmetic that it comes from."""

from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.figures import about
from plan_eval.base.text import Lang, Text
from plan_eval.formula import NUMBER, Formula
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.measures import MEASURES, definition
from plan_eval.indicators.method import Method
from plan_eval.indicators.own_names import OwnMeasure
from plan_eval.indicators.wording import show
from plan_eval.views.explain_arithmetic import arithmetic
from plan_eval.views.shapes import Block, Cell, Line, Rows

_TITLE = Text("Measured", "计算")
_SHOWN = ("elapsed", "used", "progress", "planned", "pace", "projected", "achieved_per_year", "required_per_year")
_UNLIKE_THE_TIME = ("used", "planned")
"""Shown where they are not the time that has gone."""


def measured(result: IndicatorResult, lang: Lang) -> Iterator[Block]:
    """Yield the measures that are defined, with their arithmetic; nothing for what has no number."""
    measures = result.measures
    if measures["value"] is None:
        return
    yield Line()
    yield Line(_TITLE.get(lang), "strong")
    told = [
        name
        for name in _SHOWN
        if measures[name] is not None and not (name in _UNLIKE_THE_TIME and measures[name] == measures["elapsed"])
    ]
    told += [name for name in _asked_for(result.method) if name not in _SHOWN and measures.known(name) is not None]
    told += [name for name in result.method.own if measures.known(name) is not None]
    yield Rows([_row(result, name, lang) for name in told], right=(1,))


def _asked_for(method: Method) -> list[str]:
    """Return the measures that the rules and measures of a rule set use and that a formula explains, each once."""
    formulas = [rule.formula for rule in method.rules if rule.formula is not None]
    formulas += [measure.formula for measure in method.own.measures]
    names = dict.fromkeys(name for formula in formulas for name in formula.names if name in MEASURES)
    return [name for name in names if MEASURES[name].kind == NUMBER and definition(name) is not None]


def _row(result: IndicatorResult, name: str, lang: Lang) -> list[Cell]:
    label, value = result.method.row(name).label.get(lang), _value(result, name, lang)
    formula = _formula(result, name)
    text = "" if formula is None else arithmetic(formula.tree, result, lang)
    return [Cell(label, "faint"), Cell(value), Cell(text, "faint")]


def _formula(result: IndicatorResult, name: str) -> Formula | None:
    """Return the formula that a measure is explained by; None for what is given, and what no formula can say."""
    own = result.method.own.get(name)
    if own is None:
        return definition(name)
    return own.formula if isinstance(own, OwnMeasure) else None


def _value(result: IndicatorResult, name: str, lang: Lang) -> str:
    """Return a measure in words; those in the indicator's own unit with no more decimals than its data."""
    value = result.measures.known(name)
    if not isinstance(value, Fraction) or result.method.row(name).form not in ("value", "change"):
        return show(name, result.measures, result.thresholds).get(lang)
    return about(value, result.indicator.numbers)
