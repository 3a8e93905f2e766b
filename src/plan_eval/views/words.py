"""The words that every output shares: statuses, natures, and the headings of columns."""

from typing import NamedTuple

from plan_eval.base.text import Text
from plan_eval.findings.shapes import Severity
from plan_eval.formula.unit_words import written

YES = Text("yes", "是")
NO = Text("no", "否")
NO_INDICATOR = Text("There is no such indicator.", "没有这样的指标。")
"""What stands in the place of a table of indicators that has no rows."""

COMMA = Text(", ", "、")
COLON = Text(": ", "：")
SEMICOLON = Text("; ", "；")
STOP = Text(".", "。")
SPACE = Text(" ", "")
"""Between two sentences."""

OTHERWISE = Text("otherwise", "其余情况")


class SeverityWords(NamedTuple):
    """What findings of a severity are called, one of them and several, and their style where there are colours."""

    label: Text
    one: Text
    several: Text
    style: str


SEVERITIES = {
    Severity.ERROR: SeverityWords(
        Text("error", "错误"), Text("1 error", "1 个错误"), Text("{count} errors", "{count} 个错误"), "bad"
    ),
    Severity.WARNING: SeverityWords(
        Text("warning", "警告"),
        Text("1 warning", "1 个警告"),
        Text("{count} warnings", "{count} 个警告"),
        "doubtful",
    ),
    Severity.NOTE: SeverityWords(
        Text("note", "提示"), Text("1 note", "1 个提示"), Text("{count} notes", "{count} 个提示"), "faint"
    ),
}


def unit(text: str) -> Text:
    """Return a unit such as `CNY/person/month` in words: 元/人/月."""
    parts = [written(part) for part in text.split("/")]
    return Text("/".join(part.en for part in parts), "/".join(part.zh for part in parts))
