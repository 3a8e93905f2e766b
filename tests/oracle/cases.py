"""What both evaluations are given: a plan as it stands in its file, figures as the texts that are written there."""

from dataclasses import dataclass, field
from datetime import date

Measure = object
"""A measure as an evaluation gives it: a Fraction, a Decimal of many digits, a truth, a word, or None where undefined."""

INEXACT = ("growth", "growth_ratio", "score", "limit_factor")
"""Measures that are irrational: held to twelve digits."""


@dataclass(frozen=True)
class Indicator:
    """One indicator; `baseline_date` and `target_date` are None where they are those of the plan."""

    kind: str = "level"
    nature: str = "expected"
    better: str | None = None
    baseline: str | None = None
    target: str | None = None
    limit: str | None = None
    baseline_date: date | None = None
    target_date: date | None = None
    observations: dict[date, str] = field(default_factory=dict)
    increments: dict[date, str] = field(default_factory=dict)
    milestones: dict[date, str] = field(default_factory=dict)
    delivery: str | None = None
    discontinued: bool = False


@dataclass(frozen=True)
class Plan:
    """A plan, and the day and the rule set that it is evaluated by."""

    baseline_date: date
    target_date: date
    as_of: date
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Evaluated:
    """What becomes of one indicator: its measures by name, and its status by each rule set."""

    measures: dict[str, Measure]
    statuses: dict[str, str]
