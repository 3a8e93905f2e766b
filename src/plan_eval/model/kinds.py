"""The kinds of data files: one row each, with how it is told apart, a small example, and the room that knows it."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from plan_eval.base.nearest import nearest
from plan_eval.files import Document
from plan_eval.files.folder import CLAIMS, INDICATORS, STANDARDS
from plan_eval.files.library import Library
from plan_eval.findings.shapes import Problem
from plan_eval.model.entry import Entry
from plan_eval.model.loaded import Loaded


class Surroundings(Protocol):
    """What a file may ask of the folder that it lies in."""

    @property
    def library(self) -> Library:
        """The files that have been read."""

    def neighbour(self, kind: str) -> Loaded[Any, Any] | None:
        """Return the folder's own file of a kind; None where it has none."""


def _no_names(_: Loaded[Any, Any], __: Surroundings) -> frozenset[str]:
    return frozenset()


class Subject(NamedTuple):
    """What a room does with its kind of file: its model, how it is loaded, and what `check` looks for beyond that.

    `uses` tells of which kinds the other files of the folder are whose names a file uses.
    """

    model: type[Entry]
    load: Callable[[Document, Surroundings], Loaded[Any, Any]]
    check: Callable[[Loaded[Any, Any], Surroundings], Iterable[Problem]]
    uses: Callable[[Loaded[Any, Any], Surroundings], frozenset[str]] = _no_names


class Kind(NamedTuple):
    """A kind of data file.

    `name` is what `schema` knows it by, `file` its file in a data folder, None where it has none of its own, `keys` are
    those at its top that tell it apart, `room` is the module with its subject, `example` a small sound file, `text` the
    path of the key that names the text of its source. Where a folder may have several files of it, `lists` and `named` are the
    keys whose entries are put together.
    """

    name: str
    file: str | None
    keys: frozenset[str]
    room: str
    example: str
    text: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def subject(self) -> Subject:
        """Return what is done with such a file; its room is imported when it is first needed."""
        subject: Subject = import_module(f"plan_eval.{self.room}").SUBJECT
        return subject


_PLAN = """\
plan:
  id: example
  name: {en: An example, zh: 示例}
  baseline_date: 2015-12-31
  target_date: 2020-12-31
  as_of: 2018-12-31
indicators:
  - id: beds
    name: {en: Beds, zh: 床位数}
    unit: {en: beds, zh: 张}
    nature: expected
    baseline: 9759
    target: 20000
    observations: {2018-12-31: 11953}
"""
_STANDARDS = """\
parameters:
  min_wage:
    name: {en: Minimum wage, zh: 最低工资}
    unit: CNY/person/month
    values:
      - {from: 2017-07-01, value: 1700, source: a notice}
rounding: {to: 10, mode: up, source: a notice}
standards:
  - id: living
    name: {en: Living, zh: 生活标准}
    unit: CNY/person/month
    formula: 42% * min_wage
"""
_RULES = """\
id: example
name: {en: An example, zh: 示例}
source: a paper
verdicts:
  good: {name: {en: good, zh: 好}, status: met}
  bad: {name: {en: bad, zh: 差}, status: behind}
rules:
  - {verdict: good, when: pace >= 0.5, because: "the pace is {pace}"}
  - {verdict: bad}
"""
_CLAIMS = """\
claims:
  - id: share
    section: "1"
    quote: 8232 of 9504 beds, 86.6%
    claimed: 86.6%
    formula: 8232 / 9504
"""

_ROWS = (
    Kind("claims", CLAIMS, frozenset({"claims"}), "claims.checks", _CLAIMS, ("source", "text")),
    Kind(
        "standards",
        STANDARDS,
        frozenset({"standards", "parameters", "dimensions"}),
        "standards.checks",
        _STANDARDS,
        ("source", "text"),
        ("standards",),
        ("dimensions", "parameters", "schedules"),
    ),
    Kind(
        "indicators",
        INDICATORS,
        frozenset({"plan", "indicators"}),
        "indicators.checks",
        _PLAN,
        ("plan", "source", "text"),
    ),
    Kind("rules", None, frozenset({"verdicts", "rules"}), "indicators.method_checks", _RULES),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ROWS}
"""The kinds by name; that of which most keys stand in a file, the first of several, is the file's."""


def kind_of(document: Document) -> Kind:
    """Return the kind of a file: by its keys, the kind that has most of them, else by its name, else indicators."""
    keys = document.value if isinstance(document.value, dict) else {}
    name = document.file.replace("\\", "/").rpartition("/")[2]
    by_keys = [kind for kind in _ROWS if kind.keys & keys.keys()]
    by_keys.sort(key=lambda kind: -len(kind.keys & keys.keys()))
    by_name = [kind for kind in _ROWS if kind.file == name]
    return [*by_keys, *by_name, KINDS["indicators"]][0]


OWN_KEYS = tuple(sorted(key for kind in _ROWS for key in kind.keys))
"""The keys that tell that a file is one of ours."""


def is_foreign(document: Document) -> bool:
    """Tell whether a file could be read and is none of ours: no mapping, or without any key like those of a kind at its top."""
    value = document.value
    if not document.is_whole or value is None:
        return False
    return not isinstance(value, dict) or not any(map(_is_ours, value))


def _is_ours(key: str) -> bool:
    """Tell whether a key is one of ours, or one with a slip in it: `plann` is, `services` only happens to be like `verdicts`."""
    near = nearest(key, OWN_KEYS)
    return near is not None and near[:1] == key[:1].lower()


def text_of(document: Document) -> str | None:
    """Return the name of the file that a data file takes its quotes from; None where it names none."""
    value = document.value
    for key in kind_of(document).text:
        value = value.get(key) if isinstance(value, dict) else None
    return str(value) if isinstance(value, str) else None
