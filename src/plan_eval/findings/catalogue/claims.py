"""Checks of claims."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Example, Severity

CHECKS = (
    Check(
        "PE701",
        Severity.WARNING,
        Text("documented discrepancy that does not exist", "并不存在的已说明差异"),
        Text("the claim is confirmed, so there is no discrepancy to document", "该处表述与复算数相符，没有需要说明的差异"),
        Text("delete `known`", "请删除 `known`"),
        Text("It would hide the next discrepancy in this claim.", "它会掩盖该处表述今后出现的差异。"),
        meaning=Text("A claim is marked as a documented discrepancy, but recomputing confirms it.", "数据表述标注了差异说明（`known`），复算却相符。"),
        example=Example("claims", "    formula: 8232 / 9504\n", "    formula: 8232 / 9504\n    known: a slip\n"),
    ),
    Check(
        "PE702",
        Severity.ERROR,
        Text("condition instead of a figure", "应为数值，实为条件"),
        Text("the formula gives a condition, not a figure", "公式给出的是条件，而不是数值"),
        Text("write a formula that gives the claimed figure", "请写出能得到原文数的公式"),
        Text("A claim is a figure.", "数据表述是一个数值。"),
        meaning=Text("The formula of a claim gives yes or no.", "数据表述的公式给出的是“是”或“否”。"),
        example=Example("claims", "8232 / 9504", "8232 > 9504"),
    ),
    Check(
        "PE703",
        Severity.WARNING,
        Text("claim that cannot be recomputed", "无法复算的数据表述"),
        Text("the formula has no value: {reason}", "公式没有值：{reason}"),
        Text("give the name that has no value one on the plan's evaluation date, or correct the divisor", "请为没有值的名称补上规划评估日期的值，或更正除数"),
        Text("A claim that cannot be recomputed has not been audited.", "没有复算的数据等于没有核验。"),
        meaning=Text("A name in the formula of a claim has no value, or the formula divides by zero.", "数据表述的公式中有名称没有值，或除数为零。"),
        example=Example("claims", "8232 / 9504", "8232 / (9504 - 9504)"),
    ),
)  # fmt: skip
