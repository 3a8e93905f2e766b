"""Checks of rule sets."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR = Severity.ERROR

CHECKS = (
    Check(
        "PE601",
        _ERROR,
        Text("unknown verdict in a rule", "规则中的结论未定义"),
        Text("the rule gives the verdict “{found}”, which is not among `verdicts`", "规则给出的结论“{found}”不在 `verdicts` 之中"),
        Text("{near}defined verdicts: {known}", "{near}已定义的结论：{known}"),
        Text("A verdict needs its names and the status it stands for.", "结论需要名称和对应的状态。"),
        meaning=Text("A rule gives a verdict that the rule set does not define.", "规则给出的结论未在规则集中定义。"),
        example=Example("rules", "{verdict: bad}", "{verdict: awful}"),
    ),
    Check(
        "PE602",
        _ERROR,
        Text("a number where a condition is due", "应为条件，实为数值"),
        Text("the formula of a rule must be a condition", "规则的公式必须是条件"),
        Text("compare the number with something: `pace >= 0.5`", "请与某个数比较：`pace >= 0.5`"),
        Text("A rule holds or does not hold.", "规则要么成立，要么不成立。"),
        meaning=Text("The condition of a rule is a number.", "规则的条件是数值。"),
        example=Example("rules", "when: pace >= 0.5", "when: pace - 0.5"),
    ),
    Check(
        "PE603",
        _ERROR,
        Text("unknown placeholder in a sentence", "句子中有未知的占位符"),
        Text("“{found}” is not a measure that a sentence can show", "“{found}”不是句子中可以显示的量"),
        Text("{near}known here: {known}", "{near}此处可用：{known}"),
        Text("The sentence must be able to say its numbers.", "句子中的数字必须能写出来。"),
        meaning=Text("A sentence wants to show something that is no measure.", "句子要显示的内容不是任何一种量。"),
        example=Example("rules", "{pace}", "{speed}"),
    ),
    Check(
        "PE604",
        Severity.WARNING,
        Text("rule that is never reached", "永远轮不到的规则"),
        Text("this rule is never reached: {reason}", "这条规则永远轮不到：{reason}"),
        Text("delete it, or move it before the rule that takes its cases", "请删除它，或移到抢先于它的规则之前"),
        Text("The first rule that holds decides; this one never can.", "第一条成立的规则决定结论，这一条永远没有机会。"),
        meaning=Text("A rule before this one holds whenever this one would.", "排在前面的一条规则在它成立时总是先成立。"),
        example=Example("rules", "  - {verdict: bad}\n", "  - {verdict: good, when: pace >= 0.8}\n  - {verdict: bad}\n"),
    ),
    Check(
        "PE605",
        Severity.WARNING,
        Text("verdict that no rule gives", "没有规则会给出的结论"),
        Text("no rule gives the verdict “{found}”", "没有规则给出结论“{found}”"),
        Text("add a rule for it, or delete it", "请为它添加规则，或删除它"),
        Text("Readers would wait for it in vain.", "读者永远等不到它。"),
        meaning=Text("A verdict is defined, and no rule gives it.", "定义了一个结论，却没有规则给出它。"),
        example=Example("rules", "rules:\n", "  fair: {name: {en: fair, zh: 中}, status: behind}\nrules:\n"),
    ),
    Check(
        "PE606",
        Severity.WARNING,
        Text("rule that can never hold", "永远不能成立的规则"),
        Text("this rule can never hold: {reason}", "这条规则永远不能成立：{reason}"),
        Text("correct the condition, or delete the rule", "请更正条件，或删除这条规则"),
        Text("Whatever it was written for falls to the rules behind it.", "它所针对的情形会落到后面的规则上。"),
        meaning=Text("Two parts of the condition of a rule exclude each other.", "规则条件中有两部分互相排斥。"),
        example=Example("rules", "when: pace >= 0.5", "when: pace >= 0.5 and pace < 0.4"),
    ),
)  # fmt: skip
