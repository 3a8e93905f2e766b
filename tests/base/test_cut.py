"""Numbers with endless decimals, cut to be read."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.figures import cut


@pytest.mark.parametrize(
    ("value", "width", "text"),
    [
        (Fraction(35500, 21), None, "1,690.47"),
        (Fraction(35500, 21), Fraction(200, 21), "1,690.47"),
        (Fraction(5300, 3), None, "1,766.66"),
        (Fraction(22, 7), None, "3.142"),
        (Fraction(27, 85), None, "0.3176"),
        (Fraction(27, 85), Fraction(1, 170), "0.31764"),
        (Fraction(1, 3), Fraction(1, 10**6), "0.33333333"),
        (Fraction(1, 30_000), None, "0.00003333"),
        (Fraction(-22, 7), None, "-3.143"),
        (Fraction(0), None, "0.00"),
        (Fraction(10), None, "10.00"),
        (Fraction("9.99"), None, "9.990"),
        (Fraction(50), Fraction(1), "50.00"),
        (Fraction(50), Fraction("0.99"), "50.000"),
        (Fraction(50), Fraction("0.1"), "50.000"),
        (Fraction(50), Fraction("0.09"), "50.0000"),
        (Fraction(50), Fraction(0), "50.00"),
    ],
)
def test_enough_digits_are_shown(value: Fraction, width: Fraction | None, text: str) -> None:
    assert cut(value, width) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(12000, 7), "1,714.29"),
        (Fraction(5200, 3), "1,733.34"),
        (Fraction(-22, 7), "-3.142"),
        (Fraction(7), "7.000"),
    ],
)
def test_an_upper_end_is_cut_up(value: Fraction, text: str) -> None:
    assert cut(value, up=True) == text


@given(st.fractions(0, 10**6), st.fractions(Fraction(1, 10**12), 10**6) | st.none())
def test_what_is_shown_is_below_and_near(value: Fraction, width: Fraction | None) -> None:
    text = cut(value, width).replace(",", "")
    shown = Fraction(text)
    assert shown <= value
    assert value - shown < value / 1000 or value == 0
    assert value - shown < Fraction(1, 100)
    assert width is None or value - shown < width / 100
    assert len(text.partition(".")[2]) >= 2
