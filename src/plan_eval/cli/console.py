"""Standard output and standard error as they are: any encoding, a terminal or a pipe, colours or none."""

import codecs
import os
import shutil
import sys
from typing import TextIO

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen

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


def prepare() -> None:
    """Make both streams write what their encoding can show, and something readable for the rest."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="plan_eval.readable")


def shows_chinese(stream: TextIO) -> bool:
    """Tell whether a stream's encoding has Chinese characters."""
    try:
        "中文".encode(stream.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def screen(stream: TextIO) -> Screen:
    """Return what to draw for: the terminal's width and colours, or the full width without colours elsewhere."""
    if not stream.isatty():
        return Screen()
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Screen(shutil.get_terminal_size((80, 24)).columns, color=not plain)


def language_of(arguments: list[str]) -> Lang:
    """Return the language asked for by `--lang`, else the locale's if it is Chinese, else English."""
    for number, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return "zh" if argument == "--lang=zh" else "en"
        if argument == "--lang" and number + 1 < len(arguments):
            return "zh" if arguments[number + 1] == "zh" else "en"
    return "zh" if _locale().lower().startswith(("zh", "chinese")) and shows_chinese(sys.stdout) else "en"


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    if sys.platform == "win32":
        import locale

        return locale.getlocale()[0] or ""
    return ""
