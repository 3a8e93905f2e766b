"""The one round number in an interval, against counting the multiples of every step."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.standards.inference import Interval
from plan_eval.standards.roundness import only_multiple


def between(low: str, high: str | None, *, ends: str = "()") -> Interval:
    return Interval(Fraction(low), ends[0] == "[", None if high is None else Fraction(high), ends[1] == "]")


@pytest.mark.parametrize(
    ("interval", "found"),
    [
        (between("35500/21", "1700", ends="(]"), ("1700", "10")),
        (between("35500/21", "1700"), ("1695", "5")),
        (between("0.4196", "0.4205"), ("0.42", "0.0005")),
        (between("1733", "1766"), ("1750", "50")),
        (between("10", "20"), ("15", "5")),
        (between("10", "20", ends="[]"), None),
        (between("10", "20", ends="[)"), ("10", "10")),
        (between("0", "5", ends="[)"), None),
        (between("3", None), None),
        (between("3", "3", ends="[]"), None),
        (between("0.1234560001", "0.1234560002"), None),
        (between("1.0000001", "1.0000012"), ("1.000001", "0.000001")),
        (between("1.00000005", "1.00000015"), None),
        (between("1.0000041", "1.0000059"), ("1.000005", "0.000001")),
        (between("600000000", "1900000000"), ("1000000000", "1000000000")),
        (between("4000000000", "6000000000", ends="[]"), ("5000000000", "5000000000")),
        (between("5000000000", "19000000000", ends="[]"), None),
        (between("10", "12", ends="[)"), ("10", "5")),
        (between("10", "12", ends="(]"), None),
        (between("3", "3", ends="()"), None),
    ],
)
def test_the_only_multiple(interval: Interval, found: tuple[str, str] | None) -> None:
    assert only_multiple(interval) == (None if found is None else tuple(map(Fraction, found)))


@given(st.integers(1, 10**6), st.integers(1, 10**5), st.sampled_from([1, 7, 100]), st.sampled_from(["()", "[]", "[)"]))
def test_no_other_multiple_lies_in_it(low: int, width: int, parts: int, ends: str) -> None:
    interval = between(f"{low}/{parts}", f"{low + width}/{parts}", ends=ends)
    found = only_multiple(interval)
    if found is not None:
        assert found.value in interval
        assert found.value - found.step not in interval
        assert found.value + found.step not in interval
        assert (found.value / found.step).denominator == 1
