"""The chapter in its four forms."""

import io
import re
import shutil
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from plan_eval.base.vocabulary import Status
from plan_eval.formats import chapters
from plan_eval.formats.theme import COLORS
from plan_eval.views.drawing import WIDTH, overview
from tests.conftest import PLAN, REPORT, STANDARDS, Cli, folder, half_width

TEXT = REPORT.read_text(encoding="utf-8")


def report(cli: Cli, tmp_path: Path, ending: str, *more: object) -> bytes:
    out = tmp_path / f"章节 chapter.{ending}"
    result = cli("report", out, *more)
    assert result.code == 0, result.err
    return out.read_bytes()


def test_the_chinese_paragraph_names_the_same_indicators_as_the_report(shipped: Cli, tmp_path: Path) -> None:
    text = report(shipped, tmp_path, "md", "--lang", "zh").decode()
    paragraph = next(line for line in TEXT.splitlines() if "明确的27项指标中" in line)
    for ending in ("等16项指标已经完成", "等8项指标达到预期或预期可以完成", "等2项指标未达到预期"):
        named = paragraph[: paragraph.index(ending)]
        named = re.split(r"底,|完成,", named)[-1] + ending
        assert named in half_width(text)
    assert "明确的27项指标中，截至2018年11月底，" in text
    assert "等1项指标已不再统计，改为统计城乡医疗救助人次，截至2018年11月，累计622494人次" in text


def test_the_main_table_has_the_official_columns(shipped: Cli, tmp_path: Path) -> None:
    text = report(shipped, tmp_path, "md", "--lang", "zh").decode()
    assert "| 指标名称 | 2015年基期值 | 2020年目标值 | 2018年11月完成值 | 指标属性 |" in text
    assert "| 老年福利机构床位数(张) | 9759 | 20000 | 11953 | 预期性 |" in text
    for heading in ("按指标属性", "未达到预期的指标", "各项救助标准", "不符之处", "方法与来源"):
        assert f"## {heading}" in text
    assert "救助管理站：目标为 2 所，现为 1 所，相关建设搁置：" in text
    assert "今后每年约需完成 3,860张" in text


def test_english_is_english_throughout(shipped: Cli, tmp_path: Path) -> None:
    text = report(shipped, tmp_path, "md").decode()
    assert "16 are met (Urban minimum-living recipients" in text
    own = text[: text.index("## What does not add up")] + text[text.index("## Methods") :]
    assert not re.findall(r"[\u4e00-\u9fff]", own)


class Page(HTMLParser):
    """What a page refers to, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [str(value) for name, value in attrs if name in {"src", "href", "action", "data", "srcset"}]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_html_is_one_file_without_addresses(shipped: Cli, tmp_path: Path, lang: str) -> None:
    text = report(shipped, tmp_path, "html", "--lang", lang).decode()
    page = Page()
    page.feed(text)
    assert page.addresses == []
    assert "http" not in text.replace("http-equiv", "")
    assert page.tags.count("svg") == 26 + 1 + 16
    assert page.tags.count("title") == 1 + page.tags.count("svg")
    assert page.tags.count("input") == 1
    for name, color in COLORS.items():
        assert f"--{name}: #{color.light};" in text
        assert f"--{name}: #{color.dark};" in text
    assert 'scope="col"' in text
    assert 'scope="row"' in text
    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in text


def test_a_name_with_a_script_stays_text(cli: Cli, tmp_path: Path) -> None:
    evil = "'<script>alert(1)</script>\"><img src=x onerror=alert(1)>'"
    data = folder(tmp_path / "data", PLAN.replace("name: Beds", f"name: {evil}"))
    text = report(cli, tmp_path, "html", "--data", data).decode()
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>" not in report(cli, tmp_path, "md", "--data", data).decode()


def test_html_in_a_browser(shipped: Cli, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium here")
    text = report(shipped, tmp_path, "html", "--lang", "zh").decode()
    click = """<script>
addEventListener("error", (event) => { document.title = "error " + event.message; });
const table = document.querySelector("table");
table.querySelectorAll("thead button")[3].click();
const first = table.tBodies[0].rows[0].cells[3].textContent;
const input = document.querySelector("input");
input.value = "福利"; input.dispatchEvent(new Event("input"));
const shown = [...table.tBodies[0].rows].filter((row) => !row.hidden).length;
document.title = "sorted " + first + " shown " + shown;
</script></body>"""
    page = tmp_path / "page.html"
    page.write_text(text.replace("</body>", click), encoding="utf-8")
    done = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
         f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert "<title>sorted 0 shown 4</title>" in done.stdout.decode(), done.stderr.decode()[-2000:]


def test_word_is_as_an_office_expects_it(shipped: Cli, tmp_path: Path) -> None:
    data = report(shipped, tmp_path, "docx", "--lang", "zh")
    document = docx.Document(io.BytesIO(data))
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"] == [
        "主要指标完成情况", "按指标属性", "未达到预期的指标", "各项救助标准", "不符之处", "方法与来源",
    ]  # fmt: skip
    section = document.sections[0]
    assert [round(int(each or 0) / 36000) for each in (section.page_width, section.page_height)] == [210, 297]
    assert section.footer.part.element.xpath("//w:instrText/text()") == ["PAGE"]
    assert len(document.element.xpath("//w:tbl/w:tr[1]//w:tblHeader")) == len(document.tables)
    assert len(document.element.xpath("//w:tr[.//w:cantSplit]")) == len(document.element.xpath("//w:tr"))
    labels = document.element.xpath("//wp:docPr/@descr")
    assert labels[-1].startswith("就业成本扣除：最低工资标准由 1,360 到 2,210 时为")
    assert len(labels) == len(document.inline_shapes)
    styles = zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml").decode()
    assert 'w:eastAsia="仿宋"' in styles
    assert 'w:eastAsia="黑体"' in styles
    assert len(document.tables[0].rows) == 28
    assert len(document.inline_shapes) == 26 + 1 + 16


def test_a_word_file_bears_no_time_of_day(shipped: Cli, tmp_path: Path) -> None:
    packed = zipfile.ZipFile(io.BytesIO(report(shipped, tmp_path, "docx")))
    assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"dcterms:" not in re.sub(rb'xmlns:dcterms="[^"]*"', b"", packed.read("docProps/core.xml"))


@pytest.mark.parametrize(
    ("module", "ending"), [("jinja2", "html"), ("docx", "docx"), ("PIL", "docx"), ("xlsxwriter", "xlsx")]
)
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


def test_standards_that_do_not_step_have_neither_charts_nor_their_legend(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN, STANDARDS.replace("42% * min_wage", "700"))
    text = report(cli, tmp_path, "html", "--data", data).decode()
    assert "Benefit standards" in text
    assert "how the amount steps" not in text
    assert text.count('<th scope="col">Chart</th>') == 1


OWN_RULES = """\
id: own
name: {en: Our own yardstick, zh: 本地办法}
source: {section: "Annex 3", quote: half the way is enough}
verdicts:
  met: {name: met, status: met}
  behind: {name: behind, status: behind}
rules:
  - {verdict: met, when: progress >= 0.5}
  - {verdict: behind}
"""


def test_the_chapter_follows_the_rule_set_and_the_date_that_are_asked_for(cli: Cli, tmp_path: Path) -> None:
    plan = PLAN.replace("{2018-12-31: 160}", "{2016: 110, 2018-12-31: 160}")
    data, own = folder(tmp_path / "data", plan), tmp_path / "own.yaml"
    own.write_text(OWN_RULES, encoding="utf-8")
    text = report(cli, tmp_path, "md", "--rules", own, "--data", data).decode()
    assert "| Beds (beds) | 100 | 200 | 160 | anticipatory | met |" in text
    assert "follow the rule set “Our own yardstick”. Annex 3 “half the way is enough”\n" in text
    text = report(cli, tmp_path, "md", "--rules", own, "--as-of", "2017-05-15", "--data", data, "--lang", "zh").decode()
    assert "| Beds(beds) | 100 | 200 | 110（2016年底） | 预期性 | 未达到预期 |" in text
    assert "截至2017年5月15日，Beds等1项指标未达到预期。" in text
    assert "结论按规则集“本地办法”判定。" in text


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


def test_what_is_counted_instead_is_of_the_plan_s_own_date(shipped: Cli, tmp_path: Path) -> None:
    text = report(shipped, tmp_path, "md", "--lang", "zh", "--as-of", "2019-06-15").decode()
    assert "27项指标中，截至2019年6月15日，" in text
    assert "改为统计城乡医疗救助人次，截至2018年11月，累计622494人次" in text


def test_the_help_names_every_ending(cli: Cli) -> None:
    assert "A file that ends in .md, .html, .docx or .xlsx." in cli("report", "--help").out
    assert "以 .md、.html、.docx 或 .xlsx 结尾的文件。" in cli("report", "--help", "--lang", "zh").out


def test_an_overview_is_divided_by_the_counts() -> None:
    boxes = overview({Status.MET: 1, Status.BEHIND: 3, Status.ON_TRACK: 0}, "x").boxes
    assert [box.color for box in boxes] == ["met", "behind"]
    assert boxes[1].left == WIDTH // 4
