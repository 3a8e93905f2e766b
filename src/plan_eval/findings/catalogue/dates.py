"""Checks of the dates of a plan."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR = Severity.ERROR

CHECKS = (
    Check(
        "PE302",
        _ERROR,
        Text("target date not after baseline date", "目标日期不晚于基期"),
        Text("the target date {target_date} is not after the baseline date {baseline_date}",
             "目标日期 {target_date} 不晚于基期 {baseline_date}"),
        Text("check both dates", "请核对这两个日期"),
        Text("Progress is measured against the time between the two dates.", "进度以两者之间的时间为准。"),
        meaning=Text("The target is due before the plan, or the indicator, begins.", "目标日期早于规划或指标的起点。"),
        example=Example("indicators", "target_date: 2020-12-31", "target_date: 2010-12-31"),
    ),
    Check(
        "PE305",
        _ERROR,
        Text("amount or milestone not after the baseline date", "增量或年度目标不晚于基期"),
        Text("{found} is not after the baseline date {baseline_date}", "{found} 不晚于基期 {baseline_date}"),
        Text("correct the date, or give the indicator its own `baseline_date`", "请更正日期，或为该指标填写自己的 `baseline_date`"),
        Text("Adding up and planning both begin at the baseline.", "累计和计划都从基期开始。"),
        acceptable=True,
        meaning=Text("An amount under `increments`, or a milestone, is dated on or before the indicator's baseline date.", "`increments` 中的增量或年度目标的日期不晚于指标的基期。"),
        example=Example(
            "indicators",
            "    target: 20000\n",
            "    target: 20000\n    milestones: {2014: 9000}\n",
            "    target: 20000\n    milestones: {2016: 11000}\n",
        ),
    ),
    Check(
        "PE306",
        _ERROR,
        Text("observation after the evaluation date", "完成值晚于评估日期"),
        Text("the value of {found} is later than the plan's evaluation date (`as_of`), {as_of}, and would not count",
             "{found} 的完成值晚于规划的评估日期（`as_of`）{as_of}，不会计入"),
        Text("move `as_of` to {found} or later (an earlier view is `--as-of {as_of}`), or correct the date",
             "请把 `as_of` 改为 {found} 或更晚（要看较早的情况可用 `--as-of {as_of}`），或更正日期"),
        Text("A value that is in the file but does not count misleads readers.", "写在文件中却不计入的值会误导读者。"),
        acceptable=True,
        meaning=Text("A value is later than the plan's evaluation date and would not count.", "完成值晚于规划的评估日期，不会计入。"),
        example=Example("indicators", "2018-12-31: 11953", "2019-12-31: 11953"),
    ),
    Check(
        "PE307",
        _ERROR,
        Text("evaluation date before the baseline date", "评估日期早于基期"),
        Text("the evaluation date (`as_of`) {as_of} is before the baseline date {baseline_date}", "评估日期（`as_of`）{as_of} 早于基期 {baseline_date}"),
        Text("check both dates", "请核对这两个日期"),
        Text("Nothing can have been achieved before the plan began.", "规划开始之前不会有进度。"),
        meaning=Text("The evaluation date is before the plan begins.", "评估日期早于规划的起点。"),
        example=Example(
            "indicators",
            "  as_of: 2018-12-31\n"
            "indicators:\n"
            "  - id: beds\n"
            "    name: {en: Beds, zh: 床位数}\n"
            "    unit: {en: beds, zh: 张}\n"
            "    nature: expected\n"
            "    baseline: 9759\n"
            "    target: 20000\n"
            "    observations: {2018-12-31: 11953}\n",
            "  as_of: 2014-12-31\n"
            "indicators:\n"
            "  - id: beds\n"
            "    name: {en: Beds, zh: 床位数}\n"
            "    unit: {en: beds, zh: 张}\n"
            "    nature: expected\n"
            "    baseline: 9759\n"
            "    target: 20000\n"
            "    observations: \n",
        ),
    ),
    Check(
        "PE308",
        _ERROR,
        Text("two values for one day", "同一天有两个完成值"),
        Text("{found} already has a value on line {first}", "{found} 在第 {first} 行已有一个完成值"),
        Text("keep one of the two", "请只保留其中一个"),
        Text("Only one of them can be the latest value.", "最新值只能有一个。"),
        meaning=Text("Two keys under `observations` stand for the same day, such as 2018 and 2018-12-31.", "`observations` 中有两个键表示同一天，例如 2018 和 2018-12-31。"),
        example=Example("indicators", "{2018-12-31: 11953}", "{2018-12-31: 11953, 2018: 12000}"),
    ),
    Check(
        "PE341",
        _ERROR,
        Text("milestone after the target date", "年度目标晚于目标日期"),
        Text("the milestone of {found} is after the target date {target_date}", "{found} 的年度目标晚于目标日期 {target_date}"),
        Text("correct the date, or give the indicator its own `target_date`", "请更正日期，或为该指标填写自己的 `target_date`"),
        Text("Milestones divide the way up to the target date.", "年度目标分解的是到目标日期为止的进程。"),
        meaning=Text("A milestone is later than the indicator's target date.", "年度目标的日期晚于指标的目标日期。"),
        example=Example(
            "indicators",
            "    target: 20000\n",
            "    target: 20000\n    milestones: {2021: 20000}\n",
            "    target: 20000\n    milestones: {2019: 18000}\n",
        ),
    ),
)  # fmt: skip
