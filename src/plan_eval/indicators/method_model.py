"""The model of a rule set: what it asks and measures, its verdicts, and the rules that lead to them."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import Field, GetJsonSchemaHandler, PlainValidator

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Status
from plan_eval.files.values import YamlValue
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Identifier, Line, Slug, Sourced, Truth, Words
from plan_eval.model.readers import A_LIST, RefusedError, describe, text


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


class GroupForm(StrEnum):
    """How a measure of a group is shown."""

    NUMBER = "number"
    PERCENT = "percent"


class GroupMeasure(Entry):
    """A measure of a group: a formula over those of its indicators, with a name."""

    owner: ClassVar[Text] = Text("a measure of groups", "分组的量")
    formula: Line = Field(description="A formula over the indicators of a group, such as mean(pace).")
    form: GroupForm = Field(default=GroupForm.NUMBER, description="How it is shown: number or percent.")
    name: Words | None = Field(default=None, description="What it is called.")


def _group_measure(value: object) -> GroupMeasure:
    """Read a measure of a group: an entry, or its formula alone."""
    return GroupMeasure.model_validate(value if isinstance(value, dict | GroupMeasure) else {"formula": value})


class GroupKey(StrEnum):
    """What indicators are put together by: the heading that they stand under, or each of their tags."""

    GROUP = "group"
    TAG = "tag"


class Undefined(StrEnum):
    """What becomes of a group in which an indicator has no value: its measure is undefined, or that one is left out."""

    UNDEFINED = "undefined"
    LEFT_OUT = "left_out"


class GroupsDefinition(Entry):
    """Verdicts on groups of indicators: what is measured of each group, and the rules that decide."""

    owner: ClassVar[Text] = Text("groups", "分组（groups）")
    by: GroupKey = Field(default=GroupKey.GROUP, description="What indicators are put together by: group or tag.")
    undefined: Undefined = Field(
        default=Undefined.UNDEFINED,
        description="undefined: a measure is undefined where one of its indicators has none; left_out: that one is left out.",
    )
    measures: dict[
        Identifier, Annotated[GroupMeasure, PlainValidator(_group_measure, json_schema_input_type=Line | GroupMeasure)]
    ] = Field(default_factory=dict, description="What is measured of each group, by name.")
    rules: tuple[Rule, ...] = Field(default=(), description="The rules for groups; the first that holds decides.")


class Unread:
    """A part of a file as it was written, to be read by whoever asks for it: verdicts need no tests."""

    __slots__ = ("value",)

    def __init__(self, value: YamlValue) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unread) and self.value == other.value

    def __hash__(self) -> int:
        return hash(Unread)  # lists and mappings have no hash


_WRITE_TESTS = Text(
    "begin each test with `- ` on a line of its own, or name a file that has them under `tests:`",
    "每个测试请另起一行，以 `- ` 开头；或填写一个文件名，由该文件的 `tests:` 列出",
)


_NO_TESTS = Unread(None)


def _tests(value: object) -> Unread:
    if isinstance(value, Unread):
        return value
    if isinstance(value, list):
        return Unread(value)
    if isinstance(value, str) or value is None:
        return Unread(text(value))
    raise RefusedError("PE206", expected=A_LIST, found=describe(value), advice=_WRITE_TESTS)


class _TestsForm:
    """What a JSON Schema says of tests: their model, which knows that of indicators and with it this one."""

    def __get_pydantic_json_schema__(self, _: Any, handler: GetJsonSchemaHandler) -> Any:  # noqa: ANN401  # as pydantic calls it
        from plan_eval.indicators.case_model import FORM  # noqa: PLC0415  # see above

        return handler(FORM.core_schema)


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
    groups: GroupsDefinition | None = Field(default=None, description="Verdicts on groups, after those on indicators.")
    tests: Annotated[Unread, PlainValidator(_tests, json_schema_input_type=object), _TestsForm()] = Field(
        default_factory=lambda: _NO_TESTS,
        description="Tests of the rules, or the name of a file beside this one that has them under `tests:`.",
    )
