"""What commands other than `status` and `explain` show of a plan and its standards: the views behind the printed examples."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from plan_eval import compute, evaluate, load_plan, load_standards
from plan_eval.base.text import same
from plan_eval.indicators.evaluation import Comparison
from plan_eval.indicators.loading import CheckedPlan
from plan_eval.indicators.margins import margins
from plan_eval.session import Session
from plan_eval.standards.inference import infer
from plan_eval.standards.scenarios import sweep_of
from plan_eval.standards.sweep import Range
from plan_eval.views.audit import AuditView
from plan_eval.views.comparison import ComparisonView
from plan_eval.views.inference import InferenceView
from plan_eval.views.margins import MarginsView
from plan_eval.views.recorded import RecordedView
from plan_eval.views.shapes import View
from plan_eval.views.standards import StandardsView
from plan_eval.views.sweep import SweepView

RULES = ("midterm", "straight-line", "open-sdg")


def results(data: Path) -> dict[str, View]:
    """Return views by the names of the commands that show them."""
    return {**of_plan(load_plan(data)), "audit": AuditView(Session(data).audit()), **of_standards(data)}


def of_plan(loaded: CheckedPlan) -> dict[str, View]:
    """Return views of a plan: several rule sets, what is close, and what another date changes."""
    plan = evaluate(loaded)
    comparison = Comparison(tuple(evaluate(loaded, rules=name) for name in RULES))
    later = evaluate(loaded, as_of=max(plan.plan.head.target_date, date(2020, 12, 31)))
    first = plan.results[0].indicator.id
    return {
        "comparison": ComparisonView(comparison, range(len(plan.results))),
        "margins": MarginsView(plan, margins(plan, plan.results)),
        "record": RecordedView("indicators.yaml", first, same("15,000"), plan.as_of, before=plan, after=later),
    }


def of_standards(data: Path) -> dict[str, View]:
    """Return views of standards: on a day, when a wage changes, over a few and over many wages, and what they imply."""
    standards, on = load_standards(data), evaluate(load_plan(data)).as_of
    few, many = (Range(Decimal(1700), Decimal(last), Decimal(10)) for last in (1730, 1900))
    return {
        "standards": StandardsView(compute(standards, on)),
        "change": StandardsView(compute(standards, on, [{"min_wage": 1700}, {"min_wage": 1800}])),
        "sweep": SweepView(sweep_of(standards, on, "min_wage", many)),
        "sweep_few": SweepView(sweep_of(standards, on, "min_wage", few)),
        "infer": InferenceView(infer(standards, "min_wage"), standards),
    }
