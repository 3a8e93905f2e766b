"""What a target asks for, read from the text that is printed."""

import re
from dataclasses import dataclass
from fractions import Fraction

from tests.oracle.cases import Indicator

DIGITS = str.maketrans("０１２３４５６７８９．－＞＜～", "0123456789.-><~")  # full-width figures are the point
BOUNDS = {"≤": "at_most", "<=": "at_most", "≥": "at_least", ">=": "at_least", "<": "below", ">": "above"}


@dataclass(frozen=True)
class Target:
    """A target as printed: a plain number, a bound or a range."""

    sign: str
    low: Fraction | None
    high: Fraction | None

    @property
    def number(self) -> Fraction | None:
        if self.sign == "between":
            return None
        return self.low if self.low is not None else self.high

    def satisfied(self, value: Fraction) -> bool:
        if self.low is not None and (value < self.low or (self.sign == "above" and value == self.low)):
            return False
        return self.high is None or not (value > self.high or (self.sign == "below" and value == self.high))

    def nearest(self, value: Fraction) -> Fraction | None:
        """Return the bound, or the nearer end of the range; None inside a range."""
        if self.low is None or self.high is None:
            return self.low if self.low is not None else self.high
        if self.satisfied(value):
            return None
        return self.low if value < self.low else self.high

    def left(self, value: Fraction) -> Fraction:
        """Return how far it is from a value to the figure or the nearer end; nothing is left inside a range."""
        edge = self.nearest(value)
        return Fraction(0) if edge is None else edge - value


def direction(indicator: Indicator) -> str | None:
    """Return which way is better, None where nothing tells, for a range and for a task."""
    target = target_of(indicator)
    if indicator.better or target is None:
        return indicator.better
    if target.sign == "between":
        return None
    return "higher" if target.low is not None else "lower"


def falls(indicator: Indicator, number: Fraction) -> bool:
    """Tell whether a plain number is to be reached from above, as `better` says, else the way from the baseline to it."""
    if indicator.better or indicator.kind == "cumulative" or indicator.baseline is None:
        return indicator.better == "lower"
    return number < Fraction(indicator.baseline)


def target_of(indicator: Indicator) -> Target | None:
    """Return the target; a plain number is a bound on the side that its direction leads to."""
    if indicator.target is None or indicator.kind == "task":
        return None
    text = indicator.target.translate(DIGITS).replace(" ", "")
    ends = re.fullmatch(r"(-?[\d.]+)[~–-](-?[\d.]+)", text)  # a range as printed
    if ends:
        return Target("between", Fraction(ends[1]), Fraction(ends[2]))
    sign = re.match("[≤≥<>]=?", text)
    if sign:
        bound = Fraction(text[sign.end() :])
        name = BOUNDS[sign[0]]
        return Target(name, bound, None) if name in {"at_least", "above"} else Target(name, None, bound)
    number = Fraction(text)
    return Target("none", None, number) if falls(indicator, number) else Target("none", number, None)


def is_cap(indicator: Indicator, target: Target) -> bool:
    """Tell whether a total should stay below a figure: by a bound, a plain number to fall below, or a range that holds 0."""
    return (
        indicator.kind == "cumulative"
        and target.high is not None
        and (target.low is None or target.low <= 0 <= target.high)
    )
