"""Checks of the dates of a plan."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR = Severity.ERROR

CHECKS = (
    Check(
        "PE302",
        _ERROR,
        Text("target date not after baseline date", "目标日期不在基期之后"),
        Text("the target date {target_date} is not after the baseline date {baseline_date}",
             "目标日期 {target_date} 不在基期 {baseline_date} 之后"),
        Text("check both dates", "请核对这两个日期"),
        Text("Progress is measured against the time between the two.", "进度要与两者之间的时间相比。"),
        meaning=Text("The target is due before the plan, or the indicator, begins.", "目标日期早于规划或指标的起点。"),
        example=Example("indicators", "target_date: 2020-12-31", "target_date: 2010-12-31"),
    ),
    Check(
        "PE305",
        _ERROR,
        Text("observation before the baseline date", "观测值早于基期"),
        Text("the observation of {found} is before the baseline date {baseline_date}",
             "{found} 的观测值早于基期 {baseline_date}"),
        Text("correct the date, or give the indicator its own `baseline_date`", "请更正日期，或为该指标填写自己的 `baseline_date`"),
        Text("Progress begins at the baseline.", "进度从基期开始计算。"),
        acceptable=True,
        meaning=Text("A value was observed before the indicator's baseline date.", "观测值早于指标的基期日期。"),
        example=Example("indicators", "2018-12-31: 11953", "2014-12-31: 11953"),
    ),
    Check(
        "PE306",
        _ERROR,
        Text("observation after the evaluation date", "观测值晚于评估日期"),
        Text("the observation of {found} is after the plan's as_of, {as_of}, and would not count",
             "{found} 的观测值晚于规划的 as_of（{as_of}），不会计入"),
        Text("move `as_of` to {found} or later (an earlier view is `--as-of {as_of}`), or correct the date",
             "请把 `as_of` 改为 {found} 或更晚（要看较早的情况可用 `--as-of {as_of}`），或更正日期"),
        Text("A value that stands in the file but does not count misleads its reader.", "写在文件里却不计入的值会误导读者。"),
        acceptable=True,
        meaning=Text("A value was observed after the plan's evaluation date and would not count.", "观测值晚于规划的评估日期，不会计入。"),
        example=Example("indicators", "2018-12-31: 11953", "2019-12-31: 11953"),
    ),
    Check(
        "PE307",
        _ERROR,
        Text("evaluation date before the baseline date", "评估日期早于基期"),
        Text("as_of {as_of} is before the baseline date {baseline_date}", "as_of（{as_of}）早于基期 {baseline_date}"),
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
        Text("two observations of one day", "同一天有两个观测值"),
        Text("the day {found} has another observation on line {first}", "{found} 在第 {first} 行已有一个观测值"),
        Text("keep one of the two", "请只保留其中一个"),
        Text("Only one of them can be the latest value.", "最新值只能有一个。"),
        meaning=Text("Two keys of observations stand for one day, such as 2018 and 2018-12-31.", "两个观测键表示同一天，例如 2018 和 2018-12-31。"),
        example=Example("indicators", "{2018-12-31: 11953}", "{2018-12-31: 11953, 2018: 12000}"),
    ),
)  # fmt: skip
