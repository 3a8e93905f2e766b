"""Findings as text for people: the place, what is wrong, the line itself with a mark below it, and what to do."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from plan_eval.base.characters import same_width
from plan_eval.base.text import Lang, Text
from plan_eval.findings.shapes import Finding, Location
from plan_eval.formats.interface import Screen
from plan_eval.formats.links import linked
from plan_eval.formats.styling import styled
from plan_eval.formats.wrapping import wrapped
from plan_eval.views.findings import FindingsView, Repeated, folded
from plan_eval.views.words import SEVERITIES

_HINT = Text("hint: {hint}", "建议：{hint}")
_HANGING = 2
_INSIDE_HINT = 4
_LEAST_WIDTH = 20
"""Narrower a paragraph is not set."""

_LONGEST_LINE = 160
"""Cells of a line of a file that are shown where nothing says how wide the screen is."""

_LEFT_OUT = "..."


def render(view: FindingsView, lang: Lang, screen: Screen) -> str:
    """Return all findings, repeats folded into the first, and a line that counts them."""
    texts = findings_text(view.result.findings, view.lines(), lang, screen)
    return f"{texts}\n{view.summary(lang)}\n" if texts else f"{view.summary(lang)}\n"


def findings_text(findings: Sequence[Finding], lines: Mapping[str, Sequence[str]], lang: Lang, screen: Screen) -> str:
    """Return findings with an empty line between them; `lines` are those of the files by name, as far as they are known."""
    texts = []
    for repeated in folded(findings, lang):
        first = repeated.first
        texts.append(
            finding_text(first, lines.get(first.location.file, ()), lang, screen) + _also(repeated, lang, screen)
        )
    return "\n".join(texts)


def finding_text(finding: Finding, lines: Sequence[str], lang: Lang, screen: Screen) -> str:
    """Return one finding: its place and message, its line with the part in question marked, and the hint."""
    place, words = finding.location, SEVERITIES[finding.severity]
    where = place.file if place.line is None else f"{place.file}:{place.line}:{place.column}"
    severity = f"{words.label.get(lang)}[{finding.code}]"
    text = _paragraph(f"{where}: {severity} {finding.message(lang)}", 0, _HANGING, screen)
    text = text.replace(severity, styled(severity, words.style, screen), 1)
    text = text.replace(where, linked(styled(where, "strong", screen), place.file, screen), 1)
    if place.line is not None and place.line <= len(lines):
        text += _marked(place, lines[place.line - 1], words.style, screen)
    hint = finding.hint(lang)
    return text + (_paragraph(_HINT.fill(lang, hint=hint), _HANGING, _INSIDE_HINT, screen) if hint else "")


def _also(repeated: Repeated, lang: Lang, screen: Screen) -> str:
    return _paragraph(repeated.also(lang), _HANGING, _INSIDE_HINT, screen) if repeated.more else ""


def _paragraph(text: str, indent: int, hanging: int, screen: Screen) -> str:
    """Return a text as wide as the screen; its first line is indented, and the others stand further in."""
    if screen.width is None or cell_len(text) + indent <= screen.width:
        return f"{' ' * indent}{text}\n"
    lines = wrapped(text, max(screen.width - hanging, _LEAST_WIDTH))
    return "".join(f"{' ' * (hanging if number else indent)}{line}\n" for number, line in enumerate(lines))


def _marked(place: Location, line: str, style: str, screen: Screen) -> str:
    """Return a line and carets below the part in question; a line that has no room is shown around that part."""
    start = (place.column or 1) - 1
    end = place.end_column - 1 if place.end_line == place.line and place.end_column else len(line)
    number = str(place.line)
    room = _LONGEST_LINE if screen.width is None else max(screen.width - len(number) - 5, _LEAST_WIDTH)
    before, marked, after = _around(line, start, end, room)
    carets = styled("^" * max(cell_len(marked), 1), style, screen)
    return f"  {number} | {before}{marked}{after}\n  {' ' * len(number)} | {' ' * cell_len(before)}{carets}\n"


def _around(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """Return the part of a line in question with as much before and behind it as has room; dots for what is left out."""
    first, last = max(0, start - room), min(len(line), end + room)
    parts = [same_width(part).replace("\t", " ") for part in (line[first:start], line[start:end], line[end:last])]
    before, marked, after = parts
    if first == 0 and last == len(line) and sum(map(cell_len, parts)) <= room:
        return before, marked, after
    dots = len(_LEFT_OUT)
    marked = _beginning(marked, room - 2 * dots)
    left = room - cell_len(marked) - 2 * dots
    tail = _beginning(after, max(left - cell_len(before), left // 2))
    head = _beginning(before[::-1], left - cell_len(tail))[::-1]
    cut_before, cut_after = first > 0 or head != before, last < len(line) or tail != after or marked != parts[1]
    return (_LEFT_OUT if cut_before else "") + head, marked, tail + (_LEFT_OUT if cut_after else "")


def _beginning(text: str, room: int) -> str:
    """Return as much of a text from its beginning as has room."""
    while cell_len(text) > room:
        text = text[: min(room, len(text) - 1)]
    return text
