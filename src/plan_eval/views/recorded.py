"""What a new observation changes: the verdict on its indicator and the figure behind it, and other verdicts."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from plan_eval.base.text import Lang, Text, Words
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.wording import show
from plan_eval.views.days import in_words
from plan_eval.views.shapes import Block, Line, View

_DONE = Text("{file}: {id} is {value} on {on}", "{file}：{id} 在{on}为 {value}")
_ALL_DONE = Text("{file}: {count} values on {on}", "{file}：{on}的数值 {count} 个")
_CHANGE = Text("{before} → {after}", "{before} → {after}")
_MEASURE = Text("{label} {change}", "{label} {change}")
_STILL = Text("still {status}", "仍为{status}")
_BOTH = Text("{first}, {second}", "{first}，{second}")
_OF = Text("{name}: {change}", "{name}：{change}")
_DATE = Text("evaluation date: {change}", "评估日期：{change}")
_MEASURES = ("pace", "progress", "value")


@dataclass(frozen=True)
class RecordedView(View):
    """A value that was recorded; `before` and `after` are the plan evaluated without and with it, None where it cannot be.

    `others` are the indicators whose values were recorded with it.
    """

    file: str
    indicator: str
    value: Words
    on: date
    before: PlanEvaluation | None
    after: PlanEvaluation | None
    others: Collection[str] = ()

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield what was written, and what it changes."""
        on = in_words(self.on)
        if self.others:
            yield Line(_ALL_DONE.fill(lang, file=self.file, count=1 + len(self.others), on=on))
        else:
            yield Line(_DONE.fill(lang, file=self.file, id=self.indicator, value=self.value, on=on))
        if self.before is not None and self.after is not None:
            yield from _changes(self.before, self.after, {self.indicator, *self.others}, lang)


def _changes(before: PlanEvaluation, after: PlanEvaluation, names: Collection[str], lang: Lang) -> Iterator[Line]:
    """Yield what is different of a plan since values of the indicators of some names were recorded."""
    if before.as_of != after.as_of:
        change = _CHANGE.fill(lang, before=in_words(before.as_of), after=in_words(after.as_of))
        yield Line(_DATE.fill(lang, change=change), indent=2)
    for old, new in zip(before.results, after.results, strict=True):
        verdict = _verdict(old, new, lang)
        words = _recorded(old, new, lang) if new.indicator.id in names else verdict
        if words is not None:
            style = "" if verdict is None else new.verdict.status.value
            yield Line(_OF.fill(lang, name=new.indicator.name, change=words), style, indent=2)


def _recorded(old: IndicatorResult, new: IndicatorResult, lang: Lang) -> str:
    """Return what changes of the indicator whose value was recorded: what is new comes last."""
    verdict, measure = _verdict(old, new, lang), _measure(old, new, lang)
    still = _STILL.fill(lang, status=new.verdict.status.label)
    if measure is None:
        return verdict or still
    if verdict is None:
        return _BOTH.fill(lang, first=still, second=measure)
    return _BOTH.fill(lang, first=measure, second=verdict)


def _verdict(old: IndicatorResult, new: IndicatorResult, lang: Lang) -> str | None:
    before, after = old.verdict.status, new.verdict.status
    return None if before == after else _CHANGE.fill(lang, before=before.label, after=after.label)


def _measure(old: IndicatorResult, new: IndicatorResult, lang: Lang) -> str | None:
    """Return how the first measure that both or one of them has changes; None where it reads the same."""
    name = next((each for each in _MEASURES if (old.measures[each], new.measures[each]) != (None, None)), _MEASURES[0])
    before, after = (show(name, result.measures, result.thresholds) for result in (old, new))
    if before == after:
        return None
    return _MEASURE.fill(lang, label=MEASURES[name].label, change=_CHANGE.fill(lang, before=before, after=after))
