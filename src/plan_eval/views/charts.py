"""The charts of the chapter, from results."""

from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang
from plan_eval.base.vocabulary import Status
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.wording import target_words
from plan_eval.standards.model import Standard
from plan_eval.standards.sweep import Sweep
from plan_eval.views.chapter_words import CHART, COUNT, NAMES, STEPS, STEPS_LEGEND
from plan_eval.views.days import mark, other_day
from plan_eval.views.drawing import Bullet, Drawing, bullet_chart, overview, steps


def overview_of(plan: PlanEvaluation, lang: Lang) -> Drawing:
    """Return the chart of how many indicators have each status."""
    counts = plan.count()
    label = [COUNT.fill(lang, status=status.label, count=count) for status, count in counts.items() if count]
    return overview(counts, NAMES.get(lang).join(label))


def bullet_of(result: IndicatorResult, lang: Lang) -> Drawing | None:
    """Return the chart of an indicator with a target and a value."""
    measures, status = result.measures, result.verdict.status
    value, baseline, written = measures.number("value"), measures.number("baseline"), result.indicator.target
    start = measures.start
    target = measures.edge(start) if start is not None else measures.number("target")
    if value is None or target is None or written is None or status is Status.DISCONTINUED:
        return None
    planned = measures.number("planned")
    expected = None
    if start is not None and start != target and planned is not None:
        expected = start + (target - start) * min(planned, Fraction(1))
    label = CHART.fill(
        lang,
        name=result.indicator.name,
        baseline="-" if baseline is None else grouped(baseline),
        target=target_words(written),
        value=grouped(value) + mark(other_day(result), lang),
        status=status.label,
    )
    return bullet_chart(Bullet(start, target, value, expected, measures.number("projected")), status, label)


def steps_of(standard: Standard, sweep: Sweep, lang: Lang) -> Drawing | None:
    """Return how a standard steps over a sweep; None for one that does not depend on its parameter."""
    amounts = sweep.amounts.get(standard.id)
    if amounts is None or len(amounts.numerators) == 1:
        return None
    low, high = grouped(amounts.at(0)), grouped(amounts.at(len(sweep) - 1))
    return steps(amounts, STEPS.fill(lang, name=standard.name, low=low, high=high, **_range(sweep)))


def steps_legend(sweep: Sweep, lang: Lang) -> str:
    """Return what the charts of steps show."""
    return STEPS_LEGEND.fill(lang, **_range(sweep))


def _range(sweep: Sweep) -> dict[str, object]:
    """Return the values of a sweep for sentences: the parameter, from where and to where."""
    first, last = grouped(sweep.values.at(0)), grouped(sweep.values.at(len(sweep) - 1))
    return {"parameter": sweep.name, "first": first, "last": last}
