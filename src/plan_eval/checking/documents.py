"""Data files of any kind, each checked by what it holds."""

from collections.abc import Iterable
from dataclasses import replace

from plan_eval.checking.checked import CheckResult
from plan_eval.checking.claims import check_claims
from plan_eval.checking.plans import check_plan
from plan_eval.checking.rule_sets import check_rule_set
from plan_eval.checking.standards import check_standards
from plan_eval.findings import Finding, Problem
from plan_eval.folder import CLAIMS, STANDARDS
from plan_eval.source import Document

MAX_FINDINGS = 1_000
"""How many findings of one file are told."""


def check_document(document: Document) -> tuple[Finding, ...]:
    """Check a data file by what it holds: a plan, standards or a rule set."""
    value = document.value
    keys = set(value) if isinstance(value, dict) else set()
    name = document.file.replace("\\", "/").rpartition("/")[2]
    if "claims" in keys or (
        name == CLAIMS and not keys & {"plan", "indicators", "verdicts", "standards", "parameters"}
    ):
        return check_claims(document, thorough=True).findings
    if keys & {"standards", "parameters"} or (name == STANDARDS and not keys & {"plan", "indicators", "verdicts"}):
        return check_standards(document, thorough=True).findings
    if "verdicts" in keys or (keys & {"rules"} and "plan" not in keys):
        return check_rule_set(document).findings
    return check_plan(document, thorough=True).findings


def check_documents(documents: Iterable[Document], *, strict: bool = False) -> CheckResult:
    """Check data files; where it is strict, warnings count as errors."""
    seen, findings = [], []
    for document in documents:
        seen.append(document)
        findings += [replace(each, strict=strict) for each in _first(check_document(document), document)]
    return CheckResult(tuple(seen), tuple(findings))


def _first(findings: tuple[Finding, ...], document: Document) -> tuple[Finding, ...]:
    if len(findings) <= MAX_FINDINGS:
        return findings
    told = document.finding(Problem("PE113", (), {"found": len(findings), "limit": MAX_FINDINGS}))
    return (*findings[:MAX_FINDINGS], told)
