"""What is wrong with the events of YAML text, as findings with their places."""

import re
from functools import cached_property
from typing import Any, NamedTuple

from plan_eval.base.characters import first_unseen
from plan_eval.base.text import NOTHING, Text
from plan_eval.files.lines import place_of
from plan_eval.files.positions import Lines
from plan_eval.files.scalars import escapes
from plan_eval.files.slips import Slip
from plan_eval.files.values import Span
from plan_eval.findings.lookup import check_of
from plan_eval.findings.shapes import Finding, Location

_MERGE_KEY = Text("merge key", "合并键")
_ENTRY = Text(
    "if a new entry begins here, write `- ` before it; otherwise ", "若这里开始新的条目，请在前面加 `- `；否则"
)
_REFERENCE = re.compile(r"[&*][^\s,\[\]{}]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_TAG = re.compile(r"![^\s,\[\]{}]*")


class Stop(Exception):  # noqa: N818  # not an error: reading ends here, and a finding says why
    """Reading ends here."""


class Point(NamedTuple):
    """A place, as the marks of the YAML parser tell it."""

    line: int
    column: int


class Notes:
    """The findings in a text so far. Without `places` reading ends at the first thing that is wrong: to be told, it needs them."""

    def __init__(self, file: str, text: str, *, places: bool) -> None:
        self.file = file
        self.text = text
        self.places = places
        self.findings: list[Finding] = []
        self.broken = False

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    def require_places(self) -> None:
        """End reading where places are not kept."""
        if not self.places:
            raise Stop

    def note(self, code: str, start: Any, end: Any, **values: object) -> None:  # noqa: ANN401  # marks
        """Add a finding between two marks of the YAML parser."""
        self.require_places()
        if start is None:
            place = Location(self.file)
        elif end is None or (end.line, end.column) <= (start.line, start.column):
            place = Location(self.file, start.line + 1, start.column + 1, start.line + 1, start.column + 2)
        else:
            place = Location(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        self.findings.append(Finding(check_of(code), place, values))

    def slip(self, slip: Slip) -> None:
        """Add a finding about a slip, behind which nothing of the file is used."""
        self.require_places()
        start, end = Point(*place_of(self.text, slip.start)), Point(*place_of(self.text, slip.end))
        known = {(finding.location.line, finding.location.column) for finding in self.findings}
        if (start.line + 1, start.column + 1) not in known:
            self.note("PE104", start, end, problem=slip.problem, advice=slip.advice)
        self.broken = True

    def reference(self, event: Any, what: Text) -> None:  # noqa: ANN401
        """Say that no anchor or alias may stand here."""
        self._note_word("PE107", event.start_mark, _REFERENCE, what=what)

    def tag(self, event: Any) -> None:  # noqa: ANN401
        """Say that no tag may stand here."""
        self._note_word("PE108", event.start_mark, _TAG)

    def _note_word(self, code: str, start: Any, word: re.Pattern[str], **values: object) -> None:  # noqa: ANN401
        """Add a finding about the first such word from a mark of the YAML parser on."""
        match = word.search(self.text, start.index)
        found = match[0] if match else ""
        column = start.column + (match.start() - start.index if match else 0)
        begin, end = Point(start.line, column), Point(start.line, column + len(found))
        self.note(code, begin, end, found=found, **values)

    def escapes_in(self, event: Any) -> None:  # noqa: ANN401
        """Stop where an escape stands for what may not stand in the file itself; a bare carriage return never does."""
        start = event.start_mark
        raw = self.text[start.index : event.end_mark.index]
        for begin, end, char in escapes(raw):
            if char == "\r" or first_unseen(char):
                before = _LINE_END.split(raw[:begin])
                column = len(before[-1]) + (start.column if len(before) == 1 else 0)
                line = start.line + len(before) - 1
                found = f"U+{ord(char):04X}"
                self.note("PE103", Point(line, column), Point(line, column + end - begin), found=found)
                raise Stop

    def merge_key(self, event: Any) -> None:  # noqa: ANN401
        """Say that a merge key may not stand here."""
        self.note("PE107", event.start_mark, event.end_mark, found="<<", what=_MERGE_KEY)

    def key_again(self, event: Any, first: Span) -> None:  # noqa: ANN401
        """Say that a key stands in its mapping already, and where."""
        line = self._lines.at(first.start)[0] + 1
        entry = _ENTRY if event.value == "id" else NOTHING
        self.note("PE106", event.start_mark, event.end_mark, found=event.value, first=line, entry=entry)
