"""From standards as written to standards ready to be computed, with everything wrong with their names and formulas."""

from collections.abc import Callable, Iterator, Sequence

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import NOTHING, Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula import NUMBER
from plan_eval.formula.functions import is_reserved
from plan_eval.formula.kinds import UNIT
from plan_eval.formula.parser import parse
from plan_eval.formula.references import cell_name
from plan_eval.standards.cells import Cell, Parameter, Standard, Standards
from plan_eval.standards.circles import circles_in_force
from plan_eval.standards.compiled import CompiledStandard, CompiledStandards, order_of
from plan_eval.standards.forming import Forming, Parsed, Place
from plan_eval.standards.inheriting import inherit_dimensions
from plan_eval.standards.model import Rounding
from plan_eval.standards.model import Standard as WrittenStandard
from plan_eval.standards.periods import check_formulas, formula_path
from plan_eval.standards.remembering import history_of
from plan_eval.standards.schedules import versions_of
from plan_eval.standards.shapes import Shapes
from plan_eval.standards.spreading import cell_of, known_dimensions, parameter_cells, standard_cells
from plan_eval.standards.tables import MAX_CELLS, Key
from plan_eval.standards.written import Written


class _Compiler:
    """What is made of one file, step by step, and the problems that are found on the way."""

    def __init__(self, written: Written, first_line: Callable[[str], int], declared: Sequence[str]) -> None:
        self.written = written
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.shapes = Shapes(written.dimensions, dict.fromkeys(declared, ()), {})
        self.forming = Forming(self.shapes, dict.fromkeys(written.unit_words(), UNIT), self.problems)
        self.broken: set[str] = set()
        self.cells: dict[str, Cell] = {}
        self.parameters: dict[str, Parameter] = {}
        self.standards: list[Standard] = []
        self.compiled: dict[str, CompiledStandard] = {}

    def run(self) -> CompiledStandards:
        """Return the standards ready to be computed."""
        for name, parameter in self.written.parameters.items():
            self._taken(name, ("parameters", name), on_key=True)
            path = ("parameters", name, "by")
            dimensions = known_dimensions(parameter.by, self.shapes, path, self.problems)
            self.shapes.by[name] = dimensions or ()
            if dimensions is None:
                self.broken.add(name)
        self._schedules()
        own = dict(self._own())
        parsed = {place: tuple(self._parsed(standard, place)) for place, standard in own.items()}
        trees = {place: [each.tree for each in formulas] for place, formulas in parsed.items()}
        self.broken |= inherit_dimensions(self.shapes, own, trees, self.problems)
        if self._is_too_large():
            return CompiledStandards(Standards({}, self.written.rounding, ()), {}, ())
        for name, parameter in self.written.parameters.items():
            if name in self.broken:
                continue
            for key, cell in parameter_cells(name, parameter, self.shapes, self.problems):
                self.parameters[self._noted(name, parameter.name, key)] = cell
        self.forming.scope |= dict.fromkeys([*self.shapes.by, *self.parameters], NUMBER)
        for place, standard in own.items():
            if standard.id in self.broken:
                continue
            self._compile(place, standard, parsed[place])
        self.problems += _rounding_problems(self.written.rounding, ("rounding",))
        self.problems += circles_in_force(self.compiled, self.forming.references)
        standards = Standards(
            self.parameters,
            self.written.rounding,
            tuple(self.standards),
            self.written.source,
            self.written.dimensions,
            self.cells,
        )
        history = history_of(self.parameters, self.compiled, self.forming.references)
        return CompiledStandards(standards, self.compiled, order_of(self.compiled), history)

    def _schedules(self) -> None:
        """Read the schedules that formulas call; none may have the name of a function."""
        for name, schedule in self.written.schedules.items():
            path = ("schedules", name)
            self._taken(name, path, on_key=True)
            if is_reserved(name):
                self.problems.append(Problem("PE208", path, {"found": name, "reason": NOTHING}, on_key=True))
                continue
            dimensions = known_dimensions(schedule.by, self.shapes, (*path, "by"), self.problems)
            if dimensions is not None:
                self.shapes.schedules[name] = dimensions
                versions = versions_of(name, schedule, self.shapes, self.problems)
                self.forming.schedules[name] = tuple(versions)

    def _own(self) -> Iterator[tuple[int, WrittenStandard]]:
        """Yield the standards that no earlier entry has the name of."""
        seen: set[str] = set()
        for place, standard in self.written.standards.items():
            if standard.id in seen or standard.id in self.written.parameters:
                first = self.first_line(standard.id)
                self.problems.append(
                    Problem("PE301", ("standards", place, "id"), {"found": standard.id, "first": first})
                )
                continue
            seen.add(standard.id)
            self._taken(standard.id, ("standards", place, "id"))
            yield place, standard

    def _taken(self, name: str, path: ValuePath, *, on_key: bool = False) -> None:
        """Tell of a name that a dimension has too."""
        if name in self.written.dimensions:
            first = self.first_line(dimension_line(name))
            self.problems.append(Problem("PE301", path, {"found": name, "first": first}, on_key=on_key))

    def _parsed(self, standard: WrittenStandard, place: int) -> Iterator[Parsed]:
        self.problems += check_formulas(standard, ("standards", place))
        self.problems += _rounding_problems(standard.rounding, ("standards", place, "rounding"))
        for number, dated in enumerate(standard.periods):
            path = formula_path(place, number, is_dated=standard.formula is None)
            self.problems += _rounding_problems(dated.rounding, (*path[:-1], "rounding"))
            try:
                yield Parsed(dated, parse(dated.formula), number, path)
            except FormulaError as error:
                self.problems.append(Problem(error.code, path, error.values, within=(error.start, error.end)))

    def _is_too_large(self) -> bool:
        """Tell whether there are more values than are computed, which is told at the dimensions."""
        axes = [self.shapes.axes(names) for names in self.shapes.by.values() if names]
        size = 0
        for each in axes:
            cells = 1
            for axis in each:
                cells *= len(axis.members)
            size += cells
        if size > MAX_CELLS:
            self.problems.append(Problem("PE524", ("dimensions",), {"found": size, "limit": MAX_CELLS}, on_key=True))
        return size > MAX_CELLS

    def _noted(self, table: str, title: Text, key: Key) -> str:
        """Return the name of a cell; where it stands in its table is noted."""
        name = cell_name(table, key)
        if key:
            self.cells[name] = cell_of(table, title, self.shapes.axes(self.shapes.by[table]), key)
        return name

    def _compile(self, place: int, standard: WrittenStandard, parsed: Sequence[Parsed]) -> None:
        """Compile every cell of a standard; what is wrong with a formula is told once."""
        rounding = standard.rounding if standard.rounding is not None else self.written.rounding
        sound = [each for each in parsed if self.forming.is_sound(standard, each)]
        refused: set[int] = set()
        for key, cell in standard_cells(place, standard, self.shapes, self.problems):
            self.standards.append(cell)
            self._noted(standard.id, standard.name, key)
            at = Place(self.shapes.by[standard.id], key, rounding)
            periods = [period for each in sound for period in self.forming.periods(at, each, refused)]
            if periods:
                self.compiled[cell.id] = CompiledStandard(cell, periods[-1], tuple(periods))


def compile_standards(
    written: Written, first_line: Callable[[str], int], declared: Sequence[str] = ()
) -> tuple[CompiledStandards, list[Problem]]:
    """Return the standards ready to be computed, and everything wrong with their names and formulas.

    `first_line` tells on which line a name was first given, and is asked where it was given again; `declared` are names that
    are known although what they name is not valid.
    """
    compiler = _Compiler(written, first_line, declared)
    return compiler.run(), compiler.problems


def dimension_line(name: str) -> str:
    """Return under which name the line of a dimension is kept: what has the same name is told where that stands."""
    return f"dimensions.{name}"


def _rounding_problems(rounding: Rounding | None, path: ValuePath) -> list[Problem]:
    if rounding is not None and rounding.to is not None and rounding.to <= 0:
        return [Problem("PE411", (*path, "to"), {"found": str(rounding.to)})]
    return []
