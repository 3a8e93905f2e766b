"""The model of `standards.yaml`: parameters, rounding, and the standards derived from them."""

from typing import ClassVar

from pydantic import Field

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.model.acceptance import Accept
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Amounts, Day, Identifier, Line, Number, Sourced, Words
from plan_eval.model.report import Report
from plan_eval.standards.parameter_model import Dimension, Names, Parameter, Picked


class Rounding(Entry):
    """How an amount is rounded: to a multiple of `to`, in the direction of `mode`."""

    owner: ClassVar[Text] = Text("rounding", "取整规则（rounding）")
    mode: RoundingMode = Field(description="up, down, half_up, half_even or none.")
    to: Number | None = Field(default=None, description="The step; 1 when left out.")
    source: Sourced | None = Field(default=None, description="Where the rule comes from.")

    @property
    def places(self) -> int:
        """How many decimals the amounts have that are rounded so: those that the step is written with."""
        if self.mode is RoundingMode.NONE or self.to is None:
            return 0
        return max(0, -int(self.to.as_tuple().exponent))


class Published(Entry):
    """An amount as published, in the words of the source."""

    owner: ClassVar[Text] = Text("a published amount", "公布的金额")
    on: Day = Field(description="The day that the amount was published for.")
    of: Picked = Field(default=(), description="The members that it is of, by dimension, where it is not of all.")
    amount: Amounts = Field(description="The amount as published; by dimensions a list, or a mapping, of amounts.")
    quote: Line | None = Field(default=None, description="The words of the report.")
    section: Line | None = Field(default=None, description="Where they stand.")
    source: Sourced | None = Field(default=None, description="Where the amount was published, if not in the report.")


class Start(Entry):
    """The amount that a standard begins with, before its first renewal."""

    owner: ClassVar[Text] = Text("an amount to begin with", "起始金额（start）")
    since: Day = Field(alias="on", description="The first day on which it holds.")
    amount: Amounts = Field(description="The amount; by dimensions a list, or a mapping, of amounts.")
    source: Sourced | None = Field(default=None, description="Who set it.")


class Decided(Entry):
    """An amount that was decided in the place of what the rule gives, until the next renewal."""

    owner: ClassVar[Text] = Text("a decided amount", "另行决定的金额（decided）")
    since: Day = Field(alias="from", description="The first day on which it holds.")
    of: Picked = Field(default=(), description="The members that it is of, by dimension, where it is not of all.")
    amount: Amounts = Field(description="The amount; by dimensions a list, or a mapping, of amounts.")
    source: Sourced | None = Field(default=None, description="Who decided it.")


class DatedFormula(Entry):
    """A formula and the days on which it is in force."""

    owner: ClassVar[Text] = Text("a dated formula", "分期的公式")
    since: Day | None = Field(default=None, alias="from", description="The first day on which the formula is in force.")
    until: Day | None = Field(default=None, description="The last day on which it is.")
    formula: Line = Field(description="The formula.")
    rounding: Rounding | None = Field(default=None, description="Where it differs from the standard's.")
    source: Sourced | None = Field(default=None, description="Where it comes from.")


class Recipients(Entry):
    """How many people receive a standard."""

    owner: ClassVar[Text] = Text("recipients", "领取人数（recipients）")
    count: Amounts = Field(description="How many; by dimensions a list, or a mapping, of counts.")
    on: Day = Field(description="When they were counted.")
    source: Sourced | None = Field(default=None, description="Where the count comes from.")


class Standard(Entry):
    """A benefit standard: an amount derived from parameters and other standards."""

    owner: ClassVar[Text] = Text("a standard", "标准")
    id: Identifier = Field(description="A name that formulas can use.")
    name: Words = Field(description="What the standard is called.")
    unit: Line = Field(description="Such as CNY/person/month.")
    by: Names | None = Field(
        default=None,
        description="The dimensions that it differs by, where not just those of what it uses, or in another order.",
    )
    start: Start | None = Field(default=None, description="The amount to begin with, where the formula has `previous`.")
    formula: Line | None = Field(
        default=None, description="How the amount follows from parameters and other standards."
    )
    since: Day | None = Field(default=None, alias="from", description="The first day on which the formula is in force.")
    until: Day | None = Field(default=None, description="The last day on which it is.")
    group: Words | None = Field(default=None, description="The heading that the standard stands under.")
    formulas: tuple[DatedFormula, ...] = Field(
        default=(), description="Several formulas, each with its days, instead of one."
    )
    source: Sourced | None = Field(default=None, description="Where the formula comes from.")
    rounding: Rounding | None = Field(default=None, description="Where it differs from the file's.")
    decided: tuple[Decided, ...] = Field(
        default=(), description="Amounts decided in the place of what the rule gives, each until the next renewal."
    )
    recipients: Recipients | None = Field(default=None, description="How many people receive it.")
    published: tuple[Published, ...] = Field(default=(), description="Amounts that were published.")
    note: Words | None = Field(default=None, description="Anything a reader should know.")
    accept: tuple[Accept, ...] = Field(default=(), description="Findings that are known and right as they are.")

    @property
    def periods(self) -> tuple[DatedFormula, ...]:
        """Return its formulas with the days on which each is in force, as given; a plain formula may have no days."""
        if self.formula is None:
            return self.formulas
        return (
            DatedFormula.model_construct(
                since=self.since, until=self.until, formula=self.formula, rounding=None, source=self.source
            ),
        )


class StandardsSource(Report):
    """The report that the standards come from."""

    owner: ClassVar[Text] = Text("the standards' source", "标准的来源")


class StandardsFile(Entry):
    """What is paid: parameters, and the standards derived from them."""

    owner: ClassVar[Text] = Text("standards.yaml", "standards.yaml")
    source: StandardsSource | None = Field(default=None, description="The document that the standards come from.")
    dimensions: dict[str, Dimension] = Field(
        default={}, description="What values differ by, by the name that formulas use."
    )
    parameters: dict[str, Parameter] = Field(description="Figures that others set, by the name that formulas use.")
    rounding: Rounding | None = Field(
        default=None, description="How amounts are rounded where a standard does not say."
    )
    standards: tuple[Standard, ...] = Field(description="The standards, in any order.")
