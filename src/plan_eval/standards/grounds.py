"""What amounts come from on a day, and whether it was in force: what comparing and what-ifs are decided by."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plan_eval.standards.amounts import in_force
from plan_eval.standards.compiled import CompiledStandards, Period


class Ground(NamedTuple):
    """What amounts are computed from: the formulas of a day, and the values of that day or of a scenario."""

    on: date
    compiled: CompiledStandards
    parameters: Mapping[str, Fraction]
    given: Mapping[str, Fraction]

    def of(self, name: str) -> dict[str, Fraction | str | None]:
        """Return the formula or the value of all that one standard comes from; two grounds that are equal give one amount."""
        by_id = self.compiled.by_id
        settled = [used for used, standard in by_id.items() if standard.settled is not None]
        return {used: self._of(used) for used in self.compiled.needs(name, without=settled)}

    def _of(self, name: str) -> Fraction | str | None:
        standard = self.compiled.by_id.get(name)
        if name in self.given or standard is None:
            return self.given.get(name, self.parameters.get(name))
        return standard.formula.text if standard.settled is None else Fraction(standard.settled.amount)


class Grounds:
    """The grounds of amounts on any day; each day's are looked up once."""

    def __init__(self, compiled: CompiledStandards) -> None:
        self._compiled = compiled
        self._days: dict[date, Ground] = {}
        self._what_ifs: dict[date, frozenset[str]] = {}

    def on(self, day: date) -> Ground:
        """Return the formulas and values that are in force on a day."""
        if day not in self._days:
            self._days[day] = Ground(day, self._compiled.on(day), in_force(self._compiled, day), {})
        return self._days[day]

    def is_in_force(self, name: str, day: date) -> bool:
        """Tell whether an amount of a day is what was due, and no what-if."""
        if day not in self._what_ifs:
            self._what_ifs[day] = self.what_ifs(self.on(day))
        return name not in self._what_ifs[day]

    def what_ifs(self, ground: Ground) -> frozenset[str]:
        """Return the standards whose amounts are what-ifs: what nobody was due on that day.

        An amount is one where its own formula is not in force on the day, and where it uses one that is. The exception
        is last year's amount as the base of this year's: a formula that had ended before the one that uses it began,
        as long as its amount is still that of its last day, which it is where the values that it comes from are unchanged.
        Where a formula ended while the one that uses it went on, nobody knows what it uses since: a what-if. Amounts
        that were given are none.
        """
        by_id = ground.compiled.by_id
        if all(standard.in_force for standard in by_id.values()):
            return frozenset()
        firm = set(ground.given)
        firm.update(name for name, standard in by_id.items() if standard.settled is not None)
        for name in ground.compiled.order:
            if name not in firm and self._is_firm(ground, name, firm):
                firm.add(name)
        return frozenset(
            name
            for name, standard in by_id.items()
            if name not in ground.given and standard.settled is None and not (standard.in_force and name in firm)
        )

    def _is_firm(self, ground: Ground, name: str, firm: set[str]) -> bool:
        """Tell whether an amount was due on the last day of its formula, or on the day itself where that is in force."""
        standard = ground.compiled.by_id[name]
        day = standard.last_day(ground.on)
        if day is None:
            return False
        return all(
            used in firm and self._is_base(ground, used, standard.period, day)
            if used in ground.compiled.by_id and used not in ground.given
            else standard.in_force or self._is_unchanged(ground, used, day)
            for used in standard.formula.names
        )

    def _is_base(self, ground: Ground, name: str, user: Period, day: date) -> bool:
        """Tell whether what a formula uses is what it used on the last day that it was in force."""
        standard = ground.compiled.by_id[name]
        period = standard.period
        if standard.settled is not None and day == ground.on:  # set, and used as it is
            return True
        if period.ended_before(user):
            return True
        return period.holds(day) and (day == ground.on or self._is_unchanged(ground, name, day))

    def _is_unchanged(self, ground: Ground, name: str, day: date) -> bool:
        """Tell whether all that a value or an amount comes from is what it was on an earlier day."""
        return self.on(day).of(name) == ground.of(name)
