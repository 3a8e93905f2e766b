"""Standards that are asked for by name, pattern or group, under the headings of their groups, with the decimals of their step."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import Cli, folder

BENEFITS = """\
parameters:
  cpi: {name: {en: CPI, zh: 物价}, unit: share, values: [{from: 2024-04-08, value: 6.7%, source: ONS}]}
  wage: {name: {en: Living wage, zh: 最低工资}, unit: GBP/hour, values: [{from: 2024-04-01, value: 11.44, source: law}]}
  late: {name: {en: Late, zh: 迟}, unit: GBP/week, values: [{from: 2030-01-01, value: 1, source: law}]}
rounding: {to: 0.05, mode: half_up}
standards:
  - id: uc_single
    name: {en: Single, zh: 单身}
    group: {en: Universal Credit, zh: 统一福利金}
    unit: GBP/person/week
    formula: 84.80 * (1 + cpi)
    recipients: {count: 1000, on: 2024}
    published: [{on: 2024-04-08, amount: 90.5}]
  - {id: pension, name: {en: Pension, zh: 养老金}, group: {en: Pensions, zh: 养老}, unit: GBP/person/fortnight, formula: 80 hours/fortnight * wage,
     recipients: {count: 5, on: 2024}}
  - {id: uc_couple, name: {en: Couple, zh: 夫妻}, group: {en: Universal Credit, zh: 统一福利金}, unit: GBP/couple/week, formula: 1.5 * uc_single}
  - {id: hourly, name: {en: Hourly, zh: 每小时}, unit: GBP/hour, formula: 50% * wage, recipients: {count: 2, on: 2024}}
  - {id: quarterly, name: {en: Quarterly, zh: 每季}, unit: GBP/quarter, formula: 25, recipients: {count: 2, on: 2024}}
  - {id: daily, name: {en: Daily, zh: 每日}, unit: GBP/day, formula: wage, recipients: {count: 1, on: 2024}, accept: [{code: PE509, reason: an hour a day}]}
  - {id: later, name: {en: Later, zh: 以后}, unit: GBP/week, formula: late}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return folder(tmp_path / "data", None, BENEFITS)


def ids(cli: Cli, data: Path, *words: str) -> list[str]:
    out = cli("standards", *words, "--data", data, "--on", "2024-06-01", "--format", "json").out
    return [standard["id"] for standard in json.loads(out)["standards"]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["uc_single"], ["uc_single"]),
        (["Couple", "hourly"], ["uc_couple", "hourly"]),
        (["养老金"], ["pension"]),
        (["uc_*"], ["uc_single", "uc_couple"]),
        (["?ourly"], ["hourly"]),
        (["*"], ["uc_single", "pension", "uc_couple", "hourly", "quarterly", "daily", "later"]),
        (["--group", "Pensions"], ["pension"]),
        (["--group", "统一福利金", "--group", "Pensions"], ["uc_single", "pension", "uc_couple"]),
        (["*c*l*", "--group", "Universal Credit"], ["uc_single", "uc_couple"]),
    ],
)
def test_standards_are_chosen(cli: Cli, data: Path, words: list[str], found: list[str]) -> None:
    assert ids(cli, data, *words) == found


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["uc_singel"], "did you mean “uc_single”?"),
        (["ub_*"], "there is no standard “ub_*”"),
        (["uc_single", "nothing"], "there is no standard “nothing”"),
        (["--group", "Pension"], "did you mean “Pensions”?"),
        (["uc_*", "--group", "Pensions"], "none of the standards asked for is in the group asked for"),
    ],
)
def test_what_nothing_answers_to_is_wrong_usage(cli: Cli, data: Path, words: list[str], said: str) -> None:
    run = cli("standards", *words, "--data", data, "--on", "2024-06-01")
    assert run.code == 2
    assert said in " ".join(run.err.split())


def test_a_group_where_there_is_none_is_wrong_usage(shipped: Cli) -> None:
    assert shipped("standards", "--group", "x").code == 2


def test_the_title_names_what_the_chosen_come_from(cli: Cli, data: Path) -> None:
    run = cli("standards", "uc_*", "--data", data, "--on", "2024-06-01")
    assert run.out.splitlines()[0] == "Standards on 1 June 2024: CPI 0.067"
    assert "No value" not in run.out
    assert "No value of Late" in cli("standards", "later", "--data", data, "--on", "2024-06-01").out
    asked = cli("standards", "uc_*", "--data", data, "--on", "2024-06-01", "--set", "wage=12").out.splitlines()[0]
    assert asked == "Standards on 1 June 2024: CPI 0.067; Living wage 12 GBP/hour"


def test_a_title_with_many_values_names_those_that_were_asked_for(cli: Cli, tmp_path: Path) -> None:
    many = "".join(
        f"  p{number}: {{name: P{number}, unit: GBP, values: [{{from: 2020, value: {number}, source: s}}]}}\n"
        for number in range(20)
    )
    data = folder(tmp_path / "many", None, BENEFITS.replace("parameters:\n", f"parameters:\n{many}"))
    title = cli("standards", "--data", data, "--on", "2024-06-01").out.splitlines()[0]
    assert title == "Standards on 1 June 2024: 22 parameters"
    title = cli("standards", "--data", data, "--on", "2024-06-01", "--set", "p3=7").out.splitlines()[0]
    assert title == "Standards on 1 June 2024: P3 7 GBP; 21 more values"


def test_groups_are_headings_of_tables_and_a_column_of_csv(cli: Cli, data: Path) -> None:
    lines = cli("standards", "--data", data, "--on", "2024-06-01").out.splitlines()
    headings = [lines.index(heading) for heading in ("Universal Credit", "Pensions", "without a group")]
    assert headings == sorted(headings)
    assert lines[headings[0] + 2].split()[0] == "Couple"
    rows = list(
        csv.DictReader(io.StringIO(cli("standards", "--data", data, "--on", "2024-06-01", "--format", "csv").out))
    )
    assert [row["group"] for row in rows][:4] == ["Universal Credit", "Pensions", "Universal Credit", ""]
    found = json.loads(cli("standards", "--data", data, "--on", "2024-06-01", "--format", "json").out)
    assert [each.get("group") for each in found["standards"]][:2] == ["Universal Credit", "Pensions"]


def test_csv_without_groups_has_no_column_for_them(shipped: Cli) -> None:
    assert "group" not in shipped("standards", "--format", "csv").out.splitlines()[0].split(",")


def test_amounts_have_the_decimals_of_their_step(cli: Cli, data: Path) -> None:
    out = cli("standards", "uc_single", "hourly", "--data", data, "--on", "2024-06-01").out
    assert [line.split()[-2:] for line in out.splitlines() if "Single" in line] == [["90.50", "90.50"]]
    assert "5.70" in out
    assert "90.50 GBP/person/week" in cli("explain", "uc_single", "--data", data, "--on", "2024-06-01").out
    swept = cli("standards", "hourly", "--sweep", "wage=10:12:1", "--data", data, "--on", "2024-06-01").out
    assert next(line for line in swept.splitlines() if "Hourly" in line).split()[-3:] == ["5.00", "5.50", "6.00"]
    changed = cli("standards", "hourly", "--set", "wage=10", "--data", data, "--on", "2024-06-01").out
    assert "5.00" in changed


def test_what_is_paid_in_other_times_has_costs_and_says_what_is_assumed(cli: Cli, tmp_path: Path) -> None:
    data = folder(
        tmp_path / "data",
        None,
        BENEFITS.replace("wage:", "min_wage:")
        .replace("* wage", "* min_wage")
        .replace("formula: wage", "formula: min_wage"),
    )
    words = ["standards", "--data", data, "--on", "2024-06-01", "--min-wage", "10", "--min-wage", "11"]
    found = json.loads(cli(*words, "--format", "json").out)
    costs = {each["id"]: each["yearly_cost"] for each in found["standards"] if each["yearly_cost"]}
    assert costs == {
        "uc_single": [90.5 * 1000 * 52] * 2,
        "pension": [800 * 5 * 26, 880 * 5 * 26],
        "hourly": [5 * 2 * 2080, 5.5 * 2 * 2080],
        "quarterly": [25 * 2 * 4] * 2,
        "daily": [10 * 365, 11 * 365],
    }
    out = cli(*words).out
    for said in (
        "weekly amount is counted 52",
        "fortnightly amount is counted 26",
        "daily amount is counted 365",
        "hourly amount is counted 2,080",
    ):
        assert said in out
    assert "hourly amount" not in cli(*words[:1], "daily", *words[1:]).out
