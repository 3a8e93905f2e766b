"""On which days standards are renewed: with each new value of what their formula in force uses, and with each new formula."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from plan_eval.formula.references import AT, Reference
from plan_eval.standards.cells import Parameter
from plan_eval.standards.compiled import CompiledStandard, Period

_ONE_DAY = timedelta(days=1)


class Renewals:
    """The days on which each standard is renewed, and each parameter has a new value."""

    def __init__(
        self,
        parameters: Mapping[str, Parameter],
        by_id: Mapping[str, CompiledStandard],
        references: Mapping[str, Reference],
    ) -> None:
        self._parameters = parameters
        self._by_id = by_id
        self._references = references
        self._days = {name: [value.since for value in each.values] for name, each in parameters.items()}
        self._days |= {name: sorted(days) for name, days in self._of_standards().items()}
        self.days = sorted(self._turns())
        """All days on which anything begins, or is over."""

    def latest(self, name: str, day: date) -> date | None:
        """Return the latest day, up to one, on which something was renewed; None where it was not yet."""
        days = self._days.get(name, [])
        place = bisect_right(days, day)
        return days[place - 1] if place else None

    def _of_standards(self) -> dict[str, set[date]]:
        """Return the days of each standard; a new value is handed on to whatever uses it, until nothing is new."""
        users: dict[str, list[tuple[str, Period]]] = {}
        for name, standard in self._by_id.items():
            for period in standard.periods:
                for used in self._used(name, period):
                    users.setdefault(used, []).append((name, period))
        pending = [(name, day) for name, days in self._days.items() for day in days]
        pending += [
            (name, each.since) for name, standard in self._by_id.items() for each in standard.standard.set_amounts
        ]
        found: dict[str, set[date]] = {name: set() for name in self._by_id}
        for name, standard in self._by_id.items():
            begun = [period.since for period in standard.periods if period.since is not None]
            pending += [(name, day) for day in begun if self._renew(name, day, found)]
        while pending:
            used, day = pending.pop()
            for name, period in users.get(used, ()):
                if period.holds(day) and self._renew(name, day, found):
                    pending.append((name, day))
        return found

    def _renew(self, name: str, day: date, found: Mapping[str, set[date]]) -> bool:
        """Note a renewal, unless it is known or comes before the amount that a standard begins with has held a day."""
        amounts = self._by_id[name].standard.set_amounts
        if day in found[name] or any(each.is_start and day <= each.since for each in amounts):
            return False
        found[name].add(day)
        return True

    def _used(self, name: str, period: Period) -> Iterator[str]:
        """Yield what renews a formula: all that it uses but its own amounts, and what is of a fixed day."""
        for used in period.formula.names:
            reference = self._references.get(used)
            if reference is None:
                yield used
            elif reference.function != AT and reference.cell != name:
                yield reference.cell

    def _turns(self) -> Iterator[date]:
        yield from {day for days in self._days.values() for day in days}
        for parameter in self._parameters.values():
            yield from (value.until + _ONE_DAY for value in parameter.values if value.until is not None)
        for standard in self._by_id.values():
            yield from (each.since for each in standard.standard.set_amounts)
            for period in standard.periods:
                yield from () if period.since is None else (period.since,)
                if period.until is not None and period.until < date.max:
                    yield period.until + _ONE_DAY
