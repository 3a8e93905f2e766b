"""Exact numbers as text."""

from decimal import Decimal
from fractions import Fraction

import pytest

from plan_eval.base.figures import grouped


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
