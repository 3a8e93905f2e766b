"""YAML events to values and places, without the constructors that guess types and follow references."""

import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from plan_eval.base.characters import first_unseen
from plan_eval.base.text import NOTHING, Text
from plan_eval.files.document import Document
from plan_eval.files.lines import place_of
from plan_eval.files.positions import Lines
from plan_eval.files.scalars import escapes, joined
from plan_eval.files.slips import Slip, block_slip, key_slip, text_slip
from plan_eval.files.syntax import explain_syntax
from plan_eval.files.values import Branch, Leaf, Place, Plain, Span, YamlValue
from plan_eval.findings.lookup import check_of
from plan_eval.findings.shapes import Finding, Location

MAX_DEPTH = 20
"""Lists and mappings inside one another; real files have six."""

MAX_NODES = 2_000_000
"""Values in one file."""

_VALUES = Text("values", "个值")
_ANCHOR = Text("anchor", "锚点")
_ALIAS = Text("alias", "别名")
_MERGE_KEY = Text("merge key", "合并键")
_ENTRY = Text(
    "if a new entry begins here, write `- ` before it; otherwise ", "若这里开始新的条目，请在前面加 `- `；否则"
)

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {word: truth == "true" for truth in ("true", "false") for word in (truth, truth.title(), truth.upper())}
_REFERENCE = re.compile(r"[&*][^\s,\[\]{}]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_TAG = re.compile(r"![^\s,\[\]{}]*")


class _Stop(Exception):  # noqa: N818  # not an error: reading ends here, and a finding says why
    """Reading ends here."""


def build(file: str, text: str, folder: Path | None = None, *, places: bool = False) -> Document:
    """Read YAML text; what is wrong with it is in the document's findings.

    The places of the values are kept where something is wrong or `places` asks for them; else they are found when they are.
    """
    builder = _built(file, text, places=places)
    if builder.broken and not places:
        builder = _built(file, text, places=True)
    findings = tuple(builder.findings)
    if builder.broken:
        return Document(file, text, None, findings, is_whole=False)
    return Document(file, text, builder.value, findings, folder, places=builder.place)


def places_of(text: str) -> Place | None:
    """Return the place of the value of a text that was read before, with those of all in it."""
    return _built("", text, places=True).place


def _built(file: str, text: str, *, places: bool) -> "_Builder":
    builder = _Builder(file, text, places=places)
    try:
        step_of, loader = _STEPS.get, _LOADER(text)
        while (event := loader.get_event()) is not None:  # what yaml.parse does, in one step instead of three
            if step := step_of(type(event)):
                step(builder, event)
    except yaml.MarkedYAMLError as error:
        builder.broken = True
        if places:
            builder.slip(explain_syntax(error, text))
    except _Stop:
        builder.broken = True
    return builder


class _Point(NamedTuple):
    """A place, as the marks of the YAML parser tell it."""

    line: int
    column: int


class _Level:
    """A list or mapping that is being read."""

    __slots__ = ("is_mapping", "items", "key", "keys", "skipped", "start", "values")

    def __init__(self, start: Any, *, is_mapping: bool) -> None:  # noqa: ANN401  # a mark of the YAML parser
        self.start = start
        self.is_mapping = is_mapping
        self.values: Any = {} if is_mapping else []
        self.items: dict[str | int, Place] = {}
        self.keys: dict[str, Span] = {}
        self.key: str | None = None
        self.skipped = False


class _Builder:
    """The values read so far and the levels that are open.

    Without `places` only the values are kept, and reading ends at the first thing that is wrong: to be told, it needs them.
    """

    def __init__(self, file: str, text: str, *, places: bool) -> None:
        self.file = file
        self._places = places
        self.text = text
        self.findings: list[Finding] = []
        self.value: YamlValue = None
        self.place: Place | None = None
        self.broken = False
        self._has_escapes = "\\" in text
        self._sound_keys: set[str] = set()
        self._levels: list[_Level] = []
        self._nodes = 0
        self._documents = 0

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    def _require_places(self) -> None:
        if not self._places:
            raise _Stop

    def note(self, code: str, start: Any, end: Any, **values: object) -> None:  # noqa: ANN401  # marks
        """Add a finding between two marks of the YAML parser."""
        self._require_places()
        if start is None:
            place = Location(self.file)
        elif end is None or (end.line, end.column) <= (start.line, start.column):
            place = Location(self.file, start.line + 1, start.column + 1, start.line + 1, start.column + 2)
        else:
            place = Location(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        self.findings.append(Finding(check_of(code), place, values))

    def slip(self, slip: Slip) -> None:
        """Add a finding about a slip, behind which nothing of the file is used."""
        self._require_places()
        start, end = _Point(*place_of(self.text, slip.start)), _Point(*place_of(self.text, slip.end))
        known = {(finding.location.line, finding.location.column) for finding in self.findings}
        if (start.line + 1, start.column + 1) not in known:
            self.note("PE104", start, end, problem=slip.problem, advice=slip.advice)
        self.broken = True

    def begin(self, event: Any) -> None:  # noqa: ANN401  # the YAML parser's events are untyped
        """Begin a document: a file is one."""
        self._documents += 1
        if self._documents > 1:
            self.note("PE111", event.start_mark, event.end_mark)
            raise _Stop

    def _unusual(self, event: Any) -> None:  # noqa: ANN401
        """Say what no value of a data file may have, or that there are too many of them."""
        if self._nodes > MAX_NODES:
            self.note("PE110", event.start_mark, None, limit=MAX_NODES, what=_VALUES)
            raise _Stop
        if event.anchor is not None:
            self._reference(event, _ANCHOR)
        if event.tag is not None:
            self._tag(event)

    def _reference(self, event: Any, what: Text) -> None:  # noqa: ANN401
        self._note_word("PE107", event.start_mark, _REFERENCE, what=what)

    def _tag(self, event: Any) -> None:  # noqa: ANN401
        self._note_word("PE108", event.start_mark, _TAG)

    def _note_word(self, code: str, start: Any, word: re.Pattern[str], **values: object) -> None:  # noqa: ANN401
        """Add a finding about the first such word from a mark of the YAML parser on."""
        match = word.search(self.text, start.index)
        found = match[0] if match else ""
        column = start.column + (match.start() - start.index if match else 0)
        begin, end = _Point(start.line, column), _Point(start.line, column + len(found))
        self.note(code, begin, end, found=found, **values)

    def scalar(self, event: Any) -> None:  # noqa: ANN401
        """Add a text, which may be a key."""
        self._nodes += 1
        if self._nodes > MAX_NODES or event.anchor is not None or event.tag is not None:
            self._unusual(event)
        if self._has_escapes and event.style == '"':
            self._escapes(event)
        level = self._levels[-1] if self._levels else None
        first, last, text = event.start_mark, event.end_mark, event.value
        start, end = first.index, last.index
        if " " in text and event.style != "|" and first.line != last.line and not text.isascii():
            text = joined(self.text[start:end], event.style or "", text)
        if level is not None and level.is_mapping and level.key is None:
            self._key(level, text, start, event)
            return
        style = event.style or ""
        value: YamlValue = text
        if not style:
            value = None if text in _NULLS else _BOOLEANS.get(text, Plain(text))
            if first.line != last.line and (slip := text_slip(self.text, start, end)):
                self.slip(slip)
        elif style in ">|" and not text.strip():
            self.slip(block_slip(self.text, start))
        self._add(value, Leaf(start, end, style) if self._places else None)

    def _escapes(self, event: Any) -> None:  # noqa: ANN401
        """Stop where an escape stands for what may not stand in the file itself; a bare carriage return never does."""
        start = event.start_mark
        raw = self.text[start.index : event.end_mark.index]
        for begin, end, char in escapes(raw):
            if char == "\r" or first_unseen(char):
                before = _LINE_END.split(raw[:begin])
                column = len(before[-1]) + (start.column if len(before) == 1 else 0)
                line = start.line + len(before) - 1
                found = f"U+{ord(char):04X}"
                self.note("PE103", _Point(line, column), _Point(line, column + end - begin), found=found)
                raise _Stop

    def _key(self, level: _Level, text: str, start: int, event: Any) -> None:  # noqa: ANN401
        level.key = text
        level.skipped = text in level.values
        if text not in self._sound_keys and not event.style:
            if (slip := key_slip(self.text, start, event.end_mark.index)) is None:
                self._sound_keys.add(text)
            else:
                self.slip(slip)
        if text == "<<" and not event.style:
            self.note("PE107", event.start_mark, event.end_mark, found="<<", what=_MERGE_KEY)
            level.skipped = True
        elif level.skipped:
            self._require_places()
            first = self._lines.at(level.keys[text].start)[0] + 1
            entry = _ENTRY if text == "id" else NOTHING
            self.note("PE106", event.start_mark, event.end_mark, found=text, first=first, entry=entry)
        elif self._places:
            level.keys[text] = Span(start, event.end_mark.index)

    def open(self, event: Any) -> None:  # noqa: ANN401
        """Begin a list or a mapping."""
        self._nodes += 1
        if self._nodes > MAX_NODES or event.anchor is not None or event.tag is not None:
            self._unusual(event)
        if self._levels and self._levels[-1].is_mapping and self._levels[-1].key is None:
            self.note("PE112", event.start_mark, None)
            raise _Stop
        if len(self._levels) >= MAX_DEPTH:
            self.note("PE109", event.start_mark, None, limit=MAX_DEPTH)
            raise _Stop
        self._levels.append(_Level(event.start_mark, is_mapping=type(event) is yaml.MappingStartEvent))

    def close(self, event: Any) -> None:  # noqa: ANN401
        """End the innermost list or mapping."""
        level = self._levels.pop()
        place = Branch(level.start.index, event.end_mark.index, level.keys, level.items) if self._places else None
        self._add(level.values, place)

    def alias(self, event: Any) -> None:  # noqa: ANN401
        """Say that a reference may not stand here, and go on as if nothing did."""
        self._reference(event, _ALIAS)
        level = self._levels[-1] if self._levels else None
        if level is not None and level.is_mapping and level.key is None:
            level.key, level.skipped = event.anchor, True
            return
        self._add(None, Leaf(event.start_mark.index, event.end_mark.index, ""))

    def _add(self, value: YamlValue, place: Place | None) -> None:
        if not self._levels:
            self.value, self.place = value, place
            return
        level = self._levels[-1]
        if not level.is_mapping:
            if place is not None:
                level.items[len(level.values)] = place
            level.values.append(value)
            return
        key, level.key = level.key, None
        if key is not None and not level.skipped:
            level.values[key] = value
            if place is not None:
                level.items[key] = place


_STEPS: dict[type, Callable[[_Builder, Any], None]] = {
    yaml.ScalarEvent: _Builder.scalar,
    yaml.MappingStartEvent: _Builder.open,
    yaml.MappingEndEvent: _Builder.close,
    yaml.SequenceStartEvent: _Builder.open,
    yaml.SequenceEndEvent: _Builder.close,
    yaml.AliasEvent: _Builder.alias,
    yaml.DocumentStartEvent: _Builder.begin,
}
"""What is done with an event of each kind; the others say nothing."""
