"""Standards as the documented object of JSON."""

from plan_eval.base.text import Lang
from plan_eval.model.readers import Source
from plan_eval.standards.evaluation import ScenarioAmount, StandardResult, StandardsEvaluation


def standards_data(evaluation: StandardsEvaluation, lang: Lang) -> dict[str, object]:
    """Return the object, with one amount of each standard for every scenario."""
    return {
        "on": evaluation.on.isoformat(),
        "scenarios": [{**scenario.parameters, **scenario.given} for scenario in evaluation.scenarios],
        "standards": [_standard(evaluation, result, lang) for result in evaluation.standards],
        "yearly_cost": evaluation.total_costs(),
    }


def _standard(evaluation: StandardsEvaluation, result: StandardResult, lang: Lang) -> dict[str, object]:
    standard = result.standard
    cell = evaluation.compiled.source.cells.get(standard.id)
    return {
        "id": standard.id,
        **({} if cell is None else {"table": cell.table, "of": dict(cell.members)}),
        "name": standard.name.get(lang),
        "unit": standard.unit,
        **({} if standard.group is None else {"group": standard.group.get(lang)}),
        "formula": result.compiled.formula.text,
        "source": _source(standard.source, lang),
        "amounts": [_amount(amount) for amount in result.amounts],
        "what_if": result.what_if,
        **_set(result),
        "recipients": standard.recipients.count if standard.recipients else None,
        "yearly_cost": result.yearly_costs(),
    }


def _set(result: StandardResult) -> dict[str, object]:
    """Return since when an amount was set in the place of the rule; nothing where it was not."""
    settled = result.compiled.settled
    if settled is None:
        return {}
    return {"start" if settled.is_start else "decided": {"from": settled.since.isoformat(), "amount": settled.amount}}


def _source(source: Source | None, lang: Lang) -> str | None:
    if source is None:
        return None
    parts = (source.section, source.quote, source.text.get(lang) if source.text else None)
    return " ".join(part for part in parts if part)


def _amount(row: ScenarioAmount) -> dict[str, object]:
    return {
        "exact": row.amount.exact if row.amount else None,
        "amount": row.amount.amount if row.amount else None,
        "published": row.published.amount if row.published else None,
        "agrees": row.agrees,
        "rounding": row.rounding,
        "change": row.change,
        **({} if row.amount is None or row.amount.rule is None else {"rule": row.amount.rule}),
    }
