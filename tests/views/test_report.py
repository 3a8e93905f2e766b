"""The chapter in its four forms."""

import sys
from pathlib import Path

import pytest

from plan_eval.formats import chapters
from tests.conftest import PLAN, Cli, folder


def report(cli: Cli, tmp_path: Path, ending: str, *more: object) -> bytes:
    out = tmp_path / f"章节 chapter.{ending}"
    result = cli("report", out, *more)
    assert result.code == 0, result.err
    return out.read_bytes()


@pytest.mark.parametrize(("module", "ending"), [("jinja2", "html"), ("docx", "docx"), ("xlsxwriter", "xlsx")])
def test_a_missing_library_is_named(
    shipped: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, ending: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    result = shipped("report", tmp_path / f"out.{ending}")
    assert result.code == 2
    assert 'pip install "plan-eval[report]"' in result.err
    assert not (tmp_path / f"out.{ending}").exists()


def test_an_unknown_ending_is_wrong_usage(shipped: Cli, tmp_path: Path) -> None:
    result = shipped("report", tmp_path / "out.pdf")
    assert result.code == 2
    assert ".docx" in result.err


def test_a_plan_without_standards_has_a_chapter_too(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN)
    for ending in chapters.names():
        assert report(cli, tmp_path, ending.removeprefix("."), "--data", data)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--rules", "midterm", "--rules", "open-sdg"), "--rules is given more than once"),
        (("--rules", "midtrem"), "did you mean “midterm”?"),
        (("--as-of", "2014"), "2014-12-31 is before the plan's baseline date, 2015-12-31"),
    ],
)
def test_a_chapter_that_cannot_be_written_is_not(cli: Cli, tmp_path: Path, more: tuple[str, ...], words: str) -> None:
    result = cli("report", tmp_path / "out.md", *more, "--data", folder(tmp_path / "data", PLAN))
    assert result.code == 2
    assert words in result.err
    assert not (tmp_path / "out.md").exists()


def test_the_help_names_every_ending(cli: Cli) -> None:
    assert "A file that ends in .md, .html, .docx or .xlsx." in cli("report", "--help").out
    assert "以 .md、.html、.docx 或 .xlsx 结尾的文件。" in cli("report", "--help", "--lang", "zh").out
