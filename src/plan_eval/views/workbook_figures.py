"""Figures as cells: numbers that stay numbers, and show what every other output shows."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from plan_eval.base.figures import rounded, significant
from plan_eval.views.workbook_shapes import SheetCell

DIGITS = 15
"""Significant digits of what has no last decimal: as many as a spreadsheet computes with."""

_MOST_PLACES = 6


def places_of(value: Decimal) -> int:
    """Return how many decimals a number is written with."""
    return max(0, -int(value.as_tuple().exponent))


def written(value: Decimal | None, **more: Any) -> SheetCell:  # noqa: ANN401  # the other parts of a cell
    """Return a number of the data with the decimals that it is written with; an empty cell for none."""
    return SheetCell(**more) if value is None else SheetCell(value, places=places_of(value), **more)


def exactly(value: Fraction | None, least: int = 0, **more: Any) -> SheetCell:  # noqa: ANN401  # the same
    """Return a number, shown with as many decimals as it has: `least` or more, six at most."""
    if value is None:
        return SheetCell(**more)
    places = next((each for each in range(least, _MOST_PLACES) if value * 10**each % 1 == 0), max(least, 2))
    return SheetCell(significant(value, DIGITS), places=places, **more)


def as_shown(value: Fraction, shown: str, **more: Any) -> SheetCell:  # noqa: ANN401  # the same
    """Return a number that is shown as it is shown elsewhere, such as 58% or 0.499, with its further digits behind.

    Where rounding would show another number than that, the number shown takes its place.
    """
    percent = shown.endswith("%")
    text = shown.removesuffix("%").replace(",", "")
    places = len(text.partition(".")[2])
    shift = 2 if percent else 0
    figure = Decimal(text).scaleb(-shift)
    if rounded(value, places + shift) == figure:
        figure = significant(value, DIGITS)
    return SheetCell(figure, places=places, percent=percent, **more)
