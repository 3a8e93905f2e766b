"""Changes to the text of a YAML file that leave every other character as it was."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.files import Document
from plan_eval.files.values import Branch, Leaf

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How a value is written that is none."""

_COLON = re.compile(r"\s*:")
_LINE_END = re.compile(r"\r\n?|\n")
_ASKED_KEY = Text(
    "line {line} has a key behind “? ”, beside which none can be put; write it as `key: value` first",
    "第 {line} 行的键写在“? ”后面，无法在旁边加入新的键；请先改写为 `键: 值`",
)


class Edit(NamedTuple):
    """A change to a text: what stands from `start` to `end` becomes `text`."""

    start: int
    end: int
    text: str

    def apply(self, whole: str) -> str:
        """Return the text with the change made."""
        return whole[: self.start] + self.text + whole[self.end :]


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with changes made that do not overlap, in one pass."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join(pieces) + text[at:]


def filled(document: Document, mapping: Branch, name: str, value: str) -> Edit:
    """Return the edit that gives a key of a mapping the value that it does not have yet."""
    key, place = mapping.keys[name], mapping.items[name]
    if not _COLON.match(document.text, key.end):
        return Edit(key.end, key.end, f": {value}")
    start = place.span.start
    space = "" if document.text[start - 1].isspace() else " "
    return Edit(start, place.span.end, f"{space}{value}")


def more(document: Document, mapping: Branch, items: Sequence[str]) -> Edit:
    """Return the edit that puts more keys into a mapping.

    In braces they stand behind the last value. On lines they stand on the lines below the last key where that line holds
    the whole value, else before the first key: where a longer value ends, comments make hard to tell.
    """
    end_of_line = newline(document)
    if document.text[mapping.span.start] == "{":
        if not mapping.keys:
            return Edit(mapping.span.start + 1, mapping.span.start + 1, ", ".join(items))
        end = max(place.span.end for place in mapping.items.values())
        return Edit(end, end, "".join(f", {item}" for item in items))
    first, last = min(mapping.keys.values()), max(mapping.keys.values())
    if document.text[: first.start].rstrip(" ").endswith("?"):
        raise UsageError(_ASKED_KEY.message(line=document.position(first.start)[0] + 1))
    indent = " " * document.position(first.start)[1]
    place = max(mapping.items.values(), key=lambda item: item.span)
    if isinstance(place, Leaf) and document.position(place.span.end)[0] == document.position(last.start)[0]:
        end = _line_end(document, last.end)
        return Edit(end, end, "".join(f"{end_of_line}{indent}{item}" for item in items))
    return Edit(first.start, first.start, "".join(f"{item}{end_of_line}{indent}" for item in items))


def newline(document: Document) -> str:
    """Return the line end of a file, which is that of its first line."""
    match = _LINE_END.search(document.text)
    return match[0] if match else "\n"


def _line_end(document: Document, position: int) -> int:
    """Return where the line around a position ends, before its line end."""
    match = _LINE_END.search(document.text, position)
    return match.start() if match else len(document.text)
