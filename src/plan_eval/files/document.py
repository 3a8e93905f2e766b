"""A read file: its values, their places, and what was wrong with reading it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plan_eval.files.positions import Lines
from plan_eval.files.scalars import offset_of
from plan_eval.files.values import Branch, Leaf, Place, Span, YamlValue
from plan_eval.findings.lookup import check_of
from plan_eval.findings.shapes import Finding, Location, Problem, ValuePath

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Document:
    """One data file. `is_whole` tells whether it could be read as YAML at all; where not, it has no value and no places.

    `is_marked` tells whether the file begins with a byte order mark, which stands in no text. `places` are the places of its
    values where they are known: most files are sound, and nobody asks for them.
    """

    file: str
    text: str
    value: YamlValue
    findings: tuple[Finding, ...] = ()
    folder: Path | None = None
    is_whole: bool = True
    is_marked: bool = False
    places: Place | None = None

    @cached_property
    def place(self) -> Place | None:
        """The place of the value, with those of all in it; None where there is no value."""
        if self.places is not None or not self.is_whole:
            return self.places
        from plan_eval.files.yaml_events import places_of  # noqa: PLC0415  # which makes documents itself

        return places_of(self.text)

    def span(self, place: Location) -> tuple[int, int] | None:
        """Return where a place that was told begins and ends in the text; None for one that is no range of it."""
        if place.line is None or place.column is None or place.end_line is None or place.end_column is None:
            return None
        lines = Lines(self.text)
        return lines.offset(place.line - 1, place.column - 1), lines.offset(place.end_line - 1, place.end_column - 1)

    def locate(self, path: ValuePath, *, on_key: bool = False, within: tuple[int, int] | None = None) -> Location:
        """Return the place of the value at a path, or of the nearest thing around it that exists.

        `on_key` asks for the key instead of the value; `within` for a range of characters of a scalar's value.
        """
        place, span = self.place, None
        for number, named in enumerate(path):
            if not isinstance(place, Branch):
                span = None
                break
            step = _as_written(place, named)
            if step not in place.items:
                break
            if number == len(path) - 1 and on_key and isinstance(step, str):
                return self._location(place.keys[step])
            span = place.keys.get(step) if isinstance(step, str) else None
            place = place.items[step]
        else:
            if within is not None and isinstance(place, Leaf):
                return self._location(self._inside(place, str(self._value_at(path)), *within))
            span = None
        if place is None:
            return Location(self.file)
        if span is not None:
            return self._location(span)
        location = self._location(place.span)
        return location if isinstance(place, Leaf) else self._first_line(location)

    def file_with(self, name: str) -> str:  # noqa: ARG002  # one of several documents has it
        """Return the file that has an entry of a name: this one."""
        return self.file

    def line(self, path: ValuePath, *, on_key: bool = False) -> int:
        """Return the line on which the value at a path begins, or its key."""
        return self.locate(path, on_key=on_key).line or 0

    def _value_at(self, path: ValuePath) -> object:
        value: Any = self.value
        for step in path:
            value = value[step]
        return value

    def _inside(self, leaf: Leaf, value: str, start: int, end: int) -> Span:
        raw = self.text[leaf.span.start : leaf.span.end]
        first = leaf.span.start + offset_of(raw, leaf.style, value, start)
        last = leaf.span.start + offset_of(raw, leaf.style, value, max(end - 1, start)) + 1
        return Span(first, last)

    def _first_line(self, location: Location) -> Location:
        """A finding about a whole entry points at where it begins, not at thirty lines of it."""
        number, column = location.line or 1, location.column or 1
        if number == location.end_line:
            return location
        line = self.lines[number - 1] if number <= len(self.lines) else ""
        return location._replace(end_line=number, end_column=max(len(line.rstrip()) + 1, column + 1))

    def _location(self, span: Span) -> Location:
        (line, column), (end_line, end_column) = self.position(span.start), self.position(span.end)
        return Location(self.file, line + 1, column + 1, end_line + 1, end_column + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a character, both from 0."""
        return self._positions.at(offset)

    @cached_property
    def _positions(self) -> Lines:
        return Lines(self.text)

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines of the file without their ends."""
        return self.text.splitlines()

    def encoded(self, text: str) -> bytes:
        """Return a new text of the file in bytes, marked as the file is."""
        return text.encode("utf-8-sig" if self.is_marked else "utf-8")

    def finding(self, problem: Problem) -> Finding:
        """Turn a problem in this document into a finding at its place."""
        location = self.locate(problem.path, on_key=problem.on_key, within=problem.within)
        return Finding(check_of(problem.code), location, problem.values)


def _as_written(place: Branch, step: str | int) -> str | int:
    """Return a key as it stands in the file: the last day of a month or a year may be written as the month or the year."""
    if isinstance(step, str) and step not in place.items:
        return next((short for short in (step[:7], step[:4]) if _DAY.fullmatch(step) and short in place.items), step)
    return step
