"""Amounts of several scenarios side by side: changes, shares and costs, where some have a value and others none."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.evaluating import evaluate_standards
from plan_eval.standards.inference import Interval, infer
from plan_eval.standards.live import Live, live_standards
from plan_eval.standards.loading import load_standards
from plan_eval.standards.sweep import Range, spread, sweep

TEXT = """\
parameters:
  wage: {{name: Wage, unit: CNY/person/month, values: [{{from: 2017-01-01, value: 1700, source: s}}]}}
rounding: {{to: 10, mode: up}}
standards:
{standards}
"""
LIVING = "living, formula: 42% * wage, recipients: {count: 5, on: 2018}"
AFTER, BEFORE = date(2018, 12, 31), date(2016, 12, 31)


def standards(*entries: str) -> CompiledStandards:
    lines = (f"  - {{unit: CNY/person/month, name: N, source: s, id: {entry}}}" for entry in entries)
    text = TEXT.format(standards="\n".join(lines))
    return load_standards(parse_document("standards.yaml", text, Path())).sound()


def wage(value: int) -> dict[str, Decimal]:
    return {"wage": Decimal(value)}


@pytest.mark.parametrize(
    ("on", "scenarios", "amounts", "shares"),
    [
        (AFTER, [{}, wage(1800)], [(720, 714, 0), (760, 756, 40)], [0, Fraction(40, 720)]),
        (AFTER, [{}, wage(0)], [(720, 714, 0), (0, 0, -720)], [0, -1]),
        (AFTER, [wage(0), wage(100)], [(0, 0, 0), (50, 42, 50)], [None, None]),
        (BEFORE, [{}, wage(100)], [None, (50, 42, None)], [None, None]),
        (BEFORE, [wage(100), {}], [(50, 42, 0), None], [0, None]),
        (AFTER, [{}, {"living": Decimal(777)}], [(720, 714, 0), (777, None, 57)], [0, Fraction(57, 720)]),
    ],
)
def test_each_scenario_is_held_against_the_first(
    on: date, scenarios: list[dict[str, Decimal]], amounts: list[tuple[object, ...] | None], shares: list[object]
) -> None:
    found = evaluate_standards(standards(LIVING), on, scenarios)
    row = found.standards[0].amounts
    values = [None if each.amount is None else (each.amount.amount, each.amount.exact, each.change) for each in row]
    assert values == amounts
    assert [each.share for each in row] == shares
    assert [each.rounding for each in row] == [
        None if each is None or each[1] is None else each[0] - each[1] for each in values
    ]


@pytest.mark.parametrize(
    ("unit", "times"),
    [("CNY/year", 1), ("CNY/person/month", 12), ("CNY/day", 365), ("month", None), ("CNY/week", 52), ("CNY", None)],
)
def test_what_recipients_cost_in_a_year(unit: str, times: int | None) -> None:
    text = TEXT.format(
        standards=f"  - {{id: a, name: N, source: s, unit: {unit}, formula: 714, recipients: {{count: 5, on: 2018}}}}"
    )
    compiled = load_standards(parse_document("standards.yaml", text, Path())).sound()
    found = evaluate_standards(compiled, AFTER, [{}, {"a": Decimal(10)}])
    costs = None if times is None else (Fraction(720 * 5 * times), Fraction(10 * 5 * times))
    assert found.standards[0].yearly_costs() == costs
    assert found.total_costs() == costs


def test_what_nobody_receives_costs_nothing_that_is_known() -> None:
    found = evaluate_standards(standards("a, formula: 714"), AFTER)
    assert found.standards[0].yearly_costs() is None
    assert found.total_costs() is None
    both = evaluate_standards(
        standards("a, formula: 714", LIVING, LIVING.replace("living", "more")), AFTER, [{}, wage(1800)]
    )
    assert both.total_costs() == (Fraction(2 * 720 * 60), Fraction(2 * 760 * 60))


def test_an_amount_that_is_missing_counts_as_nothing_in_the_total() -> None:
    later = LIVING.replace("living", "later").replace("42% * wage", "714")
    found = evaluate_standards(standards(LIVING, later), BEFORE, [{}, wage(100)])
    assert found.standards[0].yearly_costs() == (None, Fraction(50 * 60))
    assert found.total_costs() == (Fraction(720 * 60), Fraction(770 * 60))


def test_only_the_first_scenario_is_recomputed_by_a_spreadsheet() -> None:
    given = {"living": Decimal(777)}
    for scenarios, is_live in (([{}, given], True), ([given, {}], False)):
        found = live_standards(evaluate_standards(standards(LIVING), AFTER, scenarios)).standards["living"]
        assert isinstance(found, Live) is is_live


def test_a_sweep_of_what_stays_takes_no_step() -> None:
    compiled = standards(LIVING, "fixed, formula: 714")
    found = sweep(compiled, AFTER, "wage", Range(Decimal(1700), Decimal(1730), Decimal(10)))
    assert found.steps("fixed") == [False] * 4
    assert found.steps("living") == [False, False, True, False]
    assert spread(found.amounts["fixed"], 4).numerators == [720] * 4
    assert len(found) == 4


@pytest.mark.parametrize(
    ("first", "last", "step", "values"),
    [
        ("1", "2", "0.5", ["1", "1.5", "2"]),
        ("1", "1.99", "0.5", ["1", "1.5"]),
        ("1", "1", "5", ["1"]),
        ("0.25", "1", "0.25", ["0.25", "0.5", "0.75", "1"]),
        ("-1", "1", "1", ["-1", "0", "1"]),
        ("1.00", "3", "1", ["1", "2", "3"]),
        ("1E+2", "300", "1E+2", ["100", "200", "300"]),
    ],
)
def test_the_values_of_a_range(first: str, last: str, step: str, values: list[str]) -> None:
    found = Range(Decimal(first), Decimal(last), Decimal(step))
    column = found.column()
    assert [column.at(row) for row in range(found.points)] == [Fraction(value) for value in values]
    assert len(column.numerators) == found.points


def test_amounts_that_nothing_explains_stand_beside_those_that_are_explained() -> None:
    published = "published: [{on: 2018-01-01, amount: AMOUNT}]"
    compiled = standards(
        f"low, formula: 42% * wage, {published.replace('AMOUNT', '720')}",
        f"odd, formula: 42% * wage, {published.replace('AMOUNT', '715')}",
        f"high, formula: 2 * wage, {published.replace('AMOUNT', '5000')}",
        f"free, formula: 714, {published.replace('AMOUNT', '720')}",
    )
    found = infer(compiled, "wage")
    assert found.on == date(2018, 1, 1)
    assert found.interval == Interval(Fraction(71000, 42), False, Fraction(72000, 42), True)
    assert [each.name for each in found.consistent] == ["low"]
    assert [each.name for each in found.inconsistent] == ["odd", "high"]
    assert found.inconsistent[0].interval is None
    assert dict(found.silent) == {"free": "independent"}
    for day in (date(2018, 1, 2), date(2017, 12, 31)):
        assert infer(compiled, "wage", day).interval is None


@pytest.mark.parametrize("formula", ["wage > 5", "not wage > 5", "has(wage)"])
def test_a_standard_is_no_truth(formula: str) -> None:
    text = TEXT.format(standards=f"  - {{id: a, name: N, source: s, unit: x, formula: {formula}}}")
    loaded = load_standards(parse_document("standards.yaml", text, Path()))
    assert [(each.code, each.path) for each in loaded.problems] == [("PE505", ("standards", 0, "formula"))]
    assert loaded.whole is None
