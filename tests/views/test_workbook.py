"""The workbook as an office gets it: what is printed, what can be filtered, and amounts that follow a value that is tried."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from plan_eval import compute, load_plan, load_standards
from plan_eval.base.text import Lang, Text
from plan_eval.base.vocabulary import Status
from tests.conftest import DATA, HEAD, PLAN, STANDARDS, Cli, folder, half_width, open_book
from tests.formula import excel

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def written(cli: Cli, tmp_path: Path, lang: str = "en", data: Path = DATA) -> bytes:
    out = tmp_path / f"工作簿 book-{lang}.xlsx"
    result = cli("report", out, "--lang", lang, "--data", data)
    assert result.code == 0, result.err
    return out.read_bytes()


def head_row(sheet: Any, heading: str) -> int:  # noqa: ANN401  # the same
    """Return the row, counted from 1, whose first cell is a heading."""
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == heading)


def column(sheet: Any, row: int, heading: str) -> int:  # noqa: ANN401  # the same
    return next(number for number in range(1, sheet.max_column + 1) if sheet.cell(row, number).value == heading)


def table(sheet: Any, first: str) -> dict[str, dict[str, Any]]:  # noqa: ANN401  # the same
    """Return the cells of a table by the first cell of their row and by heading."""
    top = head_row(sheet, first)
    headings = [cell.value for cell in sheet[top]]
    rows = {}
    for row in sheet.iter_rows(min_row=top + 1):
        if row[0].value is None:
            break
        rows[row[0].value] = dict(zip(headings, row, strict=True))
    return rows


SHEETS = {
    "en": ["Overview", "Main indicators", "Benefit standards", "Figures to verify", "Methods and sources"],
    "zh": ["概览", "主要指标完成情况", "各项救助标准", "需核实的数据", "方法与来源"],
}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_sheet_prints_on_one_landscape_page_wide(cli: Cli, tmp_path: Path, lang: str) -> None:
    book = open_book(written(cli, tmp_path, lang))
    assert book.sheetnames == SHEETS[lang]
    for sheet in book:
        setup = sheet.page_setup
        assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == (
            "landscape",
            9,
            None,
            0,
        )  # one wide is what is meant where nothing is said
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet["A1"].value == (
            load_plan(DATA).plan.head.name.get(_lang(lang)) if sheet is book.worksheets[0] else sheet.title
        )
        assert sheet.print_area
        assert sheet.oddFooter.right.text == {"en": "Page &P of &N", "zh": "第 &P 页，共 &N 页"}[lang]
    for name, top in ((SHEETS[lang][1], 5), (SHEETS[lang][3], 5)):
        sheet = book[name]
        assert sheet.print_title_rows == f"${top}:${top}"
        assert sheet.freeze_panes == f"B{top + 1}"
        assert sheet.auto_filter.ref.startswith(f"A{top}:")


def _lang(lang: str) -> Lang:
    return "zh" if lang == "zh" else "en"


def test_title_and_date_stand_on_top(cli: Cli, tmp_path: Path) -> None:
    sheet = open_book(written(cli, tmp_path))["Main indicators"]
    assert [sheet.cell(row, 1).value for row in (1, 2)] == [
        "Main indicators",
        "Xiamen 13th Five-Year Plan for Civil Affairs",
    ]
    assert "Rule set: Mid-term review" in sheet["A3"].value


def test_author_title_and_dates_are_the_plan_s(cli: Cli, tmp_path: Path) -> None:
    properties = open_book(written(cli, tmp_path)).properties
    name = "Xiamen 13th Five-Year Plan for Civil Affairs"
    assert (properties.title, properties.creator, properties.lastModifiedBy) == (name, name, name)
    assert properties.created == properties.modified == datetime(2018, 11, 30)  # noqa: DTZ001  # openpyxl knows no zones


def test_the_same_results_make_the_same_bytes(cli: Cli, tmp_path: Path) -> None:
    content = written(cli, tmp_path, "zh")
    assert written(cli, tmp_path, "zh") == content
    parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}


def test_numbers_are_numbers_in_the_decimals_of_the_data(cli: Cli, tmp_path: Path) -> None:
    rows = table(open_book(written(cli, tmp_path, "zh"))["主要指标完成情况"], "指标名称")
    beds = rows["老年福利机构床位数"]
    figures = [beds[heading] for heading in ("2015年基期值", "2020年目标值", "2018年11月完成值")]
    assert [(cell.value, cell.data_type, cell.number_format) for cell in figures] == [
        (9759, "n", "#,##0"), (20000, "n", "#,##0"), (11953, "n", "#,##0"),
    ]  # fmt: skip
    recipients = rows["农村低保享受人数"]["2018年11月完成值"]
    assert (str(recipients.value), recipients.number_format) == ("0.3303", "#,##0.0000")
    assert (beds["完成进度"].number_format, round(beds["完成进度"].value, 6)) == ("#,##0%", round(2194 / 10241, 6))
    assert beds["序时进度"].number_format == "#,##0%"
    assert (beds["进度比"].number_format, round(beds["进度比"].value, 2)) == ("#,##0.00", 0.37)
    assert beds["完成情况"].fill.fgColor.rgb[-6:].lower() == Status.BEHIND.color.ground
    assert beds["依据"].value.startswith("时间")


def test_a_share_is_shown_on_its_own_side_of_a_threshold(cli: Cli, tmp_path: Path) -> None:
    """Half of the way is the threshold of the rule set: just below it nothing is shown as 50% or as 0.50."""
    plan = PLAN.replace("baseline: 100", "baseline: 0").replace("target: 200", "target: 100000000")
    plan = plan.replace("2018-12-31: 160", "2018-12-31: 29999999").replace(
        "as_of: 2018-12-31", "as_of: 2018-12-31\n  rules: midterm"
    )
    rows = table(
        open_book(written(cli, tmp_path, data=folder(tmp_path / "data", plan)))["Main indicators"], "Indicator"
    )
    pace = rows["Beds"]["Pace"]
    assert (str(pace.value), pace.number_format) == ("0.499", "#,##0.000")


def test_each_file_is_in_one_language(cli: Cli, tmp_path: Path) -> None:
    for sheet in open_book(written(cli, tmp_path)):
        if sheet.title == "Figures to verify":
            continue  # quotes the report
        area = sheet[str(sheet.print_area).rpartition("!")[2]]
        texts = [cell.value for row in area for cell in row if isinstance(cell.value, str)]
        assert [text for text in texts if CHINESE.search(text) and "闽" not in text] == []
    for sheet in open_book(written(cli, tmp_path, "zh")):
        texts = [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        ids = {"on_track", "not_assessed", "level", "met", "min_wage", "under_way", "target_reached"}
        assert [text for text in texts if ids & set(re.findall(r"\w+", text)) and text[0] != "="] == []


def part(content: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def test_progress_has_bars_in_the_colour_of_its_status(cli: Cli, tmp_path: Path) -> None:
    text = part(written(cli, tmp_path), "xl/worksheets/sheet2.xml")
    assert text.count("<dataBar>") == 17
    assert f'<color rgb="FF{Status.BEHIND.color.ground.upper()}"/>' in text
    assert text.count('<x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>') == 17


def test_the_chart_of_statuses_is_a_native_one(cli: Cli, tmp_path: Path) -> None:
    text = part(written(cli, tmp_path), "xl/charts/chart1.xml")
    assert text.count("<c:ser>") == 4
    for status in (Status.MET, Status.ON_TRACK, Status.BEHIND, Status.DISCONTINUED):
        assert f'<a:srgbClr val="{status.color.light.upper()}"/>' in text
    assert "<c:f>Overview!$B$8:$B$10</c:f>" in text


SERIES = (
    PLAN.replace("{2018-12-31: 160}", "{2016: 110, 2017: {value: 130, provisional: true}, 2018-12-31: 160.5}")
    + """\
  - {id: one, name: One, unit: ships, nature: binding, baseline: 1, target: 2, observations: {2018-12-31: 1}}
  - {id: road, name: Road, kind: task, nature: binding, target: done, observations: {2017: stalled, 2018: under_way}}
"""
)


def test_series_have_a_sheet_and_a_line_each(cli: Cli, tmp_path: Path) -> None:
    content = written(cli, tmp_path, data=folder(tmp_path / "data", SERIES))
    book = open_book(content)
    rows = table(book["Values by date"], "Indicator")
    days = [cell.value for cell in book["Values by date"][5]][2:]
    assert days == [datetime(year, 12, 31) for year in (2015, 2016, 2017, 2018)]  # noqa: DTZ001  # Excel knows no zones
    assert [cell.value for cell in rows["Beds"].values()][2:] == [100, 110, 130, 160.5]
    assert rows["Beds"][days[2]].number_format == '#,##0"*"'
    assert [cell.value for cell in rows["Road"].values()][2:] == [None, None, "stalled", "under way"]
    text = part(content, "xl/worksheets/sheet2.xml")
    assert re.findall(r"<xm:f>([^<]*)</xm:f><xm:sqref>([^<]*)</xm:sqref>", text) == [("'Values by date'!C6:F6", "F6")]
    assert "dateAxis" not in text, "LibreOffice 7.4 would break down"


def test_a_line_needs_three_values(cli: Cli, tmp_path: Path) -> None:
    content = written(cli, tmp_path, data=folder(tmp_path / "data", PLAN))
    assert "sparkline" not in part(content, "xl/worksheets/sheet2.xml")
    assert "Values by date" not in open_book(content).sheetnames


def test_text_of_the_data_never_becomes_a_formula(cli: Cli, tmp_path: Path) -> None:
    names = {
        "Beds": "'=HYPERLINK(\"http://x\")'",
        "Ships": "'+1+1'",
        "Roads": "'@x'",
        "Homes": "'-2'",
        "Braces": "'{=1}'",
    }
    entries = "".join(
        PLAN.partition("indicators:\n")[2].replace("id: beds", f"id: b{number}").replace("name: Beds", f"name: {name}")
        for number, name in enumerate(names.values())
    )
    standards = STANDARDS.replace("name: Living", "name: '=1+1'").replace("name: Minimum wage", "name: '=2+2'")
    data = folder(
        tmp_path / "data",
        f"{HEAD}indicators:\n{entries}",
        standards,
    )
    content = written(cli, tmp_path, data=data)
    cells = [cell for sheet in open_book(content) for row in sheet.iter_rows() for cell in row]
    texts = {cell.value for cell in cells if cell.data_type == "s"}
    assert {'=HYPERLINK("http://x")', "+1+1", "@x", "-2", "{=1}", "=1+1", "=2+2"} <= texts
    assert all(cell.quotePrefix for cell in cells if cell.data_type == "s" and str(cell.value)[0] in "=+-@")
    formulas = {cell.value for cell in cells if cell.data_type == "f"}
    assert all(re.match(r"=(ROUND|IF|_2_2|[A-Z]+\d)", formula) for formula in formulas)


def test_what_a_spreadsheet_cannot_hold_is_text(cli: Cli, tmp_path: Path) -> None:
    plan = PLAN.replace("baseline: 100", "baseline: 0.12345678901234567").replace(
        "target: 200", "target: 12345678901234567890"
    )
    sheet = open_book(written(cli, tmp_path, data=folder(tmp_path / "data", plan)))["Main indicators"]
    row = table(sheet, "Indicator")["Beds"]
    baseline, target = row["2015 baseline"], row["2020 target"]
    assert (baseline.value, baseline.data_type) == ("0.12345678901234567", "s")
    assert (target.value, target.data_type) == ("12,345,678,901,234,567,890", "s")
    assert "kept as text" in baseline.comment.text


def plain(value: object) -> object:
    """Return a value of an indicator as it can be compared with what was read back."""
    return tuple(map(half_width, value)) if isinstance(value, Text) else value or None


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_report_writes_import_reads_back_equal(cli: Cli, tmp_path: Path, lang: str) -> None:
    written(cli, tmp_path, lang)
    result = cli("import", tmp_path / f"工作簿 book-{lang}.xlsx", "-o", tmp_path / "plan")
    assert result.code == 0, result.err
    keys = ("id", "name", "unit", "nature", "kind", "better", "baseline", "target", "observations", "published")
    before, after = load_plan(DATA).plan.indicators, load_plan(tmp_path / "plan").plan.indicators
    for old, new in zip(before, after, strict=True):
        for key in keys:
            assert plain(getattr(old, key)) == plain(getattr(new, key)), (old.id, key)


TRIED = (
    STANDARDS.replace("value: 1700", "value: 1713.57")
    + """\
  - {id: care, name: "Care: half, 1", unit: CNY/person/month, formula: 150% * living, source: a rule, rounding: {to: 0.05, mode: half_up}}
  - {id: daily, name: Daily, unit: CNY/person/day, formula: living / 30, source: a rule, rounding: {to: 1, mode: down}}
  - {id: exact, name: Exact, unit: CNY/person/month, formula: 33.3% * min_wage, source: a rule, rounding: {mode: none}}
  - {id: thirds, name: Thirds, unit: CNY/person/month, formula: min_wage / 3, source: a rule, rounding: {to: 0.01, mode: half_even}}
  - {id: capped, name: A1, unit: CNY/person/month, formula: "if(min_wage >= 2000, max(living, 900), care)", source: a rule}
  - {id: power, name: Power, unit: CNY/person/month, formula: min_wage * min_wage * min_wage * min_wage / 1000000000, source: a rule}
  - {id: after, name: After, unit: CNY/person/month, formula: 2 * power + capped, source: a rule}
"""
)


@pytest.fixture
def tried(tmp_path: Path) -> Path:
    return folder(tmp_path / "tried", PLAN, TRIED)


def amounts_for(data: Path, wage: str, on: date) -> dict[str, tuple[Fraction | None, Fraction]]:
    """Return the value before rounding and the amount of every standard for a wage, by its name."""
    evaluation = compute(load_standards(data), on, [{"min_wage": Decimal(wage)}])
    amounts = {each.standard.name.en: each.amounts[0].amount for each in evaluation.standards}
    return {name: (amount.exact, amount.amount) for name, amount in amounts.items() if amount is not None}


WAGES = (
    "1700",
    "0",
    "0.01",
    "1999.99",
    "2000",
    "1713.57",
    "1320",
    "2265",
    "19999.99",
    "20000",
    "1690.47",
    "1690.48",
    "714.29",
)


def cells_of(sheet: Any) -> dict[str, Any]:  # noqa: ANN401  # openpyxl brings no types
    return {cell.coordinate: cell for row in sheet.iter_rows() for cell in row}


def recomputed(content: bytes, wage: str) -> dict[str, float]:
    """Return the amounts by name as a spreadsheet recomputes them after a wage is typed in, with binary fractions."""
    book = open_book(content)
    sheet = book["Benefit standards"]
    parameters, standards = table(sheet, "Parameter"), table(sheet, "Standard")
    cells = cells_of(sheet)
    names = {
        name: defined.attr_text.rpartition("!")[2].replace("$", "") for name, defined in book.defined_names.items()
    }
    values: dict[str, Any] = {parameters["Minimum wage"]["Value to try"].coordinate: float(wage)}

    def value(address: str) -> Any:  # noqa: ANN401  # a number or a text
        if address not in values:
            cell = cells[address]
            if cell.data_type == "f":
                template = re.sub(r"[^\W\d]\w*(?![\w(])", lambda found: _reference(found[0], names), cell.value[1:])
                used = re.findall(r"\{([^{}]+)\}", template)
                values[address] = excel.compute(template, {name: value(name) for name in used})
            else:
                values[address] = cell.value
        return values[address]

    return {name: value(row["Amount"].coordinate) for name, row in standards.items()}


def _reference(word: str, names: dict[str, str]) -> str:
    if word in ("TRUE", "FALSE"):
        return word
    return f"{{{names.get(word, word)}}}"


def test_amounts_follow_the_wage_that_is_tried(cli: Cli, tmp_path: Path, tried: Path) -> None:
    content = written(cli, tmp_path, data=tried)
    for wage in WAGES:
        found, expected = recomputed(content, wage), amounts_for(tried, wage, date(2018, 12, 31))
        for name, (_, amount) in expected.items():
            if name not in {"Power", "After"}:
                assert found[name] == float(amount), (name, wage)


def test_a_range_of_wages_of_the_shipped_plan(cli: Cli, tmp_path: Path) -> None:
    content = written(cli, tmp_path)
    for wage in ("1320", "1500", "1690", "1700", "1713.5", "1800", "2030", "2265", "2999.99"):
        found = recomputed(content, wage)
        for name, (_, amount) in amounts_for(DATA, wage, date(2018, 11, 30)).items():
            assert found[name] == float(amount), (name, wage)


def test_what_is_not_recomputed_says_why(cli: Cli, tmp_path: Path, tried: Path) -> None:
    rows = table(open_book(written(cli, tmp_path, data=tried))["Benefit standards"], "Standard")
    why = {name: row["Recomputed when a value is tried"].value for name, row in rows.items()}
    assert why["Living"] == "yes"
    assert why["Power"] == "no: the binary arithmetic of Excel could round it to another amount"
    assert why["After"] == "no: it uses Power, which is not recomputed"
    assert rows["Power"]["Amount"].data_type == "n"


def test_formulas_name_what_they_use_and_are_as_exact_as_the_amounts_beside_them(
    cli: Cli, tmp_path: Path, tried: Path
) -> None:
    content = written(cli, tmp_path, data=tried)
    formulas, values = open_book(content), open_book(content, values=True)
    assert set(formulas.defined_names) == {"Minimum_wage", "Living", "Care_half_1", "A1_", "Power"}
    rows = table(formulas["Benefit standards"], "Standard")
    assert rows["Living"]["Before rounding"].value == "=ROUND(42%*Minimum_wage,6)"
    cached = table(values["Benefit standards"], "Standard")
    for name, (exact, amount) in amounts_for(tried, "1713.57", date(2018, 12, 31)).items():
        assert cached[name]["Amount"].value == float(amount)
        assert cached[name]["As evaluated"].value == float(amount)
        assert cached[name]["Change"].value in (0, None)
        assert exact is None or cached[name]["Before rounding"].value == pytest.approx(float(exact), rel=1e-14)


def test_a_value_outside_its_limits_is_said_to_be_so(cli: Cli, tmp_path: Path, tried: Path) -> None:
    sheet = open_book(written(cli, tmp_path, data=tried))["Benefit standards"]
    row = table(sheet, "Parameter")["Minimum wage"]
    address = row["Value to try"].coordinate
    check = row["Check"].value[1:].replace("Minimum_wage", "{wage}")
    for value, said in ((1700.0, ""), (1700.1234, ""), (1700.12345, "outside its limits"), (-1.0, "outside its limits"),
                        (20000.01, "outside its limits"), ("1,700", "outside its limits")):  # fmt: skip
        try:
            assert excel.compute(check, {"wage": value}) == said
        except TypeError:
            assert isinstance(value, str)  # Excel does not look at what IF leaves out
    (rule,) = [rule for rule in sheet.data_validations.dataValidation if address in rule.sqref]
    assert (
        rule.formula1
        == f"IF(ISNUMBER({address}),AND({address}>=0,{address}<=20000,ROUND({address},4)={address}),FALSE)"
    )
    assert rule.prompt == "From 0 to 20,000, 4 decimals at most."


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice here")
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_libreoffice_comes_to_the_same_amounts(cli: Cli, tmp_path: Path, tried: Path, lang: str) -> None:
    """Every wage is typed into the cell that is there for it; openpyxl drops what was computed, so that all is computed anew."""
    words = {"en": ("Benefit standards", "Parameter", "Value to try", "Standard", "Amount"),
             "zh": ("各项救助标准", "参数", "试算值", "标准", "金额")}[lang]  # fmt: skip
    for data, on in ((DATA, date(2018, 11, 30)), (tried, date(2018, 12, 31))):
        content = written(cli, tmp_path, lang, data)
        place = tmp_path / data.name
        place.mkdir(exist_ok=True)
        for number, wage in enumerate(WAGES):
            book = open_book(content)
            sheet = book[words[0]]
            (row,) = table(sheet, words[1]).values()
            row[words[2]].value = Decimal(wage)
            for other in book.sheetnames:
                if other != words[0]:
                    del book[other]
            book.save(place / f"w{number}.xlsx")
        files = [str(place / f"w{number}.xlsx") for number in range(len(WAGES))]
        form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false"
        command = [
            str(SOFFICE),
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            "--headless",
            "--convert-to",
            form,
        ]
        subprocess.run([*command, "--outdir", str(place), *files], check=True, capture_output=True)
        for number, wage in enumerate(WAGES):
            rows = list(csv.reader((place / f"w{number}.csv").read_text("utf-8").splitlines()))
            top = next(at for at, row in enumerate(rows) if row[0] == words[3])
            at = rows[top].index(words[4])
            expected = [amount for _, amount in amounts_for(data, wage, on).values()]
            live = rows[top + 1 : top + 1 + len(expected)]
            for cells, amount in zip(live, expected, strict=True):
                if cells[10] in ("yes", "是"):
                    assert Fraction(cells[at]) == pytest.approx(amount, rel=1e-12, abs=1e-12), (cells[0], wage)
