"""The findings of data files."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from plan_eval.base.text import Lang, Text
from plan_eval.findings.shapes import Finding, Severity
from plan_eval.model.loaded import CheckResult
from plan_eval.views.shapes import View
from plan_eval.views.words import COMMA, SEVERITIES

_FILES = Text("{files} checked: {counts}", "已检查 {files}：{counts}")
_ONE_FILE = Text("1 file", "1 个文件")
_SEVERAL_FILES = Text("{count} files", "{count} 个文件")
_NOTHING = Text("nothing to report", "没有发现问题")


@dataclass(frozen=True)
class FindingsView(View):
    """What was found in some files; its text shows the lines of the files, so that formats of findings make it."""

    result: CheckResult

    def data(self, lang: Lang) -> object:
        """Return the documented object; a finding about a whole file has no line."""
        findings = [_data(finding, lang) for finding in self.result.findings]
        return {"files": len(self.result.documents), "findings": findings}

    def lines(self) -> dict[str, Sequence[str]]:
        """Return the lines of each file by its name."""
        return {document.file: document.lines for document in self.result.documents}

    def summary(self, lang: Lang) -> str:
        """Say how many files were checked, and how much was found."""
        count = len(self.result.documents)
        files = _ONE_FILE.get(lang) if count == 1 else _SEVERAL_FILES.fill(lang, count=count)
        return _FILES.fill(lang, files=files, counts=counted(self.result.findings, lang))


def counted(findings: Sequence[Finding], lang: Lang) -> str:
    """Say how many findings there are of each severity."""
    counts = Counter(finding.severity for finding in findings)
    parts = []
    for severity in Severity:
        count, words = counts[severity], SEVERITIES[severity]
        if count:
            parts.append(words.one.get(lang) if count == 1 else words.several.fill(lang, count=count))
    return COMMA.get(lang).join(parts) or _NOTHING.get(lang)


def _data(finding: Finding, lang: Lang) -> dict[str, object]:
    place = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message(lang),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "hint": finding.hint(lang),
    }
