"""Standards ready to be computed: the formula in force on a day, rounding as data, an order of computation."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, NamedTuple

from plan_eval.formula import Formula
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.tree import Node
from plan_eval.standards.cells import Parameter, SetAmount, Standard, Standards
from plan_eval.standards.model import Rounding

if TYPE_CHECKING:
    from plan_eval.standards.history import History


class Period(NamedTuple):
    """A formula, how its amounts are rounded, and the days on which it is in force; None stands for no bound.

    `number` is its position among the formulas of its standard, `written` the formula with the names of whole tables.
    """

    since: date | None
    until: date | None
    formula: Formula
    number: int
    rounding: Rounding
    written: Node

    def holds(self, on: date) -> bool:
        """Tell whether the formula is in force on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def ended_before(self, other: "Period") -> bool:
        """Tell whether the last day of the formula comes before the first day of another."""
        return self.until is not None and other.since is not None and self.until < other.since


class CompiledStandard(NamedTuple):
    """A standard with its formulas checked; `period` is the one that it is computed by.

    `settled` is the amount that was set and holds on the day in the place of what the formula gives.
    """

    standard: Standard
    period: Period
    periods: tuple[Period, ...] = ()
    in_force: bool = True
    settled: SetAmount | None = None

    @property
    def rounding(self) -> Rounding:
        """How its amount is rounded."""
        return self.period.rounding

    @property
    def formula(self) -> Formula:
        """The formula that it is computed by."""
        return self.period.formula

    def on(self, day: date) -> "CompiledStandard":
        """Return the standard with the formula in force on a day; outside every period with the nearest, marked so.

        The nearest is the last that was in force before the day, else the first.
        """
        if len(self.periods) == 1 and self.period.since is None and self.period.until is None:
            return self
        holding = next((period for period in self.periods if period.holds(day)), None)
        if holding is not None:
            return self._replace(period=holding, in_force=True)
        begun = [period for period in self.periods if period.since is None or period.since <= day]
        return self._replace(period=begun[-1] if begun else self.periods[0], in_force=False)

    def last_day(self, day: date) -> date | None:
        """Return the last day, up to one, on which its formula was in force; None where it had not begun.

        `day` is the day that the standard was asked for with `on`.
        """
        if self.in_force:
            return day
        until = self.period.until
        return until if until is not None and until < day else None

    def round(self, value: Fraction) -> Fraction:
        """Return the amount that is paid for an exact value."""
        rounding = self.rounding
        step = Fraction(1) if rounding.to is None else Fraction(rounding.to)
        return ROUNDINGS[rounding.mode].value(value, step)


class CompiledStandards(NamedTuple):
    """All standards of a plan, ready to be computed; `order` lists those that others use before those.

    `history` knows what was before a day, where anything asks for it. On a day `by_id` has the values of other times too, each
    under the name that formulas have for it.
    """

    source: Standards
    by_id: Mapping[str, CompiledStandard]
    order: tuple[str, ...]
    history: "History | None" = None

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """The parameters by name."""
        return self.source.parameters

    def on(self, day: date) -> "CompiledStandards":
        """Return the standards with the formulas in force on a day, and in the order that these ask for."""
        if self.history is not None:
            own = {name: standard for name, standard in self.by_id.items() if name not in self.history.keys}
            dated = self.history.completed({name: standard.on(day) for name, standard in own.items()}, day)
        else:
            dated = {name: standard.on(day) for name, standard in self.by_id.items()}
            if all(dated[name] is standard for name, standard in self.by_id.items()):
                return self
        return self._replace(by_id=dated, order=order_of(dated))

    def renewed(self, asked: Collection[str]) -> "CompiledStandards":
        """Return the standards of a day for other values of some names: they end what was set for what uses them.

        What was set in the place of a formula that is not in force stays, since nothing renews it.
        """
        ended = {
            name: standard._replace(settled=None)
            for name, standard in self.by_id.items()
            if standard.settled is not None and standard.in_force and not set(asked).isdisjoint(self.needs(name)[1:])
        }
        return self._replace(by_id={**self.by_id, **ended}) if ended else self

    def needs(self, *names: str, without: Collection[str] = ()) -> tuple[str, ...]:
        """Return the names of standards or parameters, and of all that their amounts come from, directly or not.

        `without` are standards whose amounts come from elsewhere.
        """
        needed = set(names)
        pending = list(names)
        for used in pending:
            if used in self.by_id and used not in without:
                more = [other for other in self.by_id[used].formula.names if other not in needed]
                needed.update(more)
                pending += more
        return tuple(pending)


def order_of(by_id: Mapping[str, CompiledStandard]) -> tuple[str, ...]:
    """Return the standards in an order of computation.

    Where formulas go round in a circle, which no formulas do that are in force on one day, those not in force wait for
    nothing: they have no amount on that day.
    """
    uses: dict[str, Iterable[str]] = {
        name: [used for used in standard.formula.names if used in by_id] for name, standard in by_id.items()
    }
    while True:
        try:
            return tuple(TopologicalSorter(uses).static_order())
        except CycleError as error:
            circle: list[str] = error.args[1]
            idle = [name for name in circle if not by_id[name].in_force]
            uses |= dict.fromkeys(idle or circle, ())
