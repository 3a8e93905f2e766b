"""The model of a rule set: verdicts, and the rules that lead to them."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import Field, GetJsonSchemaHandler, PlainValidator

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Status
from plan_eval.files.values import YamlValue
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Line, Slug, Sourced, Words
from plan_eval.model.readers import A_LIST, RefusedError, describe, text


class Need(StrEnum):
    """What an indicator must have to be assessed at all."""

    BASELINE = "baseline"
    TARGET = "target"
    VALUE = "value"


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
    verdicts: dict[str, VerdictDefinition] = Field(description="The verdicts, by name.")
    rules: tuple[Rule, ...] = Field(description="The rules; the first that holds decides.")
    tests: Annotated[Unread, PlainValidator(_tests, json_schema_input_type=object), _TestsForm()] = Field(
        default_factory=lambda: _NO_TESTS,
        description="Tests of the rules, or the name of a file beside this one that has them under `tests:`.",
    )
