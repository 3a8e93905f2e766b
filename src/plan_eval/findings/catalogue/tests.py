"""Checks of the tests of rule sets."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

_ERROR = Severity.ERROR
_CASE = "    indicator: {baseline: 0, target: 10, value: 1, elapsed: 50%}\n"
_VERDICT = "    verdict: bad\n"

CHECKS = (
    Check(
        "PE621",
        _ERROR,
        Text("test without its days", "测试缺少时间"),
        Text("the days of this test cannot be told: {reason}", "无法确定这个测试的日期：{reason}"),
        Text("{advice}", "{advice}"),
        Text("A verdict depends on how much of the time is over.", "结论取决于时间已过多少。"),
        meaning=Text("A test does not say, or says twice, how much of the time is over.", "测试没有说明时间已过多少，或说明了两次。"),
        example=Example("rules", _CASE, "    indicator: {baseline: 0, target: 10, value: 1}\n"),
    ),
    Check(
        "PE622",
        _ERROR,
        Text("test that expects nothing", "没有预期结果的测试"),
        Text("this test does not say what must come out", "这个测试没有写明应得的结果"),
        Text("add `verdict`, `status` or `measures`", "请添加 `verdict`、`status` 或 `measures`"),
        Text("It could never fail.", "否则它永远不会失败。"),
        meaning=Text("A test names neither a verdict nor a status nor a measure.", "测试既没有结论，也没有状态和指标量。"),
        example=Example("rules", _VERDICT, "    source: a paper\n"),
    ),
    Check(
        "PE623",
        _ERROR,
        Text("unknown verdict in a test", "测试中的结论未定义"),
        Text("the test expects the verdict “{found}”, which is not defined under `verdicts`", "测试预期的结论“{found}”未在 `verdicts` 中定义"),
        Text("{near}defined verdicts: {known}", "{near}已定义的结论：{known}"),
        Text("The rule set never gives it, so the test could only fail.", "规则集不会给出这一结论，测试只会失败。"),
        meaning=Text("A test expects a verdict that the rule set does not define.", "测试预期的结论未在规则集中定义。"),
        example=Example("rules", _VERDICT, "    verdict: bed\n"),
    ),
    Check(
        "PE624",
        _ERROR,
        Text("unknown measure in a test", "测试中的指标量未知"),
        Text("“{found}” is not a measure", "“{found}”不是指标量"),
        Text("{near}measures: {known}", "{near}指标量：{known}"),
        Text("What does not exist cannot come out.", "不存在的量无从核对。"),
        meaning=Text("A test expects something of a measure that does not exist.", "测试对并不存在的指标量写了预期结果。"),
        example=Example("rules", _VERDICT, f"{_VERDICT}    measures: {{speed: 0.2}}\n", f"{_VERDICT}    measures: {{pace: 0.2}}\n"),
    ),
    Check(
        "PE625",
        _ERROR,
        Text("expected value that a measure cannot have", "指标量不可能有的预期值"),
        Text("`{name}` is {kind}, and can never be this", "`{name}` 是{kind}，不会有这个值"),
        Text("write a value that it can have, or `undefined`", "请写它可能有的值，或 `undefined`"),
        Text("The test could only fail.", "否则测试只会失败。"),
        meaning=Text("A test expects a word of a number, or a number of a word.", "测试对数值写了词语，或对词语写了数值。"),
        example=Example("rules", _VERDICT, f"{_VERDICT}    measures: {{pace: slow}}\n", f"{_VERDICT}    measures: {{pace: 0.2}}\n"),
    ),
    Check(
        "PE626",
        _ERROR,
        Text("test of a rule set that fails", "规则集的测试未通过"),
        Text("the test “{name}” fails: {what}: expected {expected}, but {came} came", "测试“{name}”未通过：{what}应为“{expected}”，实为“{came}”"),
        Text("correct the rules or the test; `plan-eval test` shows what decided", "请更正规则或测试；`plan-eval test` 显示判定的依据"),
        Text("The rules do not say what they are meant to say.", "规则与其本意不符。"),
        meaning=Text("The rule set gives another verdict than its test expects.", "规则集给出的结论与其测试预期的不同。"),
        example=Example("rules", "value: 1, elapsed", "value: 6, elapsed"),
    ),
    Check(
        "PE627",
        Severity.NOTE,
        Text("rule set without tests", "没有测试的规则集"),
        Text("the rule set “{found}” has no tests", "规则集“{found}”没有测试"),
        Text(
            "add `tests:`; `plan-eval test --generate FILE` writes one for both sides of each boundary",
            "请添加 `tests:`；`plan-eval test --generate 文件` 为每条界线的两侧各写一个测试",
        ),
        Text("A mistake in a threshold would go unnoticed.", "界线写错了也不会被发现。"),
        meaning=Text("A rule set has no `tests`.", "规则集没有 `tests`。"),
        example=Example("rules", f"tests:\n  - name: hardly anything\n{_CASE}{_VERDICT}", ""),
    ),
    Check(
        "PE628",
        _ERROR,
        Text("file of tests that cannot be read", "测试文件无法读取"),
        Text("the file of tests “{found}” {reason}", "测试文件“{found}”{reason}"),
        Text("name a file in the folder of the rule set, or write the tests here", "请填写规则集所在文件夹内的文件，或把测试写在此处"),
        Text("Nothing tests the rules.", "规则没有经过测试。"),
        meaning=Text("A rule set names a file of tests that does not exist or lies elsewhere.", "规则集指定的测试文件不存在，或不在其文件夹内。"),
        example=Example("rules", f"tests:\n  - name: hardly anything\n{_CASE}{_VERDICT}", "tests: nowhere.yaml\n"),
    ),
)  # fmt: skip
