"""Checks of the entries of a file: their names, their quotes, what they accept."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

CHECKS = (
    Check(
        "PE301",
        _ERROR,
        Text("duplicate id", "代码重复"),
        Text("the id “{found}” is already used on line {first}", "代码“{found}”已在第 {first} 行使用"),
        Text("give one of the two another id", "请给其中一个换一个代码"),
        Text("A name in a formula must stand for one thing only.", "公式中的一个名称只能指一样东西。"),
        meaning=Text("Two entries have the same id.", "两个条目使用同一个代码。"),
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
        Text("unknown rule set", "没有这个规则集"),
        Text("there is no rule set “{found}”", "没有名为“{found}”的规则集"),
        Text("{near}built-in rule sets: {known}", "{near}内置的规则集：{known}"),
        Text("The rule set decides every verdict.", "各项结论由规则集决定。"),
        meaning=Text("The plan names a rule set that does not exist.", "规划指定的规则集不存在。"),
        example=Example("indicators", "  id: example\n", "  id: example\n  rules: midtrm\n", "  id: example\n  rules: midterm\n"),
    ),
    Check(
        "PE313",
        _WARNING,
        Text("published verdict differs from the rule set's", "公布的结论与规则集的结论不一致"),
        Text("published as “{published}”, but the rule set {rules} gives “{computed}”: {because}",
             "公布的结论为“{published}”，规则集 {rules} 判定为“{computed}”：{because}"),
        Text("compare the figures with the source; if the report decided differently for a reason, accept it with that reason",
             "请对照来源核对数字；若报告另有判断，请用 accept 写明理由"),
        Text("The report and this evaluation would tell their readers different things.",
             "报告与本评估会给读者不同的说法。"),
        acceptable=True,
        meaning=Text("The report gives one verdict, the rule set another.", "报告的结论与规则集判定的不同。"),
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
        Text("two entries with the same name", "两个条目同名"),
        Text("the name “{found}” is already used on line {first}", "名称“{found}”已在第 {first} 行出现"),
        Text("give one of the two another name, or delete one", "请改换其中一个名称，或删去一个"),
        Text("Readers of a table cannot tell them apart.", "读表的人无法区分两者。"),
        acceptable=True,
        meaning=Text("Two entries have the same name.", "两个条目使用同一个名称。"),
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
        Text("“{found}” does not occur in the source text {file}", "来源文本 {file} 中没有“{found}”"),
        Text("quote word for word", "请逐字引用"),
        Text("A quote that is not in its source proves nothing.", "来源中没有的引文不能作为依据。"),
        acceptable=True,
        meaning=Text("A quote does not occur in the text file that the plan names as its source.", "引文不在规划指明的来源文本文件中。"),
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
        Text("Without it quotes cannot be verified.", "没有它就无法核对引文。"),
        meaning=Text("The text file that the plan names as its source is missing, lies outside the data folder, or is not text.",
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
        Text("`accept` that silences nothing", "没有作用的 `accept`"),
        Text("there is no {found} here to accept", "此处没有 {found} 可以接受"),
        Text("delete it: the finding it accepted is gone", "请删除它：所接受的问题已不存在"),
        Text("It would silently hide the next mistake of this kind.", "它会悄悄掩盖下一个同类差错。"),
        meaning=Text("An entry accepts a finding that does not occur.", "条目接受了并不存在的问题。"),
        example=Example("indicators", "    target: 20000\n", "    target: 20000\n    accept: [{code: PE310, reason: counted anew}]\n"),
    ),
    Check(
        "PE318",
        _ERROR,
        Text("code that cannot be accepted", "不能接受的代码"),
        Text("“{found}” is not a code that an entry can accept", "“{found}”不是条目可以接受的检查代码"),
        Text("{near}codes that can be accepted: {known}", "{near}可以接受的代码：{known}"),
        Text("An error that prevents computing cannot be accepted.", "使计算无法进行的错误不能接受。"),
        meaning=Text("An entry accepts a code that does not exist or cannot be accepted.", "条目接受了不存在或不能接受的代码。"),
        example=Example("indicators", "    target: 20000\n", "    target: 20000\n    accept: [{code: PE203, reason: never mind}]\n"),
    ),
    Check(
        "PE319",
        _WARNING,
        Text("open question", "待定的问题"),
        Text("still open: {question}", "待定：{question}"),
        Text("settle it, then delete it from `open`", "请确定后从 `open` 中删除"),
        Text("A figure that nobody has checked is not yet a fact.", "未经人工确认的数字还不能作为依据。"),
        meaning=Text("An import, or a person, has left a question with an entry.", "导入程序或编写人员在条目中留下了待定的问题。"),
        example=Example("indicators", "    target: 20000\n", "    target: 20000\n    open: [is this the target of 2020?]\n"),
    ),
    Check(
        "PE320",
        _ERROR,
        Text("name used in another file of the set", "同一组文件中名称重复"),
        Text("“{found}” already stands in {file}, on line {line}", "{file} 第 {line} 行已有“{found}”"),
        Text("keep one of the two, or give one another name", "请只保留一处，或换一个名称"),
        Text("The files of standards in a folder are one set, in which a name stands for one thing.",
             "文件夹中的各个标准文件为一组，一个名称只能指一样东西。"),
        meaning=Text("Two files of standards in one folder have an entry of the same name, or both a source.",
                     "同一文件夹的两个标准文件有同名的条目，或都写了来源。"),
        example=None,
    ),
    Check(
        "PE321",
        Severity.NOTE,
        Text("reason still to be given", "尚未填写理由"),
        Text("why {code} is accepted is still to be said", "接受 {code} 的理由尚未填写"),
        Text("write why it is right as it is, or correct what was found", "请写明为何无误，或更正所发现的问题"),
        Text("What is silenced without a reason hides a mistake as well as an exception.", "没有理由的接受既能掩盖例外，也能掩盖差错。"),
        meaning=Text("An entry accepts a finding, and the place for the reason is not filled in, as `check --add-accept` leaves it.",
                     "条目接受了某个问题，但理由处仍未填写（如 `check --add-accept` 所留）。"),
        example=Example("indicators", "    target: 20000\n",
                        '    target: 200000\n    accept: [{code: PE310, reason: "[To be added: reason]"}]\n'),
    ),
)  # fmt: skip
