"""What a new observation changes: the verdict on its indicator and the figure behind it, and other verdicts."""

from collections.abc import Collection, Iterator

from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.wording import show

_CHANGE = Text("{before} → {after}", "{before} → {after}")
_MEASURE = Text("{label} {change}", "{label} {change}")
_STILL = Text("still {status}", "仍为{status}")
_BOTH = Text("{first}, {second}", "{first}，{second}")
_OF = Text("{name}: {change}", "{name}：{change}")
_DATE = Text("evaluation date: {change}", "评估日期：{change}")
_MEASURES = ("pace", "progress", "value")


def changes(before: PlanEvaluation, after: PlanEvaluation, names: Collection[str], lang: Lang) -> Iterator[str]:
    """Yield what is different of a plan since values of the indicators of some names were recorded."""
    if before.as_of != after.as_of:
        yield _DATE.fill(lang, change=_CHANGE.fill(lang, before=before.as_of, after=after.as_of))
    for old, new in zip(before.results, after.results, strict=True):
        verdict = _verdict(old, new, lang)
        if new.indicator.id in names:
            yield _OF.fill(lang, name=new.indicator.name, change=_recorded(old, new, lang))
        elif verdict is not None:
            yield _OF.fill(lang, name=new.indicator.name, change=verdict)


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
