"""The values of a YAML document, and beside them their places.

Values are `dict`, `list`, `None`, `True`, `False`, `Plain` for unquoted text (numbers and dates among them: the
field that takes them decides) and `str` for quoted or block text. Nothing is converted: text stays as written.
"""

from typing import NamedTuple


class Plain(str):
    """Text without quotes in the file: it may be a number, a date or a word, as its field decides."""

    __slots__ = ()


YamlValue = None | bool | str | list["YamlValue"] | dict[str, "YamlValue"]


class Span(NamedTuple):
    """A range of a document; lines, columns and indexes count from 0, and the end lies one past the last."""

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


class Leaf(NamedTuple):
    """The place of a scalar; `style` is `'`, `"`, `|`, `>` or empty for plain text."""

    span: Span
    style: str


class Branch(NamedTuple):
    """The place of a list or mapping, with the places of what is in it; `keys` only for a mapping."""

    span: Span
    keys: dict[str, Span]
    items: "dict[str | int, Branch | Leaf]"


Place = Branch | Leaf
