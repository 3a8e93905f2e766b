"""Formulas of one cell from those as written: members picked, schedules written out, values of other times noted."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.kinds import Kind
from plan_eval.formula.parser import names_in
from plan_eval.formula.references import PREVIOUS, Reference
from plan_eval.formula.tree import Node, functions_in
from plan_eval.standards.compiled import Period
from plan_eval.standards.model import DatedFormula, Rounding
from plan_eval.standards.model import Standard as WrittenStandard
from plan_eval.standards.schedules import Brackets, Version, lowered
from plan_eval.standards.shapes import Shapes, key_at
from plan_eval.standards.tables import Key


class Parsed(NamedTuple):
    """A formula as written, with its tree and where it stands."""

    dated: DatedFormula
    tree: Node
    number: int
    path: ValuePath


class Place(NamedTuple):
    """For which cell of a table a formula is made, and how that is rounded where the formula does not say."""

    dimensions: tuple[str, ...]
    key: Key
    rounding: Rounding


class _Span(NamedTuple):
    """Days on which the same brackets hold, and those brackets."""

    since: date | None
    until: date | None
    brackets: Mapping[str, Brackets]


class Forming:
    """What formulas are made with, and the values of other times that they ask for; what is wrong goes to `problems`."""

    def __init__(self, shapes: Shapes, units: dict[str, Kind], problems: list[Problem]) -> None:
        self._shapes = shapes
        self._units = units
        self._problems = problems
        self.scope: dict[str, Kind] = dict(units)
        self.schedules: dict[str, tuple[Version, ...]] = {}
        self.references: dict[str, Reference] = {}

    def is_sound(self, standard: WrittenStandard, formula: Parsed) -> bool:
        """Tell whether the names and members of a formula exist, and a chain has a beginning."""
        if self._shapes.is_plain(formula.tree):
            return True
        try:
            self._shapes.check(formula.tree)
        except FormulaError as error:
            self._refuse(error, formula.path)
            return False
        for name in names_in(formula.tree):
            reference = name.reference
            own = reference is not None and reference.function == PREVIOUS and reference.base == standard.id
            if own and standard.start is None and not standard.decided:
                at = (name.start, name.end)
                self._problems.append(Problem("PE525", formula.path, {"name": standard.id}, within=at))
                return False
        return True

    def periods(self, place: Place, formula: Parsed, refused: set[int]) -> Iterator[Period]:
        """Yield a formula for one cell, once for all days on which its schedules are the same.

        A formula that is refused is noted, so that it is told once and not for each cell.
        """
        if formula.number in refused:
            return
        for span in self._spans(place.key, place.dimensions, formula):
            try:
                made = self._made(place, formula, span.brackets)
            except FormulaError as error:
                self._refuse(error, formula.path)
                refused.add(formula.number)
                return
            if made.kind is not NUMBER:
                self._problems.append(Problem("PE505", formula.path))
                refused.add(formula.number)
                return
            rounding = formula.dated.rounding or place.rounding
            yield Period(span.since, span.until, made, formula.number, rounding, formula.tree)

    def _made(self, place: Place, formula: Parsed, brackets: Mapping[str, Brackets]) -> Formula:
        tree = formula.tree
        if self._shapes.is_plain(tree):
            return Formula(formula.dated.formula, self.scope, tree)
        tree = lowered(self._shapes.resolved(tree, key_at(place.dimensions, place.key)), brackets)
        self._remember(tree)
        return Formula(formula.dated.formula, self._units | {each.name: NUMBER for each in names_in(tree)}, tree)

    def _spans(self, key: Key, dimensions: tuple[str, ...], formula: Parsed) -> Iterator[_Span]:
        """Yield the days of a formula, divided where one of the schedules that it calls changes; a day needs them all."""
        spans = [_Span(formula.dated.since, formula.dated.until, {})]
        at = key_at(dimensions, key)
        for name in sorted(functions_in(formula.tree) & self.schedules.keys()) if self.schedules else ():
            member = tuple(at.get(each, "") for each in self._shapes.schedules[name])
            versions = [(each, each.brackets[member]) for each in self.schedules[name] if member in each.brackets]
            spans = [
                _Span(since, until, {**span.brackets, name: brackets})
                for span in spans
                for version, brackets in versions
                for since, until in _shared(span, version)
            ]
        yield from spans

    def _remember(self, tree: Node) -> None:
        """Note the values of other times that a formula asks for."""
        for name in names_in(tree):
            reference = name.reference
            if reference is None or not (reference.function or reference.exact):
                continue
            self.references[reference.key] = reference
            if reference.exact:
                self.references[reference.target] = Reference(reference.base, reference.members, exact=True)

    def _refuse(self, error: FormulaError, path: ValuePath) -> None:
        self._problems.append(Problem(error.code, path, error.values, within=(error.start, error.end)))


def _shared(span: _Span, version: Version) -> Iterator[tuple[date, date | None]]:
    """Yield the days that a span and a version of a schedule share, unless there are none."""
    since = version.since if span.since is None else max(span.since, version.since)
    ends = [each for each in (span.until, version.until) if each is not None]
    until = min(ends) if ends else None
    if until is None or since <= until:
        yield since, until
