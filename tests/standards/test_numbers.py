"""Numbers as people give them: how long they may be, to the last digit, in every form."""

from decimal import Decimal

import pytest

from plan_eval.base.errors import UsageError
from plan_eval.standards.numbers import exact_number


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("9" * 40, Decimal("9" * 40)),
        ("-" + "9" * 40, Decimal("-" + "9" * 40)),
        ("0." + "1" * 38, Decimal("0." + "1" * 38)),
        ("9" * 40 + "%", Decimal("9" * 38 + ".99")),
        ("-12.5%", Decimal("-0.125")),
        ("5%", Decimal("0.05")),
        (10**40 - 1, Decimal("9" * 40)),
        (-(10**40) + 1, Decimal("-" + "9" * 40)),
        (0, Decimal(0)),
        (Decimal("9" * 40), Decimal("9" * 40)),
        (Decimal(1).scaleb(39), Decimal(10) ** 39),
        (Decimal(1).scaleb(-39), Decimal(1).scaleb(-39)),
        (Decimal("12.5"), Decimal("12.5")),
        (Decimal("1234567890.123456789012345678901234567890"), Decimal("1234567890.123456789012345678901234567890")),
    ],
)
def test_what_is_a_number(value: object, number: Decimal) -> None:
    assert exact_number(value, "n") == number


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("9" * 41, "longer than 40 digits"),
        ("-" + "9" * 41, "longer than 40 digits"),
        ("0." + "1" * 39, "longer than 40 digits"),
        (10**40, "longer than 40 digits"),
        (Decimal(1).scaleb(40), "longer than 40 digits"),
        (Decimal(1).scaleb(-40), "longer than 40 digits"),
        (Decimal("12345678901.123456789012345678901234567890"), "longer than 40 digits"),
        ("1.2.3", "not a number"),
        ("", "not a number"),
        ("%", "not a number"),
        ("--5", "not a number"),
        ("5%%", "not a number"),
        ("1e3", "not a number"),
        ("٣", "not a number"),
        (Decimal("NaN"), "not an exact number"),
        (Decimal("Infinity"), "not an exact number"),
        (1.5, "not an exact number"),
        (True, "not an exact number"),
        (None, "not an exact number"),
    ],
)
def test_what_is_none(value: object, reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        exact_number(value, "n")
    assert reason in str(caught.value)


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 60 + "...")])
def test_a_long_text_is_shown_to_sixty_characters(length: int, shown: str) -> None:
    with pytest.raises(UsageError) as caught:
        exact_number("x" * length, "n")
    assert f"“{shown}”" in str(caught.value)
