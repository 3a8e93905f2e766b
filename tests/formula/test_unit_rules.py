"""What becomes of units: which time an amount has after it was multiplied or divided, and which units do not go together."""

from fractions import Fraction

import pytest

from plan_eval.formula.unit_rules import UNKNOWN, MixedUnitsError, Unit, divided, multiplied, shared


@pytest.mark.parametrize(
    ("units", "one", "two"),
    [(("a", "b"), "a", "b"), (("a", None, "a", "b"), "a", "b"), ((UNKNOWN, "b", "a", "c"), "b", "a")],
)
def test_two_units_that_differ_are_both_named(units: tuple[Unit, ...], one: str, two: str) -> None:
    with pytest.raises(MixedUnitsError) as caught:
        shared(*units)
    assert (caught.value.one, caught.value.two) == (one, two)


@pytest.mark.parametrize(
    ("units", "unit"),
    [((), None), ((None,), None), (("a", None), "a"), ((None, "a", "a"), "a"), (("a", UNKNOWN), UNKNOWN)],
)
def test_plain_numbers_go_with_any_unit(units: tuple[Unit, ...], unit: Unit) -> None:
    assert shared(*units) == unit


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [("month", 12, "year"), ("day", 365, "year"), ("day", 366, "year")]
    + [("day", days, "month") for days in range(28, 32)],
)
def test_times_turn_into_one_another(before: str, number: int, after: str) -> None:
    assert multiplied(f"CNY/person/{before}", Fraction(number)) == f"CNY/person/{after}"
    assert divided(f"CNY/person/{after}", Fraction(number)) == f"CNY/person/{before}"
    assert multiplied(before, Fraction(number)) == after


@pytest.mark.parametrize("number", [None, *(Fraction(each) for each in (1, 11, 13, 27, 32, 364, 367)), Fraction(12, 5)])
def test_other_numbers_change_no_time(number: Fraction | None) -> None:
    for unit in ("CNY/day", "CNY/month", "CNY/year", "CNY"):
        assert multiplied(unit, number) == unit
        assert divided(unit, number) == unit
