"""The model of `claims.yaml`: what a report claims, and formulas that recompute it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from plan_eval.base.text import Text
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Day, Identifier, Line, Printed, Words


@dataclass(frozen=True, kw_only=True)
class ClaimsSource(Entry):
    """The document that the claims stand in; `text` is a file beside the data that quotes are looked up in."""

    owner: ClassVar[Text] = Text("the claims' source", "论断的来源")
    title: Words | None = None
    published: Day | None = None
    url: Line | None = None
    text: Line | None = None


@dataclass(frozen=True, kw_only=True)
class OtherPlace(Entry):
    """Another place of the report that the claim is held against."""

    owner: ClassVar[Text] = Text("the other place", "另一处")
    section: Line
    quote: Line


@dataclass(frozen=True, kw_only=True)
class Claim(Entry):
    """One arithmetic claim: the figure as printed, and a formula that recomputes it."""

    owner: ClassVar[Text] = Text("a claim", "论断")
    id: Identifier
    section: Line
    quote: Line
    claimed: Printed
    formula: Line
    other: OtherPlace | None = None
    known: Words | None = None
    note: Words | None = None


@dataclass(frozen=True, kw_only=True)
class ClaimsFile(Entry):
    """The keys of `claims.yaml`; its parts are validated one by one, so that all are reported."""

    owner: ClassVar[Text] = Text("claims.yaml", "claims.yaml")
    source: Any = None
    claims: list[Any]
