"""The model of `claims.yaml`: what a report claims, and formulas that recompute it."""

from typing import ClassVar

from pydantic import Field

from plan_eval.base.text import Text
from plan_eval.model.entry import Entry
from plan_eval.model.fields import Identifier, Line, Printed, Words
from plan_eval.model.report import Report


class ClaimsSource(Report):
    """The report that the claims stand in."""

    owner: ClassVar[Text] = Text("the claims' source", "数据表述的来源")


class OtherPlace(Entry):
    """Another place of the report that the claim is held against."""

    owner: ClassVar[Text] = Text("the other passage", "另一处")
    section: Line = Field(description="Where it stands.")
    quote: Line = Field(description="Its words.")


class Claim(Entry):
    """One arithmetic claim: the figure as printed, and a formula that recomputes it."""

    owner: ClassVar[Text] = Text("a claim", "数据表述")
    id: Identifier = Field(description="A short name.")
    section: Line = Field(description="Where the claim stands.")
    quote: Line = Field(description="Its words.")
    claimed: Printed = Field(
        description="The figure as printed, such as 86.6%; its last printed place says how precise it is."
    )
    formula: Line = Field(description="What recomputes it from figures, indicators and standards.")
    other: OtherPlace | None = Field(
        default=None, description="Another place of the report that says the same, or should."
    )
    known: Words | None = Field(
        default=None,
        description="Why the maintainers know that it does not hold; without it the audit closes its gate.",
    )
    note: Words | None = Field(default=None, description="Anything a reader should know.")


class ClaimsFile(Entry):
    """What a report claims, and formulas that recompute it."""

    owner: ClassVar[Text] = Text("claims.yaml", "claims.yaml")
    source: ClaimsSource | None = Field(default=None, description="The document that the claims stand in.")
    claims: tuple[Claim, ...] = Field(description="The claims, in the order of the report.")
