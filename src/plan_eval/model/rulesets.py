"""The model of a rule set: verdicts, and the rules that lead to them."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from plan_eval.language import Text
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Line, Slug, Sourced, Words, choice
from plan_eval.model.plan import STATUSES

Status = Literal["met", "on_track", "behind", "discontinued", "not_assessed"]
NEEDS = ("baseline", "target", "value")


@dataclass(frozen=True, kw_only=True)
class VerdictDefinition(Entry):
    """What a rule set calls a verdict, and the status that it stands for."""

    owner: ClassVar[Text] = Text("a verdict", "结论")
    name: Words
    status: Annotated[Status, choice(*STATUSES)]


@dataclass(frozen=True, kw_only=True)
class Rule(Entry):
    """One rule: its verdict is given when its formula holds; without a formula it always holds."""

    owner: ClassVar[Text] = Text("a rule", "规则")
    verdict: Line
    when: Line | None = None
    because: Words | None = None
    source: Sourced | None = None


@dataclass(frozen=True, kw_only=True)
class RuleSetFile(Entry):
    """A rule set as written: the first rule that holds decides."""

    owner: ClassVar[Text] = Text("a rule set", "规则集")
    id: Slug
    name: Words
    source: Sourced
    needs: tuple[Annotated[str, choice(*NEEDS)], ...] = ("target", "value")
    verdicts: dict[str, VerdictDefinition]
    rules: list[Rule]
