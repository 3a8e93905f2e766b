"""Change sheets, costs, sweeps, dated formulas and units."""

import csv
import io
import json
import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from plan_eval import compute, load_standards
from plan_eval.standards.sweep import Range, sweep
from tests.conftest import DATA, STANDARDS, Cli, folder

ON = date(2018, 11, 30)
SHIPPED = load_standards(DATA)


def test_a_change_sheet_shows_percent_and_what_rounding_added(shipped: Cli) -> None:
    out = shipped("standards", "--min-wage", "1700", "--min-wage", "1800").out
    row = next(line for line in out.splitlines() if line.startswith("Minimum-living"))
    assert row.split()[-6:] == ["720", "760", "+40", "+5.6%", "+6,", "+4"]


def test_yearly_costs_by_hand(shipped: Cli) -> None:
    found = json.loads(shipped("standards", "--min-wage", "1700", "--min-wage", "1800", "--format", "json").out)
    costs = {each["id"]: each["yearly_cost"] for each in found["standards"] if each["yearly_cost"]}
    assert costs == {
        "extreme_poverty_living": [1080 * 1172 * 12, 1140 * 1172 * 12],
        "disabled_living": [360 * 8864 * 12, 380 * 8864 * 12],
        "orphan": [1800 * 369 * 12, 1900 * 369 * 12],
    }
    assert found["yearly_cost"] == [sum(each[number] for each in costs.values()) for number in (0, 1)]
    out = shipped("standards", "--min-wage", "1700", "--min-wage", "1800").out
    assert "61,452,000" in out
    assert "+3,414,000" in out
    assert "13 standards have no recipient count and are not in this total." in out


def test_a_daily_amount_is_paid_365_times_a_year(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace(
        "CNY/person/month\n    formula: 42% * min_wage", "CNY/person/day\n    formula: min_wage / 30"
    ).replace("    source: a rule\n", "    recipients: {count: 10, on: 2018}\n    rounding: {mode: none}\n")
    data = folder(tmp_path / "data", None, text)
    found = json.loads(cli("standards", "--data", data, "--on", "2018", "--format", "json").out)
    assert found["yearly_cost"][0] == pytest.approx(1700 / 30 * 10 * 365)


@pytest.mark.parametrize(
    ("formula", "unit", "code"),
    [
        ("min_wage / 30", "month", "PE509"),
        ("min_wage / 30", "day", None),
        ("42% * min_wage", "day", "PE509"),
        ("12 * min_wage", "year", None),
        ("min_wage * 12", "month", "PE509"),
        ("min_wage / 31 * 365", "year", None),
        ("min_wage + min_wage / 30", "month", "PE512"),
        ("max(min_wage, 12 * min_wage)", "month", "PE512"),
        ("if(min_wage > 1000, min_wage, 100)", "month", None),
        ("min_wage / min_wage * min_wage", "month", None),
        ("round_up(min_wage, 10) - 30", "month", None),
        ("min_wage / 2", "month", None),
    ],
)
def test_units_are_followed_through_formulas(
    cli: Cli, tmp_path: Path, formula: str, unit: str, code: str | None
) -> None:
    text = STANDARDS.replace(
        "unit: CNY/person/month\n    formula: 42% * min_wage", f"unit: CNY/person/{unit}\n    formula: {formula}"
    )
    found = json.loads(cli("check", folder(tmp_path / "data", None, text), "--format", "json").out)["findings"]
    assert [each["code"] for each in found] == ([code] if code else [])


DATED = STANDARDS.replace(
    "    formula: 42% * min_wage\n",
    "    formulas:\n"
    "      - {from: 2017-07-01, until: 2018-06-30, formula: 42% * min_wage}\n"
    "      - {from: 2018-07-01, until: 2019-06-30, formula: 44% * min_wage}\n",
)


@pytest.mark.parametrize(
    ("on", "formula", "what_if"),
    [
        ("2017-07-01", "42% * min_wage", False),
        ("2018-06-30", "42% * min_wage", False),
        ("2018-07-01", "44% * min_wage", False),
        ("2019-06-30", "44% * min_wage", False),
        ("2019-07-01", "44% * min_wage", True),
    ],
)
def test_the_formula_in_force_on_the_day_counts(cli: Cli, tmp_path: Path, on: str, formula: str, what_if: bool) -> None:  # noqa: FBT001  # a case
    data = folder(tmp_path / "data", None, DATED)
    found = json.loads(cli("standards", "--data", data, "--on", on, "--format", "json").out)["standards"][0]
    assert (found["formula"], found["what_if"]) == (formula, what_if)
    assert ("? Living" in cli("standards", "--data", data, "--on", on).out) is what_if


def test_what_depends_on_a_what_if_is_one_unless_its_amount_is_given(shipped: Cli) -> None:
    late = json.loads(shipped("standards", "--on", "2020-06", "--format", "json").out)["standards"]
    marked = {each["id"] for each in late if each["what_if"]}
    assert {"minimum_living", "orphan", "relief_silicosis"} <= marked
    assert "care_full" not in marked
    given_ = json.loads(shipped("standards", "--on", "2020-06", "--set", "minimum_living=850", "--format", "json").out)
    assert not any(each["what_if"] for each in given_["standards"])


def test_a_day_without_any_value_says_so(shipped: Cli) -> None:
    out = shipped("standards", "--on", "2010").out
    assert "No value of Minimum wage is in force on 2010-12-31; the first is from 2013-08-01." in out


def test_a_sweep_is_the_same_as_computing_one_by_one() -> None:
    values = Range(Decimal("1699.5"), Decimal(1730), Decimal("0.25"))
    swept = sweep(SHIPPED, ON, "min_wage", values)
    assert len(swept) == 123
    for row in range(len(swept)):
        wage = Decimal("1699.5") + row * Decimal("0.25")
        computed = compute(SHIPPED, ON, [{"min_wage": wage}])
        for result in computed.standards:
            amount = result.amounts[0].amount
            assert amount is not None
            assert swept.amounts[result.standard.id].at(row) == amount.amount


def test_a_sweep_marks_where_amounts_step(shipped: Cli) -> None:
    out = shipped("standards", "--sweep", "1690:1720:10", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["minimum_living"] for row in rows] == ["710", "720", "720", "730"]
    assert [("minimum_living" in row["steps"].split()) for row in rows] == [False, True, False, True]
    row = next(line for line in shipped("standards", "--sweep", "1690:1720:10").out.splitlines() if "town" in line)
    assert row.split()[-4:] == ["710", "720", "720", "730"]
    found = json.loads(shipped("standards", "--sweep", "1690:1720:10", "--format", "json").out)
    assert found["values"] == [1690, 1700, 1710, 1720]
    living = next(each for each in found["standards"] if each["id"] == "minimum_living")
    assert (living["amounts"], living["steps"]) == ([710, 720, 720, 730], [1700, 1720])


def test_a_sweep_of_any_parameter_with_others_set(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace("42% * min_wage", "rate * min_wage").replace(
        "rounding:",
        "  rate:\n    name: Rate\n    unit: share\n    values:\n      - {from: 2017, value: 0.4, source: a notice}\nrounding:",
    )
    data = folder(tmp_path / "data", None, text)
    out = cli(
        "standards",
        "--data",
        data,
        "--on",
        "2018",
        "--sweep",
        "rate=0.40:0.42:0.01",
        "--set",
        "min_wage=1000",
        "--format",
        "csv",
    ).out
    assert [row["living"] for row in csv.DictReader(io.StringIO(out))] == ["400", "410", "420"]


@pytest.mark.parametrize("sweep_", ["1700", "1700:1600:10", "1700:1800:0", "1:2:x", "0:1000000000:1", "nothing=1:2:1"])
def test_a_wrong_sweep_is_one_sentence(shipped: Cli, sweep_: str) -> None:
    result = shipped("standards", "--sweep", sweep_)
    assert result.code == 2
    assert result.out == ""


def test_a_quotient_of_two_columns_is_computed_value_by_value(tmp_path: Path) -> None:
    text = STANDARDS.replace("42% * min_wage", "100000 / min_wage")
    swept = sweep(
        load_standards(folder(tmp_path, None, text)), ON, "min_wage", Range(Decimal(1000), Decimal(1003), Decimal(1))
    )
    assert [swept.amounts["living"].at(row) for row in range(4)] == [100, 100, 100, 100]


UNDECIDED = """\
  divisor: {name: Divisor, unit: share, values: [{from: 2017, value: 0, source: a notice}]}
  later: {name: Later, unit: CNY/person/month, values: [{from: 2030, value: 5, source: a notice}]}
rounding:"""


@pytest.mark.parametrize(
    ("formula", "amounts"),
    [
        ("if(divisor > 0, min_wage / divisor, 10)", [10, 10]),
        ("if(divisor = 0 or 1 / divisor > 0, 10, 20)", [10, 10]),
        ("if(has(later), later, min_wage)", [1700, 1720]),
        ("if(min_wage > 1700, min_wage, later)", None),
        ("min_wage * later", None),
    ],
)
def test_a_sweep_computes_what_is_computed_for_one_value(
    tmp_path: Path, formula: str, amounts: list[int] | None
) -> None:
    text = STANDARDS.replace("42% * min_wage", formula).replace("rounding:", UNDECIDED)
    loaded = load_standards(folder(tmp_path, None, text))
    swept = sweep(loaded, ON, "min_wage", Range(Decimal(1700), Decimal(1720), Decimal(20)))
    assert {name: [column.at(row) for row in range(2)] for name, column in swept.amounts.items()} == (
        {} if amounts is None else {"living": amounts}
    )


@pytest.mark.parametrize("formula", ["2 * living", "2000000 / living"])
def test_a_sweep_of_a_standard_takes_its_amounts_as_given(tmp_path: Path, formula: str) -> None:
    more = f"  - {{id: more, name: More, unit: CNY/person/month, formula: {formula}}}\n"
    loaded = load_standards(folder(tmp_path, None, STANDARDS + more))
    swept = sweep(loaded, ON, "living", Range(Decimal(1000), Decimal(1001), Decimal(1)))
    assert [swept.amounts["living"].at(row) for row in range(2)] == [1000, 1001]
    assert swept.amounts["more"].at(0) == 2000


def test_a_sweep_tells_of_a_division_by_zero(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, STANDARDS.replace("42% * min_wage", "42 / (min_wage - 1800)"))
    result = cli("standards", "--data", data, "--on", "2018", "--sweep", "1800:1810:10")
    assert result.code == 1
    assert "PE410" in result.err


def test_a_sweep_rounds_half_even(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace("mode: up", "mode: half_even").replace("42% * min_wage", "min_wage")
    data = folder(tmp_path / "data", None, text)
    out = cli("standards", "--data", data, "--on", "2018", "--sweep", "1705:1735:5", "--format", "csv").out
    amounts = [row["living"] for row in csv.DictReader(io.StringIO(out))]
    assert amounts == ["1700", "1710", "1720", "1720", "1720", "1730", "1740"]


def test_a_sweep_can_be_handed_to_another_process() -> None:
    swept = sweep(SHIPPED, ON, "min_wage", Range(Decimal(1700), Decimal(1710), Decimal(1)))
    same = pickle.loads(pickle.dumps(swept))  # noqa: S301  # made by this test
    assert same == swept
    assert same.steps("orphan") == swept.steps("orphan")
    assert sweep(same.compiled, ON, "min_wage", Range(Decimal(1700), Decimal(1710), Decimal(1))) == swept


def test_a_swept_amount_is_explained(shipped: Cli) -> None:
    out = shipped("explain", "orphan", "--set", "min_wage=1810").out
    assert "1. Minimum wage: 1,810 CNY/person/month\n  basis  as asked, not computed" in out
    assert "42% × 1,810 = 760.2" in out
    assert "rounded up to the next 10 → 770" in out
    assert "1,500" in shipped("explain", "minimum_living", "--on", "2016-06").out


def test_a_parameter_is_explained_with_what_the_published_amounts_say(shipped: Cli) -> None:
    out = shipped("explain", "min_wage").out
    assert "闽人社发〔2019〕6号" in out
    assert "above 1,690.47, up to 1,700" in out
    assert "Minimum wage above 1,690.47, up to 1,700 CNY/person/month." in out
