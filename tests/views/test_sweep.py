"""A sweep where there is nothing to sweep."""

from pathlib import Path

import pytest

from tests.conftest import STANDARDS, Cli, folder

LATER = STANDARDS.replace(
    "rounding:", "  later: {name: Later, unit: share, values: [{from: 2020, value: 1}]}\nrounding:"
)


@pytest.mark.parametrize(
    ("format_", "told"),
    [("table", "from 1,700 to 1,720"), ("json", "1710"), ("csv", "\n1710,"), ("markdown", "| 1710 |")],
)
def test_a_day_without_any_amount_is_no_bug(cli: Cli, tmp_path: Path, format_: str, told: str) -> None:
    data = folder(tmp_path / "data", None, LATER.replace("42% * min_wage", "later * min_wage"))
    result = cli("standards", "--sweep", "1700:1720:10", "--on", "2018", "--data", data, "--format", format_)
    assert (result.code, result.err) == (0, "")
    assert told in result.out


def test_steps_are_told_in_a_row_for_each_standard(shipped: Cli) -> None:
    out = shipped("standards", "--sweep", "1700:1800:10").out
    assert "Orphan allowance (CNY/person/month): 1,800; 1,830 from 1,720; 1,850 from 1,740; 1,880 from 1,770;" in out
    assert "min_wage" not in out
    chinese = shipped("standards", "--sweep", "1700:1800:10", "--lang", "zh").out
    assert "孤儿保障标准（元/人/月）：1,800；1,830（1,720 起）；1,850（1,740 起）" in chinese


def test_few_values_have_a_column_each(shipped: Cli) -> None:
    lines = shipped("standards", "--sweep", "1700:1720:10").out.splitlines()
    assert lines[0] == "Standards on 30 November 2018, Minimum wage from 1,700 to 1,720 CNY/person/month in steps of 10"
    assert next(line for line in lines if line.startswith("Orphan")).split()[-3:] == ["1,800", "1,800", "1,830"]


def test_what_never_steps_says_so(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, STANDARDS.replace("42% * min_wage", "500 + 0 * min_wage"))
    out = cli("standards", "--sweep", "1700:1790:10", "--on", "2018", "--data", data).out
    assert "Living (CNY/person/month): 500 throughout\n" in out


def test_of_very_many_steps_the_last_is_told(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, STANDARDS.replace("42% * min_wage", "min_wage"))
    out = cli("standards", "--sweep", "1000:2000:10", "--on", "2018", "--data", data).out
    assert "; 1,400 from 1,400; 60 more steps, the last to 2,000 from 2,000\n" in out
    assert cli("standards", "--sweep", "1000:1410:10", "--on", "2018", "--data", data).out.count("1 more step,") == 1
