"""Amounts from parameters: which value is in force on a day, and what every standard comes to."""

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Lang, Text, Words
from plan_eval.formula.evaluation import Value
from plan_eval.formula.functions import FORMS
from plan_eval.formula.references import Reference
from plan_eval.formula.tree import functions_in
from plan_eval.standards.cells import DatedValue, Parameter
from plan_eval.standards.compiled import CompiledStandard, CompiledStandards

_NO_VALUE = Text(
    "No value of {name} is in force on {on}; the first is from {first}.",
    "{on} 没有有效的{name}；最早的自 {first} 起。",
)


class Amount(NamedTuple):
    """What a standard comes to: the exact value of its formula, and the rounded amount that is paid.

    `exact` is None where the amount was given, or is one to begin with, instead of computed. `rule` is the rounded amount that
    the formula gives where another was decided in its place.
    """

    exact: Fraction | None
    amount: Fraction
    rule: Fraction | None = None


def in_force(compiled: CompiledStandards, on: date) -> dict[str, Fraction]:
    """Return the value of each parameter that has one on a day."""
    return values_in_force(compiled.parameters, on)


def values_in_force(parameters: Mapping[str, Parameter], on: date) -> dict[str, Fraction]:
    """Return the value of each of some parameters that has one on a day."""
    values = ((name, value_in_force(parameter, on)) for name, parameter in parameters.items())
    return {name: Fraction(value.value) for name, value in values if value is not None}


def value_in_force(parameter: Parameter, on: date) -> DatedValue | None:
    """Return the value of a parameter that is in force on a day; None before its first and in a gap."""
    earlier = [value for value in parameter.values if value.since <= on and (value.until is None or on <= value.until)]
    return max(earlier, key=lambda value: value.since) if earlier else None


def with_exact(given: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Return amounts that were given, which are the same before rounding."""
    return {**given, **{exact_name(name): value for name, value in given.items()}}


def exact_name(name: str) -> str:
    """Return what formulas call an amount before rounding."""
    return Reference(name, exact=True).key


class Note(NamedTuple):
    """What must be known of an amount; `about` is the parameter or standard that it is about."""

    about: str
    words: Words

    def get(self, lang: Lang) -> str:
        """Return the sentence in the language asked for."""
        return self.words.get(lang)


def without_value(compiled: CompiledStandards, on: date, known: Sequence[Container[str]]) -> Iterator[Note]:
    """Yield which parameters have no value on a day, in none of the cases computed, so that amounts are missing."""
    for name, parameter in compiled.parameters.items():
        if all(name not in values for values in known) and parameter.values:
            first = min(value.since for value in parameter.values)
            yield Note(name, _NO_VALUE.message(name=parameter.name, on=on, first=first))


def is_unknown(standard: CompiledStandard, values: Mapping[str, object]) -> bool:
    """Tell whether a formula cannot be computed, as a name in it has no value and nothing in it may do without one."""
    missing = any(values.get(name) is None for name in standard.formula.names)
    return missing and not FORMS.keys() & functions_in(standard.formula.tree)


def amount_of(standard: CompiledStandard, values: Mapping[str, Value]) -> Amount | None:
    """Return what a standard comes to; None where a name in its formula has no value.

    Raises:
        FormulaError: where its formula divides by zero or a value goes beyond the limits.
    """
    settled = standard.settled
    if settled is not None and (settled.is_start or not standard.in_force):
        return Amount(None, Fraction(settled.amount))
    exact = None if is_unknown(standard, values) else standard.formula.evaluate(values)
    computed = Amount(exact, standard.round(exact)) if isinstance(exact, Fraction) else None
    if settled is None:
        return computed
    if computed is None:
        return Amount(None, Fraction(settled.amount))
    return Amount(computed.exact, Fraction(settled.amount), computed.amount)


def compute_amounts(
    compiled: CompiledStandards, parameters: Mapping[str, Fraction], given: Mapping[str, Fraction]
) -> dict[str, Amount]:
    """Return the amount of every standard that can be computed from the parameters.

    `given` are amounts of standards that were set in another way; dependants use them. Others are used rounded. A
    standard whose formula needs a parameter without a value is left out.

    Raises:
        FormulaError: where a formula divides by zero or a value goes beyond the limits; `owner` is its standard.
    """
    names = () if compiled.history is None else compiled.history.keys
    values: dict[str, Value] = dict.fromkeys([*compiled.parameters, *names, *compiled.by_id])
    values.update(parameters)
    amounts: dict[str, Amount] = {}
    for name in compiled.order:
        if name in given:
            amounts[name] = Amount(None, given[name])
        else:
            try:
                amount = amount_of(compiled.by_id[name], values)
            except FormulaError as error:
                error.owner = name
                raise
            if amount is not None:
                amounts[name] = amount
        values[name] = amounts[name].amount if name in amounts else None
    return amounts
