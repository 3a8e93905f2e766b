"""A new observation put into the text of a plan, with every other character left as it was."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import suggest
from plan_eval.base.text import Text
from plan_eval.files import Document
from plan_eval.files.values import Branch, Leaf
from plan_eval.model.readers import day as read_day

_SIGNS = ("%", "\u2030")
_OTHER_SIGN = Text(
    "“{text}”: {name} is not counted in {sign}; write the figure in its own unit",
    "“{text}”：{name} 的单位不是 {sign}；请按它自己的单位填写数值",
)
_NO_INDICATOR = Text("there is no indicator “{name}”; {near}", "没有指标“{name}”；{near}")
_NO_MAPPING = Text("“{name}” is no mapping", "“{name}”不是映射")
_TAKEN = Text(
    "{name} has {written} for {on} already (line {line}); --replace writes over it",
    "{name} 在 {on} 已有值 {written}（第 {line} 行）；--replace 可改写",
)
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True, slots=True)
class Observation:
    """A value of an indicator on a day; `replaces` tells whether it may take the place of another."""

    indicator: str
    value: Decimal
    on: date
    replaces: bool = False

    def __str__(self) -> str:
        return f"{self.on}: {self.value:f}"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a text: characters from `start` to `end` become `text`."""

    start: int
    end: int
    text: str

    def apply(self, whole: str) -> str:
        """Return the text with the change made."""
        return whole[: self.start] + self.text + whole[self.end :]


def figure(document: Document, name: str, text: str) -> str:
    """Return the digits of a value given in the unit of an indicator: `61%` of one counted in % is 61, not 0.61.

    Commas between thousands are left out.

    Raises:
        UsageError: for an unknown indicator, or a sign that is not the indicator's unit.
    """
    place = _entry(document, name).items.get("unit")
    unit = document.text[place.span.start : place.span.end] if place is not None else ""
    plain = _THOUSANDS.sub("", text.strip())
    sign = plain[-1:]
    if sign not in _SIGNS:
        return plain
    if sign not in unit:
        raise UsageError(_OTHER_SIGN.message(text=text, name=name, sign=sign))
    return plain[:-1].rstrip()


def record(document: Document, observation: Observation) -> str:
    """Return the text of a plan with an observation added, or put in the place of another.

    Raises:
        UsageError: for an unknown indicator, or a day that has another value already.
    """
    entry = _entry(document, observation.indicator)
    return _edit(document, entry, observation).apply(document.text)


def _entry(document: Document, name: str) -> Branch:
    value = document.value
    entries = value.get("indicators") if isinstance(value, dict) else None
    ids = [str(each.get("id")) for each in entries or () if isinstance(each, dict)] if isinstance(entries, list) else []
    if name not in ids:
        raise UsageError(_NO_INDICATOR.message(name=name, near=suggest(name, ids)))
    place = document.place
    for step in ("indicators", ids.index(name)):
        place = place.items[step] if isinstance(place, Branch) else None
    if not isinstance(place, Branch):
        raise UsageError(_NO_MAPPING.message(name=name))
    return place


def _edit(document: Document, entry: Branch, observation: Observation) -> Edit:
    observations = entry.items.get("observations")
    if isinstance(observations, Branch) and observations.keys:
        return _among(document, observations, observation)
    if observations is not None:
        end = entry.keys["observations"].end
        after = document.text.index(":", end) + 1
        return Edit(after, max(observations.span.end, after), f" {{{observation}}}")
    last = max(entry.keys.values(), key=lambda span: span.start)
    first = min(entry.keys.values(), key=lambda span: span.start)
    if _is_flow(document, entry):
        return Edit(entry.span.end - 1, entry.span.end - 1, f", observations: {{{observation}}}")
    indent, end = " " * first.column, _line_end(document, last.line)
    return (
        Edit(end, end, f"{_newline(document)}{indent}observations: {{{observation}}}")
        if _is_leaf(entry)
        else Edit(first.start, first.start, f"observations: {{{observation}}}{_newline(document)}{indent}")
    )


def _among(document: Document, observations: Branch, observation: Observation) -> Edit:
    name, on, value = observation.indicator, observation.on, f"{observation.value:f}"
    for key, span in observations.keys.items():
        if read_day(key) == on:
            place = observations.items[key]
            written = document.text[place.span.start : place.span.end]
            if observation.replaces or written == value:
                return Edit(place.span.start, place.span.end, value)
            raise UsageError(_TAKEN.message(name=name, written=written, on=on, line=span.line + 1))
    keys = sorted(observations.keys.values(), key=lambda span: span.start)
    if _is_flow(document, observations):
        end = max(observations.items[key].span.end for key in observations.keys)
        return Edit(end, end, f", {observation}")
    end = _line_end(document, keys[-1].line)
    return Edit(end, end, f"{_newline(document)}{' ' * keys[0].column}{observation}")


def _is_flow(document: Document, place: Branch) -> bool:
    return document.text[place.span.start : place.span.start + 1] in ("{", "[")


def _is_leaf(entry: Branch) -> bool:
    """Tell whether the last key of an entry has a value on its own line, so that a key may follow that line."""
    key, span = max(entry.keys.items(), key=lambda item: item[1].start)
    place = entry.items[key]
    return isinstance(place, Leaf) and place.span.end_line == span.line


def _line_end(document: Document, line: int) -> int:
    """Return where a line ends, before its line end."""
    position = 0
    for _ in range(line):
        position = document.text.index("\n", position) + 1
    end = document.text.find("\n", position)
    end = len(document.text) if end < 0 else end
    return end - 1 if document.text[end - 1 : end] == "\r" else end


def _newline(document: Document) -> str:
    return "\r\n" if "\r\n" in document.text else "\n"
