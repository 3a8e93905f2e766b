"""Checks of chapters that the program wrote and a person completes."""

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Check, Severity

CHECKS = (
    Check(
        "PE801",
        Severity.ERROR,
        Text("place of a chapter that is not filled in", "报告章节中尚未填写的内容"),
        Text("the {what} is still to be added{place}", "“{what}”尚未填写{place}"),
        Text("write it in the place of the marked words", "请以实际内容替换标出的文字"),
        Text("A chapter that is handed in with it is unfinished, and everyone sees so.",
             "带着它提交的报告是未完成的报告，一看便知。"),
        meaning=Text("A chapter that `report` wrote has a place that only a person can fill in, such as why an indicator is behind, and "
                     "nobody has.",
                     "`report` 生成的章节中，有只能由人填写的内容（如指标未达到预期的原因），目前仍未填写。"),
        example=None,
    ),
)  # fmt: skip
