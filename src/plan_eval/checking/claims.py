"""`claims.yaml`: quotes, formulas, and discrepancies that are said to be known."""

from collections.abc import Iterator

from plan_eval.audit import COUNTS, CompiledClaim, Outcome, audit
from plan_eval.checking.checked import Checked, conclude, findings_of, is_unreadable
from plan_eval.checking.plans import check_plan
from plan_eval.checking.quotes import check_quotes
from plan_eval.checking.standards import check_standards
from plan_eval.errors import FormulaError
from plan_eval.evaluation import PlanEvaluation, StandardsEvaluation, evaluate_plan, evaluate_standards
from plan_eval.findings import Path, Problem
from plan_eval.folder import INDICATORS, STANDARDS
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.kinds import Scope
from plan_eval.language import Text
from plan_eval.model.claims import Claim
from plan_eval.model.claims_loading import read_claims
from plan_eval.model.standards_loading import declared_names
from plan_eval.source import Document, read_document
from plan_eval.source.values import YamlValue


def check_claims(document: Document, *, thorough: bool = False) -> Checked[tuple[CompiledClaim, ...]]:
    """Check `claims.yaml`; names in its formulas are those of the other files of its folder.

    Only a thorough check looks up the quotes and recomputes the claims.
    """
    if is_unreadable(document):
        return Checked(None, document.findings)
    claims, placed, problems = read_claims(document.value)
    plan, standards = (_neighbour(document, name) for name in (INDICATORS, STANDARDS))
    scope = dict.fromkeys(_names(plan, standards), NUMBER)
    compiled = list(_compiled(document, placed, scope, problems))
    if thorough and claims.source is not None and claims.source.text is not None:
        entries: dict[Path, object] = {("claims", position): each for position, each in placed.items()}
        problems += check_quotes(document, claims.source.text, ("source", "text"), entries)
    if thorough and not problems:
        problems += _recomputed(tuple(compiled), *evaluations(plan, standards))
    return conclude(findings_of(document, problems), tuple(compiled))


def _neighbour(document: Document, name: str) -> Document | None:
    if document.folder is None or not (document.folder / name).is_file():
        return None
    return read_document(document.folder / name)


def _names(plan: Document | None, standards: Document | None) -> Iterator[str]:
    for name in _ids(plan.value if plan is not None else None):
        yield from (name, f"{name}_baseline", f"{name}_target")
    if plan is not None:
        yield from COUNTS
    if standards is not None:
        yield from declared_names(standards.value)


def _ids(value: YamlValue) -> Iterator[str]:
    entries = value.get("indicators") if isinstance(value, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        name = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(name, str):
            yield str(name)


def _compiled(
    document: Document, placed: dict[int, Claim], scope: Scope, problems: list[Problem]
) -> Iterator[CompiledClaim]:
    seen: dict[str, int] = {}
    for position, claim in placed.items():
        path: Path = ("claims", position)
        if claim.id in seen:
            first = document.locate(("claims", seen[claim.id])).line
            problems.append(Problem("PE301", (*path, "id"), {"found": claim.id, "first": first}))
            continue
        seen[claim.id] = position
        try:
            formula = Formula(claim.formula, scope)
        except FormulaError as error:
            within = (error.start, error.end)
            problems.append(Problem(error.code, (*path, "formula"), error.values, within=within))
            continue
        if formula.kind is not NUMBER:
            problems.append(Problem("PE702", (*path, "formula")))
            continue
        yield CompiledClaim(claim, formula)


def evaluations(
    plan: Document | None, standards: Document | None
) -> tuple[PlanEvaluation | None, StandardsEvaluation | None]:
    """Return what claims are recomputed from, as far as the files of the folder are sound."""
    checked = check_plan(plan).value if plan is not None else None
    evaluation = None
    if checked is not None:
        evaluation = evaluate_plan(checked.plan, checked.rule_set, checked.plan.head.as_of)
    compiled = check_standards(standards).value if standards is not None else None
    if compiled is None or checked is None:
        return evaluation, None
    return evaluation, evaluate_standards(compiled, checked.plan.head.as_of)


def _recomputed(
    claims: tuple[CompiledClaim, ...], plan: PlanEvaluation | None, standards: StandardsEvaluation | None
) -> Iterator[Problem]:
    for position, result in enumerate(audit(claims, plan, standards).results):
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
