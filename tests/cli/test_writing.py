"""What commands write, and what they never write over."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plan_eval import load_plan
from plan_eval.files import locking
from plan_eval.files.locking import locked
from tests.conftest import BEDS, DATA, HEAD, PLAN, STANDARDS, Cli, folder

YEARS = range(1996, 2016)


@pytest.mark.slow
def test_many_records_at_once_are_all_in_the_file(tmp_path: Path) -> None:
    plan = PLAN.replace("baseline_date: 2015-12-31", "baseline_date: 1995-12-31")
    data = folder(tmp_path / "data", plan)
    command = [sys.executable, "-m", "plan_eval", "record", "beds"]
    running = [
        subprocess.Popen([*command, str(year), "--on", str(year), "--data", str(data)], stdout=subprocess.PIPE)
        for year in YEARS
    ]
    said = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0] * len(YEARS)
    assert all(said)
    figures = load_plan(data).plan.indicators[0].figures
    assert {day.year: figure for day, figure in figures.items() if day.year in YEARS} == {year: year for year in YEARS}
    assert [path.name for path in data.iterdir()] == ["indicators.yaml"]


def test_a_record_that_has_to_wait_too_long_says_for_whom(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.05)
    data = folder(tmp_path / "data", PLAN)
    with locked(data):
        result = cli("record", "beds", "1", "--on", "2016", "--data", data)
        chinese = cli("record", "beds", "1", "--on", "2016", "--data", data, "--lang", "zh")
    assert (result.code, result.out) == (2, "")
    assert f"has been locked by process {os.getpid()}" in result.err
    assert f"进程 {os.getpid()} 锁定，未写入" in chinese.err
    assert (data / "indicators.yaml").read_text() == PLAN


def test_a_plan_that_is_edited_while_it_is_recorded_in_stays_as_edited(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(tmp_path / "data", PLAN)
    monkeypatch.setattr("os.fsync", lambda _: folder(data, f"{PLAN}# edited\n"))
    result = cli("record", "beds", "1", "--on", "2016", "--data", data)
    assert (result.code, result.out) == (2, "")
    assert "in the meantime" in result.err
    assert (data / "indicators.yaml").read_text() == f"{PLAN}# edited\n"
    assert [path.name for path in data.iterdir()] == ["indicators.yaml"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "command",
    [
        ("status",), ("standards",), ("explain", "beds"), ("check",), ("rules",), ("schema", "indicators"),
        ("status", "--format", "json"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["indicators.yaml", "standards.yaml", "link.txt", "other.yml"])
def test_no_result_is_written_over_data(
    cli: Cli, tmp_path: Path, command: tuple[str, ...], name: str, lang: str
) -> None:
    data = folder(tmp_path / "data", PLAN, STANDARDS)
    (data / "other.yml").write_text("id: mine\n")
    (data / "link.txt").symlink_to(data / "indicators.yaml")
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    where = (data,) if command == ("check",) else () if command[0] in {"rules", "schema"} else ("--data", data)
    result = cli(*command, *where, "--output", data / name, "--lang", lang)
    assert (result.code, result.out) == (2, "")
    assert {"en": "never written over data", "zh": "结果不会写到数据上"}[lang] in result.err
    assert {path.name: path.read_bytes() for path in data.iterdir()} == before


def test_no_chapter_is_written_over_data(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN)
    (data / "chapter.md").symlink_to(data / "indicators.yaml")
    result = cli("report", data / "chapter.md", "--data", data)
    assert result.code == 2
    assert (data / "indicators.yaml").read_text() == PLAN


def test_no_result_is_written_over_the_text_that_data_quote(cli: Cli, tmp_path: Path) -> None:
    source = "  source: {title: A report, published: 2018-12-31, text: report.txt}\n"
    data = folder(tmp_path / "data", f"{HEAD}{source}indicators:\n{BEDS}")
    (data / "report.txt").write_text("the report")
    (data / "old result.txt").write_text("an old result")
    assert cli("status", "--data", data, "--output", data / "report.txt").code == 2
    assert (data / "report.txt").read_text() == "the report"
    assert cli("status", "--data", data, "--output", data / "old result.txt").code == 0
    assert "Beds" in (data / "old result.txt").read_text()


def test_a_plan_is_not_imported_through_a_link(cli: Cli, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("indicator,unit,2015,2020\nBeds,beds,1,2\n")
    made = folder(tmp_path / "made")
    (made / "indicators.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    result = cli("import", table, "-o", made)
    assert result.code == 2
    assert "exists already" in result.err
    assert not (tmp_path / "elsewhere.yaml").exists()


@pytest.mark.parametrize("command", [("init",), ("import",)])
def test_a_plan_that_is_being_changed_is_not_made_again(
    cli: Cli, tmp_path: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.05)
    table = tmp_path / "table.csv"
    table.write_text("indicator,unit,2015,2020\nBeds,beds,1,2\n")
    made = folder(tmp_path / "made")
    arguments = (table, "-o", made) if command == ("import",) else (made,)
    with locked(made):
        assert "has been locked by process" in cli(*command, *arguments).err
    assert list(made.iterdir()) == []
    assert cli(*command, *arguments).code == 0
    assert not (made / locking.LOCK).exists()


def test_the_shipped_plan_is_data(cli: Cli) -> None:
    before = (DATA / "indicators.yaml").read_bytes()
    assert cli("status", "--data", DATA, "-o", DATA / "indicators.yaml").code == 2
    assert (DATA / "indicators.yaml").read_bytes() == before
