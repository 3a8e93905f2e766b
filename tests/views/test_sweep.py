"""A sweep where there is nothing to sweep."""

from pathlib import Path

import pytest

from tests.conftest import STANDARDS, Cli, folder

LATER = STANDARDS.replace(
    "rounding:", "  later: {name: Later, unit: share, values: [{from: 2020, value: 1}]}\nrounding:"
)


@pytest.mark.parametrize(
    ("format_", "told"), [("table", "3 values"), ("json", "1710"), ("csv", "\n1710,"), ("markdown", "| 1710 |")]
)
def test_a_day_without_any_amount_is_no_bug(cli: Cli, tmp_path: Path, format_: str, told: str) -> None:
    data = folder(tmp_path / "data", None, LATER.replace("42% * min_wage", "later * min_wage"))
    result = cli("standards", "--sweep", "1700:1720:10", "--on", "2018", "--data", data, "--format", format_)
    assert (result.code, result.err) == (0, "")
    assert told in result.out
