"""Numbers, bounds and ranges as tables print them: 控制在4%以内, ≥70, 35~40, at least 30, 1.2万人."""

import re
from decimal import Decimal
from typing import NamedTuple

from plan_eval.editing.cells.numbers import GROUPED, digits, is_spaced
from plan_eval.editing.cells.plain import unmarked
from plan_eval.editing.cells.saying import ABOUT, BETWEEN, HOLD, Kind, Said
from plan_eval.editing.cells.units import is_unit
from plan_eval.editing.words import spellings

_ONE = re.compile(rf"^(?P<figure>[+-]?(?:{GROUPED}))(?![0-9])\s*(?P<unit>.*)$")
_UNIT = r"\s*[^\s\d<>≥≤~.,()\[\]]{0,12}"
_LOW = GROUPED.replace("apart", "one")
_HIGH = GROUPED.replace("apart", "two")
_RANGE = re.compile(
    rf"^(?:between\s+|在)?(?P<low>-?(?:{_LOW}))(?P<unit_low>{_UNIT})\s*"
    rf"(?:[~\u2013\u2014-]+|至|到|\bto\b|\band\b)\s*(?P<high>-?(?:{_HIGH}))(?P<unit_high>{_UNIT})$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"[0-9]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class _Stripped(NamedTuple):
    """What is left of a text without the words and signs that make a bound of it; `signs` are theirs."""

    rest: str
    signs: frozenset[str]


def bound_of(text: str, unit: str) -> Said | None:
    """Return the number, bound or range that a text is, None for any other text; `unit` may be any text."""
    rest, signs = _stripped(text.strip())
    about = ABOUT in signs
    bounds = signs - {ABOUT, ""}
    if len(bounds) > 1:
        bounds -= {HOLD}
    if len(bounds) > 1:
        return None
    sign = next(iter(bounds), "")
    if about and sign:
        return None  # neither a bound nor a number
    plain, mark = unmarked(rest)
    if mark and plain:
        rest = plain
    found = _range(rest, unit) if sign in ("", HOLD) else None
    found = found or _number(rest, unit, sign)
    return None if found is None else found._replace(about=about, mark=mark)


def _range(text: str, unit: str) -> Said | None:
    """Return the range that a text is; two years are none, and its ends have one unit."""
    match = _RANGE.match(text)
    if match is None:
        return None
    low, high = digits(match["low"]), digits(match["high"])
    unit_low, unit_high = match["unit_low"].strip(), match["unit_high"].strip()
    if unit_low not in ("", unit_high) or not can_be_unit(unit_high, unit):
        return None
    if Decimal(low) >= Decimal(high) or (_YEAR.fullmatch(low) and _YEAR.fullmatch(high)):
        return None
    return Said(Kind.FIGURE, "", low, high, BETWEEN, unit_high)


def _number(text: str, unit: str, sign: str) -> Said | None:
    match = _ONE.match(text)
    if match is None or not can_be_unit(match["unit"].strip(), unit):
        return None
    figure = match["figure"]
    return Said(Kind.FIGURE, "", digits(figure), "", sign, match["unit"].strip(), spaced=is_spaced(figure))


def can_be_unit(text: str, unit: str) -> bool:
    """Tell whether what stands behind a figure is nothing, the unit of its row, or a unit that is known."""
    return text in ("", unit) or is_unit(text)


def _stripped(text: str) -> _Stripped:
    rest, signs = text, set[str]()
    while (found := _before(rest) or _behind(rest)) is not None:
        rest, sign = found
        signs.add(sign)
    return _Stripped(rest, frozenset(signs))


def _before(text: str) -> tuple[str, str] | None:
    """Return a text without the word or sign before its figure, and the sign that says the same."""
    if text[:1].isdigit():  # no word begins with a digit
        return None
    lower = text.lower()
    for word, sign in spellings("before").items():
        if lower.startswith(word) and _DIGIT.search(text) and not _parts_a_word(word, text[len(word) :][:1]):
            return text[len(word) :].strip(), sign
    return None


def _behind(text: str) -> tuple[str, str] | None:
    """Return a text without the word or sign behind its figure, and the sign that says the same."""
    if text[-1:].isdigit():  # nor ends with one
        return None
    lower = text.lower()
    for word, sign in spellings("behind").items():
        rest = text[: -len(word)]
        if lower.endswith(word) and _DIGIT.search(rest) and not _parts_a_word(word, rest[-1:]):
            return rest.strip(), sign
    return None


def _parts_a_word(word: str, beside: str) -> bool:
    """Tell whether a word of Latin letters is only a part of one, by the letter beside it."""
    return word.isascii() and word[0].isalpha() and beside.isascii() and beside.isalpha()
