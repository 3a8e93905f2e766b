"""Xiamen from 2013 to 2025 in one file: the mechanism of 2017, care pinned to a wage of the past, a decided standard."""

from datetime import date
from pathlib import Path

import pytest

from plan_eval import compute, load_standards
from tests.conftest import Cli
from tests.standards.test_systems import system

CARE = ["nursing[self]", "nursing[half]", "nursing[full]"]


@pytest.mark.parametrize(
    ("on", "living", "basic", "care", "what_ifs"),
    [
        ("2018-11-30", 720, 1080, [260, 510, 850], 0),
        ("2019-06-30", 720, 1080, [260, 510, 850], 0),
        ("2019-07-01", 800, 1200, [260, 510, 850], 0),
        ("2020-06-30", 800, 1200, [260, 510, 850], 0),  # the rule that a new wage would renew is not in force
        ("2021-07-01", 850, 1280, [260, 510, 850], 0),
        ("2025-12-31", 850, 1280, [260, 510, 850], 0),
    ],
)
def test_what_was_due_over_the_years(  # one argument for each figure
    tmp_path: Path, on: str, living: int, basic: int, care: list[int], what_ifs: int
) -> None:
    evaluation = compute(load_standards(system(tmp_path, "xiamen")), date.fromisoformat(on))
    found = {each.standard.id: each.amounts[0].amount for each in evaluation.standards}
    amounts = [
        None if (each := found[name]) is None else each.amount
        for name in ("minimum_living", "extreme_poverty_living", *CARE)
    ]
    assert amounts == [living, basic, *care]
    assert sum(each.what_if for each in evaluation.standards) == what_ifs


def test_the_file_has_no_findings_and_its_years_stand_side_by_side(cli: Cli, tmp_path: Path) -> None:
    data = system(tmp_path, "xiamen")
    assert cli("check", data).out.strip() == "1 file checked: nothing to report"
    lines = cli("standards", "--data", data, "--on", "2018:2021", "--format", "csv").out.splitlines()
    head, row = lines[0].split(","), next(line.split(",") for line in lines if line.startswith("minimum_living,"))
    amounts = [value for name, value in zip(head, row, strict=True) if name.startswith("amount")]
    assert amounts == ["720", "800", "800", "850"]


def test_before_the_mechanism_amounts_are_what_ifs(tmp_path: Path) -> None:
    evaluation = compute(load_standards(system(tmp_path, "xiamen")), date(2014, 6, 30))
    assert evaluation.result("minimum_living").what_if
    assert evaluation.result("nursing[half]").amounts[0].amount is None  # the shares have no value yet
