"""The kinds of data files: one row each, with how it is told apart and the room that knows all about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from plan_eval.files import Document
from plan_eval.files.folder import CLAIMS, INDICATORS, STANDARDS
from plan_eval.files.library import Library
from plan_eval.findings.shapes import Problem
from plan_eval.model.entry import Entry
from plan_eval.model.loaded import Loaded


class Surroundings(Protocol):
    """What a file may ask of the folder that it lies in."""

    @property
    def library(self) -> Library:
        """The files that have been read."""

    def neighbour(self, kind: str) -> Loaded[Any, Any] | None:
        """Return the folder's own file of a kind; None where it has none."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a room does with its kind of file: its model, how it is loaded, and what `check` looks for beyond that."""

    model: type[Entry]
    load: Callable[[Document, Surroundings], Loaded[Any, Any]]
    check: Callable[[Loaded[Any, Any], Surroundings], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of data file: the name that `schema` knows it by, its file in a data folder, and its own keys at the top."""

    name: str
    file: str | None
    keys: frozenset[str]
    room: str

    def subject(self) -> Subject:
        """Return what is done with such a file; its room is imported when it is first needed."""
        subject: Subject = import_module(f"plan_eval.{self.room}").SUBJECT
        return subject


_ROWS = (
    Kind("claims", CLAIMS, frozenset({"claims"}), "claims.checks"),
    Kind("standards", STANDARDS, frozenset({"standards", "parameters"}), "standards.checks"),
    Kind("indicators", INDICATORS, frozenset({"plan", "indicators"}), "indicators.checks"),
    Kind("rules", None, frozenset({"verdicts", "rules"}), "indicators.method_checks"),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ROWS}
"""The kinds by name; the first whose own key stands in a file is the file's."""


def kind_of(document: Document) -> Kind:
    """Return the kind of a file: by its keys, else by its name, else indicators."""
    keys = document.value if isinstance(document.value, dict) else {}
    name = document.file.replace("\\", "/").rpartition("/")[2]
    by_keys = [kind for kind in _ROWS if kind.keys & keys.keys()]
    by_name = [kind for kind in _ROWS if kind.file == name]
    return [*by_keys, *by_name, KINDS["indicators"]][0]
