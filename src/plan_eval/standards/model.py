"""The model of `standards.yaml`: parameters, rounding, and the standards derived from them."""

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Basis, RoundingMode
from plan_eval.model.acceptance import Accept
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Day, Identifier, Line, Number, Sourced, Words, choice


@dataclass(frozen=True, kw_only=True)
class ParameterValue(Entry):
    """The value of a parameter from a day on."""

    owner: ClassVar[Text] = Text("a dated value", "分期的值")
    since: Day = field(metadata={"key": "from"})
    until: Day | None = None
    value: Number
    source: Sourced | None = None
    basis: Annotated[Basis, choice(Basis)] = Basis.READ


@dataclass(frozen=True, kw_only=True)
class Parameter(Entry):
    """A figure that others set, such as the minimum wage, with its values over time."""

    owner: ClassVar[Text] = Text("a parameter", "参数")
    name: Words
    unit: Line
    values: list[ParameterValue]
    note: Words | None = None
    accept: tuple[Accept, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rounding(Entry):
    """How an amount is rounded: to a multiple of `to`, in the direction of `mode`."""

    owner: ClassVar[Text] = Text("rounding", "取整规则（rounding）")
    mode: Annotated[RoundingMode, choice(RoundingMode)]
    to: Number | None = None
    source: Sourced | None = None


@dataclass(frozen=True, kw_only=True)
class Published(Entry):
    """An amount as published, in the words of the source."""

    owner: ClassVar[Text] = Text("a published amount", "公布的金额")
    on: Day
    amount: Number
    quote: Line | None = None
    section: Line | None = None
    source: Sourced | None = None


@dataclass(frozen=True, kw_only=True)
class DatedFormula(Entry):
    """A formula and the days on which it is in force."""

    owner: ClassVar[Text] = Text("a dated formula", "分期的公式")
    since: Day | None = field(default=None, metadata={"key": "from"})
    until: Day | None = None
    formula: Line
    source: Sourced | None = None


@dataclass(frozen=True, kw_only=True)
class Recipients(Entry):
    """How many people receive a standard."""

    owner: ClassVar[Text] = Text("recipients", "领取人数（recipients）")
    count: Number
    on: Day
    source: Sourced | None = None


@dataclass(frozen=True, kw_only=True)
class Standard(Entry):
    """A benefit standard: an amount derived from parameters and other standards."""

    owner: ClassVar[Text] = Text("a standard", "标准")
    id: Identifier
    name: Words
    unit: Line
    formula: Line | None = None
    since: Day | None = field(default=None, metadata={"key": "from"})
    until: Day | None = None
    formulas: tuple[DatedFormula, ...] = ()
    source: Sourced | None = None
    rounding: Rounding | None = None
    recipients: Recipients | None = None
    published: tuple[Published, ...] = ()
    note: Words | None = None
    accept: tuple[Accept, ...] = ()

    @property
    def periods(self) -> tuple[DatedFormula, ...]:
        """Return its formulas with the days on which each is in force, as given; a plain formula may have no days."""
        if self.formula is None:
            return self.formulas
        return (DatedFormula(since=self.since, until=self.until, formula=self.formula, source=self.source),)


@dataclass(frozen=True, kw_only=True)
class StandardsSource(Entry):
    """The document that the standards come from; `text` is a file beside the data that quotes are looked up in."""

    owner: ClassVar[Text] = Text("the standards' source", "标准的来源")
    title: Words | None = None
    published: Day | None = None
    url: Line | None = None
    text: Line | None = None


@dataclass(frozen=True, kw_only=True)
class StandardsFile(Entry):
    """The keys of `standards.yaml`; its parts are validated one by one, so that all are reported."""

    owner: ClassVar[Text] = Text("standards.yaml", "standards.yaml")
    source: Any = None
    parameters: dict[str, Any]
    rounding: Any = None
    standards: list[Any]


@dataclass(frozen=True)
class Standards:
    """All parameters and standards of a plan; `rounding` holds where a standard has none of its own."""

    parameters: dict[str, Parameter]
    rounding: Rounding
    standards: tuple[Standard, ...]
    source: StandardsSource | None = None
