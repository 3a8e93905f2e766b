"""Findings as SARIF 2.1.0, the form that code-scanning services read."""

import hashlib
from collections import Counter
from pathlib import PurePath
from urllib.parse import quote

from plan_eval import __version__
from plan_eval.base.text import LANGUAGE_TAG, Lang
from plan_eval.findings.catalogue import CHECKS
from plan_eval.findings.shapes import Check, Finding, Location, Severity
from plan_eval.formats.interface import Screen
from plan_eval.formats.json import dumps
from plan_eval.views.findings import FindingsView

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(view: FindingsView, lang: Lang, _: Screen) -> str:
    """Return a log of one run, with every check that was found as a rule with its help."""
    findings = view.result.findings
    codes = sorted({finding.code for finding in findings})
    tool = {
        "name": "plan-eval",
        "version": __version__,
        "rules": [_rule(CHECKS[code], lang) for code in codes],
    }
    lines = view.lines()
    counts: Counter[str] = Counter()
    results = []
    for finding in findings:
        known = lines.get(finding.location.file, ())
        place = finding.location.line
        text = known[place - 1] if place is not None and place <= len(known) else ""
        key = f"{finding.code}|{finding.location.file}|{text.strip()}"
        counts[key] += 1
        results.append(_result(finding, codes.index(finding.code), _fingerprint(key, counts[key]), lang))
    run = {
        "tool": {"driver": tool},
        "columnKind": "unicodeCodePoints",
        "language": LANGUAGE_TAG.get(lang),
        "results": results,
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(check: Check, lang: Lang) -> dict[str, object]:
    return {
        "id": check.code,
        "shortDescription": {"text": check.title.get(lang)},
        "fullDescription": {"text": check.why.get(lang)},
        "help": {"text": check.why.get(lang)},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(finding: Finding, index: int, fingerprint: str, lang: Lang) -> dict[str, object]:
    hint = finding.hint(lang)
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message(lang)}\n{hint}" if hint else finding.message(lang)},
        "locations": [{"physicalLocation": _physical(finding.location)}],
        "partialFingerprints": {"planEval/v1": fingerprint},
    }


def _physical(place: Location) -> dict[str, object]:
    path = PurePath(place.file)
    address = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    physical: dict[str, object] = {"artifactLocation": {"uri": address}}
    if place.line is not None:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        physical["region"] = {key: value for key, value in region.items() if value is not None}
    return physical


def _fingerprint(key: str, count: int) -> str:
    """Return what stays the same when lines move: the code, the file, the line's text, and the how-manieth it is."""
    return hashlib.sha256(f"{key}|{count}".encode()).hexdigest()[:32]
