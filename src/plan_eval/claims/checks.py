"""What `check` looks for in claims beyond loading them: quotes, claims without a value, discrepancies that are none."""

from collections.abc import Iterator

from plan_eval.base.text import Text
from plan_eval.claims.audit import Audit, Outcome, audit
from plan_eval.claims.loading import LoadedClaims, load_claims
from plan_eval.claims.model import ClaimsFile
from plan_eval.findings.shapes import Path, Problem
from plan_eval.model.kinds import Subject, Surroundings
from plan_eval.model.quotes import check_quotes
from plan_eval.standards.evaluation import evaluate_standards


def check_claims(loaded: LoadedClaims, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield quotes that do not stand in the source, and what recomputing finds where nothing else is wrong."""
    source = loaded.parts.source
    quotes: list[Problem] = []
    if source is not None and source.text is not None:
        entries: dict[Path, object] = {("claims", position): each for position, each in loaded.parts.claims.items()}
        text = surroundings.library.text(loaded.document, source.text)
        quotes += check_quotes(text, source.text, ("source", "text"), entries)
    yield from quotes
    if not quotes and not loaded.problems:
        yield from _recomputed(audit_of(loaded, surroundings))


def audit_of(loaded: LoadedClaims, surroundings: Surroundings) -> Audit:
    """Recompute the claims from the plan and the standards of their folder, as far as those are sound."""
    plan, standards = surroundings.neighbour("indicators"), surroundings.neighbour("standards")
    checked = None if plan is None else plan.whole
    compiled = None if standards is None else standards.whole
    evaluation = None if checked is None else checked.evaluation
    amounts = None
    if compiled is not None and evaluation is not None:
        amounts = evaluate_standards(compiled, evaluation.as_of)
    return audit(loaded.parts.compiled, evaluation, amounts)


def _recomputed(found: Audit) -> Iterator[Problem]:
    for position, result in enumerate(found.results):
        path: Path = ("claims", position)
        if result.recomputed is None:
            missing = [name for name, value in result.values.items() if value is None]
            reason = ", ".join(missing)
            told = (
                Text(f"{reason} is undefined", f"{reason} 没有值")
                if missing
                else Text("it divides by zero", "除数为零")
            )
            yield Problem("PE703", (*path, "formula"), {"reason": told})
        elif result.outcome is Outcome.HOLDS and result.claim.known is not None:
            yield Problem("PE701", (*path, "known"), {}, on_key=True)


SUBJECT = Subject(ClaimsFile, load_claims, check_claims)
