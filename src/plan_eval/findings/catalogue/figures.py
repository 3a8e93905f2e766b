"""Checks of the figures of a plan."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

CHECKS = (
    Check(
        "PE303",
        _ERROR,
        Text("direction contradicts baseline and target", "方向与基期值、目标值矛盾"),
        Text("`better` is “{found}”, but {reason}", "`better` 为“{found}”，但{reason}"),
        Text("{advice}", "{advice}"),
        Text("With the wrong direction a failure looks like a success.", "方向错误，会把未完成显示为完成。"),
        acceptable=True,
        meaning=Text("`better` gives one direction; the way from baseline to target, or the bound, gives the other.", "`better` 的方向与基期值到目标值的方向或界限的方向相反。"),
        example=Example(
            "indicators",
            "    target: 20000\n",
            "    target: 20000\n    better: lower\n",
            "    target: 9000\n    better: lower\n",
        ),
    ),
    Check(
        "PE304",
        _ERROR,
        Text("direction cannot be inferred", "无法推断方向"),
        Text("{reason}, so the better direction cannot be inferred", "{reason}，无法推断指标的方向"),
        Text("add `better: higher` or `better: lower`", "请补上 `better: higher` 或 `better: lower`"),
        Text("Whether a value meets a target depends on the direction.", "是否达到目标取决于指标的方向。"),
        meaning=Text("Neither `better` nor baseline and target tell whether higher or lower is better.", "从 `better` 和基期值、目标值都看不出是越高越好还是越低越好。"),
        example=Example("indicators", "target: 20000", "target: 9759", "target: 9759\n    better: higher"),
    ),
    Check(
        "PE310",
        _WARNING,
        Text("value out of proportion with its series", "数值与同一序列不成比例"),
        Text("{found} is about {factor} times {relation} than the other values of this indicator ({others})",
             "{found} 比该指标的其他数值（{others}）约{relation} {factor} 倍"),
        Text("a misplaced decimal point, or another unit? {meant} would fit; if it is right, accept it with a reason",
             "是小数点错位，还是单位不同？{meant} 才与序列相符；若确实无误，请用 accept 写明理由"),
        Text("A figure that is ten times too large passes every other check.", "差十倍的数字，其他检查都发现不了。"),
        acceptable=True,
        meaning=Text("A figure is about ten, a hundred or a thousand times the others of the same indicator, which agree with one another.",
                     "某个数约为该指标其他数的十倍、百倍或千倍，而其他数彼此接近。"),
        example=Example("indicators", "2018-12-31: 11953", "2018-12-31: 119530"),
    ),
    Check(
        "PE311",
        _WARNING,
        Text("outside the range of the unit", "超出单位允许的范围"),
        Text("{found} {unit} is outside 0 to {limit} {unit}", "{found} {unit} 不在 0 至 {limit} {unit} 之间"),
        Text("check the figure; if a share of more than the whole is meant, accept it with a reason",
             "请核对数字；若确实可以超过总量，请用 accept 写明理由"),
        Text("A share of more than the whole is usually a slip.", "超过总量的比例通常是笔误。"),
        acceptable=True,
        meaning=Text("A percentage is below 0 or above 100, a per-mille figure above 1,000.", "百分数小于 0 或大于 100，或千分数大于 1,000。"),
        example=Example(
            "indicators",
            "    unit: {en: beds, zh: 张}\n"
            "    nature: expected\n"
            "    baseline: 9759\n"
            "    target: 20000\n"
            "    observations: {2018-12-31: 11953}\n",
            '    unit: "%"\n'
            "    nature: expected\n"
            "    baseline: 70\n"
            "    target: 90\n"
            "    observations: {2018-12-31: 102}\n",
            '    unit: "%"\n'
            "    nature: expected\n"
            "    baseline: 70\n"
            "    target: 90\n"
            "    observations: {2018-12-31: 82}\n",
        ),
    ),
    Check(
        "PE312",
        _WARNING,
        Text("target already reached before the plan began", "规划开始前就已达到的目标"),
        Text("the target of {target} is no more than the {baseline} of the previous period",
             "目标值 {target} 不超过上一时期的 {baseline}"),
        Text("check both figures; if the plan means it that way, accept it with a reason", "请核对这两个数字；若规划确实如此，请用 accept 写明理由"),
        Text("Such a target is met without any effort.", "这样的目标不开展任何工作也能完成。"),
        acceptable=True,
        meaning=Text("A cumulative target is no more than the total of the previous period.", "累计目标不超过上一时期的累计数。"),
        example=Example(
            "indicators",
            "    target: 20000\n",
            "    target: 9000\n    kind: cumulative\n",
            "    target: 20000\n    kind: cumulative\n",
        ),
    ),
    Check(
        "PE340",
        _ERROR,
        Text("does not fit the kind of indicator", "与指标的计量方式不符"),
        Text("{reason}", "{reason}"),
        Text("{advice}", "{advice}"),
        Text("What is written would be ignored, or counted twice.", "所写的内容会被忽略，或被重复计算。"),
        meaning=Text("An indicator of this kind does not have this key, or not in this form.",
                     "此类指标没有这个键，或没有这种写法。"),
        example=Example("indicators", "    target: 20000\n", "    target: done\n"),
    ),
    Check(
        "PE342",
        _WARNING,
        Text("parameter that no rule asks for", "规则不需要的参数"),
        Text("the rule set “{rules}” does not ask for “{found}”", "规则集“{rules}”不需要参数“{found}”"),
        Text("{near}parameters that it asks for: {known}", "{near}它需要的参数：{known}"),
        Text("A misspelt parameter has no effect, and the usual one decides instead.", "写错名称的参数不起作用，会按默认值判定。"),
        acceptable=True,
        meaning=Text("An indicator or its plan gives a number that its rule set does not ask for.", "指标或规划给出了其规则集不需要的数。"),
        example=Example("indicators", "    target: 20000\n", "    target: 20000\n    parameters: {green: 90}\n", "    target: 20000\n"),
    ),
    Check(
        "PE343",
        _WARNING,
        Text("parameter missing", "缺少参数"),
        Text("the rule set “{rules}” asks each indicator for “{name}” ({label}), which is not given", "规则集“{rules}”要求每项指标给出“{name}”（{label}），此处未给出"),
        Text("add it under `parameters:` of the indicator, or of the plan for all indicators", "请在指标的 `parameters:` 中补上，或在规划的 `parameters:` 中为全部指标补上"),
        Text("Without it the indicator is not assessed.", "缺少该参数，指标无法评估。"),
        acceptable=True,
        meaning=Text("A rule set asks for a number of each indicator, and neither the indicator nor its plan gives it.", "规则集要求每项指标给出某个数，而指标和规划均未给出。"),
        example=Example(
            "indicators",
            "    target: 20000\n",
            "    target: 20000\n    rules:\n      id: own\n      name: Own\n      source: the plan\n      parameters: {green: {}}\n"
            "      verdicts: {good: {name: good, status: met}, bad: {name: bad, status: behind}}\n"
            "      rules: [{verdict: good, when: value >= green}, {verdict: bad}]\n",
            "    target: 20000\n    parameters: {green: 90}\n    rules:\n      id: own\n      name: Own\n      source: the plan\n      parameters: {green: {}}\n"
            "      verdicts: {good: {name: good, status: met}, bad: {name: bad, status: behind}}\n"
            "      rules: [{verdict: good, when: value >= green}, {verdict: bad}]\n",
        ),
    ),
)  # fmt: skip
