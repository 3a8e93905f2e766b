"""A finding code as text: what it means, why it matters, a bad example and the good one."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import dedent

from plan_eval.base.characters import one_line
from plan_eval.base.text import Lang, Text
from plan_eval.findings.shapes import Check, Example
from plan_eval.model.kinds import KINDS
from plan_eval.views.shapes import Block, Line, View
from plan_eval.views.words import SEVERITIES

_TITLE = Text("{code} ({severity}): {title}", "{code}（{severity}）：{title}")
_MEANING = Text("What it means", "含义")
_WHY = Text("Why it matters", "为何重要")
_BAD = Text("Found in {file}", "会在 {file} 中发现")
_GOOD = Text("Put right", "更正为")
_ACCEPT = Text(
    "If it is right as it is, the entry may say so: accept: [{{code: {code}, reason: ...}}]",
    "若确实无误，可在条目中写明：accept: [{{code: {code}, reason: ...}}]",
)


@dataclass(frozen=True)
class CheckView(View):
    """A row of the catalogue of checks, with its example."""

    check: Check

    def blocks(self, lang: Lang) -> Iterator[Block]:
        """Yield what the code means, why it matters, and how to put it right."""
        check, example = self.check, self.check.example
        severity = SEVERITIES[check.severity]
        yield Line(_TITLE.fill(lang, code=check.code, severity=severity.label, title=check.title), severity.style)
        for heading, text in ((_MEANING, check.meaning), (_WHY, check.why)):
            yield Line()
            yield Line(heading.get(lang), "strong")
            yield Line(text.get(lang), indent=2)
        if example is not None:
            bad, good = parts(example)
            found = _BAD.fill(lang, file=f"{example.kind}.yaml")
            for title, lines, other, style in ((found, bad, good, "bad"), (_GOOD.get(lang), good, bad, "good")):
                yield Line()
                yield Line(title, "strong")
                yield from _lines(lines, other, style)
        if check.acceptable:
            yield Line()
            yield Line(_ACCEPT.fill(lang, code=check.code))


def _lines(text: str, other: str, style: str) -> Iterator[Line]:
    """Yield lines of a file without what all of them are indented by; those that the other text has not stand out."""
    there = {line.strip() for line in other.splitlines()}
    for line in dedent(text).splitlines():
        yield Line(one_line(line.rstrip()) or " ", "" if line.strip() in there else style, indent=4)


def parts(example: Example) -> tuple[str, str]:
    """Return the lines that differ between the bad file and the good one, with the line before for company."""
    file = KINDS[example.kind].example
    bad, good = example.spoilt(file).splitlines(), example.mended(file).splitlines()
    blocks = [
        code for code in difflib.SequenceMatcher(None, bad, good, autojunk=False).get_opcodes() if code[0] != "equal"
    ]
    first, last = blocks[0], blocks[-1]
    start = max(first[1] - 1, 0), max(first[3] - 1, 0)
    return "\n".join(_shown(bad[start[0] : last[2]])), "\n".join(_shown(good[start[1] : last[4]]))


def _shown(lines: list[str]) -> list[str]:
    return [line if len(line) <= 100 else line[:60] + " ... " + line[-20:] for line in lines]  # noqa: PLR2004  # a screen
