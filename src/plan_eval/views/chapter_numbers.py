"""The numbers of headings, tables and figures."""

from plan_eval.base.text import Lang, Text, Words
from plan_eval.views.document import Heading

_HEADING = Text("{number} {title}", "{number}{title}")
_SECTION, _PART = "{number}、", "（{number}）"
"""How Chinese headings of the two levels are numbered."""

_TABLE = Text("Table {number}. {title}", "表{number}　{title}")
_CONTINUED = Text("Table {number} (continued)", "续表{number}")
_FIGURE = Text("Figure {number}. {title}", "图{number}　{title}")
_DIGITS = "零一二三四五六七八九"
_TEN = 10


class Numbers:
    """Hands out the numbers of one chapter, from its beginning to its end."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._section = self._part = self._tables = self._figures = 0

    def section(self, title: Words) -> Heading:
        """Return the heading of the next section: 1 or 一、."""
        self._section, self._part = self._section + 1, 0
        number = _SECTION.format(number=chinese(self._section))
        return self._heading(Text(str(self._section), number), title, 1)

    def part(self, title: Words) -> Heading:
        """Return the heading of the next part of the section: 1.1 or （一）."""
        self._part += 1
        english, number = f"{self._section}.{self._part}", _PART.format(number=chinese(self._part))
        return self._heading(Text(english, number), title, 2)

    def table(self, title: Words) -> tuple[str, str]:
        """Return the caption of the next table, and that of what is left of it on another page."""
        self._tables += 1
        words = {"number": self._tables}
        return _TABLE.fill(self._lang, title=title, **words), _CONTINUED.fill(self._lang, **words)

    def figure(self, title: Words) -> str:
        """Return the caption of the next figure."""
        self._figures += 1
        return _FIGURE.fill(self._lang, number=self._figures, title=title)

    def _heading(self, number: Text, title: Words, level: int) -> Heading:
        return Heading(_HEADING.fill(self._lang, number=number, title=title), level)


def chinese(number: int) -> str:
    """Return a number from 1 to 99 in Chinese; a larger one in digits."""
    if number < _TEN:
        return _DIGITS[number]
    if number >= _TEN * _TEN:
        return str(number)
    tens, ones = divmod(number, _TEN)
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")
