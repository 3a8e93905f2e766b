"""The step of rounding that holds where none is given, and that a sweep is computed in columns wherever it can be."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval import compute, load_standards
from plan_eval.standards import sweep as sweeping
from plan_eval.standards.amounts import value_in_force
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


@pytest.mark.parametrize(
    ("unit", "formula", "cost"),
    [
        ("CNY/person/year", "12 * min_wage", 10 * 20400),
        ("CNY/person/month", "min_wage", 10 * 1700 * 12),
        ("CNY/person/day", "min_wage / 30 + 1", 10 * (Fraction(1700, 30) + 1) * 365),
        ("CNY/person", "100", None),
    ],
)
def test_what_all_recipients_get_in_a_year(tmp_path: Path, unit: str, formula: str, cost: Fraction | None) -> None:
    text = STANDARDS.replace("CNY/person/month\n    formula: 42% * min_wage", f"{unit}\n    formula: {formula}")
    text = text.replace("    source: a rule\n", "    recipients: {count: 10, on: 2018}\n    rounding: {mode: none}\n")
    result = compute(load_standards(folder(tmp_path, standards=text)), ON).standards[0]
    assert result.yearly_costs() == (None if cost is None else (cost,))


@pytest.mark.parametrize(
    ("on", "value"),
    [
        ("2017-06-30", None),
        ("2017-07-01", 1700),
        ("2018-06-30", 1700),
        ("2018-07-01", None),
        ("2018-12-31", None),
        ("2019-01-01", 1800),
        ("2019-12-31", 1800),
        ("2020-01-01", 1900),
        ("2030-01-01", 1900),
    ],
)
def test_a_value_is_in_force_from_its_first_to_its_last_day(tmp_path: Path, on: str, value: int | None) -> None:
    old = "      - {from: 2017-07-01, value: 1700, source: a notice}\n"
    new = old.replace("value:", "until: 2018-06-30, value:") + "".join(
        f"      - {{from: {year}-01-01, value: {wage}, source: a notice}}\n"
        for year, wage in ((2019, 1800), (2020, 1900))
    )
    standards = load_standards(folder(tmp_path, standards=STANDARDS.replace(old, new)))
    found = value_in_force(standards.parameters["min_wage"], date.fromisoformat(on))
    assert (None if found is None else found.value) == value
