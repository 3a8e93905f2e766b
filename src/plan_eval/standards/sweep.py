"""Every standard at every value of one parameter in a range, exactly."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import lcm

from plan_eval.base.errors import FormulaError
from plan_eval.base.text import Text
from plan_eval.formula.column_evaluation import evaluate_columns
from plan_eval.formula.columns import Column, NotInColumns, constant
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.standards.amounts import (
    Note,
    compute_amounts,
    exact_name,
    in_force,
    is_unknown,
    with_exact,
    without_value,
)
from plan_eval.standards.compiled import CompiledStandard, CompiledStandards

MAX_POINTS = 1_000_000
"""Values in one sweep."""


@dataclass(frozen=True, slots=True)
class Range:
    """Values from the first to the last, both included where the steps meet it."""

    first: Decimal
    last: Decimal
    step: Decimal

    @property
    def points(self) -> int:
        """How many values there are; more than can be computed perhaps."""
        return int((Fraction(self.last) - Fraction(self.first)) / Fraction(self.step)) + 1

    def column(self) -> Column:
        """Return the values as a column."""
        unit = Fraction(1, 10 ** max(0, *(-int(each.as_tuple().exponent) for each in (self.first, self.step))))
        first, step = (int(Fraction(each) / unit) for each in (self.first, self.step))
        return Column(range(first, first + step * self.points, step), unit.denominator)


@dataclass(frozen=True, slots=True)
class Sweep:
    """The amounts of every standard at each value; a standard that needs what has no value, at any of them, is not there.

    `notes` name the parameters that have none.
    """

    compiled: CompiledStandards
    on: date
    parameter: str
    values: Column
    amounts: Mapping[str, Column]
    notes: tuple[Note, ...] = ()

    def only(self, names: Collection[str]) -> "Sweep":
        """Return the amounts of some standards, with the notes on what these come from."""
        needed = set(self.compiled.needs(*names))
        amounts = {name: column for name, column in self.amounts.items() if name in names}
        return replace(self, amounts=amounts, notes=tuple(note for note in self.notes if note.about in needed))

    def __len__(self) -> int:
        return len(self.values.numerators)

    @property
    def name(self) -> Text:
        """What is called that which takes the values: a parameter, or a standard set by hand."""
        parameter = self.compiled.source.parameters.get(self.parameter)
        return self.compiled.by_id[self.parameter].standard.name if parameter is None else parameter.name

    def steps(self, name: str) -> list[bool]:
        """Tell for each value whether the amount differs from the one before; the first never does."""
        numerators = spread(self.amounts[name], len(self)).numerators
        return [False, *map(int.__ne__, numerators[1:], numerators[:-1])]


def spread(column: Column, rows: int) -> Column:
    """Return a column with a numerator for each row."""
    if len(column.numerators) == rows:
        return column
    return Column([column.numerators[0]] * rows, column.denominator)


def sweep(
    compiled: CompiledStandards, on: date, parameter: str, values: Range, given: Mapping[str, Decimal] | None = None
) -> Sweep:
    """Return all amounts at each value of a parameter; `given` sets other parameters or standards.

    Raises:
        FormulaError: where a formula divides by zero or a value goes beyond the limits.
    """
    compiled = compiled.on(on).renewed({parameter, *(given or {})})
    known = in_force(compiled, on) | {name: Fraction(value) for name, value in (given or {}).items()}
    columns = {name: constant(value) for name, value in known.items()} | {parameter: values.column()}
    columns |= {exact_name(name): column for name, column in columns.items()}
    amounts: dict[str, Column] = {}
    try:
        for name in compiled.order:
            amount = columns[name] if name in columns else _amount(compiled.by_id[name], columns)
            if amount is not None:
                amounts[name] = columns[name] = amount
    except (NotInColumns, FormulaError):  # an error may lie in a branch that no value takes
        amounts = _one_by_one(compiled, parameter, values, known)
    in_order = {each.id: amounts[each.id] for each in compiled.source.standards if each.id in amounts}
    notes = tuple(without_value(compiled, on, [{*known, parameter}]))
    return Sweep(compiled, on, parameter, values.column(), in_order, notes)


def _amount(standard: CompiledStandard, columns: Mapping[str, Column]) -> Column | None:
    if standard.settled is not None:
        return constant(Fraction(standard.settled.amount))
    if is_unknown(standard, columns):
        return None
    if any(name not in columns for name in standard.formula.names):
        raise NotInColumns  # it may do without the value that is missing
    exact = evaluate_columns(standard.formula.tree, columns)
    rounding = standard.rounding
    return ROUNDINGS[rounding.mode].column(exact, Fraction(1 if rounding.to is None else rounding.to))


def _one_by_one(
    compiled: CompiledStandards, parameter: str, values: Range, known: Mapping[str, Fraction]
) -> dict[str, Column]:
    def amounts_at(value: Fraction) -> dict[str, Fraction]:
        named = {**known, parameter: value}
        given = {name: named[name] for name in named if name in compiled.by_id}
        return {name: amount.amount for name, amount in compute_amounts(compiled, named, with_exact(given)).items()}

    column = values.column()
    rows = [amounts_at(column.at(row)) for row in range(values.points)]
    return {name: _column([row[name] for row in rows]) for name in compiled.order if all(name in row for row in rows)}


def _column(values: Sequence[Fraction]) -> Column:
    denominator = lcm(*(value.denominator for value in values))
    return Column([int(value * denominator) for value in values], denominator)
