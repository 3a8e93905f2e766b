"""The dimensions of standards: those of what their formulas use, in the order of the file, unless they say another."""

from collections.abc import Mapping, Sequence

from plan_eval.base.errors import FormulaError
from plan_eval.base.nearest import listing
from plan_eval.findings.shapes import Problem
from plan_eval.formula.parser import names_in
from plan_eval.formula.tree import Node
from plan_eval.standards.model import Standard
from plan_eval.standards.shapes import Shapes
from plan_eval.standards.spreading import known_dimensions


def inherit_dimensions(
    shapes: Shapes, standards: Mapping[int, Standard], trees: Mapping[int, Sequence[Node]], problems: list[Problem]
) -> set[str]:
    """Find the dimensions of every standard; return the names of those whose dimensions are wrong."""
    broken: set[str] = set()
    for place, standard in standards.items():
        path = ("standards", place, "by")
        said = () if standard.by is None else known_dimensions(standard.by, shapes, path, problems)
        shapes.by[standard.id] = said or ()
        if said is None:
            broken.add(standard.id)
    if not shapes.dimensions:
        return broken
    _hand_on(shapes, standards, trees)
    for place, standard in standards.items():
        if standard.id in broken:
            continue
        lacking = sorted(_used(shapes, trees[place]) - set(shapes.by[standard.id]))
        if standard.by is not None and lacking:
            problems.append(Problem("PE526", ("standards", place, "by"), {"lacking": listing(lacking)}))
            broken.add(standard.id)
        elif known_dimensions(shapes.by[standard.id], shapes, ("standards", place), problems) is None:
            broken.add(standard.id)
    return broken


def _hand_on(shapes: Shapes, standards: Mapping[int, Standard], trees: Mapping[int, Sequence[Node]]) -> None:
    """Give every standard that does not say its dimensions those of what it uses, until nothing is new."""
    users: dict[str, list[int]] = {}
    for place in standards:
        for tree in trees[place]:
            for name in names_in(tree):
                users.setdefault(name.name if name.reference is None else name.reference.base, []).append(place)
    pending = list(standards)
    for place in pending:
        standard, used = standards[place], _used(shapes, trees[place])
        inherited = tuple(name for name in shapes.dimensions if name in used)
        if standard.by is None and inherited != shapes.by[standard.id]:
            shapes.by[standard.id] = inherited
            pending += users.get(standard.id, ())


def _used(shapes: Shapes, trees: Sequence[Node]) -> set[str]:
    used: set[str] = set()
    for tree in trees:
        try:
            used.update(shapes.used(tree))
        except FormulaError:  # told where the formula is compiled
            continue
    return used
