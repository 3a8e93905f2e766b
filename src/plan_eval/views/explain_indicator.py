"""Why an indicator has its status: its measures with their arithmetic, and the rules in the order they were tried."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plan_eval.base.figures import about, fixed, grouped, percent
from plan_eval.base.text import NOTHING, Lang, Text
from plan_eval.base.vocabulary import Counting, Sign
from plan_eval.formula.rendering import write_out
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.margins import Margin
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.method import CompiledRule
from plan_eval.indicators.model import Indicator
from plan_eval.indicators.wording import show
from plan_eval.views.margins import sentences
from plan_eval.views.shapes import Block, Line, View
from plan_eval.views.words import OTHERWISE

_TITLE = Text("{name} ({unit}): {status}", "{name}（{unit}）：{status}")
_TITLE_OF_TASK = Text("{name}: {status}", "{name}：{status}")
_FACTS_OF_TASK = Text("{nature}, {kind}", "{nature}，{kind}")
_IN_RANGE = Text("inside the range is better", "在区间内为好")
_FACTS = Text("{nature}, {kind}, {better}", "{nature}，{kind}，{better}")
_UNKNOWN_DIRECTION = Text("direction unknown", "方向未知")
_DATA = Text("From the data", "数据")
_MEASURED = Text("Measured", "计算")
_RULES = Text("Rules of {rules}, in order", "规则集 {rules}，依次判断")
_AHEAD = Text("From here to the target", "距离目标")
_BASELINE = Text("{value} on {on}", "{on} 为 {value}")
_NO_VALUE = Text("none", "无")
_HOLDS = Text("holds: {verdict}", "成立：{verdict}")
_FAILS = Text("does not hold", "不成立")
_NOT_COMPUTED = Text("cannot be computed", "无法计算")
_FIGURE = Text("{label}: {value}", "{label}：{value}")
_STEPS = "{steps} = {value}"
_RULE = Text("{position}. {formula} {outcome}", "{position}. {formula} {outcome}")
_RULE_WITH_VALUES = Text("{position}. {formula} [{values}] {outcome}", "{position}. {formula} [{values}] {outcome}")
_NAMED = "{name} {value}"
_PROJECTED = Text(
    "On the straight line, about {value} by {on} against a target of {target}.",
    "按直线推算，到 {on} 约为 {value}，目标为 {target}。",
)
_REQUIRED = Text(
    "Needed from here: about {required} a year; so far: about {achieved} a year.",
    "今后每年约需完成 {required}；迄今每年约完成 {achieved}。",
)
_AGREES = Text("Published: {published}. Agrees.", "公布的结论：{published}。一致。")
_DIFFERS = Text("Published: {published}. Does not agree.", "公布的结论：{published}。不一致。")
_DELIVERY = Text("Works: {state}: {evidence} ({source})", "推进情况：{state}：{evidence}（{source}）")
_REPLACED = Text("Counted instead: {name} {value} {unit}", "改为统计：{name} {value} {unit}")
_PROVISIONAL = Text("provisional: it may still be revised", "初步数，可能修订")
_SOURCE = Text("source: {source}", "来源：{source}")
_NOTE = Text("Note: {note}", "说明：{note}")
_FIRM = Text("How firm the verdict is", "结论有多稳")
_BECAUSE = Text("Because {because}.", "依据：{because}。")
_SHOWN = ("elapsed", "used", "progress", "planned", "pace", "projected", "achieved_per_year", "required_per_year")
_WHERE_DEFINED = ("used", "planned")
"""Shown where they say something that the others do not."""


@dataclass(frozen=True)
class IndicatorView(View):
    """One result of an evaluation, and the margin of its verdict where it has one."""

    evaluation: PlanEvaluation
    result: IndicatorResult
    margin: Margin | None

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield the explanation."""
        result, indicator = self.result, self.result.indicator
        status = result.verdict.status.label
        title = _TITLE if indicator.unit != NOTHING else _TITLE_OF_TASK
        yield Line(title.fill(lang, name=indicator.name, unit=indicator.unit, status=status), "strong")
        facts = _FACTS if indicator.kind is not Counting.TASK else _FACTS_OF_TASK
        yield Line(
            facts.fill(lang, nature=indicator.nature.label, kind=indicator.kind.label, better=_better(indicator))
        )
        yield Line(_BECAUSE.fill(lang, because=result.verdict.because.get(lang)))
        yield from _data(result, lang)
        if indicator.discontinued is None and result.measures.latest is not None:
            if result.measures["value"] is not None:
                yield from _measured(result, lang)
            yield from self._rules(lang)
            yield from _ahead(result, lang)
            yield from self._firmness(lang)
        if indicator.published and result.agrees is not None:
            words, style = (_AGREES, "good") if result.agrees else (_DIFFERS, "bad")
            yield Line()
            yield Line(words.fill(lang, published=indicator.published.label), style)
        if indicator.note is not None:
            yield Line(_NOTE.fill(lang, note=indicator.note))

    def _rules(self, lang: Lang) -> Iterator[Line]:
        """Yield the rules that were tried, the one that decided last."""
        method, decided, failure = self.evaluation.method, self.result.verdict.position, self.result.verdict.failure
        last = decided if failure is None else failure.position
        yield Line()
        yield Line(_RULES.fill(lang, rules=method.file.id), "strong")
        for position, rule in enumerate(method.rules):
            if last is not None and position > last:
                break
            verdict = method.file.verdicts[rule.verdict].name
            holds = position == decided
            outcome = _HOLDS.fill(lang, verdict=verdict) if holds else _FAILS.get(lang)
            if failure is not None and position == failure.position:
                outcome = _NOT_COMPUTED.get(lang)
            yield Line(self._rule(position, rule, outcome, lang), "strong" if holds else "faint", indent=2)

    def _rule(self, position: int, rule: CompiledRule, outcome: str, lang: Lang) -> str:
        words = {"position": position + 1, "outcome": outcome}
        if rule.formula is None:
            return _RULE.fill(lang, formula=OTHERWISE, **words)
        formula, thresholds = write_out(rule.formula.tree, str), self.evaluation.method.thresholds
        values = [
            _NAMED.format(name=name, value=show(name, self.result.measures, thresholds).get(lang))
            for name in rule.formula.names
        ]
        if not values:
            return _RULE.fill(lang, formula=formula, **words)
        return _RULE_WITH_VALUES.fill(lang, formula=formula, values=", ".join(values), **words)

    def _firmness(self, lang: Lang) -> Iterator[Line]:
        if self.margin is not None:
            yield Line()
            yield Line(_FIRM.get(lang), "strong")
            for sentence in sentences(self.margin, lang):
                yield Line(sentence, indent=2)


def _better(indicator: Indicator) -> Text:
    if indicator.target is not None and indicator.target.sign is Sign.BETWEEN:
        return _IN_RANGE
    return indicator.direction.label if indicator.direction else _UNKNOWN_DIRECTION


def _data(result: IndicatorResult, lang: Lang) -> Iterator[Line]:
    indicator, measures = result.indicator, result.measures
    yield Line()
    yield Line(_DATA.get(lang), "strong")
    for name, on in (
        ("baseline", measures.baseline_date),
        ("target", measures.target_date),
        ("value", measures.observed_on),
    ):
        there = measures.latest if name == "value" else getattr(indicator, name)
        value = show(name, measures)
        figure = _NO_VALUE.get(lang) if there is None else _BASELINE.fill(lang, value=value, on=on)
        yield Line(_FIGURE.fill(lang, label=MEASURES[name].label, value=figure), indent=2)
    yield from _observation(result, lang)
    if indicator.delivery is not None:
        work = indicator.delivery
        source = (work.source.section, work.source.text.get(lang) if work.source.text else None)
        words = {"state": work.state.label, "evidence": work.evidence, "source": " ".join(filter(None, source))}
        yield Line(_DELIVERY.fill(lang, **words), indent=2)
    gone = indicator.discontinued
    if gone is not None and gone.replaced_by is not None:
        other = gone.replaced_by
        count = "" if other.value is None else grouped(other.value)
        yield Line(_REPLACED.fill(lang, name=other.name, value=count, unit=other.unit or NOTHING), indent=2)


def _observation(result: IndicatorResult, lang: Lang) -> Iterator[Line]:
    """Yield what is written of the latest value beside it."""
    latest = result.observation
    if latest is None:
        return
    if latest.provisional:
        yield Line(_PROVISIONAL.get(lang), indent=4)
    if latest.source is not None:
        words = (latest.source.section, latest.source.text and latest.source.text.get(lang), latest.source.quote)
        yield Line(_SOURCE.fill(lang, source=" ".join(filter(None, words))), indent=4)
    if latest.note is not None:
        yield Line(_NOTE.fill(lang, note=latest.note), indent=4)


def _measured(result: IndicatorResult, lang: Lang) -> Iterator[Line]:
    yield Line()
    yield Line(_MEASURED.get(lang), "strong")
    for name in _SHOWN:
        if name in _WHERE_DEFINED and (
            result.measures[name] is None or result.measures[name] == result.measures["elapsed"]
        ):
            continue
        steps, value = _arithmetic(result, name), _measure(result, name, lang)
        figure = _STEPS.format(steps=steps, value=value) if steps else value
        yield Line(_FIGURE.fill(lang, label=MEASURES[name].label, value=figure), indent=2)


def _measure(result: IndicatorResult, name: str, lang: Lang) -> str:
    """Return a measure in words; those in the indicator's own unit with no more decimals than its data."""
    value = result.measures.number(name)
    if value is None or MEASURES[name].form != "value":
        return show(name, result.measures, result.thresholds).get(lang)
    return about(value, result.indicator.numbers)


def _arithmetic(result: IndicatorResult, name: str) -> str:
    """Return the calculation of a measure with its numbers; nothing where it is undefined."""
    m = result.measures
    if m[name] is None or name == "planned":
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


def _ahead(result: IndicatorResult, lang: Lang) -> Iterator[Line]:
    m = result.measures
    projected, required, achieved = (m.number(n) for n in ("projected", "required_per_year", "achieved_per_year"))
    if projected is None or m["target_reached"] or m.as_of >= m.target_date:
        return
    figures = result.indicator.numbers
    yield Line()
    yield Line(_AHEAD.get(lang), "strong")
    words = {"value": about(projected, figures), "on": m.target_date, "target": show("target", m)}
    yield Line(_PROJECTED.fill(lang, **words), indent=2)
    if required is not None and achieved is not None:
        rates = {"required": about(required, figures), "achieved": about(achieved, figures)}
        yield Line(_REQUIRED.fill(lang, **rates), indent=2)
