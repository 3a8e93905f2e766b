"""Situations that rules can tell apart: indicators of every form, from which tests are made.

Each is written as in a file. The figures are round, and chosen so that the boundaries of published methods are decimals: 121 is
100 grown by a tenth in each of two years.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from plan_eval.base.figures import is_terminating
from plan_eval.files.values import Plain, YamlValue
from plan_eval.formula.asked import ASKED as SERIES

Written = Mapping[str, YamlValue]

_TIMES = ("1/2", "0", "1", "1/5", "4/5", "6/5")
"""Shares of the time: half of it first, the beginning, the end, and between and beyond."""

GRID = (50, 0, 100, 10, 20, 30, 40, 60, 70, 80, 90, 95, 105, 110, 121, 130, 150, 200, 250, -10, -50, -100, -150)
"""Values that are tried for each figure of a situation."""

_LEVELS: tuple[Mapping[str, str], ...] = (
    {"baseline": "0", "target": "100"},
    {"baseline": "100", "target": "121"},
    {"baseline": "121", "target": "100"},
    {"baseline": "100", "target": "0"},
    {"baseline": "50", "target": "≥40"},
    {"baseline": "50", "target": "≤60"},
    {"baseline": "0", "target": "≥100"},
    {"baseline": "100", "target": "≤50"},
    {"baseline": "0", "target": ">100"},
    {"baseline": "200", "target": "<100"},
    {"baseline": "20", "target": "40~60"},
    {"baseline": "80", "target": "40~60"},
    {"baseline": "50", "target": "40~60"},
    {"baseline": "-100", "target": "-50"},
    {"baseline": "100", "target": "100", "better": "higher"},
    {"target": "100", "better": "higher"},
    {"target": "≥100"},
    {"target": "≤100"},
    {"target": "40~60"},
    {"baseline": "100", "better": "higher"},
    {"baseline": "100", "better": "lower"},
    {"baseline": "100", "better": "higher", "limit": "150"},
    {"baseline": "100", "better": "higher", "limit": "100"},
    {"better": "higher"},
)
_TOTALS: tuple[Mapping[str, str], ...] = (
    {"target": "100"},
    {"target": "≥100"},
    {"target": "≤100"},
    {"target": "80~120"},
    {"target": "0~100"},
    {"target": "100", "better": "lower"},
    {"better": "higher"},
)
_DELIVERED = ({"baseline": "0", "target": "100"}, {"baseline": "50", "target": "≥40"}, {"target": "≥100"})
_YEARS: Mapping[str, YamlValue] = {"baseline_date": Plain("2010"), "target_date": Plain("2020")}
_PATHS: tuple[Mapping[str, str], ...] = (
    {"baseline": "0", "target": "100"},
    {"kind": "cumulative", "target": "100"},
    {"kind": "cumulative", "target": "≤100"},
)
_MILESTONES: YamlValue = {"2012": Plain("0"), "2015": Plain("20")}


class Situation(NamedTuple):
    """An indicator of a test as it is written; `figures` are the keys of its figures, any of which may be another."""

    written: Written
    figures: tuple[str, ...] = ()

    def changed(self, key: str, value: Fraction) -> "Situation | None":
        """Return it with another figure, or another share of the time; None where that is no decimal."""
        if key == "elapsed":
            return Situation({**self.written, key: Plain(f"{value}")}, self.figures) if value >= 0 else None
        return Situation({**self.written, key: Plain(decimal(value))}, self.figures) if is_terminating(value) else None


def decimal(value: Fraction) -> str:
    """Return a number that has finitely many decimals as it is written."""
    places = next(places for places in range(value.denominator.bit_length() + 1) if 10**places % value.denominator == 0)
    return f"{Decimal(value.numerator * 10**places // value.denominator).scaleb(-places):f}"


class Asked(NamedTuple):
    """What a rule set asks of indicators: the measures and functions that it names, tags, and numbers of its own.

    `required` are the numbers without which no indicator is assessed, `given` those that may be given too.
    """

    names: frozenset[str]
    tags: frozenset[str] = frozenset()
    required: Sequence[str] = ()
    given: Sequence[str] = ()


def situations(asked: Asked) -> Iterator[Situation]:
    """Yield situations, the simplest first; what a rule set does not ask for need not differ."""
    for situation in _plain_situations(asked):
        yield from _with_numbers(situation, asked.required) if asked.required else (situation,)
    for name in asked.given:
        for level in _LEVELS:
            situation = _at(level, _TIMES[0])
            yield Situation({**situation.written, "parameters": {name: Plain("3")}}, situation.figures)


def _plain_situations(asked: Asked) -> Iterator[Situation]:
    for elapsed, level in product(_TIMES, _LEVELS):
        yield _at(level, elapsed)
    for elapsed, total in product(_TIMES, _TOTALS):
        yield _at({"kind": "cumulative", **total}, elapsed)
    for elapsed, state in product(_TIMES, ("under_way", "done", "stalled", "not_started")):
        yield Situation(_plain({"kind": "task", "target": "done", "value": state, "elapsed": elapsed}))
    for needed, more in _MORE:
        if asked.names & needed:
            yield from more()
    for tag in sorted(asked.tags):
        for situation in (*_histories(), *(_at(level, _TIMES[0]) for level in _LEVELS)):
            yield Situation({**situation.written, "tags": [Plain(tag)]}, situation.figures)


def _with_numbers(situation: Situation, names: Sequence[str]) -> Iterator[Situation]:
    """Yield a situation with numbers of a rule set's own: evenly apart, falling and rising, all the same, and without them."""
    for rise in (-1, 1):
        numbers: dict[str, YamlValue] = {
            name: Plain(str(20 * (place if rise > 0 else len(names) + 1 - place)))
            for place, name in enumerate(names, 1)
        }
        yield Situation({**situation.written, "parameters": numbers}, situation.figures)
    same: dict[str, YamlValue] = dict.fromkeys(names, Plain("0"))
    yield Situation({**situation.written, "parameters": same}, situation.figures)
    if situation.written.get("elapsed") == _TIMES[0]:
        yield situation


def _works() -> Iterator[Situation]:
    """Yield situations in which work is in hand that the figure does not show."""
    for elapsed, state, level in product(_TIMES, ("under_way", "stalled"), _DELIVERED):
        yield _at({**level, "delivery": state}, elapsed)


def _bindings() -> Iterator[Situation]:
    """Yield situations of binding targets; all others are expected."""
    for elapsed, level in product(_TIMES, _LEVELS[:4]):
        yield _at({**level, "nature": "binding"}, elapsed)


def _paths() -> Iterator[Situation]:
    """Yield situations with milestones, the first of which asks for nothing yet."""
    for year, form in product(("2012", "2013", "2015", "2018", "2020"), _PATHS):
        written = {**_plain({**form, "value": "50"}), **_YEARS, "milestones": _MILESTONES, "as_of": Plain(year)}
        yield Situation(written, ("value", *(("baseline",) if "baseline" in form else ())))


def _histories() -> Iterator[Situation]:
    """Yield series of several years, the baseline first."""
    for level, year in product((*_LEVELS[:-2], {"baseline": "70", "target": "≥60"}), ("2013", "2015", "2018", "2020")):
        seen: YamlValue = {day: Plain("50") for day in ("2012", "2013", "2014") if day < year}
        written = {**_plain({**level, "value": "50"}), **_YEARS, "observations": seen, "as_of": Plain(year)}
        yield Situation(written, ("value", *(key for key in ("baseline", "target") if _is_figure(level.get(key, "")))))


_MORE: tuple[tuple[frozenset[str], Callable[[], Iterator[Situation]]], ...] = (
    (frozenset({"delivery"}), _works),
    (frozenset({"nature"}), _bindings),
    (frozenset({"planned", "pace", "within_cap"}), _paths),
    (frozenset({"trend", "miss", "previous", *SERIES}), _histories),
)
"""Situations that differ only for rules that speak of some measures."""


def _at(level: Mapping[str, str], elapsed: str) -> Situation:
    """Return a situation in which half of everything was observed, and one figure after the other may be another."""
    figures = ("value", *(key for key in ("baseline", "limit", "target") if key in level and _is_figure(level[key])))
    return Situation(_plain({**level, "value": "50", "elapsed": elapsed}), (*figures, "elapsed"))


def _is_figure(text: str) -> bool:
    return text.lstrip("-").isdecimal()


def _plain(texts: Mapping[str, str]) -> dict[str, YamlValue]:
    return {key: Plain(text) for key, text in texts.items()}
