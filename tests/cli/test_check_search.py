"""`check` of folders with data folders below them, of what an editor holds, and of chosen codes only."""

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.conftest import Cli, folder, mended, spoilt

GIT = shutil.which("git") or ""
GOOD, BAD = mended("PE203"), spoilt("PE203")


def checked(cli: Cli, *arguments: object) -> list[str]:
    """Return the files in which something was found, as `check` calls them."""
    found = json.loads(cli("check", *arguments, "--format", "json").out)["findings"]
    return sorted({Path(each["file"]).parent.name for each in found})


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with plans below it at several depths, each of them with an error."""
    for name in ("a", "b/deep/er", ".hidden", "old"):
        folder(tmp_path / "plans" / name, BAD)
    return tmp_path / "plans"


def test_a_folder_is_searched_for_data_folders_but_for_hidden_ones(cli: Cli, tree: Path) -> None:
    assert checked(cli, tree) == ["a", "er", "old"]
    assert cli("check", tree).code == 1


def test_what_is_excluded_is_left_out_by_name_and_by_path(cli: Cli, tree: Path) -> None:
    assert checked(cli, tree, "--exclude", "old", "--exclude", "b/deep") == ["a"]
    assert cli("check", tree, "--exclude", "*").code == 2


def test_links_to_folders_are_not_followed(cli: Cli, tree: Path) -> None:
    (tree / "a" / "again").symlink_to(tree, target_is_directory=True)
    assert checked(cli, tree) == ["a", "er", "old"]


@pytest.mark.skipif(not GIT, reason="there is no git")
def test_what_git_ignores_is_left_out_and_what_watches_files_is_not_run(cli: Cli, tree: Path, tmp_path: Path) -> None:
    subprocess.run([GIT, "init", "-q", tree], check=True)
    witness = tmp_path / "ran"
    script = tmp_path / "watch"
    script.write_text(f"#!/bin/sh\ntouch {witness}\n", encoding="utf-8")
    script.chmod(0o755)
    subprocess.run([GIT, "-C", tree, "config", "core.fsmonitor", script], check=True)
    (tree / ".gitignore").write_text("old/\nb/*/er\n", encoding="utf-8")
    assert checked(cli, tree) == ["a"]
    assert not witness.exists()


def test_files_of_other_programs_are_skipped_in_a_search_and_told_apart_where_they_are_named(
    cli: Cli, tree: Path
) -> None:
    other = tree / "web" / "standards.yaml"
    other.parent.mkdir()
    for text in ("- ISO 9001\n", "services: {web: {image: nginx}}\n"):
        other.write_text(text, encoding="utf-8")
        result = cli("check", tree)
        assert str(other) not in result.out
        assert f"note: {other} was skipped: not a plan-eval file" in result.err
    assert "PE114" in cli("check", other).out
    zh = cli("check", other, "--lang", "zh").out
    assert "不是 plan-eval 文件：没有以下任何一个键" in zh


def test_a_slip_in_the_only_key_is_no_reason_to_skip_a_file(cli: Cli, tree: Path) -> None:
    (tree / "a" / "indicators.yaml").write_text("indicatorss: []\n", encoding="utf-8")
    assert "indicatorss" in cli("check", tree).out


@pytest.mark.parametrize("name", ["indicators.yml", "indicators.yaml.txt", "Standards.YAML"])
def test_names_that_are_not_read_are_told(cli: Cli, tmp_path: Path, name: str) -> None:
    data = folder(tmp_path / "data", GOOD)
    (data / name).write_text(BAD, encoding="utf-8")
    result = cli("check", data)
    assert (result.code, f"{data / name} is not read; a data file is called indicators.yaml" in result.err) == (0, True)
    (data / "indicators.yaml").unlink()
    result = cli("check", data)
    assert (result.code, f"{data / name} must be renamed to be read" in result.err) == (2, True)


def stdin(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))


def test_standard_input_stands_for_a_file_with_its_neighbours(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(tmp_path / "data", GOOD, mended("PE406"))
    file = data / "standards.yaml"
    stdin(monkeypatch, spoilt("PE406"))
    result = cli("check", "-", "--stdin-filename", file)
    assert (result.code, f"{file}:" in result.out, "PE406" in result.out) == (1, True, True)
    stdin(monkeypatch, file.read_text(encoding="utf-8"))
    assert cli("check", "-", "--stdin-filename", file).code == 0
    stdin(monkeypatch, b"plan: \xff")
    assert "PE102" in cli("check", "-", "--stdin-filename", data / "indicators.yaml").out


def test_standard_input_needs_a_name_and_stands_alone(cli: Cli, tmp_path: Path) -> None:
    assert "standard input needs a name: --stdin-filename" in cli("check", "-").err
    result = cli("check", "-", tmp_path, "--stdin-filename", "indicators.yaml")
    assert (result.code, "nothing else can be checked with it" in result.err) == (2, True)


@pytest.fixture
def several(tmp_path: Path) -> Path:
    """A folder with errors PE203 and PE205 and a warning PE310."""
    text = spoilt("PE203").replace("nature: expected", "nature: expectd") + spoilt("PE310").partition("indicators:\n")[
        2
    ].replace("beds", "other")
    return folder(tmp_path / "data", text)


def codes(cli: Cli, *arguments: object) -> list[str]:
    return [each["code"] for each in json.loads(cli("check", *arguments, "--format", "json").out)["findings"]]


def test_findings_are_chosen_by_codes_and_their_beginnings(cli: Cli, several: Path) -> None:
    assert codes(cli, several) == ["PE205", "PE203", "PE310"]
    assert codes(cli, several, "--select", "PE3") == ["PE310"]
    assert codes(cli, several, "--select", "pe203,PE3") == ["PE203", "PE310"]
    assert codes(cli, several, "--ignore", "PE2") == ["PE310"]
    assert codes(cli, several, "--select", "PE203", "--ignore", "PE2") == ["PE203"]
    assert codes(cli, several, "--select", "PE2", "--ignore", "PE203") == ["PE205"]


def test_the_exit_code_is_that_of_what_is_told(cli: Cli, several: Path) -> None:
    assert cli("check", several, "--ignore", "PE2").code == 0
    assert cli("check", several, "--ignore", "PE2", "--strict").code == 1
    assert cli("check", several, "--exit-zero").code == 0
    assert "2 errors" in cli("check", several, "--exit-zero").out


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_does_not_exist_is_refused(cli: Cli, several: Path, option: str) -> None:
    result = cli("check", several, option, "PE999")
    assert (result.code, f"{option}: “PE999” is no finding code" in result.err) == (2, True)
    assert f"{option}：“PE999”不是检查代码" in cli("check", several, option, "PE999", "--lang", "zh").err


def test_statistics_count_the_findings_of_each_code(cli: Cli, several: Path) -> None:
    counted = json.loads(cli("check", several, "--statistics", "--format", "json").out)
    assert counted["files"] == 1
    assert [(each["code"], each["severity"], each["count"]) for each in counted["statistics"]] == [
        ("PE203", "error", 1), ("PE205", "error", 1), ("PE310", "warning", 1),
    ]  # fmt: skip
    assert "1 file checked: 2 errors, 1 warning" in cli("check", several, "--statistics").out
    result = cli("check", several, "--statistics", "--format", "sarif")
    assert (result.code, "text and json only" in result.err) == (2, True)


def test_a_report_in_a_file_still_says_how_much_was_found(cli: Cli, several: Path, tmp_path: Path) -> None:
    result = cli("check", several, "--format", "sarif", "--output", tmp_path / "findings.sarif")
    assert (result.out, result.err) == ("", "1 file checked: 2 errors, 1 warning\n")
