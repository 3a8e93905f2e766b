"""Charts as boxes on a grid of whole numbers, which HTML draws as SVG."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

WIDTH, HEIGHT = 400, 30
_ZERO = 24
"""Where a bar begins: what leads away from the target stands to the left of it."""


class Box(NamedTuple):
    """A filled box; `color` is a status, or `track`, `way` or `ink`."""

    left: int
    top: int
    width: int
    height: int
    color: str


class Drawing(NamedTuple):
    """A chart, and what it says in words for those who cannot see it."""

    label: str
    boxes: Sequence[Box]


def progress_bar(progress: Fraction, due: Fraction, status: str, label: str) -> Drawing:
    """Draw how much of the way is done, from left to right, and a stroke where the path asks to be.

    What leads away from the target is a stub to the left of the start.
    """
    one = Fraction(1)
    done, mark = (_ZERO + int(min(max(share, -one), one) * (WIDTH - _ZERO)) for share in (progress, due))
    boxes = [Box(_ZERO, 7, WIDTH - _ZERO, 16, "track"), _between(_ZERO, max(done, 0), 7, 16, status)]
    boxes += [Box(_ZERO, 3, 2, 24, "way"), Box(min(max(mark, _ZERO) - 2, WIDTH - 4), 2, 4, 26, "ink")]
    return Drawing(label, boxes)


def _between(one: int, two: int, top: int, height: int, color: str) -> Box:
    return Box(min(one, two), top, max(abs(two - one), 1), height, color)
