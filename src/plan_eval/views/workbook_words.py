"""The words of the workbook."""

from plan_eval.base.text import Text

SHEETS = {
    "overview": Text("Overview", "概览"),
    "indicators": Text("Main indicators", "主要指标完成情况"),
    "series": Text("Values by date", "各期数值"),
    "standards": Text("Benefit standards", "各项救助标准"),
    "differences": Text("Figures to verify", "需核实的数据"),
    "lacking": Text("Missing and outdated", "缺少或陈旧的数据"),
    "methods": Text("Methods and sources", "方法与来源"),
}
"""The name of each sheet, which is its title too: 31 characters at most."""

SPACE = Text(" ", "")
"""What stands between two sentences."""

PLAN = Text("{plan}", "{plan}")
AS_OF = Text("As of {day}. Rule set: {rules}.", "截至{day}。规则集：{rules}。")
PERIOD = Text(
    "Baseline {baseline}, targets due {target}; {elapsed} of the plan period has passed.",
    "基期：{baseline}；目标期：{target}；时间进度 {elapsed}。",
)
COUNTS = Text("{total} {total:indicator|indicators}: {counts}.", "指标 {total} 项：{counts}。")
COUNT = Text("{count} {status}", "{status} {count} 项")
AGREE = Text(
    "Published verdicts that the rule set comes to as well: {agree} of {compared}.",
    "与公布的结论比对：{compared} 项中 {agree} 项一致。",
)
FAILED = Text("A rule could not be computed for: {names}.", "以下指标有规则无法计算：{names}。")
TOTAL = Text("Total", "合计")
BY = {
    "nature": Text("Nature", "指标属性"),
    "group": Text("Group", "分组"),
    "responsible": Text("Responsible", "责任单位"),
}
NO_GROUP = Text("(none)", "（未注明）")
CHART = Text("Indicators by status", "各类指标完成情况（项）")

COLUMNS = {
    "name": Text("Indicator", "指标名称"),
    "unit": Text("Unit", "单位"),
    "trend": Text("Trend", "走势"),
    "planned": Text("Schedule", "序时进度"),
    "progress": Text("Progress", "完成进度"),
    "pace": Text("Pace", "进度比"),
    "status": Text("Status", "完成情况"),
    "nature": Text("Nature", "指标属性"),
    "because": Text("Why", "依据"),
}
BESIDE = {
    "id": Text("id", "代码"),
    "kind": Text("kind", "计量方式"),
    "better": Text("better", "方向"),
    "published": Text("published", "公布的结论"),
    "observed_on": Text("observed on", "观测日期"),
    "source": Text("Source", "来源"),
}
"""Headings of what stands beside the printed page; `import` reads those of the indicators."""

OTHER_NAME = Text("name (zh)", "英文名称")
OTHER_UNIT = Text("unit (zh)", "英文单位")
USED = Text(" used", " 已用")
KEPT = Text("kept", "保持")
LOST = Text("not kept", "未保持")
OTHER_STATUS = Text("{because}. {doubt}", "{because}。{doubt}")
PROVISIONAL = "*"
LEGEND = {
    "planned": Text(
        "Schedule: the progress asked for by the day of the value. Pace: progress divided by it; 1.00 is exactly on schedule.",
        "序时进度为数据日期应有的进度；进度比＝完成进度÷序时进度，1.00 为与序时进度持平。",
    ),
    "before": Text(
        "A baseline in parentheses is the total of the previous period.", "括号内的基期值为上一时期的总量。"
    ),
    "provisional": Text("* marks a provisional value.", "带 * 的为初步数。"),
    "kept": Text(
        "“Kept”: the baseline satisfied the target, which is to be maintained.",
        "“保持”指基期已达到目标，规划要求继续保持。",
    ),
    "lower": Text("↓ marks a target that the value has to come down to.", "目标值前的 ↓ 表示应降至该值。"),
    "days": Text("Where no other day stands beside a value, it is of {day}.", "未另注日期的完成值均为{day}的数。"),
}
LOWER = "↓ "

FINDING = {
    "kind": Text("What", "类别"),
    "subject": Text("Where", "位置"),
    "stated": Text("Published", "公布"),
    "computed": Text("Computed", "复算"),
    "difference": Text("Difference", "相差"),
    "note": Text("Note", "说明"),
}
KINDS = {
    "verdict": Text("Verdict", "结论"),
    "amount": Text("Amount", "金额"),
    "fails": Text("Figure that does not follow", "数据不符"),
    "contradicts": Text("Contradicts another passage", "前后矛盾"),
}
QUOTED = Text("{section}: “{quote}”", "{section}：“{quote}”")
AGAINST = Text("Against {section}: “{quote}”.", "对照{section}：“{quote}”。")
KNOWN = Text("Documented: {reason}", "已说明：{reason}")
FOLLOWS = Text("{formula} gives {amount}.", "按 {formula} 计算为 {amount}。")
NONE = Text("None.", "无。")

LACKING = {
    "responsible": Text("Responsible", "责任单位"),
    "name": Text("Indicator", "指标名称"),
    "observed_on": Text("Latest value of", "最新数据日期"),
    "what": Text("Lacking", "缺少"),
}
NEVER, STALE = Text("any value", "全部数据"), Text("a recent value", "近期数据")

STANDARDS = {
    "name": Text("Standard", "标准"),
    "group": Text("Group", "分组"),
    "unit": Text("Unit", "单位"),
    "amount": Text("Amount", "金额"),
    "plan": Text("As evaluated", "评估时"),
    "change": Text("Change", "变化"),
    "published": Text("Published", "公布金额"),
    "agrees": Text("Agrees", "是否一致"),
    "formula": Text("Formula", "公式"),
    "exact": Text("Before rounding", "取整前"),
    "rounding": Text("Rounding", "取整"),
    "live": Text("Recomputed when a value is tried", "试算时是否重算"),
}
PARAMETERS = {
    "name": Text("Parameter", "参数"),
    "unit": Text("Unit", "单位"),
    "amount": Text("Value to try", "试算值"),
    "plan": Text("In force", "执行值"),
    "change": Text("Change", "变化"),
    "since": Text("In force since", "执行日期"),
    "basis": Text("How known", "依据类型"),
    "source": Text("Source", "来源"),
    "check": Text("Check", "校验"),
}
SOURCE = Text("Source", "来源")
ON = Text("Amounts on {day}.", "{day}的金额。")
TRY = Text(
    "Type another value into a yellow cell, and the amounts follow.", "在黄色单元格中填入其他数值，各项金额随之重算。"
)
LIMITS = Text(
    "From {low} to {high}, {places} {places:decimal|decimals} at most.", "{low} 至 {high}，最多 {places} 位小数。"
)
OUTSIDE = Text("outside its limits", "超出限定范围")
GUARD = Text(
    "Excel computes with binary fractions. Before an amount is rounded, its formula rounds to so many decimals that the amount is "
    "the exact one for every value within the limits of the yellow cells.",
    "Excel 采用二进制小数运算。各公式在取整前先四舍五入到足够的小数位，因此黄色单元格在限定范围内取任何值，金额都与精确计算一致。",
)
NOT_LIVE = Text("Amounts that are not recomputed say why in the last column.", "不重算的金额在最后一列注明原因。")
WHAT_IF = Text(
    "? A what-if: the formula, or one that it uses, is not in force on {day}.",
    "? 假设：该公式或其所用的公式在{day}并不有效。",
)
WHAT_IF_MARK = " ?"
ROUNDED = Text("{mode} {to}", "{mode} {to}")
NOT_RECOMPUTED = Text("no: {reason}", "否：{reason}")

METHODS = {
    "rules": Text("Rule set: {name}", "规则集：{name}"),
    "first": Text("The first rule that holds decides.", "第一条成立的规则决定结论。"),
    "sources": Text("Sources", "来源"),
    "rounding": Text("Rounding of amounts", "金额取整"),
    "values": Text("Values of the parameters", "参数取值"),
    "excel": Text("How this workbook computes", "本工作簿的计算方式"),
    "numbers": Text(
        "Figures are exact; what has no last decimal is kept to 15 digits and shown rounded. What is published never decides.",
        "数值均为精确值；无限小数保留 15 位有效数字，显示时四舍五入。公布的结论只用于比对，不参与判定。",
    ),
}
RULES = {
    "when": Text("When", "条件"),
    "verdict": Text("Verdict", "结论"),
    "status": Text("Status", "完成情况"),
}
VALUES = {
    "name": Text("Parameter", "参数"),
    "since": Text("From", "起始日期"),
    "until": Text("Until", "截止日期"),
    "value": Text("Value", "数值"),
    "unit": Text("Unit", "单位"),
    "basis": Text("How known", "依据类型"),
    "source": Text("Source", "来源"),
}
REPORT = Text("{title}, published {day}", "{title}（{day}公布）")
TITLED = Text("{title}", "{title}")
