"""Values of other times as standards of a day: a number that stays what it was, or what another name has on the day itself."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from plan_eval.base.figures import exact as digits
from plan_eval.base.figures import is_terminating
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.parser import names_in
from plan_eval.formula.references import PREVIOUS, Reference
from plan_eval.formula.rendering import write_out
from plan_eval.formula.tree import Binary, Name, Node, Number
from plan_eval.standards.cells import Standard
from plan_eval.standards.compiled import CompiledStandard, Period
from plan_eval.standards.model import Rounding

NO_ROUNDING = Rounding.model_construct(mode=RoundingMode.NONE, to=None, source=None)

_NAMES = {
    "": Text("{name} before rounding", "取整前的{name}"),
    "previous": Text("{name} before {day}", "{day} 之前的{name}"),
    "at": Text("{name} on {day}", "{day} 的{name}"),
    "mean": Text("mean of {name} over {count} {unit}", "{name}{count}{unit}平均"),
}
_UNITS = {
    "": Text("", ""),
    "year": Text("years", "年"),
    "month": Text("months", "个月"),
}
_BEFORE = Text("previous {name}", "此前的{name}")
_MONTHS = 12


def title_of(reference: Reference, name: Text, day: date | None = None) -> Text:
    """Return what a value of another time is called; `day` is that before which it held, where one is known."""
    on = reference.day or day
    words = _BEFORE if reference.function == PREVIOUS and on is None else _NAMES[reference.function]
    shown = {"name": name, "day": on, "count": reference.length, "unit": _UNITS[reference.unit]}
    return Text(words.fill("en", **shown), words.fill("zh", **shown))


def constant(named: Standard, value: Fraction, *, in_force: bool) -> CompiledStandard:
    """Return a value that stays what it was; `in_force` tells whether it was due then."""
    return _standing(named, number(value), in_force=in_force)


def same_as(named: Standard, name: str) -> CompiledStandard:
    """Return a value that is what another name has on the day."""
    return _standing(named, Name(name, 0, 0))


def before_rounding(named: Standard, standard: CompiledStandard) -> CompiledStandard:
    """Return the amount of a standard before rounding; one that was set is as it was set."""
    if standard.settled is not None:
        return same_as(named, standard.standard.id)
    unrounded = standard.period._replace(rounding=NO_ROUNDING)
    return standard._replace(standard=named, period=unrounded)


def mean_of(named: Standard, name: str, earlier: Sequence[Fraction]) -> CompiledStandard:
    """Return the mean of what a name has on the day and of earlier values."""
    total: Node = Name(name, 0, 0)
    if earlier:
        total = Binary("+", total, number(sum(earlier, Fraction(0))), 0)
    return _standing(named, Binary("/", total, number(Fraction(len(earlier) + 1)), 0))


def number(value: Fraction) -> Node:
    """Return a number as a part of a formula; one whose decimals never end is a quotient."""
    if is_terminating(value):
        return Number(value, digits(value), 0, 0)
    parts = Fraction(value.denominator)
    return Binary("/", number(Fraction(value.numerator)), Number(parts, str(parts), 0, 0), 0)


def ends_before(day: date, count: int, unit: str) -> Iterator[date]:
    """Yield the last days of so many years, or months, before the one of a day; none before the first year."""
    months = day.year * _MONTHS + day.month - 1
    for number_of in range(1, count + 1):
        year, month = (day.year - number_of, _MONTHS - 1) if unit == "year" else divmod(months - number_of, _MONTHS)
        if year >= 1:
            yield date(year, month + 1, monthrange(year, month + 1)[1])


def _standing(named: Standard, tree: Node, *, in_force: bool = True) -> CompiledStandard:
    scope = {name.name: NUMBER for name in names_in(tree)}
    formula = Formula(write_out(tree, str), scope, tree)
    return CompiledStandard(named, Period(None, None, formula, 0, NO_ROUNDING, tree), in_force=in_force)
