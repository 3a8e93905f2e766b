"""The model of the tests of a rule set: an indicator as short as a test needs it, and what must come out."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, NamedTuple

from pydantic import ConfigDict, Field, PlainValidator, TypeAdapter, WithJsonSchema

from plan_eval.base.text import NOTHING, Text, same
from plan_eval.base.vocabulary import DeliveryState, Nature, Status
from plan_eval.files.values import Plain
from plan_eval.formula import NUMBER, TRUTH, Kind, Value
from plan_eval.indicators.model import Delivery, Indicator
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Day, Identifier, Line, Observed, Sourced, Words
from plan_eval.model.readers import Figure, RefusedError, Source, describe, number, printed, text

UNDEFINED = "undefined"
"""What a test says of a measure that must not be defined."""

_SHARE = Text("a share of the time, such as 50%, 0.5 or 1/3", "时间占比，如 50%、0.5 或 1/3")
_WRITE_SHARE = Text("write it as a percentage or as a fraction", "请写成百分数或分数")
_PERCENT = 100
_TRUTHS = ("true", "false")


class Expectation(NamedTuple):
    """What a test expects of a measure: a figure as printed, or a word, a truth among them (`true`, `false`)."""

    figure: Figure | None = None
    word: str = ""

    def fits(self, kind: Kind) -> bool:
        """Tell whether a measure of a kind can come to it."""
        if self.figure is not None:
            return kind is NUMBER
        if self.word == UNDEFINED:
            return True
        return self.word in (_TRUTHS if kind is TRUTH else kind.options)

    @property
    def text(self) -> str:
        """Return it as it is written."""
        return self.word if self.figure is None else self.figure.text

    def agrees(self, value: Value) -> bool:
        """Tell whether a measure comes to it: a figure where it is the value, rounded to as many places."""
        if self.figure is not None:
            return isinstance(value, Fraction) and 2 * abs(value - Fraction(self.figure.value)) <= self.figure.unit
        if value is None or isinstance(value, Fraction):
            return value is None and self.word == UNDEFINED
        return self.word == str(value).lower()


def share(value: object) -> Fraction:
    """Read a share of the time: 50%, 0.5 or 1/3, none of them below 0."""
    if isinstance(value, Fraction):
        return value
    if value is None:
        raise RefusedError("PE207")
    try:
        if isinstance(value, Plain) and "/" in value:
            above, below = (number(Plain(part.strip())) for part in value.split("/", 1))
            found = Fraction(above) / Fraction(below)
        elif isinstance(value, Plain) and value.endswith("%"):
            found = Fraction(number(Plain(value[:-1]))) / _PERCENT
        else:
            found = Fraction(number(value))
    except (RefusedError, ZeroDivisionError):
        found = Fraction(-1)
    if found < 0:
        raise RefusedError("PE206", expected=_SHARE, found=describe(value), advice=_WRITE_SHARE)
    return found


def expectation(value: object) -> Expectation:
    """Read what a test expects of a measure: `0.5`, `50%`, `true`, a word, or `undefined`."""
    if isinstance(value, Expectation):
        return value
    if isinstance(value, bool):
        return Expectation(word=str(value).lower())
    if isinstance(value, str) and value.strip()[:1].isalpha():
        return Expectation(word=text(value).strip())
    return Expectation(printed(value))


def _delivery(value: object) -> Delivery:
    """Read the state of the work alone, or with its evidence as a plan has it."""
    if isinstance(value, str) and value in {spelling for state in DeliveryState for spelling in state.spellings}:
        return Delivery(state=DeliveryState(value), evidence=NOTHING, source=Source())
    return Delivery.model_validate(value)


_SHARE_FORM = {"type": ["number", "string"], "pattern": r"^([0-9]+(\.[0-9]+)?%?|[0-9]+ */ *[0-9]+)$", "minimum": 0}
_EXPECTED_FORM = {"type": ["number", "string", "boolean"]}
Share = Annotated[Fraction, PlainValidator(share), WithJsonSchema(_SHARE_FORM)]
Expected = Annotated[Expectation, PlainValidator(expectation), WithJsonSchema(_EXPECTED_FORM)]


class CaseIndicator(Indicator):
    """The indicator of a test: what an indicator of a plan may say, most of it left out.

    `elapsed` stands for dates: the plan lasts as few whole years as make it whole years, from the end of 2000.
    """

    model_config = ConfigDict(json_schema_extra={})  # no unit is asked for

    owner: ClassVar[Text] = Text("the indicator of a test", "测试中的指标")
    id: Identifier = Field(default="indicator", description="A name that formulas can use.")
    name: Words = Field(default=Text("the indicator", "该指标"), description="What the indicator is called.")
    nature: Nature = Field(default=Nature.EXPECTED, description="binding or expected.")
    unit: Words = Field(default=same(""), description="What is counted.")
    delivery: Annotated[Delivery, PlainValidator(_delivery, json_schema_input_type=DeliveryState | Delivery)] | None = (
        Field(default=None, description="How work in hand proceeds: under_way or stalled.")
    )
    rules: None = Field(default=None, description="Not in a test: its rule set is the one that is tested.")
    value: Observed | None = Field(default=None, description="The latest value, on the day of the evaluation.")
    elapsed: Share | None = Field(
        default=None, description="The share of the time that is over, such as 50%, instead of dates."
    )
    as_of: Day | None = Field(
        default=None, description="The day of the evaluation; that of the last observation when left out."
    )

    @property
    def decimals(self) -> list[Decimal]:
        """Every number that the test gives, the latest value included."""
        return [*self.numbers, *([self.value] if isinstance(self.value, Decimal) else [])]


class Case(Entry):
    """A test of a rule set: an indicator, and what must come out."""

    owner: ClassVar[Text] = Text("a test", "测试")
    name: Words = Field(description="What is tested.")
    indicator: CaseIndicator = Field(description="The indicator; its dates, or which share of the time is over.")
    verdict: Line | None = Field(default=None, description="The verdict of the rule set that must come out.")
    status: Status | None = Field(default=None, description="The status that must come out.")
    measures: dict[str, Expected] = Field(
        default={}, description="Measures that must come out, to the places that are written; or `undefined`."
    )
    source: Sourced | None = Field(default=None, description="Where the verdict is published.")


class CasesFile(Entry):
    """The tests of a rule set in a file of their own, which the rule set names."""

    owner: ClassVar[Text] = Text("a file of tests", "测试文件")
    tests: tuple[Case, ...] = Field(description="The tests.")


FORM: TypeAdapter[str | tuple[Case, ...]] = TypeAdapter(Line | tuple[Case, ...])
"""What stands under `tests:` in a rule set: tests, or the name of a file that has them."""
