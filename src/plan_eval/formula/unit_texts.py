"""Units as files write them, such as `CNY/person/month`: read into powers of words, and said in words again."""

import re
from collections.abc import Iterable
from functools import lru_cache, reduce
from typing import NamedTuple

from plan_eval.base.text import Text, Words
from plan_eval.formula.unit_words import NUMBERS, Role, label_of, role_of, singular

Powers = tuple[tuple[str, int], ...]
"""Words by their names with the powers that they stand in, never zero, in the order of the alphabet."""


class Unit(NamedTuple):
    """A unit by its powers: of what is counted, of who it is for, of times.

    `open` tells that nothing is said of who it is for, so that it goes with any.
    """

    what: Powers = ()
    who: Powers = ()
    times: Powers = ()
    open: bool = False

    def times_power(self, other: "Unit", power: int) -> "Unit":
        """Return the unit multiplied by another, or divided by it where the power is -1."""
        return Unit(
            _together(self.what, other.what, power),
            _together(self.who, other.who, power),
            _together(self.times, other.times, power),
            self.open or other.open,
        )

    @property
    def amount(self) -> tuple[Powers, Powers]:
        """What is counted and in which times, whoever it is for."""
        return self.what, self.times

    @property
    def is_number(self) -> bool:
        """Tell whether it is the unit of numbers that have none."""
        return not (self.what or self.who or self.times)

    @property
    def is_count(self) -> bool:
        """Tell whether it counts people or times and nothing else, such as children or years."""
        return not self.what and all(power > 0 for _, power in (*self.who, *self.times))

    def said(self) -> Words:
        """Return the unit in words: CNY per person per month, 元/人/月."""
        if self.is_number:
            return _A_NUMBER
        above: list[Words] = []
        below: list[Words] = []
        for name, power in (*self.what, *_by_size(self.who), *_by_size(self.times)):
            (above if power > 0 else below).extend([label_of(name)] * abs(power))
        words = reduce(lambda one, other: _BY.message(one=one, other=other), above or [_ONE])
        return reduce(lambda one, other: _EACH.message(one=one, other=other), below, words)


NUMBER = Unit()
"""The unit of a number that has none: a share, an index, a count of nothing in particular."""

_ONE, _BY, _EACH = Text("1", "1"), Text("{one} × {other}", "{one}×{other}"), Text("{one} per {other}", "{one}/{other}")
_A_NUMBER = Text("a number without a unit", "没有单位的数")
_REMARK = re.compile(r"\s*[(（][^)）]*[)）]")
_PER = re.compile(r"\s*[/／]\s*|\s+(?:per|a)\s+")
_TIMES = re.compile(r"\s*[*×·⋅]\s*")


@lru_cache(maxsize=4096)
def read_unit(text: str) -> Unit:
    """Return a unit as written: words with a slash or `per` between them; what stands in parentheses is a remark.

    A unit that says what is counted, and not for whom, is open for any; a share or a number of months is for nobody.
    """
    powers: dict[str, int] = {}
    for place, part in enumerate(_PER.split(_REMARK.sub("", text).strip())):
        for word in _TIMES.split(part):
            name = singular(word.strip())
            if name.casefold() not in NUMBERS:
                powers[name] = powers.get(name, 0) + (-1 if place else 1)
    return _unit(powers.items())


def words_of(text: str) -> Iterable[str]:
    """Return the words of a unit by their names."""
    unit = read_unit(text)
    return (name for name, _ in (*unit.what, *unit.who, *unit.times))


def _unit(powers: Iterable[tuple[str, int]]) -> Unit:
    parts: dict[Role, list[tuple[str, int]]] = {role: [] for role in Role}
    for name, power in sorted(powers):
        if power:
            parts[role_of(name)].append((name, power))
    what, times = tuple(parts[Role.OTHER]), tuple(parts[Role.TIME])
    who = tuple(sorted(parts[Role.PERSON] + parts[Role.GROUP]))
    return Unit(what, who, times, open=bool(what) and not who)


def _together(one: Powers, two: Powers, power: int) -> Powers:
    if not two:
        return one
    powers = dict(one)
    for name, other in two:
        powers[name] = powers.get(name, 0) + power * other
    return tuple(sorted((name, each) for name, each in powers.items() if each))


def _by_size(powers: Powers) -> list[tuple[str, int]]:
    """Return powers with those above the line first."""
    return sorted(powers, key=lambda each: (each[1] < 0, each[0]))
