"""From standards as written to standards ready to be computed, with everything wrong with their names and formulas."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter

from plan_eval.base.errors import FormulaError
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.kinds import UNIT, Scope
from plan_eval.formula.unit_texts import words_of
from plan_eval.standards.compiled import CompiledStandard, CompiledStandards, Period, order_of
from plan_eval.standards.model import Rounding, Standard, Standards
from plan_eval.standards.periods import check_formulas

_Compiled = dict[str, CompiledStandard]
_Uses = Mapping[str, Sequence[str]]


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
    names = [*declared, *standards.parameters, *(each.id for each in standards.standards)]
    scope = dict.fromkeys(_unit_words(standards), UNIT) | dict.fromkeys(names, NUMBER)
    compiled: _Compiled = {}
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
            compiled[standard.id] = CompiledStandard(standard, periods[-1], rounding, periods)
    problems += _rounding_problems(standards.rounding, ("rounding",))
    problems += _cycles(compiled, at)
    return CompiledStandards(standards, compiled, order_of(compiled)), problems


def _unit_words(standards: Standards) -> set[str]:
    """Return the words of all units in the standards: what numbers in their formulas may count."""
    texts = {parameter.unit for parameter in standards.parameters.values()}
    texts.update(standard.unit for standard in standards.standards)
    return {word for text in texts for word in words_of(text)}


def formula_path(standard: Standard, place: int, number: int) -> ValuePath:
    """Return where in its file a formula of a standard stands."""
    if standard.formula is not None:
        return "standards", place, "formula"
    return "standards", place, "formulas", number, "formula"


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
        yield Period(dated.since, dated.until, formula, number)


def _rounding_problems(rounding: Rounding | None, path: ValuePath) -> list[Problem]:
    if rounding is not None and rounding.to is not None and rounding.to <= 0:
        return [Problem("PE411", (*path, "to"), {"found": str(rounding.to)})]
    return []


def _cycles(compiled: _Compiled, at: Mapping[str, int]) -> list[Problem]:
    """Return the circles of formulas that are in force on one day, each once, at the first standard of each.

    What is in force together on any day is so on the day on which the last of it begins.
    """
    problems: dict[tuple[ValuePath, str], Problem] = {}
    knot = _knot(compiled)
    for day in sorted({period.since or date.min for standard in knot.values() for period in standard.periods}):
        dated = {name: standard.on(day) for name, standard in knot.items()}
        ruling = {name: standard for name, standard in dated.items() if standard.in_force}
        uses = {name: _used(standard.period, ruling) for name, standard in ruling.items()}
        for circle in _circles(uses, at):
            first = ruling[circle[0]]
            path = formula_path(first.standard, at[circle[0]], first.period.number)
            words = " → ".join(circle)
            problems.setdefault((path, words), Problem("PE501", path, {"path": words}))
    return list(problems.values())


def _used(period: Period, compiled: _Compiled) -> list[str]:
    """Return the standards that a formula uses."""
    return [name for name in period.formula.names if name in compiled]


def _knot(compiled: _Compiled) -> _Compiled:
    """Return the standards that lie in a circle, or use one that does, if all their formulas were in force at once."""
    uses = {
        name: [used for period in standard.periods for used in _used(period, compiled)]
        for name, standard in compiled.items()
    }
    sorter = TopologicalSorter(uses)
    try:
        sorter.prepare()
    except CycleError:
        while ready := sorter.get_ready():
            sorter.done(*ready)
            for name in ready:
                del uses[name]
        return {name: compiled[name] for name in uses}
    return {}


def _circles(uses: _Uses, at: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield circles, from the standard that stands first in the file; each is taken out to find the next."""
    while True:
        try:
            TopologicalSorter(uses).prepare()
        except CycleError as error:
            circle: list[str] = error.args[1][:0:-1]
            turn = circle.index(min(circle, key=lambda name: at[name]))
            circle = [*circle[turn:], *circle[:turn]]
            yield [*circle, circle[0]]
            uses = {name: () if name in circle else used for name, used in uses.items()}
        else:
            return
