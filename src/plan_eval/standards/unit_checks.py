"""Standards whose unit is not the one that their formula gives, and formulas that mix units."""

from collections.abc import Iterator, Mapping

from plan_eval.base.errors import FormulaError
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.unit_rules import Followed, agrees
from plan_eval.formula.unit_texts import read_unit
from plan_eval.formula.units import unit_of
from plan_eval.standards.compiled import CompiledStandards, Period
from plan_eval.standards.periods import formula_path
from plan_eval.standards.written import Written


def check_units(written: Written, compiled: CompiledStandards) -> Iterator[Problem]:
    """Yield what is wrong with the units of formulas as written: all values of a table have the units of its first."""
    units = written.units()
    seen: set[int] = set()
    for standard in compiled.source.standards:
        if standard.place in seen:
            continue
        seen.add(standard.place)
        for period in compiled.by_id[standard.id].periods:
            path = formula_path(standard.place, period.number, is_dated=standard.is_dated)
            yield from _of_formula(period, standard.unit, units, path)


def _of_formula(period: Period, declared: str, units: Mapping[str, str], path: ValuePath) -> Iterator[Problem]:
    try:
        found = unit_of(period.written, units)
    except FormulaError as error:
        yield Problem(error.code, path, error.values, within=(error.start, error.end))
        return
    if isinstance(found, Followed) and not agrees(found, declared):
        said = {"found": found.settled()[0].said(), "declared": read_unit(declared).said()}
        yield Problem("PE509", path, {"formula": period.formula.text, **said})
