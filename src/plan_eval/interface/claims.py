"""Claims: loading and auditing them."""

from pathlib import Path

from plan_eval.audit import Audit, CompiledClaim
from plan_eval.audit import audit as audited
from plan_eval.checking.claims import check_claims
from plan_eval.folder import CLAIMS, INDICATORS, STANDARDS
from plan_eval.interface.amounts import compute, load_standards
from plan_eval.interface.files import StrPath, sound
from plan_eval.interface.plans import evaluate, load_plan
from plan_eval.source import read_document


def load_claims(folder: StrPath) -> tuple[CompiledClaim, ...]:
    """Read the claims in a folder's `claims.yaml`.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return sound(check_claims(read_document(Path(folder) / CLAIMS)))


def audit(folder: StrPath) -> Audit:
    """Recompute every claim in a folder's `claims.yaml` from the plan and the standards beside it.

    Raises:
        DataError: with every finding, where one of the files has errors.
    """
    claims = load_claims(folder)
    plan = evaluate(load_plan(folder)) if (Path(folder) / INDICATORS).exists() else None
    amounts = None
    if plan is not None and (Path(folder) / STANDARDS).exists():
        amounts = compute(load_standards(folder), plan.as_of)
    return audited(claims, plan, amounts)
