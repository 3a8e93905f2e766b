"""The chapter of a review, as Markdown: its order, its sentences, and what it says of plans of every kind."""

import re
from pathlib import Path

import pytest

from tests.conftest import HEAD, PLAN, REPORT, STANDARDS, Cli, folder

TEXT = REPORT.read_text(encoding="utf-8")


def chapter(cli: Cli, tmp_path: Path, *more: object) -> str:
    out = tmp_path / "章节 chapter.md"
    result = cli("report", out, *more)
    assert result.code == 0, result.err
    return out.read_text(encoding="utf-8")


def plan(*indicators: str, head: str = HEAD) -> str:
    return f"{head}indicators:\n" + "".join(indicators)


def indicator(name: str, rest: str) -> str:
    lines = "".join(f"    {line}\n" for line in rest.strip().splitlines())
    return f"  - id: {name}\n    name: {name.title()}\n    nature: expected\n{lines}"


def test_the_chinese_paragraph_names_the_same_indicators_as_the_report(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path, "--lang", "zh")
    paragraph = next(line for line in TEXT.splitlines() if "明确的27项指标中" in line)
    for ending in ("等16项指标已经完成", "等8项指标达到预期或预期可以完成", "等2项指标未达到预期"):
        named = paragraph[: paragraph.index(ending)]
        named = re.split(r"底,|完成,", named)[-1] + ending
        assert named.replace("(", "（").replace(")", "）") in text.replace("(", "（").replace(")", "）")
    assert "明确的27项指标中，截至2018年11月底，" in text
    assert "等1项指标已不再统计。医疗救助人数改为统计城乡医疗救助人次，截至2018年11月，累计622,494人次。" in text


def test_the_order_is_that_of_a_real_chapter(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path, "--lang", "zh")
    assert re.findall("^#+ .*", text, re.MULTILINE) == [
        "# 厦门市“十三五”民政事业发展专项规划实施情况评估",
        "## 一、主要指标完成情况",
        "## 二、分类完成情况",
        "### （一）按指标属性",
        "### （二）约束性指标",
        "### （三）预期性指标",
        "## 三、未达到预期的指标",
        "### （一）救助管理站",
        "### （二）老年福利机构床位数",
        "## 四、救助保障标准",
        "## 五、需核实的数据",
        "## 六、评估方法与数据来源",
        "## 七、数据缺失情况",
    ]
    assert re.findall(r"^\*\*([表图].*)\*\*$", text, re.MULTILINE) == [
        "图1 各项指标完成情况", "表1 主要指标完成情况", "表2 各类指标完成情况", "表3 救助保障标准（2018年11月30日）",
    ]  # fmt: skip
    english = chapter(shipped, tmp_path)
    assert "\n## 3 Indicators that are behind\n\n### 3.1 Relief stations\n" in english
    assert "**Table 2. Indicators by nature and status**" in english


def test_the_main_table_has_the_official_columns(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path, "--lang", "zh")
    assert (
        "| 序号 | 指标名称 | 单位 | 指标属性 | 2015年基期值 | 2018年11月完成值 | 2020年目标值 | 完成进度 | 完成情况 |"
    ) in text
    assert "| 14 | 老年福利机构床位数 | 张 | 预期性 | 9,759 | 11,953 | 20,000 | 21% | 未达到预期 |" in text
    assert "| 16 | 五年累计发行福利彩票量 | 亿元 | 预期性 | (39.6) | 31.3145 | 40 | 78% | 达到预期 |" in text
    assert "时间进度为58%" in text


def test_english_is_english_throughout(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path)
    assert "16 are met (Urban minimum-living recipients" in text
    assert "1 is no longer collected (Recipients of medical aid)" in text
    own = text[: text.index("## 5 Figures to verify")] + text[text.index("## 6 Methods") :]
    assert not re.findall(r"[\u4e00-\u9fff]", own.replace("一 (27 indicators)", ""))


def test_whole_things_are_told_whole_and_one_thing_in_the_singular(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path)
    assert (
        "Baseline 1 station (2015), latest value 1 station (November 2018), target 2 stations by 31 December 2020."
        in text
    )
    assert "it would reach about 1 station by 31 December 2020; the target is 2 stations." in text
    assert "It still needs one more station by 31 December 2020. So far nothing has changed." in text
    assert "It needs about 3,860 beds a year from now on; so far it has gained about 753 beds a year." in text
    chinese = chapter(shipped, tmp_path, "--lang", "zh")
    assert "按现有进度推算，到2020年底约为1所（目标2所）。2020年底前还需增加1所。规划实施以来没有变化。" in chinese
    assert "今后年均需增加约3,860张，规划实施以来年均增加约753张。" in chinese


def test_places_to_fill_in_are_marked_for_each_indicator_that_is_behind(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path, "--lang", "zh")
    for what in ("原因", "困难", "措施"):
        assert text.count(f"〔请补充：{what}〕") == 2
    assert chapter(shipped, tmp_path).count(r"\[To be added: cause\]") == 2


def test_formulas_are_in_words(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path, "--lang", "zh")
    assert "| 城乡最低生活保障标准 | 元/人/月 | 最低工资标准×42% | 720 | 720 |" in text
    assert "| 城乡最低生活保障标准×2.5 | 1,800 | 1,800 |" in text
    assert "| 最低工资标准×30% | 510 | 540（不符） |" in text
    assert "min\\_wage" not in text


def test_an_evaluation_within_a_month_is_never_one_of_its_end(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path, "--lang", "zh", "--as-of", "2019-06-15")
    assert "（截至2019年6月15日）" in text
    assert "27项指标中，截至2019年6月15日，" in text
    assert "6月底" not in text
    assert "医疗救助人数改为统计城乡医疗救助人次，截至2018年11月，累计622,494人次" in text
    assert "| 截至2019年6月15日最新值 |" in text
    assert "11,953（2018年11月）" in text


YEARS = """
unit: beds
group: {en: Elderly care, zh: 养老服务}
responsible: {en: Care division, zh: 养老处}
baseline: 100
target: 200
observations: {2016: 110, 2017-06-30: 115, 2018-12-31: {value: 125, provisional: true}}
"""


def test_years_groups_and_divisions_have_their_places(cli: Cli, tmp_path: Path) -> None:
    other = indicator("shops", "unit: shops\nbaseline: 5\ntarget: 10\nobservations: {2018-12-31: 10}")
    data = folder(tmp_path / "data", plan(indicator("beds", YEARS), other))
    text = chapter(cli, tmp_path, "--data", data)
    assert "| Baseline 2015 | 2016 | 2017 | Value 2018 | Target 2020 | Progress | Status | Responsible |" in text
    assert "|  | Elderly care |  |" in text
    assert "| 1 | Beds | beds | " in text
    assert "| 100 | 110 | 115 (June 2017) | 125\\* | 200 | 25% | behind | Care division |" in text
    assert "### 2.2 Elderly care\n\n1 indicator: 1 behind." in text
    assert (
        "**Behind:** Beds rose from 100 beds in 2015 to 125 beds in 2018; the target is 200 beds (25% of the planned change made)."
        in text
    )
    assert "### 2.3 Other indicators" in text
    assert "\\* provisional; may still be revised." in text


def test_of_many_years_the_last_are_shown(cli: Cli, tmp_path: Path) -> None:
    head = HEAD.replace("2015-12-31", "2005-12-31")
    days = ", ".join(f"{year}: {year - 1900}" for year in range(2006, 2018))
    beds = indicator("beds", f"unit: beds\nbaseline: 100\ntarget: 200\nobservations: {{{days}, 2018-12-31: 160}}")
    text = chapter(cli, tmp_path, "--data", folder(tmp_path / "data", plan(beds, head=head)))
    assert "| Baseline 2005 | 2013 | 2014 | 2015 | 2016 | 2017 | Value 2018 |" in text
    assert "Of the years observed, the last 5 are shown." in text


SENTENCES = [
    ("unit: homes\nbaseline: 3\ntarget: 0\nobservations: {2018-12-31: 1}", "Thing fell from 3 homes in 2015 to 1 home in 2018; the target is 0 homes (67% of the planned change made)."),
    ('unit: "%"\nbaseline: 100\ntarget: ≥100\nobservations: {2018-12-31: 100}', "Thing was 100% in 2015 and still in 2018; the target is ≥100%."),
    ("unit: km\ntarget: ≥7\nobservations: {2018-12-31: 6}", "Thing stood at 6 km in 2018; the target is ≥7 km."),
    ("unit: km\nkind: cumulative\ntarget: 50\nobservations: {2018-12-31: 20}", "Thing came to 20 km in all by 2018; the target is 50 km (40% of it reached)."),
    ("unit: km\nkind: cumulative\ntarget: ≤50\nobservations: {2018-12-31: 20}", "the target is ≤50 km (40% of it used)."),
    ("kind: task\ntarget: done\nobservations: {2018-12-31: stalled}", "Thing: stalled in 2018."),
    ("unit: km\nbaseline: 1\ntarget: 50\nobservations:", "Thing: no value yet; the target is 50 km."),
    ("unit: km\nbaseline: 1\ntarget: 2\nobservations: {2018-12-31: 9}", "the target is 2 km (over 200% of the planned change made)."),
]  # fmt: skip


@pytest.mark.parametrize(("rest", "words"), SENTENCES)
def test_every_kind_of_indicator_has_its_sentence(cli: Cli, tmp_path: Path, rest: str, words: str) -> None:
    data = folder(tmp_path / "data", plan(indicator("thing", rest)))
    assert words in chapter(cli, tmp_path, "--data", data)
    assert chapter(cli, tmp_path, "--data", data, "--lang", "zh")


BEHIND = [
    ("unit: homes\nbaseline: 9\ntarget: 2\nbetter: lower\nobservations: {2018-12-31: 8}",
     "It would reach about 8 homes", "It still has to come down by six homes by 31 December 2020. So far it has lost 1 home."),
    ("unit: km\nbaseline: 9.5\ntarget: 2\nobservations: {2018-12-31: 8.5}",
     "about 7.8 km", "It has to come down by about 3.3 km a year from now on; so far it has come down by about 0.33 km a year."),
    ("unit: km\nbaseline: 9.5\ntarget: 2\nobservations: {2018-12-31: 9.5}",
     "about 9.5 km", "It has to come down by about 3.8 km a year from now on; so far it has not changed."),
    ("unit: km\nbaseline: 2.5\ntarget: 9\nobservations: {2018-12-31: 1.5}",
     "about 0.83 km", "It needs about 3.8 km a year from now on; so far it has lost about 0.33 km a year."),
    ("unit: km\nkind: cumulative\ntarget: ≤50\nobservations: {2018-12-31: 40}",
     "At this rate about 67 km would be used by 31 December 2020; the ceiling is ≤50 km.", ""),
    ("kind: task\ntarget: done\nobservations: {2018-12-31: stalled}",
     "State stalled (2018), to be done by 31 December 2020.", ""),
    ("unit: km\ntarget: 9\nbetter: higher\nobservations: {2018-12-31: 1.5}", "Latest value 1.5 km (2018), target 9 km by", ""),
]  # fmt: skip


@pytest.mark.parametrize(("rest", "words", "more"), BEHIND)
def test_what_is_behind_says_where_it_leads(cli: Cli, tmp_path: Path, rest: str, words: str, more: str) -> None:
    own = "rules:\n    id: own\n    name: own\n    source: own\n    verdicts: {behind: {name: behind, status: behind}}\n    rules: [{verdict: behind}]\n"
    data = folder(tmp_path / "data", plan(indicator("thing", rest), head=f"{HEAD}  {own}"))
    text = chapter(cli, tmp_path, "--data", data)
    assert words.lower() in text.lower()
    assert more in text
    assert chapter(cli, tmp_path, "--data", data, "--lang", "zh").count("〔请补充：") == 3


def test_nothing_lies_ahead_of_a_target_whose_date_has_come(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN)
    text = chapter(cli, tmp_path, "--data", data, "--as-of", "2020-12-31", "--rules", "straight-line")
    assert "### 3.1 Beds" in text
    assert "At this rate" not in text
    assert "100% of the time" in text


def test_a_plan_that_is_well_says_so(cli: Cli, tmp_path: Path) -> None:
    text = chapter(cli, tmp_path, "--data", folder(tmp_path / "data", PLAN))
    for words in (
        "No indicator is behind.",
        "All figures agree.",
        "Every indicator that is still collected has a value",
    ):
        assert words in text
    empty = folder(tmp_path / "empty", f"{HEAD}indicators: []\n")
    assert "The plan has no indicators." in chapter(cli, tmp_path, "--data", empty)


def test_what_is_missing_is_listed_by_division(cli: Cli, tmp_path: Path) -> None:
    old = indicator("old", "unit: km\nresponsible: Roads\nbaseline: 1\ntarget: 9\nobservations: {2016-06-30: 2}")
    none = indicator("none", "unit: km\nbaseline: 1\ntarget: 9\nobservations:")
    aimless = indicator("aimless", "unit: km\nbetter: higher\nbaseline: 1\nobservations: {2018-12-31: 3}")
    text = chapter(cli, tmp_path, "--data", folder(tmp_path / "data", plan(none, old, aimless)))
    assert "| Roads | Old | km | 30 June 2016 |\n| not named | None | km | none |\n" in text
    assert "Aimless could not be assessed: there is no target." in text


def test_very_many_indicators_are_not_all_named(cli: Cli, tmp_path: Path) -> None:
    rest = "unit: km\nbaseline: 1\ntarget: 9\nobservations: {2018-12-31: 9}"
    data = folder(tmp_path / "data", plan(*(indicator(f"road{number}", rest) for number in range(30))))
    assert "30 are met (Road0, Road1, Road2 and 27 more)." in chapter(cli, tmp_path, "--data", data)
    assert "Road0、Road1、Road2等30项指标已经完成。" in chapter(cli, tmp_path, "--data", data, "--lang", "zh")


def test_allowances_have_their_change_since_they_were_last_published(cli: Cli, tmp_path: Path) -> None:
    published = "published: [{on: 2016-12-31, amount: 600}, {on: 2018-12-31, amount: 720}]\n"
    data = folder(tmp_path / "data", PLAN, f"{STANDARDS}    {published}")
    text = chapter(cli, tmp_path, "--data", data)
    assert "**Table 3. Benefit standards on 31 December 2018 (CNY/person/month)**" in text
    assert "| Standard | How it is computed | Computed | Published | Before | Change |" in text
    assert "| Living | 42% × Minimum wage | 720 | 720 | 600 (2016) | +120 (+20.0%) |" in text
    assert "“Before” is the amount published before the present one" in text


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
    text = PLAN.replace("{2018-12-31: 160}", "{2016: 110, 2018-12-31: 160}")
    data, own = folder(tmp_path / "data", text), tmp_path / "own.yaml"
    own.write_text(OWN_RULES, encoding="utf-8")
    text = chapter(cli, tmp_path, "--rules", own, "--data", data)
    assert "| 100 | 110 | 160 | 200 | 60% | met |" in text
    assert "follow the rule set “Our own yardstick”. Annex 3 “half the way is enough”. Time elapsed" in text
    text = chapter(cli, tmp_path, "--rules", own, "--as-of", "2017-05-15", "--data", data, "--lang", "zh")
    assert "| 100 | 110 | 110（2016年） | 200 | 10% | 未达到预期 |" in text
    assert "截至2017年5月15日，Beds等1项指标未达到预期。" in text
    assert "各项指标按规则集“本地办法”判定。" in text


def test_differences_are_told_one_by_one(shipped: Cli, tmp_path: Path) -> None:
    text = chapter(shipped, tmp_path, "--lang", "zh")
    assert "公布金额为540元/人/月，按最低工资标准×30%计算为510元/人/月。" in text
    assert "原文数为1172，复算数为1176。" in text
    assert "前后不一致。" in text
    straight = chapter(shipped, tmp_path, "--rules", "straight-line")
    assert re.search(r"\(1\) .*: published as on track; by the rule set it is behind\.", straight)


def test_chinese_sentences_have_no_half_width_signs_of_their_own(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", PLAN.replace("name: Beds", "name: 床位").replace("unit: beds", "unit: 张"))
    text = chapter(cli, tmp_path, "--data", data, "--lang", "zh")
    body = text[text.index("## 一") : text.index("## 六")]
    assert not re.search(r"[\u4e00-\u9fff][,;:?!]", body)
