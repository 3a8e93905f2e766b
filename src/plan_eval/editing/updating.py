"""A plan that was read from a table put onto one that is there: what is new is added, and nothing that stands there is changed."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Lang, Text, Words
from plan_eval.base.vocabulary import TaskState
from plan_eval.editing.edits import newline
from plan_eval.editing.imported import Imported
from plan_eval.editing.items.draft import Draft, Value
from plan_eval.editing.lookup import listed, titles
from plan_eval.editing.plan_text import entry, questions_by_row
from plan_eval.editing.recording import INCREMENTS, OBSERVATIONS, Observation, record_all, written_on
from plan_eval.files import Document
from plan_eval.files.values import Branch, YamlValue

_ADDED = Text("{name}: added as a new indicator", "{name}：新增指标")
_OBSERVED = Text("{name}: {value} on {on} added", "{name}：新增 {on} 的数值 {value}")
_KEPT = Text(
    "{name}: the table has {new} for {what}, the plan {old}; kept as it is",
    "{name}：{what}在表中为 {new}，规划中为 {old}；未改动",
)
_MOVED = Text("evaluation date: {old} → {new}", "评估日期：{old} → {new}")
_NO_CHANGES = Text("Nothing new: the plan has all of it already.", "没有新内容：规划中均已有。")
_NO_ROOM = Text(
    "the list of indicators in {file} is written in [ ] or not at the end of the file, so none can be added; move it to the end",
    "{file} 中的指标列表写在 [ ] 内或不在文件末尾，无法添加；请把它移到文件末尾",
)
_WHAT = {
    "baseline": Text("the baseline", "基期值"),
    "target": Text("the target", "目标值"),
    "unit": Text("the unit", "单位"),
}


class Updated(NamedTuple):
    """The new text of a plan, and what is different of it, in words."""

    text: str
    changes: list[Words]


def update(document: Document, imported: Imported, lang: Lang) -> Updated:
    """Return a plan with the values and indicators of a table that it does not have yet.

    An indicator is the same where its id or its name is. What the plan has otherwise than the table stays, and is said.

    Raises:
        UsageError: where there is no place for a new indicator.
    """
    changes: list[Words] = []
    new: list[Draft] = []
    observations: list[Observation] = []
    entries = {str(each.get("id")): each for each in listed(document) if isinstance(each, dict)}
    by_name = {title: key for key, names in titles(document).items() for title in names}
    for draft in imported.entries:
        key = draft.id if draft.id in entries else by_name.get(draft.name)
        if key is None:
            new.append(draft)
            changes.append(_ADDED.message(name=draft.name))
            continue
        changes += _differing(draft, entries[key])
        for observation in _observations(draft, key, entries[key]):
            old = written_on(document, key, observation.on, observation.where)
            if old is None:
                observations.append(observation)
                changes.append(_OBSERVED.message(name=draft.name, value=observation.words, on=observation.on))
            elif not _alike(old, observation.written):
                changes.append(
                    _KEPT.message(name=draft.name, new=observation.written, what=str(observation.on), old=old)
                )
    as_of = _later(document, imported.as_of) if observations or new else None
    if as_of is not None:
        changes.append(_MOVED.message(old=str(_head(document).get("as_of")), new=str(as_of)))
    text = record_all(document, observations, as_of)
    if new:
        text = _appended(document, text, new, imported, lang)
    return Updated(text, changes or [_NO_CHANGES])


def _observations(draft: Draft, key: str, entry_: dict[str, YamlValue]) -> list[Observation]:
    where = INCREMENTS if entry_.get(INCREMENTS) is not None or draft.increments else OBSERVATIONS
    figures = {day: Value(figure) for day, figure in draft.increments.items()} or draft.observations
    if where == INCREMENTS and not draft.increments:
        return []  # totals are no amounts of periods
    return [
        Observation(
            key,
            _value(value.figure),
            date.fromisoformat(day),
            note=value.note,
            provisional=value.provisional,
            where=where,
        )
        for day, value in figures.items()
    ]


def _value(figure: str) -> Decimal | TaskState:
    return TaskState(figure) if figure in {state.value for state in TaskState} else Decimal(figure)


def _differing(draft: Draft, entry_: dict[str, YamlValue]) -> list[Words]:
    """Return what the table has otherwise than the plan."""
    found: list[Words] = []
    for key, what in _WHAT.items():
        new, old = getattr(draft, key), entry_.get(key)
        if new and old is not None and not isinstance(old, dict) and not _alike(str(old), new):
            found.append(_KEPT.message(name=draft.name, new=new, what=what, old=str(old)))
    return found


def _alike(one: str, other: str) -> bool:
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return one.strip("\"' ") == other.strip("\"' ")


def _head(document: Document) -> dict[str, YamlValue]:
    head = document.value.get("plan") if isinstance(document.value, dict) else None
    return head if isinstance(head, dict) else {}


def _later(document: Document, as_of: date | None) -> date | None:
    """Return the evaluation date where it is later than that of the plan."""
    old = str(_head(document).get("as_of") or "")
    return as_of if as_of is not None and str(as_of)[: len(old)] > old else None


def _appended(document: Document, text: str, new: Sequence[Draft], imported: Imported, lang: Lang) -> str:
    """Return a text with entries at the end of the list of indicators, which is the end of the file."""
    place = document.place.items.get("indicators") if isinstance(document.place, Branch) else None
    if not isinstance(place, Branch) or not isinstance(document.place, Branch):
        raise UsageError(_NO_ROOM.message(file=document.file))
    start = place.span.start
    last = max(document.place.keys.values()) == document.place.keys["indicators"]
    if not last or document.text[start : start + 1] != "-":
        raise UsageError(_NO_ROOM.message(file=document.file))
    indent = " " * document.position(start)[1]
    end = newline(document)
    by_row = questions_by_row(imported.questions)
    lines = [line[2:] for draft in new for line in ["", *entry(draft, by_row.get(draft.id, ()), lang)]]
    more = end.join(f"{indent}{line}" if line else "" for line in lines)
    return f"{text.rstrip()}{end}{more}{end}"
