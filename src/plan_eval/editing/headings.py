"""What the columns of a table hold, from their headings in either language and many spellings."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from plan_eval.base.characters import visible
from plan_eval.base.text import Text, Words
from plan_eval.model.readers import shorten

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SPELLINGS = {
    "id": ("id", "标识", "编码", "代码", "code"),
    "name": ("指标名称", "指标", "名称", "主要指标", "项目", "indicator", "indicators", "name", "measure"),
    "name_en": ("英文名称", "name (en)", "english name"),
    "name_zh": ("中文名称", "name (zh)"),
    "unit": ("单位", "计量单位", "unit", "units"),
    "unit_en": ("英文单位", "unit (en)"),
    "unit_zh": ("中文单位", "unit (zh)"),
    "nature": ("指标属性", "属性", "性质", "指标性质", "类型", "nature", "type", "kind of target"),
    "kind": ("计量方式", "kind"),
    "better": ("方向", "better", "direction"),
    "observed_on": ("观测日期", "observed on"),
    "published": ("公布的结论", "完成情况", "评估结论", "published", "verdict"),
    "baseline": ("基期", "基期值", "基准值", "基线", "baseline", "base", "base value"),
    "target": ("目标", "目标值", "规划目标", "规划值", "target", "goal"),
    "latest": (
        "现状",
        "现值",
        "最新",
        "最新值",
        "完成值",
        "实际值",
        "当前值",
        "latest",
        "latest value",
        "current",
        "actual",
    ),
}
_DAY = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})"
    r"(?:\s*[年./-]\s*(?P<month>[01]?[0-9])(?![0-9])"
    r"(?:\s*月?\s*(?:[-~\u2013\u2014\u2500]+|至|到)\s*(?P<until>[01]?[0-9])(?![0-9])(?=\s*月)"
    r"|\s*[月./-]\s*(?P<day>[0-3]?[0-9])(?![0-9])(?=\s*(?:日|$)))?)?"
)
_PARTS = {
    "上半年": 6, "下半年": 12, "一季度": 3, "第一季度": 3, "二季度": 6, "第二季度": 6, "三季度": 9, "第三季度": 9,
    "前三季度": 9, "四季度": 12, "第四季度": 12,
}  # fmt: skip
_DAY_WORDS = re.compile(r"[0-9]+|年|月|日|底|末|截至|[-./]|\b(" + "|".join(_MONTHS) + r")[a-z]*\b")
_ROLES = {spelling: role for role, spellings in _SPELLINGS.items() for spelling in spellings}


_UNREAD = Text("column “{column}” was not read", "“{column}”一列未读入")
_READ_AS = Text("column “{column}” is {role}", "“{column}”一列作为{role}")
_NAMES = {
    "baseline": Text("the baseline", "基期值"),
    "target": Text("the target", "目标值"),
    "latest": Text("an observed value", "观测值"),
}


class Heading(NamedTuple):
    """What a column holds: a role, and for figures the day; a role of `figure` is to be told from the days."""

    text: str
    role: str | None
    on: date | None = None


_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0xA0: " ", 0x3000: " "}
_MARKS = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079*\u2020\u2021" + "".join(
    chr(code) for code in (*range(0x2080, 0x208A), *range(0x2460, 0x2474))
)
_LONGEST = 200
"""Characters of what can be the heading of a column, or name a day."""


def tidy(text: str) -> str:
    """Return text with full-width letters, digits and signs as plain ones, in one line, without space around it.

    What nobody sees is left out, and several spaces are one. Raised and circled figures stay what they are: they are marks
    of footnotes or parts of a unit, not digits.
    """
    lines = [" ".join(line.split()) for line in visible(text.translate(_PLAIN)).splitlines()]
    found = "".join(lines) if any("\u4e00" <= sign <= "\u9fff" for sign in text) else " ".join(lines)
    return found.strip()


def unmarked(text: str) -> tuple[str, str]:
    """Return a text without the mark of a footnote at its end, and the mark."""
    plain = text.rstrip(_MARKS)
    return plain.rstrip(), text[len(plain) :]


def heading_of(text: str) -> Heading:
    """Return what a heading says; a role of None where it says nothing that is known."""
    text = tidy(text)
    plain = unmarked(text)[0].lower()
    if len(plain) > _LONGEST:
        return Heading(text, None)
    on = day_in(plain)
    words = _DAY_WORDS.sub(" ", plain) if on else plain
    words = re.sub(r"\s+", " ", words).strip(" ()")
    role = _ROLES.get(plain) or _ROLES.get(words)
    if role is None and on is not None:
        return Heading(text, next((found for word, found in _ROLES.items() if word and word in words), "figure"), on)
    return Heading(text, role, on)


def day_in(text: str) -> date | None:
    """Return the last day of the last year, half, quarter, month or day that a heading names."""
    found = None
    if len(text) > _LONGEST:
        return None
    for match in _DAY.finditer(text):
        year = int(match["year"])
        month = _month(match, text[match.end() :])
        if 1 <= month <= 12:  # noqa: PLR2004  # months
            last = monthrange(year, month)[1]
            day = int(match["day"] or last)
            found = date(year, month, day if 1 <= day <= last else last)
        else:
            found = None
    return found


def _month(match: re.Match[str], rest: str) -> int:
    """Return the last month of what a heading names after a year: a month, several of them, a quarter, a half."""
    if match["until"] or match["month"]:
        return int(match["until"] or match["month"])
    for words, month in _PARTS.items():
        if rest.lstrip(" 的年").startswith(words):
            return month
    text = match.string
    return next((n for n, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name}", text)), 12)


def with_roles(headings: list[Heading]) -> tuple[list[Heading], list[Words]]:
    """Return the headings with a role for each column of figures, told from their days, and what was decided.

    The earliest day is the baseline's and the latest one the target's where no heading says otherwise; of several
    targets the last one counts, and else the first of the columns that say the same. A column that is not read has no
    role, and is said to be so.
    """
    roles = _roles(headings)
    observed = any(role == "latest" and heading.on for heading, role in zip(headings, roles, strict=True))
    decided: list[Words] = []
    columns: list[Heading] = []
    taken: set[tuple[str, date | None]] = set()
    for heading, told in zip(headings, roles, strict=True):
        role, text = told, heading.text
        if role in _NAMES:
            place = (role, heading.on if role == "latest" else None)
            if place in taken or (place == ("latest", None) and observed):
                role = None
            taken.add(place)
        if role is None and text:
            decided.append(_UNREAD.message(column=shorten(text)))
        elif role in _NAMES and role != heading.role:
            decided.append(_READ_AS.message(column=text, role=_NAMES[role]))
        columns.append(Heading(heading.text, role, heading.on))
    return columns, decided


def _roles(headings: list[Heading]) -> list[str | None]:
    """Return the role of each column, where columns of figures have theirs by their days."""
    given = {heading.role for heading in headings}
    dated = sorted({each.on for each in headings if each.role in ("figure", "latest") and each.on is not None})
    figures = [day for day in dated if any(each.on == day and each.role == "figure" for each in headings)]
    first = dated[0] if "baseline" not in given and (figures or len(dated) > 1) else None
    last = figures[-1] if figures and len(dated) > 1 and "target" not in given else None
    final = max((each.on for each in headings if each.role == "target" and each.on), default=None)
    roles = []
    for heading in headings:
        role = heading.role
        if role in ("figure", "latest") and heading.on is not None:
            role = "latest"
            if heading.on == first:
                role = "baseline"
            elif heading.on == last and heading.role == "figure":
                role = "target"
        elif role == "target" and final is not None and heading.on is not None and heading.on < final:
            role = None
        roles.append(role)
    return roles
