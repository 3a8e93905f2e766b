"""`check --fix`, `--diff` and `--add-accept`: data files changed by what was found in them, or what would be changed."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from plan_eval.base.text import Lang, Text
from plan_eval.editing.mending import mended, mended_figures
from plan_eval.files import Document
from plan_eval.files.folder import is_text
from plan_eval.files.locking import locked
from plan_eval.files.reading import parse_document, read_document
from plan_eval.files.replacing import replace_whole
from plan_eval.findings.choosing import Choice
from plan_eval.session import check_files

_WRITTEN = Text("{file}: {count} {count:line|lines} put right", "{file}：已更正 {count} 行")
_ACCEPTED = Text(
    "{file}: {count} {count:line|lines} of `accept` added; write the reasons",
    "{file}：已加入 `accept` {count} 行；请填写理由",
)


class Fix(NamedTuple):
    """A file and the text that it is to have."""

    path: Path
    document: Document
    text: str

    @property
    def lines(self) -> int:
        """How many lines become others, or are new."""
        known = Counter(self.document.text.splitlines())
        return (Counter(self.text.splitlines()) - known).total()


def fixes(files: Sequence[Path]) -> Iterator[Fix]:
    """Yield the data files that something can be put right in."""
    for path in files:
        if is_text(path):
            continue
        document = read_document(path)
        now = parse_document(document.file, mended(document), document.folder)
        found = check_files([path], given={path: now}).findings
        text = mended_figures(now, [finding for finding in found if finding.location.file == document.file])
        if text != document.text:
            yield Fix(path, document, text)


def accepting(files: Sequence[Path], choice: Choice | None, lang: Lang) -> Iterator[Fix]:
    """Yield the data files that have findings that may be accepted, of those that are told, with an entry for each of them."""
    from plan_eval.editing.accepting import with_accepts

    for path in files:
        if is_text(path):
            continue
        document = read_document(path)
        found = [each for each in check_files([path]).findings if each.location.file == document.file]
        text = with_accepts(document, found if choice is None else choice.chosen(found), lang)
        if text != document.text:
            yield Fix(path, document, text)


def write(wanted: Iterable[Fix], lang: Lang, *, accepts: bool = False) -> None:
    """Write the files, each whole or not at all, and say so; `accepts` tells that reasons are to be filled in.

    Raises:
        UsageError: for a file that cannot be written, or that has changed since it was read.
    """
    for fix in wanted:
        with locked(fix.path.resolve().parent):
            replace_whole(fix.path, fix.document.encoded(fix.text), fix.document.encoded(fix.document.text))
        said = _ACCEPTED if accepts else _WRITTEN
        sys.stderr.write(said.fill(lang, file=fix.path, count=fix.lines) + "\n")


def difference(wanted: Iterable[Fix]) -> str:
    """Return what would be written, as a patch."""
    return "".join(
        "".join(
            line if line.endswith("\n") else f"{line}\n"
            for line in unified_diff(
                fix.document.text.splitlines(keepends=True),
                fix.text.splitlines(keepends=True),
                str(fix.path),
                str(fix.path),
            )
        )
        for fix in wanted
    )
