"""Units: which text is one, by how much two of the same thing differ, and the unit behind a name."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from plan_eval.editing.words import spellings, words

_BEHIND_NAME = re.compile(r"^(?P<name>.*\S)\s*[(\[](?P<unit>[^()\[\]]*)[)\]](?P<mark>[^\w()\[\]%]*)$")
_AFTER_COMMA = re.compile(r"^(?P<name>.*\S)\s*[,、:]\s*(?P<unit>[^,、:()]{1,20})$")
_SAID = re.compile(r"^(?:计量)?(?:单位|unit)\s*[::]?\s*", re.IGNORECASE)
_APART = re.compile(r"\s*(?:/|·|每|\bper\b)\s*")
_NUMBER = re.compile(r"^[0-9][0-9, ]*")
_SHARE_OF = re.compile(r"(?:%|per ?cent|percentage|share|proportion) of [a-z]")
_LONGEST = 40
_WHOLE = frozenset({"%", "‰"})


class Named(NamedTuple):
    """A name and the unit that stood behind it; `sure` tells whether it is known to be one."""

    name: str
    unit: str
    sure: bool = True


@lru_cache(maxsize=4096)
def is_unit(text: str) -> bool:
    """Tell whether a text is a unit as far as the vocabulary goes: 万人, 元/人·年, per 100,000 live births."""
    plain = text.strip().lower()
    if not plain or len(plain) > _LONGEST:
        return False
    if _known(plain):
        return True
    if _SHARE_OF.match(plain):
        return True
    parts = _APART.split(plain)
    if parts[0] == "":  # per 1,000 people; a third is none
        parts = [] if plain.startswith("/") else parts[1:]
    counted = [part for part in parts if not _NUMBER.fullmatch(part)]
    return bool(counted) and all(_known(_NUMBER.sub("", part).strip()) for part in counted)


@lru_cache(maxsize=4096)
def scaled(unit: str) -> tuple[int, str]:
    """Return the power of ten that a unit begins with, and the rest: 8 and 元 for 亿元."""
    plain = unit.strip()
    if plain.lower() in _units() and plain.lower() not in _scales():
        if plain[:1] in "千百" and len(plain) > 1 and is_unit(plain[1:]):  # 千米 is a thousand 米
            return int(_scales()[plain[0]]), plain[1:]
        return 0, plain
    for word, power in _scales().items():
        if plain.lower().startswith(word):
            rest = plain[len(word) :].strip()
            more, base = scaled(rest) if rest and rest != plain else (0, rest)
            return int(power) + more, base
    return 0, plain


def power_between(unit: str, other: str) -> int | None:
    """Return the power of ten from figures in one unit to those in another; None where they count different things."""
    one, two = scaled(unit), scaled(other)
    if one[1].lower() != two[1].lower() or (unit in _WHOLE | {other} and unit != other):
        return None
    return one[0] - two[0]


def parted(name: str) -> Named:
    """Return a name and the unit that stands in parentheses at its end, or behind a comma."""
    if match := _BEHIND_NAME.match(name):
        unit = _SAID.sub("", match["unit"]).strip()
        rest = match["name"].strip() + match["mark"].strip()
        if unit:
            return Named(rest, unit, is_unit(unit))
    match = _AFTER_COMMA.match(name)
    if match and is_unit(match["unit"]):
        return Named(match["name"].strip(), match["unit"].strip())
    return Named(name, "")


def unit_said(text: str) -> str:
    """Return the unit that a line above a table names, as in 单位：万人; empty where it names none."""
    match = re.fullmatch(r"[(\[]?\s*(?:计量)?(?:单位|unit)\s*[::]\s*(?P<unit>.{1,20}?)\s*[)\]]?", text, re.IGNORECASE)
    if match is None:
        return ""
    unit = match["unit"].strip()
    return unit if is_unit(unit) else ""


def _known(text: str) -> bool:
    if text in _units():
        return True
    return any(text.startswith(word) and (text == word or _known(text[len(word) :].strip())) for word in _scales())


@cache
def _units() -> frozenset[str]:
    return frozenset(word.lower() for word in words("units"))


@cache
def _scales() -> dict[str, str]:
    return dict(spellings("scales").items())
