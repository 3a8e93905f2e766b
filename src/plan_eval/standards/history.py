"""What values and amounts were on other days: what formulas mean by `previous`, `at`, `mean` and `exact`.

Between two days on which something begins or ends, nothing changes. So the amounts of each such span are computed once, the
earliest first, and each from those before it.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.formula.evaluation import Value
from plan_eval.formula.references import Reference
from plan_eval.standards.amounts import amount_of, value_in_force, values_in_force
from plan_eval.standards.cells import Parameter, SetAmount, Standard
from plan_eval.standards.compiled import CompiledStandard, order_of
from plan_eval.standards.moments import before_rounding, constant, ends_before, mean_of, same_as, title_of
from plan_eval.standards.renewals import Renewals

_ONE_DAY = timedelta(days=1)


class History:
    """The amounts of every span of days of the standards of which formulas ask what they were.

    `references` are the values of other times that formulas ask for, by their key. `by_id` are the standards that those
    come from.
    """

    def __init__(
        self,
        parameters: Mapping[str, Parameter],
        by_id: Mapping[str, CompiledStandard],
        references: Mapping[str, Reference],
    ) -> None:
        self._made_of = parameters, by_id, references
        self._parameters, self._by_id, self._references = self._made_of
        self._renewals = Renewals(parameters, by_id, references)
        self._spans: list[Mapping[str, Fraction | None]] = []

    def __reduce__(self) -> tuple[type["History"], tuple[object, ...]]:
        return History, self._made_of

    def __eq__(self, other: object) -> bool:
        return self._made_of == other._made_of if isinstance(other, History) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._references))

    def completed(self, dated: Mapping[str, CompiledStandard], day: date) -> dict[str, CompiledStandard]:
        """Return the standards of a day with the amounts that were set, and with the values of other times."""
        standards = {name: self._settled(name, standard, day) for name, standard in dated.items()}
        for key, reference in self._references.items():
            value = self._moment(reference, standards, day)
            if value is not None:
                standards[key] = value
        return standards

    @property
    def keys(self) -> Collection[str]:
        """The names of the values of other times that formulas ask for."""
        return self._references.keys()

    @property
    def units(self) -> Mapping[str, str]:
        """The unit of each value of another time: that of what it is a value of."""
        return {key: self._named(reference, date.min).unit for key, reference in self._references.items()}

    def renewal(self, name: str, day: date) -> date | None:
        """Return the latest day, up to one, on which a standard was renewed or a parameter had a new value."""
        return self._renewals.latest(name, day)

    def _settled(self, name: str, standard: CompiledStandard, day: date) -> CompiledStandard:
        """Return a standard with the amount that was set and holds: the latest, unless it was renewed since."""
        settled: SetAmount | None = None
        for amount in standard.standard.set_amounts:
            if amount.since <= day:
                settled = amount
        renewal = self._renewals.latest(name, day)
        if settled is not None and renewal is not None and renewal > settled.since:
            settled = None
        return standard if settled is standard.settled else standard._replace(settled=settled)

    def _moment(
        self, reference: Reference, standards: Mapping[str, CompiledStandard], day: date
    ) -> CompiledStandard | None:
        """Return a value of another time as a standard of the day; None where there is none."""
        named, present = self._named(reference, day), standards.get(reference.cell)
        match reference.function:
            case "":
                return same_as(named, reference.cell) if present is None else before_rounding(named, present)
            case "previous":
                return self._previous(reference, named, present, day)
            case "at":
                on = reference.day or day
                if on > day:  # nobody knew it yet
                    return None
                is_now = self._span(on) == self._span(day)
                return same_as(named, reference.target) if is_now else self._constant(reference, named, on)
            case _:
                return self._mean(reference, named, day)

    def _previous(
        self, reference: Reference, named: Standard, present: CompiledStandard | None, day: date
    ) -> CompiledStandard | None:
        """Return the amount before the latest renewal; before the first it is the amount to begin with."""
        renewal = self._renewals.latest(reference.cell, day)
        if renewal is not None:
            return None if renewal == date.min else self._constant(reference, named, renewal - _ONE_DAY)
        if present is None or present.settled is None:
            return None
        return constant(named, Fraction(present.settled.amount), in_force=True)

    def _mean(self, reference: Reference, named: Standard, day: date) -> CompiledStandard | None:
        """Return the mean of the latest value and of those that held at the end of each year, or month, before it."""
        latest = self._renewals.latest(reference.cell, day)
        if latest is None:
            return same_as(named, reference.target)
        ends = list(ends_before(latest, reference.length - 1, reference.unit))
        samples = [sample for end in ends if (sample := self._amount(reference, end)) is not None]
        return mean_of(named, reference.target, samples) if len(samples) == reference.length - 1 else None

    def _constant(self, reference: Reference, named: Standard, day: date) -> CompiledStandard | None:
        value = self._amount(reference, day)
        return None if value is None else constant(named, value, in_force=self._was_due(reference.cell, day))

    def _named(self, reference: Reference, day: date) -> Standard:
        cell = self._parameters.get(reference.cell)
        named = self._by_id[reference.cell].standard if cell is None else Standard("", cell.name, cell.unit, 0)
        title = title_of(reference, named.name, self._renewals.latest(reference.cell, day))
        return Standard(reference.key, title, named.unit, named.place)

    def _was_due(self, name: str, day: date) -> bool:
        """Tell whether an amount of a day was one that its rule, or whoever set it, gave."""
        standard = self._by_id.get(name)
        if standard is None:
            return True
        dated = self._settled(name, standard.on(day), day)
        return dated.in_force or dated.settled is not None

    def _span(self, day: date) -> int:
        return bisect_right(self._renewals.days, day)

    def _amount(self, reference: Reference, day: date) -> Fraction | None:
        """Return what a value was on a day; those of all spans before are computed first."""
        if reference.cell in self._parameters:
            value = value_in_force(self._parameters[reference.cell], day)
            return None if value is None else Fraction(value.value)
        span = self._span(day)
        while len(self._spans) <= span:
            place = len(self._spans)
            self._spans.append(self._computed(self._renewals.days[place - 1] if place else date.min))
        return self._spans[span].get(reference.target)

    def _computed(self, day: date) -> Mapping[str, Fraction | None]:
        """Return the amounts of a day; none where a formula cannot be computed, which is told where that is looked for."""
        standards = self.completed({name: standard.on(day) for name, standard in self._by_id.items()}, day)
        values: dict[str, Value] = dict.fromkeys([*self._parameters, *self._references, *standards])
        values.update(values_in_force(self._parameters, day))
        for name in order_of(standards):
            try:
                amount = amount_of(standards[name], values)
            except FormulaError:
                amount = None
            values[name] = None if amount is None else amount.amount
        return {name: value for name, value in values.items() if value is None or isinstance(value, Fraction)}
