"""Standards as JSON."""

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.model.readers import Source
from plan_eval.standards.evaluation import ScenarioAmount, StandardResult, StandardsEvaluation


def render(evaluation: StandardsEvaluation, lang: Lang, screen: Screen) -> str:
    """Return the documented JSON object, with one amount of each standard for every scenario."""
    del screen
    return dumps(
        {
            "on": evaluation.on.isoformat(),
            "scenarios": [
                {**scenario.parameters, **{name: scenario.given[name] for name in scenario.given}}
                for scenario in evaluation.scenarios
            ],
            "standards": [_standard(result, lang) for result in evaluation.standards],
            "yearly_cost": evaluation.total_costs(),
        }
    )


def _standard(result: StandardResult, lang: Lang) -> dict[str, object]:
    standard = result.standard
    return {
        "id": standard.id,
        "name": standard.name.get(lang),
        "unit": standard.unit,
        "formula": result.compiled.formula.text,
        "source": source_text(standard.source, lang),
        "amounts": [_amount(each) for each in result.amounts],
        "what_if": result.what_if,
        "recipients": standard.recipients.count if standard.recipients else None,
        "yearly_cost": result.yearly_costs(),
    }


def source_text(source: Source | None, lang: Lang) -> str | None:
    """Return a source as one text: the section, then the words."""
    if source is None:
        return None
    parts = (source.section, source.quote, source.text.get(lang) if source.text else None)
    return " ".join(part for part in parts if part)


def _amount(each: ScenarioAmount) -> dict[str, object]:
    return {
        "exact": each.amount.exact if each.amount else None,
        "amount": each.amount.amount if each.amount else None,
        "published": each.published.amount if each.published else None,
        "agrees": each.agrees,
        "rounding": each.rounding,
        "change": each.change,
    }
