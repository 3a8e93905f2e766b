"""Checks of the entries of a file: their names, their quotes, what they accept."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

CHECKS = (
    Check(
        "PE301",
        _ERROR,
        Text("duplicate id", "标识重复"),
        Text("the id “{found}” is already used on line {first}", "标识“{found}”已在第 {first} 行使用"),
        Text("give one of the two another id", "请给其中一个换一个标识"),
        Text("A name in a formula must stand for one thing.", "公式中的一个名称只能指一样东西。"),
        meaning=Text("Two entries have one id.", "两个条目使用同一个标识。"),
        example=Example(
            "indicators",
            "    observations: {2018-12-31: 11953}\n",
            "    observations: {2018-12-31: 11953}\n"
            "  - id: beds\n"
            "    name: {en: Places, zh: 席位数}\n"
            "    unit: {en: beds, zh: 张}\n"
            "    nature: expected\n"
            "    baseline: 9759\n"
            "    target: 20000\n"
            "    observations: {2018-12-31: 11953}\n",
        ),
    ),
    Check(
        "PE309",
        _ERROR,
        Text("unknown rule set", "未知的规则集"),
        Text("there is no rule set “{found}”", "没有名为“{found}”的规则集"),
        Text("{near}the shipped rule sets are: {known}", "{near}自带的规则集：{known}"),
        Text("The rule set decides every verdict.", "结论由规则集决定。"),
        meaning=Text("The plan asks for a rule set that does not exist.", "规划所要求的规则集不存在。"),
        example=Example("indicators", "  id: example\n", "  id: example\n  rules: midtrm\n", "  id: example\n  rules: midterm\n"),
    ),
    Check(
        "PE313",
        _WARNING,
        Text("published verdict differs from the rule's", "公布的结论与规则不符"),
        Text("published as “{published}”, but the rule set {rules} gives “{computed}”: {because}",
             "公布为“{published}”，而规则集 {rules} 判定为“{computed}”：{because}"),
        Text("compare the figures with the source; if the report decides otherwise, accept it with a reason",
             "请对照来源核对数字；若报告另有判断，请用 accept 写明理由"),
        Text("Readers of the report and of this evaluation would be told different things.",
             "报告的读者与本评估的读者会得到不同的说法。"),
        acceptable=True,
        meaning=Text("The report gives a verdict, and the rule set another.", "报告给出的结论与规则集判定的不同。"),
        example=Example(
            "indicators",
            "    target: 20000\n",
            "    target: 20000\n    published: met\n",
            "    target: 20000\n    published: behind\n",
        ),
    ),
    Check(
        "PE314",
        _WARNING,
        Text("two entries of one name", "两个条目同名"),
        Text("the name “{found}” already stands on line {first}", "名称“{found}”已在第 {first} 行出现"),
        Text("give one of the two another name, or delete one", "请改换其中一个名称，或删去一个"),
        Text("Readers of a table cannot tell the two apart.", "看表的人无法区分两者。"),
        acceptable=True,
        meaning=Text("Two entries have one name.", "两个条目使用同一个名称。"),
        example=Example(
            "indicators",
            "    observations: {2018-12-31: 11953}\n",
            "    observations: {2018-12-31: 11953}\n"
            "  - id: places\n"
            "    name: {en: Beds, zh: 床位数}\n"
            "    unit: {en: beds, zh: 张}\n"
            "    nature: expected\n"
            "    baseline: 9759\n"
            "    target: 20000\n"
            "    observations: {2018-12-31: 11953}\n",
        ),
    ),
    Check(
        "PE315",
        _WARNING,
        Text("quote not in the source text", "引文不在来源文本中"),
        Text("the source text {file} does not have “{found}”", "来源文本 {file} 中没有“{found}”"),
        Text("quote word for word", "请逐字引用"),
        Text("A quote that does not stand in its source proves nothing.", "来源中没有的引文不能证明任何东西。"),
        acceptable=True,
        meaning=Text("A quote does not stand in the text file that the plan names as its source.", "引文不在规划指明的来源文本文件中。"),
        example=Example(
            "indicators",
            "  target_date: 2020-12-31\n"
            "  as_of: 2018-12-31\n"
            "indicators:\n"
            "  - id: beds\n"
            "    name: {en: Beds, zh: 床位数}\n"
            "    unit: {en: beds, zh: 张}\n",
            "  target_date: 2020-12-31\n"
            "  source: {title: a report, text: report.txt}\n"
            "  as_of: 2018-12-31\n"
            "indicators:\n"
            "  - id: beds\n"
            "    name: {en: Beds, zh: 床位数}\n"
            "    unit: {en: beds, zh: 张}\n"
            "    source: {section: 1, quote: 11593 beds}\n",
            "  target_date: 2020-12-31\n"
            "  source: {title: a report, text: report.txt}\n"
            "  as_of: 2018-12-31\n"
            "indicators:\n"
            "  - id: beds\n"
            "    name: {en: Beds, zh: 床位数}\n"
            "    unit: {en: beds, zh: 张}\n"
            "    source: {section: 1, quote: 11953 beds}\n",
        ),
    ),
    Check(
        "PE316",
        _ERROR,
        Text("source text cannot be read", "来源文本无法读取"),
        Text("the source text “{found}” {reason}", "来源文本“{found}”{reason}"),
        Text("give the path of a UTF-8 text file inside the data folder", "请给出数据文件夹内一个 UTF-8 文本文件的路径"),
        Text("Quotes cannot be verified without it.", "没有它就无法核对引文。"),
        meaning=Text("The text file that the plan names as its source is missing, outside the data folder, or no text.",
                     "规划指明的来源文本文件不存在、不在数据文件夹内，或不是文本。"),
        example=Example(
            "indicators",
            "  id: example\n",
            "  id: example\n  source: {title: a report, text: ../report.txt}\n",
            "  id: example\n  source: {title: a report, text: report.txt}\n",
        ),
    ),
    Check(
        "PE317",
        _WARNING,
        Text("accept that silences nothing", "没有作用的 accept"),
        Text("nothing here is silenced by accepting {found}", "此处没有可由 {found} 消除的提示"),
        Text("delete it: what it accepted has been mended", "请删除它：所接受的问题已不存在"),
        Text("It would silence the next mistake of this kind unseen.", "它会悄悄掩盖下一个同类错误。"),
        meaning=Text("An entry accepts a finding that there is not.", "条目接受了并不存在的提示。"),
        example=Example("indicators", "    target: 20000\n", "    target: 20000\n    accept: [{code: PE310, reason: counted anew}]\n"),
    ),
    Check(
        "PE318",
        _ERROR,
        Text("code that cannot be accepted", "不能接受的代码"),
        Text("“{found}” is not a finding that an entry can accept", "“{found}”不是条目可以接受的检查代码"),
        Text("{near}these can be accepted: {known}", "{near}可以接受的有：{known}"),
        Text("What cannot be computed with cannot be waved through.", "无法计算的内容不能放行。"),
        meaning=Text("An entry accepts a code that does not exist or cannot be accepted.", "条目接受了不存在或不能接受的代码。"),
        example=Example("indicators", "    target: 20000\n", "    target: 20000\n    accept: [{code: PE203, reason: never mind}]\n"),
    ),
    Check(
        "PE319",
        _WARNING,
        Text("open question", "待定的问题"),
        Text("still open: {question}", "待定：{question}"),
        Text("settle it, then delete it from `open`", "请确定后从 `open` 中删除"),
        Text("A figure that a person has not looked at is not yet a fact.", "没有人确认过的数字还不能算事实。"),
        meaning=Text("An import or a person has left a question with an entry.", "导入时或有人在条目中留下了待定的问题。"),
        example=Example("indicators", "    target: 20000\n", "    target: 20000\n    open: [is this the target of 2020?]\n"),
    ),
)  # fmt: skip
