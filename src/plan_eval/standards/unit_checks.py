"""Standards whose unit is not the one that their formula gives, and formulas that mix units."""

from collections.abc import Iterator, Mapping

from plan_eval.base.errors import FormulaError
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.parser import parse
from plan_eval.formula.unit_rules import Followed, agrees
from plan_eval.formula.unit_texts import read_unit
from plan_eval.formula.units import unit_of
from plan_eval.standards.periods import formula_path
from plan_eval.standards.written import Written


def check_units(written: Written) -> Iterator[Problem]:
    """Yield what is wrong with the units of formulas as written: those of a table are those of its values."""
    units = written.units()
    for place, standard in written.standards.items():
        for number, dated in enumerate(standard.periods):
            path = formula_path(place, number, is_dated=standard.formula is None)
            yield from _of_formula(dated.formula, standard.unit, units, path)


def _of_formula(formula: str, declared: str, units: Mapping[str, str], path: ValuePath) -> Iterator[Problem]:
    try:
        found = unit_of(parse(formula), units)
    except FormulaError as error:
        yield Problem(error.code, path, error.values, within=(error.start, error.end))
        return
    if isinstance(found, Followed) and not agrees(found, declared):
        said = {"found": found.settled()[0].said(), "declared": read_unit(declared).said()}
        yield Problem("PE509", path, {"formula": formula, **said})
