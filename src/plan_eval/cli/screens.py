"""What a stream is drawn for: how wide it is, whether it has colours, block characters and links, and whether it turns pages."""

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

_WITHOUT_LINKS = ("dumb", "screen", "tmux", "linux")
_LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour")
_LINKING_PROGRAMS = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "mintty", "rio"}
_VTE_WITH_LINKS = 5000
"""The terminals that have links, by what they say of themselves: TERM, TERM_PROGRAM, or the version of their library."""

_WIDE_AMBIGUOUS = ("zh", "ja", "ko")
"""Languages in whose locales a terminal may give two cells to what is neither narrow nor wide."""

_SCREENS = 3
"""A text longer than so many screens is shown page by page."""


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
    """Show a text page by page, with the pager that a person has chosen or the machine has; `less` is told to show colours.

    Not every pager knows links, so the text comes without.
    """
    from rich.pager import SystemPager

    from plan_eval.formats.links import unlinked

    os.environ.setdefault("LESS", "-R")
    SystemPager().show(unlinked(text))


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
