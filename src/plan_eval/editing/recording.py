"""New observations put into the text of a plan, and its evaluation date moved, with every other character left as it was."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.figures import grouped
from plan_eval.base.text import Text, Words, same
from plan_eval.base.vocabulary import TaskState
from plan_eval.editing.edits import NULLS, Edit, edited, filled, more
from plan_eval.editing.lookup import entry, places
from plan_eval.editing.yaml_text import quoted
from plan_eval.files import Document
from plan_eval.files.values import Branch, Leaf
from plan_eval.model.readers import day as read_day

_BLOCKS = ("|", ">")
_NO_DATE = Text("“as_of” is no date", "“as_of”不是日期")
_NO_MAPPING = Text("“{name}” is no mapping", "“{name}”不是映射")
_TAKEN = Text(
    "{name} has {written} for {on} already (line {line}); --replace writes over it",
    "{name} 在 {on} 已有值 {written}（第 {line} 行）；--replace 可改写",
)
_TWICE = Text("{name} is given twice for {on}", "{name} 在 {on} 的值给了两次")
OBSERVATIONS, INCREMENTS = "observations", "increments"
"""Where values stand: as they were observed, or as what each period added."""


class Observation(NamedTuple):
    """A value of an indicator on a day; `replaces` tells whether it may take the place of another.

    `note` stands beside the value. `kept` is what the old value is kept in, as a note with `{}` for it, where it is replaced.
    """

    indicator: str
    value: Decimal | TaskState
    on: date
    replaces: bool = False
    note: str = ""
    provisional: bool = False
    kept: str = ""
    where: str = OBSERVATIONS

    def __str__(self) -> str:
        return f"{self.on}: {self.full}"

    @property
    def words(self) -> Words:
        """What it says to people."""
        return self.value.label if isinstance(self.value, TaskState) else same(grouped(self.value))

    @property
    def written(self) -> str:
        """The value as a file has it."""
        return self.value.value if isinstance(self.value, TaskState) else f"{self.value:f}"

    @property
    def full(self) -> str:
        """The value with what stands beside it."""
        if not self.note and not self.provisional:
            return self.written
        parts = [f"value: {self.written}"]
        parts += [f"note: {quoted(self.note)}"] if self.note else []
        parts += ["provisional: true"] if self.provisional else []
        return f"{{{', '.join(parts)}}}"


def record(document: Document, observation: Observation, as_of: date | None = None) -> str:
    """Return the text of a plan with an observation added, or put in the place of another: see `record_all`."""
    return record_all(document, [observation], as_of)


def record_all(document: Document, observations: Sequence[Observation], as_of: date | None = None) -> str:
    """Return the text of a plan with observations added, or put in the place of others.

    With `as_of` the plan's evaluation date becomes that day in the same edit.

    Raises:
        UsageError: for an unknown indicator, a day that has another value already, a plan whose `as_of` is no date, and where
            what is written leaves no place for more.
    """
    edits: list[Edit] = []
    known = places(document) if len(observations) > 1 else {}
    for (name, where), group in _grouped(observations).items():
        edits += _edits(document, known.get(name) or entry(document, name), where, group)
    if as_of is not None:
        edits.append(_moved(document, as_of))
    return edited(document.text, edits)


def written_on(document: Document, name: str, on: date, where: str = OBSERVATIONS) -> str | None:
    """Return what a plan has for an indicator on a day, as written; None where it has nothing.

    Raises:
        UsageError: for an unknown indicator.
    """
    mapping = entry(document, name).items.get(where)
    if not isinstance(mapping, Branch):
        return None
    for key in mapping.keys:
        if _day(key) == on:
            place = mapping.items[key]
            if isinstance(place, Branch):
                place = place.items.get("value", place)
            return document.text[place.span.start : place.span.end]
    return None


def _grouped(observations: Iterable[Observation]) -> dict[tuple[str, str], list[Observation]]:
    found: dict[tuple[str, str], list[Observation]] = {}
    for each in observations:
        group = found.setdefault((each.indicator, each.where), [])
        if any(other.on == each.on for other in group):
            raise UsageError(_TWICE.message(name=each.indicator, on=each.on))
        group.append(each)
    return found


def _edits(document: Document, place: Branch, where: str, group: Sequence[Observation]) -> list[Edit]:
    """Return the edits that put observations into the entry of their indicator."""
    mapping = place.items.get(where)
    whole = f"{{{', '.join(map(str, group))}}}"
    if mapping is None:
        return [more(document, place, [f"{where}: {whole}"])]
    start, end = mapping.span.start, mapping.span.end
    if isinstance(mapping, Branch) and document.text[start] != "[":
        edits, new = [], []
        for each in group:
            found = _replaced(document, mapping, each)
            if found is None:
                new.append(str(each))
            else:
                edits += found
        return [*edits, *([more(document, mapping, new)] if new else [])]
    if document.text[start:end] not in NULLS:
        raise UsageError(_NO_MAPPING.message(name=where))
    return [filled(document, place, where, whole)]


def _replaced(document: Document, mapping: Branch, observation: Observation) -> list[Edit] | None:
    """Return the edits that put an observation in the place of the one of its day; None where that day has none."""
    for key, span in mapping.keys.items():
        if _day(key) != observation.on:
            continue
        place = mapping.items[key]
        beside = place if isinstance(place, Branch) else None
        if beside is not None:
            place = beside.items.get("value", place)
        written, value = document.text[place.span.start : place.span.end], observation.written
        if not observation.replaces and written != value:
            taken = {
                "name": observation.indicator,
                "written": written,
                "on": observation.on,
                "line": document.position(span.start)[0] + 1,
            }
            raise UsageError(_TAKEN.message(**taken))
        note = quoted(observation.kept.format(written)) if observation.kept and written != value else ""
        if not note:
            return [Edit(place.span.start, place.span.end, value)]
        if beside is None:
            return [Edit(place.span.start, place.span.end, f"{{value: {value}, note: {note}}}")]
        edits = [Edit(place.span.start, place.span.end, value)]
        return edits if "note" in beside.items else [*edits, more(document, beside, [f"note: {note}"])]
    return None


def _moved(document: Document, as_of: date) -> Edit:
    """Return the edit that gives a plan another evaluation date; where it is the same day, what is written stays."""
    plan = document.place.items.get("plan") if isinstance(document.place, Branch) else None
    if not isinstance(plan, Branch):
        raise UsageError(_NO_MAPPING.message(name="plan"))
    place = plan.items.get("as_of")
    if place is None:
        return more(document, plan, [f"as_of: {as_of}"])
    if not isinstance(place, Leaf) or place.style in _BLOCKS:
        raise UsageError(_NO_DATE)
    start, end = place.span.start, place.span.end
    written = document.text[start:end]
    if written in NULLS:
        return filled(document, plan, "as_of", str(as_of))
    return Edit(start, end, written if _day(written) == as_of else str(as_of))


def _day(key: str) -> date | None:
    """Return the day that a key of observations names; None for one that names none, of which `check` tells."""
    try:
        return read_day(key)
    except ValueError:
        return None
