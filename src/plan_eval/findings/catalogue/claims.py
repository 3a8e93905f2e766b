"""Checks of claims."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

CHECKS = (
    Check(
        "PE701",
        Severity.WARNING,
        Text("known discrepancy that is none", "并不存在的已知差异"),
        Text("the claim holds, so there is no discrepancy to know", "该论断成立，没有可“已知”的差异"),
        Text("delete `known`", "请删除 `known`"),
        Text("It would hide the next discrepancy of this claim.", "它会掩盖这条论断今后出现的差异。"),
        meaning=Text("A claim is marked as a known discrepancy, and it holds.", "论断被标为已知差异，却是成立的。"),
        example=Example("claims", "    formula: 8232 / 9504\n", "    formula: 8232 / 9504\n    known: a slip\n"),
    ),
    Check(
        "PE702",
        Severity.ERROR,
        Text("a condition where a figure is due", "应为数值，实为条件"),
        Text("the formula gives a condition, not a figure", "公式给出的是条件，而不是数值"),
        Text("write a formula that gives the figure that is claimed", "请写出能得到所称数值的公式"),
        Text("A claim is a figure.", "论断是一个数值。"),
        meaning=Text("The formula of a claim gives yes or no.", "论断的公式给出的是“是”或“否”。"),
        example=Example("claims", "8232 / 9504", "8232 > 9504"),
    ),
    Check(
        "PE703",
        Severity.WARNING,
        Text("claim that cannot be recomputed", "无法重新计算的论断"),
        Text("the formula has no value: {reason}", "公式没有值：{reason}"),
        Text("a name in it has no value on the day of the plan", "其中某个名称在规划的评估日期没有值"),
        Text("A claim that is not recomputed is not audited.", "没有重新计算的论断等于没有审核。"),
        meaning=Text("A name in the formula of a claim has no value, or the formula divides by zero.", "论断公式中的名称没有值，或除数为零。"),
        example=Example("claims", "8232 / 9504", "8232 / (9504 - 9504)"),
    ),
)  # fmt: skip
