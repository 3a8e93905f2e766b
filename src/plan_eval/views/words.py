"""The words that every output shares: statuses, natures, and the headings of columns."""

from plan_eval.base.text import Text

YES = Text("yes", "是")
NO = Text("no", "否")
COMMA = Text(", ", "、")
COLON = Text(": ", "：")
SEMICOLON = Text("; ", "；")
STOP = Text(".", "。")

_UNITS = {"CNY": Text("CNY", "元"), "person": Text("person", "人"), "month": Text("month", "月"),
          "day": Text("day", "日"), "year": Text("year", "年"), "household": Text("household", "户")}  # fmt: skip


def unit(text: str) -> Text:
    """Return a unit such as `CNY/person/month` in words: 元/人/月."""
    parts = [_UNITS.get(part, Text(part, part)) for part in text.split("/")]
    return Text("/".join(part.en for part in parts), "/".join(part.zh for part in parts))
