"""What the tables of offices call things: the lists of `vocabulary.yaml`, each read once."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plan_eval.base.vocabulary import Better, Counting, Nature, Status, TaskState, Word
from plan_eval.files.reading import read_document

Vocabulary = Mapping[str, object]
_FILE = Path(__file__).parent / "vocabulary.yaml"


_ENUMERATIONS: Mapping[str, type[Word]] = {
    "natures": Nature, "verdicts": Status, "betters": Better, "kinds": Counting, "states": TaskState,
}  # fmt: skip
"""The program's own words, in which it writes tables itself, stand beside those of the lists."""


@cache
def _vocabulary() -> Mapping[str, object]:
    value = read_document(_FILE).value
    return value if isinstance(value, dict) else {}


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the words of a list, the longest first, so that the longest is found where several begin alike."""
    found = _vocabulary()[name]
    return tuple(sorted(map(str, found if isinstance(found, list) else ()), key=lambda word: (-len(word), word)))


def says_any(text: str, name: str, meaning: str = "") -> bool:
    """Tell whether a text has one of the words of a list in it, of Latin letters a whole one; of lists by name, that of a meaning."""
    return _one_of(name, meaning).search(text.lower()) is not None


@cache
def _one_of(name: str, meaning: str) -> re.Pattern[str]:
    listed = [word for word, of in spellings(name).items() if of == meaning] if meaning else words(name)
    latin = "|".join(re.escape(word) for word in listed if word.isascii())
    others = "|".join(re.escape(word) for word in listed if not word.isascii())
    return re.compile("|".join(each for each in (rf"(?<![a-z])(?:{latin})(?![a-z])" if latin else "", others) if each))


@cache
def spellings(name: str) -> Mapping[str, str]:
    """Return the words of lists by name, each with the name of its list, the longest first."""
    lists = _vocabulary()[name]
    found = [
        (str(word), str(meaning))
        for meaning, spelt in (lists.items() if isinstance(lists, dict) else ())
        for word in (spelt if isinstance(spelt, list) else ())
    ]
    if name in _ENUMERATIONS:
        found += [(spelling.lower(), word.value) for word in _ENUMERATIONS[name] for spelling in word.spellings]
    return dict(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
