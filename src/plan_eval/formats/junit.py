"""Findings as JUnit XML, the form that test reports of CI services read: a case for each finding, and one for a sound file."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from plan_eval.base.text import Lang, Text
from plan_eval.findings.shapes import Finding, Severity
from plan_eval.formats.interface import Screen
from plan_eval.views.findings import FindingsView
from plan_eval.views.words import SEVERITIES

_SOUND = Text("nothing to report", "没有发现问题")


def render(view: FindingsView, lang: Lang, _: Screen) -> str:
    """Return a suite; the case of an error fails, that of a warning or a note prints it."""
    by_file: dict[str, list[Finding]] = {document.file: [] for document in view.result.documents}
    for finding in view.result.findings:
        by_file.setdefault(finding.location.file, []).append(finding)
    cases = [case for file, findings in by_file.items() for case in _cases(view.path(file), findings, lang)]
    failures = sum(finding.severity is Severity.ERROR for finding in view.result.findings)
    head = f'<testsuite name="plan-eval check" tests="{len(cases)}" failures="{failures}" errors="0" skipped="0">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{"".join(cases)}</testsuite>\n'


def _cases(file: str, findings: list[Finding], lang: Lang) -> Iterator[str]:
    if not findings:
        yield f"  <testcase classname={quoteattr(file)} name={quoteattr(_SOUND.get(lang))}/>\n"
    for finding in findings:
        yield _case(file, finding, lang)


def _case(file: str, finding: Finding, lang: Lang) -> str:
    place = finding.location
    where = file if place.line is None else f"{file}:{place.line}:{place.column}"
    text = escape(_line(finding, where, lang))
    if finding.severity is Severity.ERROR:
        said = quoteattr(f"{finding.code} {finding.message(lang)}")
        inside = f"<failure type={quoteattr(finding.code)} message={said}>{text}</failure>"
    else:
        inside = f"<system-out>{text}</system-out>"
    name = quoteattr(f"{finding.code} {where}")
    return f"  <testcase classname={quoteattr(file)} name={name}>\n    {inside}\n  </testcase>\n"


def _line(finding: Finding, where: str, lang: Lang) -> str:
    severity = SEVERITIES[finding.severity].label.get(lang)
    hint = finding.hint(lang)
    return f"{where}: {severity}[{finding.code}] {finding.message(lang)}" + (f"; {hint}" if hint else "")
