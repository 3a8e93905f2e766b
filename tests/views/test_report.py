"""The chapter in its four forms."""

import io
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from plan_eval import load_plan
from plan_eval.base.vocabulary import Status
from plan_eval.formats import chapters
from plan_eval.views.drawing import WIDTH, overview
from tests.conftest import DATA, PLAN, Cli, folder


def report(cli: Cli, tmp_path: Path, ending: str, *more: object) -> bytes:
    out = tmp_path / f"章节 chapter.{ending}"
    result = cli("report", out, *more)
    assert result.code == 0, result.err
    return out.read_bytes()


@pytest.mark.parametrize("ending", ["xlsx"])
def test_office_files_bear_no_time_of_day(shipped: Cli, tmp_path: Path, ending: str) -> None:
    packed = zipfile.ZipFile(io.BytesIO(report(shipped, tmp_path, ending)))
    assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"dcterms:" not in re.sub(rb'xmlns:dcterms="[^"]*"', b"", packed.read("docProps/core.xml"))


def test_excel_holds_numbers_as_numbers(shipped: Cli, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report(shipped, tmp_path, "xlsx", "--lang", "zh")))
    assert book.sheetnames == ["主要指标完成情况", "各项救助标准", "不符之处"]
    sheet = book["主要指标完成情况"]
    assert sheet.freeze_panes == "B2"
    assert (sheet["B15"].value, sheet["D15"].value, sheet["D15"].data_type) == (9759, 11953, "n")
    assert sheet["D2"].value == pytest.approx(0.639)
    assert sheet["F15"].fill.fgColor.rgb == "00FFC7CE"
    assert sheet.column_dimensions["A"].width > 25
    standards = book["各项救助标准"]
    assert [standards.cell(8, column).value for column in (4, 5)] == [510, 540]


def test_excel_cells_cannot_become_formulas(cli: Cli, tmp_path: Path) -> None:
    data = folder(
        tmp_path / "data",
        PLAN.replace("name: Beds", "name: '=HYPERLINK(\"http://x\")'").replace("unit: beds", "unit: '@x'"),
    )
    book = openpyxl.load_workbook(io.BytesIO(report(cli, tmp_path, "xlsx", "--data", data)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == '=HYPERLINK("http://x")' for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_report_writes_import_reads_back_equal(shipped: Cli, cli: Cli, tmp_path: Path, lang: str) -> None:
    report(shipped, tmp_path, "xlsx", "--lang", lang)
    result = cli("import", tmp_path / "章节 chapter.xlsx", "-o", tmp_path / "plan")
    assert result.code == 0, result.err
    keys = ("id", "name", "unit", "nature", "kind", "better", "baseline", "target", "observations", "published")
    before, after = load_plan(DATA).plan.indicators, load_plan(tmp_path / "plan").plan.indicators
    for old, new in zip(before, after, strict=True):
        for key in keys:
            assert (getattr(old, key) or None) == (getattr(new, key) or None), (old.id, key)


@pytest.mark.parametrize(("module", "ending"), [("jinja2", "html"), ("docx", "docx"), ("openpyxl", "xlsx")])
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


def test_an_overview_is_divided_by_the_counts() -> None:
    boxes = overview({Status.MET: 1, Status.BEHIND: 3, Status.ON_TRACK: 0}, "x").boxes
    assert [box.color for box in boxes] == ["met", "behind"]
    assert boxes[1].left == WIDTH // 4
