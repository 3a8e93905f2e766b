"""Figures with their units, one thing in the singular."""

import re

from plan_eval.base.text import NOTHING, Lang, Text, same

_PLAIN = Text("{figure} {unit}", "{figure}{unit}")
_SIGN = Text("{figure}{unit}", "{figure}{unit}")
_APART = Text("{figure} ({unit})", "{figure}{unit}")
_SIGNS = re.compile(r"[%‰°]")
_WITH_NUMBER = re.compile(r"^(?!.*\bper\b)(?:.*\s)?[0-9]")
"""Units of so many together, such as 10,000 people; not those of something per so many."""
_NO_UNIT = frozenset({"—", "–", "-", "——", "/"})
"""What tables print where there is no unit."""

_ONE = frozenset({"1", "-1"})
_HEAD = re.compile(r"(.*?)(?= (?:of|per|in|for|with|under|on|at|to|a) |/|$)(.*)")
"""What is counted, and what is said of it: `places per 1,000 residents` counts places."""

_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "series": "series",
    "buses": "bus",
}
_ENDINGS = ((r"(?<=[a-z]{2})ies$", "y"), (r"(?<=ss|sh|ch)es$", ""), (r"(?<=x|z)es$", ""), (r"(?<![sui])s$", ""))

_NUMBERS = tuple(
    Text(*pair)
    for pair in (
        ("no", "0"), ("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"),
        ("seven", "7"), ("eight", "8"), ("nine", "9"), ("ten", "10"),
    )
)  # fmt: skip


def quantity(figure: str, unit: Text, lang: Lang) -> str:
    """Return a figure with its unit: 1 station, 11,953 beds, 21%, 0.639 (10,000 people), and a ratio, whose unit is a dash, without."""
    if unit == NOTHING or unit.en in _NO_UNIT:
        return figure
    if figure in _ONE and not _WITH_NUMBER.search(unit.en):
        unit = one_of(unit)
    return _words(unit).fill(lang, figure=figure, unit=unit)


def _words(unit: Text) -> Text:
    if _SIGNS.match(unit.en):
        return _SIGN
    return _APART if _WITH_NUMBER.search(unit.en) else _PLAIN


def one_of(unit: Text) -> Text:
    """Return the unit of one thing: a bed, where the data speak of beds."""
    return Text(_singular(unit.en), unit.zh)


def number_in_words(count: int) -> Text:
    """Return a small number in words, as English writes it; Chinese has digits."""
    return _NUMBERS[count] if count < len(_NUMBERS) else same(str(count))


def _singular(unit: str) -> str:
    """Return the singular of what an English unit counts; what is in the singular already stays so."""
    match = _HEAD.fullmatch(unit)
    if match is None:
        return unit
    before, space, word = match[1].rpartition(" ")
    if word in _IRREGULAR:
        return f"{before}{space}{_IRREGULAR[word]}{match[2]}"
    for ending, singular in _ENDINGS:
        if re.search(ending, word):
            return f"{before}{space}{re.sub(ending, singular, word)}{match[2]}"
    return unit
