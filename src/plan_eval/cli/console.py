"""Standard output and standard error as they are: any encoding, a terminal or a pipe, colours or none."""

import codecs
import contextlib
import errno
import io
import os
import shutil
import sys
from contextvars import ContextVar
from typing import TextIO

from plan_eval.formats.interface import Screen

_chosen: ContextVar[str | None] = ContextVar("color", default=None)
_ALWAYS_OR_NEVER = {"always": True, "never": False}

_LONGEST_WIDTH = 5
"""Digits of a width that somebody means."""

_BLOCKS = "\u258f"
_WIDE_LOCALES = ("zh", "ja", "ko", "chinese", "japanese", "korean")

_WITHOUT_LINKS = ("dumb", "screen", "tmux", "linux")
_LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour")
_LINKING_PROGRAMS = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "rio"}
_VTE_WITH_LINKS = 5000
"""The terminals that have links, by what they say of themselves: TERM, TERM_PROGRAM, or the version of their library."""

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


def screen_of(stream: TextIO) -> Screen:
    """Return what to draw for: how wide it is, and what it shows.

    A terminal has its width; what goes elsewhere is as wide as COLUMNS says, so that a pager may be drawn for.
    """
    is_terminal = stream.isatty()
    width = shutil.get_terminal_size((80, 24)).columns if is_terminal else _columns()
    links = is_terminal and _has_links()
    return Screen(width, color=_has_color(stream), blocks=_has_blocks(stream), links=links)


def choose_colors(word: str | None) -> None:
    """Keep what `--color` asks for in this run; what is no choice of it is refused when the command line is read."""
    _chosen.set(word)


def _columns() -> int | None:
    text = os.environ.get("COLUMNS", "")
    return int(text) if text.isascii() and text.isdecimal() and 0 < len(text) <= _LONGEST_WIDTH and int(text) else None


def _has_color(stream: TextIO) -> bool:
    """Tell whether a stream gets colours: as the command line says, else as the environment does, else where they are shown.

    A variable that is empty, or 0 where it forces them, counts as not set.
    """
    chosen = _chosen.get()
    if chosen in _ALWAYS_OR_NEVER:
        return _ALWAYS_OR_NEVER[chosen]
    if os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _has_blocks(stream: TextIO) -> bool:
    """Tell whether a stream has block characters, one cell wide: where Chinese, Japanese or Korean is set they may be two."""
    return _can_write(stream, _BLOCKS) and not locale_name().lower().startswith(_WIDE_LOCALES)


def _has_links() -> bool:
    """Tell whether the terminal is known to have links (OSC 8), or FORCE_HYPERLINK says that it has; 0 says that it has not.

    A multiplexer hides which terminal is behind it, and `--color never` wants text alone.
    """
    terminal, forced = os.environ.get("TERM", ""), os.environ.get("FORCE_HYPERLINK", "")
    if _chosen.get() == "never" or forced == "0":
        return False
    if forced:
        return True
    if terminal.startswith(_WITHOUT_LINKS):
        return False
    if terminal.startswith(_LINKING_TERMS) or os.environ.get("TERM_PROGRAM") in _LINKING_PROGRAMS:
        return True
    version = os.environ.get("VTE_VERSION", "")
    return bool(os.environ.get("WT_SESSION")) or (version.isdecimal() and int(version) >= _VTE_WITH_LINKS)
