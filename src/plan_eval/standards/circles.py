"""Formulas that use one another in a circle, so that none of them has a value."""

from collections.abc import Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter

from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.circles import circles
from plan_eval.formula.references import MEAN, Reference
from plan_eval.standards.compiled import CompiledStandard, Period
from plan_eval.standards.periods import formula_path

References = Mapping[str, Reference]
_Compiled = dict[str, CompiledStandard]


def circles_in_force(compiled: _Compiled, references: References) -> list[Problem]:
    """Return the circles of formulas that are in force on one day, each once, at the first standard of each.

    What is in force together on any day is so on the day on which the last of it begins. What was before is no circle.
    """
    problems: dict[tuple[ValuePath, str], Problem] = {}
    knot = _knot(compiled, references)
    for day in sorted({period.since or date.min for standard in knot.values() for period in standard.periods}):
        dated = {name: standard.on(day) for name, standard in knot.items()}
        ruling = {name: standard for name, standard in dated.items() if standard.in_force}
        uses = {name: _used(standard.period, ruling, references) for name, standard in ruling.items()}
        for circle in circles(uses, {name: number for number, name in enumerate(uses)}):
            first = ruling[circle[0]]
            path = formula_path(first.standard.place, first.period.number, is_dated=first.standard.is_dated)
            words = " → ".join(circle)
            problems.setdefault((path, words), Problem("PE501", path, {"path": words}))
    return list(problems.values())


def _used(period: Period, compiled: _Compiled, references: References) -> list[str]:
    """Return the standards whose amounts of the same day a formula uses."""
    names = []
    for name in period.formula.names:
        reference = references.get(name)
        used = name if reference is None else reference.cell
        if used in compiled and (reference is None or reference.function in ("", MEAN)):
            names.append(used)
    return names


def _knot(compiled: _Compiled, references: References) -> _Compiled:
    """Return the standards that lie in a circle, or use one that does, if all their formulas were in force at once."""
    uses = {
        name: [used for period in standard.periods for used in _used(period, compiled, references)]
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
