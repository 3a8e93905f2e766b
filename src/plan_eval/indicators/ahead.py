"""What lies ahead of an indicator: where it leads, and what is left to do until its target date."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.vocabulary import Better
from plan_eval.indicators.measuring import Measures
from plan_eval.indicators.model import Indicator

_FEW = 10
"""So many things can be told one by one, rather than as so many a year."""

_NO_THINGS = re.compile(r"^[%‰°]|(?:^|\s)[0-9]")
"""Units that count no things: shares, and thousands of something."""


class Ahead(NamedTuple):
    """Where an indicator leads, and what its target still asks for; each None where it is undefined.

    `projected` is the value on its target date by the straight line; of whole things those that are finished. `left` is the
    way from the latest value to the target, below zero where it leads down; `required` and `achieved` are a year's part of
    the way that is left and of the way so far. `few` tells that what is left are few whole things.
    """

    projected: Fraction | None
    required: Fraction | None
    achieved: Fraction | None
    change: Fraction | None
    left: Fraction | None
    few: bool


def ahead(measures: Measures) -> Ahead | None:
    """Return what lies ahead; None on the target date and after it."""
    if measures.as_of >= measures.target_date:
        return None
    value, whole = measures.number("value"), counts_things(measures.indicator)
    required = measures.number("required_per_year")
    edge = None if value is None or not required else measures.edge(value)
    left = None if value is None or edge is None else edge - value
    projected = measures.number("projected")
    if whole and projected is not None:
        projected = _finished(projected, measures.better)
    few = whole and left is not None and left.denominator == 1 and abs(left) <= _FEW
    return Ahead(projected, required, measures.number("achieved_per_year"), measures.number("change"), left, few)


def counts_things(indicator: Indicator) -> bool:
    """Tell whether an indicator counts whole things: none of its numbers has decimals, and its unit is one of things."""
    numbers = indicator.numbers
    return bool(numbers) and not _NO_THINGS.search(indicator.unit.en) and all(map(_is_whole, numbers))


def _is_whole(number: Decimal) -> bool:
    return int(number.as_tuple().exponent) >= 0


def _finished(projected: Fraction, better: Better | None) -> Fraction:
    """Return how many whole things a value is, those under way counted as not yet there, or not yet gone."""
    if better is Better.LOWER:
        return Fraction(-(-projected.numerator // projected.denominator))
    return Fraction(projected.numerator // projected.denominator)
