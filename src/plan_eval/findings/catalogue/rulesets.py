"""Checks of rule sets."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR = Severity.ERROR

CHECKS = (
    Check(
        "PE601",
        _ERROR,
        Text("unknown verdict in a rule", "规则中的结论未定义"),
        Text("the rule gives the verdict “{found}”, which is not defined under `verdicts`", "规则给出的结论“{found}”未在 `verdicts` 中定义"),
        Text("{near}defined verdicts: {known}", "{near}已定义的结论：{known}"),
        Text("A verdict needs names and the status that it stands for.", "结论需要名称和对应的状态。"),
        meaning=Text("A rule gives a verdict that the rule set does not define.", "规则给出的结论未在规则集中定义。"),
        example=Example("rules", "{verdict: bad}", "{verdict: awful}"),
    ),
    Check(
        "PE602",
        _ERROR,
        Text("number instead of a condition", "应为条件，实为数值"),
        Text("the formula of a rule must be a condition", "规则的公式必须是条件"),
        Text("compare the number with something: `pace >= 0.5`", "请与某个数比较：`pace >= 0.5`"),
        Text("A rule either holds or does not.", "规则要么成立，要么不成立。"),
        meaning=Text("The condition of a rule is a number.", "规则的条件是数值。"),
        example=Example("rules", "when: pace >= 0.5", "when: pace - 0.5"),
    ),
    Check(
        "PE603",
        _ERROR,
        Text("unknown placeholder in a sentence", "句子中有未知的占位符"),
        Text("“{found}” is not a measure that a sentence can show", "“{found}”不是句子中可以显示的指标量"),
        Text("{near}available here: {known}", "{near}此处可用：{known}"),
        Text("The sentence could not be written out.", "否则句子无法写出。"),
        meaning=Text("A sentence is to show something that is not a measure.", "句子中的占位符不是可以显示的量。"),
        example=Example("rules", "{pace}", "{speed}"),
    ),
    Check(
        "PE604",
        Severity.WARNING,
        Text("rule that is never reached", "永远不会用到的规则"),
        Text("this rule is never reached: {reason}", "这条规则永远不会用到：{reason}"),
        Text("delete it, or move it before the rule that pre-empts it", "请删除它，或移到先于它成立的规则之前"),
        Text("The first rule that holds decides; this one never gets the chance.", "结论由第一条成立的规则决定，这一条永远不会用到。"),
        meaning=Text("An earlier rule holds whenever this one would.", "凡这条规则成立时，前面的一条规则总是先成立。"),
        example=Example("rules", "  - {verdict: bad}\n", "  - {verdict: good, when: pace >= 0.8}\n  - {verdict: bad}\n"),
    ),
    Check(
        "PE605",
        Severity.WARNING,
        Text("verdict that no rule gives", "没有规则给出的结论"),
        Text("no rule gives the verdict “{found}”", "没有规则给出结论“{found}”"),
        Text("add a rule that gives it, or delete it", "请为它添加规则，或删除它"),
        Text("It can never appear.", "这一结论永远不会出现。"),
        meaning=Text("A verdict is defined, but no rule gives it.", "定义了一个结论，却没有规则给出它。"),
        example=Example("rules", "rules:\n", "  fair: {name: {en: fair, zh: 中}, status: behind}\nrules:\n"),
    ),
    Check(
        "PE606",
        Severity.WARNING,
        Text("rule that can never hold", "永远不能成立的规则"),
        Text("this rule can never hold: {reason}", "这条规则永远不能成立：{reason}"),
        Text("correct the condition, or delete the rule", "请更正条件，或删除这条规则"),
        Text("The cases it was written for fall to the rules after it.", "它所针对的情形会由后面的规则判定。"),
        meaning=Text("Two parts of a rule's condition exclude each other.", "规则条件中有两部分互相排斥。"),
        example=Example("rules", "when: pace >= 0.5", "when: pace >= 0.5 and pace < 0.4"),
    ),
)  # fmt: skip
