"""Findings as rdjson, the form that reviewdog reads; its columns count bytes of UTF-8."""

from collections.abc import Sequence

from plan_eval.base.text import Lang
from plan_eval.findings.shapes import Finding, Location, Severity
from plan_eval.formats.interface import Screen
from plan_eval.formats.json import dumps
from plan_eval.views.findings import FindingsView

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(view: FindingsView, lang: Lang, _: Screen) -> str:
    """Return the diagnostics of one run."""
    lines = view.lines()
    diagnostics = [_diagnostic(each, view, lines.get(each.location.file, ()), lang) for each in view.result.findings]
    return dumps({"source": {"name": "plan-eval"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, view: FindingsView, lines: Sequence[str], lang: Lang) -> dict[str, object]:
    hint, place = finding.hint(lang), finding.location
    location: dict[str, object] = {"path": view.path(place.file)}
    if place.line is not None:
        location["range"] = _range(place, lines)
    return {
        "message": f"{finding.message(lang)}\n{hint}" if hint else finding.message(lang),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }


def _range(place: Location, lines: Sequence[str]) -> dict[str, object]:
    ends = {"start": (place.line, place.column), "end": (place.end_line, place.end_column)}
    return {name: _position(*end, lines) for name, end in ends.items() if end[0] is not None}


def _position(line: int | None, column: int | None, lines: Sequence[str]) -> dict[str, object]:
    if line is None or column is None:
        return {"line": line}
    text = lines[line - 1] if line <= len(lines) else ""
    return {"line": line, "column": len(text[: column - 1].encode()) + max(column - 1 - len(text), 0) + 1}
