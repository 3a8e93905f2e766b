"""Findings as JSON."""

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.formats.json_text import dumps
from plan_eval.model.loaded import CheckResult


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
