"""How the standards step around what is in force."""

from datetime import date
from decimal import Decimal

from plan_eval.standards.amounts import value_in_force
from plan_eval.standards.compiled import CompiledStandards
from plan_eval.standards.sweep import Range, Sweep, sweep

_LOWEST, _HIGHEST = Decimal("0.8"), Decimal("1.3")
_STEPS = 50


def sweep_around(compiled: CompiledStandards, on: date) -> Sweep | None:
    """Return all amounts from 80% to 130% of the first parameter that has a value above zero on a day; None without one.

    Raises:
        FormulaError: where a formula divides by zero or a value goes beyond the limits.
    """
    for name, parameter in compiled.source.parameters.items():
        value = value_in_force(parameter, on)
        if value is not None and value.value > 0:
            first, last = value.value * _LOWEST, value.value * _HIGHEST
            return sweep(compiled, on, name, Range(first, last, (last - first) / _STEPS))
    return None
