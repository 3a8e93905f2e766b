"""A new observation put into the text of a plan, and its evaluation date moved, with every other character left as it was."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.figures import grouped
from plan_eval.base.nearest import suggest
from plan_eval.base.text import Text, Words, same
from plan_eval.base.vocabulary import TaskState
from plan_eval.files import Document
from plan_eval.files.values import Branch, Leaf, Plain, YamlValue
from plan_eval.model.meant import meant_number
from plan_eval.model.readers import day as read_day

_SIGNS = {
    "%": re.compile(r"[%％]|百分[比率数]|\bper ?cent\b|\bpct\b|\bpercentage\b(?! points?)", re.IGNORECASE),
    "\u2030": re.compile(r"\u2030|千分[比率数]|\bper ?mill?e\b", re.IGNORECASE),
}
"""What a unit says that is counted in a sign."""

_DIGITS = re.compile(r"-?[0-9]*\.?[0-9]*")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BLOCKS = ("|", ">")
_COLON = re.compile(r"\s*:")
_LINE_END = re.compile(r"\r\n?|\n")
_OTHER_SIGN = Text(
    "“{text}”: {name} is not counted in {sign}; write the figure in its own unit",
    "“{text}”：{name} 的单位不是 {sign}；请按它自己的单位填写数值",
)
_NO_INDICATOR = Text(
    "there is no indicator “{name}”; {near}`plan-eval status` lists them",
    "没有指标“{name}”；{near}`plan-eval status` 列出全部",
)
_SEVERAL = Text("“{name}” is the name of {ids}; give the id", "“{name}”是 {ids} 的名称；请给出标识")
_NO_NUMBER = Text(
    "“{text}” is not a number; {near}write digits such as 1700 or 12.5",
    "“{text}”不是数字；{near}请写 1700 或 12.5 这样的数字",
)
_NO_DATE = Text("“as_of” is no date", "“as_of”不是日期")
_NO_MAPPING = Text("“{name}” is no mapping", "“{name}”不是映射")
_TAKEN = Text(
    "{name} has {written} for {on} already (line {line}); --replace writes over it",
    "{name} 在 {on} 已有值 {written}（第 {line} 行）；--replace 可改写",
)
_ASKED_KEY = Text(
    "line {line} has a key behind “? ”, beside which none can be put; write it as `key: value` first",
    "第 {line} 行的键写在“? ”后面，无法在旁边加入新的键；请先改写为 `键: 值`",
)
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


class Observation(NamedTuple):
    """A value of an indicator on a day; `replaces` tells whether it may take the place of another."""

    indicator: str
    value: Decimal | TaskState
    on: date
    replaces: bool = False

    def __str__(self) -> str:
        return f"{self.on}: {self.written}"

    @property
    def words(self) -> Words:
        """What it says to people."""
        return self.value.label if isinstance(self.value, TaskState) else same(grouped(self.value))

    @property
    def written(self) -> str:
        """The value as a file has it."""
        return self.value.value if isinstance(self.value, TaskState) else f"{self.value:f}"


class Edit(NamedTuple):
    """A change of a text: characters from `start` to `end` become `text`."""

    start: int
    end: int
    text: str

    def apply(self, whole: str) -> str:
        """Return the text with the change made."""
        return whole[: self.start] + self.text + whole[self.end :]


def state(text: str) -> TaskState | None:
    """Return how far a task is, given in either language; None for what is no such word."""
    return next((each for each in TaskState if text.strip() in each.spellings), None)


def figure(document: Document, name: str, text: str) -> str:
    """Return the digits of a value given in the unit of an indicator: `61%` of one counted in % is 61, not 0.61.

    Commas between thousands are left out.

    Raises:
        UsageError: for an unknown indicator, a sign that is not the indicator's unit, and what is no number.
    """
    place = _entry(document, name).items.get("unit")
    unit = document.text[place.span.start : place.span.end] if place is not None else ""
    plain = _THOUSANDS.sub("", text.strip().replace("％", "%"))
    sign = plain[-1:]
    if sign in _SIGNS:
        if not _SIGNS[sign].search(unit):
            raise UsageError(_OTHER_SIGN.message(text=text, name=name, sign=sign))
        plain = plain[:-1].rstrip()
    if not _DIGITS.fullmatch(plain):
        raise UsageError(_NO_NUMBER.message(text=text, near=meant_number(Plain(plain))))
    return plain


def indicator_id(document: Document, name: str) -> str:
    """Return the id of the indicator that has a name, which is its id or its title in either language.

    Raises:
        UsageError: where none has it, or several have the title.
    """
    titles = {
        str(entry.get("id")): _titles(entry.get("name")) for entry in _listed(document) if isinstance(entry, dict)
    }
    if name in titles:
        return name
    ids = [key for key, known in titles.items() if name in known]
    if len(ids) > 1:
        raise UsageError(_SEVERAL.message(name=name, ids=", ".join(ids)))
    if not ids:
        near = suggest(name, [*titles, *(title for known in titles.values() for title in known)])
        raise UsageError(_NO_INDICATOR.message(name=name, near=near))
    return ids[0]


def record(document: Document, observation: Observation, as_of: date | None = None) -> str:
    """Return the text of a plan with an observation added, or put in the place of another.

    With `as_of` the plan's evaluation date becomes that day in the same edit.

    Raises:
        UsageError: for an unknown indicator, a day that has another value already, a plan whose `as_of` is no date, and where
            what is written leaves no place for more.
    """
    edits = [_edit(document, _entry(document, observation.indicator), observation)]
    if as_of is not None:
        edits.append(_moved(document, as_of))
    text = document.text
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = edit.apply(text)
    return text


def _listed(document: Document) -> list[YamlValue]:
    value = document.value
    entries = value.get("indicators") if isinstance(value, dict) else None
    return entries if isinstance(entries, list) else []


def _titles(name: YamlValue) -> list[str]:
    titles = [*name.values()] if isinstance(name, dict) else [name]
    return [str(title) for title in titles if isinstance(title, str)]


def _entry(document: Document, name: str) -> Branch:
    ids = [str(entry.get("id")) if isinstance(entry, dict) else "" for entry in _listed(document)]
    place = document.place
    for step in ("indicators", ids.index(indicator_id(document, name))):
        place = place.items[step] if isinstance(place, Branch) else None
    if not isinstance(place, Branch):
        raise UsageError(_NO_MAPPING.message(name=name))
    return place


def _edit(document: Document, entry: Branch, observation: Observation) -> Edit:
    observations = entry.items.get("observations")
    if observations is None:
        return _one_more(document, entry, f"observations: {{{observation}}}")
    start, end = observations.span.start, observations.span.end
    if isinstance(observations, Branch) and document.text[start] != "[":
        return _among(document, observations, observation)
    if document.text[start:end] not in _NULLS:
        raise UsageError(_NO_MAPPING.message(name="observations"))
    return _filled(document, entry, "observations", f"{{{observation}}}")


def _moved(document: Document, as_of: date) -> Edit:
    """Return the edit that gives a plan another evaluation date; where it is the same day, what is written stays."""
    plan = document.place.items.get("plan") if isinstance(document.place, Branch) else None
    if not isinstance(plan, Branch):
        raise UsageError(_NO_MAPPING.message(name="plan"))
    place = plan.items.get("as_of")
    if place is None:
        return _one_more(document, plan, f"as_of: {as_of}")
    if not isinstance(place, Leaf) or place.style in _BLOCKS:
        raise UsageError(_NO_DATE)
    start, end = place.span.start, place.span.end
    written = document.text[start:end]
    if written in _NULLS:
        return _filled(document, plan, "as_of", str(as_of))
    return Edit(start, end, written if _day(written) == as_of else str(as_of))


def _filled(document: Document, mapping: Branch, name: str, value: str) -> Edit:
    """Return the edit that gives a key of a mapping the value that it does not have yet."""
    key, place = mapping.keys[name], mapping.items[name]
    if not _COLON.match(document.text, key.end):
        return Edit(key.end, key.end, f": {value}")
    start = place.span.start
    space = "" if document.text[start - 1].isspace() else " "
    return Edit(start, place.span.end, f"{space}{value}")


def _among(document: Document, observations: Branch, observation: Observation) -> Edit:
    """Return the edit that puts an observation among others, or in the place of the one of its day."""
    for key, span in observations.keys.items():
        if _day(key) != observation.on:
            continue
        place = observations.items[key]
        if isinstance(place, Branch):
            place = place.items.get("value", place)
        written, value = document.text[place.span.start : place.span.end], observation.written
        if not observation.replaces and written != value:
            taken = {
                "name": observation.indicator,
                "written": written,
                "on": observation.on,
                "line": document.position(span.start)[0] + 1,
            }
            raise UsageError(_TAKEN.message(**taken))
        return Edit(place.span.start, place.span.end, value)
    return _one_more(document, observations, str(observation))


def _one_more(document: Document, mapping: Branch, item: str) -> Edit:
    """Return the edit that puts one more key into a mapping.

    In braces it stands behind the last value. On lines it stands on the line below the last key where that line holds
    the whole value, else before the first key: where a longer value ends, comments make hard to tell.
    """
    newline = _newline(document)
    if document.text[mapping.span.start] == "{":
        if not mapping.keys:
            return Edit(mapping.span.start + 1, mapping.span.start + 1, item)
        end = max(place.span.end for place in mapping.items.values())
        return Edit(end, end, f", {item}")
    first, last = min(mapping.keys.values()), max(mapping.keys.values())
    if document.text[: first.start].rstrip(" ").endswith("?"):
        raise UsageError(_ASKED_KEY.message(line=document.position(first.start)[0] + 1))
    indent = " " * document.position(first.start)[1]
    place = max(mapping.items.values(), key=lambda item: item.span)
    if isinstance(place, Leaf) and document.position(place.span.end)[0] == document.position(last.start)[0]:
        end = _line_end(document, last.end)
        return Edit(end, end, f"{newline}{indent}{item}")
    return Edit(first.start, first.start, f"{item}{newline}{indent}")


def _day(key: str) -> date | None:
    """Return the day that a key of observations names; None for one that names none, of which `check` tells."""
    try:
        return read_day(key)
    except ValueError:
        return None


def _line_end(document: Document, position: int) -> int:
    """Return where the line around a position ends, before its line end."""
    match = _LINE_END.search(document.text, position)
    return match.start() if match else len(document.text)


def _newline(document: Document) -> str:
    """Return the line end of a file, which is that of its first line."""
    match = _LINE_END.search(document.text)
    return match[0] if match else "\n"
