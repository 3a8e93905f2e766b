"""`explain`: the name is looked up first, and only the file that has it must be in order."""

from pathlib import Path

import pytest

from tests.conftest import DATA, PLAN, STANDARDS, Cli, folder

CLAIMS = """\
claims:
  - id: growth
    section: "1"
    quote: 160 beds
    claimed: 160
    formula: beds
"""
BROKEN_STANDARDS = STANDARDS.replace("42% * min_wage", "42% * min_wag")
BROKEN_PLAN = PLAN.replace("baseline: 100", "baseline: 1OO")


def data(path: Path, indicators: str | None = PLAN, standards: str | None = STANDARDS, claims: str = CLAIMS) -> Path:
    made = folder(path / "data", indicators, standards)
    (made / "claims.yaml").write_text(claims, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("name", "expected"),
    [("beds", "Beds"), ("Beds", "on track"), ("living", "Living"), ("Living", "720"), ("min_wage", "Minimum wage"),
     ("Minimum wage", "1,700"), ("growth", "160"), ("midterm", "rule set midterm"), ("pe203", "PE203")],
)  # fmt: skip
def test_everything_that_has_a_name(cli: Cli, tmp_path: Path, name: str, expected: str) -> None:
    result = cli("explain", name, "--data", data(tmp_path))
    assert result.code == 0, result.err
    assert expected in result.out


@pytest.mark.parametrize("name", ["elderly_care_beds", "老年福利机构床位数", "Beds in elderly-care institutions"])
def test_an_indicator_is_explained_though_other_files_have_errors(cli: Cli, tmp_path: Path, name: str) -> None:
    plan = (DATA / "indicators.yaml").read_text(encoding="utf-8")
    broken = data(tmp_path, plan, BROKEN_STANDARDS, "claims: [{id: 1}]")
    assert cli("explain", name, "--data", broken) == cli("explain", name, "--data", DATA)


def test_a_standard_is_explained_though_the_claims_have_errors(cli: Cli, tmp_path: Path) -> None:
    assert cli("explain", "living", "--data", data(tmp_path, claims="claims: [{id: 1}]")).code == 0


def test_a_standard_is_explained_though_the_plan_has_errors(cli: Cli, tmp_path: Path) -> None:
    result = cli("explain", "living", "--data", data(tmp_path, BROKEN_PLAN))
    assert result.code == 0
    assert "31 December 2018" in result.out


@pytest.mark.parametrize(
    ("name", "plan", "standards", "code", "file"),
    [
        ("beds", BROKEN_PLAN, STANDARDS, "PE203", "indicators.yaml"),  # nothing valid is called so, but the text is
        ("Beds", BROKEN_PLAN, STANDARDS, "PE203", "indicators.yaml"),
        ("beds", PLAN.replace("as_of: 2018-12-31", "as_of: never"), STANDARDS, "PE204", "indicators.yaml"),
        ("living", PLAN, BROKEN_STANDARDS, "PE4", "standards.yaml"),
        ("min_wage", PLAN, STANDARDS.replace("value: 1700", "value: 17OO"), "PE203", "standards.yaml"),
        ("living", PLAN, STANDARDS + "\t", "PE1", "standards.yaml"),
        ("growth", BROKEN_PLAN, STANDARDS, "PE203", "indicators.yaml"),  # it is computed from the plan
    ],
)
def test_the_file_that_has_the_name_must_be_in_order(
    cli: Cli, tmp_path: Path, name: str, plan: str, standards: str, code: str, file: str
) -> None:
    result = cli("explain", name, "--data", data(tmp_path, plan, standards))
    assert (result.code, result.out) == (1, "")
    assert code in result.err
    lines = [line for line in result.err.splitlines() if "error[" in line]
    assert all(file in line for line in lines)


def test_what_a_file_that_cannot_be_read_has_is_not_known(cli: Cli, tmp_path: Path) -> None:
    made = data(tmp_path)
    (made / "indicators.yaml").write_bytes("plan: 规划".encode("gbk"))
    result = cli("explain", "beds", "--data", made)
    assert result.code == 1
    assert "PE102" in result.err


@pytest.mark.parametrize(
    ("name", "near"), [("bed", "did you mean “beds”? "), ("Livin", "did you mean “living”? "), ("x", ""), ("=", "")]
)
@pytest.mark.parametrize("standards", [STANDARDS, BROKEN_STANDARDS.replace("name: Living", "name: Living\n    x: bed")])
def test_nothing_has_the_name(cli: Cli, tmp_path: Path, name: str, near: str, standards: str) -> None:
    result = cli("explain", name, "--data", data(tmp_path, standards=standards))
    what = "name an indicator, a standard, a parameter, a claim, a rule set or a code"
    assert result == (2, "", f"error: found nothing called “{name}”; {near}{what}\n")


def test_a_folder_with_standards_or_claims_alone(cli: Cli, tmp_path: Path) -> None:
    made = data(tmp_path, indicators=None)
    assert cli("explain", "living", "--on", "2018", "--data", made).code == 0
    assert cli("explain", "nothing", "--data", made).code == 2
    assert "indicators.yaml" in cli("explain", "beds", "--data", folder(tmp_path / "empty")).err


def test_a_formula_that_does_without_a_value_keeps_its_name(cli: Cli, tmp_path: Path) -> None:
    rate = "  rate:\n    name: Rate\n    unit: '1'\n    values: [{from: 2019-01-01, value: 0.5, source: a notice}]\nrounding:"
    standards = STANDARDS.replace("rounding:", rate).replace("42% * min_wage", "if(has(rate), rate, 0.42) * min_wage")
    made = data(tmp_path, standards=standards)
    result = cli("explain", "living", "--on", "2018-06-30", "--data", made)
    assert result.code == 0, result.err
    assert "if(has(rate), rate, 0.42) × 1,700 = 714" in result.out
    assert "(Rate if Rate is known, else 0.42) × Minimum wage" in result.out
    assert "rounded up to the next 10 → 720" in result.out
    assert "if(has(0.5), 0.5, 0.42)" in cli("explain", "living", "--on", "2019", "--data", made).out


def test_it_says_when_the_plan_is_the_shipped_one(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shipped = cli("explain", "elderly_care_beds")
    assert "indicators.yaml" in shipped.err
    assert "standards.yaml" not in shipped.err
    folder(tmp_path / "data", standards=STANDARDS)
    monkeypatch.chdir(tmp_path)
    assert cli("explain", "living", "--on", "2018").err == ""
    assert "found nothing called" in cli("explain", "elderly_care_beds").err
