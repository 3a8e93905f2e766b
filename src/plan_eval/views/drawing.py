"""Charts as boxes on a grid of whole numbers: what HTML draws as SVG and Word gets as pixels."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.vocabulary import Status
from plan_eval.formula.columns import Column

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


class Bullet(NamedTuple):
    """The figures of a bullet chart; `start` is where the way to the target begins."""

    start: Fraction | None
    target: Fraction
    value: Fraction
    expected: Fraction | None
    projected: Fraction | None


def bullet_chart(bullet: Bullet, status: str, label: str) -> Drawing:
    """Draw the way from start to target, the value on it, the straight line today (dashed) and where it leads (a dot).

    The way runs from left to right, also where the value has to fall.
    """
    figures = [each for each in (bullet.start, bullet.target, bullet.value, bullet.expected) if each is not None]
    low, high = min(figures), max(figures)
    if bullet.start is None or low == high:
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    margin = (high - low) / 20
    low, span = low - margin, (high - low) + 2 * margin or Fraction(1)
    falls = bullet.start is not None and bullet.target < bullet.start

    def at(figure: Fraction) -> int:
        share = min(max((figure - low) / span, Fraction(0)), Fraction(1))
        return int((1 - share if falls else share) * (WIDTH - 6)) + 3

    start = at(low) if bullet.start is None else at(bullet.start)
    boxes = [Box(0, 13, WIDTH, 4, "track")]
    if bullet.start is not None:
        boxes.append(_between(start, at(bullet.target), 5, 20, "way"))
    boxes.append(_between(start, at(bullet.value), 10, 10, status))
    boxes.append(Box(at(bullet.target) - 2, 1, 4, 28, "ink"))
    if bullet.expected is not None:
        boxes += [Box(at(bullet.expected) - 1, top, 2, 4, "ink") for top in range(0, HEIGHT, 8)]
    if bullet.projected is not None and low <= bullet.projected <= low + span:
        boxes.append(Box(at(bullet.projected) - 4, 11, 8, 8, "ink"))
    return Drawing(label, boxes)


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


def overview(counts: Mapping[Status, int], label: str) -> Drawing:
    """Draw how many indicators have each status, side by side."""
    total, left, boxes = sum(counts.values()), 0, []
    passed = 0
    for status, count in counts.items():
        passed += count
        right = WIDTH * passed // max(total, 1)
        if count:
            boxes.append(Box(left, 4, max(right - left - 2, 1), 22, status))
        left = right
    return Drawing(label, boxes)


def steps(amounts: Column, label: str) -> Drawing:
    """Draw the amounts at even steps of a parameter as a staircase."""
    low, high = min(amounts.numerators), max(amounts.numerators)
    count, span = len(amounts.numerators), max(high - low, 1)
    boxes: list[Box] = []
    before = None
    for number, amount in enumerate(amounts.numerators):
        top = HEIGHT - 4 - (amount - low) * (HEIGHT - 6) // span
        left, right = WIDTH * number // count, WIDTH * (number + 1) // count
        boxes.append(Box(left, top, max(right - left, 1), 2, "on_track"))
        if before is not None and before != top:
            boxes.append(Box(left, min(before, top), 2, abs(before - top) + 2, "on_track"))
        before = top
    return Drawing(label, boxes)
