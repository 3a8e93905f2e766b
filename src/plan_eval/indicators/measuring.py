"""One indicator measured at a date."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plan_eval.base.vocabulary import Better, Counting
from plan_eval.formula.evaluation import Value
from plan_eval.indicators.measures import MEASURES
from plan_eval.indicators.model import Indicator, Plan


class Measures(Mapping[str, Value]):
    """The measures of one indicator by name, each computed when it is first asked for and kept.

    Dates are the indicator's own where it has them. `observed_on` is the day of its latest value, None where nothing
    was observed by the evaluation date. `observations` are other figures than the indicator's, to try what would be.
    """

    def __init__(
        self, indicator: Indicator, plan: Plan, as_of: date, observations: Mapping[date, Decimal] | None = None
    ) -> None:
        figures = (indicator.observations if observations is None else observations) or {}
        self.indicator: Indicator = indicator
        self.as_of = as_of
        self.observed = {day: figure for day, figure in figures.items() if day <= as_of}
        self.observed_on = max(self.observed, default=None)
        self.baseline_date = plan.baseline_date(indicator)
        self.target_date = plan.target_date(indicator)
        self.cumulative = indicator.kind == Counting.CUMULATIVE
        self.better: Better | None = indicator.direction
        self.higher = self.better == Better.HIGHER
        self._values: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        values = self._values
        if name not in values:
            values[name] = MEASURES[name].compute(self)
        return values[name]

    def __contains__(self, name: object) -> bool:
        return name in MEASURES

    def __iter__(self) -> Iterator[str]:
        return iter(MEASURES)

    def __len__(self) -> int:
        return len(MEASURES)

    @property
    def series(self) -> list[tuple[date, Fraction]]:
        """The baseline and all observations up to the evaluation date, with their dates, oldest first."""
        baseline = self.indicator.baseline
        points = self.observed if baseline is None else {self.baseline_date: baseline, **self.observed}
        return sorted((day, Fraction(figure)) for day, figure in points.items())

    def number(self, name: str) -> Fraction | None:
        """Return a measure that is a number; None where it is undefined, or a truth or a word."""
        values = self._values
        value = values[name] if name in values else self[name]
        return value if isinstance(value, Fraction) else None

    def reaches(self, value: Fraction) -> bool | None:
        """Tell whether a value meets the target; None without a target or a direction."""
        target = self.number("target")
        if target is None or self.better is None:
            return None
        return value >= target if self.higher else value <= target
