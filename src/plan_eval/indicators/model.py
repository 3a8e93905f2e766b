"""The model of `indicators.yaml`: a plan and its indicators."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Better, Counting, DeliveryState, Nature, Status
from plan_eval.model.acceptance import Accept
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Day, Identifier, Line, Number, Read, Slug, Sourced, Words, choice
from plan_eval.model.readers import slug


def _rules(value: object) -> Any:  # noqa: ANN401  # a name, or a mapping that the rule-set model reads later
    return value if isinstance(value, dict) else slug(value)


@dataclass(frozen=True, kw_only=True)
class PlanSource(Entry):
    """The document that a plan's figures come from."""

    owner: ClassVar[Text] = Text("the plan's source", "规划的来源")
    title: Words
    published: Day | None = None
    url: Line | None = None
    text: Line | None = None


@dataclass(frozen=True, kw_only=True)
class PlanHead(Entry):
    """What holds for all indicators of a plan unless they say otherwise."""

    owner: ClassVar[Text] = Text("the plan", "规划")
    id: Slug
    name: Words
    baseline_date: Day
    target_date: Day
    as_of: Day
    source: PlanSource | None = None
    rules: Annotated[str | dict[str, Any], Read(_rules, {"type": ["string", "object"]})] = "midterm"
    accept: tuple[Accept, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Delivery(Entry):
    """How work in hand proceeds where numbers cannot show it, with the evidence."""

    owner: ClassVar[Text] = Text("delivery", "推进情况（delivery）")
    state: Annotated[DeliveryState, choice(DeliveryState)]
    evidence: Words
    source: Sourced


@dataclass(frozen=True, kw_only=True)
class Replacement(Entry):
    """The figure that is counted instead of a discontinued one."""

    owner: ClassVar[Text] = Text("replaced_by", "替代指标（replaced_by）")
    name: Words
    unit: Words | None = None
    value: Number | None = None


@dataclass(frozen=True, kw_only=True)
class Discontinued(Entry):
    """Why an indicator is no longer counted, and what is counted instead."""

    owner: ClassVar[Text] = Text("discontinued", "不再统计（discontinued）")
    reason: Words
    replaced_by: Replacement | None = None
    source: Sourced | None = None


@dataclass(frozen=True, kw_only=True)
class Indicator(Entry):
    """One indicator: where it began, where it should get to, and what was observed."""

    owner: ClassVar[Text] = Text("an indicator", "指标")
    id: Identifier
    name: Words
    unit: Words
    nature: Annotated[Nature, choice(Nature)]
    kind: Annotated[Counting, choice(Counting)] = Counting.LEVEL
    better: Annotated[Better, choice(Better)] | None = None
    baseline: Number | None = None
    target: Number | None = None
    limit: Number | None = None
    baseline_date: Day | None = None
    target_date: Day | None = None
    observations: dict[Day, Number] | None = None
    published: Annotated[Status, choice(Status)] | None = None
    delivery: Delivery | None = None
    discontinued: Discontinued | None = None
    source: Sourced | None = None
    note: Words | None = None
    open: tuple[Words, ...] = ()
    accept: tuple[Accept, ...] = ()

    @property
    def direction(self) -> Better | None:
        """Return which direction is better: as given, else from baseline to target; None if neither tells.

        For a cumulative indicator the baseline is another period's total, so more is better unless given.
        """
        if self.better is not None:
            return self.better
        if self.kind is Counting.CUMULATIVE:
            return Better.HIGHER
        if self.baseline is None or self.target is None or self.baseline == self.target:
            return None
        return Better.HIGHER if self.target > self.baseline else Better.LOWER

    def latest(self, as_of: date) -> tuple[date, Decimal] | None:
        """Return the latest observation on or before a day, with its date; None if there is none."""
        counted = [day for day in self.observations or () if day <= as_of]
        return (max(counted), (self.observations or {})[max(counted)]) if counted else None


@dataclass(frozen=True, kw_only=True)
class PlanFile(Entry):
    """The keys of `indicators.yaml`; its parts are validated one by one, so that all are reported."""

    owner: ClassVar[Text] = Text("indicators.yaml", "indicators.yaml")
    plan: Any
    indicators: list[Any]


@dataclass(frozen=True)
class Plan:
    """A plan: its head and its indicators, in the order of the file."""

    head: PlanHead
    indicators: tuple[Indicator, ...]

    def baseline_date(self, indicator: Indicator) -> date:
        """Return the date of an indicator's baseline: its own, else the plan's."""
        return indicator.baseline_date or self.head.baseline_date

    def target_date(self, indicator: Indicator) -> date:
        """Return the date of an indicator's target: its own, else the plan's."""
        return indicator.target_date or self.head.target_date
