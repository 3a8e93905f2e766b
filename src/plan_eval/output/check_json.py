"""Findings as JSON."""

from plan_eval.checking.checked import CheckResult
from plan_eval.language import Lang
from plan_eval.output.json_text import dumps
from plan_eval.output.screen import Screen


def render(result: CheckResult, lang: Lang, screen: Screen) -> str:
    """Return the documented JSON object; a finding about a whole file has no line."""
    del screen
    findings = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message(lang),
            "file": finding.location.file,
            "line": finding.location.line,
            "column": finding.location.column,
            "end_line": finding.location.end_line,
            "end_column": finding.location.end_column,
            "hint": finding.hint(lang),
        }
        for finding in result.findings
    ]
    return dumps({"files": len(result.documents), "findings": findings})
