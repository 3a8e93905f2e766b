"""What is ahead of an indicator, and what would change its verdict, in words that a planner uses."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plan_eval.base.figures import about, fixed, grouped, percent
from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.margins import Margin, Threshold
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.model import Indicator
from plan_eval.indicators.prospects import Prospect, Turn
from plan_eval.indicators.verdict import Verdict
from plan_eval.indicators.wording import show
from plan_eval.views.days import closing_day
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
_WITH_UNIT = Text("{figure}", "{figure} {unit}")
"""The heading of the figures has their unit; Chinese says it with each."""
_PERCENT = Text("{figure}%", "{figure}%")

_RATES = {
    (1, 1): Text(
        "It needs about {required} a year from now on; so far it has gained about {achieved} a year.",
        "今后年均需完成约 {required}，规划实施以来年均完成约 {achieved}。",
    ),
    (1, 0): Text(
        "It needs about {required} a year from now on; so far it has gained nothing.",
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
        "It has to fall by about {required} a year from now on; so far it has not fallen.",
        "今后年均需下降约 {required}，规划实施以来年均下降 {achieved}。",
    ),
    (-1, 1): Text(
        "It has to fall by about {required} a year from now on; so far it has risen by about {achieved} a year.",
        "今后年均需下降约 {required}，规划实施以来年均上升约 {achieved}。",
    ),
}
"""By whether it has to rise or to fall, and whether it rose, stood still or fell."""

_CALLS = Text("How close the call is", "结论的临界情况")
_BELOW = Text("At {value} or less it would be {verdict}.", "降至 {value} 即为“{verdict}”。")
_ABOVE = Text("From {value} upwards it would be {verdict}.", "达到 {value} 即为“{verdict}”。")
_LOWERED = Text(
    "It would also be {verdict} if the {name} threshold were {measured} instead of {number}.",
    "若{name}界线由 {number} 降至 {measured}，结论为“{verdict}”。",
)
_RAISED = Text(
    "It would also be {verdict} if the {name} threshold were {measured} instead of {number}.",
    "若{name}界线由 {number} 升至 {measured}，结论为“{verdict}”。",
)
_FIRM = Text("No value would change this verdict.", "任何数值都不会改变这一结论。")
_TURNS = {
    Turn.STARTS: Text("If work starts: {verdict}.", "若工作启动，结论为“{verdict}”。"),
    Turn.RESUMES: Text("If work resumes: {verdict}.", "若工作恢复推进，结论为“{verdict}”。"),
    Turn.STALLS: Text("If work stalls: {verdict}.", "若工作搁置，结论为“{verdict}”。"),
    Turn.IS_DONE: Text("Once it is done: {verdict}.", "完成后，结论为“{verdict}”。"),
}


def ahead(result: IndicatorResult, lang: Lang) -> Iterator[Block]:
    """Yield where the present rate leads, and what it takes; nothing where the target is reached or its date has come."""
    m, indicator = result.measures, result.indicator
    projected, required, achieved = (m.number(n) for n in ("projected", "required_per_year", "achieved_per_year"))
    if projected is None or m["target_reached"] or m.target is None or m["ended"]:
        return
    yield Line()
    yield Line(_AHEAD.get(lang), "strong")
    words = _USED_UP if m.is_cap else _PROJECTED
    target = _in_unit(show("target", m).get(lang), indicator, lang)
    value = _figure(projected, indicator, lang)
    yield Line(words.fill(lang, value=value, on=closing_day(m.target_date), target=target), indent=2)
    if required and achieved is not None:
        rates = {
            "required": _figure(abs(required), indicator, lang),
            "achieved": _figure(abs(achieved), indicator, lang),
        }
        yield Line(_RATES[_sign(required), _sign(achieved)].fill(lang, **rates), indent=2)


def close_calls(
    indicator: Indicator, margin: Margin | None, prospects: Sequence[Prospect], lang: Lang
) -> Iterator[Block]:
    """Yield what would change the verdict; nothing where neither a value nor a turn of the work has been tried."""
    told = [_TURNS[turn].fill(lang, verdict=_name(verdict, lang)) for turn, verdict in prospects]
    if margin is not None:
        for flip, words in ((margin.below, _BELOW), (margin.above, _ABOVE)):
            if flip is not None:
                value = _in_unit(grouped(flip.value), indicator, lang)
                told.append(words.fill(lang, value=value, verdict=_name(flip.verdict, lang)))
        if margin.threshold is not None and margin.threshold.measured > 0:  # a threshold of nothing asks for nothing
            told.append(_moved(margin.threshold, lang))
        told = told or [_FIRM.get(lang)]
    if told:
        yield Line()
        yield Line(_CALLS.get(lang), "strong")
        yield from (Line(sentence, indent=2) for sentence in told)


def _moved(threshold: Threshold, lang: Lang) -> str:
    itself = (threshold.number,)
    if MEASURES[threshold.name].form == "percent":
        number, measured = percent(threshold.number, avoid=itself), percent(threshold.measured, 1, itself)
    else:
        number, measured = fixed(threshold.number, 2, itself), fixed(threshold.measured, 2, itself)
    words = _LOWERED if threshold.measured < threshold.number else _RAISED
    name, verdict = MEASURES[threshold.name].label, _name(threshold.verdict, lang)
    return words.fill(lang, name=name, number=number, measured=measured, verdict=verdict)


def _name(verdict: Verdict, lang: Lang) -> str:
    return verdict.status.label.get(lang) if verdict.name is None else verdict.name.get(lang)


def _figure(value: Fraction, indicator: Indicator, lang: Lang) -> str:
    return _in_unit(about(value, indicator.numbers), indicator, lang)


def _in_unit(figure: str, indicator: Indicator, lang: Lang) -> str:
    """Return a figure with its unit as a sentence has it."""
    words = _PERCENT if indicator.unit.en == "%" else _WITH_UNIT
    return words.fill(lang, figure=figure, unit=indicator.unit)


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)
