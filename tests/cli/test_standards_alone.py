"""A folder with standards and claims and no plan: reports, audit and the day that they are of."""

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Cli, folder

STANDARDS = """\
source: {title: {en: Notice 7, zh: 第七号通知}, published: 2024-04-01}
parameters:
  wage: {name: {en: Living wage, zh: 最低工资}, unit: GBP/hour, values: [{from: 2023-04-01, value: 10.42, source: law}, {from: 2024-04-01, value: 11.44, source: law}]}
rounding: {to: 0.05, mode: half_up}
standards:
  - id: weekly
    name: {en: Weekly, zh: 每周}
    group: {en: Workers, zh: 职工}
    unit: GBP/week
    formula: 35 hours/week * wage
    published: [{on: 2023-05-01, amount: 364.70}, {on: 2024-05-01, amount: 400.40}]
  - {id: other, name: {en: Other, zh: 其他}, unit: GBP/hour, formula: 50% * wage}
"""
CLAIMS = """\
claims:
  - {id: new, section: "1", quote: 400.40 a week, claimed: 400.40, formula: weekly}
  - {id: old, section: "2", quote: 364.70 a week, claimed: 364.70, formula: weekly}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    made = folder(tmp_path / "data", None, STANDARDS)
    (made / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return made


def report(cli: Cli, data: Path, ending: str, lang: str = "en") -> Path:
    out = data.parent / f"report-{lang}{ending}"
    run = cli("--lang", lang, "report", out, "--data", data, "--as-of", "2024-06-01")
    assert (run.code, run.err) == (0, "")
    return out


def test_the_chapter_has_the_standards_and_what_differs(cli: Cli, data: Path) -> None:
    text = report(cli, data, ".md").read_text(encoding="utf-8")
    assert "| Workers |" in text
    assert (
        "| Weekly | GBP/week | 35 hours/week × Living wage | 400.40 | 400.40 (1 May 2024) | 364.70 (1 May 2023) | +35.70 (+9.8%) |"
        in text
    )
    assert "Printed 364.70, recomputed 400.40" in text
    assert "Benefit standards: Notice 7, published on 1 April 2024." in text
    assert "baseline" not in text
    chinese = report(cli, data, ".md", "zh").read_text(encoding="utf-8")
    assert "# 救助保障标准" in chinese
    assert "最低工资×35 小时/周" in chinese


def test_the_page_and_the_document(cli: Cli, data: Path) -> None:
    page = report(cli, data, ".html").read_text(encoding="utf-8")
    assert "2 standards on 1 June 2024" in page
    assert "400.40" in page
    assert "Workers" in page
    with zipfile.ZipFile(report(cli, data, ".docx")) as packed:
        assert "400.40" in packed.read("word/document.xml").decode()


def test_the_workbook_has_sheets_of_standards_differences_and_sources(cli: Cli, data: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report(cli, data, ".xlsx").read_bytes()))
    assert book.sheetnames == ["Benefit standards", "Figures to verify", "Methods and sources"]
    cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    assert "Weekly" in cells
    assert "Workers" in cells


def test_a_report_without_a_plan_takes_no_rule_set(cli: Cli, data: Path) -> None:
    run = cli("report", data.parent / "x.md", "--data", data, "--rules", "midterm")
    assert run.code == 2
    assert "no plan that a rule set could judge" in run.err
    assert not (data.parent / "x.md").exists()


def test_a_report_without_a_day_says_that_it_is_todays(cli: Cli, data: Path) -> None:
    assert "no plan to give a date" in cli("report", data.parent / "x.md", "--data", data).err


def test_a_report_of_nothing_is_still_refused(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert cli("report", tmp_path / "x.md", "--data", tmp_path / "data").code == 2


@pytest.mark.parametrize(("on", "wrong"), [("2024-06-01", "old"), ("2023-06-01", "new")])
def test_the_audit_is_of_the_day_that_is_asked_for(cli: Cli, data: Path, on: str, wrong: str) -> None:
    run = cli("audit", "--data", data, "--on", on, "--format", "json")
    assert run.code == 1
    assert [each["id"] for each in json.loads(run.out)["claims"] if each["result"] != "holds"] == [wrong]
    said = cli("audit", "--data", data, "--on", on).out
    assert "Amounts are those of 1 June" in said
    assert "no plan" not in said


def test_the_audit_of_the_shipped_plan_takes_a_day_for_its_standards(shipped: Cli) -> None:
    assert "Amounts are those of 1 January 2018." in shipped("audit", "--on", "2018-01-01").out
