"""The findings of data files."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plan_eval.base.text import Lang, Text, Words
from plan_eval.findings.shapes import Finding, Severity
from plan_eval.model.loaded import CheckResult
from plan_eval.views.shapes import View
from plan_eval.views.words import COMMA, SEVERITIES

_FILES = Text("{count} {count:file|files} checked: {counts}", "已检查 {count} 个文件：{counts}")
_NOTHING = Text("nothing to report", "没有发现问题")
_ALSO = Text("and {count} more {count:place|places}: {count:line|lines} {lines}", "另有 {count} 处相同：第 {lines} 行")
_AND_OTHERS = Text("{lines} and others", "{lines} 等")
_MOST_LINES = 12
"""So many lines are listed; the formats for machines have all of them."""


@dataclass(frozen=True)
class FindingsView(View):
    """What was found in some files; its text shows the lines of the files, so that formats of findings make it.

    `root` is the folder that services count paths from, the root of a repository; None where there is none.
    """

    result: CheckResult
    root: Path | None = None

    def data(self, lang: Lang) -> object:
        """Return the documented object; a finding about a whole file has no line."""
        findings = [_data(finding, lang) for finding in self.result.findings]
        return {"files": len(self.result.documents), "findings": findings}

    def lines(self) -> dict[str, Sequence[str]]:
        """Return the lines of each file by its name."""
        return {document.file: document.lines for document in self.result.documents}

    def path(self, file: str) -> str:
        """Return the path of a file from the root, with slashes; as it is called where it does not lie there."""
        plain = file.replace(os.sep, "/")
        if self.root is None:
            return plain
        inside = os.path.relpath(file, self.root)
        return plain if inside.startswith(os.pardir) else inside.replace(os.sep, "/")

    def fingerprints(self) -> list[str]:
        """Return for each finding what stays the same when lines move: of its code, file and line, and the how-manieth it is."""
        lines, counts, prints = self.lines(), Counter[str](), []
        for finding in self.result.findings:
            file, place = finding.location.file, finding.location.line
            known = lines.get(file, ())
            text = known[place - 1] if place is not None and place <= len(known) else ""
            key = f"{finding.code}|{self.path(file)}|{text.strip()}"
            counts[key] += 1
            prints.append(hashlib.sha256(f"{key}|{counts[key]}".encode()).hexdigest()[:32])
        return prints

    @property
    def said(self) -> Words:
        """The summary in both languages."""
        return Text(self.summary("en"), self.summary("zh"))

    def summary(self, lang: Lang) -> str:
        """Say how many files were checked, and how much was found."""
        return _FILES.fill(lang, count=len(self.result.documents), counts=counted(self.result.findings, lang))


class Repeated(NamedTuple):
    """A finding, and `more` that say the same of other lines of the same file."""

    first: Finding
    more: tuple[Finding, ...]

    def also(self, lang: Lang) -> str:
        """Say where else the same is found."""
        numbers = list(dict.fromkeys(str(finding.location.line) for finding in self.more))
        lines = COMMA.get(lang).join(numbers[:_MOST_LINES])
        if len(numbers) > _MOST_LINES:
            lines = _AND_OTHERS.fill(lang, lines=lines)
        return _ALSO.fill(lang, count=len(self.more), lines=lines)


def folded(findings: Iterable[Finding], lang: Lang) -> list[Repeated]:
    """Return findings in their order, those of a file that read the same as one."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        place = finding.location
        same = (place.file, finding.code, finding.message(lang), finding.hint(lang), place.line is None)
        groups.setdefault(same, []).append(finding)
    return [Repeated(first, tuple(more)) for first, *more in groups.values()]


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
