"""What a user may ask for in Python and on the command line: numbers, days and names, by one rule."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from plan_eval import UsageError, compute, load_standards
from plan_eval.standards.scenarios import sweep_of
from plan_eval.standards.sweep import Range
from tests.conftest import DATA, Cli

SHIPPED = load_standards(DATA)
ON = date(2018, 11, 30)
VALUES = Range(Decimal(1700), Decimal(1720), Decimal(10))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1,700", "“1,700” is not a number"),
        ("1e100000000", "“1e100000000” is not a number"),
        ("nan", "“nan” is not a number"),
        ("１７００", "“１７００” is not a number"),
        (" 1700", "“ 1700” is not a number"),
        ("1_700", "“1_700” is not a number"),
        ("", "“” is not a number"),
        ("1" * 41, "is longer than 40 digits"),
        (10**40, "“1.000E.40” is longer than 40 digits"),
        (Decimal("1e100000000"), "“1.000E.100000000” is longer than 40 digits"),
        (Decimal("1e-100000000"), "is longer than 40 digits"),
        (Decimal("NaN"), r"Decimal\('NaN'\) is not an exact number"),
        (Decimal("Infinity"), "is not an exact number"),
        (1700.0, "1700.0 is not an exact number"),
        (float("nan"), "nan is not an exact number"),
        (True, "True is not an exact number"),
        (None, "None is not an exact number"),
        (Fraction(1, 3), "is not an exact number"),
        ([1700], r"\[1700\] is not an exact number"),
    ],
)
def test_what_is_no_exact_number_is_one_sentence(value: Any, shown: str) -> None:  # noqa: ANN401  # anything
    with pytest.raises(UsageError, match=f"^min_wage: .*{shown}.*12.5"):
        compute(SHIPPED, ON, [{"min_wage": value}])
    with pytest.raises(UsageError, match=shown):
        sweep_of(SHIPPED, ON, "min_wage", VALUES, {"minimum_living": value})


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (1700, 720),
        ("1700", 720),
        ("1700.0", 720),
        (Decimal("1.7E+3"), 720),
        ("170000%", 720),
        ("-1700", -710),
        (Decimal(10) ** 38, 42 * Decimal(10) ** 36),
    ],
)
def test_an_exact_number_is_taken_as_it_is(value: Decimal | int | str, amount: int) -> None:
    computed = compute(SHIPPED, ON, [{"min_wage": value}]).standards[0].amounts[0].amount
    assert computed is not None
    assert computed.amount == amount


def test_a_long_percentage_keeps_its_digits() -> None:
    computed = compute(SHIPPED, ON, [{"min_wage": "3" * 40 + "%"}])
    assert computed.scenarios[0].parameters["min_wage"] == Fraction(int("3" * 40), 100)


def test_the_command_line_has_the_same_rule(shipped: Cli) -> None:
    for value in ("1,700", "1e5", "nan", "１７００", "1" * 41):
        with pytest.raises(UsageError) as caught:
            compute(SHIPPED, ON, [{"min_wage": value}])
        result = shipped("standards", "--min-wage", value)
        assert (result.code, result.out) == (2, "")
        assert result.err == f"error: {caught.value}\n".replace("min_wage:", "--min-wage:")


@pytest.mark.parametrize("on", ["2018-11-30", None, 2018, datetime(2018, 11, 30, tzinfo=UTC)])
def test_a_day_that_is_no_date_is_one_sentence(on: Any) -> None:  # noqa: ANN401  # anything
    with pytest.raises(UsageError, match=r"^on: .* is not a date"):
        compute(SHIPPED, on)
    with pytest.raises(UsageError, match=r"^on: .* is not a date"):
        sweep_of(SHIPPED, on, "min_wage", VALUES)


@pytest.mark.parametrize("scenarios", [{"min_wage": 1800}, "min_wage", None, 1800, [("min_wage", 1800)], [None]])
def test_scenarios_that_are_no_mappings_are_one_sentence(scenarios: Any) -> None:  # noqa: ANN401  # anything
    with pytest.raises(UsageError, match=r'^scenarios: .* give a list of mappings such as .{"min_wage": 1800}.$'):
        compute(SHIPPED, ON, scenarios)


def test_names_that_do_not_exist_are_one_sentence() -> None:
    for name in ("min_wag", 5):
        with pytest.raises(UsageError, match=f"there is no parameter or standard “{name}”"):
            compute(SHIPPED, ON, [{name: 1}])  # type: ignore[dict-item]  # what is wrong
    with pytest.raises(UsageError, match="there is no parameter or standard “wage”"):
        sweep_of(SHIPPED, ON, "wage", VALUES)


def test_without_scenarios_there_are_no_amounts() -> None:
    assert [result.amounts for result in compute(SHIPPED, ON, []).standards] == [()] * 16
