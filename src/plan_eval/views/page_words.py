"""The words of the page."""

from plan_eval.base.text import Text

HEADINGS = {
    "indicators": Text("Main indicators", "主要指标完成情况"),
    "groups": Text("Groups", "各分组"),
    "lacking": Text("Missing and outdated values", "缺少或过期的数据"),
    "standards": Text("Benefit standards", "救助保障标准"),
    "differences": Text("Figures that do not add up", "需核实的数据"),
    "methods": Text("Methods and sources", "评估方法与数据来源"),
}
STATUS_ON = Text(
    "Status on {on}, {elapsed} of the plan's time gone. Rule set: {rules}.",
    "截至{on}，时间进度 {elapsed}。规则集：{rules}。",
)
STATUS_AFTER = Text(
    "Status on {on}, when the plan's time was over. Rule set: {rules}.", "截至{on}，规划期已满。规则集：{rules}。"
)
SOURCE_OF = Text("Source: {title}.", "数据来源：{title}。")
SOURCE_OF_DAY = Text("Source: {title}, published on {on}.", "数据来源：{title}（{on}公布）。")
ALL = Text("{count:indicator|indicators}", "项指标")
COUNT = Text("{count} {status}", "{status} {count} 项")
OF_NATURE = Text("{total} {nature}: {counts}", "{nature} {total} 项：{counts}")
ALL_AGREE = Text("All {compared} verdicts match the published report.", "与已公布的结论比对，{compared} 项全部一致。")
ONE_AGREES = Text("The one published verdict matches.", "与已公布的 1 项结论一致。")
SOME_AGREE = Text(
    "{agree} of {compared} verdicts match the published report.", "与已公布的结论比对，{compared} 项中 {agree} 项一致。"
)
COLUMNS = {
    "name": Text("Indicator", "指标"),
    "baseline": Text("{when} baseline", "{when}基期值"),
    "target": Text("{when} target", "{when}目标值"),
    "value": Text("{when} value", "{when}完成值"),
    "values": Text("Latest value", "最新值"),
    "nature": Text("Nature", "指标属性"),
    "progress": Text("Progress", "完成进度"),
    "status": Text("Status", "状态"),
}
BAR_LEGEND = Text(
    "In the bars the way from baseline to target runs from left to right, also where the value has to fall; the stroke marks "
    "how far the path should have come.",
    "进度条自左至右为基期值到目标值，需下降的指标也是如此；竖线为按计划应达到的进度。",
)
BAR = Text("{progress} done, {planned} due", "完成 {progress}，应完成 {planned}")
BAR_OF_CAP = Text("{progress} used, {planned} due", "已用 {progress}，可用 {planned}")
WITHOUT = {
    "baseline": Text("no baseline", "无基期值"),
    "target": Text("no target", "无目标值"),
    "value": Text("no value", "无完成值"),
}
PERIOD_BEFORE = Text("period before", "上一时期")
PROVISIONAL = Text("provisional", "初步数")
REASON = Text("{status}: {because}", "{status}：{because}")
OF_UNIT = Text("{value} {unit}", "{value}{unit}")
PUBLISHED = Text("The report says the same: {published}.", "与公布的结论一致：{published}。")
DIFFERS = Text("The report says otherwise: {published}.", "与公布的结论不一致：公布为{published}。")
DELIVERY = Text("Delivery: {state} – {evidence}", "推进情况：{state}——{evidence}")
REPLACED = Text("Reported instead: {name}, {value}", "改为统计{name}：{value}")
REPLACED_WITHOUT = Text("Reported instead: {name}", "改为统计{name}")
NOTE = Text("Note: {note}", "说明：{note}")
OPEN = Text("Open question: {question}", "待确认：{question}")
RESPONSIBLE = Text("responsible: {name}", "责任单位：{name}")
WEIGHT = Text("weight {weight}", "权重 {weight}")
OF_BASELINE = Text("baseline of {day}", "基期 {day}")
OF_TARGET = Text("target of {day}", "目标期 {day}")
IN_RANGE = Text("inside the range is better", "在区间内为好")
BETWEEN_FACTS = " · "
INDICATOR_KEY, STANDARD_KEY = "indicator-{id}", "standard-{id}"
"""What links call the rows of indicators and of standards."""

SERIES = {
    "day": Text("Day", "日期"),
    "measured": Text("Measured", "实际值"),
    "path": Text("Planned", "计划值"),
    "remark": Text("Remark", "备注"),
}
KEYS = {
    "measured": Text("measured", "实际值"),
    "path": Text("path to the target", "计划进度"),
    "ahead": Text("at this rate", "按现有进度推算"),
}
"""What the lines of a chart are called, by their kind."""

CHART = Text(
    "{name}, {first} to {last}: measured {values}; target {target}",
    "{name}，{first} 至 {last}：实际值 {values}；目标 {target}",
)
NAMED_VALUE = Text("{value} ({day})", "{value}（{day}）")

AMOUNTS_ON = Text("Amounts on {on}, computed from:", "{on}的各项金额，据以计算：")
PARAMETER = Text("{name}: {value} {unit} since {since}", "{name}：{value} {unit}，自{since}起")
PARAMETER_DERIVED = Text(
    "{name}: {value} {unit} since {since} (derived; not stated in the source)",
    "{name}：{value} {unit}，自{since}起（系推算所得，来源未直接载明）",
)
PARAMETER_ASSUMED = Text(
    "{name}: {value} {unit} since {since} (assumed)", "{name}：{value} {unit}，自{since}起（假定）"
)
NO_VALUE = Text("{name}: no value on {on}", "{name}：{on}没有值")
ROUNDING = Text("Rounding: {source}", "取整依据：{source}")
STANDARD_COLUMNS = {
    "standard": Text("Standard", "标准"),
    "formula": Text("Formula", "公式"),
    "amount": Text("Amount", "计算金额"),
    "published": Text("Published", "公布金额"),
}
FIGURES = Text("= {figures}; {rounding}", "= {figures}；{rounding}")
AMOUNT_AGREES = Text("Matches the amount published for {on}: {amount}.", "与 {on}公布的金额一致：{amount}。")
AMOUNT_DIFFERS = Text(
    "Mismatch: {published} was published for {on}; the formula gives {amount}.",
    "不符：{on}公布为 {published}，按公式为 {amount}。",
)
NOT_PUBLISHED = Text("There is no published amount to compare with.", "没有可比对的公布金额。")
WHAT_IF = Text(
    "What-if: the formula, or one that it uses, is not in force on {on}.", "假设：该公式或其所用的公式在{on}并不有效。"
)
FORMULA_GIVES = Text("formula: {amount}", "按公式：{amount}")

DIFFERENCE_COLUMNS = {
    "where": Text("Where", "所在位置"),
    "published": Text("Published", "公布"),
    "computed": Text("Recomputed", "复算"),
    "why": Text("Explanation", "说明"),
}
AUDITED = Text(
    "{holds} of {total} claims confirmed; {fails} wrong, {contradicts} in contradiction to another passage.",
    "核验报告数据 {total} 处：相符 {holds} 处，不符 {fails} 处，与另一处矛盾 {contradicts} 处。",
)
ALL_DOCUMENTED = Text("All of these are documented.", "上述差异均已说明。")
UNDOCUMENTED = Text("Not documented.", "未作说明。")
AGAINST = Text("Against {section} “{quote}”.", "对照{section}“{quote}”。")
NONE = Text("None.", "无。")

RULE_SET = Text("Verdicts follow the rule set “{name}”. {source}", "结论按规则集“{name}”判定。{source}")
IN_ORDER = Text(
    "The first rule that holds decides. Before any rule: what is no longer counted, or has no value or no target where one is "
    "needed, gets no verdict.",
    "依次判断，第一条成立的规则决定结论。不再统计的，以及缺少所需数值或目标的指标，不作判定。",
)
RULE_COLUMNS = {"verdict": Text("Verdict", "结论"), "rule": Text("Rule", "规则")}
MEASURE_COLUMNS = {"measure": Text("Measure", "数值"), "meaning": Text("Meaning", "含义")}
QUOTED = Text("“{quote}”", "“{quote}”")
