"""The measures of an indicator, each beside the arithmetic that it comes from."""

from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.figures import about, fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import IndicatorResult
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
    told += [name for name in result.method.own if measures.known(name) is not None]
    yield Rows([_row(result, name, lang) for name in told], right=(1,))


def _row(result: IndicatorResult, name: str, lang: Lang) -> list[Cell]:
    label, value = result.method.row(name).label.get(lang), _value(result, name, lang)
    own = result.method.own.get(name)
    if isinstance(own, OwnMeasure):
        return [Cell(label, "faint"), Cell(value), Cell(arithmetic(own.formula.tree, result, lang), "faint")]
    text = "" if own is not None else _arithmetic(result, name)
    return [Cell(label, "faint"), Cell(value), Cell(text, "faint")]


def _value(result: IndicatorResult, name: str, lang: Lang) -> str:
    """Return a measure in words; those in the indicator's own unit with no more decimals than its data."""
    value = result.measures.known(name)
    if not isinstance(value, Fraction) or result.method.row(name).form not in ("value", "change"):
        return show(name, result.measures, result.thresholds).get(lang)
    return about(value, result.indicator.numbers)


def _arithmetic(result: IndicatorResult, name: str) -> str:
    """Return the calculation of a measure with its numbers; nothing where it is undefined."""
    m = result.measures
    if name == "planned":
        return ""
    value, baseline = _text(m.number("value")), _text(m.number("baseline"))
    target = _text(m.edge((m.start if name == "progress" else m.number("value")) or Fraction(0)))
    so_far, left = _years(m.number("years_so_far")), _years(m.number("years_left"))
    elapsed, progress = (
        percent(m.number(each) or Fraction(0), 2, result.thresholds) for each in ("elapsed", "progress")
    )
    change = value if m.cumulative else f"({value} - {baseline})"
    match name:
        case "elapsed":
            whole = (m.number("years_so_far") or Fraction(0)) + (m.number("years_left") or Fraction(0))
            return f"{so_far} / {_years(whole)}"
        case "progress":
            return f"{value} / {target}" if m.cumulative else f"{change} / ({target} - {baseline})"
        case "pace":
            planned = percent(m.number("planned") or Fraction(0), 2, result.thresholds)
            return f"{progress} / {planned}"
        case "used":
            return f"{value} / {target}"
        case "projected":
            return f"{value} / {elapsed}" if m.cumulative else f"{baseline} + {change} / {elapsed}"
        case "achieved_per_year":
            return f"{change} / {so_far}"
        case _:
            return "" if m["target_reached"] else f"({target} - {value}) / {left}"


def _text(value: Fraction | None) -> str:
    return "" if value is None else grouped(value)


def _years(value: Fraction | None) -> str:
    return "" if value is None else fixed(value, 2)
