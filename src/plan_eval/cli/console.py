"""Standard output and standard error as they are: any encoding, a terminal or a pipe, colours or none."""

import codecs
import contextlib
import errno
import io
import os
import shutil
import sys
from typing import TextIO

from plan_eval.formats.interface import Screen

_PLAIN = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "×": "x", "÷": "/", "→": "->", "≥": ">=", "≤": "<=", "–": "-", "—": "-",
    "…": "...", "‰": "per mille", "²": "2", "³": "3", "·": "-", "\xa0": " ",
}  # fmt: skip

_WIDE_AMBIGUOUS = ("zh", "ja", "ko")
"""Languages in whose locales a terminal may give two cells to what is neither narrow nor wide."""

_SCREENS = 3
"""A text longer than so many screens is shown page by page."""


def _readable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_PLAIN.get(char, "?") for char in text), error.end


codecs.register_error("plan_eval.readable", _readable)


class _Closed(io.StringIO):
    """Standard output that was closed before the program began: whatever is written to it is an error."""

    def write(self, text: str, /) -> int:
        """Refuse to write."""
        del text
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), None)


def prepare() -> None:
    """Make both streams write what their encoding can show, and something readable for the rest."""
    sys.stdout = sys.stdout or _Closed()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="plan_eval.readable")


def complain(text: str) -> None:
    """Write to standard error; where nobody can read it, nothing can be done about it."""
    with contextlib.suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()


def settle() -> None:
    """Let go of what can no longer be written, so that the end of the process does not fail over it."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def shows_chinese(stream: TextIO) -> bool:
    """Tell whether a stream's encoding has Chinese characters."""
    try:
        "中文".encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def in_github_actions() -> bool:
    """Tell whether what is printed goes into a log of GitHub Actions, which takes some lines for commands."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def for_log(text: str) -> str:
    """Return what people read as it may be printed: in a log of GitHub Actions no line of it is a command."""
    if not in_github_actions():
        return text
    from plan_eval.formats.github import no_command

    return no_command(text)


def screen_of(stream: TextIO) -> Screen:
    """Return what to draw for: the width of a terminal, and colours where they are shown or asked for."""
    width = shutil.get_terminal_size((80, 24)).columns if stream.isatty() else None
    return Screen(width, color=_has_color(stream), blocks=_has_blocks(stream))


def _has_blocks(stream: TextIO) -> bool:
    """Tell whether block characters are one cell wide: not where a terminal may set them for Chinese, Japanese or Korean."""
    locale = next((value for name in ("LC_ALL", "LC_CTYPE", "LANG") if (value := os.environ.get(name))), "")
    encoding = (stream.encoding or "").lower().replace("-", "")
    return encoding == "utf8" and not locale.startswith(_WIDE_AMBIGUOUS)


def pages(text: str) -> bool:
    """Tell whether a text is much longer than the terminal that it goes to, where somebody can turn its pages."""
    if not (sys.stdout.isatty() and sys.stdin is not None and sys.stdin.isatty()) or os.environ.get("TERM") == "dumb":
        return False
    return text.count("\n") > _SCREENS * shutil.get_terminal_size((80, 24)).lines


def turn_pages(text: str) -> None:
    """Show a text page by page, with the pager that a person has chosen or the machine has; `less` is told to show colours."""
    from rich.pager import SystemPager

    os.environ.setdefault("LESS", "-R")
    SystemPager().show(text)


def _has_color(stream: TextIO) -> bool:
    """Tell whether a stream gets colours; a variable that is empty, or 0 where it forces them, counts as not set."""
    if os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
