"""Scenarios in words: what amounts are computed from, and how they change."""

from fractions import Fraction

from plan_eval.base.figures import grouped
from plan_eval.base.text import Lang
from plan_eval.standards.evaluation import Scenario, StandardsEvaluation
from plan_eval.views.words import COMMA


def describe(evaluation: StandardsEvaluation, scenario: Scenario, lang: Lang) -> str:
    """Say which values a scenario is computed from: its parameters, and the amounts given for standards."""
    compiled = evaluation.compiled
    named = [(compiled.source.parameters[name].name, value) for name, value in scenario.parameters.items()]
    named += [(compiled.by_id[name].standard.name, value) for name, value in scenario.given.items()]
    return COMMA.get(lang).join(f"{name.get(lang)} {grouped(value)}" for name, value in named)


def signed(value: Fraction | None) -> str:
    """Return a difference with its sign; zero has none."""
    if value is None:
        return "-"
    return f"+{grouped(value)}" if value > 0 else grouped(value)
