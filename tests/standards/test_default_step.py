"""The step of rounding that holds where none is given, and that a sweep is computed in columns wherever it can be."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval import compute, load_standards
from plan_eval.standards import sweep as sweeping
from plan_eval.standards.sweep import Range, sweep
from tests.conftest import DATA, STANDARDS, folder

ON = date(2018, 11, 30)
WAGES = Range(Decimal(1700), Decimal("1702.5"), Decimal("0.5"))


@pytest.mark.parametrize(
    ("mode", "amount"), [("up", 715), ("down", 714), ("half_up", 714), ("none", Fraction("714.21"))]
)
def test_amounts_are_rounded_to_one_where_no_step_is_given(tmp_path: Path, mode: str, amount: Fraction) -> None:
    text = STANDARDS.replace("to: 10, mode: up", f"mode: {mode}").replace("1700", "1700.5")
    standards = load_standards(folder(tmp_path, standards=text))
    found = compute(standards, ON).standards[0].amounts[0].amount
    assert found is not None
    assert found.amount == amount
    assert sweep(standards, ON, "min_wage", WAGES).amounts["living"].at(1) == amount


def test_a_sweep_of_the_shipped_standards_is_computed_in_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(sweeping, "_one_by_one", refused)
    standards = load_standards(DATA)
    swept = sweep(standards, ON, "min_wage", WAGES)
    assert [swept.values.at(row) for row in range(len(swept))] == [1700 + Fraction(row, 2) for row in range(6)]
    for row in range(len(swept)):
        computed = compute(standards, ON, [{"min_wage": Decimal(1700) + row * Decimal("0.5")}])
        for result in computed.standards:
            amount = result.amounts[0].amount
            column = swept.amounts.get(result.standard.id)
            assert (None if amount is None else amount.amount) == (None if column is None else column.at(row))


@pytest.mark.parametrize(
    ("first", "last", "step", "points"),
    [("1", "2", "0.5", 3), ("1", "1.9", "0.5", 2), ("1", "1", "3", 1), ("0.25", "1", "0.25", 4), ("-1", "1", "1", 3)],
)
def test_a_range_holds_the_values_that_its_steps_meet(first: str, last: str, step: str, points: int) -> None:
    values = Range(Decimal(first), Decimal(last), Decimal(step))
    column = values.column()
    assert values.points == len(column.numerators) == points
    assert [column.at(row) for row in range(points)] == [
        Fraction(first) + row * Fraction(step) for row in range(points)
    ]
