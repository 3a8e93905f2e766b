"""Standards on a day: every amount in one or several scenarios, beside the amounts that were published."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from plan_eval.formula import Formula
from plan_eval.formula.unit_texts import read_unit
from plan_eval.standards.amounts import Amount, Note, value_in_force
from plan_eval.standards.cells import DatedValue, Parameter, Published, Standard
from plan_eval.standards.compiled import CompiledStandard, CompiledStandards
from plan_eval.standards.model import Rounding, StandardsSource

TIMES_A_YEAR = {"year": 1, "quarter": 4, "month": 12, "fortnight": 26, "week": 52, "day": 365, "hour": 2080}
"""How often an amount is paid in a year, by the time of its unit; an hour is one of 40 paid hours in each of 52 weeks."""


class Scenario(NamedTuple):
    """The values that amounts are computed from; `asked` are those that the user chose."""

    parameters: Mapping[str, Fraction]
    given: Mapping[str, Fraction]
    asked: Mapping[str, Decimal]

    def only(self, names: Collection[str]) -> "Scenario":
        """Return the values of some names, and of those that the user chose."""
        parameters, given = (
            {name: value for name, value in values.items() if name in names or name in self.asked}
            for values in (self.parameters, self.given)
        )
        return Scenario(parameters, given, self.asked)


class ScenarioAmount(NamedTuple):
    """The amount of a standard in a scenario, beside the latest one published for the same formulas and values.

    `amount` is None where a parameter has no value; `published` where nothing was published up to the day for the
    formulas and values that this amount comes from; `change` is the difference to the first scenario.
    """

    amount: Amount | None
    published: Published | None
    agrees: bool | None
    change: Fraction | None

    @property
    def rounding(self) -> Fraction | None:
        """What rounding added, or took away where it is negative; None where the amount was not computed."""
        if self.amount is None or self.amount.exact is None or self.amount.rule is not None:
            return None
        return self.amount.amount - self.amount.exact

    @property
    def share(self) -> Fraction | None:
        """The change as a share of the amount of the first scenario; None where that is zero."""
        if self.amount is None or self.change is None or self.amount.amount == self.change:
            return None
        return self.change / (self.amount.amount - self.change)


class StandardResult(NamedTuple):
    """One standard in every scenario.

    `what_if` marks amounts of a day on which the formula, or one that it uses, is not in force: nobody was due them. A
    formula that had ended before the one that uses it began is no reason for it: it gives last year's amount.
    """

    compiled: CompiledStandard
    amounts: tuple[ScenarioAmount, ...]
    what_if: bool = False

    @property
    def standard(self) -> Standard:
        """The standard as written in the data."""
        return self.compiled.standard

    @property
    def formula(self) -> Formula:
        """The formula in force on the day, or the nearest."""
        return self.compiled.formula

    @property
    def rounding(self) -> Rounding:
        """How its amounts are rounded."""
        return self.compiled.rounding

    @property
    def time(self) -> str | None:
        """The time that an amount is for, by its name in English; None where its unit has none."""
        times = read_unit(self.standard.unit).times
        return times[0][0] if len(times) == 1 and times[0][1] == -1 else None

    def yearly_costs(self) -> tuple[Fraction | None, ...] | None:
        """Return what its recipients cost in a year, in each scenario; None without recipients or without a time."""
        recipients, time = self.standard.recipients, self.time
        if recipients is None or time is None:
            return None
        times = Fraction(recipients.count) * TIMES_A_YEAR[time]
        return tuple(None if each.amount is None else each.amount.amount * times for each in self.amounts)


class StandardsEvaluation(NamedTuple):
    """All standards on a day, in one or several scenarios; `notes` say what was assumed.

    `moments` are the values of other times that formulas use, which stand in no table of standards.
    """

    compiled: CompiledStandards
    on: date
    scenarios: tuple[Scenario, ...]
    standards: tuple[StandardResult, ...]
    notes: tuple[Note, ...] = ()
    moments: tuple[StandardResult, ...] = ()

    @property
    def source(self) -> StandardsSource | None:
        """The document that the standards come from."""
        return self.compiled.source.source

    @property
    def rounding(self) -> Rounding:
        """How amounts are rounded where a standard does not say."""
        return self.compiled.source.rounding

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """The parameters by name."""
        return self.compiled.parameters

    def parameter(self, name: str) -> Parameter:
        """Return a parameter."""
        return self.compiled.parameters[name]

    def value(self, name: str) -> DatedValue | None:
        """Return the value of a parameter that is in force on the day, whatever a scenario says; None without one."""
        return value_in_force(self.parameter(name), self.on)

    def result(self, name: str) -> StandardResult:
        """Return what one standard comes to, or a value of another time."""
        return next(result for result in (*self.standards, *self.moments) if result.standard.id == name)

    def needs(self, name: str) -> tuple[str, ...]:
        """Return the name of a standard, and of all that its amount comes from in the first scenario, directly or not."""
        given = self.scenarios[0].given
        return self.compiled.needs(name, without=given)

    def only(self, names: Collection[str]) -> "StandardsEvaluation":
        """Return the results of some standards, with the values and the notes that these come from, and what was asked for."""
        needed = set(self.compiled.needs(*names))
        scenarios = tuple(scenario.only(needed) for scenario in self.scenarios)
        standards = tuple(result for result in self.standards if result.standard.id in names)
        return self._replace(
            scenarios=scenarios, standards=standards, notes=tuple(note for note in self.notes if note.about in needed)
        )

    def users(self, name: str) -> tuple[StandardResult, ...]:
        """Return the standards whose formulas use a parameter or a standard."""
        return tuple(result for result in self.standards if name in result.formula.names)

    def total_costs(self) -> tuple[Fraction, ...] | None:
        """Return the yearly cost of all standards that have recipients, in each scenario; None if none has."""
        rows = [costs for each in self.standards if (costs := each.yearly_costs()) is not None]
        columns = zip(*rows, strict=True)
        return tuple(sum((cost or Fraction(0) for cost in column), Fraction(0)) for column in columns) or None
