"""One indicator measured at a date."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.errors import FormulaError
from plan_eval.base.vocabulary import Better, Counting, Sign
from plan_eval.formula.asked import Question
from plan_eval.formula.evaluation import Value
from plan_eval.indicators.answering import answer
from plan_eval.indicators.computing import exactly
from plan_eval.indicators.measures import MEASURES, Row
from plan_eval.indicators.model import Figure, Indicator, Plan
from plan_eval.indicators.own_names import NO_NAMES, OwnNames, row_of
from plan_eval.model.targets import Target


class Measures(Mapping[str, Value]):
    """The measures of one indicator by name, each computed when it is first asked for and kept.

    Dates are the indicator's own where it has them. `observed_on` is the day of its `latest` value, both None where nothing
    was observed between baseline and evaluation date. `observations` are other figures than the indicator's, to try what
    would be. `own` are the names that a rule set brings along.
    """

    def __init__(
        self,
        indicator: Indicator,
        plan: Plan,
        as_of: date,
        observations: Mapping[date, Figure] | None = None,
        own: OwnNames = NO_NAMES,
    ) -> None:
        figures = indicator.figures if observations is None else observations
        self.indicator: Indicator = indicator
        self.as_of = as_of
        self.observed: dict[date, Figure] = {day: figure for day, figure in figures.items() if day <= as_of}
        self.baseline_date = plan.baseline_date(indicator)
        self.target_date = plan.target_date(indicator)
        last = max(self.observed, default=None)
        self.observed_on = last if last is not None and last >= self.baseline_date else None
        self.latest: Figure | None = None if self.observed_on is None else self.observed[self.observed_on]
        self.cumulative = indicator.kind == Counting.CUMULATIVE
        self.better: Better | None = indicator.direction
        self.higher = self.better is Better.HIGHER
        self.target: Target | None = indicator.target
        self.is_cap = self.cumulative and indicator.is_cap
        self.own = own
        self._given = plan.head.parameters
        self._values: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        values = self._values
        if name not in values:
            measure = MEASURES.get(name)
            if measure is not None:
                values[name] = measure.compute(self)
            elif isinstance(name, Question):
                values[name] = answer(self, name.call)
            else:
                values[name] = self.own[name].compute(self)
        return values[name]

    def __contains__(self, name: object) -> bool:
        return name in MEASURES or name in self.own

    def __iter__(self) -> Iterator[str]:
        yield from MEASURES
        yield from self.own

    def __len__(self) -> int:
        return len(MEASURES) + len(self.own)

    def row(self, name: str) -> Row:
        """Return what is known of a name."""
        return row_of(name, self.own)

    def known(self, name: str) -> Value:
        """Return what a name comes to; None, too, where its formula cannot be computed."""
        try:
            return self[name]
        except FormulaError:
            return None

    def given(self, name: str) -> Fraction | None:
        """Return the number that the indicator gives a parameter of a rule set, else its plan; None where neither does."""
        for numbers in (self.indicator.parameters, self._given):
            if name in numbers:
                return exactly(numbers[name])
        return None

    @property
    def series(self) -> list[tuple[date, Fraction]]:
        """The baseline and all observations up to the evaluation date, with their dates, oldest first."""
        baseline = self.indicator.baseline
        points = self.observed if baseline is None else {self.baseline_date: baseline, **self.observed}
        return sorted((day, Fraction(figure)) for day, figure in points.items() if isinstance(figure, Decimal))

    @property
    def may_be_passed(self) -> bool:
        """Tell whether what adds up can be too much in the end: towards a cap or a range nothing is reached before."""
        return self.is_cap or (self.cumulative and self.target is not None and self.target.sign is Sign.BETWEEN)

    @property
    def start(self) -> Fraction | None:
        """Where the way to the target begins: at the baseline, at 0 where the indicator is cumulative."""
        return Fraction(0) if self.cumulative else self.number("baseline")

    @property
    def way(self) -> tuple[Fraction, Fraction] | None:
        """Where the way to the target begins and ends; None where there is none to go, and for a cap."""
        start = self.start
        if start is None or self.is_cap or self["baseline_met"]:
            return None
        edge = self.edge(start)
        return None if edge is None or edge == start else (start, edge)

    def edge(self, value: Fraction) -> Fraction | None:
        """Return where the way from a value to the target ends; None without a target, and inside a range."""
        if self.target is not None and self.target.sign is Sign.BETWEEN:
            return self.target.edge(value)
        return self.number("target")

    def number(self, name: str) -> Fraction | None:
        """Return a measure that is a number; None where it is undefined, or a truth or a word."""
        values = self._values
        value = values[name] if name in values else self[name]
        return (
            value if value is not None and isinstance(value, Fraction) else None
        )  # to ask None for its class takes longer

    def reaches(self, value: Fraction) -> bool | None:
        """Tell whether a value satisfies the target; None without a target, or where nothing tells its direction."""
        if self.target is not None and self.target.is_bound:
            return self.target.satisfied(value)
        target = self.number("target")
        if target is None or self.better is None:
            return None
        return value >= target if self.higher else value <= target
