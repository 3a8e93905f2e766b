"""What a plan lacks: values that are missing or out of date, by who answers for them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plan_eval.base.figures import exact
from plan_eval.base.text import Lang, Text
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.staleness import lacking
from plan_eval.views.days import in_words
from plan_eval.views.words import COMMA, SEMICOLON

if TYPE_CHECKING:
    from datetime import date

_WHICH = Text(
    "Indicators without a value, or with one more than {months} {months:month|months} older than {as_of}:",
    "没有完成值，或最新值比{as_of}早 {months} 个月以上的指标：",
)
_SINCE = Text("no value since {day}: {names}", "{day}以后没有数据：{names}")
_NEVER = Text("no value at all: {names}", "没有任何数据：{names}")
_OF = Text("{responsible}: {sentence}", "{responsible}：{sentence}")


def lacking_sentences(evaluation: PlanEvaluation, lang: Lang) -> Iterator[str]:
    """Yield a sentence for each division that answers for something missing or stale; first what nobody answers for."""
    groups: dict[str, list[IndicatorResult]] = {}
    for result in lacking(evaluation.results, evaluation.plan.head.stale_after):
        division = result.indicator.responsible
        groups.setdefault("" if division is None else division.get(lang), []).append(result)
    for responsible in sorted(groups, key=bool):
        sentence = _sentence(groups[responsible], lang)
        if responsible:
            yield _OF.fill(lang, responsible=responsible, sentence=sentence)
        else:
            yield sentence[0].upper() + sentence[1:]


def lacking_which(evaluation: PlanEvaluation, lang: Lang) -> str:
    """Return what is listed: from when on a value is out of date."""
    return _WHICH.fill(lang, months=exact(evaluation.plan.head.stale_after), as_of=in_words(evaluation.as_of))


def _sentence(results: list[IndicatorResult], lang: Lang) -> str:
    """Return since when there is no value of which indicators, the longest time first."""
    names: dict[date | None, list[str]] = {}
    for result in results:
        names.setdefault(result.measures.observed_on, []).append(result.indicator.name.get(lang))
    parts = [
        _SINCE.fill(lang, day=in_words(day), names=COMMA.get(lang).join(names[day]))
        for day in sorted(filter(None, names))
    ]
    if None in names:
        parts.append(_NEVER.fill(lang, names=COMMA.get(lang).join(names[None])))
    return SEMICOLON.get(lang).join(parts)
