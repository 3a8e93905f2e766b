"""Work on many files, with a bar on a terminal that shows how far it is."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

_MANY = 50
"""From so many files on there is a bar."""


def shown(files: Sequence[Path]) -> Iterable[Path]:
    """Return the files one after the other; nothing is shown where standard error is no terminal."""
    if len(files) < _MANY or not sys.stderr.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, description="plan-eval check", console=Console(file=sys.stderr), transient=True)
