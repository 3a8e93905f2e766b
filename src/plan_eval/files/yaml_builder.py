"""The values of YAML text, built event by event."""

from typing import Any

import yaml

from plan_eval.base.text import Text
from plan_eval.files.scalars import joined
from plan_eval.files.slips import block_slip, key_slip, text_slip
from plan_eval.files.values import Branch, Leaf, Place, Plain, Span, YamlValue
from plan_eval.files.yaml_notes import Notes, Stop

MAX_DEPTH = 20
"""Lists and mappings inside one another; real files have six."""

MAX_NODES = 2_000_000
"""Values in one file."""

_VALUES = Text("values", "个值")
_ANCHOR = Text("anchor", "锚点")
_ALIAS = Text("alias", "别名")

_CONSTANTS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


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


class Builder(Notes):
    """The values read so far and the levels that are open; without `places` only the values are kept."""

    def __init__(self, file: str, text: str, *, places: bool) -> None:
        super().__init__(file, text, places=places)
        self.value: YamlValue = None
        self.place: Place | None = None
        self._has_escapes = "\\" in text
        self._sound_keys: set[str] = set()
        self._levels: list[_Level] = []
        self._nodes = 0
        self._documents = 0

    def begin(self, event: Any) -> None:  # noqa: ANN401  # the YAML parser's events are untyped
        """Begin a document: a file is one."""
        self._documents += 1
        if self._documents > 1:
            self.note("PE111", event.start_mark, event.end_mark)
            raise Stop

    def _unusual(self, event: Any) -> None:  # noqa: ANN401
        """Say what no value of a data file may have, or that there are too many of them."""
        if self._nodes > MAX_NODES:
            self.note("PE110", event.start_mark, None, limit=MAX_NODES, what=_VALUES)
            raise Stop
        if event.anchor is not None:
            self.reference(event, _ANCHOR)
        if event.tag is not None:
            self.tag(event)

    def scalar(self, event: Any) -> None:  # noqa: ANN401
        """Add a text, which may be a key."""
        self._nodes += 1
        if self._nodes > MAX_NODES or event.anchor is not None or event.tag is not None:
            self._unusual(event)
        if self._has_escapes and event.style == '"':
            self.escapes_in(event)
        text: str = event.value
        level = self._levels[-1] if self._levels else None
        mapping = level if level is not None and level.is_mapping and level.key is None else None
        if mapping is not None and text in self._sound_keys and text not in mapping.values and not self.places:
            mapping.key, mapping.skipped = text, False  # nearly all keys of a large file come this way
            return
        first, last = event.start_mark, event.end_mark
        several = first.line != last.line
        if several and " " in text and event.style != "|" and not text.isascii():
            text = joined(self.text[first.index : last.index], event.style or "", text)
        if mapping is not None:
            self._key(mapping, text, event)
        else:
            self._value(text, event, several=several)

    def _value(self, text: str, event: Any, *, several: bool) -> None:  # noqa: ANN401
        """Add a text that is no key; `several` tells whether it stands on several lines."""
        value: YamlValue = text
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        if not style:
            value = _CONSTANTS[text] if text in _CONSTANTS else Plain(text)
            if several and (slip := text_slip(self.text, start, end)):
                self.slip(slip)
        elif style in ">|" and not text.strip():
            self.slip(block_slip(self.text, start))
        self._add(value, Leaf(start, end, style) if self.places else None)

    def _key(self, level: _Level, text: str, event: Any) -> None:  # noqa: ANN401
        level.key = text
        level.skipped = text in level.values
        if text == "<<" and not event.style:
            self.merge_key(event)
            level.skipped = True
            return
        start, end = event.start_mark.index, event.end_mark.index
        if text not in self._sound_keys and not event.style:
            if (slip := key_slip(self.text, start, end)) is None:
                self._sound_keys.add(text)
            else:
                self.slip(slip)
        if level.skipped:
            self.require_places()
            self.key_again(event, level.keys[text])
        elif self.places:
            level.keys[text] = Span(start, end)

    def open(self, event: Any) -> None:  # noqa: ANN401
        """Begin a list or a mapping."""
        self._nodes += 1
        if self._nodes > MAX_NODES or event.anchor is not None or event.tag is not None:
            self._unusual(event)
        if self._levels and self._levels[-1].is_mapping and self._levels[-1].key is None:
            self.note("PE112", event.start_mark, None)
            raise Stop
        if len(self._levels) >= MAX_DEPTH:
            self.note("PE109", event.start_mark, None, limit=MAX_DEPTH)
            raise Stop
        self._levels.append(_Level(event.start_mark, is_mapping=type(event) is yaml.MappingStartEvent))

    def close(self, event: Any) -> None:  # noqa: ANN401
        """End the innermost list or mapping."""
        level = self._levels.pop()
        place = Branch(level.start.index, event.end_mark.index, level.keys, level.items) if self.places else None
        self._add(level.values, place)

    def alias(self, event: Any) -> None:  # noqa: ANN401
        """Say that a reference may not stand here, and go on as if nothing did."""
        self.reference(event, _ALIAS)
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
