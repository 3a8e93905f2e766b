"""The status of a plan as JSON."""

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.indicators.evaluation import IndicatorResult, PlanEvaluation

_MEASURES = ("elapsed", "progress", "pace", "projected", "achieved_per_year", "required_per_year")


def render(evaluation: PlanEvaluation, lang: Lang, screen: Screen, shown: tuple[IndicatorResult, ...]) -> str:
    """Return the documented JSON object; `summary` counts all indicators, `indicators` lists those shown."""
    del screen
    head = evaluation.plan.head
    counts = evaluation.count()
    summary: dict[str, object] = {"total": sum(counts.values())}
    summary |= {status.value: count for status, count in counts.items()}
    summary["by_nature"] = evaluation.by_nature()
    summary["published"] = {"compared": evaluation.compared, "agree": evaluation.agree}
    source = head.source
    return dumps(
        {
            "plan": {
                "id": head.id,
                "name": head.name.get(lang),
                "baseline_date": head.baseline_date.isoformat(),
                "target_date": head.target_date.isoformat(),
                "source": None
                if source is None
                else {
                    "title": source.title.get(lang),
                    "published": source.published.isoformat() if source.published else None,
                },
            },
            "as_of": evaluation.as_of.isoformat(),
            "rules": evaluation.method.file.id,
            "summary": summary,
            "indicators": [_indicator(result, lang) for result in shown],
        }
    )


def _indicator(result: IndicatorResult, lang: Lang) -> dict[str, object]:
    indicator, measures, verdict = result.indicator, result.measures, result.verdict
    observed = measures.observed_on
    return {
        "id": indicator.id,
        "name": indicator.name.get(lang),
        "unit": indicator.unit.get(lang),
        "nature": indicator.nature,
        "kind": indicator.kind,
        "better": indicator.direction,
        "baseline": indicator.baseline,
        "target": indicator.target,
        "value": (indicator.observations or {})[observed] if observed else None,
        "observed_on": observed.isoformat() if observed else None,
        **{name: measures[name] for name in _MEASURES},
        "status": verdict.status,
        "verdict": verdict.verdict,
        "rule": verdict.rule,
        "because": verdict.because.get(lang),
        "published": indicator.published,
        "agrees": result.agrees,
    }
