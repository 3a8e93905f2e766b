"""Findings as text for people: the place, what is wrong, the line itself with a mark below it, and what to do."""

from collections.abc import Sequence

from rich.cells import cell_len

from plan_eval.base.characters import same_width
from plan_eval.base.text import Lang, Text
from plan_eval.findings.shapes import Finding, Location
from plan_eval.formats.interface import Screen
from plan_eval.formats.styling import styled
from plan_eval.views.findings import FindingsView
from plan_eval.views.words import SEVERITIES

_HINT = Text("  hint: {hint}", "  建议：{hint}")
_LONGEST_LINE = 160


def render(view: FindingsView, lang: Lang, screen: Screen) -> str:
    """Return all findings and a line that counts them."""
    lines = view.lines()
    findings = view.result.findings
    texts = [finding_text(finding, lines.get(finding.location.file, ()), lang, screen) for finding in findings]
    return "\n".join([*texts, view.summary(lang) + "\n"])


def finding_text(finding: Finding, lines: Sequence[str], lang: Lang, screen: Screen) -> str:
    """Return one finding: its place and message, its line with the part in question marked, and the hint."""
    place, words = finding.location, SEVERITIES[finding.severity]
    where = place.file if place.line is None else f"{place.file}:{place.line}:{place.column}"
    severity = styled(f"{words.label.get(lang)}[{finding.code}]", words.style, screen)
    text = f"{styled(where, 'strong', screen)}: {severity} {finding.message(lang)}\n"
    if place.line is not None and place.line <= len(lines):
        text += _marked(place, lines[place.line - 1], words.style, screen)
    hint = finding.hint(lang)
    return text + (_HINT.fill(lang, hint=hint) + "\n" if hint else "")


def _marked(place: Location, line: str, style: str, screen: Screen) -> str:
    """Return a line and carets below the part in question; a very long line is shown around that part."""
    start = (place.column or 1) - 1
    end = place.end_column - 1 if place.end_line == place.line and place.end_column else len(line)
    first = max(0, start - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    shown = same_width(line[first : first + _LONGEST_LINE]).replace("\t", " ")
    before = cell_len(shown[: start - first])
    marked = max(cell_len(shown[start - first : end - first]), 1)
    number = str(place.line)
    carets = styled("^" * marked, style, screen)
    return f"  {number} | {shown}\n  {' ' * len(number)} | {' ' * before}{carets}\n"
