"""Rows to entries of a plan: units split off names, figures made plain, and a list of what a person must decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words
from plan_eval.base.vocabulary import Better, Counting, Nature, Status, Word
from plan_eval.editing.headings import Heading, day_in, heading_of, tidy, unmarked, with_roles
from plan_eval.editing.rows import Rows
from plan_eval.model.readers import MAX_DIGITS, shorten


def _spellings(words: type[Word]) -> dict[str, str]:
    """Return how tables may spell each word: as data files do, or as people read it in either language."""
    return {spelling: word.value for word in words for spelling in (word.value, *word.label)}


_EMPTY = frozenset({"", "-", "--", "—", "——", "/", "…", "无", "n/a", "na"})
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NATURES = {"约束": "binding", "预期": "expected"} | _spellings(Nature)
_STATUS_WORDS = _spellings(Status)
_BETTER = _spellings(Better)
_KINDS = _spellings(Counting)
_CUMULATIVE = ("累计", "cumulative", "in total")
_UNIT = re.compile(r"^(?P<name>.*\S)\s*[((](?P<unit>[^()()]*)[))]$")

_NO_TABLE = Text(
    "no table has a heading for the indicator and one for its figures, such as 指标名称 and 2015年",
    "没有找到含有指标名称和数值列（如“指标名称”“2015年”）的表格",
)
_NO_TABLE_READ = Text("{no_table}; {unread}", "{no_table}；{unread}")
_OTHER_TABLE = Text("table {number} has other headings and was not read", "第 {number} 个表格的表头不同，未读入")
_NO_FIGURES = Text("a line without figures was not read: {line}", "没有数值的一行未读入：{line}")
_NO_UNIT = Text("no unit in the table", "表中没有单位")
_CUMULATIVE_BY_NAME = Text("kind: cumulative, from the name", "按名称定为累计指标（kind: cumulative）")
_UNKNOWN_WORD = Text("{role}: “{word}” is not known", "{role}：“{word}”无法识别")
_UNKNOWN_NATURE = Text("nature: “{nature}” is neither binding nor expected", "指标属性“{nature}”不是约束性也不是预期性")
_NO_FIGURE = Text("no figure for {column}", "{column}没有数值")
_NOT_A_FIGURE = Text("“{text}” for {column} is no figure", "{column}的“{text}”不是数值")
_TOO_LONG = Text("the figure for {column} has more than {limit} digits", "{column}的数值超过 {limit} 位")
_NO_DAY = Text("{column} is {figure}, but the table names no day", "{column}为 {figure}，但表中没有写明日期")
_MARK = Text("{column}: {mark} after {figure} is the mark of a note", "{column}：{figure} 之后的 {mark} 是注释标记")
_DIRECTION = Text("is higher or lower better?", "是越高越好还是越低越好？")


@dataclass(slots=True)
class Draft:
    """One indicator as a table gives it; `open` lists what a person must decide, `decided` what was decided."""

    id: str
    name: str
    unit: str
    nature: str | None = None
    name_en: str = ""
    unit_en: str = ""
    kind: str = ""
    better: str = ""
    published: str = ""
    baseline: str = ""
    target: str = ""
    observations: dict[str, str] = field(default_factory=dict)
    decided: list[Words] = field(default_factory=list)
    open: list[Words] = field(default_factory=list)


@dataclass(slots=True)
class Imported:
    """What a table holds: its entries, the days of its columns, what was decided about it and what was not read."""

    entries: list[Draft]
    baseline_date: date | None
    target_date: date | None
    as_of: date | None
    decided: list[Words]
    open: list[Words]


def understand(tables: list[Rows], unread: Sequence[Words] = ()) -> Imported:
    """Return the indicators of the first table that has headings for names and for figures, and of those like it.

    A plan's table may go on in a second one with the same headings. What other tables hold is said to be unread, and so is
    what was not read of the file, which `unread` says.

    Raises:
        UsageError: where no table has them.
    """
    found = [(number, *split) for number, rows in enumerate(tables, 1) if (split := _split_at_headings(rows))]
    if not found:
        raise UsageError(_NO_TABLE_READ.message(no_table=_NO_TABLE, unread=unread[0]) if unread else _NO_TABLE)
    _, headings, rows = found[0]
    others: list[Words] = [*unread]
    for number, more, body in found[1:]:
        if [(each.role, each.on) for each in more] == [(each.role, each.on) for each in headings]:
            rows = rows + body
        else:
            others.append(_OTHER_TABLE.message(number=number))
    return _imported(*with_roles(headings), rows, others)


def _split_at_headings(rows: Rows) -> tuple[list[Heading], Rows] | None:
    """Return what the row of headings says and the rows below it, or None for a table without one."""
    for number, row in enumerate(rows[:30]):
        headings = [heading_of(cell) for cell in row]
        roles = {heading.role for heading in headings}
        if "name" in roles and roles & {"figure", "baseline", "target", "latest"}:
            return headings, rows[number + 1 :]
    return None


def _imported(headings: list[Heading], decided: list[Words], rows: Rows, others: list[Words]) -> Imported:
    days = {
        role: [each.on for each in headings if each.role == role and each.on]
        for role in ("baseline", "target", "latest")
    }
    as_of = max(days["latest"], default=None)
    headings = [each._replace(on=each.on or as_of) if each.role == "latest" else each for each in headings]
    entries: list[Draft] = []
    ids = _Ids()
    for row in rows:
        cells = _aligned(row, len(headings))
        said = [tidy(cell) for cell in row if tidy(cell)]
        if cells is None or len(set(said)) < 2:  # noqa: PLR2004  # a name and anything said of it
            if said:
                others.append(_NO_FIGURES.message(line=shorten(said[0])))
            continue
        entries.append(_draft(headings, cells, ids))
    first = next(iter(days["baseline"]), None)
    last = max(days["target"], default=None)
    return Imported(entries, first, last, as_of, decided, others)


def _aligned(row: list[str], count: int) -> list[str] | None:
    """Return a row with as many cells as headings: a name with spaces in it is put together again."""
    if len(row) > count and any(cell.strip() for cell in row[count:]):
        extra = len(row) - count
        return [" ".join(row[: extra + 1]), *row[extra + 1 :]]
    if len(row) < count - 1 or len(row) < 2:  # noqa: PLR2004  # a name and a figure
        return None
    return [*row, *[""] * (count - len(row))][:count]


def _draft(headings: list[Heading], cells: list[str], ids: "_Ids") -> Draft:
    given = {heading.role: tidy(cell) for heading, cell in zip(headings, cells, strict=True) if heading.role}
    name, unit = _split(given.get("name", ""), given.get("unit", ""))
    draft = Draft(ids.new(given.get("id", "") or name), name, unit)
    draft.name_en, draft.unit_en = given.get("name_en", ""), given.get("unit_en", "")
    if given.get("name_zh"):  # the table itself is in English
        draft.name, draft.name_en = given["name_zh"], name
        draft.unit, draft.unit_en = given.get("unit_zh") or unit, unit
    _words(draft, given)
    observed_on = day_in(given.get("observed_on", ""))
    for heading, cell in zip(headings, cells, strict=True):
        if heading.role == "latest" and observed_on is not None:
            _figure(draft, heading._replace(on=observed_on), cell)
        elif heading.role in ("baseline", "target", "latest"):
            _figure(draft, heading, cell)
    if not draft.unit:
        draft.open.append(_NO_UNIT)
    if not draft.kind and any(word in name.lower() for word in _CUMULATIVE):
        draft.kind = "cumulative"
        draft.decided.append(_CUMULATIVE_BY_NAME)
    _direction(draft)
    return draft


def _words(draft: Draft, given: dict[str, str]) -> None:
    for role, known in (("kind", _KINDS), ("better", _BETTER), ("published", _STATUS_WORDS)):
        word = given.get(role, "").lower()
        if word and word not in known:
            draft.open.append(_UNKNOWN_WORD.message(role=role, word=shorten(word)))
        setattr(draft, role, known.get(word, ""))
    nature = given.get("nature", "").lower()
    draft.nature = _NATURES.get(nature)
    if draft.nature is None:
        draft.open.append(_UNKNOWN_NATURE.message(nature=shorten(nature)))


def _split(name: str, unit: str) -> tuple[str, str]:
    """Return the name and the unit; the unit may stand in parentheses at the end of the name."""
    match = None if unit else _UNIT.match(name)
    if match is None:
        return name, unit
    return match["name"].strip(), match["unit"].strip()


class _Ids:
    """The ids of a plan as they are given out: no two are alike, and each of many alike names takes its number at once."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def new(self, text: str) -> str:
        """Return an id that is made of a text and that no other entry has."""
        name = re.sub(r"\W+", "_", text).strip("_") or "indicator"
        name = f"i_{name}" if name[0].isdigit() else name
        found, number = name, self._next.get(name, 1)
        while found in self._next:
            number += 1
            found = f"{name}_{number}"
        self._next[name] = number
        self._next.setdefault(found, 1)
        return found


def _figure(draft: Draft, heading: Heading, cell: str) -> None:
    text = tidy(cell)
    plain, mark = unmarked(text)
    plain = re.sub(r"(?<=[0-9])[,\s](?=[0-9]{3})", "", plain)
    if draft.unit and plain.endswith(draft.unit):
        plain = plain.removesuffix(draft.unit).strip()
    elif plain.endswith(("%", "‰")) and not draft.unit:
        draft.unit, plain = plain[-1], plain[:-1].strip()
    if plain.lower() in _EMPTY:
        draft.open.append(_NO_FIGURE.message(column=heading.text))
        return
    if not _NUMBER.fullmatch(plain):
        draft.open.append(_NOT_A_FIGURE.message(text=shorten(text), column=heading.text))
        return
    if mark:
        draft.decided.append(_MARK.message(column=heading.text, mark=mark, figure=plain))
    whole, point, decimals = plain.partition(".")
    plain = (whole.lstrip("-0") or "0") + point + decimals
    if whole.startswith("-"):
        plain = f"-{plain}"
    if len(plain) > MAX_DIGITS:
        draft.open.append(_TOO_LONG.message(column=heading.text, limit=MAX_DIGITS))
        return
    if heading.role == "latest" and heading.on is None:
        draft.open.append(_NO_DAY.message(column=heading.text, figure=plain))
    elif heading.role == "latest":
        draft.observations[str(heading.on)] = plain
    else:
        setattr(draft, str(heading.role), plain)


def _direction(draft: Draft) -> None:
    if draft.better or draft.kind == "cumulative":
        return
    if not draft.baseline or not draft.target or Decimal(draft.baseline) == Decimal(draft.target):
        draft.open.append(_DIRECTION)
