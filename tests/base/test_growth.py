"""Compound growth is exact where a fraction is the root."""

from fractions import Fraction

import pytest

from plan_eval.base.growth import compound_growth


@pytest.mark.parametrize(
    ("first", "last", "years", "growth"),
    [
        ("17", "7.4", 1, Fraction("7.4") / 17 - 1),
        ("100", "121", 2, Fraction(1, 10)),
        ("100", "161.051", 5, Fraction(1, 10)),
        ("27", "8", 3, Fraction(-1, 3)),
        ("-100", "-121", 2, Fraction(-1, 10)),
        ("5", "0", 4, Fraction(-1)),
        ("10009", "20021", 1, Fraction(10012, 10009)),
    ],
)
def test_growth_is_exact_where_a_fraction_is(first: str, last: str, years: int, growth: Fraction) -> None:
    assert compound_growth(Fraction(first), Fraction(last), Fraction(years)) == growth


def test_growth_is_a_root_to_many_digits_elsewhere() -> None:
    growth = compound_growth(Fraction(1), Fraction(2), Fraction(2))
    assert growth is not None
    assert abs((growth + 1) ** 2 - 2) < Fraction(1, 10**32)
    half = compound_growth(Fraction(1), Fraction(4), Fraction(1, 2))
    assert half == 15
