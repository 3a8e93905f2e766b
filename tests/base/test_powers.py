"""Powers, roots and logarithms: exact where they are fractions, near the true value elsewhere, refused where there is none."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.powers import NoPowerError, TooLargeError, exponential, natural_log, power, root, square_root

NEAR = Fraction(1, 10**32)


@pytest.mark.parametrize(
    ("base", "exponent", "value"),
    [
        ("2", "10", "1024"), ("2", "-2", "1/4"), ("-2", "3", "-8"), ("-2", "2", "4"), ("-2", "-3", "-1/8"), ("2/3", "2", "4/9"),
        ("0", "0", "1"), ("0", "2", "0"), ("0", "1/2", "0"), ("1", "1/2", "1"), ("1", "7/3", "1"), ("5", "0", "1"),
        ("5", "1", "5"), ("4", "1/2", "2"), ("27/8", "1/3", "3/2"), ("9/4", "1/2", "3/2"), ("-1", "400", "1"), ("-1", "401", "-1"),
        ("-1", "1000", "1"), ("1", "-1000", "1"), ("7", "0", "1"), ("-7", "0", "1"),
    ],
)  # fmt: skip
def test_powers_that_are_fractions_are_exact(base: str, exponent: str, value: str) -> None:
    assert power(Fraction(base), Fraction(exponent)) == Fraction(value)


@pytest.mark.parametrize(
    ("base", "exponent", "is_exact"), [(1023, 400, True), (1023, 401, False), (1024, 363, True), (1024, 364, False)]
)
def test_a_whole_power_is_exact_up_to_a_size(base: int, exponent: int, *, is_exact: bool) -> None:
    """Here 400 times 10 bits and 363 times 11; beyond it 34 digits are right."""
    found, exact = power(Fraction(base), Fraction(exponent)), Fraction(base) ** exponent
    assert (found == exact) is is_exact
    assert abs(found / exact - 1) < NEAR
    turned = power(Fraction(-base), Fraction(exponent))
    assert turned == (found if exponent % 2 == 0 else -found)
    small = power(Fraction(1, base), Fraction(exponent))
    assert (small == 1 / exact) is is_exact
    assert (power(Fraction(base), Fraction(-exponent)) == 1 / exact) is is_exact


@pytest.mark.parametrize(
    ("base", "exponent"), [("0", "-1"), ("0", "-1/2"), ("-2", "1/2"), ("-1/2", "-1/3"), ("-8", "1/3")]
)
def test_a_power_that_there_is_not(base: str, exponent: str) -> None:
    with pytest.raises(NoPowerError):
        power(Fraction(base), Fraction(exponent))


@pytest.mark.parametrize(
    ("base", "exponent"), [("10", "2501"), ("7", "-3000"), ("10", "5003/2"), ("-10", "2501"), ("1/10", "100000")]
)
def test_a_power_with_too_many_digits(base: str, exponent: str) -> None:
    with pytest.raises(TooLargeError):
        power(Fraction(base), Fraction(exponent))


def test_the_largest_power_that_is_not_too_large() -> None:
    assert power(Fraction(10), Fraction(2500)) == Fraction(10) ** 2500
    assert power(Fraction(10), Fraction(-2500)) == Fraction(10) ** -2500
    with pytest.raises(TooLargeError):
        power(Fraction(10), Fraction(2501))


@given(st.fractions(Fraction(1, 50), 100, max_denominator=50), st.fractions(-4, 4, max_denominator=6))
def test_a_power_is_near_what_binary_fractions_come_to(base: Fraction, exponent: Fraction) -> None:
    assert math.isclose(power(base, exponent), float(base) ** float(exponent), rel_tol=1e-12)


@pytest.mark.parametrize(
    ("value", "degree", "expected"),
    [
        ("8", "3", "2"), ("27/8", "3", "3/2"), ("5/7", "1", "5/7"), ("1073741824", "30", "2"), ("4", "1/2", "16"),
        ("10002/10000", "1", "10002/10000"), ("1", "5/2", "1"),
    ],
)  # fmt: skip
def test_roots_that_are_fractions_are_exact(value: str, degree: str, expected: str) -> None:
    assert root(Fraction(value), Fraction(degree)) == Fraction(expected)


@pytest.mark.parametrize(
    ("base", "degree", "is_exact"),
    [
        ("4/3", 30, True),
        ("4/3", 31, False),
        ("10000/9999", 2, True),
        ("10001/10000", 2, True),
        ("10002/10001", 2, False),
    ],
)
def test_a_root_is_looked_for_among_fractions_of_some_size(base: str, degree: int, *, is_exact: bool) -> None:
    """A root that is a decimal of 34 digits is exact in any case."""
    found = root(Fraction(base) ** degree, Fraction(degree))
    assert (found == Fraction(base)) is is_exact
    assert abs(found - Fraction(base)) < NEAR


def test_a_root_of_a_part_of_a_year_is_none_of_the_whole_ones() -> None:
    found = root(Fraction(10001, 10000) ** 2, Fraction(5, 2))
    assert abs(found**5 - Fraction(10001, 10000) ** 4) < Fraction(1, 10**30)


@pytest.mark.parametrize(
    ("value", "expected"), [("0", "0"), ("1", "1"), ("4", "2"), ("9/16", "3/4"), ("1/4", "1/2"), ("12.25", "3.5")]
)
def test_square_roots(value: str, expected: str) -> None:
    assert square_root(Fraction(value)) == Fraction(expected)


def test_a_large_square_root_has_all_its_digits() -> None:
    number = Fraction(10**60 + 1, 3)
    assert square_root(number * number) == number


@pytest.mark.parametrize("value", ["2", "1/2", "3/4", "8/9", "4/7"])
def test_a_square_root_that_is_no_fraction_is_near(value: str) -> None:
    found = square_root(Fraction(value))
    assert found * found != Fraction(value)
    assert abs(found * found / Fraction(value) - 1) < NEAR


def test_what_is_below_nothing_has_no_square_root() -> None:
    with pytest.raises(NoPowerError):
        square_root(Fraction(-1, 10**9))


@pytest.mark.parametrize("value", ["1/1000", "1/2", "2", "10", "1000"])
def test_logarithms_and_what_turns_them_back(value: str) -> None:
    number = Fraction(value)
    assert math.isclose(natural_log(number), math.log(number), rel_tol=1e-14)
    assert abs(exponential(natural_log(number)) / number - 1) < Fraction(1, 10**31)


def test_logarithms_and_powers_of_e_that_are_exact() -> None:
    assert natural_log(Fraction(1)) == 0
    assert exponential(Fraction(0)) == 1
    assert math.isclose(exponential(Fraction(1)), math.e, rel_tol=1e-15)
    assert math.isclose(exponential(Fraction(-1)), 1 / math.e, rel_tol=1e-15)


@pytest.mark.parametrize("value", ["0", "-1"])
def test_a_logarithm_that_there_is_not(value: str) -> None:
    with pytest.raises(NoPowerError):
        natural_log(Fraction(value))


@pytest.mark.parametrize("value", ["6000", "-6000", "1" + "0" * 50])
def test_a_power_of_e_with_too_many_digits(value: str) -> None:
    with pytest.raises(TooLargeError):
        exponential(Fraction(value))
