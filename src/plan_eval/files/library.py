"""Every file once: what has been read of it is kept for whoever asks next."""

from collections.abc import Sequence
from pathlib import Path

from plan_eval.base.text import Words
from plan_eval.files.document import Document
from plan_eval.files.joined import joined
from plan_eval.files.reading import read_document
from plan_eval.files.texts import read_text


class Library:
    """The files of one run, each read when it is first asked for; `places` tells that the places of their values will be too."""

    def __init__(self, *, places: bool = False) -> None:
        self._places = places
        self._documents: dict[Path, Document] = {}
        self._several: dict[tuple[Path, ...], Document] = {}
        self._texts: dict[tuple[Path | None, str], str | Words] = {}

    def document(self, path: Path) -> Document:
        """Return a data file; whatever is wrong with it is in the document's findings."""
        if path not in self._documents:
            self._documents[path] = read_document(path, places=self._places)
        return self._documents[path]

    def several(self, paths: Sequence[Path], name: Path, lists: Sequence[str], named: Sequence[str]) -> Document:
        """Return several data files as one; `name` is what they are called together."""
        key = tuple(paths)
        if key not in self._several:
            documents = [self.document(path) for path in paths]
            self._several[key] = joined(documents, name, lists=lists, named=named)
        return self._several[key]

    def put(self, path: Path, document: Document) -> None:
        """Take a document for what stands in a file, whatever stands there: it was read from elsewhere."""
        self._documents[path] = document

    def forget(self, path: Path) -> None:
        """Let go of a data file; who asks for it again has it read again."""
        self._documents.pop(path, None)
        self._several = {paths: document for paths, document in self._several.items() if path not in paths}

    def text(self, document: Document, name: str) -> str | Words:
        """Return the text of a file in the folder of a document, or why there is none."""
        key = document.folder, name
        if key not in self._texts:
            self._texts[key] = read_text(document, name)
        return self._texts[key]
