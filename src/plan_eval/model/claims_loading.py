"""The values of `claims.yaml` to claims."""

from plan_eval.findings import Problem
from plan_eval.model.claims import Claim, Claims, ClaimsFile, ClaimsSource
from plan_eval.model.entry import validate
from plan_eval.model.loading import entries_of, top_of
from plan_eval.source.values import YamlValue


def read_claims(value: YamlValue) -> tuple[Claims, dict[int, Claim], list[Problem]]:
    """Return what is valid in the values of `claims.yaml`: all claims, and each by its position."""
    top, problems = top_of(ClaimsFile, value)
    source = None
    if top.get("source") is not None:
        source, wrong = validate(ClaimsSource, top["source"], ("source",))
        problems += wrong
    claims = entries_of(Claim, top.get("claims"), ("claims",), problems)
    return Claims(tuple(claims.values()), source), claims, problems
