"""An indicator in one sentence of the chapter: from where, to where, against which target."""

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status, TaskState
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.wording import target_words
from plan_eval.views.chapter_days import in_period, period
from plan_eval.views.chapter_progress import progress_share, used_share
from plan_eval.views.chapter_quantities import quantity

_GONE = Text("{name}: no longer collected.", "{name}已不再统计。")
_NO_VALUE = Text("{name}: no value yet{target}.", "{name}没有数据{target}。")
_TASK = Text("{name}: {state} {on}.", "{name}{on}{state}。")
_ROSE = Text(
    "{name} rose from {before} {since} to {value} {on}{target}{progress}.",
    "{name}由{since}的{before}提高到{on}的{value}{target}{progress}。",
)
_FELL = Text(
    "{name} fell from {before} {since} to {value} {on}{target}{progress}.",
    "{name}由{since}的{before}下降到{on}的{value}{target}{progress}。",
)
_STAYED = Text(
    "{name} was {value} {since} and still {on}{target}{progress}.",
    "{name}自{since}至{on}保持在{value}{target}{progress}。",
)
_STANDS = Text("{name} stood at {value} {on}{target}{progress}.", "{name}{on}为{value}{target}{progress}。")
_TOTAL = Text(
    "{name} came to {value} in all by {by}{target}{progress}.",
    "{name}截至{by}累计{value}{target}{progress}。",
)
_TARGET = Text("; the target is {target}", "，目标值为{target}")
_PROGRESS = Text(" ({progress} of the planned change made)", "，完成进度{progress}")
_OF_TOTAL = Text(" ({progress} of it reached)", "，完成进度{progress}")
_USED = Text(" ({used} of it used)", "，已使用上限的{used}")
_END = Text(" ", "")


def sentence(result: IndicatorResult, lang: Lang) -> str:
    """Return where an indicator came from and where it is."""
    indicator, measures = result.indicator, result.measures
    if result.verdict.status is Status.DISCONTINUED:
        return _GONE.fill(lang, name=indicator.name)
    words = {"name": indicator.name, "target": _target(result, lang)}
    if measures.observed_on is None or measures.latest is None:
        return _NO_VALUE.fill(lang, **words)
    words["on"] = in_period(measures.observed_on, lang)
    if isinstance(measures.latest, TaskState):
        del words["target"]
        return _TASK.fill(lang, state=measures.latest.label, **words)
    words |= {"value": quantity(grouped(measures.latest), indicator.unit, lang), "progress": _progress(result, lang)}
    if measures.cumulative:
        return _TOTAL.fill(lang, by=period(measures.observed_on, lang), **words)
    if indicator.baseline is None:
        return _STANDS.fill(lang, **words)
    since = in_period(measures.baseline_date, lang)
    if measures.latest == indicator.baseline:
        return _STAYED.fill(lang, since=since, **words)
    moved = _ROSE if measures.latest > indicator.baseline else _FELL
    before = quantity(grouped(indicator.baseline), indicator.unit, lang)
    return moved.fill(lang, before=before, since=since, **words)


def sentences(results: list[IndicatorResult], lang: Lang) -> str:
    """Return a paragraph of indicators, one sentence each."""
    return _END.get(lang).join(sentence(result, lang) for result in results)


def target_quantity(result: IndicatorResult, lang: Lang) -> str:
    """Return a target with its unit; empty where there is none."""
    target = result.indicator.target
    return "" if target is None else quantity(target_words(target).get(lang), result.indicator.unit, lang)


def _target(result: IndicatorResult, lang: Lang) -> str:
    target = target_quantity(result, lang)
    return _TARGET.fill(lang, target=target) if target else ""


def _progress(result: IndicatorResult, lang: Lang) -> str:
    if share := progress_share(result, lang):
        return (_OF_TOTAL if result.measures.cumulative else _PROGRESS).fill(lang, progress=share)
    used = used_share(result, lang)
    return _USED.fill(lang, used=used) if used else ""
