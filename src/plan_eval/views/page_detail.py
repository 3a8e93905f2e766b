"""What the row of an indicator opens to: why it has its status, its course, and where its figures come from."""

from collections.abc import Iterator

from plan_eval.base.figures import about, exact, grouped
from plan_eval.base.text import NOTHING, Lang, Text, Words, same
from plan_eval.base.vocabulary import Counting, Sign, Status
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.model import Indicator
from plan_eval.indicators.wording import target_words
from plan_eval.views.citations import citations
from plan_eval.views.days import by_day, in_words, named_day
from plan_eval.views.page_series import chart_of, series_table
from plan_eval.views.page_shapes import Detail
from plan_eval.views.page_words import (
    BETWEEN_FACTS,
    DELIVERY,
    DIFFERS,
    IN_RANGE,
    NOTE,
    OF_BASELINE,
    OF_TARGET,
    OF_UNIT,
    OPEN,
    PERCENT,
    POINTS,
    PROJECTED,
    PUBLISHED,
    REASON,
    REPLACED,
    REPLACED_WITHOUT,
    REQUIRED,
    REQUIRED_IN_TOTAL,
    RESPONSIBLE,
    WEIGHT,
)
from plan_eval.views.shapes import Line

_PERCENT = "%"


def detail_of(result: IndicatorResult, lang: Lang) -> Detail:
    """Return what an indicator's row opens to."""
    indicator, observation = result.indicator, result.observation
    delivery, gone = indicator.delivery, indicator.discontinued
    sources = (
        indicator.source,
        None if observation is None else observation.source,
        None if delivery is None else delivery.source,
        None if gone is None else gone.source,
    )
    return Detail(
        [*_reason(result, lang), *_delivery(indicator, lang), *_ahead(result, lang), *_published(result, lang)],
        after=[*_notes(indicator, lang), Line(BETWEEN_FACTS.join(_facts(result, lang)), "faint")],
        citations=list(citations(lang, *sources)),
        chart=chart_of(result, lang),
        series=series_table(result, lang),
    )


def _reason(result: IndicatorResult, lang: Lang) -> Iterator[Line]:
    verdict = result.verdict
    yield Line(REASON.fill(lang, status=verdict.status.label, because=verdict.because), verdict.status)
    if result.doubt is not None:
        yield Line(result.doubt.get(lang), "doubtful")


def _delivery(indicator: Indicator, lang: Lang) -> Iterator[Line]:
    work, gone = indicator.delivery, indicator.discontinued
    if work is not None:
        yield Line(DELIVERY.fill(lang, state=work.state.label, evidence=work.evidence))
    if gone is not None and gone.replaced_by is not None:
        other = gone.replaced_by
        if other.value is None:
            yield Line(REPLACED_WITHOUT.fill(lang, name=other.name))
        else:
            yield Line(REPLACED.fill(lang, name=other.name, value=of_unit(grouped(other.value), other.unit or NOTHING)))


def _ahead(result: IndicatorResult, lang: Lang) -> Iterator[Line]:
    """Yield where the indicator leads and what it needs, where the target is neither reached nor past."""
    measures, target = result.measures, result.indicator.target
    projected = measures.number("projected")
    past = measures.as_of >= measures.target_date or measures["target_reached"]
    if projected is None or target is None or past or result.verdict.status is Status.DISCONTINUED:
        return
    like, unit = result.indicator.numbers, result.indicator.unit
    yield Line(
        PROJECTED.fill(
            lang,
            value=of_unit(about(projected, like), unit),
            on=Text(in_words(measures.target_date, "en"), by_day(measures.target_date, "zh")),
            target=target_words(target),
        )
    )
    required, achieved = measures.number("required_per_year"), measures.number("achieved_per_year")
    if required and achieved is not None:
        words = REQUIRED_IN_TOTAL if measures.cumulative else REQUIRED
        rates = {"required": about(required, like), "achieved": about(achieved, like)}
        yield Line(words.fill(lang, **{name: of_unit(rate, unit, change=True) for name, rate in rates.items()}))


def of_unit(value: str, unit: Words, *, change: bool = False) -> Words:
    """Return a figure with its unit; the change of a percentage is in percentage points."""
    if unit.en == _PERCENT:
        return (POINTS if change else PERCENT).message(value=value)
    return same(value) if unit == NOTHING else OF_UNIT.message(value=value, unit=unit)


def _published(result: IndicatorResult, lang: Lang) -> Iterator[Line]:
    published = result.indicator.published
    if published is not None and result.agrees is not None:
        words, style = (PUBLISHED, "good") if result.agrees else (DIFFERS, "bad")
        yield Line(words.fill(lang, published=published.label), style)


def _notes(indicator: Indicator, lang: Lang) -> Iterator[Line]:
    if indicator.note is not None:
        yield Line(NOTE.fill(lang, note=indicator.note))
    for question in indicator.open:
        yield Line(OPEN.fill(lang, question=question), "doubtful")


def _facts(result: IndicatorResult, lang: Lang) -> Iterator[str]:
    """Yield what kind of indicator it is, whose it is, and its days."""
    indicator, measures = result.indicator, result.measures
    yield indicator.nature.label.get(lang)
    yield indicator.kind.label.get(lang)
    if indicator.target is not None and indicator.target.sign is Sign.BETWEEN:
        yield IN_RANGE.get(lang)
    elif indicator.direction is not None:
        yield indicator.direction.label.get(lang)
    if indicator.responsible is not None:
        yield RESPONSIBLE.fill(lang, name=indicator.responsible)
    if indicator.weight is not None:
        yield WEIGHT.fill(lang, weight=exact(indicator.weight))
    if indicator.kind is not Counting.TASK:
        yield OF_BASELINE.fill(lang, day=named_day(measures.baseline_date, lang))
    yield OF_TARGET.fill(lang, day=named_day(measures.target_date, lang))
