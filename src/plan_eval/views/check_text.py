"""Findings as text for people: the place, what is wrong, the line itself with a mark below it, and what to do."""

from collections import Counter
from collections.abc import Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.findings.shapes import Finding, Location, Severity
from plan_eval.formats.interface import Screen
from plan_eval.formats.widths import cells
from plan_eval.model.loaded import CheckResult
from plan_eval.views.words import COMMA

SEVERITY = {
    Severity.ERROR: Text("error", "错误"),
    Severity.WARNING: Text("warning", "警告"),
    Severity.NOTE: Text("note", "提示"),
}
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_PLURAL = {
    Severity.ERROR: Text("{count} errors", "{count} 个错误"),
    Severity.WARNING: Text("{count} warnings", "{count} 个警告"),
    Severity.NOTE: Text("{count} notes", "{count} 个提示"),
}
_SINGULAR = {
    Severity.ERROR: Text("1 error", "1 个错误"),
    Severity.WARNING: Text("1 warning", "1 个警告"),
    Severity.NOTE: Text("1 note", "1 个提示"),
}
_HINT = Text("hint: ", "建议：")
_FILES = Text("{files} checked: {counts}", "已检查 {files}：{counts}")
_FILE = Text("1 file", "1 个文件")
_FILE_COUNT = Text("{count} files", "{count} 个文件")
_NOTHING = Text("nothing to report", "没有发现问题")
_LONGEST_LINE = 160


def render(result: CheckResult, lang: Lang, screen: Screen) -> str:
    """Return all findings and a line that counts them."""
    lines = {document.file: document.lines for document in result.documents}
    parts = [finding_text(finding, lines.get(finding.location.file, ()), lang, screen) for finding in result.findings]
    count = len(result.documents)
    files = _FILE.get(lang) if count == 1 else _FILE_COUNT.fill(lang, count=count)
    parts.append(_FILES.fill(lang, files=files, counts=count_text(result.findings, lang)) + "\n")
    return "\n".join(parts)


def count_text(findings: tuple[Finding, ...], lang: Lang) -> str:
    """Say how many findings there are of each severity."""
    counts = Counter(finding.severity for finding in findings)
    said = [
        _SINGULAR[severity].get(lang) if count == 1 else _PLURAL[severity].fill(lang, count=count)
        for severity in Severity
        if (count := counts[severity])
    ]
    return COMMA.get(lang).join(said) or _NOTHING.get(lang)


def finding_text(finding: Finding, lines: Sequence[str], lang: Lang, screen: Screen) -> str:
    """Return one finding: its place and message, its line with the part in question marked, and the hint."""
    place = finding.location
    where = place.file if place.line is None else f"{place.file}:{place.line}:{place.column}"
    color = _COLORS[finding.severity]
    severity = _painted(f"{SEVERITY[finding.severity].get(lang)}[{finding.code}]", f"1;{color}", screen)
    text = f"{_painted(where, '1', screen)}: {severity} {finding.message(lang)}\n"
    if place.line is not None and place.line <= len(lines):
        text += _marked(place, lines[place.line - 1], color, screen)
    hint = finding.hint(lang)
    return text + (f"  {_HINT.get(lang)}{hint}\n" if hint else "")


def _marked(place: Location, line: str, color: str, screen: Screen) -> str:
    """Return a line and carets below the part in question; a very long line is shown around that part."""
    start = (place.column or 1) - 1
    end = place.end_column - 1 if place.end_line == place.line and place.end_column else len(line)
    first = max(0, start - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    shown = line[first : first + _LONGEST_LINE].replace("\t", " ")
    before = cells(shown[: start - first])
    marked = max(cells(shown[start - first : end - first]), 1)
    number = str(place.line)
    carets = _painted("^" * marked, f"1;{color}", screen)
    return f"  {number} | {shown}\n  {' ' * len(number)} | {' ' * before}{carets}\n"


def _painted(text: str, code: str, screen: Screen) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if screen.color else text
