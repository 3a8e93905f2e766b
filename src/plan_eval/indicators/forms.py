"""Whether what a formula gives is what its form says: a value is not shown as years, nor added to them."""

from collections.abc import Mapping
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text, Words, same
from plan_eval.formula import Formula
from plan_eval.formula.kinds import TRUTH
from plan_eval.formula.unit_rules import UNKNOWN, Unit
from plan_eval.formula.units import unit_of
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.method_model import Form

_VALUE, _YEARS = "value", "years"
_PER_YEAR = frozenset({"achieved_per_year", "required_per_year", "trend"})
"""Shown in the unit of the indicator, but counted by the year."""

_UNITS: dict[str, Unit] = {"value": _VALUE, "change": _VALUE, "years": _YEARS, "percent": None, "ratio": None}
"""What a name of each form is counted in; a number of no form may be counted in anything."""

_SAID = {_VALUE: Text("the indicator's unit", "指标的单位"), _YEARS: Text("years", "年")}
_MIXED = Text("{one} and {two} are mixed here", "此处把{one}与{two}混在一起")
_OTHER = Text("it is counted in {unit}, but its form is {form}", "结果以{unit}计，而 form 写的是 {form}")
_NO_FORM = Text("a condition has no form", "条件没有 form")


class Misfit(NamedTuple):
    """What does not fit; `within` is the place in the formula, None where it is the form itself."""

    reason: Words
    within: tuple[int, int] | None = None


def units_of_measures() -> dict[str, Unit]:
    """Return what each measure is counted in."""
    units = {name: _UNITS.get(measure.form, UNKNOWN) for name, measure in MEASURES.items()}
    return units | dict.fromkeys(_PER_YEAR, UNKNOWN)


def unit_of_form(form: Form) -> Unit:
    """Return what a name of a form is counted in."""
    return _UNITS.get(form, UNKNOWN)


def misfit(formula: Formula, form: Form | None, units: Mapping[str, Unit]) -> Misfit | None:
    """Return what does not fit between a formula and the form that was written for it; None where nothing speaks against it.

    `units` is what each name is counted in.
    """
    try:
        unit = unit_of(formula.tree, units)
    except FormulaError as error:
        one, two = (_SAID[str(error.values[key])] for key in ("one", "two"))
        return Misfit(_MIXED.message(one=one, two=two), (error.start, error.end))
    if form is None:
        return None
    if formula.kind is TRUTH:
        return Misfit(_NO_FORM)
    wanted = unit_of_form(form)
    if unit is None or wanted in (UNKNOWN, unit):
        return None
    return Misfit(_OTHER.message(unit=_SAID[unit], form=same(form)))
