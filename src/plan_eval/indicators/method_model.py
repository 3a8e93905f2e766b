"""The model of a rule set: verdicts, and the rules that lead to them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Status
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Line, Slug, Sourced, Words, choice


class Need(StrEnum):
    """What an indicator must have to be assessed at all."""

    BASELINE = "baseline"
    TARGET = "target"
    VALUE = "value"


@dataclass(frozen=True, kw_only=True)
class VerdictDefinition(Entry):
    """What a rule set calls a verdict, and the status that it stands for."""

    owner: ClassVar[Text] = Text("a verdict", "结论")
    name: Words
    status: Annotated[Status, choice(Status)]


@dataclass(frozen=True, kw_only=True)
class Rule(Entry):
    """One rule: its verdict is given when its formula holds; without a formula it always holds."""

    owner: ClassVar[Text] = Text("a rule", "规则")
    verdict: Line
    when: Line | None = None
    because: Words | None = None
    source: Sourced | None = None


@dataclass(frozen=True, kw_only=True)
class MethodFile(Entry):
    """A rule set as written: the first rule that holds decides."""

    owner: ClassVar[Text] = Text("a rule set", "规则集")
    id: Slug
    name: Words
    source: Sourced
    needs: tuple[Annotated[Need, choice(Need)], ...] = (Need.TARGET, Need.VALUE)
    verdicts: dict[str, VerdictDefinition]
    rules: list[Rule]
