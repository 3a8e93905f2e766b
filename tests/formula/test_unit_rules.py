"""What becomes of units: which time an amount has after it was multiplied or divided, and which units do not go together."""

import dataclasses
from fractions import Fraction

import pytest

from plan_eval.base.errors import FormulaError
from plan_eval.formula import parse
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.unit_rules import UNKNOWN, MixedUnitsError, Unit, divided, multiplied, shared, unknown
from plan_eval.formula.units import unit_of


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


SOME = {"wage": "CNY/month", "day": "CNY/day", "homes": "homes"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("2", None),
        ("wage", "CNY/month"),
        ("size", None),
        ("-wage", "CNY/month"),
        ("wage * 12", "CNY/year"),
        ("12 * wage", "CNY/year"),
        ("wage / 30", "CNY/day"),
        ("wage * size", "CNY/month"),
        ("size * wage", "CNY/month"),
        ("wage / size", "CNY/month"),
        ("wage * day", None),
        ("wage / wage", None),
        ("wage / day", None),
        ("2 / 3", None),
        ("2 * 3", None),
        ("wage + 1", "CNY/month"),
        ("1 - wage", "CNY/month"),
        ("wage / 30 + day", "CNY/day"),
        ("if(homes > 5, wage, 0)", "CNY/month"),
        ("if(has(homes), wage, 0)", "CNY/month"),
        ("if(homes > 5 and wage > 3, day, 0)", "CNY/day"),
        ("max(wage, 5)", "CNY/month"),
        ("round_up(wage, 10)", "CNY/month"),
        ("unheard(wage)", None),
        ("unheard(wage) + day", None),
        ("unheard(wage) * 12 + day", None),
        ("unheard(wage) * size + day", None),
        ("12 * unheard(wage) + day", None),
        ("wage * unheard(wage) + day", None),
        ("unheard(wage) / 12 + day", None),
        ("wage / unheard(wage) + day", None),
        ("if(unheard(wage) > day, day, 0)", "CNY/day"),
    ],
)
def test_the_unit_of_a_formula(text: str, unit: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a function that tells no unit nothing is known, and nothing that it is put together with is doubted."""
    monkeypatch.setitem(FUNCTIONS, "unheard", dataclasses.replace(FUNCTIONS["abs"], unit=unknown))
    assert unit_of(parse(text), SOME) == unit


@pytest.mark.parametrize(
    ("text", "part", "one", "two"),
    [
        ("wage + day", "wage + day", "CNY/month", "CNY/day"),
        ("2 * (wage - day)", "wage - day", "CNY/month", "CNY/day"),
        ("wage > day", "wage > day", "CNY/month", "CNY/day"),
        ("if(homes > wage, wage, 0)", "homes > wage", "homes", "CNY/month"),
        ("if(homes > 5, wage, day)", "if(homes > 5, wage, day)", "CNY/month", "CNY/day"),
        ("max(wage, homes)", "max(wage, homes)", "CNY/month", "homes"),
        ("wage * 12 + wage", "wage * 12 + wage", "CNY/year", "CNY/month"),
    ],
)
def test_units_that_do_not_go_together_are_told_with_the_place(text: str, part: str, one: str, two: str) -> None:
    with pytest.raises(FormulaError, match="PE512") as caught:
        unit_of(parse(text), SOME)
    error = caught.value
    assert (text[error.start : error.end], error.values) == (part, {"one": one, "two": two})
