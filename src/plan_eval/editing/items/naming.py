"""Names, units and ids of indicators."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plan_eval.base.text import Text
from plan_eval.editing.cells.plain import is_chinese, printed, tidy, unmarked
from plan_eval.editing.cells.units import parted
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.item import Item, cells_of
from plan_eval.editing.questions import Asking, Choice
from plan_eval.editing.words import spellings

_PART = Text("{whole} ({part})", "{whole}（{part}）")
_IS_UNIT = Text("Is “{unit}” behind “{name}” its unit?", "“{name}”后面的“{unit}”是单位吗？")
_ASIDE = ("含", "不含", "其中", "按", "以", "不包括", "包括", "incl", "excl", "of which", "at ", "in ")
_YES_NO = (Choice("yes", Text("yes", "是")), Choice("no", Text("no, it is part of the name", "不是，属于名称")))
_NATURE_BEHIND = re.compile(r"\s*[(（\[]\s*(?P<nature>[^()（）\[\]]{1,12})\s*[)）\]]\s*$")


class Named(NamedTuple):
    """What an indicator is called, its unit, the mark of a note behind its name, and its nature where the name has it."""

    name: str
    unit: str
    mark: str = ""
    nature: str = ""


def named(item: Item, columns: Columns, asking: Asking) -> Named:
    """Return what an indicator is called: the names over one another as one, without its unit and marks."""
    given = tidy(next(cells_of(item, columns, "unit"), ""))
    has_column = bool(columns.of("unit"))
    pieces, units, marks, nature = list[str](), list[str](), "", ""
    for step in item.path:
        plain, mark = unmarked(step)
        if plain.startswith(("*", "★", "▲", "※")):
            plain, mark = plain[1:].strip(), plain[0] + mark
        marks += mark
        if (match := _NATURE_BEHIND.search(plain)) and match["nature"].lower() in spellings("natures"):
            plain, nature = plain[: match.start()].strip(), spellings("natures")[match["nature"].lower()]
        name, unit = _parted(plain, given, asking, has_column=has_column)
        if unit:
            name, mark = unmarked(name)
            marks += mark
        pieces.append(name)
        units += [unit] if unit else []
    unit = given or (units[-1] if units else "")
    return Named(_joined(pieces), unit, marks, nature)


def _parted(name: str, given: str, asking: Asking, *, has_column: bool) -> tuple[str, str]:
    """Return a name and the unit behind it; what stands in parentheses and is not known as a unit is asked about."""
    found = parted(tidy(name))
    if not found.unit or (has_column and found.unit != given and (given or not found.sure)):
        return name, ""
    shown = printed(name)
    bare = re.sub(r"\s*[(（\[][^()（）\[\]]*[)）\]]([^\w()（）\[\]%]*)$", r"\1", shown).strip()
    if bare == shown:
        bare = re.sub(r"\s*[,，、:：][^,，、:：()（）]{1,20}$", "", shown)
    if not found.sure:
        if found.unit.startswith(_ASIDE):
            return name, ""
        key = f"unit ({found.unit})"
        if asking.ask(key, _IS_UNIT.message(unit=found.unit, name=bare), _YES_NO, "yes") == "no":
            return name, ""
    return bare, found.unit


def _joined(pieces: Sequence[str]) -> str:
    """Return names over one another as one; a part that has the name of the whole in it needs no more."""
    name = pieces[0]
    for piece in pieces[1:]:
        if not piece or piece == name:
            continue
        if name.lower() in piece.lower():
            name = piece
        else:
            name = _PART.fill("zh" if is_chinese(name + piece) else "en", whole=name, part=piece)
    return name


class Ids:
    """The ids of a plan as they are given out: no two are alike, and each of many alike names takes its number at once."""

    def __init__(self, taken: Sequence[str] = ()) -> None:
        self._next: dict[str, int] = dict.fromkeys(taken, 1)

    def new(self, text: str) -> str:
        """Return an id that is made of a text and that no other entry has."""
        name = re.sub(r"\W+", "_", tidy(text)).strip("_") or "indicator"
        name = f"i_{name}" if name[0].isdigit() else name
        found, number = name, self._next.get(name, 1)
        while found in self._next:
            number += 1
            found = f"{name}_{number}"
        self._next[name] = number
        self._next.setdefault(found, 1)
        return found
