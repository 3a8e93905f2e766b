"""Reading many files, with a bar on a terminal that shows how far it is."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plan_eval.source import Document, read_document

_MANY = 50
"""From so many files on there is a bar."""


def read_documents(files: Sequence[Path]) -> Iterator[Document]:
    """Read files one after the other; nothing is shown where standard error is no terminal."""
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from map(read_document, files)
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(file=sys.stderr)
    for file in track(files, description="plan-eval check", console=console, transient=True):
        yield read_document(file)
