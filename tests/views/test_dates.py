"""The date of a value is never hidden: on the screen, in the chapter, in the workbook; what is missing or stale is listed."""

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from rich.cells import cell_len

from plan_eval import evaluate, load_plan
from plan_eval.formats import terminal
from plan_eval.formats.interface import Screen
from plan_eval.indicators.arranging import arranged
from plan_eval.indicators.staleness import age_in_months, is_stale
from plan_eval.views.days import by_day, mark, named_day, short_day
from plan_eval.views.status import StatusView
from tests.conftest import Cli, folder, open_book

MAROVIA = """\
plan:
  id: marovia-2030
  name: {en: Development plan of Marovia, zh: 马罗维亚发展规划}
  baseline_date: 2020-12-31
  target_date: 2030-12-31
  as_of: 2024-11-15
  rules: midterm
indicators:
  - id: vaccinated
    name: {en: Children fully vaccinated, zh: 儿童全程接种率}
    unit: "%"
    nature: binding
    baseline: 71.4
    target: 95
    observations: {2021: 73, 2023: 82.1}
    responsible: {en: Ministry of Health, zh: 卫生部}
  - id: mortality
    name: {en: Maternal deaths, zh: 孕产妇死亡率}
    unit: {en: per 100000, zh: 例/10万}
    nature: binding
    baseline: 214
    target: 70
    baseline_date: 2017-12-31
    observations: {2021-06: 188}
    responsible: {en: Ministry of Health, zh: 卫生部}
  - id: electricity
    name: {en: Households with electricity, zh: 通电户比例}
    unit: "%"
    nature: expected
    baseline: 44
    target: 90
    target_date: 2027-06-30
    observations: {2024-11-15: 47}
  - id: open_budgets
    name: {en: Districts with open budgets, zh: 公开预算的县}
    unit: {en: districts, zh: 个}
    nature: expected
    baseline: 10
    target: 80
    responsible: {en: Ministry of Finance, zh: 财政部}
  - id: ships
    name: {en: Ships counted, zh: 船舶数}
    unit: {en: ships, zh: 艘}
    nature: expected
    baseline: 5
    target: 8
    observations: {2023-11-14: 6}
"""
SAME = MAROVIA.replace("2024-11-15", "2023-12-31").replace("2021-06: 188", "2023: 188").replace("2023-11-14", "2023")


@pytest.mark.parametrize(
    ("day", "short", "named", "by"),
    [
        ("2017-12-31", "2017", ("2017", "2017年"), ("2017", "2017年底")),
        ("2018-11-30", "2018-11", ("2018-11", "2018年11月"), ("2018-11", "2018年11月底")),
        ("2024-02-29", "2024-02", ("2024-02", "2024年2月"), ("2024-02", "2024年2月底")),
        ("2024-02-28", "2024-02-28", ("2024-02-28", "2024年2月28日"), ("28 February 2024", "2024年2月28日")),
        ("2024-11-15", "2024-11-15", ("2024-11-15", "2024年11月15日"), ("15 November 2024", "2024年11月15日")),
    ],
)
def test_a_day_is_named_as_exactly_as_it_must_be(
    day: str, short: str, named: tuple[str, str], by: tuple[str, str]
) -> None:
    on = date.fromisoformat(day)
    assert short_day(on) == short
    assert (named_day(on, "en"), named_day(on, "zh")) == named
    assert (by_day(on, "en"), by_day(on, "zh")) == by
    assert (mark(on, "en"), mark(on, "zh"), mark(None, "zh")) == (f" ({by[0]})", f"（{by[1]}）", "")


def test_status_says_of_which_day_each_value_is(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MAROVIA)
    out = cli("status", "--data", data).out
    rows = {line.strip().split("  ")[0]: line.split() for line in out.splitlines()}
    assert "On" in rows["Indicator"]
    assert rows["Children fully vaccinated"][7:9] == ["82.1", "2023"]
    assert "188  2021-06" in out
    assert rows["Ships counted"][6:8] == ["6", "2023-11-14"]
    assert "On: empty for 15 November 2024" in out
    assert "Households with electricity (target of 2027-06); Maternal deaths (baseline of 2017)." in out
    chinese = cli("status", "--data", data, "--lang", "zh").out
    assert "日期" in chinese
    assert "日期：空白为2024年11月15日" in chinese
    assert "通电户比例（目标期 2027-06）；孕产妇死亡率（基期 2017）。" in chinese


def test_margins_say_it_too(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MAROVIA)
    out = cli("status", "--margins", "--format", "markdown", "--data", data).out
    assert "| Indicator | Latest | On | Status |" in out
    assert "| Maternal deaths | 188 | 2021-06 | on track |" in out


def test_where_all_values_are_of_the_day_of_the_evaluation_there_is_no_such_column(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", SAME)
    for more in ((), ("--margins",)):
        heading = next(line for line in cli("status", *more, "--data", data).out.splitlines() if "Latest" in line)
        assert "On" not in heading.split()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_dates_find_room_on_a_narrow_screen(tmp_path: Path, lang: str) -> None:
    evaluation = evaluate(load_plan(folder(tmp_path, MAROVIA)))
    text = terminal.render(
        StatusView(evaluation, arranged(evaluation.results)), "zh" if lang == "zh" else "en", Screen(80)
    )
    assert max(map(cell_len, text.splitlines())) <= 80
    assert "2023-11-14" in text


def test_the_chapter_heads_its_columns_by_role_and_marks_each_other_day(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MAROVIA)
    english, chinese = (chapter(cli, tmp_path, data, lang) for lang in ("en", "zh"))
    assert (
        "| Baseline 2020 | 2021 | 2023 | Latest value as of 15 November 2024 | Target 2030 | Progress | Status | Responsible |"
    ) in english
    assert "| Children fully vaccinated | % | binding | 71.4 | 73 | 82.1 | 82.1 (2023) | 95 |" in english
    assert "| 214 (2017) | 188 (June 2021) | — | 188 (June 2021) | 70 |" in english
    assert "| 44 | — | — | 47 | 90 (June 2027) |" in english
    assert "| 5 | — | 6 (14 November 2023) | 6 (14 November 2023) | 8 |" in english
    assert "as of 15 November 2024: " in english
    assert "| 2020年基期值 | 2021年 | 2023年 | 截至2024年11月15日最新值 | 2030年目标值 |" in chinese
    assert "| 214（2017年） | 188（2021年6月） | — | 188（2021年6月） | 70 |" in chinese
    assert "指标中，截至2024年11月15日，" in chinese
    assert "15日底" not in chinese


def test_a_heading_names_the_day_where_all_values_are_of_it(cli: Cli, tmp_path: Path) -> None:
    data = folder(
        tmp_path / "data", SAME.replace("observations: {2023-12-31: 47}", "observations: {2022: 47, 2023: 50}")
    )
    assert "| Baseline 2020 | 2021 | 2022 | Value 2023 | Target 2030 |" in chapter(cli, tmp_path, data, "en")
    assert "| 2020年基期值 | 2021年 | 2022年 | 2023年完成值 | 2030年目标值 |" in chapter(cli, tmp_path, data, "zh")


def test_a_paragraph_on_an_older_value_says_when_it_was_so(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MAROVIA.replace("2021-06: 188", "2021-06: 210"))
    assert "latest value 210 per 100000 (June 2021)" in chapter(cli, tmp_path, data, "en")
    assert "2017年基期值为214例/10万，2021年6月为210例/10万，" in chapter(cli, tmp_path, data, "zh")


def test_nothing_is_projected_once_the_target_date_has_passed(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MAROVIA.replace("as_of: 2024-11-15", "as_of: 2031-03-31"))
    text = chapter(cli, tmp_path, data, "en")
    assert "latest value 47% (15 November 2024), target 90% by 30 June 2027." in text
    assert "At this rate" not in text
    assert "a year from now on" not in text


def test_the_workbook_keeps_numbers_and_their_days_and_is_read_back(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MAROVIA)
    assert cli("report", tmp_path / "t.xlsx", "--lang", "zh", "--data", data).code == 0
    book = open_book((tmp_path / "t.xlsx").read_bytes())
    sheet = book["主要指标完成情况"]
    assert (sheet["E6"].value, sheet["E6"].number_format) == (82.1, '#,##0.0"（2023年底）"')
    assert sheet["E8"].number_format == "#,##0"
    lacking = book["缺少或陈旧的数据"].iter_rows(min_row=7, max_row=9, values_only=True)
    assert [tuple(row) for row in lacking] == [
        (None, "船舶数", datetime(2023, 11, 14), "近期数据"),  # noqa: DTZ001  # Excel knows no zones
        ("卫生部", "孕产妇死亡率", datetime(2021, 6, 30), "近期数据"),  # noqa: DTZ001  # the same
        ("财政部", "公开预算的县", None, "全部数据"),
    ]
    assert cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plan").code == 0
    text = (tmp_path / "plan" / "indicators.yaml").read_text(encoding="utf-8")
    assert "as_of: 2024-11-15" in text
    for observation in ("{2023-12-31: 82.1}", "{2021-06-30: 188}", "{2024-11-15: 47}", "{2023-11-14: 6}"):
        assert observation in text


def test_what_is_missing_or_stale_is_listed_by_division(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", MAROVIA)
    heading = "Indicators without a value, or with one more than 12 months older than 15 November 2024:"
    listed = [
        "No value since 14 November 2023: Ships counted",
        "Ministry of Health: no value since 30 June 2021: Maternal deaths",
        "Ministry of Finance: no value at all: Districts with open budgets",
    ]
    out = cli("status", "--data", data).out
    assert heading + "\n" + "".join(f"  {sentence}\n" for sentence in listed) in out
    english = chapter(cli, tmp_path, data, "en")
    assert "none of the last 12 months before 15 November 2024." in english
    assert "| Ministry of Finance | Districts with open budgets | districts | none |\n" in english
    assert "| Ministry of Health | Maternal deaths | per 100000 | 30 June 2021 |\n" in english
    assert "| not named | Ships counted | ships | 14 November 2023 |\n" in english
    assert "或最新数据早于2024年11月15日前12个月，请责任单位补充。" in chapter(cli, tmp_path, data, "zh")
    longer = folder(tmp_path / "longer", MAROVIA.replace("  rules:", "  stale_after: 40.4\n  rules:"))
    out = cli("status", "--data", longer).out
    assert "more than 40.4 months older than 15 November 2024:\n" in out
    assert "Ships" not in out[out.index("more than") :]
    assert "30 June 2021: Maternal deaths" in out


def test_several_that_nobody_answers_for_are_one_sentence(cli: Cli, tmp_path: Path) -> None:
    text = "".join(line for line in MAROVIA.splitlines(keepends=True) if "responsible" not in line)
    out = cli("status", "--data", folder(tmp_path / "data", text)).out
    said = (
        "  No value since 30 June 2021: Maternal deaths; no value since 14 November 2023: Ships counted; "
        "no value at all: Districts with open budgets\n"
    )
    assert said in out


def test_the_shipped_plan_lacks_nothing(shipped: Cli) -> None:
    assert "missing" not in shipped("status").out


@pytest.mark.parametrize(
    ("observed", "as_of", "age"),
    [
        ("2017-11-30", "2018-11-30", Fraction(12)),
        ("2017-11-29", "2018-11-30", 12 + Fraction(1, 30)),
        ("2018-01-31", "2018-02-28", Fraction(1)),
        ("2018-02-28", "2018-03-31", Fraction(1)),
        ("2018-01-15", "2018-02-01", Fraction(17, 31)),
        ("2018-11-30", "2018-11-30", Fraction(0)),
        ("2018-12-31", "2018-11-30", Fraction(-1)),
        ("9999-06-30", "9999-12-31", Fraction(6)),
    ],
)
def test_the_age_of_a_value_is_exact(observed: str, as_of: str, age: Fraction) -> None:
    assert age_in_months(date.fromisoformat(observed), date.fromisoformat(as_of)) == age


def test_a_value_is_stale_beyond_the_months_allowed_unless_it_is_final() -> None:
    as_of, target = date(2018, 11, 30), date(2020, 12, 31)
    assert not is_stale(date(2017, 11, 30), as_of, target, 12)
    assert is_stale(date(2017, 11, 29), as_of, target, 12)
    assert not is_stale(date(2016, 12, 31), as_of, date(2016, 12, 31), 12)
    assert is_stale(date(2016, 12, 30), as_of, date(2016, 12, 31), 12)


def chapter(cli: Cli, tmp_path: Path, data: Path, lang: str) -> str:
    out = tmp_path / f"chapter-{lang}.md"
    result = cli("report", out, "--lang", lang, "--data", data)
    assert result.code == 0, result.err
    return out.read_text(encoding="utf-8")
