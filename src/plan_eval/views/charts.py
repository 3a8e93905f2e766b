"""The charts of the chapter, from results."""

from decimal import Decimal
from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.standards.amounts import value_in_force
from plan_eval.standards.evaluation import StandardsEvaluation
from plan_eval.standards.sweep import Range, sweep
from plan_eval.views.chapter_words import CHART, NAMES, STEPS, STEPS_LEGEND
from plan_eval.views.drawing import Bullet, Drawing, bullet_chart, overview, steps


def overview_of(plan: PlanEvaluation, lang: Lang) -> Drawing:
    """Return the chart of how many indicators have each status."""
    counts = plan.count()
    said = [f"{status.label.get(lang)} {count}" for status, count in counts.items() if count]
    return overview(counts, NAMES.get(lang).join(said))


def bullet_of(result: IndicatorResult, lang: Lang) -> Drawing | None:
    """Return the chart of an indicator with a target and a value."""
    measures, status = result.measures, result.verdict.status
    value, target, baseline = measures.number("value"), measures.number("target"), measures.number("baseline")
    if value is None or target is None or status == "discontinued":
        return None
    start = Fraction(0) if measures.cumulative else baseline
    elapsed = measures.number("elapsed")
    way = None if start is None or elapsed is None or start == target else (target - start) * min(elapsed, Fraction(1))
    expected = None if way is None or start is None else start + way
    figures = {"target": grouped(target), "value": grouped(value), "status": status.label}
    figures["baseline"] = "-" if baseline is None else grouped(baseline)
    label = CHART.fill(lang, name=result.indicator.name, **figures)
    return bullet_chart(Bullet(start, target, value, expected, measures.number("projected")), status, label)


def steps_of(standards: StandardsEvaluation, lang: Lang) -> tuple[dict[str, Drawing], str]:
    """Return how each standard steps around the value in force of the first parameter, and what the charts show."""
    for name, parameter in standards.compiled.source.parameters.items():
        value = value_in_force(parameter, standards.on)
        if value is None or value.value <= 0:
            continue
        first, last = value.value * Decimal("0.8"), value.value * Decimal("1.3")
        found = sweep(standards.compiled, standards.on, name, Range(first, last, (last - first) / 50))
        told = {"parameter": parameter.name, "first": grouped(Fraction(first)), "last": grouped(Fraction(last))}
        drawn = {}
        for each in standards.standards:
            amounts = found.amounts.get(each.standard.id)
            if amounts is not None and len(amounts.numerators) > 1:
                ends = {"low": grouped(amounts.at(0)), "high": grouped(amounts.at(len(found) - 1))}
                drawn[each.standard.id] = steps(amounts, STEPS.fill(lang, name=each.standard.name, **told, **ends))
        return drawn, STEPS_LEGEND.fill(lang, **told)
    return {}, ""
