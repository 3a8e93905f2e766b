"""Where a finding points: at the figure itself, however its day and it are written."""

from pathlib import Path

import pytest

from tests.conftest import PLAN, Cli, folder


@pytest.mark.parametrize(
    "observations",
    [
        "{2018-12-31: 102}",
        "{2018-12: 102}",
        "{2018: 102}",
        "{2018: {value: 102, source: a table}}",
        "\n      2018-12:\n        source: a table\n        value: 102",
    ],
    ids=["day", "month", "year", "mapping", "block"],
)
def test_a_figure_is_marked_and_not_its_day(cli: Cli, tmp_path: Path, observations: str) -> None:
    plan = (
        PLAN.replace("unit: beds", 'unit: "%"')
        .replace("baseline: 100", "baseline: 90")
        .replace("target: 200", "target: 95")
    )
    data = folder(tmp_path / "data", plan.replace("{2018-12-31: 160}", observations))
    lines = cli("check", data).out.splitlines()
    (at,) = [number for number, line in enumerate(lines) if "[PE311]" in line]
    shown, carets = lines[at + 1 : at + 3]
    assert shown[carets.index("^") :].startswith("102")
    assert carets.count("^") == 3


@pytest.mark.parametrize("day", ["2019-12-31", "2019-12", "2019"])
def test_a_day_is_marked_as_it_is_written(cli: Cli, tmp_path: Path, day: str) -> None:
    data = folder(tmp_path / "data", PLAN.replace("{2018-12-31: 160}", f"{{2018: 160, {day}: 170}}"))
    lines = cli("check", data).out.splitlines()
    (at,) = [number for number, line in enumerate(lines) if "[PE306]" in line]
    shown, carets = lines[at + 1 : at + 3]
    assert shown[carets.index("^") :].startswith(f"{day}: 170")
    assert carets.count("^") == len(day)
