"""Observations that count something else than their indicator: single years, or half a year.

Every threshold is narrow: what is told of must be improbable in a plan that counts what it says.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from plan_eval.base.dates import years_between
from plan_eval.base.figures import grouped
from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Better, Counting
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.model import Indicator, Plan
from plan_eval.indicators.readings import plain_target

_ALIKE = Fraction(5, 4)
"""Yearly amounts hardly change where the largest is at most so many times the smallest: a level that is to grow four times and
more would have moved further."""

_HALF = Fraction(2, 5), Fraction(3, 5)
"""About half: six months rarely bring less than two fifths or more than three fifths of a year."""

_SUM = Fraction(4, 5), Fraction(5, 4)
"""The yearly amounts of all years make about the target: plans rarely ask for a total further from what is being done."""

_WHOLE_YEARS = 2
"""Values of whole years that a half is held against: of one value and another either may be the odd one."""

_VALUES, _VALUES_OF_A_TOTAL = 3, 2
"""Values from which on yearly amounts are told from a level; fewer are enough where the name speaks of a total."""

_LEAST_YEARS = 3
"""Years of a plan from which on the amount of one year is far below their total."""

_NAMES_A_TOTAL = re.compile(
    r"累计|五年|新增|新建|建成|\b(?:cumulative|total over|over the|new|newly|built|added)\b", re.IGNORECASE
)

_YEAR_END, _MIDYEAR = (12, 31), (6, 30)

_WAIT = Text("leave it out until the year is over", "请待年末再填")
_ADD_UP = Text(
    "give the total up to that day, or write the amounts of all periods under `increments:`",
    "请填写截至当日的累计数，或把各期的数改填在 `increments:` 下",
)

Series = Sequence[tuple[date, Decimal]]
"""Values with their days, oldest first."""


def doubtful_series(indicator: Indicator, plan: Plan, path: ValuePath) -> Iterator[Problem]:
    """Yield totals that fall, halves among whole years, and yearly amounts held against a total."""
    series = _observed(indicator)
    if indicator.discontinued is not None:
        return
    if indicator.kind is Counting.CUMULATIVE:
        yield from [*_half_of_a_total(series, path)] or _falling(series, path)
    else:
        start = plan.baseline_date(indicator)
        yield from _half_of_a_level(indicator, start, series, path)
        yield from _yearly(indicator, years_between(start, plan.target_date(indicator)), series, path)


def _observed(indicator: Indicator) -> Series:
    """Return the numbers that were written as observed, oldest first; the sums of increments are none."""
    observed = (indicator.observations or {}).items()
    return sorted((day, each.value) for day, each in observed if isinstance(each.value, Decimal))


def _falling(series: Series, path: ValuePath) -> Iterator[Problem]:
    """Yield the first value of a total that is less than the one before; one is enough to doubt all."""
    for (earlier, before), (day, value) in pairwise(series):
        if value < before:
            values = {"date": day, "found": grouped(value), "earlier": earlier, "before": grouped(before)}
            yield Problem("PE331", (*path, "observations", day.isoformat(), "value"), values)
            return


def _half_of_a_level(indicator: Indicator, start: date, series: Series, path: ValuePath) -> Iterator[Problem]:
    """Yield a latest value that is half of whole years that are much alike; the baseline is one of them."""
    baseline = [] if indicator.baseline is None else [(start, indicator.baseline)]
    years = [*baseline, *series[:-1]]
    if years and series and _alike([value for _, value in years]):
        yield from _half(series[-1], years, years[-1][1], _WAIT, path)


def _half_of_a_total(series: Series, path: ValuePath) -> Iterator[Problem]:
    """Yield a latest value that falls and is half of the year before, be it that amounts or totals were written so far."""
    if len(series) < _WHOLE_YEARS or series[-1][1] >= series[-2][1]:
        return
    years = series[:-1]
    values = [value for _, value in years]
    whole = values[-1] if len(values) == 1 or _alike(values) else values[-1] - values[-2]
    yield from _half(series[-1], years, whole, _ADD_UP, path)


def _half(
    latest: tuple[date, Decimal], years: Series, whole: Decimal, advice: Text, path: ValuePath
) -> Iterator[Problem]:
    day, value = latest
    at_year_end = all((year.month, year.day) == _YEAR_END for year, _ in years)
    if len(years) < _WHOLE_YEARS or not at_year_end or (day.month, day.day) != _MIDYEAR or whole <= 0:
        return
    least, most = _HALF
    if least <= Fraction(value) / Fraction(whole) <= most:
        values = {"date": day, "found": grouped(value), "whole": grouped(whole), "advice": advice}
        yield Problem("PE332", (*path, "observations", day.isoformat(), "value"), values)


def _yearly(indicator: Indicator, years: Fraction, series: Series, path: ValuePath) -> Iterator[Problem]:
    """Yield a target that much alike values of different years add up to over the years of the plan.

    What is in stock hardly falls: values that never do may be a level that stalls, unless the name speaks of a total.
    """
    target, values = plain_target(indicator), [value for _, value in series]
    if target is None or target <= 0 or indicator.direction is Better.LOWER or years < _LEAST_YEARS:
        return
    names_a_total = any(_NAMES_A_TOTAL.search(name) for name in indicator.name)
    falls = any(value < before for before, value in pairwise(values))
    if len(values) < (_VALUES_OF_A_TOTAL if names_a_total else _VALUES) or not (names_a_total or falls):
        return
    if len({day.year for day, _ in series}) < len(series) or not _alike(values):
        return
    least, most = _SUM
    if least <= Fraction(sum(values)) / len(values) * years / Fraction(target) <= most:
        listed = [*map(grouped, values)]
        sums = {
            "values": Text(", ".join(listed), "、".join(listed)),
            "years": grouped(years),
            "target": grouped(target),
        }
        yield Problem("PE333", (*path, "target"), sums)


def _alike(values: Sequence[Decimal]) -> bool:
    return min(values) > 0 and Fraction(max(values)) <= _ALIKE * Fraction(min(values))
