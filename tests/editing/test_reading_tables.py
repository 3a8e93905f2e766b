"""Layouts and notation one by one: what a table says is read, what it leaves open is asked, and nothing is guessed."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from plan_eval.editing.imported import Imported
from plan_eval.editing.importing import understand
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.tables import read_tables
from tests.conftest import Cli


def read(folder: Path, text: str, answers: Mapping[str, str] | None = None, name: str = "t.txt") -> Imported:
    (folder / name).write_text(text, encoding="utf-8")
    found = read_tables(folder / name)
    (plan,) = understand(found.sheets, found.unread, answers or {}, "t")
    return plan


def keys(plan: Imported) -> list[str]:
    return [question.key for question in plan.questions]


def figures(draft: Draft) -> tuple[str, str, dict[str, str]]:
    return draft.baseline, draft.target, {day: value.figure for day, value in draft.observations.items()}


FOURTEENTH = """“十四五”时期经济社会发展主要指标
类别\t指标\t2020年\t2025年\t年均/累计\t属性
经济发展\t1.国内生产总值（GDP）增长（%）\t2.3\t—\t保持在合理区间\t预期性
\t2.常住人口城镇化率（%）\t60.6*\t65\t—\t预期性
民生福祉\t3.城镇调查失业率（%）\t5.2\t—\t<5.5\t预期性
\t4.劳动年龄人口平均受教育年限（年）\t10.8\t11.3\t〔0.5〕\t约束性
\t5.人均预期寿命（岁）\t77.3*\t—\t〔1〕\t预期性
绿色生态\t6.单位GDP能源消耗降低（%）\t—\t—\t〔13.5〕\t约束性
安全保障\t7.粮食综合生产能力（亿吨）\t—\t>6.5\t—\t约束性
注：①〔〕内为5年累计数。②带*的为2019年数据。
"""


def test_a_national_table(tmp_path: Path) -> None:
    plan = read(tmp_path, FOURTEENTH)
    growth, towns, jobless, school, life, energy, grain = plan.entries
    assert (str(plan.baseline_date), str(plan.target_date)) == ("2020-12-31", "2025-12-31")
    assert [draft.group for draft in plan.entries] == ["经济发展"] * 2 + ["民生福祉"] * 3 + ["绿色生态", "安全保障"]
    assert growth.target == ""
    assert "保持在合理区间" in growth.open[0].zh
    assert figures(towns) == ("60.6", "65", {})
    assert (str(towns.baseline_date), school.baseline_date) == ("2019-12-31", None)
    assert jobless.target == "<5.5"
    assert (school.target, school.notes) == ("11.3", ["年均/累计：[0.5]"])
    assert (life.target, life.kind) == ("78.3", "")
    assert (energy.kind, energy.target) == ("cumulative", "13.5")
    assert grain.target == ">6.5"
    assert keys(plan) == ["change"]


def test_the_change_from_a_baseline_may_be_a_total_after_all(tmp_path: Path) -> None:
    life = read(tmp_path, FOURTEENTH, {"change": "total"}).entries[4]
    assert (life.kind, life.target) == ("cumulative", "1")


def test_figures_with_their_units_and_growth(tmp_path: Path) -> None:
    table = "指标\t2020年\t2025年目标\t2023年\n生产总值\t6700亿元\t1万亿元\t8100亿元\n收入\t4.2万元\t年均增长7%左右\t5.1万元\n社会组织\t0.8万个\t1.2万个\t9,500个\n"
    product, income, bodies = read(tmp_path, table).entries
    assert (product.unit, figures(product)) == ("亿元", ("6700", "10000", {"2023-12-31": "8100"}))
    assert Decimal(income.target) == Decimal("5.8907")  # 4.2 × 1.07⁵ = 5.89071…
    assert "printed: 年均增长7%左右" in income.decided[-1].en
    assert (bodies.unit, figures(bodies)[2]) == ("万个", {"2023-12-31": "0.95"})


def test_a_half_year_that_falls_below_the_baseline_is_asked_about(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2025年目标\t2023年上半年\t属性\n生产总值\t亿元\t4200\t6000\t2500\t预期性\n床位\t张\t4200\t6000\t5100\t预期性\n"
    plan = read(tmp_path, table)
    assert keys(plan) == ["part of a year: 生产总值 2023-06-30"]
    assert [figures(draft)[2] for draft in plan.entries] == [{}, {"2023-06-30": "5100"}]
    plan = read(tmp_path, table, {"part of a year: 生产总值 2023-06-30": "level"})
    assert figures(plan.entries[0])[2] == {"2023-06-30": "2500"}


YEARLY = """指标名称\t单位\t“十三五”目标\t2016年\t2017年\t2018年\t属性
城镇新增就业人数\t万人\t[300]\t62\t65\t63\t预期性
床位\t张\t9000\t5000\t5500\t6000\t预期性
注：[ ]为五年累计数
"""


def test_yearly_figures_of_what_adds_up_are_amounts_or_a_question(tmp_path: Path) -> None:
    plan = read(tmp_path, YEARLY)
    jobs, beds = plan.entries
    assert keys(plan) == ["amounts"]
    assert (jobs.increments, jobs.observations) == ({"2016-12-31": "62", "2017-12-31": "65", "2018-12-31": "63"}, {})
    assert figures(beds)[2] == {"2016-12-31": "5000", "2017-12-31": "5500", "2018-12-31": "6000"}
    jobs = read(tmp_path, YEARLY, {"amounts": "totals"}).entries[0]
    assert (jobs.increments, len(jobs.observations)) == ({}, 3)


def test_amounts_with_a_year_missing_are_asked_about(tmp_path: Path) -> None:
    jobs = read(tmp_path, YEARLY.replace("2016年", "备注"), {"amounts": "amounts"}).entries[0]
    assert [sentence.en for sentence in jobs.open] == ["the amount of 2016 is missing"]


def test_brackets_without_a_note_are_asked_about(tmp_path: Path) -> None:
    plan = read(tmp_path, YEARLY.replace("注：[ ]为五年累计数\n", ""))
    assert "brackets" in keys(plan)


def test_targets_and_values_by_the_year(tmp_path: Path) -> None:
    table = "指标\t单位\t2021年\t\t2022年\t\t2025年目标\t2020年\n\t\t目标\t实际\t目标\t实际\t\t\n床位\t张\t100\t101\t120\t118\t200\t90\n"
    beds = read(tmp_path, table).entries[0]
    assert figures(beds) == ("90", "200", {"2021-12-31": "101", "2022-12-31": "118"})
    assert beds.milestones == {"2021-12-31": "100", "2022-12-31": "120"}


def test_a_table_beside_itself(tmp_path: Path) -> None:
    plan = read(
        tmp_path,
        "指标\t2015年\t2020年目标\t指标\t2015年\t2020年目标\n床位（张）\t1\t2\t医院（家）\t3\t4\n学校（所）\t5\t6\t\t\t\n",
    )
    assert [(draft.name, draft.baseline) for draft in plan.entries] == [("床位", "1"), ("学校", "5"), ("医院", "3")]


def test_decimal_commas_are_asked_about(tmp_path: Path) -> None:
    table = "Indicator;Unit;Baseline 2015;Target 2020;2018\nUnemployment;%;7,5;5,0;6,1\nGDP;EUR million;1.234,5;1.500,0;1.333,3\n"
    plan = read(tmp_path, table, name="t.csv")
    assert keys(plan) == ["decimal comma", "nature"]
    assert figures(plan.entries[1]) == ("1234.5", "1500.0", {"2018-12-31": "1333.3"})
    plan = read(tmp_path, table, {"decimal comma": "no"}, name="t.csv")
    assert "“7,5” in column “Baseline 2015” is not a number" in [sentence.en for sentence in plan.entries[0].open]


def test_a_row_that_is_shifted_is_listed_and_not_read(tmp_path: Path) -> None:
    plan = read(
        tmp_path,
        "指标名称 2015年 2020年 2018年11月 属性\n养老 床位 9759 20000 11953 预期性\n救助站 1 2 约束性\n车站 1 2 3\n道路 1 2\n",
    )
    assert [draft.name for draft in plan.entries] == ["养老 床位", "车站"]
    assert [sentence.en for sentence in plan.tables[0].unread] == [
        "row 3 was not read: “约束性” stands under “2018年11月”: 救助站 1 2 约束性",
        "row 5 was not read: it has 3 cells for 5 columns: 道路 1 2",
    ]


def test_a_comma_too_many_in_csv_is_no_name(tmp_path: Path) -> None:
    plan = read(tmp_path, "指标,单位,2015年,2020年目标\n床位,张,1,200,2000\n医院,家,1,2\n", name="t.csv")
    assert [draft.name for draft in plan.entries] == ["医院"]
    assert "5 cells for 4 columns" in plan.tables[0].unread[0].en


def test_tasks(tmp_path: Path) -> None:
    table = "项目名称\t单位\t“十四五”目标\t2023年6月进展情况\t责任单位\n养老中心\t个\t建成\t在建\t民政局\n食堂\t家\t≥50\t31\t民政局\n档案馆\t\t建成投用\t未开工\t档案局\n"
    center, canteen, archive = read(tmp_path, table).entries
    assert (center.kind, figures(center)) == ("task", ("", "done", {"2023-06-30": "under_way"}))
    assert (canteen.kind, figures(canteen)) == ("", ("", "≥50", {"2023-06-30": "31"}))
    assert (archive.unit, archive.responsible, figures(archive)[2]) == ("", "档案局", {"2023-06-30": "not_started"})


@pytest.mark.parametrize(
    ("heads", "asked"),
    [
        ("2010\t2015\t2018\tTarget 2030", ["baseline column"]),
        ("2010\t2015\t2018", ["column 2018"]),
        ("2019\t2023\t2025", ["column 2025"]),
        ("2015\t2020\t2018", []),
        ("2020\t2025\t2035", []),
        ("2015\t2018\tTarget 2020", []),
        ("2015\t2018\tTarget", ["target_date"]),
        ("2010\t2015\t2020", ["column 2020"]),
    ],
)
def test_days_that_tell_their_columns_and_days_that_do_not(tmp_path: Path, heads: str, asked: list[str]) -> None:
    count = heads.count("\t") + 1
    row = "\t".join(map(str, range(1, count + 1)))
    plan = read(tmp_path, f"Indicator\tUnit\tNature\t{heads}\nBeds\tbeds\tbinding\t{row}\n")
    assert keys(plan) == asked


def test_the_period_of_the_plan_decides(tmp_path: Path) -> None:
    head = "指标\t单位\t2010年\t2015年\t2018年\t2020年\t2035年\t属性\n床位\t张\t1\t2\t3\t4\t5\t预期性\n"
    plan = read(tmp_path, "“十三五”指标\n" + head)
    assert (keys(plan), figures(plan.entries[0])) == ([], ("2", "4", {"2018-12-31": "3"}))
    assert [column.said.en for column in plan.tables[0].columns if column.role is None] == [
        "not read: before the baseline",
        "not read: after the target date",
    ]


def test_years_in_a_note_are_not_those_of_the_plan(tmp_path: Path) -> None:
    table = "Indicator\tUnit\tNature\t2010\t2015\t2018\tTarget 2030\nBeds\tbeds\tbinding\t1\t2\t3\t4\nSource: census 2010-2015\n"
    assert keys(read(tmp_path, table)) == ["baseline column"]


def test_a_heading_with_a_day_and_unknown_words_is_asked_about(tmp_path: Path) -> None:
    table = "指标\t单位\t2015年\t2020年目标\t对标2015年\t属性\n床位\t张\t100\t200\t100\t预期性\n"
    plan = read(tmp_path, table)
    assert (keys(plan), figures(plan.entries[0])) == (["column 对标2015年"], ("100", "200", {}))


def test_parts_with_their_whole(tmp_path: Path) -> None:
    table = """序号\t指标\t单位\t2015年\t2020年目标\t属性
1\t城镇化率\t%\t\t\t预期性
\t其中：常住人口城镇化率\t\t56.1\t60\t
\t户籍人口\t\t39.9\t45\t
2\t床位\t张\t10\t20\t约束性
合计\t\t\t66\t80\t
"""
    plan = read(tmp_path, table)
    assert [(draft.name, draft.unit, draft.nature) for draft in plan.entries][-3:] == [
        ("常住人口城镇化率", "%", "expected"),
        ("城镇化率（户籍人口）", "%", "expected"),
        ("床位", "张", "binding"),
    ]


def test_binding_by_its_mark_and_the_notes_of_marks(tmp_path: Path) -> None:
    table = "指标（单位）\t2015年\t2020年目标\t2018年\n★床位（张）\t1\t2\t1.5\n医院（家）\t3\t4\t3①\n注：带★的为约束性指标\n①按新口径统计\n"
    beds, hospitals = read(tmp_path, table).entries
    assert (beds.nature, hospitals.nature) == ("binding", "expected")
    assert hospitals.notes == ["按新口径统计"]


def test_words_of_verdicts_that_are_not_known_are_asked_about_once(tmp_path: Path) -> None:
    table = "指标\t单位\t2015年\t2020年目标\t完成情况\t属性\n床位\t张\t1\t2\t基本符合要求\t约束\n医院\t家\t1\t2\t基本符合要求\t约束\n学校\t所\t1\t2\t已完成\t预期\n"
    plan = read(tmp_path, table)
    assert [(question.key, len(question.rows)) for question in plan.questions] == [("verdict 基本符合要求", 2)]
    assert [draft.published for draft in plan.entries] == ["", "", "met"]
    assert [draft.published for draft in read(tmp_path, table, {"verdict 基本符合要求": "on_track"}).entries] == [
        "on_track",
        "on_track",
        "met",
    ]


def test_a_question_is_worth_reading_in_both_languages(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(FOURTEENTH, encoding="utf-8")
    out = cli("import", tmp_path / "t.txt", "-o", tmp_path / "en").out
    assert ": 7 indicators from table 1\nBaseline 2020, target 2025, values up to 2020\n" in out
    assert "年均/累计  growth, read where there is no target\n" in out
    assert "2 questions need a decision\n" in out
    zh = cli("import", tmp_path / "t.txt", "-o", tmp_path / "zh", "--lang", "zh").out
    assert "2 个问题需要决定\n" in zh
    assert (
        "  1. 基期值旁的 [1] 是在基期上的变动，还是规划期累计数？（暂按“在基期上的变动”处理）\n     涉及：人均预期寿命\n"
        in zh
    )


def test_a_row_of_numbers_for_the_columns_is_none_of_the_table_and_a_short_name_is(tmp_path: Path) -> None:
    plan = read(tmp_path, "指标\t单位\t2015年\t2020年目标\n甲\t乙\t1\t2\na\t个\t1\t2\n")
    assert [(draft.name, draft.baseline) for draft in plan.entries] == [("a", "1")]


def test_what_stands_in_two_tables_is_read_once_and_said(tmp_path: Path) -> None:
    head = "<tr><td>指标<td>单位<td>2015年<td>2020年目标<td>属性"
    row = "<tr><td>床位<td>张<td>1<td>2<td>约束性"
    page = f"<table>{head}{row}</table><table>{head}{row}<tr><td>医院<td>家<td>3<td>4<td>约束性</table>"
    plan = read(tmp_path, page, name="t.html")
    assert [draft.name for draft in plan.entries] == ["床位", "医院"]
    assert [sentence.en for sentence in plan.tables[1].unread] == [
        "row 2: 床位 stands in a table above already and was not read"
    ]


def test_a_table_without_headings_goes_on_from_the_one_before(tmp_path: Path) -> None:
    head = "<tr><td>指标<td>单位<td>2015年<td>2020年目标<td>属性"
    page = f"<table>{head}<tr><td>床位<td>张<td>1<td>2<td>约束性</table><table><tr><td>医院<td>家<td>3<td>4<td>预期性</table>"
    plan = read(tmp_path, page, name="t.html")
    assert [draft.name for draft in plan.entries] == ["床位", "医院"]
    assert [sentence.en for sentence in plan.unread] == ["table 2 has no headings and was read as going on"]


def test_a_long_title_names_the_plan_and_notes_are_in_its_language(cli: Cli, tmp_path: Path) -> None:
    title = "Republic of Valdoria: main indicators of the development strategy 2021-2026"
    table = tmp_path / "t.csv"
    rows = [f"{title},,,,", "Indicator,Unit,2020,Target 2026,2023", "Places for apprentices,places,1200,2000,1650*"]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert cli("import", table, "-o", tmp_path / "plan").code == 0
    text = (tmp_path / "plan" / "indicators.yaml").read_text(encoding="utf-8")
    assert f'name: "{title}"' in text
    assert 'note: "2023: 1650*"' in text
