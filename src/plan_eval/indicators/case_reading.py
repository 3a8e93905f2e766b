"""The tests of a rule set: from the values under `tests:`, or of the file that is named there, to what can be run."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import NOTHING, Text, Words
from plan_eval.files import Document
from plan_eval.files.library import Library
from plan_eval.files.values import YamlValue
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.case_model import Case, CasesFile
from plan_eval.indicators.case_time import Settled, settle
from plan_eval.indicators.consistency import check_indicators, same_days
from plan_eval.indicators.measures import scope
from plan_eval.indicators.method import Method
from plan_eval.indicators.model import PlanHead
from plan_eval.model.acceptance import silence
from plan_eval.model.entry import known_keys, validate

_NO_PART = ("published", "open", "rules")
"""What an indicator of a plan may say, and none of a test."""

_DATED = ("observations", "increments", "milestones")
_NOWHERE = Text("has no folder to be looked for in", "没有所在的文件夹")
_OUTSIDE = Text("does not lie in the folder of the rule set", "不在规则集所在的文件夹内")
_MISSING = Text("cannot be read", "无法读取")


class Place(NamedTuple):
    """Where the tests of a rule set stand: in which document, under which path; `named` is the file that it names, if any."""

    document: Document
    path: ValuePath
    named: str | None = None


class PlacedCase(NamedTuple):
    """A test that can be run, its place, and its indicator on the days that it stands for."""

    case: Case
    path: ValuePath
    settled: Settled


class Cases(NamedTuple):
    """The tests of a rule set that can be run, where they stand, and what is wrong with them."""

    place: Place
    cases: tuple[PlacedCase, ...]
    problems: tuple[Problem, ...] = ()


class _Surroundings(Protocol):
    @property
    def library(self) -> Library:
        """The files that have been read."""


def place_of_tests(method: Method, document: Document, surroundings: _Surroundings) -> Place | Words | None:
    """Return where the tests of a rule set stand, why they cannot be read, or None where it has none.

    `document` is the one that the rule set stands in. Nothing outside its folder is read.
    """
    value, path = method.file.tests.value, (*method.path, "tests")
    if value is None:
        return None
    if not isinstance(value, str):
        return Place(document, path)
    if document.folder is None:
        return _NOWHERE
    folder = document.folder.resolve()
    try:
        file = (folder / value).resolve()
        if not file.is_relative_to(folder) or file == folder:
            return _OUTSIDE
        is_file = file.is_file()
    except (OSError, RuntimeError, ValueError):
        is_file = False
    return (
        Place(surroundings.library.document(document.folder / Path(value)), ("tests",), value) if is_file else _MISSING
    )


def read_cases(place: Place, method: Method | None) -> Cases:
    """Read tests; what they say of verdicts is held against a rule set where there is one."""
    entries, problems = _entries(place)
    found: list[PlacedCase] = []
    for number, entry in enumerate(entries):
        path = (*place.path, number)
        case, wrong = validate(Case, entry, path)
        if case is not None:
            settled, untimely = settle(case.indicator, (*path, "indicator"))
            wrong += untimely
            wrong += [*_expected(case, path, method), *_ignored(case, (*path, "indicator"))]
            wrong += _repeated_days(case, (*path, "indicator"), place.document)
            if settled is not None:
                wrong += _inconsistent(settled, (*path, "indicator"))
                if not wrong:
                    found.append(PlacedCase(case, path, settled))
        problems += wrong
    return Cases(place, tuple(found), tuple(problems))


def _entries(place: Place) -> tuple[list[YamlValue], list[Problem]]:
    """Return the tests as written, and what is wrong around them."""
    value: YamlValue = place.document.value
    if place.named is not None:
        around = {**value, "tests": []} if isinstance(value, dict) and isinstance(value.get("tests"), list) else value
        _, problems = validate(CasesFile, around, ())
        if problems:
            return [], problems
    for step in place.path:
        value = value.get(str(step)) if isinstance(value, dict) else None
    return (value, []) if isinstance(value, list) else ([], [])


def _expected(case: Case, path: ValuePath, method: Method | None) -> Iterator[Problem]:
    """Yield what is wrong with what a test expects."""
    if case.verdict is None and case.status is None and not case.measures:
        yield Problem("PE622", path)
    if method is not None and case.verdict is not None and case.verdict not in method.file.verdicts:
        near, known = suggest(case.verdict, method.file.verdicts), listing(method.file.verdicts)
        yield Problem("PE623", (*path, "verdict"), {"found": case.verdict, "near": near, "known": known})
    measures = scope() if method is None else method.scope
    for name, expected in case.measures.items():
        at = (*path, "measures", name)
        if name not in measures and method is None:
            continue  # it may be one of the rule set's own, which a file of tests does not know
        if name not in measures:
            values = {"found": name, "near": suggest(name, measures), "known": listing(measures)}
            yield Problem("PE624", at, values, on_key=True)
        elif not expected.fits(measures[name]):
            yield Problem("PE625", at, {"name": name, "kind": measures[name].label})


def _ignored(case: Case, path: ValuePath) -> Iterator[Problem]:
    """Yield the keys that nothing looks at in a test."""
    for name in _NO_PART:
        if name in case.indicator.model_fields_set:
            known = listing(key for key in known_keys(type(case.indicator)) if key not in _NO_PART)
            values = {"found": name, "owner": case.indicator.owner, "near": NOTHING, "known": known}
            yield Problem("PE202", (*path, name), values, on_key=True)


def _repeated_days(case: Case, path: ValuePath, document: Document) -> Iterator[Problem]:
    """Yield days that are written twice in different ways, of which reading keeps one."""
    raw: Any = document.value
    for step in path:
        raw = raw[step]
    for name in _DATED:
        days, dated = getattr(case.indicator, name), raw.get(name)
        if days is not None and isinstance(dated, dict) and len(dated) > len(days):
            at = (*path, name)
            yield from same_days(dated, {key: document.line((*at, key), on_key=True) for key in dated}, at)


def _inconsistent(settled: Settled, path: ValuePath) -> Iterator[Problem]:
    """Yield what no indicator of a plan may be: such a test would tell of nothing that can be evaluated."""
    head: PlanHead = settled.plan.head
    problems = check_indicators(head, {0: settled.indicator}, lambda _: 0)
    placed = [problem._replace(path=(*path, *problem.path[2:])) for problem in problems]
    yield from silence(placed, {path: settled.indicator.accept}, thorough=True)
