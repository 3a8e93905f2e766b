"""What a report claims against what follows from its own figures."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.vocabulary import Nature, Status
from plan_eval.claims.model import Claim
from plan_eval.formula import Formula
from plan_eval.formula.evaluation import Value
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.standards.evaluation import StandardsEvaluation


class Outcome(StrEnum):
    """What becomes of a claim: it holds, it fails, or it contradicts another place of the report."""

    HOLDS = "holds"
    FAILS = "fails"
    CONTRADICTS = "contradicts"


class CompiledClaim(NamedTuple):
    """A claim with its formula checked."""

    claim: Claim
    formula: Formula


class ClaimResult(NamedTuple):
    """A claim and what it comes to; `recomputed` is None where the formula has no value."""

    compiled: CompiledClaim
    recomputed: Fraction | None
    outcome: Outcome
    values: Mapping[str, Value]

    @property
    def claim(self) -> Claim:
        """The claim as written in the data."""
        return self.compiled.claim

    @property
    def difference(self) -> Fraction | None:
        """How much the claim is above what was recomputed."""
        return None if self.recomputed is None else Fraction(self.claim.claimed.value) - self.recomputed

    @property
    def is_known(self) -> bool:
        """Tell whether the maintainers know that it does not hold."""
        return self.outcome is not Outcome.HOLDS and self.claim.known is not None


class Audit(NamedTuple):
    """All claims of a report with their results.

    `on` is the day on which the standards were computed where it was asked for or no plan says which; None where a plan does,
    where there are no standards, and where nothing in them has a date. `is_asked` tells that somebody
    asked for it.
    """

    results: tuple[ClaimResult, ...]
    on: date | None = None
    is_asked: bool = False

    def count(self, outcome: Outcome) -> int:
        """Return how many claims have an outcome."""
        return sum(result.outcome is outcome for result in self.results)

    @property
    def known(self) -> int:
        """How many of those that do not hold are known."""
        return sum(result.is_known for result in self.results)

    @property
    def is_closed(self) -> bool:
        """Tell whether a claim does not hold that nobody knows about."""
        return any(result.outcome is not Outcome.HOLDS and not result.is_known for result in self.results)


def audit(
    claims: tuple[CompiledClaim, ...],
    plan: PlanEvaluation | None,
    standards: StandardsEvaluation | None,
    on: date | None = None,
    *,
    is_asked: bool = False,
) -> Audit:
    """Recompute every claim from the figures of a plan and its standards; `on` and `is_asked` are the result's."""
    values = audit_values(plan, standards)
    return Audit(tuple(_result(claim, values) for claim in claims), on, is_asked)


def _result(compiled: CompiledClaim, values: Mapping[str, Value]) -> ClaimResult:
    used = {name: values.get(name) for name in compiled.formula.names}
    try:
        value = compiled.formula.evaluate(used)
    except FormulaError:
        value = None
    recomputed = value if isinstance(value, Fraction) else None
    if recomputed is not None and holds(compiled.claim, recomputed):
        outcome = Outcome.HOLDS
    else:
        outcome = Outcome.FAILS if compiled.claim.other is None else Outcome.CONTRADICTS
    return ClaimResult(compiled, recomputed, outcome, used)


def holds(claim: Claim, recomputed: Fraction) -> bool:
    """Tell whether a value rounds to the figure as printed."""
    low, high = allowed(claim)
    return low <= recomputed <= high


def allowed(claim: Claim) -> tuple[Fraction, Fraction]:
    """Return the values that a figure as printed stands for: 86.6% for 86.55% up to 86.65%, both included."""
    value, half = Fraction(claim.claimed.value), Fraction(claim.claimed.unit) / 2
    return value - half, value + half


def audit_values(plan: PlanEvaluation | None, standards: StandardsEvaluation | None) -> dict[str, Value]:
    """Return what claims may use by name.

    Of an indicator its latest value by its id, `ID_baseline` and `ID_target`; of standards and parameters their amount;
    `indicators` and the statuses and natures are counts.
    """
    values: dict[str, Value] = {}
    for result in plan.results if plan is not None else ():
        name = result.indicator.id
        values[name] = result.measures["value"]
        values[f"{name}_baseline"], values[f"{name}_target"] = result.measures["baseline"], result.measures["target"]
    if plan is not None:
        values["indicators"] = Fraction(len(plan.results))
        values |= {status: Fraction(count) for status, count in plan.count().items()}
        values |= {nature: Fraction(sum(plan.count(nature).values())) for nature in Nature}
    if standards is not None:
        values |= standards.scenarios[0].parameters
        for standard in standards.standards:
            amount = standard.amounts[0].amount
            values[standard.standard.id] = None if amount is None else amount.amount
    return values


COUNTS = ("indicators", *Status, *Nature)
"""The counts that claims may use."""
