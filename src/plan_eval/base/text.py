"""Sentences in both languages of the program: English and Chinese."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import PurePath
from typing import Literal, NamedTuple

from plan_eval.base.characters import BETWEEN_CHINESE, one_line

Lang = Literal["en", "zh"]

_PLURAL = r"\{(\w+):([^{}|]*)\|([^{}|]*)\}"
"""Two words in a template of which the number of a value chooses one: `{count} {count:month|months}`."""


class Text(NamedTuple):
    """One text in English and in Chinese; everything a user reads is one of these."""

    en: str
    zh: str

    def get(self, lang: Lang) -> str:
        """Return the text in the language asked for."""
        return self.zh if lang == "zh" else self.en

    def fill(self, lang: Lang, /, **values: object) -> str:
        """Return the text with its `{placeholders}` filled; values that are texts or sentences are put into words too.

        `{count:month|months}` is the first of the two words where the value is 1, and the other where it is not. No value
        brings a line end or a character that is not seen: a path, a word of a command line and a cell of a table are
        anybody's.
        """
        template = self.get(lang)
        if "|" in template:
            template = re.sub(_PLURAL, lambda words: words[2] if values[words[1]] in _ONE else words[3], template)
        said = {name: _said(value, lang) for name, value in values.items()}
        if template.isascii() or all(str(value).isascii() for value in said.values()):
            return template.format(**said)
        return close_up([piece if field is None else format(said[field], piece) for piece, field in _pieces(template)])

    def message(self, /, **values: object) -> "Message":
        """Return the text with values for its `{placeholders}`, to be put into words when its language is known."""
        return Message(self, values)


class Sentence:
    """Something that can be put into words in either language, when the language is known.

    Two of one kind are equal where what they are made of is equal: their slots.
    """

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(type(self))  # what it is made of may have no hash

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._parts}"

    @property
    def _parts(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def get(self, lang: Lang) -> str:
        """Return the sentence in the language asked for."""
        raise NotImplementedError

    @property
    def en(self) -> str:
        """The sentence in English."""
        return self.get("en")

    @property
    def zh(self) -> str:
        """The sentence in Chinese."""
        return self.get("zh")


class Message(Sentence):
    """A text and the values of its `{placeholders}`."""

    __slots__ = ("text", "values")

    def __init__(self, text: Text, values: Mapping[str, object]) -> None:
        self.text = text
        self.values = values

    def get(self, lang: Lang) -> str:
        """Return the sentence in the language asked for."""
        return self.text.fill(lang, **self.values)


_ONE = (1, "1")


@lru_cache(maxsize=2048)
def _pieces(template: str) -> tuple[tuple[str, str | None], ...]:
    """Return a template cut at its fields, every second piece being one: words with None, a form with the field's name."""
    from string import Formatter  # noqa: PLC0415  # it takes a moment, and English needs none

    pieces: list[tuple[str, str | None]] = []
    for words, field, form, _ in Formatter().parse(template):
        pieces += [(words, None)] if field is None else [(words, None), (form or "", field)]
    return tuple(pieces)


def close_up(pieces: Sequence[str]) -> str:
    """Return the words of a template and the values between them in one: every second piece is a value.

    A template has a space beside a figure, in Chinese too; where the value is Chinese itself, none stands between the two.
    """
    whole = "".join(pieces)
    if whole.isascii():
        return whole
    said, before = "", ""
    for number, piece in enumerate(pieces):
        if number % 2:
            said = said[:-1] if re.search(BETWEEN_CHINESE, before[-2:] + piece[:1]) else said
            said, before = said + piece, piece
        else:
            words = piece[1:] if number and re.search(BETWEEN_CHINESE, before[-1:] + piece[:2]) else piece
            said, before = said + words, words
    return said


def _said(value: object, lang: Lang) -> object:
    """Return a value as it is put into a text."""
    if isinstance(value, Text | Sentence):
        return one_line(value.get(lang))
    return one_line(str(value)) if isinstance(value, str | PurePath) else value


Words = Text | Sentence
"""What can be put into words in either language."""

NOTHING = Text("", "")

LANGUAGE_TAG = Text("en", "zh-CN")
"""What formats call the language of a text."""


def same(text: str) -> Text:
    """Return a Text that reads alike in both languages."""
    return Text(text, text)
