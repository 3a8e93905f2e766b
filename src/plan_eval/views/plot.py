"""A chart with axes, on a grid of whole numbers: values over time, the path they should take, and where they lead."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from plan_eval.base.figures import grouped
from plan_eval.views.days import short_day

WIDTH, HEIGHT = 460, 210
_TOP, _BOTTOM, _RIGHT = 20, 26, 16
_LETTER, _LEAST_LEFT = 9, 30
_MOST_STEPS, _MOST_YEARS = 5, 8
_FEWEST_YEARS = 2
_LINE = 18
"""What a line of text takes."""

Series = Sequence[tuple[date, Fraction]]
"""Values with their days, oldest first."""


class Stroke(NamedTuple):
    """A line through points; `kind` is `grid`, `path`, `measured` or `ahead`."""

    kind: str
    points: Sequence[tuple[int, int]]


class Dot(NamedTuple):
    """A point, and what it says; `kind` is that of its line."""

    kind: str
    left: int
    top: int
    label: str


class Caption(NamedTuple):
    """A text in the chart; `anchor` says which of its ends is at the place: `start`, `middle` or `end`."""

    text: str
    left: int
    top: int
    anchor: str
    kind: str = "axis"


class Plot(NamedTuple):
    """A chart, and what it says in words for those who cannot see it.

    `unit` is that of its values; `band` is where a range lies, as top and height; `keys` names each kind of line that is in it.
    """

    label: str
    unit: str
    strokes: Sequence[Stroke]
    dots: Sequence[Dot]
    captions: Sequence[Caption]
    left: int
    band: tuple[int, int] | None = None
    keys: Sequence[tuple[str, str]] = ()


class Course(NamedTuple):
    """What a chart shows: measured values, the path to the target, where it leads, a range to lie in, and the unit."""

    measured: Series
    path: Series
    ahead: Series
    band: tuple[Fraction, Fraction] | None
    unit: str


def plot(course: Course, label: str, keys: Sequence[tuple[str, str]]) -> Plot | None:
    """Draw a course; None where all its values are one, and a chart would say nothing."""
    series = {"path": course.path, "ahead": course.ahead, "measured": course.measured}
    values = [value for points in series.values() for _, value in points] + [*(course.band or ())]
    days = [day for points in series.values() for day, _ in points]
    if min(values) == max(values) or min(days) == max(days):
        return None
    levels = list(_levels(min(values), max(values)))
    names = [grouped(level) for level in levels]
    left = max(_LEAST_LEFT, 8 + _LETTER * max(map(len, names)))
    frame = _Frame(left, min(days), max(days), levels[0], levels[-1])
    strokes = [Stroke("grid", ((left, frame.top(level)), (WIDTH - _RIGHT, frame.top(level)))) for level in levels]
    captions = [Caption(name, left - 6, frame.top(level) + 4, "end") for name, level in zip(names, levels, strict=True)]
    captions += _days(frame)
    strokes += [Stroke(kind, [frame.at(*point) for point in points]) for kind, points in series.items() if points]
    dots = [
        Dot(kind, *frame.at(day, value), f"{short_day(day)}: {grouped(value)}")
        for kind, points in series.items()
        if kind != "ahead"
        for day, value in points
    ]
    captions.append(_latest(course, frame))
    band = None if course.band is None else tuple(map(frame.top, reversed(course.band)))
    height = None if band is None else (band[0], max(band[1] - band[0], 1))
    return Plot(label, course.unit, strokes, dots, captions, left, height, [key for key in keys if series.get(key[0])])


class _Frame(NamedTuple):
    """Where days and values lie in the chart."""

    left: int
    first: date
    last: date
    low: Fraction
    high: Fraction

    def at(self, day: date, value: Fraction) -> tuple[int, int]:
        """Return the place of a value on a day."""
        return self.across(day), self.top(value)

    def across(self, day: date) -> int:
        """Return how far to the right a day lies."""
        return self.left + (WIDTH - _RIGHT - self.left) * (day - self.first).days // (self.last - self.first).days

    def top(self, value: Fraction) -> int:
        """Return how far down a value lies."""
        return _TOP + int((HEIGHT - _TOP - _BOTTOM) * (self.high - value) / (self.high - self.low))


def _levels(low: Fraction, high: Fraction) -> Iterator[Fraction]:
    """Yield round values from one that is not above the lowest to one that is not below the highest."""
    step = _step(high - low)
    level = low // step * step
    while level < high:
        yield level
        level += step
    yield level


def _step(span: Fraction) -> Fraction:
    """Return the smallest of 1, 2, 5, 10, 20 ... (or 0.5, 0.2 ...) that a span has at most five of."""
    power = Fraction(1)
    while span > power * _MOST_STEPS:
        power *= 10
    while span <= power * _MOST_STEPS / 10:
        power /= 10
    return next(power * part for part in (Fraction(1, 5), Fraction(1, 2), 1) if span <= power * part * _MOST_STEPS)


def _days(frame: _Frame) -> Iterator[Caption]:
    """Yield the ends of years below the axis, at most eight of them; where there are too few, its own ends."""
    years = [
        day
        for year in range(frame.first.year, frame.last.year + 1)
        if frame.first <= (day := date(year, 12, 31)) <= frame.last
    ]
    days: Iterable[date] = (
        (frame.first, frame.last) if len(years) < _FEWEST_YEARS else years[:: -(-len(years) // _MOST_YEARS)]
    )
    for day in days:
        anchor = "end" if day == frame.last else "middle"
        yield Caption(short_day(day), frame.across(day), HEIGHT - 8, anchor)


def _latest(course: Course, frame: _Frame) -> Caption:
    """Return the latest value beside its point, away from the path where there is room."""
    left, top = frame.at(*course.measured[-1])
    text = grouped(course.measured[-1][1])
    due = _due([frame.at(*point) for point in course.path], left)
    below = top < _TOP + _LINE or (due is not None and due < top < HEIGHT - _BOTTOM - _LINE)
    anchor = "end" if left > WIDTH - _RIGHT - _LETTER * len(text) else "start"
    return Caption(text, left, top + _LINE if below else top - 9, anchor, "latest")


def _due(path: Sequence[tuple[int, int]], left: int) -> int | None:
    """Return how far down the path lies at a place; None where it does not reach there."""
    for (start, begin), (end, finish) in pairwise(path):
        if start <= left <= end and start < end:
            return begin + (finish - begin) * (left - start) // (end - start)
    return None
