"""Sentences in both languages of the program: English and Chinese."""

from typing import Literal, NamedTuple

Lang = Literal["en", "zh"]


class Text(NamedTuple):
    """One text in English and in Chinese; everything a user reads is one of these."""

    en: str
    zh: str

    def get(self, lang: Lang) -> str:
        """Return the text in the language asked for."""
        return self.zh if lang == "zh" else self.en

    def fill(self, lang: Lang, /, **values: object) -> str:
        """Return the text with its `{placeholders}` filled; a value that is itself a Text is put into words too."""
        said = {name: value.get(lang) if isinstance(value, Text) else value for name, value in values.items()}
        return self.get(lang).format(**said)


def same(text: str) -> Text:
    """Return a Text that reads alike in both languages."""
    return Text(text, text)
