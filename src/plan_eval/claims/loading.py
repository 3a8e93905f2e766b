"""`claims.yaml` to claims that can be audited; names in their formulas are those of the other files of the folder."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.claims.audit import COUNTS, CompiledClaim
from plan_eval.claims.model import Claim, ClaimsFile, ClaimsSource
from plan_eval.files import Document
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.kinds import Scope
from plan_eval.model.kinds import Surroundings
from plan_eval.model.loaded import Loaded, is_readable, is_sound
from plan_eval.model.loading import parts_of
from plan_eval.standards.loading import declared_names


class ClaimsParts(NamedTuple):
    """What is valid of claims: their source, each by its position, and those whose formulas are sound."""

    source: ClaimsSource | None
    claims: Mapping[int, Claim]
    compiled: tuple[CompiledClaim, ...]


_UNKNOWN_NAME = "PE406"

LoadedClaims = Loaded[ClaimsParts, tuple[CompiledClaim, ...]]


def load_claims(document: Document, surroundings: Surroundings) -> LoadedClaims:
    """Load `claims.yaml`."""
    if not is_readable(document):
        return Loaded(document, ClaimsParts(None, {}, ()), None)
    parts, problems = parts_of(ClaimsFile, document.value)
    source = parts.entry("source", ClaimsSource)
    claims = parts.listed("claims", Claim)
    scope = dict.fromkeys(chain.from_iterable(names_by_kind(surroundings).values()), NUMBER)
    compiled = tuple(_compiled(document, claims, scope, problems))
    whole = compiled if is_sound(document, problems) else None
    return Loaded(document, ClaimsParts(source, claims, compiled), whole, tuple(problems))


def files_used(loaded: LoadedClaims, surroundings: Surroundings) -> frozenset[str]:
    """Return the kinds of the files that claims are recomputed from.

    Standards are computed on the day of the plan. A name that no file has may have been that of any; and claims that
    cannot be read may use any.
    """
    declared = names_by_kind(surroundings)
    if not loaded.is_readable or any(problem.code == _UNKNOWN_NAME for problem in loaded.problems):
        return frozenset(declared)
    used = {name for claim in loaded.parts.compiled for name in claim.formula.names}
    if not used.isdisjoint(declared["standards"]):
        return frozenset(declared)
    return frozenset({"indicators"} if used else ())


def names_by_kind(surroundings: Surroundings) -> dict[str, list[str]]:
    """Return the names that the other files of the folder declare, by kind, whether what they name is valid or not."""
    plan, standards = surroundings.neighbour("indicators"), surroundings.neighbour("standards")
    names: dict[str, list[str]] = {"indicators": [], "standards": []}
    if plan is not None:
        ids = _ids(plan.document.value)
        names["indicators"] = [form for name in ids for form in (name, f"{name}_baseline", f"{name}_target")]
        names["indicators"] += COUNTS
    if standards is not None:
        names["standards"] = declared_names(standards.document.value)
    return names


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
        path: ValuePath = ("claims", position)
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
