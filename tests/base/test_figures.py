"""Exact numbers as text."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.figures import about, exact, fixed, grouped, percent, rounded, significant


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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 11), "0.0909090909091"),
        (Fraction(1, 2**60), f"0.{5**60:060}"),
        (Fraction(1, 5**40), format(Decimal(2**40).scaleb(-40), "f")),
        (Fraction(10**60 + 1, 10**60), "1." + "0" * 59 + "1"),
        (Fraction(3, 7), "0.428571428571"),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(10**20), "1" + "0" * 20),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(10**49 + 1, 2), "5" + "0" * 48 + ".5"),
        (Fraction(10**50 + 1, 2), "5" + "0" * 49 + ".5"),
        (Fraction(10**51 + 1, 2), "5" + "0" * 50 + ".5"),
    ],
)
def test_all_decimals_or_twelve_digits(value: Fraction, text: str) -> None:
    assert exact(value) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("0.5", 0, "1"),
        ("0.49", 0, "0"),
        ("-0.5", 0, "-1"),
        ("-0.49", 0, "0"),
        ("1.005", 2, "1.01"),
        ("-1.005", 2, "-1.01"),
        ("1234.5", 0, "1,235"),
        ("-1234.56", 1, "-1,234.6"),
        ("0.05", 2, "0.05"),
        ("-0.004", 2, "0.00"),
        ("999.995", 2, "1,000.00"),
    ],
)
def test_halves_go_away_from_zero(value: str, places: int, text: str) -> None:
    assert fixed(Fraction(value), places) == text


@pytest.mark.parametrize(
    ("value", "avoid", "text"),
    [
        ("0.4996", ["0.5"], "0.499"),
        ("0.49999999", ["0.5"], "0.499"),
        ("0.5", ["0.5"], "0.50"),
        ("0.5004", ["0.5"], "0.501"),
        ("0.50000001", ["0.5"], "0.501"),
        ("0.504", ["0.5"], "0.504"),
        ("0.506", ["0.5"], "0.51"),
        ("-0.4996", ["-0.5"], "-0.499"),
        ("-0.5004", ["-0.5"], "-0.501"),
        ("0.4996", ["0.5", "0.4995"], "0.4996"),
        ("0.004", ["0"], "0.004"),
        ("0.00004", ["0"], "0.00004"),
        ("-0.00004", ["0"], "-0.00004"),
        ("0.6701", ["2/3"], "0.67"),
        ("0.67", ["2/3"], "0.67"),
        ("0.3299", ["1/3"], "0.33"),
        ("0.33", ["1/3"], "0.33"),
        ("0.6666", ["2/3"], "0.666"),
        ("0.3334", ["1/3"], "0.334"),
    ],
)
def test_what_is_shown_stands_to_thresholds_as_the_value_does(value: str, avoid: list[str], text: str) -> None:
    assert fixed(Fraction(value), 2, [Fraction(each) for each in avoid]) == text


def test_between_thresholds_too_near_to_be_told_apart_twelve_decimals_are_shown() -> None:
    near = Fraction(1, 10**20)
    assert fixed(Fraction(1, 3), 2, [Fraction(1, 3) - near, Fraction(1, 3) + near]) == "0.333333333333"
    assert fixed(near, 2, [Fraction(0), 10 * near]) == "0.000000000000"
    assert fixed(Fraction(1, 3), 2, [Fraction(1, 3) - Fraction(1, 10**11)]) == "0.334"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0%"),
        ("1", "100%"),
        ("0.004", "0.4%"),
        ("0.999", "99.9%"),
        ("0.505", "51%"),
        ("1.004", "100.4%"),
        ("-0.5", "-50%"),
    ],
)
def test_nothing_but_all_is_shown_as_all(value: str, text: str) -> None:
    assert percent(Fraction(value)) == text


@pytest.mark.parametrize(
    ("value", "like", "text"),
    [
        ("1/3", [], "0.33"),
        ("100/3", ["1"], "33"),
        ("10/3", ["1"], "3.3"),
        ("1/300", ["1"], "0.0033"),
        ("100/3", ["1.0", "1.25"], "33.33"),
        ("5", [], "5"),
        ("5.5", ["1.00"], "5.5"),
        ("0", ["1.00"], "0"),
        ("1234567/3", ["1"], "411,522"),
        ("19/2", ["1"], "10"),
        ("29/3", ["1"], "10"),
        ("-10/3", ["1"], "-3.3"),
        ("1000", ["1"], "1,000"),
        ("1/100000000000", ["1"], "0.000000000010"),
        ("1/300000000000", ["1"], "0.000000000003"),
        ("1/30000000000000", ["1"], "0.000000000000"),
        ("95/10", ["1"], "10"),
        ("94/10", ["1"], "9.4"),
        ("0.95", ["1.0"], "1.0"),
        ("123456789012345678901234567890123", ["1"], "123,456,789,012,345,678,901,234,567,890,123"),
        ("12345678901234567890123456789012.25", ["1.00"], "12,345,678,901,234,567,890,123,456,789,012.25"),
        ("-9.4", ["1"], "-9.4"),
        ("100.5", ["1", "10"], "101"),
        ("1/3", ["0.001"], "0.333"),
    ],
)
def test_a_computed_value_has_as_many_decimals_as_the_data(value: str, like: list[str], text: str) -> None:
    assert about(Fraction(value), [Decimal(each) for each in like]) == text


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        ("0", 3, "0"),
        ("1700", 15, "1700"),
        ("1700", 2, "1700"),
        ("1750", 2, "1800"),
        ("-1750", 2, "-1800"),
        ("1/3", 5, "0.33333"),
        ("2/3", 5, "0.66667"),
        ("2.50", 5, "2.5"),
        ("-1/8", 2, "-0.13"),
        ("99.96", 3, "100"),
    ],
)
def test_significant_digits(value: str, digits: int, text: str) -> None:
    assert str(significant(Fraction(value), digits)) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("0.49", 0, "0"),
        ("1/3", 3, "0.333"),
        ("2/3", 3, "0.667"),
        ("1700", 2, "1700.00"),
    ],
)
def test_rounded_numbers_keep_their_places(value: str, places: int, text: str) -> None:
    assert str(rounded(Fraction(value), places)) == text
