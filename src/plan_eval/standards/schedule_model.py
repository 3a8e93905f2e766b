"""The model of schedules in `standards.yaml`: tables of brackets that formulas call by name, such as those of a tax."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, PlainValidator, WithJsonSchema

from plan_eval.base.text import Text
from plan_eval.model import by_member
from plan_eval.model.entry import Entry
from plan_eval.model.fields import BY_MEMBER_FORM, Day, Sourced, Words
from plan_eval.standards.parameter_model import Names

Brackets = Annotated[by_member.Figures, PlainValidator(by_member.figures), WithJsonSchema(BY_MEMBER_FORM)]


class Scale(StrEnum):
    """How the brackets of a schedule work."""

    MARGINAL = "marginal"
    FLAT = "flat"


class Boundary(StrEnum):
    """To which bracket a value at a threshold belongs."""

    FROM = "from"
    ABOVE = "above"


class ScheduleValue(Entry):
    """The brackets of a schedule from a day on."""

    owner: ClassVar[Text] = Text("dated brackets", "分期的级距")
    since: Day = Field(alias="from", description="The first day on which they hold.")
    until: Day | None = Field(default=None, description="Their last day, where no others follow at once.")
    thresholds: Brackets = Field(
        description="Where each bracket begins, lowest first; by dimensions one list for each member."
    )
    rates: Brackets | None = Field(default=None, description="The rate of each bracket.")
    amounts: Brackets | None = Field(default=None, description="The amount of each bracket, instead of rates.")
    source: Sourced | None = Field(default=None, description="Where they come from.")


class Schedule(Entry):
    """Brackets that a formula calls by name: `tax(salary)`."""

    owner: ClassVar[Text] = Text("a schedule", "级距表（schedule）")
    name: Words = Field(description="What the schedule is called.")
    scale: Scale = Field(
        description="marginal: each bracket counts for its own part; flat: the bracket reached for the whole."
    )
    boundary: Boundary = Field(
        default=Boundary.FROM,
        description="Whether a bracket begins `from` its threshold (when left out), or `above` it.",
    )
    by: Names = Field(default=(), description="The dimensions that its brackets differ by.")
    values: tuple[ScheduleValue, ...] = Field(description="The brackets over time, oldest first.")
    note: Words | None = Field(default=None, description="Anything a reader should know.")
