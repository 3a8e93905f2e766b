"""The model of a rule set: verdicts, and the rules that lead to them."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Status
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Line, Slug, Sourced, Words


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
