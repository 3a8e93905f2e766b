"""Standard output and standard error as they are: any encoding, open or closed, a log or a terminal."""

import codecs
import contextlib
import errno
import io
import os
import sys
from typing import TextIO

_PLAIN = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "×": "x", "÷": "/", "→": "->", "≥": ">=", "≤": "<=", "–": "-", "—": "-",
    "…": "...", "‰": "per mille", "²": "2", "³": "3", "·": "-", "\xa0": " ",
}  # fmt: skip


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
    return _can_write(stream, "中文")


def locale_name() -> str:
    """Return what the environment calls the user's language, such as `zh_CN.UTF-8`; nothing where it does not say."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    if sys.platform == "win32":
        import locale

        return locale.getlocale()[0] or ""
    return ""


def _can_write(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "utf-8")
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
