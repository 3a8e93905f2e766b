"""What the data files call by name: a file is read only when the ones before it do not have the name that is wanted."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from plan_eval.base.errors import DataError
from plan_eval.base.text import Lang
from plan_eval.cli.data import Data, say_example
from plan_eval.files import Document
from plan_eval.files.folder import INDICATORS, require
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import has_errors
from plan_eval.formula.references import canonical
from plan_eval.model.kinds import KINDS
from plan_eval.model.loaded import Loaded
from plan_eval.session import Session

_KINDS = ("indicators", "standards", "claims")
"""In this order are names looked for."""


class Named(NamedTuple):
    """Something that a data file names: the kind of the file, the folder that it lies in, and the id."""

    kind: str
    session: Session
    name: str


def find(name: str, data: Data, session: Session, lang: Lang) -> tuple[Named | None, list[str]]:
    """Return what has a name in the data of a session, which is an id or a title in either language; else None, and the names that there are.

    Raises:
        DataError: where the file that has the name, or that would have it, has errors.
        UsageError: where the folder has no data file.
    """
    known: list[str] = []
    suspect: list[Loaded[Any, Any]] = []
    there = [kind for kind in _KINDS if session.has(kind)]
    if not there:
        require(data.folder, INDICATORS)
    for kind in there:
        loaded = session.loaded(kind)
        names = _names(kind, loaded.parts)
        if (name := canonical(name)) in names:
            if data.is_example:
                say_example(str(KINDS[kind].file), lang)
            loaded.sound()
            return Named(kind, session, names[name]), known
        declared = list(_declared(loaded.document.value))
        known += [*names.values(), *names, *declared]
        if has_errors(loaded.findings()) and (name in declared or _may_declare(loaded.document, name)):
            suspect.append(loaded)
    if suspect:
        raise DataError(suspect[0].findings())
    return None, known


def _names(kind: str, parts: Any) -> dict[str, str]:  # noqa: ANN401  # the parts of any kind of file
    """Return the ids of what is valid in a file by every name that it answers to; an id before a title."""
    if kind == "claims":
        return {claim.id: claim.id for claim in parts.claims.values()}
    entries = parts.indicators.values() if kind == "indicators" else parts.standards.standards
    titles = {entry.id: entry.name for entry in entries}
    if kind == "standards":
        titles |= {key: parameter.name for key, parameter in parts.standards.parameters.items()}
    by_title = {title: key for key, name in titles.items() for title in name}
    return by_title | {key: key for key in titles}


def _declared(value: YamlValue) -> Iterator[str]:
    """Yield the ids and titles in the values of a data file, whether what they name is valid or not."""
    top = value if isinstance(value, dict) else {}
    for key in (*_KINDS, "parameters"):
        part = top.get(key)
        yield from part if isinstance(part, dict) else ()
        entries = [*part.values()] if isinstance(part, dict) else part
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                name = entry.get("name")
                titles = [entry.get("id"), *(name.values() if isinstance(name, dict) else [name])]
                yield from (str(title) for title in titles if isinstance(title, str))


def _may_declare(document: Document, name: str) -> bool:
    """Tell whether a file that is no YAML seems to give something a name; of one that is no text nobody can tell."""
    if document.is_whole:
        return False
    word = rf"[\"']?{re.escape(name)}[\"']?"
    value = rf"\b(?:id|name|en|zh)[\"']?\s*:\s*{word}\s*(?:[,}}#]|$)"
    return not document.text or re.search(rf"{value}|^\s*{word}\s*:", document.text, re.MULTILINE) is not None
