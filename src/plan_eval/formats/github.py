"""Findings as annotations of GitHub Actions, followed by the same as readable text.

GitHub takes a line of a log for a command where it begins with `::`, spaces before it or not, or has `##[` in it. None that the
data ask for may be one.
"""

import re

from plan_eval.base.text import Lang
from plan_eval.findings.shapes import Finding, Severity
from plan_eval.formats import text
from plan_eval.formats.interface import Screen
from plan_eval.views.findings import FindingsView

_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(view: FindingsView, lang: Lang, screen: Screen) -> str:
    """Return an annotation for each finding, and the text for the log."""
    annotations = "".join(
        _annotation(finding, view.path(finding.location.file), lang) for finding in view.result.findings
    )
    return annotations + no_command(text.render(view, lang, screen))


def no_command(log: str) -> str:
    """Return text of which no line is a command."""
    return _COMMAND.sub(r"\1: ", log).replace("##[", "## [")


def _annotation(finding: Finding, file: str, lang: Lang) -> str:
    place = finding.location
    properties = {"file": file, "line": place.line, "endLine": place.end_line}
    if place.column is not None and place.line == place.end_line and place.end_column is not None:
        properties |= {"col": place.column, "endColumn": max(place.end_column - 1, place.column)}
    properties["title"] = finding.code
    parts = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    message = f"{finding.message(lang)}; {finding.hint(lang)}" if finding.hint(lang) else finding.message(lang)
    return f"::{_COMMANDS[finding.severity]} {parts}::{_data(message)}\n"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace("##[", "## [")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
