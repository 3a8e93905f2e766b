"""What the columns of a table hold, from their headings in either language and many spellings."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SPELLINGS = {
    "id": ("id", "标识", "编码", "代码", "code"),
    "name": ("指标名称", "指标", "名称", "主要指标", "项目", "indicator", "indicators", "name", "measure"),
    "name_en": ("英文名称", "name (en)", "english name"),
    "unit": ("单位", "计量单位", "unit", "units"),
    "unit_en": ("英文单位", "unit (en)"),
    "nature": ("指标属性", "属性", "性质", "指标性质", "类型", "nature", "type", "kind of target"),
    "kind": ("计量方式", "kind"),
    "better": ("方向", "better", "direction"),
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
_ROLES = {spelling: role for role, spellings in _SPELLINGS.items() for spelling in spellings}


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column holds: a role, and for figures the day; a role of `figure` is to be told from the days."""

    text: str
    role: str | None
    on: date | None = None


def tidy(text: str) -> str:
    """Return text with full-width letters and digits as plain ones, and without space around it."""
    return unicodedata.normalize("NFKC", text.replace("\xa0", " ")).strip()


def heading_of(text: str) -> Heading:
    """Return what a heading says; a role of None where it says nothing that is known."""
    plain = tidy(text).lower()
    on = day_in(plain)
    words = re.sub(r"[0-9]+|年|月|底|末|[-./]|\b(" + "|".join(_MONTHS) + r")[a-z]*\b", " ", plain) if on else plain
    words = re.sub(r"\s+", " ", words).strip(" ()")
    role = _ROLES.get(plain) or _ROLES.get(words)
    if role is None and on is not None:
        return Heading(text, next((found for word, found in _ROLES.items() if word and word in words), "figure"), on)
    return Heading(text, role, on)


def day_in(text: str) -> date | None:
    """Return the last day of the year or month that a heading names."""
    match = re.search(r"(?<![0-9])((?:19|20)[0-9]{2})(?:\s*[年./-]\s*([01]?[0-9])(?![0-9]))?", text)
    if match is None:
        return None
    year = int(match[1])
    month = (
        int(match[2])
        if match[2]
        else next((n for n, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name}", text)), 12)
    )
    if not 1 <= month <= 12:  # noqa: PLR2004  # months
        return None
    return date(year, month, monthrange(year, month)[1])


def with_roles(headings: list[Heading]) -> tuple[list[Heading], list[str]]:
    """Return the headings with figures made baseline, target and observations by their days, and what was decided."""
    days = sorted({each.on for each in headings if each.role == "figure" and each.on is not None})
    roles = {each.role for each in headings}
    decided = []
    first = days[0] if days and "baseline" not in roles else None
    last = days[-1] if len(days) > 1 and "target" not in roles else None
    found = []
    for each in headings:
        role = each.role
        if role == "figure":
            role = "baseline" if each.on == first else "target" if each.on == last else "latest"
            decided.append(f"{each.text} -> {role}")
        found.append(Heading(each.text, role, each.on))
    return found, decided
