"""What a table leaves open about an indicator: a cap, growth that contradicts a target, years that end in June, columns of plans."""

from pathlib import Path

import pytest

from plan_eval.editing.cells.fiscal import Named, fiscal_years
from plan_eval.editing.importing import understand
from plan_eval.editing.plan_text import write
from plan_eval.editing.tables import read_tables
from tests.conftest import Cli
from tests.editing.tables.forms import as_docx
from tests.editing.tables.model import Made
from tests.editing.test_reading_tables import figures, keys, read

LAND = """Main indicators of the plan 2016-2020
Indicator\tUnit\t2015\t2020\tAnnual growth [cumulative]\tNature
{name}\tha\t—\t—\t[3256]\tbinding
Note: figures in [ ] are five-year cumulative totals.
"""


@pytest.mark.parametrize(
    "name",
    [
        "Farmland turned into building land", "Land newly designated for construction", "Discharge of waste water", "Total SO2 emissions", "Conversion of farmland",
        "新增建设用地规模", "新增建设占用耕地", "农用地转为建设用地", "化学需氧量排放总量", "能源消费增量", "生产安全事故死亡人数",
    ],
)  # fmt: skip
def test_a_total_of_what_is_limited_is_asked_about_as_a_cap(tmp_path: Path, name: str) -> None:
    plan = read(tmp_path, LAND.format(name=name))
    (draft,) = plan.entries
    assert keys(plan) == [f"cap: {draft.id}"]
    assert (draft.kind, draft.target) == ("cumulative", "≤3256")
    (reached,) = read(tmp_path, LAND.format(name=name), {f"cap: {draft.id}": "reach"}).entries
    assert reached.target == "3256"


@pytest.mark.parametrize(
    "name",
    ["Land reclaimed for farming", "Reduction of SO2 emissions", "People lifted out of poverty", "Treatment of waste water", "补充耕地", "化学需氧量排放削减",
     "单位GDP建设用地面积下降", "棚户区改造", "化解过剩产能"],
)  # fmt: skip
def test_a_total_of_what_is_done_is_no_cap(tmp_path: Path, name: str) -> None:
    plan = read(tmp_path, LAND.format(name=name))
    assert [key for key in keys(plan) if key.startswith("cap")] == []
    assert plan.entries[0].target == "3256"


def test_a_level_of_what_is_limited_that_may_rise_is_a_cap_too(tmp_path: Path) -> None:
    table = "指标\t单位\t2015年\t2020年\t属性\n{}\t亿吨\t39.6\t{}\t预期性\n"
    plan = read(tmp_path, table.format("煤炭消费总量", "41"))
    assert (keys(plan), plan.entries[0].target) == (["cap: 煤炭消费总量"], "≤41")
    assert keys(read(tmp_path, table.format("煤炭消费总量", "38"))) == []
    assert keys(read(tmp_path, table.format("粮食产量", "41"))) == []
    assert keys(read(tmp_path, table.format("煤炭消费总量", "≤41"))) == []


def test_a_cap_is_judged_as_one(cli: Cli, tmp_path: Path) -> None:
    table = "指标\t单位\t2015年\t2020年\t2018年\t属性\n新增建设用地规模\t万亩\t—\t[3256]\t[1500]\t约束性\n注：[ ]内为五年累计数。\n"
    (tmp_path / "t.txt").write_text(table, "utf-8")
    assert cli("import", tmp_path / "t.txt", "-o", tmp_path / "plan").code == 0
    assert "on track 1" in cli("status", "--data", tmp_path / "plan", "--lang", "en").out


GROWTH = "指标\t单位\t2020年\t2025年\t年均增长（%）\t属性\n产值\t亿元\t{}\t{}\t{}\t预期性\n"


@pytest.mark.parametrize(
    ("start", "end", "beside"),
    [("210.5", "310", "8左右"), ("62.0", "91", "8"), ("67.7", ">92.7", ">6.5%"), ("43", "<50", "<3%"), ("8.7", ">12", ">6.6"), ("100", "95", "-1"),
     ("10.1", "13", "5"), ("5.69", "6.8-7.2", "3.6-4.8%"), ("100", "—", "8"), ("—", "100", "8")],
)  # fmt: skip
def test_growth_beside_a_target_that_it_leads_to_is_no_question(
    tmp_path: Path, start: str, end: str, beside: str
) -> None:
    assert [key for key in keys(read(tmp_path, GROWTH.format(start, end, beside))) if key.startswith("target or")] == []


def test_growth_that_contradicts_a_target_is_asked_about(tmp_path: Path) -> None:
    table = GROWTH.format("62.0", "120", "8")
    plan = read(tmp_path, table)
    assert (keys(plan), plan.entries[0].target) == (["target or growth: 产值"], "120")
    assert "from 62.0 the latter leads to about 91.098" in plan.questions[0].text.en
    assert read(tmp_path, table, {"target or growth: 产值": "target"}).entries[0].target == "120"
    assert read(tmp_path, table, {"target or growth: 产值": "growth"}).entries[0].target == "91.098"


def test_a_change_that_contradicts_a_target_is_asked_about(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2025年\t[累计]\t属性\n城镇化率\t%\t56.1\t{}\t[3.9]\t预期性\n注：[ ]为五年累计数\n"
    assert keys(read(tmp_path, table.format("60"))) == []
    plan = read(tmp_path, table.format("62"), {"target or growth: 城镇化率": "growth"})
    assert (keys(plan), plan.entries[0].target) == ([], "60.0")
    assert keys(read(tmp_path, table.format("62"))) == ["target or growth: 城镇化率"]


def test_figures_among_growth_and_totals_may_be_the_target_itself(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2025年\t年均/累计\t属性\n务工规模\t万人\t3243\t—\t>3000\t预期性\n"
    plan = read(tmp_path, table)
    assert (keys(plan), plan.entries[0].target) == (["growth: 务工规模"], ">3000")


def test_amounts_in_brackets_beside_those_of_a_year_are_totals(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2025年\t年均/累计\t属性\n城镇新增就业\t万人\t1186\t—\t〔5500〕\t预期性\n注：〔〕内为5年累计数。\n"
    plan = read(tmp_path, table)
    assert (keys(plan), plan.entries[0].target, plan.entries[0].kind) == (["change of amounts"], "5500", "cumulative")


@pytest.mark.parametrize(
    ("text", "end", "named"),
    [("Baseline (2016/17)", "2017-06-30", Named.BY_TWO), ("FY2020/21", "2021-06-30", Named.BY_TWO), ("2019-20", "2020-06-30", Named.BY_TWO),
     ("FY 2011-12", "2012-06-30", Named.BY_TWO), ("FY2019", "2019-06-30", Named.BY_ONE), ("fiscal year 2022", "2022-06-30", Named.BY_ONE)],
)  # fmt: skip
def test_fiscal_years(text: str, end: str, named: Named) -> None:
    (year,) = fiscal_years(text)
    assert (str(year.end), year.named) == (end, named)


@pytest.mark.parametrize("text", ["2016-2020", "2018-11", "2011/12", "2018-19年", "2016/20", "1999/01"])
def test_what_is_no_fiscal_year(text: str) -> None:
    assert fiscal_years(text) == []


@pytest.mark.parametrize(
    ("answer", "start", "end"),
    [
        (None, "2017-06-30", "2024-06-30"),
        ("march", "2017-03-31", "2024-03-31"),
        ("september", "2017-09-30", "2024-09-30"),
    ],
)
def test_the_end_of_fiscal_years_is_asked_once(tmp_path: Path, answer: str | None, start: str, end: str) -> None:
    table = "Indicator\tUnit\tNature\tBaseline (2016/17)\tTarget 2023/24\tActual 2020/21\nPoverty rate\t%\tbinding\t39.1\t20\t30\n"
    plan = read(tmp_path, table, {"fiscal year": answer} if answer else {})
    assert keys(plan) == ([] if answer else ["fiscal year"])
    assert (str(plan.baseline_date), str(plan.target_date)) == (start, end)
    assert plan.entries[0].baseline == "39.1"


def test_a_year_named_by_its_beginning_ends_in_the_next(tmp_path: Path) -> None:
    table = "KPI\tUnit\tNature\tBase value (FY2019)\tTarget (FY2025)\nCities\tcities\tbinding\t3\t5 (FY2024)\n"
    plan = read(tmp_path, table, {"fiscal year": "march"})
    assert (str(plan.baseline_date), str(plan.target_date)) == ("2020-03-31", "2026-03-31")
    assert str(plan.entries[0].target_date) == "2025-03-31"


def test_lakhs_and_crores_are_asked_about(tmp_path: Path) -> None:
    table = "Indicator\tUnit\tNature\t2015\tTarget 2020\nPatients\tpeople\tbinding\t17,54,957\t1,00,000\n"
    plan = read(tmp_path, table)
    assert (keys(plan), figures(plan.entries[0])) == (["lakhs"], ("1754957", "100000", {}))
    assert len(read(tmp_path, table, {"lakhs": "no"}).entries[0].open) > 0


def test_the_last_of_yearly_targets_is_the_target(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2023年度目标\t2024年度目标\t2025年度目标\t2023年完成\t属性\n护士\t人\t1\t2\t3\t4\t2.2\t预期性\n"
    plan = read(tmp_path, table)
    (draft,) = plan.entries
    assert (keys(plan), figures(draft)) == ([], ("1", "4", {"2023-12-31": "2.2"}))
    assert draft.milestones == {"2023-12-31": "2", "2024-12-31": "3"}


@pytest.mark.parametrize(
    ("title", "heads", "asked"),
    [
        ("Plan 2021-2025", "2020\t2021\t2022\t2023\t2024\t2025", ["columns between"]),
        ("Review of the plan 2021-2025", "2020\t2021\t2022\t2023\t2024\t2025", []),
        ("Plan 2021-2025", "2020\t2021\t2022\t2023\t2024\tTarget 2025", []),
        ("Plan 2021-2025", "2020\t2025\t2022", []),
    ],
)
def test_years_between_baseline_and_target(tmp_path: Path, title: str, heads: str, asked: list[str]) -> None:
    row = "\t".join(str(at + 1) for at in range(heads.count("\t") + 1))
    table = f"{title}\nIndicator\tUnit\tNature\t{heads}\nBeds\tbeds\tbinding\t{row}\n"
    assert keys(read(tmp_path, table)) == asked
    if asked:
        (draft,) = read(tmp_path, table, {"columns between": "latest"}).entries
        assert (len(draft.observations), draft.milestones) == (4, {})
        assert len(read(tmp_path, table).entries[0].milestones) == 4


def test_a_round_year_that_begins_a_title_may_be_the_baseline(tmp_path: Path) -> None:
    table = (
        "Strategy 2010-2020\nIndicator\tUnit\tNature\t2010\tActual 2013\t2020 target\nJobs\tjobs\tbinding\t1\t2\t3\n"
    )
    plan = read(tmp_path, table)
    assert (str(plan.baseline_date), figures(plan.entries[0])) == ("2010-12-31", ("1", "3", {"2013-12-31": "2"}))


def test_elsewhere_than_in_china_history_before_five_years_is_asked_about(tmp_path: Path) -> None:
    row = "\tbinding\t1\t2\t3\t4\n"
    english = "Indicator\tUnit\tNature\t2010\t2015\t2018\t2020 target\nRate\t%" + row
    assert keys(read(tmp_path, english)) == ["baseline column"]
    assert keys(read(tmp_path, english.replace("2010\t2015", "2015\t2016"))) == []
    chinese = "指标\t单位\t属性\t2010年\t2015年\t2018年\t2020年目标\n比率\t%" + row
    assert keys(read(tmp_path, chinese)) == []


def test_each_baseline_has_its_own_year(tmp_path: Path) -> None:
    table = "Indicator\tNature\tBaseline year\tBaseline value\tTarget 2022\nRate (%)\tbinding\t2013\t13.0\t9.5\nShare (%)\tbinding\t2015\t2\t3\n"
    one, two = read(tmp_path, table).entries
    assert (str(one.baseline_date), one.baseline, str(two.baseline_date)) == ("2013-12-31", "13.0", "2015-12-31")


def test_names_stand_under_a_heading_that_says_something_else(tmp_path: Path) -> None:
    table = "No.\tTargets\tUnit\tNature\t2020\tPlan 2021-2025\n1\tTrained workers\t%\tbinding\t64.5\t70\n2\tForest cover\t%\tbinding\t42\tStable at 42\n"
    workers, forest = read(tmp_path, table).entries
    assert (workers.name, workers.kind, figures(workers)) == ("Trained workers", "", ("64.5", "70", {}))
    assert forest.target == "≥42"


def test_a_whole_in_the_name_is_no_total(tmp_path: Path) -> None:
    table = "Indicator\tUnit\tNature\t2020\tTarget 2025\nShare of farmers in total labour\t%\tbinding\t33\t25\n进出口总计\t亿元\tbinding\t33\t35\n"
    assert [draft.kind for draft in read(tmp_path, table).entries] == ["", ""]


def test_parts_that_stand_in_from_the_edge_belong_to_the_whole(tmp_path: Path) -> None:
    table = "指标,2015年,2020年目标,属性\n在校生*（万人）,1,2,预期性\n其中：研究生（含非全日制）,3,4,预期性\n　　　本科生,5,6,预期性\n毛入学率（%）,7,8,预期性\n"
    drafts = read(tmp_path, table, name="t.csv").entries
    assert [(draft.name, draft.unit) for draft in drafts] == [
        ("在校生", "万人"), ("在校生（研究生（含非全日制））", "万人"), ("在校生（本科生）", "万人"), ("毛入学率", "%")
    ]  # fmt: skip


def test_spaces_that_a_part_begins_with_are_seen_in_word(tmp_path: Path) -> None:
    rows = [
        ["指标", "2015年", "2020年目标", "属性"],
        ["床位（张）", "1", "2", "预期性"],
        ["其中：公办", "3", "4", "预期性"],
        ["   民办", "5", "6", "预期性"],
    ]
    as_docx(Made("parts", rows, []), tmp_path / "t.docx")
    (plan,) = understand(read_tables(tmp_path / "t.docx").sheets)
    assert [draft.name for draft in plan.entries] == ["床位", "床位（公办）", "床位（民办）"]


def test_what_is_up_to_so_much(tmp_path: Path) -> None:
    table = "Indicator\tUnit\tNature\t2020\tTarget 2025\n{}\t%\tbinding\t31.4\tup to 45\n"
    assert read(tmp_path, table.format("Reduction of emissions")).entries[0].target == "45"
    assert read(tmp_path, table.format("Unemployment rate")).entries[0].target == "≤45"
    assert keys(read(tmp_path, table.format("Share of parcels"))) == ["up to Share_of_parcels"]


@pytest.mark.parametrize(
    ("name", "unit"), [("农田灌溉水有效利用系数", "—"), ("Gini coefficient", "—"), ("Exports as a % of output", "%")]
)
def test_units_that_a_name_tells(tmp_path: Path, name: str, unit: str) -> None:
    plan = read(tmp_path, f"Indicator\tNature\t2020\tTarget 2025\n{name}\tbinding\t0.5\t0.4\n")
    assert (keys(plan), plan.entries[0].unit) == ([], unit)


@pytest.mark.parametrize(
    ("name", "words", "better"),
    [
        ("Gini coefficient", "decreasing", "lower"),
        ("某项得分", "稳步提高", "higher"),
        ("Emissions", "to be set", "lower"),
    ],
)
def test_one_target_in_words_does_not_stop_the_others(
    cli: Cli, tmp_path: Path, name: str, words: str, better: str
) -> None:
    table = f"Indicator\tUnit\tNature\t2015\tTarget 2020\t2018\n{name}\tpoints\tbinding\t0.5\t{words}\t0.4\nBeds\tbeds\tbinding\t1\t2\t1.9\n"
    plan = read(tmp_path, table)
    assert (plan.entries[0].target, plan.entries[0].better) == ("", better)
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "indicators.yaml").write_text(write(plan, "t", "en"), "utf-8")
    out = cli("status", "--data", tmp_path / "plan", "--lang", "en").out
    assert "not assessed 1" in out
    assert "on track 1" in out


def test_a_note_tells_the_year_of_a_marked_value(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2025年目标\t属性\n覆盖率\t%\t60.6*\t65\t预期性\n普及率\t%\t70\t75\t预期性\n注：带*的为2019年数据。\n"
    one, two = read(tmp_path, table).entries
    assert (str(one.baseline_date), two.baseline_date) == ("2019-12-31", None)


def test_amounts_without_a_baseline_may_add_up(tmp_path: Path) -> None:
    table = "指标\t单位\t2015年\t2020年目标\t2018年\t属性\n农村贫困人口脱贫\t万人\t/\t12.3\t9.85\t约束性\n"
    plan = read(tmp_path, table)
    assert (keys(plan), plan.entries[0].kind) == (["adds up: 农村贫困人口脱贫", "amounts"], "cumulative")


def test_totals_in_brackets_are_no_amounts_of_a_period(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2025年目标\t2023年\t属性\n造林面积\t万亩\t〔30.6〕\t〔31〕\t〔18.9〕\t预期性\n注：〔〕为五年累计数。\n"
    plan = read(tmp_path, table)
    assert (keys(plan), figures(plan.entries[0])) == ([], ("30.6", "31", {"2023-12-31": "18.9"}))
