"""What the row of an indicator opens to: why it has its status, its course, and where its figures come from."""

from collections.abc import Iterator

from plan_eval.base.figures import exact, grouped
from plan_eval.base.text import NOTHING, Lang
from plan_eval.base.vocabulary import Counting, Sign
from plan_eval.indicators.evaluation import IndicatorResult
from plan_eval.indicators.model import Indicator
from plan_eval.views.citations import citations
from plan_eval.views.days import named_day
from plan_eval.views.explain_ahead import outlook
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
    PUBLISHED,
    REASON,
    REPLACED,
    REPLACED_WITHOUT,
    RESPONSIBLE,
    WEIGHT,
)
from plan_eval.views.shapes import Line


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
        [
            *_reason(result, lang),
            *_delivery(indicator, lang),
            *(Line(sentence) for sentence in outlook(result, lang)),
            *_published(result, lang),
        ],
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
            yield Line(
                REPLACED.fill(
                    lang, name=other.name, value=OF_UNIT.message(value=grouped(other.value), unit=other.unit or NOTHING)
                )
            )


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
