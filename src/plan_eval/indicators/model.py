"""The model of `indicators.yaml`: a plan and its indicators."""

from collections.abc import Mapping
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from itertools import accumulate
from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import ConfigDict, Field, PlainValidator, ValidationInfo

from plan_eval.base.text import NOTHING, Text
from plan_eval.base.vocabulary import Better, Counting, DeliveryState, Nature, Sign, Status, TaskState
from plan_eval.indicators.method_model import MethodFile
from plan_eval.model.acceptance import Accept
from plan_eval.model.entry import Entry
from plan_eval.model.fields import (
    Asked,
    Day,
    Identifier,
    Number,
    Observed,
    Slug,
    Sourced,
    Target,
    Truth,
    Weight,
    Words,
)
from plan_eval.model.readers import RefusedError, Source, bilingual, observed, slug
from plan_eval.model.report import Report

Figure = Decimal | TaskState
"""What can be observed: a number, or how far a task is."""

_EXACT = Context(prec=5000)
"""Wide enough for the sum of any figures of a file."""


def _rules(value: object) -> str | MethodFile:
    return MethodFile.model_validate(value) if isinstance(value, dict | MethodFile) else slug(value)


class PlanSource(Report):
    """The report that a plan's figures come from."""

    owner: ClassVar[Text] = Text("the plan's source", "规划的来源")
    title: Words = Field(description="The title of the report.")


class PlanHead(Entry):
    """What holds for all indicators of a plan unless they say otherwise."""

    owner: ClassVar[Text] = Text("the plan", "规划")
    id: Slug = Field(description="A short name of the plan.")
    name: Words = Field(description="What the plan is called.")
    baseline_date: Day = Field(description="When the plan begins.")
    target_date: Day = Field(description="When its targets are due.")
    as_of: Day = Field(description="The day of the evaluation; no observation may be later.")
    source: PlanSource | None = Field(default=None, description="The document that the figures come from.")
    rules: Annotated[str | MethodFile, PlainValidator(_rules, json_schema_input_type=Slug | MethodFile)] = Field(
        default="straight-line", description="The rule set: the name of a shipped one, or a whole rule set."
    )
    parameters: dict[Identifier, Asked] = Field(
        default_factory=dict,
        description="Numbers that its rule sets ask of each indicator, for those that give none of their own.",
    )
    stale_after: Number = Field(
        default=Decimal(12),
        description="How many months a latest value may be older than the evaluation date.",
        json_schema_extra={"default": 12},  # a number, where pydantic writes a Decimal as text
    )
    open: tuple[Words, ...] = Field(
        default=(),
        description="Questions on the plan that a person still has to answer; reported until they are deleted.",
    )
    accept: tuple[Accept, ...] = Field(default=(), description="Findings that are known and right as they are.")


class Delivery(Entry):
    """How work in hand proceeds where numbers cannot show it, with the evidence."""

    owner: ClassVar[Text] = Text("delivery", "推进情况（delivery）")
    state: DeliveryState = Field(description="under_way or stalled.")
    evidence: Words = Field(description="What the report says of the work, quoted.")
    source: Sourced = Field(description="Where the evidence stands.")


class Replacement(Entry):
    """The figure that is counted instead of a discontinued one."""

    owner: ClassVar[Text] = Text("replaced_by", "替代指标（replaced_by）")
    name: Words = Field(description="What is counted instead.")
    unit: Words | None = Field(default=None, description="Its unit.")
    value: Number | None = Field(default=None, description="Its latest value.")


class Discontinued(Entry):
    """Why an indicator is no longer counted, and what is counted instead."""

    owner: ClassVar[Text] = Text("discontinued", "不再统计（discontinued）")
    reason: Words = Field(description="Why the indicator is no longer counted.")
    replaced_by: Replacement | None = Field(default=None, description="What is counted instead.")
    source: Sourced | None = Field(default=None, description="Where the report says so.")


class Observation(NamedTuple):
    """What was observed on a day."""

    value: Figure
    source: Source | None = None
    note: Text | None = None
    provisional: bool = False
    se: Decimal | None = None


class ObservationEntry(Entry):
    """An observation of which more is said than its value."""

    owner: ClassVar[Text] = Text("an observation", "完成值")
    value: Observed = Field(description="The value, or for a task how far it is.")
    source: Sourced | None = Field(default=None, description="Where the value comes from.")
    note: Words | None = Field(default=None, description="Anything a reader should know of the value.")
    provisional: Truth = Field(default=False, description="Whether the value may still be revised.")
    se: Weight | None = Field(
        default=None, description="The standard error of the value, for rule sets that ask for it."
    )


def _observation(value: object) -> Observation:
    if isinstance(value, Observation):
        return value
    if not isinstance(value, dict):
        return Observation(observed(value))
    entry = ObservationEntry.model_validate(value)
    return Observation(entry.value, entry.source, entry.note, entry.provisional, entry.se)


def _unit(value: object, entry: ValidationInfo) -> Text:
    """Read a unit; a task may have none, and is known by its kind, which is read before."""
    if value is NOTHING:
        if entry.data.get("kind") is not Counting.TASK:
            raise RefusedError("PE201")
        return NOTHING
    return bilingual(value)


_UNIT_UNLESS_TASK: dict[str, Any] = {"anyOf": [{"required": ["unit"]}, {"required": ["kind"]}]}
"""What a JSON Schema can say of it without looking at the kind: a task says that it is one."""


class Indicator(Entry):
    """One indicator: where it began, where it should get to, and what was observed."""

    model_config = ConfigDict(json_schema_extra=_UNIT_UNLESS_TASK)

    owner: ClassVar[Text] = Text("an indicator", "指标")
    id: Identifier = Field(description="A name that formulas can use.")
    name: Words = Field(description="What the indicator is called.")
    nature: Nature = Field(description="binding or expected.")
    group: Words | None = Field(default=None, description="The heading that the indicator stands under.")
    responsible: Words | None = Field(default=None, description="Who answers for it.")
    weight: Weight | None = Field(default=None, description="How much it counts beside others.")
    rules: Annotated[str | MethodFile | None, PlainValidator(_rules, json_schema_input_type=Slug | MethodFile)] = Field(
        default=None, description="The rule set that judges this indicator, where it is another than the plan's."
    )
    parameters: dict[Identifier, Asked] = Field(
        default_factory=dict, description="What the rule set asks of each indicator, by the names that it gives."
    )
    tags: tuple[Identifier, ...] = Field(default=(), description="Words that rules can ask for: `tagged(level)`.")
    kind: Counting = Field(
        default=Counting.LEVEL,
        description="level, cumulative from 0 at the baseline date, or a task that is either done or not.",
    )
    unit: Annotated[Text, PlainValidator(_unit, json_schema_input_type=Words)] = Field(
        default_factory=lambda: NOTHING, validate_default=True, description="What is counted; a task may leave it out."
    )
    better: Better | None = Field(
        default=None, description="Which direction is better; needed where baseline and target do not tell."
    )
    baseline: Number | None = Field(
        default=None,
        description="The value at the baseline date; for a cumulative indicator the total of the period before.",
    )
    target: Target | None = Field(
        default=None,
        description="The value to reach by the target date, a bound or a range as printed, or done for a task.",
    )
    milestones: dict[Day, Number] | None = Field(
        default=None, description="Targets by date between the baseline and the target."
    )
    limit: Number | None = Field(
        default=None,
        description="The value that nature or logic allows at most, such as 100 for a share, where there is no target.",
    )
    baseline_date: Day | None = Field(default=None, description="Where it differs from the plan's.")
    target_date: Day | None = Field(default=None, description="Where it differs from the plan's.")
    observations: (
        dict[
            Day,
            Annotated[Observation, PlainValidator(_observation, json_schema_input_type=Observed | ObservationEntry)],
        ]
        | None
    ) = Field(default=None, description="Values by date; the latest on or before the evaluation date counts.")
    increments: dict[Day, Number] | None = Field(
        default=None,
        description="For a cumulative indicator instead of observations: what each period added, by its last day.",
    )
    published: Status | None = Field(default=None, description="What the report says; compared, never used to decide.")
    delivery: Delivery | None = Field(
        default=None, description="How work in hand proceeds where numbers cannot show it."
    )
    discontinued: Discontinued | None = Field(
        default=None, description="Why it is no longer counted, and what is counted instead."
    )
    source: Sourced | None = Field(default=None, description="Where the figures come from.")
    note: Words | None = Field(default=None, description="Anything a reader should know.")
    open: tuple[Words, ...] = Field(
        default=(), description="Questions that a person still has to answer; reported until they are deleted."
    )
    accept: tuple[Accept, ...] = Field(default=(), description="Findings that are known and right as they are.")

    @property
    def direction(self) -> Better | None:
        """Return which direction is better: as a bound or `better` says, else from baseline to target; None if none tells.

        For a cumulative indicator the baseline is another period's total, so more is better unless a bound or `better` says
        otherwise. A range has none unless `better` says so, a task none at all.
        """
        target, baseline = self.target, self.baseline
        if target is not None and target.sign is not Sign.NONE:
            return target.better or self.better
        if self.better is not None or self.kind is Counting.TASK:
            return self.better
        if self.kind is Counting.CUMULATIVE:
            return Better.HIGHER
        number = None if target is None else target.low
        if baseline is None or number is None or number == baseline:
            return None
        return Better.HIGHER if number > baseline else Better.LOWER

    @property
    def is_cap(self) -> bool:
        """Tell whether the target limits what may add up.

        That is an upper bound, a plain number of which less is better, or a range that holds the 0 at which a total begins.
        """
        if self.kind is not Counting.CUMULATIVE or self.target is None:
            return False
        if self.target.sign is Sign.BETWEEN:
            return self.target.satisfied(Fraction(0))
        return self.target.is_upper or (not self.target.is_bound and self.better is Better.LOWER)

    @property
    def figures(self) -> Mapping[date, Figure]:
        """What was observed by date; where increments are given, their running sums."""
        if self.increments is None:
            return {day: each.value for day, each in (self.observations or {}).items()}
        days = sorted(self.increments)
        return dict(zip(days, accumulate((self.increments[day] for day in days), _EXACT.add), strict=True))

    @property
    def numbers(self) -> list[Decimal]:
        """Every number of the indicator: its baseline, those of its target, and what was observed."""
        target = () if self.target is None else dict.fromkeys((self.target.low, self.target.high))
        data = (self.baseline, *target, *self.figures.values())
        return [figure for figure in data if isinstance(figure, Decimal)]


class PlanFile(Entry):
    """A plan: what was planned, and what was measured."""

    owner: ClassVar[Text] = Text("indicators.yaml", "indicators.yaml")
    plan: PlanHead = Field(description="What holds for all indicators.")
    indicators: tuple[Indicator, ...] = Field(description="The indicators, in the order of every output.")


class Plan(NamedTuple):
    """A plan: its head and its indicators, in the order of the file."""

    head: PlanHead
    indicators: tuple[Indicator, ...]

    def baseline_date(self, indicator: Indicator) -> date:
        """Return the date of an indicator's baseline: its own, else the plan's."""
        return indicator.baseline_date or self.head.baseline_date

    def target_date(self, indicator: Indicator) -> date:
        """Return the date of an indicator's target: its own, else the plan's."""
        return indicator.target_date or self.head.target_date
