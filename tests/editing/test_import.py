"""An office's table to a plan, and what is left to a person."""

import json
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
import yaml

from plan_eval import load_plan
from plan_eval.editing.heads.head import heading_of
from tests.conftest import DATA, REPORT, Cli

TEXT = REPORT.read_text(encoding="utf-8")
TABLE = TEXT[TEXT.index("指标名称 2015年") : TEXT.index("“十三五”规划明确的27项")]
CELLS = [["指标名称", "2015年", "2020年", "2018年11月", "指标属性"]]
for line in TABLE.strip().splitlines()[1:]:
    *name, one, two, three, nature = line.split(" ")
    CELLS.append(["".join(name), one, two, three, nature])


def write_txt(path: Path) -> None:
    path.write_text(TABLE, encoding="utf-8")


def write_csv(path: Path) -> None:
    path.write_bytes("\r\n".join(",".join(row) for row in CELLS).encode("gb18030"))


def write_html(path: Path) -> None:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell.replace(chr(160), '&nbsp;')}</td>" for cell in row) + "</tr>" for row in CELLS
    )
    path.write_text(f"<html><table><tr><td>other</td></tr></table><table>{rows}</table></html>", encoding="utf-8")


def write_xlsx(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["厦门市民政局"])
    for row in CELLS:
        sheet.append([float(cell) if cell.replace(".", "").isdigit() else cell for cell in row])
    book.save(path)


def write_docx(path: Path) -> None:
    document = docx.Document()
    table = document.add_table(len(CELLS), 5)
    for row, cells in zip(table.rows, CELLS, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(path))


def as_printed(words: str) -> str:
    """Return words with the half-width punctuation of the report's text."""
    return words.translate(str.maketrans("，：；（）", ",:;()"))


@pytest.mark.parametrize("kind", ["txt", "csv", "html", "xlsx", "docx"])
def test_the_table_of_the_report_gives_all_27_rows(cli: Cli, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"表 table.{kind}"
    {"txt": write_txt, "csv": write_csv, "html": write_html, "xlsx": write_xlsx, "docx": write_docx}[kind](file)
    result = cli("import", file, "-o", tmp_path / "plan")
    assert result.code == 0, result.err
    found = yaml.load((tmp_path / "plan" / "indicators.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # text only
    assert [found["plan"][key] for key in ("baseline_date", "target_date", "as_of")] == [
        "2015-12-31",
        "2020-12-31",
        "2018-11-30",
    ]
    shipped = load_plan(DATA).plan.indicators
    assert len(found["indicators"]) == 27
    for row, indicator in zip(found["indicators"], shipped, strict=True):
        assert (row["name"], row["unit"], row["nature"]) == (
            as_printed(indicator.name.zh),
            indicator.unit.zh,
            indicator.nature,
        )
        assert row.get("kind", "level") == indicator.kind
        figures = [row["baseline"], row["target"], *dict(row["observations"] or {}).values()]
        assert [Decimal(figure) for figure in figures if figure] == indicator.numbers


def test_what_needs_a_person_is_listed_written_and_checked(cli: Cli, tmp_path: Path) -> None:
    write_txt(tmp_path / "table.txt")
    out = cli("import", tmp_path / "table.txt", "-o", tmp_path / "plan").out
    assert "  五年累计发行福利彩票量: kind cumulative, by its name\n" in out
    assert "2018年11月: 医疗救助人数" in out
    assert "1 question needs a decision\n  1. Is higher or lower better?\n" in out
    text = (tmp_path / "plan" / "indicators.yaml").read_text(encoding="utf-8")
    questions = text.count("# OPEN")
    assert questions == 4
    findings = json.loads(cli("check", tmp_path / "plan", "--format", "json").out)["findings"]
    assert sum(each["code"] == "PE319" for each in findings) == questions
    assert {each["code"] for each in findings} == {"PE319", "PE304", "PE334"}


def test_messy_cells(cli: Cli, tmp_path: Path) -> None:
    rows = [
        "Indicator,单位,基期值,目标值(2025年),2023年6月,Nature",
        'Beds （new）,beds,"1,200",２０００,"1 500",expected',
        "Rate,%,95%,98.50%,96,binding",
        "Ratio(‰),,32.7,38.7,—,预期性",
        "Odd,x,abc,10,5,unknown",
        "",
        "\"=cmd|' /C calc'!A0\",x,1,2,1.5,expected",
    ]
    (tmp_path / "t.csv").write_text("\n".join(rows), encoding="utf-8")
    result = cli("import", tmp_path / "t.csv", "-o", tmp_path / "plan")
    assert result.code == 0, result.err
    text = (tmp_path / "plan" / "indicators.yaml").read_text(encoding="utf-8")
    found = yaml.load(text, Loader=yaml.BaseLoader)["indicators"]  # noqa: S506  # it makes text only
    beds, rate, ratio, odd, formula = found
    assert (beds["name"], beds["unit"], beds["baseline"], beds["target"]) == ("Beds (new)", "beds", "1200", "2000")
    assert beds["observations"] == {"2023-06-30": "1500"}
    assert (rate["baseline"], rate["target"], rate["nature"]) == ("95", "98.50", "binding")
    assert (ratio["name"], ratio["unit"], ratio["observations"]) == ("Ratio", "‰", "")
    assert odd["baseline"] == ""
    assert any("abc" in question for question in odd["open"])
    assert formula["name"] == "=cmd|' /C calc'!A0"
    assert "PE319" in cli("check", tmp_path / "plan").out


@pytest.mark.parametrize(
    ("heading", "role", "day"),
    [
        ("指标名称", "name", None),
        (" Indicator ", "name", None),
        ("2015年", "figure", "2015-12-31"),
        ("２０１８年１１月", "figure", "2018-11-30"),
        ("2018年11月底", "figure", "2018-11-30"),
        ("2020年目标值", "target", "2020-12-31"),
        ("Target 2025", "target", "2025-12-31"),
        ("Baseline (2015)", "baseline", "2015-12-31"),
        ("2023-06", "figure", "2023-06-30"),
        ("Nov 2018", "figure", "2018-11-30"),
        ("指标属性", "nature", None),
        ("备注", "note", None),
        ("2023年上半年完成值", "latest", "2023-06-30"),
        ("2023年1-6月", "figure", "2023-06-30"),
        ("2023年1\u20146月", "figure", "2023-06-30"),
        ("2023年前三季度", "figure", "2023-09-30"),
        ("截至2023年6月15日", "figure", "2023-06-15"),
        ("2021-2025年目标", "target", "2025-12-31"),
        ("2021年至2023年6月累计完成", "latest", "2023-06-30"),
        ("2025年目标\u2460", "target", "2025-12-31"),
    ],
)
def test_headings_in_many_spellings(heading: str, role: str | None, day: str | None) -> None:
    found = heading_of(heading)
    assert (found.role, str(found.on) if found.on else None) == (role, day)


def imported(cli: Cli, folder: Path, name: str, text: str) -> dict[str, Any]:
    (folder / name).write_text(text, encoding="utf-8")
    result = cli("import", folder / name, "-o", folder / "plan")
    assert result.code == 0, result.err
    found: dict[str, Any] = yaml.load((folder / "plan" / "indicators.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # it makes text only
    return found


HEAD = "指标名称\t单位\t2020年\t2025年\t2023年6月\t指标属性\n"


def test_the_mark_of_a_note_is_no_digit(cli: Cli, tmp_path: Path) -> None:
    marks = HEAD + "地铁\t公里\t518\t850\t562\u2460\t预期性\n绿地\tm\u00b2\t1\u00b2\t15.5\u2468\t2*\t预期性\n"
    metro, green = imported(cli, tmp_path, "t.txt", marks)["indicators"]
    assert metro["observations"] == {"2023-06-30": "562"}
    assert (green["unit"], green["baseline"], green["target"]) == ("m\u00b2", "1", "15.5")
    assert (
        "\u2460 after 562 was read as a footnote mark" in cli("import", tmp_path / "t.txt", "-o", tmp_path / "p2").out
    )


def test_raised_figures_of_a_page_and_a_document_are_marks(cli: Cli, tmp_path: Path) -> None:
    cells = HEAD.strip().split("\t")
    head = "".join(f"<th>{cell}</th>" for cell in cells)
    row = "<td>地铁</td><td>公里</td><td>105<sup>2</sup></td><td>850</td><td>562</td><td>预期性</td>"
    page = f"<table><tr>{head}</tr><tr>{row}</tr></table>"
    assert imported(cli, tmp_path, "t.html", page)["indicators"][0]["baseline"] == "105"
    document = docx.Document()
    table = document.add_table(2, 6)
    for at, (heading, text) in enumerate(zip(cells, ["地铁", "公里", "105", "850", "562", "预期性"], strict=True)):
        table.rows[0].cells[at].text, table.rows[1].cells[at].text = heading, text
    table.rows[1].cells[2].paragraphs[0].add_run("2").font.superscript = True
    document.save(str(tmp_path / "t.docx"))
    assert cli("import", tmp_path / "t.docx", "-o", tmp_path / "word").code == 0
    assert "    baseline: 105\n" in (tmp_path / "word" / "indicators.yaml").read_text("utf-8")


def test_cells_that_span_rows_stand_in_each(cli: Cli, tmp_path: Path) -> None:
    head = "".join(f"<th>{cell}</th>" for cell in ["类别", *HEAD.strip().split("\t")])
    rows = (
        "<tr><td rowspan=2>设施</td><td>地铁</td><td>公里</td><td>518</td><td>850</td><td>562</td><td>预期性</td></tr>"
        "<tr><td>高速</td><td>公里</td><td>1,090</td><td>1,400</td><td>1242.5</td><td>预期性</td></tr>"
        "<tr><td colspan=2>公交</td><td>%</td><td>57</td><td>65</td><td>60.1</td><td>约束性</td></tr>"
    )
    metro, road, bus = imported(cli, tmp_path, "t.html", f"<table><tr>{head}</tr>{rows}</table>")["indicators"]
    assert (metro["name"], metro["baseline"]) == ("地铁", "518")
    assert (road["name"], road["unit"], road["baseline"], road["target"]) == ("高速", "公里", "1090", "1400")
    assert (bus["name"], bus["unit"], bus["baseline"], bus["target"]) == ("公交", "%", "57", "65")


def test_empty_cells_at_the_ends_of_a_pasted_line_stay(cli: Cli, tmp_path: Path) -> None:
    text = "类别\t" + HEAD + "\t地铁\t公里\t518\t850\t562\t预期性\n设施\t航线\t条\t\t\t\t\n"
    metro, routes = imported(cli, tmp_path, "t.txt", text)["indicators"]
    assert (metro["name"], metro["unit"], metro["baseline"]) == ("地铁", "公里", "518")
    assert (routes["name"], routes["baseline"]) == ("航线", "")


def test_the_last_of_several_targets_counts(cli: Cli, tmp_path: Path) -> None:
    head = "指标名称\t单位\t2020年\t2025年目标\t2023年目标\t2023年6月完成值\t指标属性\n"
    found = imported(cli, tmp_path, "t.txt", head + "地铁\t公里\t518\t850\t600\t562\t预期性\n")
    assert (found["plan"]["target_date"], found["indicators"][0]["target"]) == ("2025-12-31", "850")
    assert found["indicators"][0]["milestones"] == {"2023-12-31": "600"}


def test_a_second_table_like_the_first_goes_on_and_another_is_said_to_be_unread(cli: Cli, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    tables = {
        "一": [HEAD.strip().split("\t"), ["地铁", "公里", 518, 850, 562, "预期性"]],
        "二": [HEAD.strip().split("\t"), ["公交", "%", 57, 65, 60.1, "约束性"], ["注：[ ]内为累计数"]],
        "三": [["指标名称", "2019年"], ["铁路", 5]],
    }
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "t.xlsx")
    out = cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plan").out
    assert [each.name.zh for each in load_plan(tmp_path / "plan").plan.indicators] == ["地铁", "公交"]
    assert "has other headings and was not read" in out
    assert "Notes of the table\n  注：[ ]内为累计数\n" in out
    zh = cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "zh", "--lang", "zh").out
    assert "工作表“三”的表头不同，未读入" in zh
    assert "表注\n  注：[ ]内为累计数\n" in zh


def test_what_does_not_print_cannot_end_a_comment(cli: Cli, tmp_path: Path) -> None:
    head = HEAD.replace("指标属性", '"备注\x07\u2028id: x"\t指标属性')
    (tmp_path / "t.txt").write_text(head + "地铁\t公里\t518\t850\t562\t\t预期性\n", encoding="utf-8")
    assert cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan").code == 0
    assert cli("check", tmp_path / "plan").code == 0


def test_the_earliest_of_several_actual_values_is_the_baseline(cli: Cli, tmp_path: Path) -> None:
    head = "指标名称\t单位\t2020年实际值\t2025年目标\t2023年6月实际值\t指标属性\n"
    found = imported(cli, tmp_path, "t.txt", head + "地铁\t公里\t518\t850\t562\t预期性\n")
    row = found["indicators"][0]
    assert (found["plan"]["baseline_date"], row["baseline"]) == ("2020-12-31", "518")
    assert row["observations"] == {"2023-06-30": "562"}


def test_a_cell_that_excel_shows_as_a_percentage_is_one(cli: Cli, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD.strip().split("\t"))
    sheet.append(["公交分担率", "%", 0.57, 0.65, 0.601, "预期性"])
    for cell in sheet[2][2:5]:
        cell.number_format = "0.0%"
    book.save(tmp_path / "t.xlsx")
    assert cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plan").code == 0
    row = load_plan(tmp_path / "plan").plan.indicators[0]
    assert row.numbers == [Decimal(57), Decimal(65), Decimal("60.1")]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("t.pdf", b"%PDF", "is a PDF"),
        ("t.odg", b"x", "must be one of"),
        ("t.csv", b"a,b\n1,2\n", "no table has a heading"),
        ("t.xlsx", b"no zip", "cannot be read"),
        ("t.docx", b"PK\x03\x04", "cannot be read"),
        ("t.txt", b"\xff\xff\xff\x80", "neither UTF-8 nor GBK"),
        ("t.html", b"<table><tr><td>x", "no table has a heading"),
    ],
)
def test_what_cannot_be_imported_is_one_sentence(
    cli: Cli, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    result = cli("import", tmp_path / name, "-o", tmp_path / "plan")
    assert result.code == 2
    assert words in result.err
    assert not (tmp_path / "plan").exists()


@pytest.mark.slow
def test_a_packed_bomb_is_not_unpacked(cli: Cli, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sharedStrings.xml", b"0" * 300_000_000)
    result = cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plan")
    assert result.code == 2
    assert "too large" in result.err


def test_an_existing_plan_is_left_alone(cli: Cli, tmp_path: Path) -> None:
    write_txt(tmp_path / "table.txt")
    (tmp_path / "indicators.yaml").write_text("mine", encoding="utf-8")
    assert cli("import", tmp_path / "table.txt", "-o", tmp_path).code == 2
    assert (tmp_path / "indicators.yaml").read_text(encoding="utf-8") == "mine"


def test_a_missing_library_is_named_with_the_line_that_installs_it(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_xlsx(tmp_path / "t.xlsx")
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    result = cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plan")
    assert result.code == 2
    assert 'pip install "plan-eval[report]"' in result.err


def test_a_value_without_a_day_is_a_question(cli: Cli, tmp_path: Path) -> None:
    found = imported(
        cli, tmp_path, "t.txt", "指标名称\t单位\t基期值\t目标值\t最新值\t指标属性\n地铁\t公里\t518\t850\t562\t预期性\n"
    )
    row = found["indicators"][0]
    assert (row["baseline"], row["target"], row["observations"]) == ("518", "850", "")
    text = (tmp_path / "plan" / "indicators.yaml").read_text("utf-8")
    assert "# “最新值” is 562, but the table names no day" in text
    assert "On which day were the values of “最新值” observed?" in found["plan"]["open"]
    assert "PE104" not in cli("check", tmp_path / "plan").out


@pytest.mark.parametrize(
    ("headings", "unread", "observed"),
    [
        (["基期值", "目标值", "2023年6月", "最新值"], "最新值", {"2023-06-30": "3"}),
        (["基期值", "目标值", "最新值", "2023年6月完成值"], "最新值", {"2023-06-30": "4"}),
        (["基期值", "目标值", "2023年6月", "2023年6月完成值"], "2023年6月完成值", {"2023-06-30": "3"}),
        (["基期值", "基准值", "目标值", "2023年6月"], "基准值", {"2023-06-30": "4"}),
        (["基期值", "目标值", "规划值", "2023年6月"], "规划值", {"2023-06-30": "4"}),
    ],
)
def test_of_two_columns_that_say_the_same_the_first_counts(
    cli: Cli, tmp_path: Path, headings: list[str], unread: str, observed: dict[str, str]
) -> None:
    text = "指标名称\t" + "\t".join(headings) + "\t指标属性\n地铁\t1\t2\t3\t4\t预期性\n"
    row = imported(cli, tmp_path, "t.txt", text)["indicators"][0]
    assert (row["baseline"], row["observations"]) == ("1", observed)
    said = f"# {unread}: not read: another column says the same\n"
    assert said in (tmp_path / "plan" / "indicators.yaml").read_text("utf-8")


def test_signs_that_nobody_sees_are_left_out(cli: Cli, tmp_path: Path) -> None:
    found = imported(cli, tmp_path, "t.txt", HEAD + "地铁\u200b\t公\u007f里\t518\t850\t562\t预期性\n")
    assert (found["indicators"][0]["name"], found["indicators"][0]["unit"]) == ("地铁", "公里")
    assert "PE103" not in cli("check", tmp_path / "plan").out


def test_an_indicator_called_null_keeps_its_name(cli: Cli, tmp_path: Path) -> None:
    imported(cli, tmp_path, "t.txt", HEAD + "null\t公里\t518\t850\t562\t预期性\n")
    assert load_plan(tmp_path / "plan").plan.indicators[0].id == "null"


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
@pytest.mark.parametrize("name", ["t.csv", "t.txt"])
def test_lines_end_as_on_any_machine(cli: Cli, tmp_path: Path, end: str, name: str) -> None:
    line = "地铁\t公里\t518\t850\t562\t预期性\n"
    text = (HEAD + line).replace("\t", "," if name == "t.csv" else "\t").replace("\n", end)
    (tmp_path / name).write_bytes(text.encode())
    assert "1 indicator " in cli("import", tmp_path / name, "-o", tmp_path / "plan").out
    assert [str(each.name) for each in load_plan(tmp_path / "plan").plan.indicators]


def test_a_quotation_mark_left_open_is_told_by_its_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text('指标名称,2015年\n床位,1\n医院,"2\n' + "a,1\n" * 40_000, encoding="utf-8")
    result = cli("import", tmp_path / "t.csv", "-o", tmp_path / "plan", "--lang", "zh")
    assert (result.code, "个字符；是否漏了后引号？" in result.err) == (2, True)


def test_many_of_one_name_have_ids_of_their_own(cli: Cli, tmp_path: Path) -> None:
    names = ["床位", "床位_2", "床位", "床位", "床位_2", "床位_2_2", "2床位", "--", "null"]
    lines = "".join(f"{name}\t张\t1\t2\t3\t预期性\n" for name in names)
    ids = [row["id"] for row in imported(cli, tmp_path, "t.txt", HEAD + lines)["indicators"]]
    assert ids[:3] == ["床位", "床位_2", "床位_3"]
    assert len(set(ids)) == len(names)
    assert load_plan(tmp_path / "plan").plan.indicators[-1].id == "null"


def test_a_figure_longer_than_a_data_file_may_have_is_a_question(cli: Cli, tmp_path: Path) -> None:
    line = f"地铁\t公里\t{'1' * 43}\t-{'0' * 43}850\t-0.5\t预期性\n"
    row = imported(cli, tmp_path, "t.txt", HEAD + line)["indicators"][0]
    assert (row["baseline"], row["target"], row["observations"]) == ("", "-850", {"2023-06-30": "-0.5"})
    assert "the figure in column “2020年” has more than 40 digits" in row["open"]
    assert "PE209" not in cli("check", tmp_path / "plan").out


def test_a_lowered_figure_behind_a_figure_is_the_mark_of_a_note(cli: Cli, tmp_path: Path) -> None:
    cells = HEAD.strip().split("\t")
    page = f"<table><tr><td>{'<td>'.join(cells)}<tr><td>PM<sub>2.5</sub><td>x<td>105<sub>1</sub><td>9<td>10<td>预期性"
    row = imported(cli, tmp_path, "t.html", page)["indicators"][0]
    assert (row["name"], row["baseline"]) == ("PM2.5", "105")
    assert "\u2081 after 105 was read as a footnote mark" in (tmp_path / "plan" / "indicators.yaml").read_text("utf-8")


def test_rows_past_the_last_one_are_counted(cli: Cli, tmp_path: Path) -> None:
    text = HEAD + "地铁\t公里\t518\t850\t562\t预期性\n" + "-\n" * 25_000
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    out = cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan").out
    assert "table 1: what follows row 20,000 was not read; rows with text there: 5,002" in out


def test_a_plan_that_no_command_could_read_is_not_written(cli: Cli, tmp_path: Path) -> None:
    wide = "\t".join("床位" * 99_000 for _ in range(20))
    text = "\t".join(["指标", "2015年", *map(str, range(19))]) + f"\n{wide}\n" + ("床" * 900_000 + "\t1\n") * 5
    (tmp_path / "t.txt").write_text(text, encoding="gb18030")
    result = cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan")
    assert (result.code, (tmp_path / "plan").exists()) == (2, False)


@pytest.mark.parametrize(("ending", "kind"), [("xlsx", "an Excel file"), ("docx", "a Word file")])
def test_a_file_of_another_kind_is_refused(cli: Cli, tmp_path: Path, ending: str, kind: str) -> None:
    (tmp_path / f"t\x1b[2J.{ending}").write_bytes(b"PK\x05\x06" + bytes(18))
    result = cli("import", tmp_path / f"t\x1b[2J.{ending}", "-o", tmp_path / "plan")
    assert (result.code, f"cannot be read as {kind}" in result.err, "\x1b" in result.err) == (2, True, False)
