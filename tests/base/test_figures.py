"""Exact numbers as text."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.figures import fixed, grouped, percent


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal(0), "0"),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("-1234.50"), "-1,234.50"),
        (Decimal("1E+6"), "1,000,000"),
        (Fraction(-1, 4), "-0.25"),
        (Fraction(10000, 3), "3,333.33333333"),
        (Fraction(1234567), "1,234,567"),
    ],
)
def test_thousands_are_separated_and_every_decimal_stays(value: Decimal | Fraction, text: str) -> None:
    assert grouped(value) == text


HALF = (Fraction(1, 2),)


@pytest.mark.parametrize(
    ("value", "ratio", "share"),
    [
        ("0.37", "0.37", "37%"),
        ("0.496", "0.496", "49.6%"),
        ("0.4996", "0.499", "49.9%"),
        ("0.49999999999", "0.499", "49.9%"),
        ("0.5", "0.50", "50%"),
        ("0.50000000001", "0.501", "50.1%"),
        ("0.00002", "0.00", "0.002%"),
        ("-0.00002", "0.00", "-0.002%"),
        ("0.99999999", "1.00", "99.9%"),
        ("1", "1.00", "100%"),
        ("13.03", "13.03", "1,303%"),
    ],
)
def test_no_figure_is_shown_on_the_other_side_of_a_threshold(value: str, ratio: str, share: str) -> None:
    assert fixed(Fraction(value), 2, HALF) == ratio
    assert percent(Fraction(value), avoid=HALF) == share


def test_a_threshold_itself_is_shown_with_all_its_decimals() -> None:
    assert fixed(Fraction("0.125"), 2, [Fraction("0.125")]) == "0.125"
    assert fixed(Fraction("0.4996"), 2, [Fraction("0.4998"), Fraction("0.5")]) == "0.499"


@given(st.fractions(-3, 3, max_denominator=10**9), st.lists(st.decimals(-3, 3, places=4).map(Fraction), max_size=4))
def test_what_is_shown_stands_to_every_threshold_as_the_value_does(value: Fraction, thresholds: list[Fraction]) -> None:
    shown = Fraction(fixed(value, 2, thresholds).replace(",", ""))
    for threshold in thresholds:
        assert (shown < threshold, shown > threshold) == (value < threshold, value > threshold)
