"""Tables of values by dimensions: whatever they give is what the same file gives that is written out member by member."""

import csv
import io
import json
import re
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan_eval import compute, load_standards
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.inference import infer
from tests.conftest import Cli, folder

DAYS = ("2018-01-01", "2019-07-01", "2021-01-01")
SIZES, TIERS = ("1", "2", "4"), ("island", "mainland")
FORMULAS = (
    "30% * wage", "base[2] + (size - 1) * more", "if(tier = island, 40%, 35%) * wage[island]", "max(base, wage) / 2",
    "living[mainland] + base", "round_up(wage * size, 5)", "exact(living) + base[4, island] * 0",
)  # fmt: skip


def small(tmp_path: Path, more: str, tables: str = "") -> Path:
    """Return a folder with standards by size and tier."""
    text = f"""\
dimensions:
  size: {{name: {{en: Size, zh: 人口}}, members: [1, 2, 4]}}
  tier: {{name: Tier, members: {{island: {{en: island, zh: 岛内}}, mainland: {{en: mainland, zh: 岛外}}}}}}
parameters:
  wage:
    name: Wage
    unit: CNY/person/month
    by: tier
    values:
      - {{from: 2018-01-01, value: {{island: 1700, mainland: 1500}}, source: a notice}}
      - {{from: 2019-07-01, value: {{island: 1810}}, rest: before, source: a notice}}
      - {{from: 2021-01-01, value: {{island: 1900, mainland: null}}, source: a notice}}
{tables}rounding: {{to: 10, mode: up, source: a rule}}
standards:
  - id: living
    name: Living
    unit: CNY/person/month
    formula: 42% * wage
{more}"""
    return folder(tmp_path, None, text)


def amounts(standards: CompiledStandards, on: str) -> dict[str, Fraction | None]:
    results = compute(standards, date.fromisoformat(on)).standards
    return {
        each.standard.id: None if each.amounts[0].amount is None else each.amounts[0].amount.amount for each in results
    }


def test_missing_members_stay_missing_and_the_rest_keeps_its_value(tmp_path: Path) -> None:
    standards = load_standards(small(tmp_path, ""))
    assert [amounts(standards, on) for on in DAYS] == [
        {"living[island]": 720, "living[mainland]": 630},
        {"living[island]": 770, "living[mainland]": 630},
        {"living[island]": 800, "living[mainland]": None},
    ]


VALUES = st.one_of(st.none(), st.integers(1, 5000))


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[list[int | None]]], list[int | None], str]:
    """Return the values of a table by size and tier for each day, those of another by size, and a formula."""
    base = [[[draw(VALUES) for _ in TIERS] for _ in SIZES] for _ in DAYS]
    return base, [draw(VALUES) for _ in SIZES], draw(st.sampled_from(FORMULAS))


def written(value: int | None) -> str:
    return "null" if value is None else str(value)


def by_dimensions(base: list[list[list[int | None]]], more: list[int | None], formula: str) -> str:
    rows = [f"[{', '.join('[' + ', '.join(map(written, row)) + ']' for row in day)}]" for day in base]
    values = "\n".join(f"      - {{from: {day}, value: {row}, source: s}}" for day, row in zip(DAYS, rows, strict=True))
    wages = "[1700, 1500]", "[1810, 1500]", "[1900, null]"
    paid = "\n".join(f"      - {{from: {day}, value: {row}, source: s}}" for day, row in zip(DAYS, wages, strict=True))
    return f"""\
dimensions:
  size: {{name: Size, members: [1, 2, 4]}}
  tier: {{name: Tier, members: [island, mainland]}}
parameters:
  base: {{name: Base, unit: CNY, by: [size, tier], values: [
{values.replace("      - ", "      ").replace("source: s}", "source: s},")}]}}
  more: {{name: More, unit: CNY, by: size, values: [{{from: 2018-01-01, value: [{", ".join(map(written, more))}], source: s}}]}}
  wage:
    name: Wage
    unit: CNY
    by: tier
    values:
{paid}
rounding: {{to: 10, mode: half_up}}
standards:
  - {{id: living, name: Living, unit: CNY, formula: 42% * wage}}
  - {{id: help, name: Help, unit: CNY, by: [size, tier], formula: "{formula}"}}
"""


def member_by_member(base: list[list[list[int | None]]], more: list[int | None], formula: str) -> str:
    """Return the same file without dimensions: a parameter and a standard for each combination of members."""
    lines: list[str] = ["parameters:"]
    standards: list[str] = []

    def parameter(name: str, values: list[int | None]) -> None:
        dated = []
        for number, (day, value) in enumerate(zip(DAYS, values, strict=False)):
            until = ""
            if values[number + 1 : number + 2] == [None]:
                last = date.fromordinal(date.fromisoformat(DAYS[number + 1]).toordinal() - 1)
                until = f", until: {last}"
            if value is not None:
                dated.append(f"{{from: {day}{until}, value: {value}, source: s}}")
        lines.append(f"  {name}: {{name: {name}, unit: CNY, values: [{', '.join(dated)}]}}")

    paid: list[list[int | None]] = [[1700, 1810, 1900], [1500, 1500, None]]
    for tier, wages in zip(TIERS, paid, strict=True):
        parameter(f"wage_{tier}", wages)
        standards.append(f"  - {{id: living_{tier}, name: living_{tier}, unit: CNY, formula: 42% * wage_{tier}}}")
    for number, size in enumerate(SIZES):
        parameter(f"more_{size}", [more[number]])
        for at, tier in enumerate(TIERS):
            parameter(f"base_{size}_{tier}", [day[number][at] for day in base])
            said = formula.replace("base[4, island]", "B4").replace("base[2]", f"base_2_{tier}")
            said = said.replace("wage[island]", "W").replace("living[mainland]", "L")
            said = said.replace("if(tier = island, 40%, 35%)", "40%" if tier == "island" else "35%")
            said = said.replace("exact(living)", f"(42% * wage_{tier})").replace("size", size)
            words = {"wage": f"wage_{tier}", "more": f"more_{size}", "base": f"base_{size}_{tier}"}
            tokens = [words.get(word, word) for word in _words(said)]
            said = (
                "".join(tokens)
                .replace("B4", "base_4_island")
                .replace("W", "wage_island")
                .replace("L", "living_mainland")
            )
            standards.append(f'  - {{id: help_{size}_{tier}, name: help_{size}_{tier}, unit: CNY, formula: "{said}"}}')
    return "\n".join([*lines, "rounding: {to: 10, mode: half_up}", "standards:", *standards, ""])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\W", text)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables())
def test_a_file_with_dimensions_is_the_same_written_out(tmp_path: Path, table: Any) -> None:  # noqa: ANN401
    (one := tmp_path / "one").mkdir(exist_ok=True)
    (other := tmp_path / "other").mkdir(exist_ok=True)
    short = load_standards(folder(one, None, by_dimensions(*table)))
    long = load_standards(folder(other, None, member_by_member(*table)))
    for on in (*DAYS, "2020-02-02", "2017-01-01"):
        told = {
            name.replace("[", "_").replace(", ", "_").rstrip("]"): value for name, value in amounts(short, on).items()
        }
        assert told == amounts(long, on)


BAD = [
    ("value: {island: 1700}", "PE520"),
    ("value: [1700]", "PE520"),
    ("value: 1700", "PE520"),
    ("value: {island: 1700, mainland: [1, 2]}", "PE520"),
    ("value: {island: 1700, mainlnad: 1500}", "PE521"),
    ("value: {island: 1700, mainland: 15OO}", "PE203"),
]


@pytest.mark.parametrize(("value", "code"), BAD)
def test_a_table_that_does_not_fit_is_told_at_its_place(cli: Cli, tmp_path: Path, value: str, code: str) -> None:
    data = small(tmp_path, "")
    text = (data / "standards.yaml").read_text(encoding="utf-8")
    at = "value: {island: 1700, mainland: 1500}"
    (data / "standards.yaml").write_text(text.replace(at, value), encoding="utf-8")
    found = cli("check", data)
    line = next(number for number, row in enumerate(text.splitlines(), 1) if at in row)
    assert f"standards.yaml:{line}:" in found.out
    assert f"error[{code}]" in found.out
    assert found.out.count("error[") == 1


FORMULAS_THAT_FAIL = [
    ("wage[village]", "PE521"), ("tier * wage", "PE522"), ("wage[", "PE404"), ("previous(2 * wage)", "PE404"),
    ("previous(wag)", "PE406"), ("at(2018-02-30, wage)", "PE403"), ("previous(help)", "PE525"), ("wage[1]", "PE521"),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "code"), FORMULAS_THAT_FAIL)
def test_what_a_formula_cannot_mean_is_told_once(cli: Cli, tmp_path: Path, formula: str, code: str) -> None:
    more = f"  - id: help\n    name: Help\n    unit: CNY/person/month\n    formula: {formula}\n"
    found = cli("check", small(tmp_path, more)).out
    assert found.count(f"error[{code}]") == 1
    assert found.count("error[") == 1


def test_set_sweep_explain_and_infer_work_for_a_member(cli: Cli, tmp_path: Path) -> None:
    data = small(tmp_path, "    published:\n      - {on: 2018-06-30, amount: [720, 630]}\n")
    asked = cli("standards", "--data", data, "--on", "2018", "--set", "wage[island]=1800", "--format", "csv").out
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(asked))}
    assert (rows["living[island]"]["amount"], rows["living[mainland]"]["amount"]) == ("760", "630")
    assert rows["living[island]"]["tier"] == "island"
    swept = cli("standards", "--data", data, "--on", "2018", "--sweep", "wage[island]=1700:1720:10", "-f", "json").out
    assert [each["amounts"] for each in json.loads(swept)["standards"]] == [[720, 720, 730], [630, 630, 630]]
    assert (
        "Living (island): 720 CNY/person/month" in cli("explain", "living[island]", "--data", data, "--on", "2018").out
    )
    inferred = infer(load_standards(data), "wage[mainland]").interval
    assert inferred is not None
    assert [inferred.low, inferred.high] == [Fraction(62000, 42), 1500]
    assert cli("infer", "wage[ mainland ]", "--data", data).code == 0
    told = cli("standards", "--data", data, "--set", "wage[village]=1")
    assert told.code == 2
    assert "wage[mainland]" in told.err


def test_a_published_row_is_told_by_member(cli: Cli, tmp_path: Path) -> None:
    data = small(tmp_path, "    published:\n      - {on: 2018-06-30, amount: [720, 640]}\n")
    found = cli("check", data, "--format", "json").out
    (finding,) = json.loads(found)["findings"]
    assert finding["code"] == "PE504"
    assert "640" in json.dumps(finding)


def test_a_table_has_its_members_as_columns(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    out = cli("standards", "--data", small(tmp_path, ""), "--on", "2018").out
    assert "By Tier" in out
    heading = next(line for line in out.splitlines() if line.startswith("Standard "))
    assert heading.split()[-2:] == ["island", "mainland"]
    row = next(line for line in out.splitlines() if line.startswith("Living"))
    assert row.split()[-2:] == ["720", "630"]
