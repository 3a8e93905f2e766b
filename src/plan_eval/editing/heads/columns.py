"""The columns of a table with the role of each, what was decided about them, and what is not read."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plan_eval.base.text import Text, Words
from plan_eval.editing.cells.days import Period
from plan_eval.editing.heads.contents import by_contents
from plan_eval.editing.heads.fiscal import plan_with_ends, with_ends
from plan_eval.editing.heads.head import Head
from plan_eval.editing.heads.timeline import BEYOND, HISTORY, timeline
from plan_eval.editing.questions import Asking
from plan_eval.editing.rows import Rows

_NAMES = {
    "number": Text("numbers of rows", "序号"),
    "id": Text("ids", "代码"),
    "name": Text("names", "指标名称"),
    "name_en": Text("English names", "英文名称"),
    "name_zh": Text("Chinese names", "中文名称"),
    "group": Text("groups", "类别"),
    "unit": Text("units", "单位"),
    "unit_en": Text("English units", "英文单位"),
    "unit_zh": Text("Chinese units", "中文单位"),
    "nature": Text("nature", "指标属性"),
    "kind": Text("kind", "计量方式"),
    "better": Text("better direction", "方向"),
    "responsible": Text("responsible", "责任单位"),
    "note": Text("notes", "备注"),
    "source": Text("sources", "来源"),
    "weight": Text("weights", "权重"),
    "observed_on": Text("days of the values", "观测日期"),
    "published": Text("published verdicts", "公布的结论"),
    "baseline": Text("baseline", "基期值"),
    "baseline_on": Text("years of the baselines", "基期年份"),
    "target": Text("target", "目标值"),
    "latest": Text("observed values", "实际值"),
    "milestone": Text("targets on the way", "阶段目标"),
    "increment": Text("amounts of each period", "各期完成量"),
    "growth": Text("growth, read where there is no target", "增速，没有目标值时读入"),
    "total": Text("total over the period, read where there is no target", "规划期累计，没有目标值时读入"),
}
_NOT_READ = {
    HISTORY: Text("not read: before the baseline", "未读入：早于基期"),
    BEYOND: Text("not read: after the target date", "未读入：晚于目标日期"),
    "derived": Text("not read: it is computed here", "未读入：由程序计算"),
    "second": Text("not read: another column says the same", "未读入：已有相同的一列"),
    "": Text("not read: the heading is not known", "未读入：表头无法识别"),
}


_PUBLISHED = ("published", "公布的结论")
"""The heading of verdicts that a report has published, beside which those of another column were computed."""


class Column(NamedTuple):
    """A column: where it stands, its heading, its role or None, the day of its figures, and what is said of it."""

    at: int
    head: Head
    role: str | None
    on: date | None
    said: Words

    @property
    def text(self) -> str:
        """What its heading says."""
        return self.head.text


class Columns(NamedTuple):
    """The columns of a table, and the days of the plan that they tell."""

    columns: list[Column]
    baseline_date: date | None
    target_date: date | None

    def of(self, *roles: str) -> list[Column]:
        """Return the columns of roles, from left to right."""
        return [column for column in self.columns if column.role in roles]


def columns_of(
    heads: Sequence[Head], body: Rows, period: Period | None, asking: Asking, *, looks_back: bool = False
) -> Columns:
    """Return the columns of a table with their roles: from the headings, from what stands below, and from the plan's period.

    `looks_back` tells of a table whose title says that it holds what was achieved.
    """
    first_name = next((at for at, head in enumerate(heads) if head.role == "name"), 0)
    cells = [[row[at] if at < len(row) else "" for row in body] for at in range(len(heads))]
    told: list[Head] = []
    for at, head in enumerate(heads):
        behind_name = not head.text and bool(told) and told[-1].role == "name"
        told.append(by_contents(head, cells[at], before_name=at < first_name, behind_name=behind_name))
    told = [head._replace(role="derived") if _is_computed(head, told) else head for head in told]
    told = with_ends(told, asking)
    period = plan_with_ends(period, told)
    days = timeline(told, period, asking, looks_back=looks_back)
    columns: list[Column] = []
    taken: set[tuple[str, date | None]] = set()
    dated = any(role == "latest" and head.on for head, role in zip(told, days.roles, strict=True))
    for at, (head, role) in enumerate(zip(told, days.roles, strict=True)):
        place = (role or "", head.on if role in ("latest", "milestone", "increment") else None)
        if role in ("name", "note"):
            pass
        elif role in _NAMES and (place in taken or (place == ("latest", None) and dated)):
            columns.append(Column(at, head, None, head.on, _NOT_READ["second"]))
            continue
        taken.add(place)
        if role in _NAMES:
            columns.append(Column(at, head, role, head.on, _NAMES[role]))
        else:
            columns.append(Column(at, head, None, head.on, _NOT_READ[role or ""]))
    start = days.baseline or (period.start if period and "baseline" in days.roles else None)
    if start is None and period is not None:
        start = period.start
    return Columns(columns, start, days.target or (period.end if period is not None else None))


def _is_computed(head: Head, heads: Sequence[Head]) -> bool:
    """Tell whether a column holds verdicts that were computed: another says by its heading that its own were published."""
    others = any(each.role == "published" and each.text.lower() in _PUBLISHED for each in heads)
    return others and head.role == "published" and head.text.lower() not in _PUBLISHED
