"""What is seen of an indicator on a day: days counted, targets as intervals, each thing worked out where it is asked for."""

from fractions import Fraction
from functools import cached_property
from itertools import accumulate

from tests.oracle.cases import Indicator, Plan
from tests.oracle.step_days import passed, signed_years
from tests.oracle.step_path import walked
from tests.oracle.step_series import trend
from tests.oracle.step_targets import INFINITE, Wanted, wanted

STATES = {"done": ("done", "已完成", "建成"), "under_way": ("under_way", "推进中", "在建"),
          "stalled": ("stalled", "搁置"), "not_started": ("not_started", "未开工", "未启动")}  # fmt: skip


class Seen:
    """What is known of an indicator on a day, each measure worked out where it is asked for."""

    def __init__(self, plan: Plan, indicator: Indicator) -> None:
        self.indicator = indicator
        self.start = indicator.baseline_date or plan.baseline_date
        self.end = indicator.target_date or plan.target_date
        self.ended = (plan.as_of - self.end).days >= 0
        rows = list(indicator.observations.items())
        if indicator.increments:
            yearly = sorted(indicator.increments.items())
            sums = accumulate(Fraction(text) for _, text in yearly)
            rows = [(day, str(total)) for (day, _), total in zip(yearly, sums, strict=True)]
        self.known = [(day, text) for day, text in rows if day <= plan.as_of]
        rows = [(day, text) for day, text in self.known if day >= self.start]
        self.day = max((day for day, _ in rows), default=None)
        self.text = next((text for day, text in rows if day == self.day), None)
        self.is_task, self.is_sum = indicator.kind == "task", indicator.kind == "cumulative"
        self.value = Fraction(self.text) if self.text and not self.is_task else None
        self.state = (
            next((word for word, texts in STATES.items() if self.text in texts), None) if self.is_task else None
        )
        self.baseline = Fraction(indicator.baseline) if indicator.baseline is not None else None
        self.wanted = wanted(indicator)
        self.is_range = self.wanted is not None and INFINITE not in {-self.wanted.low, self.wanted.high}
        self.is_cap = self.is_sum and self.wanted is not None and self.limits(self.wanted)
        self.is_open = not self.ended and (self.is_cap or (self.is_sum and self.is_range))
        self.origin = Fraction(0) if self.is_sum else self.baseline
        on_line = self.wanted is not None and self.baseline is not None and not self.is_sum
        self.is_held = bool(on_line and self.wanted and self.baseline is not None and self.wanted.holds(self.baseline))

    def limits(self, wanted: Wanted) -> bool:
        """Tell whether what is wanted of a total is to stay where it begins: below a figure, or inside a range."""
        return wanted.gap(Fraction(0)) == 0 if self.is_range else wanted.low == -INFINITE

    @property
    def reached(self) -> bool | None:
        if self.state is not None and self.indicator.target is not None:
            return self.state == "done"
        if self.wanted is None or self.value is None or self.is_open:
            return None
        return self.wanted.holds(self.value)

    @property
    def figure(self) -> Fraction | None:
        """The one figure of a target."""
        if self.wanted is None or self.is_range:
            return None
        return self.wanted.high if self.wanted.low == -INFINITE else self.wanted.low

    @property
    def way(self) -> Fraction | None:
        """How far it is from where an indicator begins to its target, signed; None where it has no way to go."""
        if self.wanted is None or self.origin is None or self.is_held or self.is_cap:
            return None
        if self.is_sum and not self.is_range:
            return self.figure
        return self.wanted.gap(self.origin)

    def share(self, value: Fraction | None) -> Fraction | None:
        """Return which share of the way a value has gone: what is not still to go."""
        if value is None or not self.way or self.origin is None:
            return None
        return 1 - (self.origin + self.way - value) / self.way

    def portion(self, figure: Fraction) -> Fraction | None:
        """Return which share of what there is to go, or of a cap to use, a milestone names."""
        if not self.is_cap or self.wanted is None:
            return self.share(figure)
        return None if self.wanted.high == 0 else figure / Fraction(self.wanted.high)

    @property
    def elapsed(self) -> Fraction | None:
        if self.day is None:
            return None
        return passed(self.start, self.day) / passed(self.start, self.end)

    @cached_property
    def planned(self) -> Fraction | None:
        """What the path asks for, walked where it has milestones."""
        if not self.indicator.milestones:
            return self.elapsed
        if self.day is None:
            return None
        asked = {day: self.portion(Fraction(text)) for day, text in self.indicator.milestones.items()}
        if None in asked.values():
            return None
        asked[self.end] = Fraction(1)
        return walked({day: share for day, share in asked.items() if share is not None}, self.start, self.day)

    @property
    def change(self) -> Fraction | None:
        if self.value is None or self.origin is None:
            return None
        return self.value - self.origin

    @property
    def projected(self) -> Fraction | None:
        """Go on from the latest value for the rest of the time as it went so far."""
        if self.change is None or not self.elapsed or self.value is None:
            return None
        return self.value + (1 - self.elapsed) * self.change / self.elapsed

    @property
    def stays_within(self) -> bool | None:
        """Tell whether a cap is kept now and, where that can be foreseen, at the end."""
        if not self.is_cap or self.wanted is None or self.value is None:
            return None
        if not self.wanted.holds(self.value):
            return False
        if self.indicator.milestones and self.planned is not None:
            return self.value <= 0 if self.planned <= 0 else self.wanted.holds(self.value / self.planned)
        return self.projected is None or self.wanted.holds(self.projected)

    @property
    def overshot(self) -> bool:
        """Tell whether the way back to a range goes against the way that led there."""
        if not self.is_range or self.wanted is None or self.value is None or not self.way:
            return False
        return self.wanted.gap(self.value) * self.way < 0

    @property
    def trend(self) -> Fraction | None:
        """The trend of all that is known, the baseline too, in figures that go up or down."""
        if self.indicator.kind != "level" or self.better is None or self.day is None:
            return None
        known = {day: Fraction(text) for day, text in self.known}
        return trend({self.start: self.baseline} | known if self.baseline is not None else known)

    @property
    def miss(self) -> Fraction | None:
        """Which share of the way still to go is left once the trend has gone on to the end."""
        each_year = self.trend
        if each_year is None or self.wanted is None or self.value is None or self.day is None:
            return None
        gap = self.wanted.gap(self.value)
        if gap == 0 or (gap > 0) != (self.better == "higher"):
            return None
        return 1 - each_year * signed_years(self.day, self.end) / gap

    @property
    def required(self) -> Fraction | None:
        if self.wanted is None or self.value is None or self.day is None or self.is_cap:
            return None
        if self.wanted.holds(self.value):
            return Fraction(0)
        return self.wanted.gap(self.value) / passed(self.day, self.end) if self.day < self.end else None

    @property
    def better(self) -> str | None:
        if self.indicator.better is not None:
            return self.indicator.better
        if self.wanted is None or self.is_range:
            return None
        return "lower" if self.wanted.low == -INFINITE else "higher"
