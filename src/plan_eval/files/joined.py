"""Several data files that are one set: their values together, while everything wrong with one is told in that one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plan_eval.files.document import Document
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Finding, Location, Problem, ValuePath

_WORD = re.compile(r"[^\W\d]\w*")
_EACH_OWN = "rounding"
"""What stands at the top of a file and holds for its own list where files differ."""


@dataclass(frozen=True)
class Joined(Document):
    """Several documents as one. `lists` tells of each entry of a list which document has it, and where; `keys` of each key."""

    parts: tuple[Document, ...] = ()
    lists: Mapping[tuple[str, int], tuple[Document, int]] | None = None
    keys: Mapping[ValuePath, Document] | None = None

    def part(self, path: ValuePath) -> tuple[Document, ValuePath]:
        """Return the document that has the value at a path, and the path of it there."""
        lists, keys = self.lists or {}, self.keys or {}
        if len(path) > 1 and (found := lists.get((str(path[0]), path[1]))) is not None:  # type: ignore[arg-type]  # a key is in none
            document, position = found
            own = (path[0], position, *path[2:])
            if path[2:3] == (_EACH_OWN,) and not _has(document.value, own[:3]):
                return document, path[2:]
            return document, own
        document = keys.get(path[:2]) or keys.get(path[:1]) or self.parts[0]
        return document, path

    def file_with(self, name: str) -> str:
        """Return the file that has an entry of a name; the first where none has."""
        for document in self.parts:
            if name in _names(document.value):
                return document.file
        return self.parts[0].file

    def locate(self, path: ValuePath, *, on_key: bool = False, within: tuple[int, int] | None = None) -> Location:
        """Return the place of the value at a path, in the file that has it."""
        document, own = self.part(path)
        return document.locate(own, on_key=on_key, within=within)


def _names(value: YamlValue) -> Iterator[str]:
    """Yield the names of the entries of a document, of lists and by key."""
    for entries in value.values() if isinstance(value, dict) else ():
        if isinstance(entries, dict):
            yield from (name for name, entry in entries.items() if isinstance(entry, dict))
        for entry in entries if isinstance(entries, list) else ():
            name = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(name, str):
                yield str(name)


def goes_with(document: Document, others: Sequence[Document]) -> bool:
    """Tell whether a document has or uses a name of others, or they one of its own; of one that cannot be read nobody knows.

    A dimension of one name is none in common.
    """
    own, words = set(_names(document.value)) - _dimensions(document.value), set(_WORD.findall(document.text))
    for other in others:
        names = set(_names(other.value)) - _dimensions(other.value)
        if not other.is_whole or not names.isdisjoint(words) or not own.isdisjoint(_WORD.findall(other.text)):
            return True
    return False


def _dimensions(value: YamlValue) -> set[str]:
    dimensions = value.get("dimensions") if isinstance(value, dict) else None
    return set(dimensions) if isinstance(dimensions, dict) else set()


def _has(value: object, path: ValuePath) -> bool:
    for step in path:
        if isinstance(value, dict) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
        else:
            return False
    return True


class _Joiner:
    """What is put together from several documents, and what stands in two of them."""

    def __init__(self, lists: Sequence[str], named: Sequence[str]) -> None:
        self.value: dict[str, YamlValue] = {}
        self.lists: dict[tuple[str, int], tuple[Document, int]] = {}
        self.keys: dict[ValuePath, Document] = {}
        self.findings: list[Finding] = []
        self._listed, self._named = lists, named
        self._first: dict[str, Location] = {}

    def add(self, document: Document, *, own: YamlValue) -> None:
        """Add a document; `own` is what holds for the entries of its lists that do not say otherwise."""
        for key, value in (document.value if isinstance(document.value, dict) else {}).items():
            if key in self._listed and isinstance(value, list):
                self._add_list(document, key, value, own)
            elif key in self._named and isinstance(value, dict):
                self._add_named(document, key, value)
            elif key == _EACH_OWN and own is not None:
                continue
            elif key not in self.value:
                self.value[key] = value
                self.keys[(key,)] = document
            elif self.value[key] != value:
                self._tell(document, (key,), key, self.keys[(key,)].locate((key,), on_key=True))

    def _add_list(self, document: Document, key: str, entries: list[YamlValue], own: YamlValue) -> None:
        whole = self.value.setdefault(key, [])
        if not isinstance(whole, list):
            return
        self.keys.setdefault((key,), document)
        for position, entry in enumerate(entries):
            name = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(name, str) and not self._is_new(document, (key, position, "id"), str(name)):
                continue
            self.lists[key, len(whole)] = document, position
            inherits = own is not None and isinstance(entry, dict) and _EACH_OWN not in entry
            whole.append({**entry, _EACH_OWN: own} if inherits and isinstance(entry, dict) else entry)

    def _add_named(self, document: Document, key: str, entries: Mapping[str, YamlValue]) -> None:
        whole = self.value.setdefault(key, {})
        if not isinstance(whole, dict):
            return
        self.keys.setdefault((key,), document)
        for name, entry in entries.items():
            if self._is_new(document, (key, name), name):
                whole[name] = entry
                self.keys[key, name] = document

    def _is_new(self, document: Document, path: ValuePath, name: str) -> bool:
        """Tell whether no other document has a name; what one has twice is told where it is loaded."""
        on_key = path[-1] == name
        place = document.locate(path, on_key=on_key)
        first = self._first.setdefault(name, place)
        if first.file == place.file:
            return True
        self._tell(document, path, name, first, on_key=on_key)
        return False

    def _tell(self, document: Document, path: ValuePath, name: str, first: Location, *, on_key: bool = True) -> None:
        told = {"found": name, "file": first.file, "line": first.line or 1}
        self.findings.append(document.finding(Problem("PE320", path, told, on_key=on_key)))


def joined(documents: Sequence[Document], name: Path, *, lists: Sequence[str], named: Sequence[str]) -> Document:
    """Return several documents as one, called by a name in their folder. `lists` and `named` are the keys whose entries are put together.

    What stands in two of them is told in the second, and the first is kept. A rounding holds for the lists of its own file
    where several files have different ones, else for all.
    """
    joiner = _Joiner(lists, named)
    roundings = list(_roundings(documents))
    for document in documents:
        top = document.value if isinstance(document.value, dict) else {}
        joiner.add(document, own=top.get(_EACH_OWN) if len(roundings) > 1 else None)
    return Joined(
        str(name),
        "",
        joiner.value,
        tuple(finding for document in documents for finding in document.findings) + tuple(joiner.findings),
        name.parent,
        is_whole=all(document.is_whole for document in documents),
        parts=tuple(documents),
        lists=joiner.lists,
        keys=joiner.keys,
    )


def _roundings(documents: Sequence[Document]) -> Iterator[YamlValue]:
    """Yield the roundings that files have, each once."""
    seen: list[YamlValue] = []
    for document in documents:
        own = document.value.get(_EACH_OWN) if isinstance(document.value, dict) else None
        if own is not None and own not in seen:
            seen.append(own)
            yield own
