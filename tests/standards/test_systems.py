"""Benefit systems of other countries in the short form: every published amount comes out to the last digit."""

from pathlib import Path

import pytest

from plan_eval.session import check_files
from tests.conftest import Cli

SYSTEMS = Path(__file__).parent / "systems"


def system(tmp_path: Path, name: str) -> Path:
    """Return a folder with the standards of a country."""
    text = (SYSTEMS / f"{name}.yaml").read_text(encoding="utf-8")
    (tmp_path / "standards.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("name", "slips"), [("korea", ["1,036,846", "1,773,927", "2,891,193"]), ("uk", [])])
def test_every_published_amount_follows_but_the_slips_of_the_publisher(
    tmp_path: Path, name: str, slips: list[str]
) -> None:
    found = check_files([system(tmp_path, name) / "standards.yaml"]).findings
    assert [(each.code, each.values["published"]) for each in found] == [("PE504", slip) for slip in slips]


@pytest.mark.parametrize(("name", "on", "amounts"), [("korea", "2024", 28), ("uk", "2025-04-07", 12)])
def test_each_member_has_its_row(cli: Cli, tmp_path: Path, name: str, on: str, amounts: int) -> None:
    out = cli("standards", "--data", system(tmp_path, name), "--on", on, "--format", "csv").out.splitlines()
    assert len(out) == amounts + 1
    assert all(line.endswith(",yes") for line in out[1:])
