"""Amounts over time: uprating from one renewal to the next, values of other days, means, and amounts that were decided."""

import json
import pickle
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan_eval import compute, load_standards
from plan_eval.standards.inference import Reason, infer
from tests.conftest import Cli, folder

HEAD = """\
parameters:
  cpi:
    name: CPI
    unit: share
    values:
      - {from: 2023-04-10, value: 10.1%, source: a notice}
      - {from: 2024-04-08, value: 6.7%, source: a notice}
      - {from: 2025-04-07, value: 1.7%, source: a notice}
  wage:
    name: Wage
    unit: GBP/person/week
    values:
      - {from: 2020-01-01, value: 100, source: a notice}
      - {from: 2022-01-01, value: 130, source: a notice}
standards:
"""
JSA = """\
  - id: jsa
    name: JSA
    unit: GBP/person/week
    start: {on: 2022-04-11, amount: 77.00, source: a law}
    formula: previous(jsa) * (1 + cpi)
    rounding: {to: 0.05, mode: half_up}
"""


def amount(data: Path, name: str, on: str, **asked: Any) -> Fraction | None:  # noqa: ANN401
    evaluation = compute(load_standards(data), date.fromisoformat(on), [asked])
    found = evaluation.result(name).amounts[0].amount
    return None if found is None else found.amount


def standard(formula: str, more: str = "", name: str = "x") -> str:
    return f"  - id: {name}\n    name: {name}\n    unit: GBP/person/week\n    formula: {formula}\n{more}"


@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2022-04-10", None),
        ("2022-04-11", "77"),
        ("2023-04-09", "77"),
        ("2023-04-10", "84.8"),
        ("2024-04-08", "90.5"),
        ("2025-04-06", "90.5"),
        ("2025-04-07", "92.05"),
        ("2030-01-01", "92.05"),
    ],
)
def test_an_amount_is_renewed_with_each_new_value_and_stays_between(tmp_path: Path, on: str, due: str | None) -> None:
    data = folder(tmp_path, None, HEAD + JSA)
    assert amount(data, "jsa", on) == (None if due is None else Fraction(due))


def test_another_value_replaces_the_one_in_force(tmp_path: Path) -> None:
    data = folder(tmp_path, None, HEAD + JSA)
    assert amount(data, "jsa", "2025-06-01", cpi="10%") == Fraction("99.55")  # 90.50 * 1.1
    assert amount(data, "jsa", "2022-06-01", cpi="10%") == Fraction("84.7")  # the first renewal, of 77


def test_a_decided_amount_is_paid_and_used_until_the_next_renewal(cli: Cli, tmp_path: Path) -> None:
    decided = "    decided:\n      - {from: 2024-04-08, amount: 91.00, source: a decision}\n"
    data = folder(tmp_path, None, HEAD + JSA + decided + standard("2 * jsa"))
    assert [amount(data, "jsa", on) for on in ("2024-04-07", "2024-04-08")] == [Fraction("84.8"), 91]
    assert amount(data, "x", "2024-12-31") == 182
    assert amount(data, "jsa", "2025-04-07") == Fraction("92.55")  # 91 * 1.017 = 92.547
    out = cli("standards", "--data", data, "--on", "2024").out
    assert "= JSA: 91.00 was decided from 8 April 2024 on; the formula gives 90.50." in out
    assert "decided in the place of what the rule gives" in cli("explain", "jsa", "--data", data, "--on", "2024").out
    assert amount(data, "jsa", "2024-12-31", cpi="10%") == Fraction("93.3")  # a new value is a renewal


def test_a_decided_amount_says_nothing_about_the_parameter(tmp_path: Path) -> None:
    decided = "    decided:\n      - {from: 2024-04-08, amount: 91.00}\n    published:\n      - {on: 2024-04-08, amount: 91.00}\n"
    data = folder(tmp_path, None, HEAD + JSA + decided)
    assert infer(load_standards(data), "cpi").silent == {"jsa": Reason.SET}


def test_values_of_other_days_and_means(tmp_path: Path) -> None:
    text = HEAD + JSA
    text += standard("at(2021-06-01, wage) + at(2023-05-01, jsa)", name="fixed")
    text += standard("wage * mean(cpi, 3 years)", "    rounding: {mode: none}\n", "mean3")
    text += standard("exact(jsa) - jsa", "    rounding: {mode: none}\n", "lost")
    text += standard("at(2030-01-01, wage)", name="later") + standard("previous(wage)", name="before")
    data = folder(tmp_path, None, text)
    assert amount(data, "fixed", "2025-06-01") == Fraction("184.8")
    assert amount(data, "fixed", "2022-06-01") is None  # what JSA would be was not known then
    assert (
        amount(data, "mean3", "2025-06-01")
        == Fraction(130) * (Fraction("0.101") + Fraction("0.067") + Fraction("0.017")) / 3
    )
    assert amount(data, "mean3", "2025-03-01") is None  # there are two values only
    assert amount(data, "lost", "2024-05-01") == Fraction("84.8") * Fraction("1.067") - Fraction("90.5")
    assert amount(data, "later", "2025-06-01") is None
    assert amount(data, "before", "2025-06-01") == 100


def test_a_mean_of_months_takes_the_ends_of_months(tmp_path: Path) -> None:
    values = "".join(
        f"      - {{from: 2024-{month:02}-15, value: {10 * month}, source: s}}\n" for month in range(1, 13)
    )
    text = f"parameters:\n  i:\n    name: i\n    unit: GBP\n    values:\n{values}standards:\n"
    text += standard("mean(i, 3 months)").replace("GBP/person/week", "GBP")
    data = folder(tmp_path, None, text)
    assert amount(data, "x", "2024-06-20") == 50
    assert amount(data, "x", "2024-06-14") == 40  # the latest is that of May


def test_rounding_may_differ_from_one_formula_to_the_next(tmp_path: Path) -> None:
    text = HEAD + standard("0").replace(
        "    formula: 0\n",
        "    formulas:\n"
        "      - {until: 2021-12-31, formula: 33.3% * wage, rounding: {mode: up, to: 1}}\n"
        "      - {from: 2022-01-01, formula: 33.3% * wage}\n"
        "    rounding: {mode: down, to: 5}\n",
    )
    data = folder(tmp_path, None, text)
    assert [amount(data, "x", on) for on in ("2021-06-01", "2022-06-01")] == [34, 40]


def test_a_circle_within_one_day_is_told_and_one_through_the_past_is_none(cli: Cli, tmp_path: Path) -> None:
    one = standard("exact(b)", name="a") + standard("a + 1", name="b")
    assert "PE501" in cli("check", folder(tmp_path / "one", None, HEAD + one)).out
    two = standard("previous(b) + cpi * 100", "    start: {on: 2023-01-01, amount: 1}\n", "a") + standard(
        "a * 2", name="b"
    )
    assert "PE501" not in cli("check", folder(tmp_path / "two", None, HEAD + two)).out


CHAINS = st.lists(st.tuples(st.integers(1, 400), st.integers(-200, 200)), min_size=1, max_size=8)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHAINS, st.sampled_from(["half_up", "up", "down", "half_even"]), st.sampled_from(["0.05", "1", "10"]))
def test_a_chain_is_what_it_is_written_year_by_year(
    tmp_path: Path, steps: list[tuple[int, int]], mode: str, step: str
) -> None:
    days, rates = [], []
    day = date(2020, 1, 1).toordinal()
    for distance, rate in steps:
        day += distance
        days.append(date.fromordinal(day))
        rates.append(rate)
    values = "".join(
        f"      - {{from: {on}, value: {rate / 10}%, source: s}}\n" for on, rate in zip(days, rates, strict=True)
    )
    short = f"""\
parameters:
  rate:
    name: Rate
    unit: share
    values:
{values}rounding: {{mode: {mode}, to: {step}}}
standards:
  - {{id: x, name: x, unit: GBP, start: {{on: 2020-01-01, amount: 500}}, formula: previous(x) * (1 + rate)}}
  - {{id: twice, name: twice, unit: GBP, formula: 2 * x}}
"""
    rows = ["  - {id: x0, name: x0, unit: GBP, formula: 500 + 0 * one, rounding: {mode: none}}"]
    rows += [
        f"  - {{id: x{number}, name: x{number}, unit: GBP, formula: x{number - 1} * (1 + {'-' if rate < 0 else ''}{abs(rate) / 10}%)}}"
        for number, rate in enumerate(rates, 1)
    ]
    long = "parameters: {one: {name: one, unit: GBP, values: [{from: 2000-01-01, value: 1, source: s}]}}\n"
    long += f"rounding: {{mode: {mode}, to: {step}}}\nstandards:\n" + "\n".join(rows) + "\n"
    for name in ("one", "other"):
        (tmp_path / name).mkdir(exist_ok=True)
    chain = load_standards(folder(tmp_path / "one", None, short))
    years = {
        each.standard.id: each.amounts[0].amount
        for each in compute(load_standards(folder(tmp_path / "other", None, long)), days[0]).standards
    }
    for number, on in enumerate(days, 1):
        found = {each.standard.id: each.amounts[0].amount for each in compute(chain, on).standards}
        year, x, twice = years[f"x{number}"], found["x"], found["twice"]
        assert year is not None
        assert x is not None
        assert x.amount == year.amount
        assert twice is not None
        before = compute(chain, date.fromordinal(on.toordinal() - 1)).result("x").amounts[0].amount
        assert before is not None
        assert before.amount == (years[f"x{number - 1}"] or before).amount


def test_what_was_before_can_be_sent_to_another_process(tmp_path: Path) -> None:
    standards = load_standards(folder(tmp_path, None, HEAD + JSA))
    assert pickle.loads(pickle.dumps(standards)) == standards  # noqa: S301  # made in the line itself
    evaluation = compute(standards, date(2025, 6, 1))
    assert pickle.loads(pickle.dumps(evaluation)).standards == evaluation.standards  # noqa: S301  # the same
    assert compute(evaluation.compiled, date(2024, 6, 1)).result("jsa").amounts[0].amount is not None


def test_several_days_stand_side_by_side_with_the_change(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path, None, HEAD + JSA)
    row = next(line for line in cli("standards", "--data", data, "--on", "2022:2024").out.splitlines() if "JSA" in line)
    assert row.split()[2:] == ["=", "77.00", "84.80", "+7.80", "90.50", "+5.70"]
    found = json.loads(cli("standards", "--data", data, "--on", "2022", "--on", "2023", "--format", "json").out)
    assert [day["on"] for day in found["days"]] == ["2022-12-31", "2023-12-31"]
    table = cli("standards", "--data", data, "--on", "2022", "--on", "2023-04-10", "--format", "csv").out.splitlines()
    assert table[1] == "jsa,JSA,GBP/person/week,77,,,84.8,,,7.8"
    assert cli("standards", "--data", data, "--on", "2025:2022").code == 2
    assert cli("standards", "--data", data, "--on", "1000:2022").code == 2
    assert cli("standards", "--data", data, "--on", "2022:2024", "--sweep", "cpi=1:2:1").code == 2
