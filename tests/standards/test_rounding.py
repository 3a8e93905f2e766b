"""Rounding against an oracle of whole numbers, where binary floats go wrong."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.formula import NUMBER, Formula
from plan_eval.standards.compiled import CompiledStandard, Period
from plan_eval.standards.model import Rounding

WAGES = range(1000, 3001, 10)


def test_every_percentage_of_every_wage_rounds_up_exactly() -> None:
    wrong, floats_wrong = [], 0
    for percentage in range(1, 100):
        formula = Formula(f"round_up({percentage}% * w, 10)", {"w": NUMBER})
        for wage in WAGES:
            oracle = -(-percentage * wage // 1000) * 10
            if formula.evaluate({"w": Fraction(wage)}) != oracle:
                wrong.append((percentage, wage))
            floats_wrong += -(-(percentage / 100 * wage) // 10) * 10 != oracle
    assert wrong == []
    assert floats_wrong > 30


@pytest.mark.parametrize(
    ("mode", "amounts"),
    [
        ("up", {"24": 30, "25": 30, "20": 20, "-24": -20}),
        ("down", {"24": 20, "25": 20, "29.99": 20, "-24": -30}),
        ("half_up", {"24.99": 20, "25": 30, "35": 40, "-25": -20}),
        ("half_even", {"25": 20, "35": 40, "45": 40, "26": 30}),
        ("none", {"24.5": Fraction(49, 2)}),
    ],
)
def test_each_mode_at_its_steps(mode: str, amounts: dict[str, int]) -> None:
    rounding = Rounding(mode=mode, to=Decimal(10))  # type: ignore[arg-type]  # one of the modes
    standard = CompiledStandard(None, Period(None, None, None, 0, rounding, None))  # type: ignore[arg-type]  # only the rounding is used
    assert {value: standard.round(Fraction(value)) for value in amounts} == amounts


FRACTIONS = st.fractions(max_denominator=10**6)


@given(FRACTIONS, st.fractions(min_value=Fraction(1, 1000), max_value=1000))
def test_rounded_values_are_multiples_and_near(value: Fraction, step: Fraction) -> None:
    names = {"x": NUMBER, "s": NUMBER}
    for function in ("round_up", "round_down", "round_half_up"):
        rounded = Formula(f"{function}(x, s)", names).evaluate({"x": value, "s": step})
        assert isinstance(rounded, Fraction)
        assert (rounded / step).denominator == 1
        assert abs(rounded - value) <= (step if function != "round_half_up" else step / 2)
        assert function != "round_up" or rounded >= value
        assert function != "round_down" or rounded <= value
