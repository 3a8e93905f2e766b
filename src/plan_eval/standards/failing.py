"""Which standards may fail to be computed on some day, by what their formulas are made of."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula.sizes import Size, largest, of_multiple, size_of
from plan_eval.standards.cells import Parameter
from plan_eval.standards.compiled import CompiledStandards, Period, order_of

_BITS = 4
"""A decimal digit takes fewer bits."""


def may_fail(compiled: CompiledStandards) -> set[str]:
    """Return the standards that may divide by zero or grow beyond the limits; those that use one of them too.

    What asks for values of other times is among them, since nobody knows how these have grown.
    """
    sizes: dict[str, Size | None] = {name: _of_parameter(each) for name, each in compiled.parameters.items()}
    for name in order_of(compiled.by_id):
        periods = compiled.by_id[name].periods
        found = [_of_period(period, sizes) for period in periods]
        known = [size for size in found if size is not None]
        settled = [_of_decimal(each.amount) for each in compiled.by_id[name].standard.set_amounts]
        sizes[name] = largest([*known, *settled]) if known and len(known) == len(periods) else None
    return {name for name in compiled.by_id if sizes[name] is None}


def _of_period(period: Period, sizes: Mapping[str, Size | None]) -> Size | None:
    size = size_of(period.formula.tree, sizes)
    rounding = period.rounding
    if size is None or rounding.mode is RoundingMode.NONE:
        return size
    return of_multiple(size, Fraction(1) if rounding.to is None else Fraction(rounding.to))


def _of_parameter(parameter: Parameter) -> Size | None:
    return largest([_of_decimal(each.value) for each in parameter.values]) if parameter.values else None


def _of_decimal(value: Decimal) -> Size:
    _, digits, exponent = value.as_tuple()
    places = int(exponent)
    return Size(_BITS * (len(digits) + max(places, 0)) + 1, _BITS * max(-places, 0) + 1)
