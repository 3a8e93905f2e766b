"""What `check` looks for in claims beyond loading them: quotes, claims without a value, discrepancies that are none."""

from collections.abc import Iterator
from datetime import date

from plan_eval.base.errors import DataError
from plan_eval.base.text import Text
from plan_eval.claims.audit import Audit, ClaimResult, Outcome, audit
from plan_eval.claims.loading import LoadedClaims, files_used, load_claims, names_by_kind
from plan_eval.claims.model import ClaimsFile
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.evaluation import PlanEvaluation
from plan_eval.model.kinds import Subject, Surroundings
from plan_eval.model.quotes import check_quotes
from plan_eval.standards.evaluating import evaluate_standards
from plan_eval.standards.loading import LoadedStandards
from plan_eval.standards.periods import dated_days
from plan_eval.standards.placing import placed

_UNDEFINED = Text("{names} is undefined", "{names} 没有值")
_ZERO = Text("it divides by zero", "除数为零")


def check_claims(loaded: LoadedClaims, surroundings: Surroundings) -> Iterator[Problem]:
    """Yield quotes that do not stand in the source, and what recomputing finds where nothing else is wrong."""
    source = loaded.parts.source
    quotes: list[Problem] = []
    if source is not None and source.text is not None:
        entries: dict[ValuePath, object] = {
            ("claims", position): claim for position, claim in loaded.parts.claims.items()
        }
        text = surroundings.library.text(loaded.document, source.text)
        quotes += check_quotes(text, source.text, ("source", "text"), entries)
    yield from quotes
    if quotes or loaded.problems:
        return
    try:
        recomputed = audit_of(loaded, surroundings)
    except DataError:  # told where the standards are checked
        return
    broken = _names_of_broken_files(surroundings)
    for position, result in enumerate(recomputed.results):
        if result.recomputed is not None or broken.isdisjoint(result.values):
            yield from _doubts(result, ("claims", position))


def _names_of_broken_files(surroundings: Surroundings) -> frozenset[str]:
    """Return the names that have no value for errors told elsewhere: without a sound plan standards are not computed either."""
    declared = names_by_kind(surroundings)
    broken = [kind for kind in declared if (file := surroundings.neighbour(kind)) is not None and file.whole is None]
    kinds = declared if "indicators" in broken else broken
    return frozenset(name for kind in kinds for name in declared[kind])


def audit_of(loaded: LoadedClaims, surroundings: Surroundings, asked: date | None = None) -> Audit:
    """Recompute the claims from the plan and the standards of their folder, as far as those are sound.

    The standards are computed on the day asked for, else on the plan's. Where there is no plan, that is the day on which the source of the
    claims was published, else that of the standards, else the latest day that anything in the standards bears.

    Raises:
        DataError: with the finding, where a formula of the standards cannot be computed on that day.
    """
    plan, standards = surroundings.neighbour("indicators"), surroundings.neighbour("standards")
    evaluation: PlanEvaluation | None = None if plan is None or plan.whole is None else plan.whole.evaluation
    claims = loaded.parts.compiled
    if standards is None or standards.whole is None or (plan is not None and evaluation is None):
        return audit(claims, evaluation, None)
    own_day = asked or (None if evaluation is not None else _day(loaded, standards))
    on = own_day or (date.max if evaluation is None else evaluation.as_of)
    with placed(standards, on):
        amounts = evaluate_standards(standards.whole, on)
    return audit(claims, evaluation, amounts, own_day, is_asked=asked is not None)


def _day(claims: LoadedClaims, standards: LoadedStandards) -> date | None:
    """Return the day to compute standards on where no plan says which; None where nothing has a date."""
    for source in (claims.parts.source, standards.parts.standards.source):
        if source is not None and source.published is not None:
            return source.published
    return max(dated_days(standards.parts.standards), default=None)


def _doubts(result: ClaimResult, path: ValuePath) -> Iterator[Problem]:
    """Yield a claim that has no value, and a known discrepancy that is none."""
    if result.recomputed is None:
        names = ", ".join(name for name, value in result.values.items() if value is None)
        yield Problem("PE703", (*path, "formula"), {"reason": _UNDEFINED.message(names=names) if names else _ZERO})
    elif result.outcome is Outcome.HOLDS and result.claim.known is not None:
        yield Problem("PE701", (*path, "known"), {}, on_key=True)


SUBJECT = Subject(ClaimsFile, load_claims, check_claims, files_used)
