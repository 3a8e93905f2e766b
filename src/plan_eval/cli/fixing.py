"""`check --fix` and `check --diff`: what has one right answer is put right, or shown."""

import sys
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
from plan_eval.session import check_files

_WRITTEN = Text("{file}: {count} {count:line|lines} put right", "{file}：已更正 {count} 行")


class Fix(NamedTuple):
    """A file and the text that it is to have."""

    path: Path
    document: Document
    text: str

    @property
    def lines(self) -> int:
        """How many lines become others."""
        before, after = self.document.text.splitlines(), self.text.splitlines()
        return sum(old != new for old, new in zip(before, after, strict=False))


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


def write(wanted: Iterable[Fix], lang: Lang) -> None:
    """Write the files, each whole or not at all, and say so.

    Raises:
        UsageError: for a file that cannot be written, or that has changed since it was read.
    """
    for fix in wanted:
        with locked(fix.path.resolve().parent):
            replace_whole(fix.path, fix.document.encoded(fix.text), fix.document.encoded(fix.document.text))
        sys.stderr.write(_WRITTEN.fill(lang, file=fix.path, count=fix.lines) + "\n")


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
