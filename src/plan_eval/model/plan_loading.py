"""The values of `indicators.yaml` to a plan."""

from plan_eval.findings import Problem
from plan_eval.model.entry import validate
from plan_eval.model.loading import entries_of, top_of
from plan_eval.model.plan import Indicator, PlanFile, PlanHead
from plan_eval.source.values import YamlValue


def read_plan(value: YamlValue) -> tuple[PlanHead | None, dict[int, Indicator], list[Problem]]:
    """Return what is valid in the values of `indicators.yaml`: the head, and indicators by their position."""
    top, problems = top_of(PlanFile, value)
    head, wrong = validate(PlanHead, top["plan"], ("plan",)) if "plan" in top else (None, [])
    problems += wrong
    return head, entries_of(Indicator, top.get("indicators"), ("indicators",), problems), problems
