"""JSON with exact numbers: a Decimal or Fraction is written digit by digit, never through a binary float."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from json.encoder import encode_basestring, encode_basestring_ascii
from types import NoneType
from typing import Any

from plan_eval.base.characters import first_unseen
from plan_eval.base.figures import exact
from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.views.shapes import View


def _quoted(text: str) -> str:
    """Return a string; a character that is not seen is written as an escape."""
    quoted = encode_basestring(text)
    while not quoted.isprintable() and (match := first_unseen(quoted)) is not None:
        quoted = quoted.replace(match[0], encode_basestring_ascii(match[0])[1:-1])
    return quoted


_WORDS = {None: "null", True: "true", False: "false"}


@lru_cache(maxsize=1024)  # the same words and keys come with every entry
def _word(text: object) -> str:
    return _quoted(str(text))


class _Writers(dict[type, Callable[[Any], str] | None]):
    """What writes a value of a type on one line; None for what may take several."""

    def __missing__(self, kind: type) -> Callable[[Any], str] | None:
        self[kind] = write = _word if issubclass(kind, str) else None  # a word of the vocabulary
        return write


_WRITERS = _Writers(
    {str: _quoted, NoneType: _WORDS.__getitem__, bool: _WORDS.__getitem__, int: str, Fraction: exact, Decimal: exact}
)


def render(view: View, lang: Lang, _: Screen) -> str:
    """Return the documented object of a view."""
    return dumps(view.data(lang))


def dumps(value: object) -> str:
    """Return a value as JSON text, indented, with a line end."""
    return _text(value, "\n") + "\n"


def line(value: object) -> str:
    """Return a value as JSON text on one line, with a line end."""
    return _on_one_line(value) + "\n"


def _on_one_line(value: object) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_quoted(str(key))}: {_on_one_line(item)}" for key, item in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_on_one_line, value)) + "]"
        case _:
            return _text(value, "")


def _text(value: object, newline: str) -> str:
    """Return a value on lines that begin with `newline`."""
    write = _WRITERS[type(value)]
    if write is not None:
        return write(value)
    match value:
        case dict():
            inner = newline + "  "
            items = [
                f"{inner}{_word(key)}: {write(item) if (write := _WRITERS[type(item)]) else _text(item, inner)}"
                for key, item in value.items()
            ]
            return f"{{{','.join(items)}{newline}}}" if items else "{}"
        case list() | tuple():
            inner = newline + "  "
            items = [inner + _text(item, inner) for item in value]
            return f"[{','.join(items)}{newline}]" if items else "[]"
        case _:
            message = f"{type(value).__name__} is not JSON"
            raise TypeError(message)
