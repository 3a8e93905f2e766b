"""Findings as SARIF 2.1.0, the form that code-scanning services read."""

import re
from pathlib import PurePath
from urllib.parse import quote

from plan_eval import __version__
from plan_eval.base.text import LANGUAGE_TAG, Lang, Text
from plan_eval.findings.catalogue import CHECKS
from plan_eval.findings.shapes import Check, Finding, Location, Severity
from plan_eval.formats.interface import Screen
from plan_eval.formats.json import dumps
from plan_eval.views.findings import FindingsView

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
"""What services take for the root of the repository."""

_EXPLAIN = Text("`{command}` shows an example.", "示例见 `{command}`。")
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
    results = [
        _result(finding, codes.index(finding.code), fingerprint, view, lang)
        for finding, fingerprint in zip(findings, view.fingerprints(), strict=True)
    ]
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
        "name": _name(check),
        "shortDescription": {"text": check.title.get(lang)},
        "fullDescription": {"text": check.why.get(lang)},
        "help": {"text": _help(check, lang, ""), "markdown": _help(check, lang, "**")},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _name(check: Check) -> str:
    """Return the English title as one word, as names of rules are written."""
    return "".join(word.capitalize() for word in re.findall(r"[A-Za-z0-9]+", check.title.get("en")))


def _help(check: Check, lang: Lang, strong: str) -> str:
    """Return what a finding means and why it matters; `strong` stands around its title."""
    title = f"{strong}{check.code} {check.title.get(lang)}{strong}"
    more = _EXPLAIN.fill(lang, command=f"plan-eval explain {check.code}")
    return "\n\n".join((title, check.meaning.get(lang), check.why.get(lang), more))


def _result(finding: Finding, index: int, fingerprint: str, view: FindingsView, lang: Lang) -> dict[str, object]:
    hint = finding.hint(lang)
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message(lang)}\n{hint}" if hint else finding.message(lang)},
        "locations": [{"physicalLocation": _physical(finding.location, view)}],
        "partialFingerprints": {"planEval/v1": fingerprint, "primaryLocationLineHash": f"{fingerprint[:16]}:1"},
    }


def _physical(place: Location, view: FindingsView) -> dict[str, object]:
    """Return where a finding is; one about a whole file stands at its beginning, since services show none without a region."""
    path = PurePath(view.path(place.file))
    address: dict[str, object] = {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}
    if view.root is not None and not path.is_absolute():
        address["uriBaseId"] = _ROOT
    region = {
        "startLine": place.line or 1,
        "startColumn": place.column or 1,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {
        "artifactLocation": address,
        "region": {key: value for key, value in region.items() if value is not None},
    }
