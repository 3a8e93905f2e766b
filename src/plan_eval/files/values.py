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
    """A range of a document in characters from 0; the end lies one past the last.

    Its lines and columns follow from the text, and only few are ever asked for.
    """

    start: int
    end: int


class Leaf(NamedTuple):
    """The place of a scalar; `style` is `'`, `"`, `|`, `>` or empty for plain text."""

    start: int
    end: int
    style: str

    @property
    def span(self) -> Span:
        """The range of the scalar, with its quotes or block header."""
        return Span(self.start, self.end)


class Branch(NamedTuple):
    """The place of a list or mapping, with the places of what is in it; `keys` only for a mapping."""

    start: int
    end: int
    keys: dict[str, Span]
    items: "dict[str | int, Branch | Leaf]"

    @property
    def span(self) -> Span:
        """The range from the first entry to behind the last."""
        return Span(self.start, self.end)


Place = Branch | Leaf
