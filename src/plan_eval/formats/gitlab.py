"""Findings as a Code Quality report of GitLab: a list of issues, each with a fingerprint that stays when lines move.

The form is told in GitLab's documentation of custom code quality tools; paths are those from the root of the repository.
"""

from plan_eval.base.text import Lang
from plan_eval.findings.shapes import Severity
from plan_eval.formats.interface import Screen
from plan_eval.formats.json import dumps
from plan_eval.views.findings import FindingsView

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(view: FindingsView, lang: Lang, _: Screen) -> str:
    """Return the list; a finding about a whole file stands on its first line."""
    return dumps(
        [
            {
                "description": finding.message(lang),
                "check_name": finding.code,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": view.path(finding.location.file),
                    "lines": {"begin": finding.location.line or 1, "end": finding.location.end_line or 1},
                },
            }
            for finding, fingerprint in zip(view.result.findings, view.fingerprints(), strict=True)
        ]
    )
