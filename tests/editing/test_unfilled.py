"""`check --report`: what a person still has to fill in of a chapter, with where it stands."""

import io
import json
from pathlib import Path

import docx
import pytest

from plan_eval.base.gaps import GAP, gaps
from plan_eval.base.text import Lang
from tests.conftest import PLAN, Cli, folder


def missing(cli: Cli, *words: object, code: int = 1) -> list[dict[str, object]]:
    result = cli("check", *words, "--format", "json")
    assert result.code == code, result.err
    findings: list[dict[str, object]] = json.loads(result.out)["findings"]
    return findings


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("ending", ["md", "docx"])
def test_every_marked_place_is_listed_with_its_headings(
    shipped: Cli, cli: Cli, tmp_path: Path, ending: str, lang: str
) -> None:
    out = tmp_path / f"out.{ending}"
    assert shipped("report", out, "--lang", lang).code == 0
    findings = missing(cli, "--report", out)
    assert [finding["code"] for finding in findings] == ["PE801"] * 6
    assert all(("line" in finding and finding["line"]) or ending == "docx" for finding in findings)
    shown = cli("check", "--report", out, "--lang", lang).out
    for words in {
        "en": [
            "the cause is still to be added, under “3 Indicators that are behind › 3.1 Relief stations”",
            "6 errors",
        ],
        "zh": ["“措施”尚未填写，位于“三、未达到预期的指标 › （二）老年福利机构床位数”下", "6 个错误"],
    }[lang]:
        assert words in shown


def test_a_place_of_markdown_is_at_its_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("# T\n\n## Two \\(2\\)\n\n**Cause:** \\[To be added: cause\\]\n", encoding="utf-8")
    (finding,) = missing(cli, "--report", tmp_path / "x.md")
    assert (finding["line"], finding["column"], finding["end_column"]) == (5, 12, 34)
    assert "under “Two (2)”" in str(finding["message"])


def test_a_chapter_that_is_complete_is_fine(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("# T\n\nAll is said.\n", encoding="utf-8")
    assert missing(cli, "--report", tmp_path / "x.md", code=0) == []
    assert cli("check", "--report", tmp_path / "x.md").out == "1 file checked: nothing to report\n"


def test_a_place_that_word_divided_into_runs_is_found_and_one_that_was_deleted_is_not(cli: Cli, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("One", 1)
    paragraph = document.add_paragraph("Cause: [To be ")
    paragraph.add_run("added: cau")
    paragraph.add_run("se]")
    document.add_table(1, 1).rows[0].cells[0].text = "〔请补充：困难〕"
    gone = document.add_paragraph()
    run = gone.add_run("〔请补充：措施〕").element
    deleted = docx.oxml.OxmlElement("w:del")
    run.addprevious(deleted)
    deleted.append(run)
    out = io.BytesIO()
    document.save(out)
    (tmp_path / "x.docx").write_bytes(out.getvalue())
    messages = [str(finding["message"]) for finding in missing(cli, "--report", tmp_path / "x.docx")]
    assert messages == ["the cause is still to be added, under “One”", "the 困难 is still to be added, under “One”"]


def test_a_report_is_checked_beside_data_files(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("target: 200", "target: 2O0"))
    (tmp_path / "x.md").write_text("〔请补充：原因〕\n", encoding="utf-8")
    codes = [finding["code"] for finding in missing(cli, data, "--report", tmp_path / "x.md")]
    assert codes == ["PE203", "PE801"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.txt", b"", "the ending must be .docx or .md"),
        ("x.docx", b"nothing of Word", "cannot be read as a Word file (BadZipFile)"),
        ("x.md", b"\xff\xfe", "is not UTF-8 text"),
        ("none.md", None, "cannot read"),
        ("large.md", b"x" * (16 * 1024 * 1024 + 1), "is too large"),
    ],
)
def test_what_is_no_chapter_is_wrong_usage(
    cli: Cli, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = cli("check", "--report", tmp_path / name)
    assert result.code == 2
    assert words in result.err


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_written_is_found_again(lang: Lang) -> None:
    text = f"a {GAP.fill(lang, what='why')} b"
    assert [(gap.what, text[gap.start : gap.end]) for gap in gaps(text)] == [("why", GAP.fill(lang, what="why"))]
