"""Errors of formulas that only computing shows, put where the formula stands in its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from plan_eval.base.errors import DataError, FormulaError
from plan_eval.findings.shapes import Problem
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.loading import LoadedStandards
from plan_eval.standards.periods import formula_path


def formula_problem(compiled: CompiledStandards, error: FormulaError) -> Problem:
    """Return the problem that a formula of a day has."""
    standard = compiled.by_id[error.owner or ""]
    path = formula_path(standard.standard.place, standard.period.number, is_dated=standard.standard.is_dated)
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
        if loaded.whole is None or error.owner not in (dated := loaded.whole.on(on)).by_id:
            raise
        problem = formula_problem(dated, error)
        raise DataError((loaded.document.finding(problem),)) from error
