"""A figure beside a verdict never contradicts it, wherever it is shown."""

from pathlib import Path

import pytest

from tests.conftest import PLAN, Cli, folder

NEAR = PLAN.replace("as_of: 2018-12-31\n", "as_of: 2018-12-31\n  rules: midterm\n")
NEAR = NEAR.replace("2015-12-31", "2016-12-31").replace("baseline: 100", "baseline: 0").replace("200", "100000000000")
BELOW = NEAR.replace("{2018-12-31: 160}", "{2018-12-31: 24999999999.5}")
ABOVE = NEAR.replace("{2018-12-31: 160}", "{2018-12-31: 25000000000.5}")


@pytest.mark.parametrize(
    ("text", "status", "pace"), [(BELOW, "behind", "0.499"), (ABOVE, "on track", "0.501")], ids=["below", "above"]
)
@pytest.mark.parametrize(
    "arguments",
    [
        ("status",),
        ("status", "--format", "csv"),
        ("status", "--format", "markdown"),
        ("status", "--margins", "--format", "markdown"),
        ("explain", "beds"),
    ],
    ids=" ".join,
)
def test_a_pace_next_to_the_threshold_stays_on_its_side(
    cli: Cli, tmp_path: Path, text: str, status: str, pace: str, arguments: tuple[str, ...]
) -> None:
    out = cli(*arguments, "--data", folder(tmp_path / "data", text)).out
    assert status in out
    assert pace in out
    assert "0.5000" not in out
    assert "0.4999" not in out


def test_the_report_says_the_same(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", BELOW)
    assert cli("report", tmp_path / "chapter.md", "--data", data).code == 0
    assert "pace 0.499, below the 0.50 required" in (tmp_path / "chapter.md").read_text(encoding="utf-8")
