"""The words that every output shares: statuses, natures, and the headings of columns."""

from plan_eval.language import Text

STATUS = {
    "met": Text("met", "已完成"),
    "on_track": Text("on track", "达到预期"),
    "behind": Text("behind", "未达到预期"),
    "discontinued": Text("discontinued", "不再统计"),
    "not_assessed": Text("not assessed", "无法评估"),
}
NATURE = {"binding": Text("binding", "约束性"), "expected": Text("expected", "预期性")}
KIND = {"level": Text("level", "水平值"), "cumulative": Text("cumulative", "累计")}
BETTER = {"higher": Text("higher is better", "越高越好"), "lower": Text("lower is better", "越低越好")}
DELIVERY = {"under_way": Text("under way", "推进中"), "stalled": Text("stalled", "搁置")}
MODES = {
    "up": Text("up to", "向上取整到"),
    "down": Text("down to", "向下取整到"),
    "half_up": Text("half up to", "四舍五入到"),
    "half_even": Text("half even to", "四舍六入五成双到"),
    "none": Text("not rounded", "不取整"),
}
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
