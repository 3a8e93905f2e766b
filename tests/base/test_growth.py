"""Compound growth is exact where a fraction is the root."""

from fractions import Fraction

import pytest

from plan_eval.base.growth import compound_growth, nearness_factor


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
    rest = compound_growth(Fraction(1), Fraction(10001, 10000) ** 2, Fraction(5, 2))
    assert rest is not None
    assert abs((1 + rest) ** 5 - Fraction(10001, 10000) ** 4) < Fraction(1, 10**30)
    long = compound_growth(Fraction(1), Fraction(4, 3) ** 31, Fraction(31))
    assert long is not None
    assert 0 < abs(long - Fraction(1, 3)) < Fraction(1, 10**30)
    fine = compound_growth(Fraction(1), Fraction(10002, 10001) ** 2, Fraction(2))
    assert fine is not None
    assert 0 < abs(fine - Fraction(1, 10001)) < Fraction(1, 10**30)
    half = compound_growth(Fraction(1), Fraction(4), Fraction(1, 2))
    assert half == 15


@pytest.mark.parametrize(
    ("first", "last", "years", "growth"),
    [
        (0, "0.001", 1, 0),
        (0, "0.002", 1, 1),
        (0, 0, 2, 0),
        (5, 5, 2, 0),
        (5, -5, 2, None),
        (-5, 5, 2, None),
        (0, -5, 2, None),
        (5, "-0.5", 2, None),
        (-5, "0.5", 2, None),
        (5, 6, 0, None),
        (-5, 0, 1, 1),
        (-4, -1, 2, Fraction(1, 2)),
        (1, 2**30, 30, 1),
        (1, Fraction(4, 3) ** 30, 30, Fraction(1, 3)),
        (1, Fraction(10001, 10000) ** 2, 2, Fraction(1, 10000)),
    ],
)
def test_growth_at_zero_and_across_it(first: int, last: object, years: int, growth: Fraction | None) -> None:
    assert compound_growth(Fraction(first), Fraction(str(last)), Fraction(years)) == growth


@pytest.mark.parametrize(
    ("baseline", "limit", "factor"),
    [
        ("50", "0", 1),
        ("50", "-10", 1),
        ("-1", "100", 1),
        ("200", "100", 1),
        ("201", "100", 1),
        ("0", "100", 1),
        ("100", "100", 0),
        ("50", "100", 1 - Fraction("0.0460709")),
        ("150", "100", 1 - Fraction("0.0460709")),
        ("99", "100", 1 - Fraction("0.9563575")),
        ("101", "100", 1 - Fraction("0.9563575")),
        ("0.5", "1", 1 - Fraction("0.0460709")),
    ],
)
def test_near_a_limit_less_is_asked(baseline: str, limit: str, factor: Fraction) -> None:
    assert abs(nearness_factor(Fraction(baseline), Fraction(limit)) - factor) < Fraction(1, 10**6)


def test_growth_within_a_day_has_thousands_of_digits() -> None:
    found = compound_growth(Fraction(10_000_000), Fraction(1), Fraction(1, 365))
    assert found is not None
    assert 0 < found + 1 < Fraction(1, 10**2000)
