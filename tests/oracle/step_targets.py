"""Targets as the interval of the values that are wanted."""

import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from tests.oracle.cases import Indicator

INFINITE = Fraction(10**60)
"""Stands for no bound: beyond every figure of a plan."""


@dataclass(frozen=True)
class Wanted:
    """The values that a target asks for, from `low` to `high`, each with or without the end itself."""

    low: Fraction
    high: Fraction
    has_low: bool
    has_high: bool

    def holds(self, value: Fraction) -> bool:
        return self.gap(value) == 0 and (value != self.low or self.has_low) and (value != self.high or self.has_high)

    def gap(self, value: Fraction) -> Fraction:
        """Return how far it is from a value to the interval: above zero where the interval lies above."""
        return max(self.low - value, Fraction(0)) + min(self.high - value, Fraction(0))


def plain(text: str) -> str:
    """Return figures and signs as they are typed."""
    typed = "".join(c if c in "≤≥" else unicodedata.normalize("NFKC", c) for c in text)
    return typed.replace("≤", "<=").replace("≥", ">=").replace("–", "~")  # a range as printed


def wanted(indicator: Indicator) -> Wanted | None:
    """Return what a target asks for; that of a task is no number."""
    if indicator.target is None or indicator.kind == "task":
        return None
    text = plain(indicator.target)
    closed = "=" in text
    figure = text.lstrip("<>=")
    if text.startswith(">"):
        return Wanted(Fraction(figure), INFINITE, closed, has_high=False)
    if text.startswith("<"):
        return Wanted(-INFINITE, Fraction(figure), has_low=False, has_high=closed)
    for position, letter in enumerate(text):
        if position and letter in "~-":
            return Wanted(Fraction(text[:position]), Fraction(text[position + 1 :]), has_low=True, has_high=True)
    number = Fraction(text)
    origin = 0 if indicator.kind == "cumulative" else Fraction(indicator.baseline or text)
    falls = indicator.better == "lower" or (indicator.better is None and indicator.kind == "level" and number < origin)
    if falls:
        return Wanted(-INFINITE, number, has_low=False, has_high=True)
    return Wanted(number, INFINITE, has_low=True, has_high=False)
