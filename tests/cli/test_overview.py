"""`plan-eval` alone: the bar of statuses and three commands in a data folder, the help elsewhere."""

import re
from pathlib import Path

import pytest

from tests.conftest import DATA, PLAN, STANDARDS, Cli, folder

BEHIND = PLAN.replace("160}", "101}").replace("as_of: 2018-12-31\n", "as_of: 2018-12-31\n  rules: midterm\n")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_how_the_plan_stands_and_three_commands(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lang: str
) -> None:
    folder(tmp_path / "data", BEHIND)
    monkeypatch.chdir(tmp_path)
    result = cli("--lang", lang)
    assert (result.code, result.err) == (0, "")
    assert ("1 behind" if lang == "en" else "未达到预期 1 项") in result.out
    commands = re.findall("^  (plan-eval .*?)  ", result.out, re.MULTILINE)
    assert commands == ["plan-eval status", "plan-eval explain beds", "plan-eval report report.html"]
    for command in commands:
        assert cli(*command.split()[1:], "--lang", lang).code == 0
    assert result.out.count("plan-eval --help") == 1


def test_where_nothing_is_behind_it_says_how_close_it_is(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(folder(tmp_path / "data", PLAN.replace("160}", "200}")))
    assert "plan-eval status --margins" in cli().out
    assert "explain" not in cli().out


def test_the_folder_is_found_as_by_every_command(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    inner = folder(tmp_path / "data", PLAN) / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert cli().out.startswith("Small plan\n")
    monkeypatch.setenv("PLAN_EVAL_DATA", str(DATA))
    assert "16 met" in cli().out


@pytest.mark.parametrize("standards", [None, STANDARDS])
def test_elsewhere_it_is_the_help(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, standards: str | None
) -> None:
    monkeypatch.chdir(folder(tmp_path / "other", indicators=None, standards=standards))
    assert cli() == cli("--help")
    assert cli().out.startswith("Usage:")
    monkeypatch.setenv("PLAN_EVAL_DATA", str(tmp_path / "nothing"))
    assert cli() == cli("--help")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "indicators.yaml has 2 errors, so there is no verdict."),
        ("zh", "indicators.yaml 中有 2 个错误，无法作出结论。"),
    ],
)
def test_a_plan_with_errors_is_sent_to_check(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lang: str, sentence: str
) -> None:
    monkeypatch.chdir(folder(tmp_path / "data", PLAN.replace("160}", "16O}").replace("target: 200", "target: x")))
    result = cli("--lang", lang)
    assert (result.code, result.out.splitlines()[0], result.err) == (1, sentence, "")
    assert "plan-eval check" in result.out
