"""The trend of yearly values, and by how much it would miss the target."""

from datetime import date
from fractions import Fraction

from tests.oracle.cases import Measure
from tests.oracle.plan_years import years_between


def trend(figures: dict[date, Fraction], latest: date | None, measures: dict[str, Measure]) -> Fraction | None:
    """Return the mean annual change of the last value of each calendar year, five years back from the latest value."""
    if measures["kind"] != "level" or measures["better"] is None or latest is None:
        return None
    last_days = [max(day for day in figures if day.year == year) for year in {day.year for day in figures}]
    window = [day for day in last_days if latest.year - 5 <= day.year <= latest.year]
    first, last = min(window), max(window)
    if last.year - first.year < 3:
        return None
    change = (figures[last] - figures[first]) / years_between(first, last)
    return change if measures["better"] == "higher" else -change


def miss(measures: dict[str, Measure], left: Fraction | None) -> Fraction | None:
    """Return which share of what is left, up or down to the target, would be left after the trend has gone on."""
    each_year, years = measures["trend"], measures["years_left"]
    if left is None or not isinstance(each_year, Fraction) or not isinstance(years, Fraction):
        return None
    to_do = left if measures["better"] == "higher" else -left
    return (to_do - each_year * years) / to_do if to_do > 0 else None
