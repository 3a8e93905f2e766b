"""What `explain` shows of the shipped data, and the bare command: the views behind the printed examples."""

from pathlib import Path

from plan_eval import compute, evaluate, load_plan, load_rules, load_standards
from plan_eval.findings.catalogue import CHECKS
from plan_eval.indicators.history import history
from plan_eval.indicators.margins import margins
from plan_eval.session import Session
from plan_eval.standards.inference import infer
from plan_eval.views.claim_names import claim_names
from plan_eval.views.explain_check import CheckView
from plan_eval.views.explain_claim import ClaimView
from plan_eval.views.explain_indicator import IndicatorView
from plan_eval.views.explain_method import MethodView
from plan_eval.views.explain_parameter import ParameterView
from plan_eval.views.explain_standard import StandardView
from plan_eval.views.overview import OverviewView
from plan_eval.views.shapes import View


def explanations(data: Path) -> dict[str, View]:
    """Return views by the names of what they explain."""
    plan, standards = evaluate(load_plan(data)), load_standards(data)
    results = {result.indicator.id: result for result in plan.results}
    views: dict[str, View] = {"overview": OverviewView(plan)}
    for name in ("elderly_care_beds", "relief_stations", "cremation_rate", "medical_aid_recipients"):
        ((result, margin),) = margins(plan, (results[name],))
        views[name] = IndicatorView(plan, result, margin, history(plan.plan, result))
    amounts = compute(standards, plan.as_of)
    views |= {name: StandardView(amounts, name) for name in ("orphan", "severe_disability_recipient")}
    views["min_wage"] = ParameterView(amounts, infer(standards, "min_wage"))
    claims = {result.claim.id: result for result in Session(data).audit().results}
    names = claim_names(plan.plan, standards.source)
    views |= {name: ClaimView(claims[name], names) for name in ("nursing_bed_share", "new_beds_against_table")}
    views |= {name: MethodView(load_rules(name)) for name in ("midterm", "open-sdg")}
    return views | {code: CheckView(CHECKS[code]) for code in ("PE203", "PE330")}
