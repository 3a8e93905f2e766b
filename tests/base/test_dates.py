"""Years between dates."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.dates import elapsed_share, months_between, years_between


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2015-12-31", "2018-12-31", Fraction(3)),
        ("2015-12-31", "2018-11-30", 2 + Fraction(334, 365)),
        ("2016-02-29", "2017-02-28", Fraction(1)),
        ("2015-02-28", "2016-02-29", Fraction(1)),
        ("2016-02-28", "2017-02-28", Fraction(1)),
        ("2016-02-28", "2020-02-28", Fraction(4)),
        ("2016-02-29", "2020-02-28", 3 + Fraction(365, 366)),
        ("2017-02-28", "2020-02-28", 2 + Fraction(365, 366)),
        ("2017-02-27", "2020-02-27", Fraction(3)),
        ("2017-02-28", "2020-02-29", Fraction(3)),
        ("2017-03-31", "2018-04-30", 1 + Fraction(30, 365)),
        ("2018-01-01", "2018-01-01", Fraction(0)),
        ("2018-01-01", "2018-12-31", Fraction(364, 365)),
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


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2018-01-31", "2018-02-28", Fraction(1)),
        ("2018-02-28", "2018-03-31", Fraction(1)),
        ("2018-02-28", "2018-03-28", Fraction(28, 31)),
        ("2018-01-30", "2018-02-28", Fraction(1)),
        ("2018-01-15", "2018-02-14", Fraction(30, 31)),
        ("2018-01-15", "2018-02-15", Fraction(1)),
        ("2018-12-15", "2019-01-15", Fraction(1)),
        ("2017-11-30", "2018-12-31", Fraction(13)),
        ("2018-03-01", "2018-01-01", Fraction(-2)),
        ("2018-01-01", "2018-01-01", Fraction(0)),
        ("9998-12-31", "9999-12-31", Fraction(12)),
        ("9998-12-01", "9999-12-31", 12 + Fraction(30, 31)),
        ("9999-11-15", "9999-12-31", 1 + Fraction(16, 31)),
        ("0001-01-01", "9999-12-31", 12 * 9998 + 11 + Fraction(30, 31)),
    ],
)
def test_months(start: str, end: str, months: Fraction) -> None:
    assert months_between(date.fromisoformat(start), date.fromisoformat(end)) == months
    assert months_between(date.fromisoformat(end), date.fromisoformat(start)) == -months


def test_the_share_of_a_time_that_is_over() -> None:
    start, day, end = date(2015, 12, 31), date(2018, 12, 31), date(2020, 12, 31)
    assert elapsed_share(start, day, end) == Fraction(3, 5)
    assert elapsed_share(start, start, end) == 0
    assert elapsed_share(start, end, end) == 1
    assert elapsed_share(start, date(2021, 12, 31), end) == Fraction(6, 5)
    assert elapsed_share(start, day, start) is None
