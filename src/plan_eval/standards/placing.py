"""Errors of formulas that only computing shows, put where the formula stands in its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from plan_eval.base.errors import DataError, FormulaError
from plan_eval.findings.shapes import Problem
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.compiling import formula_path
from plan_eval.standards.loading import LoadedStandards


def formula_problem(compiled: CompiledStandards, place: int, error: FormulaError) -> Problem:
    """Return the problem that a formula of a day has; `place` is where in its file the standard stands."""
    standard = compiled.by_id[error.owner or ""]
    path = formula_path(standard.standard, place, standard.period.number)
    return Problem(error.code, path, error.values, within=(error.start, error.end))


@contextmanager
def placed(loaded: LoadedStandards, on: date) -> Iterator[None]:
    """Turn the error of a formula that is computed for a day into a finding.

    Raises:
        DataError: with the one finding, at the formula in the file.
    """
    try:
        yield
    except FormulaError as error:
        parts = loaded.parts
        places = {
            standard.id: place for place, standard in zip(parts.positions, parts.standards.standards, strict=True)
        }
        if loaded.whole is None or error.owner not in places:
            raise
        problem = formula_problem(loaded.whole.on(on), places[error.owner], error)
        raise DataError((loaded.document.finding(problem),)) from error
