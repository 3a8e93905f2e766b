"""The status of a plan as the documented object of JSON."""

from collections.abc import Sequence

from plan_eval.base.text import Lang
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation
from plan_eval.indicators.model import PlanHead, PlanSource


def status_data(evaluation: PlanEvaluation, shown: Sequence[IndicatorResult], lang: Lang) -> dict[str, object]:
    """Return the object; `summary` counts all indicators, `indicators` lists those shown."""
    return {
        "plan": _plan(evaluation.plan.head, lang),
        "as_of": evaluation.as_of.isoformat(),
        "rules": evaluation.method.file.id,
        "summary": _summary(evaluation),
        "indicators": [_indicator(result, lang) for result in shown],
    }


def _plan(head: PlanHead, lang: Lang) -> dict[str, object]:
    return {
        "id": head.id,
        "name": head.name.get(lang),
        "baseline_date": head.baseline_date.isoformat(),
        "target_date": head.target_date.isoformat(),
        "source": None if head.source is None else _source(head.source, lang),
    }


def _source(source: PlanSource, lang: Lang) -> dict[str, object]:
    return {
        "title": source.title.get(lang),
        "published": source.published.isoformat() if source.published else None,
    }


def _summary(evaluation: PlanEvaluation) -> dict[str, object]:
    counts = evaluation.count()
    return {
        "total": sum(counts.values()),
        **{status.value: count for status, count in counts.items()},
        "by_nature": evaluation.by_nature(),
        "published": {"compared": evaluation.compared, "agree": evaluation.agree},
    }


def _indicator(result: IndicatorResult, lang: Lang) -> dict[str, object]:
    indicator, measures, verdict = result.indicator, result.measures, result.verdict
    observed, target, doubt = measures.observed_on, indicator.target, result.doubt
    return {
        "id": indicator.id,
        "name": indicator.name.get(lang),
        "unit": indicator.unit.get(lang),
        "nature": indicator.nature,
        "kind": indicator.kind,
        "better": measures.better,
        "baseline": indicator.baseline,
        "target": None if target is None else target.number,
        "value": measures.latest,
        "observed_on": observed.isoformat() if observed else None,
        "provisional": result.is_provisional,
        "elapsed": measures["elapsed"],
        "progress": measures["progress"],
        "pace": measures["pace"],
        "projected": measures["projected"],
        "achieved_per_year": measures["achieved_per_year"],
        "required_per_year": measures["required_per_year"],
        "target_text": None if target is None else target.text,
        "used": measures["used"],
        "planned": measures["planned"],
        "status": verdict.status,
        "verdict": verdict.verdict,
        "rule": verdict.rule,
        "because": verdict.because.get(lang),
        "published": indicator.published,
        "agrees": result.agrees,
        "doubt": None if doubt is None else doubt.get(lang),
        **_of_the_rule_set(result),
    }


def _of_the_rule_set(result: IndicatorResult) -> dict[str, object]:
    """Return what only some rule sets and indicators have: a rule set of the indicator's own, parameters, measures."""
    own, measures = result.method.own, result.measures
    data: dict[str, object] = {}
    if result.indicator.rules is not None:
        data["rules"] = result.method.file.id
    if own.parameters:
        data["parameters"] = {row.name: measures.known(row.name) for row in own.parameters}
    if own.measures:
        data["measures"] = {row.name: measures.known(row.name) for row in own.measures}
    return data
