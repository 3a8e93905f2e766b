"""The words of the chapter."""

from plan_eval.base.text import Text

HEADINGS = {
    "indicators": Text("Main indicators", "主要指标完成情况"),
    "nature": Text("By nature", "按指标属性"),
    "behind": Text("Indicators that are behind", "未达到预期的指标"),
    "lacking": Text("Missing and outdated values", "缺少或陈旧的数据"),
    "standards": Text("Benefit standards", "各项救助标准"),
    "differences": Text("What does not add up", "不符之处"),
    "methods": Text("Methods and sources", "方法与来源"),
}
COLUMNS = {
    "name": Text("Indicator", "指标名称"),
    "nature": Text("Nature", "指标属性"),
    "status": Text("Status", "完成情况"),
    "total": Text("Total", "合计"),
    "standard": Text("Standard", "标准"),
    "unit": Text("Unit", "单位"),
    "formula": Text("Formula", "公式"),
    "amount": Text("Amount", "金额"),
    "published": Text("Published", "公布"),
    "chart": Text("Chart", "图示"),
}
OBSERVED_ON = Text("observed on", "观测日期")
SHEET_COLUMNS = (
    Text("id", "标识"), Text("name (en)", "英文名称"), Text("unit (en)", "英文单位"), Text("kind", "计量方式"),
    Text("better", "方向"), Text("published", "公布的结论"),
)  # fmt: skip
FINDING = Text("Finding", "问题")
PROVISIONAL = Text(" (provisional)", "（初步数）")
NAME_WITH_UNIT = Text("{name} ({unit})", "{name}({unit})")
FIGURES = {
    "baseline": Text("{when} baseline", "{when}基期值"),
    "target": Text("{when} target", "{when}目标值"),
    "value": Text("Latest value ({when})", "{when}完成值"),
    "values": Text("Latest value as of {when}", "最新值（截至{when}）"),
}
"""The headings of the columns of figures; `values` where they are of several days."""

CONCLUSION = Text(
    "Of the {total} indicators, as of {when}: {groups}.", "{name}明确的{total}项指标中，截至{when}，{groups}。"
)
IS, ARE = Text("is", ""), Text("are", "")
"""What `{are}` stands for: one or several."""

GROUPS = {
    "met": Text("{count} {are} met ({names})", "{names}等{count}项指标{are}已经完成"),
    "on_track": Text(
        "{count} {are} on track or can be expected ({names})", "{names}等{count}项指标{are}达到预期或预期可以完成"
    ),
    "behind": Text("{count} {are} behind ({names})", "{names}等{count}项指标{are}未达到预期"),
    "discontinued": Text(
        "{count} {are} no longer counted ({names}{instead})", "{names}等{count}项指标{are}已不再统计{instead}"
    ),
    "not_assessed": Text("{count} could not be assessed ({names})", "{names}等{count}项指标无法评估"),
}
INSTEAD = Text("; counted instead: {name}, {value} {unit}", "，改为统计{name}，截至{when}，累计{value}{unit}")
NAMES = Text(", ", "、")
AND = Text("; ", "，")
COUNT = Text("{status} {count}", "{status} {count}")
BEHIND = {
    "because": Text("{name}: {because}.", "{name}：{because}。"),
    "dated": Text("{name}: as of {when}, {because}.", "{name}：截至{when}，{because}。"),
    "projected": Text(
        " On the straight line it would come to about {projected} {unit} by {on}, against {target}.",
        "按直线推算，到 {on} 约为 {projected}{unit}，目标为 {target}。",
    ),
    "required": Text(
        " Needed from here: about {required} {unit} a year; so far about {achieved} a year.",
        "今后每年约需完成 {required}{unit}，迄今每年约完成 {achieved}。",
    ),
}
DIFFERENCES = {
    "verdict": Text(
        "{name}: published as {published}, by rule {computed}.", "{name}：公布为{published}，按规则为{computed}。"
    ),
    "amount": Text(
        "{name}: published {published}, but {formula} gives {amount}.",
        "{name}：公布为 {published}，但按 {formula} 得 {amount}。",
    ),
    "claim": Text("{section} “{quote}”: recomputed {recomputed}.", "{section} “{quote}”：重算为 {recomputed}。"),
    "known": Text(
        "{section} “{quote}”: recomputed {recomputed}. {known}", "{section} “{quote}”：重算为 {recomputed}。 {known}"
    ),
}
METHODS = {
    "rules": Text("Verdicts follow the rule set “{name}”. {source}", "结论按规则集“{name}”判定。{source}"),
    "quote": Text("“{quote}”", "“{quote}”"),
    "plan": Text("Figures: {title}{published}.", "数据来源：{title}{published}。"),
    "published": Text(", published {on}", "（{on} 公布）"),
    "rounding": Text("Rounding of amounts: {source}", "金额取整：{source}"),
    "assumed": Text(
        "{name}: {value} {unit}, in force since {since}, derived and not read.",
        "{name}：{value} {unit}，自 {since} 起，系推算所得。",
    ),
}
NONE = Text("Nothing.", "无。")
CHART = Text(
    "{name}: baseline {baseline}, target {target}, latest {value}, {status}",
    "{name}：基期 {baseline}，目标 {target}，最新 {value}，{status}",
)
LEGEND = Text(
    "In a chart: the grey way leads from the baseline to the target (the stroke), the bar to the latest value; the dashed line is "
    "where the straight line would be on the day of that value, the dot where it leads.",
    "图中灰色为基期至目标（竖线），色条至最新值；虚线为按时间进度到该值日期应达到的位置，方点为按直线推算的期末值。",
)
STEPS = Text(
    "{name}: {low} to {high} for {parameter} from {first} to {last}",
    "{name}：{parameter}由 {first} 到 {last} 时为 {low} 至 {high}",
)
STEPS_LEGEND = Text(
    "In a chart: how the amount steps for {parameter} from {first} to {last}.",
    "图中为{parameter}由 {first} 到 {last} 时金额的变动。",
)
