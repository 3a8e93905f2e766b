"""Checks of what a plan says: ids, dates, directions, observations."""

from plan_eval.findings import Check, Severity
from plan_eval.language import Text

_ERROR = Severity.ERROR

CHECKS = (
    Check(
        "PE301",
        _ERROR,
        Text("duplicate id", "标识重复"),
        Text("the id “{found}” is already used on line {first}", "标识“{found}”已在第 {first} 行使用"),
        Text("give one of the two another id", "请给其中一个换一个标识"),
        Text("A name in a formula must stand for one thing.", "公式中的一个名称只能指一样东西。"),
    ),
    Check(
        "PE302",
        _ERROR,
        Text("target date not after baseline date", "目标日期不在基期之后"),
        Text("the target date {target_date} is not after the baseline date {baseline_date}",
             "目标日期 {target_date} 不在基期 {baseline_date} 之后"),
        Text("check both dates", "请核对这两个日期"),
        Text("Progress is measured against the time between the two.", "进度要与两者之间的时间相比。"),
    ),
    Check(
        "PE303",
        _ERROR,
        Text("direction contradicts baseline and target", "方向与基期值、目标值矛盾"),
        Text("better is “{found}”, but the target {target} is {relation} than the baseline {baseline}",
             "better 为“{found}”,但目标值 {target} {relation}基期值 {baseline}"),
        Text("write `better: {expected}`, or correct the baseline or the target", "请改为 `better: {expected}`,或更正基期值、目标值"),
        Text("With the wrong direction a failure would read as a success.", "方向错了,失败会显示为成功。"),
    ),
    Check(
        "PE304",
        _ERROR,
        Text("direction cannot be inferred", "无法推断方向"),
        Text("{reason}, so the better direction cannot be inferred", "{reason},无法推断哪个方向更好"),
        Text("add `better: higher` or `better: lower`", "请补上 `better: higher` 或 `better: lower`"),
        Text("Whether a value meets a target depends on the direction.", "是否达到目标取决于方向。"),
    ),
    Check(
        "PE305",
        _ERROR,
        Text("observation before the baseline date", "观测值早于基期"),
        Text("the observation of {found} is before the baseline date {baseline_date}",
             "{found} 的观测值早于基期 {baseline_date}"),
        Text("correct the date, or give the indicator its own `baseline_date`", "请更正日期,或为该指标填写自己的 `baseline_date`"),
        Text("Progress begins at the baseline.", "进度从基期开始计算。"),
    ),
    Check(
        "PE306",
        _ERROR,
        Text("observation after the evaluation date", "观测值晚于评估日期"),
        Text("the observation of {found} is after the plan's as_of, {as_of}, and would not count",
             "{found} 的观测值晚于规划的 as_of({as_of}),不会计入"),
        Text("move `as_of` to {found} or later (an earlier view is `--as-of {as_of}`), or correct the date",
             "请把 `as_of` 改为 {found} 或更晚(要看较早的情况可用 `--as-of {as_of}`),或更正日期"),
        Text("A value that stands in the file but does not count misleads its reader.", "写在文件里却不计入的值会误导读者。"),
    ),
    Check(
        "PE307",
        _ERROR,
        Text("evaluation date before the baseline date", "评估日期早于基期"),
        Text("as_of {as_of} is before the baseline date {baseline_date}", "as_of({as_of})早于基期 {baseline_date}"),
        Text("check both dates", "请核对这两个日期"),
        Text("Nothing can have been achieved before the plan began.", "规划开始之前不会有进度。"),
    ),
    Check(
        "PE308",
        _ERROR,
        Text("two observations of one day", "同一天有两个观测值"),
        Text("the day {found} has another observation on line {first}", "{found} 在第 {first} 行已有一个观测值"),
        Text("keep one of the two", "请只保留其中一个"),
        Text("Only one of them can be the latest value.", "最新值只能有一个。"),
    ),
    Check(
        "PE309",
        _ERROR,
        Text("unknown rule set", "未知的规则集"),
        Text("there is no rule set “{found}”", "没有名为“{found}”的规则集"),
        Text("{near}the shipped rule sets are: {known}", "{near}自带的规则集:{known}"),
        Text("The rule set decides every verdict.", "结论由规则集决定。"),
    ),
)  # fmt: skip
