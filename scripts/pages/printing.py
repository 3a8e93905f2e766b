"""What the program prints, run as a user runs it, in a folder that has no name in it."""

import io
import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stdout
from pathlib import Path

from plan_eval.base.text import Lang, Text
from plan_eval.cli import run
from scripts.pages.places import ROOT

_LOCALE = Text("C.UTF-8", "zh_CN.UTF-8")


def printed(lang: Lang, *arguments: str, folder: Path = ROOT) -> str:
    """Return what a command prints on a screen of 80 columns, without spaces at the ends of its lines."""
    out = io.StringIO()
    with _environment(lang), chdir(folder), redirect_stdout(out):
        run([*arguments])
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


@contextmanager
def _environment(lang: Lang) -> Iterator[None]:
    wanted = {"LC_ALL": _LOCALE.get(lang), "COLUMNS": "80", "TERMINAL_WIDTH": "80"}
    before = dict(os.environ)
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "FORCE_HYPERLINK"):
        os.environ.pop(name, None)
    os.environ.update(wanted)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
