"""Whether what a formula gives is what its form says: a value is not shown as years, nor added to them."""

from collections.abc import Mapping
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text, Words, same
from plan_eval.formula import TRUTH, Formula
from plan_eval.formula.unit_rules import UNKNOWN, agrees
from plan_eval.formula.units import OfName, unit_of
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.method_model import Form

_VALUE, _YEAR, _BY_YEAR, _NUMBER = "value", "year", "value/year", "1"
_PER_YEAR = frozenset({"achieved_per_year", "required_per_year", "trend"})
"""Shown in the unit of the indicator, but counted by the year."""

_UNITS: dict[str, OfName] = {
    "value": _VALUE,
    "change": _VALUE,
    "years": _YEAR,
    "percent": _NUMBER,
    "ratio": _NUMBER,
    "number": UNKNOWN,
    "word": _NUMBER,
    "truth": _NUMBER,
}
"""What a name of each form is counted in; a number of no form may be counted in anything."""

_FITS = {
    Form.VALUE: (_VALUE, _BY_YEAR),
    Form.CHANGE: (_VALUE, _BY_YEAR),
    Form.YEARS: (_YEAR,),
    Form.PERCENT: (_NUMBER, "1/year"),
    Form.RATIO: (_NUMBER, "1/year"),
}
"""What may be shown in each form: also by the year, as a change a year is."""

_SAID = {
    "value": Text("the indicator's unit", "指标的单位"),
    "value per year": Text("the indicator's unit per year", "指标的单位/年"),
}
_MIXED = Text("{one} and {two} are mixed here", "此处把{one}与{two}混在一起")
_OTHER = Text("the form is {form}, but the formula gives something else", "form 写的是 {form}，而公式得出的并非如此")
_NO_FORM = Text("a condition has no form", "条件没有 form")


class Misfit(NamedTuple):
    """What does not fit; `within` is the place in the formula, None where it is the form itself."""

    reason: Words
    within: tuple[int, int] | None = None


def units_of_measures() -> dict[str, OfName]:
    """Return what each measure is counted in."""
    units = {name: _UNITS[measure.form] for name, measure in MEASURES.items()}
    return units | dict.fromkeys(_PER_YEAR, _BY_YEAR)


def unit_of_form(form: Form) -> OfName:
    """Return what a name of a form is counted in."""
    return _UNITS[form]


def misfit(formula: Formula, form: Form | None, units: Mapping[str, OfName]) -> Misfit | None:
    """Return what does not fit between a formula and the form that was written for it; None where nothing speaks against it.

    `units` is what each name is counted in.
    """
    try:
        unit = unit_of(formula.tree, units)
    except FormulaError as error:
        one, two = (_said(error.values[key]) for key in ("one", "two"))
        return Misfit(_MIXED.message(one=one, two=two), (error.start, error.end))
    if form is None:
        return None
    if formula.kind == TRUTH:
        return Misfit(_NO_FORM)
    if form not in _FITS or unit is UNKNOWN or any(agrees(unit, fitting) for fitting in _FITS[form]):
        return None
    return Misfit(_OTHER.message(form=same(form)))


def counted_in(formula: Formula, form: Form, units: Mapping[str, OfName]) -> OfName:
    """Return what a formula of a form is counted in: a change may be one a year."""
    try:
        unit = unit_of(formula.tree, units)
    except FormulaError:
        return unit_of_form(form)
    if unit is not UNKNOWN:
        for fitting in _FITS.get(form, ()):
            if agrees(unit, fitting):
                return fitting
    return unit_of_form(form)


def _said(unit: object) -> object:
    """Return a unit in words."""
    return _SAID.get(str(getattr(unit, "en", unit)), unit)
