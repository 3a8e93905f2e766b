"""Schedules of brackets, marginal and flat, by dimension and date, and amounts published for given values."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval import compute, load_standards
from plan_eval.standards.inference import infer
from plan_eval.standards.scenarios import sweep_of
from plan_eval.standards.sweep import Range
from tests.conftest import Cli, folder

FILE = """\
dimensions:
  filing: {name: Filing, members: [single, joint]}
schedules:
  tax:
    name: Income tax
    scale: marginal
    by: filing
    values:
      - {from: 2023-01-01, thresholds: [0, 1000], rates: [10%, 20%], source: a law}
      - {from: 2024-01-01, thresholds: {single: [0, 1100, 5000], joint: [0, 2200, 9000]}, rates: [10%, 20%, 30%], source: a law}
  class:
    name: Class
    scale: flat
    boundary: above
    values:
      - {from: 2023-01-01, thresholds: [0, 500, 1000], amounts: [5, 12, 30], source: a law}
  cut:
    name: Cut
    scale: flat
    values:
      - {from: 2023-01-01, thresholds: [0, 500], rates: [50%, 20%], source: a law}
parameters:
  salary: {name: Salary, unit: EUR/person/month, values: [{from: 2023-01-01, value: 1500, source: a notice}]}
standards:
  - id: due
    name: Due
    unit: EUR/person/month
    formula: tax(salary)
    published:
      - {on: 2024-06-30, with: {salary: 6000}, amount: [1190, 980]}
      - {on: 2023-06-30, amount: [200, 200]}
  - id: contribution
    name: Contribution
    unit: EUR/person/month
    formula: class(salary)
    published:
      - {on: 2024-06-30, with: {salary: 1000}, amount: 12}
      - {on: 2024-06-30, with: {salary: 1000.01}, amount: 30}
      - {on: 2024-06-30, with: {salary: 0}, amount: 0}
  - id: help
    name: Help
    unit: EUR/person/month
    formula: cut(salary - 1000)
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data", None, FILE)


def amounts(data: Path, on: str, salary: str) -> dict[str, Fraction]:
    evaluation = compute(load_standards(data), date.fromisoformat(on), [{"salary": salary}])
    return {each.standard.id: each.amounts[0].amount.amount for each in evaluation.standards if each.amounts[0].amount}


def test_what_was_published_for_given_values_follows(cli: Cli, data: Path) -> None:
    assert cli("check", data).out.strip().endswith("nothing to report")
    text = (data / "standards.yaml").read_text(encoding="utf-8").replace("amount: [1190, 980]", "amount: [1190, 1001]")
    (data / "standards.yaml").write_text(text, encoding="utf-8")
    found = cli("check", data).out
    assert found.count("warning[PE504] 1,001 was published for 2024-06-30, but the formula gives 980") == 1


def test_brackets_by_member_and_date(data: Path) -> None:
    assert amounts(data, "2023-06-30", "3000") == {
        "due[single]": 500, "due[joint]": 500, "contribution": 30, "help": 400,
    }  # fmt: skip
    assert amounts(data, "2024-06-30", "3000") == {
        "due[single]": 490, "due[joint]": 380, "contribution": 30, "help": 400,
    }  # fmt: skip
    assert amounts(data, "2024-06-30", "1499")["help"] == Fraction(499) / 2
    assert amounts(data, "2024-06-30", "1500")["help"] == 100


def marginal(x: Fraction, starts: list[int], rates: list[int]) -> Fraction:
    """Return a tax in the plain way: bracket by bracket."""
    total = Fraction(0)
    for number, (start, rate) in enumerate(zip(starts, rates, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else None
        if x > start:
            total += (x - start if end is None or x < end else Fraction(end - start)) * rate / 100
    return total


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.integers(0, 9000), min_size=1, max_size=7, unique=True).map(sorted),
    st.lists(st.integers(0, 90), min_size=7, max_size=7),
    st.integers(0, 20000),
)
def test_a_schedule_is_what_it_says(
    tmp_path_factory: pytest.TempPathFactory, starts: list[int], all_rates: list[int], x: int
) -> None:
    rates = all_rates[: len(starts)]
    listed = ", ".join(f"{rate}%" for rate in rates)
    flat = ", ".join(map(str, rates))
    text = f"""\
schedules:
  tax: {{name: Tax, scale: marginal, values: [{{from: 2020-01-01, thresholds: {starts}, rates: [{listed}]}}]}}
  share: {{name: Share, scale: flat, values: [{{from: 2020-01-01, thresholds: {starts}, rates: [{listed}]}}]}}
  fee: {{name: Fee, scale: flat, values: [{{from: 2020-01-01, thresholds: {starts}, amounts: [{flat}]}}]}}
  steps: {{name: Steps, scale: marginal, values: [{{from: 2020-01-01, thresholds: {starts}, amounts: [{flat}]}}]}}
parameters: {{salary: {{name: Salary, unit: EUR, values: []}}}}
standards:
  - {{id: a, name: a, unit: EUR, formula: tax(salary)}}
  - {{id: b, name: b, unit: EUR, formula: share(salary)}}
  - {{id: c, name: c, unit: EUR, formula: fee(salary)}}
  - {{id: d, name: d, unit: EUR, formula: steps(salary)}}
"""
    data = folder(tmp_path_factory.mktemp("data"), None, text)
    reached = [rate for start, rate in zip(starts, rates, strict=True) if x >= start]
    last = reached[-1] if reached else 0
    wanted = {"a": marginal(Fraction(x), starts, rates), "b": Fraction(last * x, 100), "c": last, "d": sum(reached)}
    assert amounts(data, "2021-01-01", str(x)) == wanted
    swept = sweep_of(load_standards(data), date(2021, 1, 1), "salary", Range(Decimal(x), Decimal(x + 1), Decimal(1)))
    assert {name: column.at(0) for name, column in swept.amounts.items()} == wanted


def test_inference_follows_a_rising_and_a_falling_schedule(tmp_path: Path) -> None:
    text = FILE.replace(
        "      - {on: 2023-06-30, amount: [200, 200]}\n", "      - {on: 2024-06-30, amount: [490, 380]}\n"
    )
    found = infer(load_standards(folder(tmp_path, None, text)), "salary", date(2024, 6, 30)).interval
    assert found is not None
    assert [found.low, found.high] == [3000, 3000]


BAD = [
    ("thresholds: [0, 500, 1000], amounts: [5, 12, 30]", "thresholds: [0, 500], amounts: [5, 12, 30]", "PE528"),
    ("thresholds: [0, 500, 1000], amounts", "thresholds: [0, 500, 400], amounts", "PE528"),
    ("amounts: [5, 12, 30]", "amounts: [5, 12, 30], rates: [1%, 2%, 3%]", "PE528"),
    ("class(salary)", "class(salary, 2)", "PE408"),
    ("class(salary)", "clas(salary)", "PE406"),
    ("{salary: 6000}", "{salry: 6000}", "PE529"),
    ("scale: marginal\n    by: filing", "scale: marginal\n    by: filling", "PE523"),
]


@pytest.mark.parametrize(("at", "bad", "code"), BAD)
def test_what_is_wrong_with_a_schedule_is_told(cli: Cli, tmp_path: Path, at: str, bad: str, code: str) -> None:
    assert at in FILE
    assert f"error[{code}]" in cli("check", folder(tmp_path / "data", None, FILE.replace(at, bad, 1))).out
