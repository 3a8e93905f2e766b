"""Units followed through formulas of benefit systems, each as it is computed and each as it is mistaken."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from plan_eval.base.errors import FormulaError
from plan_eval.formula.parser import parse
from plan_eval.formula.unit_rules import Followed, agrees
from plan_eval.formula.units import unit_of
from tests.conftest import STANDARDS, Cli, folder

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("unit_cases.yaml").read_text(encoding="utf-8"))


def test_there_are_as_many_cases_of_each_truth_as_were_asked_for() -> None:
    assert sum(case["truth"] for case in CASES) >= 40
    assert sum(not case["truth"] for case in CASES) >= 30
    assert len({case["of"].split()[0] for case in CASES if case["truth"]}) >= 12


@pytest.mark.parametrize("case", CASES, ids=[case["of"] for case in CASES])
def test_true_formulas_pass_and_mistakes_are_told(case: dict[str, Any]) -> None:
    try:
        found = unit_of(parse(case["formula"]), case["names"])
    except FormulaError as mixed:
        assert mixed.code == "PE512"
        assert not case["truth"]
        return
    assert isinstance(found, Followed)
    assert agrees(found, case["unit"]) is case["truth"]


TWICE = STANDARDS.replace("formula: 42% * min_wage", "formula: min_wage * min_wage")


def found_in(cli: Cli, tmp_path: Path, text: str) -> list[dict[str, Any]]:
    """Return what `check` finds in standards."""
    found: list[dict[str, Any]] = json.loads(
        cli("check", folder(tmp_path / "data", None, text), "--format", "json").out
    )["findings"]
    return found


def test_what_the_formula_gives_and_what_is_declared_are_said_in_words(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, TWICE)
    english = cli("check", data)
    assert english.code == 0
    assert (
        "warning[PE509] the formula `min_wage * min_wage` gives CNY × CNY per person per person per month per month,"
        " but the standard declares CNY per person per month" in " ".join(english.out.split())
    )
    chinese = cli("--lang", "zh", "check", data).out
    assert "公式 `min_wage * min_wage` 得出元×元/人/人/月/月，而标准的单位为元/人/月" in chinese.replace("\n", "")


def test_the_finding_stands_at_the_formula_that_it_means(cli: Cli, tmp_path: Path) -> None:
    dated = (
        "    formulas:\n"
        "      - {from: 2017-07-01, until: 2018-06-30, formula: 42% * min_wage}\n"
        "      - {from: 2018-07-01, formula: min_wage / 30}"
    )
    text = STANDARDS.replace("    formula: 42% * min_wage", dated)
    (found,) = found_in(cli, tmp_path, text)
    assert (found["code"], found["severity"]) == ("PE509", "warning")
    assert "`min_wage / 30`" in found["message"]
    assert text.splitlines()[found["line"] - 1].endswith("formula: min_wage / 30}")


@pytest.mark.parametrize("formula", ["min_wage * min_wage", "min_wage + min_wage / 30"])
def test_a_unit_may_be_accepted_with_a_reason(cli: Cli, tmp_path: Path, formula: str) -> None:
    text = STANDARDS.replace("formula: 42% * min_wage", f"formula: {formula}")
    (found,) = found_in(cli, tmp_path, text)
    accept = f"\n    accept: [{{code: {found['code']}, reason: the law says so}}]"
    accepted = text.replace(f"formula: {formula}", f"formula: {formula}{accept}")
    assert found_in(cli, tmp_path / "accepted", accepted) == []
    assert cli("standards", "--data", tmp_path / "accepted" / "data", "--on", "2018").code == 0


@pytest.mark.parametrize(
    ("formula", "amount"), [("3 months * min_wage", 5100), ("1820 hours/year * 2 persons * 5", 18200)]
)
def test_a_number_with_a_unit_is_that_number(cli: Cli, tmp_path: Path, formula: str, amount: int) -> None:
    data = folder(tmp_path / "data", None, STANDARDS.replace("formula: 42% * min_wage", f"formula: {formula}"))
    found = json.loads(cli("standards", "--data", data, "--on", "2018", "--format", "json").out)
    assert found["standards"][0]["amounts"][0]["amount"] == amount


@pytest.mark.parametrize("formula", ["2 min_wage", "3 bananas * min_wage", "3 months/min_wage"])
def test_a_forgotten_operator_is_no_unit(cli: Cli, tmp_path: Path, formula: str) -> None:
    (found,) = found_in(cli, tmp_path, STANDARDS.replace("formula: 42% * min_wage", f"formula: {formula}"))
    assert found["code"] == "PE401"


def test_the_words_of_the_file_may_stand_behind_numbers(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace(
        "CNY/person/month\n    formula: 42% * min_wage", "CNY/person\n    formula: 3 pomelos * min_wage"
    )
    assert found_in(cli, tmp_path, text.replace("unit: CNY/person/month", "unit: CNY/person/pomelo", 1)) == []
