"""What a project settles for `check`, in plan-eval.toml or pyproject.toml."""

import json
from pathlib import Path

import pytest

from tests.conftest import Cli, folder, mended, spoilt


@pytest.fixture
def project(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with an error PE203 in `data`, an error PE205 in `old/data` and a warning in `more/data`."""
    assert cli("--version").code == 0
    place = tmp_path / "project"
    folder(place / "data", spoilt("PE203"))
    folder(place / "old" / "data", spoilt("PE205"))
    folder(place / "more" / "data", spoilt("PE310"))
    (place / ".git").mkdir()
    monkeypatch.chdir(place)
    return place


def codes(cli: Cli, *arguments: object) -> list[str]:
    return [each["code"] for each in json.loads(cli("check", ".", *arguments, "--format", "json").out)["findings"]]


@pytest.mark.parametrize(("file", "head"), [("plan-eval.toml", ""), ("pyproject.toml", "[tool.plan-eval]\n")])
@pytest.mark.parametrize(
    ("settled", "told"),
    [
        ("", ["PE203", "PE310", "PE205"]),
        ('select = ["PE203"]', ["PE203"]),
        ('ignore = ["PE2"]', ["PE310"]),
        ('exclude = ["old"]', ["PE203", "PE310"]),
        ('per-file-ignores = {"old/*" = ["PE2"], "more/data/*.yaml" = ["PE310"]}', ["PE203"]),
    ],
)
def test_what_is_settled_holds(cli: Cli, project: Path, file: str, head: str, settled: str, told: list[str]) -> None:
    (project / file).write_text(head + settled, encoding="utf-8")
    assert codes(cli) == told


def test_warnings_and_the_language_may_be_settled(cli: Cli, project: Path) -> None:
    (project / "plan-eval.toml").write_text('strict = true\nlang = "zh"\n', encoding="utf-8")
    result = cli("check", "more")
    assert (result.code, "已检查 1 个文件：1 个错误" in result.out) == (1, True)
    assert "1 file checked: 1 error" in cli("check", "more", "--lang", "en").out


def test_the_command_line_comes_first(cli: Cli, project: Path) -> None:
    (project / "plan-eval.toml").write_text('select = ["PE203"]\n', encoding="utf-8")
    assert codes(cli, "--select", "PE310") == ["PE310"]


def test_the_nearest_file_counts_and_none_above_the_repository(
    cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project.parent / "plan-eval.toml").write_text('ignore = ["PE"]\n', encoding="utf-8")
    assert codes(cli) == ["PE203", "PE310", "PE205"]
    (project / "pyproject.toml").write_text('[tool.plan-eval]\nignore = ["PE203"]\n', encoding="utf-8")
    (project / "old" / "pyproject.toml").write_text('[project]\nname = "other"\n', encoding="utf-8")
    monkeypatch.chdir(project / "old")
    assert codes(cli) == ["PE205"]
    (project / "plan-eval.toml").write_text('ignore = ["PE205"]\n', encoding="utf-8")
    assert codes(cli) == []


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        (
            'selct = ["PE2"]',
            "“selct” is not a setting; did you mean “select”?",
            "“selct”不是设置项；是否应为“select”？",
        ),
        ('select = "PE2"', "select must be a list of texts", "select 应为：文字列表"),
        (
            'per-file-ignores = ["PE2"]',
            "per-file-ignores must be a table of lists",
            "per-file-ignores 应为：由列表组成的表",
        ),
        ("strict = 1", "strict must be true or false", "strict 应为：true 或 false"),
        ('lang = "de"', 'lang must be "en" or "zh"', 'lang 应为："en" 或 "zh"'),
        ("select = [", "is not valid TOML", "不是合法的 TOML"),
        ("a b = 1", "is not valid TOML: line 1, column 3", "不是合法的 TOML：第 1 行第 3 列"),
        ('select = ["XX1"]', "select: “XX1” is no finding code", "select：“XX1”不是检查代码"),
    ],
)
def test_what_is_wrong_with_the_settings_is_said(cli: Cli, project: Path, text: str, en: str, zh: str) -> None:
    (project / "plan-eval.toml").write_text(text, encoding="utf-8")
    for lang, said in (("en", en), ("zh", zh)):
        result = cli("check", ".", "--lang", lang)
        assert (result.code, result.out) == (2, "")
        assert said in result.err


def test_a_sound_project_without_settings_stays_sound(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(tmp_path / "data", mended("PE203"))
    assert cli("check", data).out == "1 file checked: nothing to report\n"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool]\nplan-eval = 1\n", encoding="utf-8")
    assert "tool.plan-eval must be a table of settings" in cli("check", data).err
