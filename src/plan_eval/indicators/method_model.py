"""The model of a rule set: what it asks and measures, its verdicts, and the rules that lead to them."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Status
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Identifier, Line, Slug, Sourced, Truth, Words


class Need(StrEnum):
    """What an indicator must have to be assessed at all."""

    BASELINE = "baseline"
    TARGET = "target"
    VALUE = "value"


class Form(StrEnum):
    """How a measure is shown: in the unit of its indicator, as a difference in it, or as a number of its own kind."""

    VALUE = "value"
    CHANGE = "change"
    PERCENT = "percent"
    RATIO = "ratio"
    YEARS = "years"
    NUMBER = "number"


class Yearly(StrEnum):
    """What a series is made of: the last value of each calendar year, their mean, or each value."""

    LAST = "last"
    MEAN = "mean"
    EACH = "each"


class MeasureDefinition(Entry):
    """A measure of a rule set's own: a formula with a name."""

    owner: ClassVar[Text] = Text("a measure", "指标量")
    formula: Line = Field(description="A formula over measures, parameters and other measures of the rule set.")
    form: Form = Field(
        default=Form.NUMBER,
        description="How it is shown: value or change in the unit of the indicator, percent, ratio, years or number.",
    )
    name: Words | None = Field(default=None, description="What the measure is called.")
    source: Sourced | None = Field(default=None, description="Where the formula comes from.")


class ParameterDefinition(Entry):
    """A number that a rule set asks of each indicator."""

    owner: ClassVar[Text] = Text("a parameter of a rule set", "规则集的参数")
    name: Words | None = Field(default=None, description="What the parameter is called.")
    form: Form = Field(
        default=Form.NUMBER,
        description="How it is shown: value or change in the unit of the indicator, percent, ratio, years or number.",
    )
    default: Line | None = Field(
        default=None, description="What it is where an indicator and the plan give none: a number, or a formula."
    )
    optional: Truth = Field(default=False, description="Whether an indicator may do without it; it is undefined then.")


class VerdictDefinition(Entry):
    """What a rule set calls a verdict, and the status that it stands for."""

    owner: ClassVar[Text] = Text("a verdict", "结论")
    name: Words = Field(description="What the verdict is called.")
    status: Status = Field(description="The status that it stands for.")


class Rule(Entry):
    """One rule: its verdict is given when its formula holds; without a formula it always holds."""

    owner: ClassVar[Text] = Text("a rule", "规则")
    verdict: Line = Field(description="The verdict that is given when the rule holds.")
    when: Line | None = Field(default=None, description="A formula over measures; without it the rule always holds.")
    because: Words | None = Field(
        default=None, description="A sentence in which {pace} and other measures stand for their values."
    )
    source: Sourced | None = Field(default=None, description="Where the rule comes from.")


class MethodFile(Entry):
    """A rule set as written: the first rule that holds decides."""

    owner: ClassVar[Text] = Text("a rule set", "规则集")
    id: Slug = Field(description="A short name of the rule set.")
    name: Words = Field(description="What the rule set is called.")
    source: Sourced = Field(description="The paper or report that the rules come from.")
    needs: tuple[Need, ...] = Field(
        default=(Need.TARGET, Need.VALUE), description="What an indicator must have to be assessed at all."
    )
    yearly: Yearly = Field(
        default=Yearly.LAST,
        description="What series are made of: the last value of each calendar year, the mean of its values, or each value.",
    )
    parameters: dict[Identifier, ParameterDefinition] = Field(
        default_factory=dict, description="The numbers that the rule set asks of each indicator, by name."
    )
    measures: dict[Identifier, MeasureDefinition] = Field(
        default_factory=dict, description="The measures of the rule set's own, by name."
    )
    verdicts: dict[str, VerdictDefinition] = Field(description="The verdicts, by name.")
    rules: tuple[Rule, ...] = Field(description="The rules; the first that holds decides.")
