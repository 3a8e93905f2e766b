"""What is ahead of an indicator, and what would change its verdict, in words that a planner uses."""

from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.figures import about
from plan_eval.base.text import Lang, Text, Words, same
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.margins import Margin
from plan_eval.indicators.model import Indicator
from plan_eval.indicators.phrases import in_unit
from plan_eval.indicators.wording import show
from plan_eval.views.days import closing_day
from plan_eval.views.margins_words import sentences
from plan_eval.views.shapes import Block, Line

_AHEAD = Text("From here to the target", "距离目标")
_PROJECTED = Text(
    "At this rate it would reach about {value} by {on}; the target is {target}.",
    "按现有进度推算，到{on}约为 {value}（目标 {target}）。",
)
_USED_UP = Text(
    "At this rate about {value} would be used by {on}; the cap is {target}.",
    "按现有进度推算，到{on}约使用 {value}（上限 {target}）。",
)
_RATES = {
    (1, 1): Text(
        "It needs about {required} a year from now on; so far it has gained about {achieved} a year.",
        "今后年均需完成约 {required}，规划实施以来年均完成约 {achieved}。",
    ),
    (1, 0): Text(
        "It needs about {required} a year from now on; so far it has gained {achieved} a year.",
        "今后年均需完成约 {required}，规划实施以来年均完成 {achieved}。",
    ),
    (1, -1): Text(
        "It needs about {required} a year from now on; so far it has lost about {achieved} a year.",
        "今后年均需完成约 {required}，规划实施以来年均减少约 {achieved}。",
    ),
    (-1, -1): Text(
        "It has to fall by about {required} a year from now on; so far it has fallen by about {achieved} a year.",
        "今后年均需下降约 {required}，规划实施以来年均下降约 {achieved}。",
    ),
    (-1, 0): Text(
        "It has to fall by about {required} a year from now on; so far it has fallen by {achieved} a year.",
        "今后年均需下降约 {required}，规划实施以来年均下降 {achieved}。",
    ),
    (-1, 1): Text(
        "It has to fall by about {required} a year from now on; so far it has risen by about {achieved} a year.",
        "今后年均需下降约 {required}，规划实施以来年均上升约 {achieved}。",
    ),
}
"""By whether it has to rise or to fall, and whether it rose, stood still or fell."""

_CALLS = Text("How close the call is", "结论的临界情况")


def ahead(result: IndicatorResult, lang: Lang) -> Iterator[Block]:
    """Yield where the present rate leads, and what it takes, under a heading; nothing where no way is left."""
    if told := list(outlook(result, lang)):
        yield Line()
        yield Line(_AHEAD.get(lang), "strong")
        yield from (Line(sentence, indent=2) for sentence in told)


def outlook(result: IndicatorResult, lang: Lang) -> Iterator[str]:
    """Yield where the present rate leads, and what it takes; nothing where the target is reached or its date has come."""
    m, indicator = result.measures, result.indicator
    projected, required, achieved = (m.number(n) for n in ("projected", "required_per_year", "achieved_per_year"))
    if projected is None or m["target_reached"] or m.target is None or m["ended"]:
        return
    words = _USED_UP if m.is_cap else _PROJECTED
    target = in_unit(show("target", m), indicator.unit, is_difference=False)
    value = _figure(projected, indicator)
    yield words.fill(lang, value=value, on=closing_day(m.target_date), target=target)
    if required and achieved is not None:
        rates = {
            "required": _figure(abs(required), indicator, is_difference=True),
            "achieved": _figure(abs(achieved), indicator, is_difference=True),
        }
        yield _RATES[_sign(required), _sign(achieved)].fill(lang, **rates)


def close_calls(margin: Margin | None, lang: Lang) -> Iterator[Block]:
    """Yield what would change the verdict; nothing where neither a value nor a turn of the work has been tried."""
    if margin is not None:
        yield Line()
        yield Line(_CALLS.get(lang), "strong")
        yield from (Line(sentence, indent=2) for sentence in sentences(margin, lang))


def _figure(value: Fraction, indicator: Indicator, *, is_difference: bool = False) -> Words:
    """Return a computed figure with its unit as a sentence has it."""
    return in_unit(same(about(value, indicator.numbers)), indicator.unit, is_difference=is_difference)


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)
