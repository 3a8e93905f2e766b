"""A data folder whose files are read and loaded when they are first needed, and never again."""

import os
from pathlib import Path
from typing import Any

from plan_eval.base.nearest import listing
from plan_eval.files import Document
from plan_eval.files.folder import files_of
from plan_eval.files.library import Library
from plan_eval.findings.shapes import Finding, Problem
from plan_eval.model.kinds import KINDS, OWN_KEYS, Kind, is_foreign, kind_of
from plan_eval.model.loaded import Loaded, limited


class OpenedFolder:
    """A data folder: what has been read, loaded and checked of it."""

    def __init__(self, folder: str | os.PathLike[str], library: Library | None = None) -> None:
        self.folder = Path(folder)
        self.library = library or Library()
        self._loaded: dict[tuple[str, str], Loaded[Any, Any]] = {}
        self._checked: dict[tuple[str, str], tuple[Finding, ...]] = {}

    def has(self, kind: str) -> bool:
        """Tell whether the folder has a file of a kind."""
        return bool(self._files(KINDS[kind]))

    def loaded(self, kind: str) -> Loaded[Any, Any]:
        """Return the folder's file of a kind as far as it is valid."""
        return self._load(KINDS[kind], self._document(KINDS[kind]))

    def file(self, kind: str, name: str = "") -> str:
        """Return the folder's file of a kind, that which has a name where there are several."""
        return self._document(KINDS[kind]).file_with(name)

    def forget(self, kind: str) -> None:
        """Let go of the folder's file of a kind, its values and their places; who asks for it again has it read again.

        What was made of it stays with whoever holds it: a plan of many thousand indicators is evaluated in less memory.
        """
        self._loaded.pop((kind, self._document(KINDS[kind]).file), None)
        for file in self._files(KINDS[kind]):
            self.library.forget(file)

    def neighbour(self, kind: str) -> Loaded[Any, Any] | None:
        """Return the folder's file of a kind, or None where it has none."""
        return self.loaded(kind) if self.has(kind) else None

    def check(self, file: Path) -> tuple[Finding, ...]:
        """Return everything that is wrong or doubtful with a data file of the folder: of several that are one set its own part."""
        document = self.library.document(file)
        if is_foreign(document) and isinstance(document.value, dict):
            return (document.finding(Problem("PE114", (), {"known": listing(OWN_KEYS)})),)
        kind = kind_of(document)
        whole = self._set_of(kind, document)
        if (kind.name, whole.file) not in self._checked:
            loaded = self._load(kind, whole)
            doubts = kind.subject().check(loaded, self) if loaded.is_readable else ()
            self._checked[kind.name, whole.file] = loaded.findings(doubts, thorough=True)
        found = self._checked[kind.name, whole.file]
        own = found if whole is document else tuple(each for each in found if each.location.file == document.file)
        return limited(document, own)

    def load(self, document: Document) -> Loaded[Any, Any]:
        """Return a file of the folder, whatever it is called, as far as it is valid."""
        kind = kind_of(document)
        return self._load(kind, self._set_of(kind, document))

    def _set_of(self, kind: Kind, document: Document) -> Document:
        """Return the documents that a document is one of; itself alone where it is none of the folder's several."""
        files = self._files(kind)
        several = len(files) > 1 and any(self.library.document(file) is document for file in files)
        return self._document(kind) if several else document

    def _files(self, kind: Kind) -> list[Path]:
        return files_of(self.folder, str(kind.file))

    def _document(self, kind: Kind) -> Document:
        return self.library.of_folder(self.folder, str(kind.file), kind.lists, kind.named)

    def _load(self, kind: Kind, document: Document) -> Loaded[Any, Any]:
        key = kind.name, document.file
        if key not in self._loaded:
            self._loaded[key] = kind.subject().load(document, self)
        return self._loaded[key]
