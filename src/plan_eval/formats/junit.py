"""Findings as JUnit XML, the form that test reports of CI services read: a case for each file."""

from xml.sax.saxutils import escape, quoteattr

from plan_eval.base.text import Lang
from plan_eval.findings.shapes import Finding, Severity
from plan_eval.formats.interface import Screen
from plan_eval.views.findings import FindingsView
from plan_eval.views.words import SEVERITIES


def render(view: FindingsView, lang: Lang, _: Screen) -> str:
    """Return a suite with a case for each file; a case fails where the file has errors, and prints its other findings."""
    cases, failures = [], 0
    for document in view.result.documents:
        findings = [finding for finding in view.result.findings if finding.location.file == document.file]
        errors = [finding for finding in findings if finding.severity is Severity.ERROR]
        others = [finding for finding in findings if finding.severity is not Severity.ERROR]
        failures += bool(errors)
        cases.append(_case(document.file, errors, others, lang))
    head = f'<testsuite name="plan-eval check" tests="{len(cases)}" failures="{failures}" errors="0" skipped="0">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{"".join(cases)}</testsuite>\n'


def _case(file: str, errors: list[Finding], others: list[Finding], lang: Lang) -> str:
    inside = ""
    if errors:
        first = f"{errors[0].code} {errors[0].message(lang)}"
        inside += f"    <failure message={quoteattr(first)}>{_listed(errors, lang)}</failure>\n"
    if others:
        inside += f"    <system-out>{_listed(others, lang)}</system-out>\n"
    return f'  <testcase classname="plan-eval" name={quoteattr(file)}>\n{inside}  </testcase>\n'


def _listed(findings: list[Finding], lang: Lang) -> str:
    return escape("\n".join(_line(finding, lang) for finding in findings))


def _line(finding: Finding, lang: Lang) -> str:
    place = finding.location
    where = place.file if place.line is None else f"{place.file}:{place.line}:{place.column}"
    severity = SEVERITIES[finding.severity].label.get(lang)
    return f"{where}: {severity}[{finding.code}] {finding.message(lang)}; {finding.hint(lang)}"
