"""Years between dates."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.dates import years_between


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2015-12-31", "2018-12-31", Fraction(3)),
        ("2015-12-31", "2018-11-30", 2 + Fraction(334, 365)),
        ("2016-02-29", "2017-02-28", Fraction(1)),
        ("2015-02-28", "2016-02-29", Fraction(1)),
        ("2016-02-28", "2017-02-28", Fraction(1)),
        ("2018-12-31", "2015-12-31", Fraction(-3)),
        ("2015-06-30", "9999-12-31", 7984 + Fraction(184, 366)),
        ("2015-01-31", "9999-12-31", 7984 + Fraction(334, 365)),
        ("0001-01-01", "9999-12-31", 9998 + Fraction(364, 365)),
    ],
)
def test_years(start: str, end: str, years: Fraction) -> None:
    assert years_between(date.fromisoformat(start), date.fromisoformat(end)) == years


@given(st.dates(), st.dates())
def test_years_grow_with_days_and_turn_with_direction(start: date, end: date) -> None:
    years = years_between(start, end)
    assert years == -years_between(end, start)
    assert abs(years - Fraction((end - start).days * 400, 146097)) < Fraction(1, 50)
    assert end == date.max or years < years_between(start, end + date.resolution) or (end.month, end.day) == (2, 28)
