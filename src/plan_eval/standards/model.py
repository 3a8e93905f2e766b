"""The model of `standards.yaml`: parameters, rounding, and the standards derived from them."""

from typing import ClassVar, NamedTuple

from pydantic import Field

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Basis, RoundingMode
from plan_eval.model.acceptance import Accept
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Day, Identifier, Line, Number, Sourced, Words
from plan_eval.model.report import Report


class ParameterValue(Entry):
    """The value of a parameter from a day on."""

    owner: ClassVar[Text] = Text("a dated value", "分期的值")
    since: Day = Field(alias="from", description="The first day on which the value holds.")
    until: Day | None = Field(default=None, description="Its last day, where no other value follows at once.")
    value: Number = Field(description="The value.")
    source: Sourced | None = Field(default=None, description="The notice that set it.")
    basis: Basis = Field(default=Basis.READ, description="read, derived or assumed.")


class Parameter(Entry):
    """A figure that others set, such as the minimum wage, with its values over time."""

    owner: ClassVar[Text] = Text("a parameter", "参数")
    name: Words = Field(description="What the parameter is called.")
    unit: Line = Field(description="Such as CNY/person/month.")
    values: tuple[ParameterValue, ...] = Field(description="Its values over time, oldest first.")
    note: Words | None = Field(default=None, description="Anything a reader should know.")
    accept: tuple[Accept, ...] = Field(default=(), description="Findings that are known and right as they are.")


class Rounding(Entry):
    """How an amount is rounded: to a multiple of `to`, in the direction of `mode`."""

    owner: ClassVar[Text] = Text("rounding", "取整规则（rounding）")
    mode: RoundingMode = Field(description="up, down, half_up, half_even or none.")
    to: Number | None = Field(default=None, description="The step; 1 when left out.")
    source: Sourced | None = Field(default=None, description="Where the rule comes from.")


class Published(Entry):
    """An amount as published, in the words of the source."""

    owner: ClassVar[Text] = Text("a published amount", "公布的金额")
    on: Day = Field(description="The day that the amount was published for.")
    amount: Number = Field(description="The amount as published.")
    quote: Line | None = Field(default=None, description="The words of the report.")
    section: Line | None = Field(default=None, description="Where they stand.")
    source: Sourced | None = Field(default=None, description="Where the amount was published, if not in the report.")


class DatedFormula(Entry):
    """A formula and the days on which it is in force."""

    owner: ClassVar[Text] = Text("a dated formula", "分期的公式")
    since: Day | None = Field(default=None, alias="from", description="The first day on which the formula is in force.")
    until: Day | None = Field(default=None, description="The last day on which it is.")
    formula: Line = Field(description="The formula.")
    source: Sourced | None = Field(default=None, description="Where it comes from.")


class Recipients(Entry):
    """How many people receive a standard."""

    owner: ClassVar[Text] = Text("recipients", "领取人数（recipients）")
    count: Number = Field(description="How many.")
    on: Day = Field(description="When they were counted.")
    source: Sourced | None = Field(default=None, description="Where the count comes from.")


class Standard(Entry):
    """A benefit standard: an amount derived from parameters and other standards."""

    owner: ClassVar[Text] = Text("a standard", "标准")
    id: Identifier = Field(description="A name that formulas can use.")
    name: Words = Field(description="What the standard is called.")
    unit: Line = Field(description="Such as CNY/person/month.")
    formula: Line | None = Field(
        default=None, description="How the amount follows from parameters and other standards."
    )
    since: Day | None = Field(default=None, alias="from", description="The first day on which the formula is in force.")
    until: Day | None = Field(default=None, description="The last day on which it is.")
    formulas: tuple[DatedFormula, ...] = Field(
        default=(), description="Several formulas, each with its days, instead of one."
    )
    source: Sourced | None = Field(default=None, description="Where the formula comes from.")
    rounding: Rounding | None = Field(default=None, description="Where it differs from the file's.")
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
            DatedFormula.model_construct(since=self.since, until=self.until, formula=self.formula, source=self.source),
        )


class StandardsSource(Report):
    """The report that the standards come from."""

    owner: ClassVar[Text] = Text("the standards' source", "标准的来源")


class StandardsFile(Entry):
    """What is paid: parameters, and the standards derived from them."""

    owner: ClassVar[Text] = Text("standards.yaml", "standards.yaml")
    source: StandardsSource | None = Field(default=None, description="The document that the standards come from.")
    parameters: dict[str, Parameter] = Field(description="Figures that others set, by the name that formulas use.")
    rounding: Rounding | None = Field(
        default=None, description="How amounts are rounded where a standard does not say."
    )
    standards: tuple[Standard, ...] = Field(description="The standards, in any order.")


class Standards(NamedTuple):
    """All parameters and standards of a plan; `rounding` holds where a standard has none of its own."""

    parameters: dict[str, Parameter]
    rounding: Rounding
    standards: tuple[Standard, ...]
    source: StandardsSource | None = None
