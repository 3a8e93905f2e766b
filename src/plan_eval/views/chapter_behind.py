"""The indicators that are behind: their figures, why, where they lead, and what a person has to add."""

from collections.abc import Iterator
from fractions import Fraction

from plan_eval.base.figures import about, fixed, grouped
from plan_eval.base.gaps import GAP
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status, TaskState
from plan_eval.indicators.ahead import Ahead, ahead, counts_things
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.views.chapter_days import period
from plan_eval.views.chapter_numbers import Numbers
from plan_eval.views.chapter_quantities import number_in_words, one_of, quantity
from plan_eval.views.chapter_sentences import target_quantity
from plan_eval.views.days import closing_day, in_words
from plan_eval.views.document import Block, Paragraph, Run

_NONE = Text("No indicator is behind.", "没有未达到预期的指标。")
_FIGURES = Text(
    "Baseline {baseline} ({since}), latest value {value} ({on}), target {target} by {due}.",
    "{since}基期值为{baseline}，{on}为{value}，{due}目标值为{target}。",
)
_WITHOUT_BASELINE = Text(
    "Latest value {value} ({on}), target {target} by {due}.", "{on}为{value}，{due}目标值为{target}。"
)
_TOTAL = Text(
    "Total {value} by {on}, counted from {since}; target {target} by {due}.",
    "自{since}起累计，截至{on}为{value}，{due}目标值为{target}。",
)
_TASK = Text("State {state} ({on}), to be done by {due}.", "{on}状态为“{state}”，应于{due}前完成。")
_BECAUSE = Text("Why it is behind: {because}.", "判定依据：{because}。")
_PROJECTED = Text(
    "At this rate it would reach about {projected} by {due}; the target is {target}.",
    "按现有进度推算，到{due}约为{projected}（目标{target}）。",
)
_USED_UP = Text(
    "At this rate about {projected} would be used by {due}; the ceiling is {target}.",
    "按现有进度推算，到{due}约使用{projected}（上限{target}）。",
)
_ONE_BY_ONE = {
    1: Text("It still needs {count} more {unit} by {due}.", "{due}前还需增加{count}{unit}。"),
    -1: Text("It still has to come down by {count} {unit} by {due}.", "{due}前还需减少{count}{unit}。"),
}
_A_YEAR = {
    (1, 1): Text(
        "It needs about {required} a year from now on; so far it has gained about {achieved} a year.",
        "今后年均需增加约{required}，规划实施以来年均增加约{achieved}。",
    ),
    (1, 0): Text(
        "It needs about {required} a year from now on; so far it has not changed.",
        "今后年均需增加约{required}，规划实施以来没有变化。",
    ),
    (1, -1): Text(
        "It needs about {required} a year from now on; so far it has lost about {achieved} a year.",
        "今后年均需增加约{required}，规划实施以来年均减少约{achieved}。",
    ),
    (-1, 1): Text(
        "It has to come down by about {required} a year from now on; so far it has gained about {achieved} a year.",
        "今后年均需减少约{required}，规划实施以来年均增加约{achieved}。",
    ),
    (-1, 0): Text(
        "It has to come down by about {required} a year from now on; so far it has not changed.",
        "今后年均需减少约{required}，规划实施以来没有变化。",
    ),
    (-1, -1): Text(
        "It has to come down by about {required} a year from now on; so far it has come down by about {achieved} a year.",
        "今后年均需减少约{required}，规划实施以来年均减少约{achieved}。",
    ),
}
"""By whether it has to rise or fall, and whether it rose, stayed or fell."""

_SO_FAR = {
    1: Text("So far it has gained {amount}.", "规划实施以来增加{amount}。"),
    0: Text("So far nothing has changed.", "规划实施以来没有变化。"),
    -1: Text("So far it has lost {amount}.", "规划实施以来减少{amount}。"),
}
_GAPS = (
    (Text("Cause: ", "原因分析："), Text("cause", "原因")),
    (Text("Obstacle: ", "存在困难："), Text("obstacle", "困难")),
    (Text("Measure: ", "下一步措施："), Text("measure", "措施")),
)
_BETWEEN = Text(" ", "")


def behind(plan: PlanEvaluation, numbers: Numbers, lang: Lang) -> Iterator[Block]:
    """Yield each indicator that is behind under a heading of its own."""
    results = [result for result in plan.results if result.verdict.status is Status.BEHIND]
    if not results:
        yield Paragraph([Run(_NONE.get(lang))])
    for result in results:
        yield numbers.part(result.indicator.name)
        yield Paragraph([Run(_BETWEEN.get(lang).join(_sentences(result, lang)))])
        for label, what in _GAPS:
            yield Paragraph([Run(label.get(lang), "strong"), Run(GAP.fill(lang, what=what), "gap")])


def _sentences(result: IndicatorResult, lang: Lang) -> Iterator[str]:
    measures = result.measures
    if measures.observed_on is not None:
        yield _figures(result, lang)
    yield _BECAUSE.fill(lang, because=result.verdict.because)
    way = ahead(measures)
    if way is not None:
        yield from _projected(result, way, lang)
        yield from _needed(result, way, lang)


def _figures(result: IndicatorResult, lang: Lang) -> str:
    indicator, measures = result.indicator, result.measures
    words = {
        "due": closing_day(measures.target_date).get(lang),
        "on": "" if measures.observed_on is None else period(measures.observed_on, lang),
        "since": period(measures.baseline_date, lang),
        "target": target_quantity(result, lang),
    }
    if isinstance(measures.latest, TaskState):
        return _TASK.fill(lang, state=measures.latest.label, due=words["due"], on=words["on"])
    words["value"] = "" if measures.latest is None else quantity(grouped(measures.latest), indicator.unit, lang)
    if measures.cumulative:
        words["since"] = in_words(measures.baseline_date).get(lang)
        return _TOTAL.fill(lang, **words)
    if indicator.baseline is None:
        del words["since"]
        return _WITHOUT_BASELINE.fill(lang, **words)
    return _FIGURES.fill(lang, baseline=quantity(grouped(indicator.baseline), indicator.unit, lang), **words)


def _projected(result: IndicatorResult, way: Ahead, lang: Lang) -> Iterator[str]:
    target = target_quantity(result, lang)
    if way.projected is not None and target:
        projected = _amount(result, way.projected, lang)
        due = closing_day(result.measures.target_date).get(lang)
        words = _USED_UP if result.measures.is_cap else _PROJECTED
        yield words.fill(lang, projected=projected, due=due, target=target)


def _needed(result: IndicatorResult, way: Ahead, lang: Lang) -> Iterator[str]:
    """Yield what the target still asks for: few whole things one by one, all else as so much a year."""
    if way.left is None or way.required is None or not way.left:
        return
    unit, change = result.indicator.unit, way.change
    if way.few:
        count, due = int(abs(way.left)), closing_day(result.measures.target_date).get(lang)
        things = one_of(unit) if count == 1 else unit
        yield _ONE_BY_ONE[_sign(way.left)].fill(lang, count=number_in_words(count), unit=things, due=due)
        if change is not None:
            yield _SO_FAR[_sign(change)].fill(lang, amount=_amount(result, abs(change), lang))
    elif way.achieved is not None:
        yield _A_YEAR[_sign(way.required), _sign(way.achieved)].fill(
            lang,
            required=_amount(result, abs(way.required), lang),
            achieved=_amount(result, abs(way.achieved), lang),
        )


def _amount(result: IndicatorResult, figure: Fraction, lang: Lang) -> str:
    """Return a computed amount with its unit, as precise as the data; of things a whole number, unless it is none."""
    indicator = result.indicator
    if counts_things(indicator):
        return quantity(fixed(figure, 0, avoid=(Fraction(0),)), indicator.unit, lang)
    return quantity(about(figure, indicator.numbers), indicator.unit, lang)


def _sign(figure: Fraction) -> int:
    return (figure > 0) - (figure < 0)
