"""Benefit standards from parameters: dependency order, exact amounts, rounding as data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from plan_eval.base.errors import FormulaError
from plan_eval.findings.shapes import Path, Problem
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.kinds import Scope
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.standards.model import Rounding, Standard, Standards
from plan_eval.standards.periods import check_formulas


@dataclass(frozen=True, slots=True)
class Period:
    """A formula and the days on which it is in force; None stands for no bound."""

    since: date | None
    until: date | None
    formula: Formula

    def holds(self, on: date) -> bool:
        """Tell whether the formula is in force on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class CompiledStandard:
    """A standard with its formula checked and its rounding decided."""

    standard: Standard
    formula: Formula
    rounding: Rounding
    periods: tuple[Period, ...] = ()
    in_force: bool = True

    def on(self, day: date) -> "CompiledStandard":
        """Return the standard with the formula in force on a day; outside every period with the nearest, marked so."""
        holding = next((period for period in self.periods if period.holds(day)), None)
        if holding is not None:
            return replace(self, formula=holding.formula, in_force=True)
        begun = [period for period in self.periods if period.since is None or period.since <= day]
        return replace(self, formula=(begun or self.periods)[-1 if begun else 0].formula, in_force=False)

    def round(self, value: Fraction) -> Fraction:
        """Return the amount that is paid for an exact value."""
        step = Fraction(1) if self.rounding.to is None else Fraction(self.rounding.to)
        return ROUNDINGS[self.rounding.mode].value(value, step)


@dataclass(frozen=True, slots=True)
class CompiledStandards:
    """All standards of a plan, ready to be computed; `order` lists those that others use before those."""

    source: Standards
    by_id: Mapping[str, CompiledStandard]
    order: tuple[str, ...]

    def on(self, day: date) -> "CompiledStandards":
        """Return the standards with the formulas in force on a day."""
        return replace(self, by_id={name: each.on(day) for name, each in self.by_id.items()})


def compile_standards(
    standards: Standards,
    positions: Sequence[int] | None = None,
    first_lines: Mapping[str, int] | None = None,
    declared: Sequence[str] = (),
) -> tuple[CompiledStandards, list[Problem]]:
    """Return the standards ready to be computed, and everything wrong with their names and formulas.

    `positions` tells where in its file each standard stands; `declared` are names that are known although what they
    name is not valid.
    """
    places = range(len(standards.standards)) if positions is None else positions
    problems: list[Problem] = []
    scope = dict.fromkeys([*declared, *standards.parameters, *(each.id for each in standards.standards)], NUMBER)
    compiled: dict[str, CompiledStandard] = {}
    at: dict[str, int] = {}
    for place, standard in zip(places, standards.standards, strict=True):
        if standard.id in at or standard.id in standards.parameters:
            first = (first_lines or {}).get(standard.id, 0)
            problems.append(Problem("PE301", ("standards", place, "id"), {"found": standard.id, "first": first}))
            continue
        at[standard.id] = place
        problems += _rounding_problems(standard.rounding, ("standards", place, "rounding"))
        problems += check_formulas(standard, ("standards", place))
        periods = tuple(_periods(standard, place, scope, problems))
        if periods:
            rounding = standard.rounding if standard.rounding is not None else standards.rounding
            compiled[standard.id] = CompiledStandard(standard, periods[-1].formula, rounding, periods)
    problems += _rounding_problems(standards.rounding, ("rounding",))
    order, cycles = _order(compiled, at)
    return CompiledStandards(standards, compiled, order), problems + cycles


def _periods(standard: Standard, place: int, scope: Scope, problems: list[Problem]) -> Iterator[Period]:
    for number, dated in enumerate(standard.periods):
        path = formula_path(standard, place, number)
        try:
            formula = Formula(dated.formula, scope)
        except FormulaError as error:
            problems.append(Problem(error.code, path, error.values, within=(error.start, error.end)))
            continue
        if formula.kind is not NUMBER:
            problems.append(Problem("PE505", path))
            continue
        yield Period(dated.since, dated.until, formula)


def formula_path(standard: Standard, place: int, number: int) -> Path:
    """Return where in its file a formula of a standard stands."""
    return (
        ("standards", place, "formula")
        if standard.formula is not None
        else ("standards", place, "formulas", number, "formula")
    )


def _rounding_problems(rounding: Rounding | None, path: tuple[str | int, ...]) -> list[Problem]:
    if rounding is not None and rounding.to is not None and rounding.to <= 0:
        return [Problem("PE411", (*path, "to"), {"found": str(rounding.to)})]
    return []


def _order(compiled: Mapping[str, CompiledStandard], at: Mapping[str, int]) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the standards in an order of computation; each cycle is a problem, and is taken out to find the next."""
    uses = {
        name: [used for period in each.periods for used in period.formula.names if used in compiled]
        for name, each in compiled.items()
    }
    problems: list[Problem] = []
    while True:
        try:
            return tuple(TopologicalSorter(uses).static_order()), problems
        except CycleError as error:
            circle: list[str] = error.args[1][::-1]
            start = min(circle[:-1], key=lambda name: at[name])
            turn = circle.index(start)
            circle = [*circle[turn:-1], *circle[:turn], start]
            path = ("standards", at[start], "formula")
            problems.append(Problem("PE501", path, {"path": " → ".join(circle)}))
            uses = {name: [] if name in circle else used for name, used in uses.items()}
