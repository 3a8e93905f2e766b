"""Files that were named to be checked, each together with those of its folder that it and they depend on."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

from plan_eval.files import Document
from plan_eval.files.folder import STANDARDS, data_files, files_of, is_text
from plan_eval.findings.shapes import Finding, Severity
from plan_eval.model.kinds import KINDS, Surroundings, kind_of, text_of
from plan_eval.model.loaded import Loaded

_QUOTES = frozenset({"PE315", "PE316"})
"""What is found by looking for quotes in a text."""


class Checkable(Surroundings, Protocol):
    """A data folder whose files can be checked."""

    folder: Path

    def load(self, document: Document) -> Loaded[Any, Any]:
        """Return a file of the folder as far as it is valid."""

    def check(self, file: Path) -> tuple[Finding, ...]:
        """Return everything that is wrong or doubtful with a file of the folder."""


def check_named(folder: Checkable, named: Iterable[Path]) -> Iterator[tuple[Document, tuple[Finding, ...]]]:
    """Yield what is wrong with files of a folder, and the errors of the other data files that they go with.

    A text stands for the data files that quote it; a quote that it does not have is an error then, since the text itself
    is what is checked.
    """
    paths = dict.fromkeys(named)
    texts = {path.resolve() for path in paths if is_text(path)}
    quoting = [file for file in data_files(folder.folder) if _text(folder, file) in texts] if texts else []
    files = dict.fromkeys([*(path for path in paths if not is_text(path)), *quoting])
    for file in files:
        findings = folder.check(file)
        if file in quoting:
            findings = tuple(finding._replace(strict=finding.code in _QUOTES) for finding in findings)
        yield folder.library.document(file), findings
    for file in _going_with(folder, files):
        if errors := tuple(finding for finding in folder.check(file) if finding.severity is Severity.ERROR):
            yield folder.library.document(file), errors


def _text(folder: Checkable, file: Path) -> Path | None:
    """Return the text that a data file quotes."""
    name = text_of(folder.library.document(file))
    return None if name is None else (folder.folder / name).resolve()


def _going_with(folder: Checkable, named: Collection[Path]) -> list[Path]:
    """Return the other data files that use one of those named, and those that any of them use."""
    others = [file for file in data_files(folder.folder) if file not in named]
    if not others:
        return []
    used = {file: _used(folder, file) for file in (*named, *others)}
    several = files_of(folder.folder, STANDARDS)
    used |= {file: used[file].union(several) for file in several if len(several) > 1}
    users = [file for file in others if not used[file].isdisjoint(named)]
    needed = {file for user in (*named, *users) for file in used[user]}
    return [file for file in others if file in users or file in needed]


def _used(folder: Checkable, file: Path) -> set[Path]:
    """Return the data files whose names a file uses."""
    document = folder.library.document(file)
    kinds = kind_of(document).subject().uses(folder.load(document), folder)
    return {each for name in kinds for each in files_of(folder.folder, str(KINDS[name].file))}
