"""Indicators of a plan's text by their names, and values as people type them."""

import re

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import suggest
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import TaskState
from plan_eval.files import Document
from plan_eval.files.values import Branch, Plain, YamlValue
from plan_eval.model.meant import meant_number

_SIGNS = {
    "%": re.compile(r"[%％]|百分[比率数]|\bper ?cent\b|\bpct\b|\bpercentage\b(?! points?)", re.IGNORECASE),
    "\u2030": re.compile(r"\u2030|千分[比率数]|\bper ?mill?e\b", re.IGNORECASE),
}
"""What a unit says that is counted in a sign."""

_DIGITS = re.compile(r"-?[0-9]*\.?[0-9]*")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_OTHER_SIGN = Text(
    "“{text}”: {name} is not counted in {sign}; write the figure in its own unit",
    "“{text}”：{name} 的单位不是 {sign}；请按它自己的单位填写数值",
)
_NO_INDICATOR = Text(
    "there is no indicator “{name}”; {near}`plan-eval status` lists them",
    "没有指标“{name}”；{near}`plan-eval status` 列出全部",
)
_SEVERAL = Text("“{name}” is the name of {ids}; give the id", "“{name}”是 {ids} 的名称；请给出代码")
_NO_NUMBER = Text(
    "“{text}” is not a number; {near}write digits such as 1700 or 12.5",
    "“{text}”不是数字；{near}请写 1700 或 12.5 这样的数字",
)
_NO_MAPPING = Text("“{name}” is no mapping", "“{name}”不是映射")


def state(text: str) -> TaskState | None:
    """Return how far a task is, given in either language; None for what is no such word."""
    return next((each for each in TaskState if text.strip() in each.spellings), None)


def figure(document: Document, name: str, text: str) -> str:
    """Return the digits of a value given in the unit of an indicator: `61%` of one counted in % is 61, not 0.61.

    Commas between thousands are left out.

    Raises:
        UsageError: for an unknown indicator, a sign that is not the indicator's unit, and what is no number.
    """
    place = entry(document, name).items.get("unit")
    return figure_of(name, text, document.text[place.span.start : place.span.end] if place is not None else "")


def figure_of(name: str, text: str, unit: str) -> str:
    """Return the digits of a value of an indicator given in its unit: see `figure`.

    Raises:
        UsageError: for a sign that is not the unit, and what is no number.
    """
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
    known = titles(document)
    if name in known:
        return name
    ids = [key for key, names in known.items() if name in names]
    if len(ids) > 1:
        raise UsageError(_SEVERAL.message(name=name, ids=", ".join(ids)))
    if not ids:
        near = suggest(name, [*known, *(title for names in known.values() for title in names)])
        raise UsageError(_NO_INDICATOR.message(name=name, near=near))
    return ids[0]


def units(document: Document) -> dict[str, str]:
    """Return the units of the indicators of a plan by their ids, in all languages that they have."""
    found: dict[str, str] = {}
    for each in listed(document):
        if isinstance(each, dict):
            found.setdefault(str(each.get("id")), " ".join(_titles(each.get("unit"))))
    return found


def places(document: Document) -> dict[str, Branch]:
    """Return the places of the entries of a plan by their ids; of several with one id the first."""
    place = document.place.items.get("indicators") if isinstance(document.place, Branch) else None
    found: dict[str, Branch] = {}
    for at, each in enumerate(listed(document)):
        own = place.items.get(at) if isinstance(place, Branch) else None
        if isinstance(each, dict) and isinstance(own, Branch):
            found.setdefault(str(each.get("id")), own)
    return found


def titles(document: Document) -> dict[str, list[str]]:
    """Return the ids of the indicators of a plan, each with its titles in the languages that it has."""
    return {str(each.get("id")): _titles(each.get("name")) for each in listed(document) if isinstance(each, dict)}


def entry(document: Document, name: str) -> Branch:
    """Return the place of the indicator that has a name.

    Raises:
        UsageError: where none has it, or it is no mapping.
    """
    ids = [str(each.get("id")) if isinstance(each, dict) else "" for each in listed(document)]
    place = document.place
    for step in ("indicators", ids.index(indicator_id(document, name))):
        place = place.items[step] if isinstance(place, Branch) else None
    if not isinstance(place, Branch):
        raise UsageError(_NO_MAPPING.message(name=name))
    return place


def listed(document: Document) -> list[YamlValue]:
    """Return the entries of the indicators of a plan."""
    value = document.value
    entries = value.get("indicators") if isinstance(value, dict) else None
    return entries if isinstance(entries, list) else []


def _titles(name: YamlValue) -> list[str]:
    found = [*name.values()] if isinstance(name, dict) else [name]
    return [str(title) for title in found if isinstance(title, str)]
