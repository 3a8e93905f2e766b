"""What is known of the numbers of a spreadsheet: each bound to the last digit, and that no arithmetic goes beyond it."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.formula import doubles
from plan_eval.formula.doubles import Bounds, constant, decimal

E = Fraction(1, 2**52)
NOUGHT, ONE, HALF = Fraction(0), Fraction(1), Fraction(1, 2)


def rounded_once(error: Fraction, most: Fraction) -> Fraction:
    """What is off by `error` and `most` at most is rounded to a double, with the allowance of one part in 2^52."""
    return error + (most + error) / 2**52


def between(low: object, high: object, parts: int = 1, free: int = 1, error: Fraction = NOUGHT) -> Bounds:
    return Bounds(Fraction(str(low)), Fraction(str(high)), parts, free, error)


@pytest.mark.parametrize(
    ("value", "error"),
    [
        ("0", "0"), ("7", "0"), ("-7", "0"), (2**53, "0"), (-(2**53), "0"), (2**53 + 1, 2**53 + 1), ("1/10", "1/10"),
        ("-3/8", "3/8"), ("-1/3", "1/3"),
    ],
)  # fmt: skip
def test_a_written_number_is_exact_only_where_it_is_whole_and_not_too_large(value: object, error: object) -> None:
    number = Fraction(str(value))
    expected = Bounds(number, number, number.denominator, 1, Fraction(str(error)) / 2**52)
    assert constant(number) == expected
    assert abs(Fraction(float(number)) - number) <= expected.error


@pytest.mark.parametrize(
    ("low", "high", "places", "expected"),
    [
        (0, 100, 2, between(0, 100, 100, 1, 100 * E)),
        (-300, 100, 1, between(-300, 100, 10, 1, 300 * E)),
        (-300, 100, 0, between(-300, 100)),
        (0, 2**53, 0, between(0, 2**53)),
        (-(2**53) - 1, 0, 0, between(-(2**53) - 1, 0, 1, 1, (2**53 + 1) * E)),
    ],
)
def test_a_cell_of_so_many_decimals(low: int, high: int, places: int, expected: Bounds) -> None:
    assert decimal(Fraction(low), Fraction(high), places) == expected


def test_multiples_of_a_step_are_as_exact_as_its_decimals() -> None:
    assert doubles.multiples(NOUGHT, Fraction(70), Fraction(10)) == between(0, 70)
    assert doubles.multiples(Fraction(-70), Fraction(10), Fraction(5, 2)) == between(-70, 10, 2, 1, 70 * E)
    assert doubles.multiples(NOUGHT, Fraction(2**53 + 1), ONE) == between(0, 2**53 + 1, 1, 1, (2**53 + 1) * E)


def test_the_largest_size_and_the_nearest_to_nothing() -> None:
    assert between(-3, 2).most == between(2, 3).most == between(-3, -2).most == 3
    assert between(0, 1, 10, 6).gap == Fraction(1, 60)
    assert between(2, 2, 10).constant == 2
    assert between(0, 0).constant == 0
    assert between(2, 3).constant is None


SUMS = Fraction(1, 2**46)
"""A sum below this share of its terms may be nothing."""
JUST = 2 / Fraction(2**46 + 1)
"""1 and -(1 - JUST) make a sum that is exactly that share of their sizes."""
LESS = JUST / 2


@pytest.mark.parametrize(
    ("one", "two", "ends", "parts", "error"),
    [
        (between(1, 2), between(3, 5), (4, 7), (1, 1), NOUGHT),
        (between(-1, 2), between(-5, 5), (-6, 7), (1, 1), NOUGHT),
        (between(0, 2**52), between(0, 2**52), (0, 2**53), (1, 1), NOUGHT),
        (between(0, 2**52), between(1, 2**52 + 1), (1, 2**53 + 1), (1, 1), rounded_once(NOUGHT, Fraction(2**53 + 1))),
        (
            decimal(Fraction(10), Fraction(20), 2), decimal(ONE, Fraction(2), 1), (11, 22), (100, 1),
            rounded_once(22 * E, Fraction(22)),
        ),
        (between(2, 3, 4, 5), between(4, 6, 6, 7), (6, 9), (12, 35), rounded_once(NOUGHT, Fraction(9))),
        (between(2, 3, 1, 5), between(4, 6), (6, 9), (1, 5), rounded_once(NOUGHT, Fraction(9))),
        (between(2, 3, 5), between(4, 6), (6, 9), (5, 1), rounded_once(NOUGHT, Fraction(9))),
        (between(2, 3), between(4, 6, 1, 1, E), (6, 9), (1, 1), rounded_once(E, Fraction(9))),
        (between(2, 3, 1, 1, E), between(4, 6), (6, 9), (1, 1), rounded_once(E, Fraction(9))),
    ],
)  # fmt: skip
def test_a_sum(one: Bounds, two: Bounds, ends: tuple[int, int], parts: tuple[int, int], error: Fraction) -> None:
    assert doubles.added(one, two) == Bounds(Fraction(ends[0]), Fraction(ends[1]), *parts, error)


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    "part", [between(1, 1, 2), between(1, 1, 1, 2), between(1, 1, 1, 1, E)], ids=["parts", "free parts", "error"]
)
def test_a_sum_that_is_nearly_nothing_may_be_nothing(sign: int, part: Bounds) -> None:
    """It is so only below that share of its terms, on either side of zero, and where it is not all whole."""
    for left, share in ((JUST, False), (LESS, True)):
        other = Fraction(-1) + left
        most = 1 - other
        one, two = part, between(other, other)
        if sign < 0:
            one, two = doubles.negated(one), doubles.negated(two)
        vanished = most * SUMS if share else NOUGHT
        for both in ((one, two), (two, one)):
            assert doubles.added(*both).error == rounded_once(part.error + vanished, most)


def test_whole_sums_around_nothing_are_exact() -> None:
    assert doubles.added(between(-5, 5), between(-5, 5)) == between(-10, 10)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (between(2, 3), between(-4, 5), between(-12, 15)),
        (between(-2, 3), between(-4, 5), between(-12, 15)),
        (between(-7, -2), between(4, 5), between(-35, -8)),
        (between(0, 2**26), between(0, 2**27), between(0, 2**53)),
        (
            between(0, 3), between(0, 2**53),
            between(0, 3 * 2**53, 1, 1, rounded_once(NOUGHT, Fraction(3 * 2**53))),
        ),
        (
            decimal(NOUGHT, Fraction(100), 2), decimal(Fraction(-3), Fraction(50), 1),
            between(-300, 5000, 1000, 1, rounded_once(100 * 50 * E + 50 * 100 * E + 100 * E * 50 * E, Fraction(5000))),
        ),
        (between(2, 3, 4, 5), between(4, 6, 6, 7), between(8, 18, 24, 35, rounded_once(NOUGHT, Fraction(18)))),
        (between(6, 6), between(1, 2, 100), between(6, 12, 50, 1, rounded_once(NOUGHT, Fraction(12)))),
        (between(1, 2, 100), between(-6, -6), between(-12, -6, 50, 1, rounded_once(NOUGHT, Fraction(12)))),
        (between(0, 0), between(1, 2, 100), between(0, 0, 100)),
        (between("5/2", "5/2", 2), between(1, 2, 10), between("5/2", 5, 4, 1, rounded_once(NOUGHT, Fraction(5)))),
    ],
)  # fmt: skip
def test_a_product(one: Bounds, two: Bounds, expected: Bounds) -> None:
    if expected.parts != 1 and expected.most == 0:
        expected = expected._replace(error=NOUGHT)
    assert doubles.multiplied(one, two) == expected


def test_the_other_sign_changes_the_ends_only() -> None:
    assert doubles.negated(between(-2, 5, 3, 4, E)) == between(-5, 2, 3, 4, E)


@pytest.mark.parametrize(
    ("divisor", "error"),
    [
        ("3", "0"),
        ("-30", "0"),
        ("3/10", "3/10"),
        ("-1", "0"),
        ("7/2", "7/2"),
        ("1/10", "1000000"),
        ("-1/10", "1000000"),
    ],
)
def test_a_quotient_by_a_number_is_the_product_with_its_inverse(divisor: str, error: str) -> None:
    """A divisor that is known may be off all the same, as 1000000.1 - 1000000 is."""
    number, off = Fraction(divisor), Fraction(error) * E
    least, most = sorted(1 / (number + sign * off) for sign in (1, -1))
    furthest = max(most - 1 / number, 1 / number - least)
    inverse = Bounds(1 / number, 1 / number, (1 / number).denominator, 1, furthest)
    for one in (decimal(NOUGHT, Fraction(100), 2), between(-5, 3), between(1, 2, 3, 4)):
        two = Bounds(number, number, number.denominator, 1, off)
        assert doubles.divided(one, two) == doubles.multiplied(one, inverse)


def test_a_quotient_of_any_size_has_no_bounds() -> None:
    assert doubles.divided(between(1, 2), between(0, 0)) is None
    assert doubles.divided(between(1, 2), between(2, 2, 1, 1, Fraction(2))) is None
    assert doubles.divided(between(1, 2), between(2, 2, 1, 1, Fraction(2) - E)) is not None
    assert doubles.divided(between(1, 2), between(1, 2, 1, 1, ONE)) is None
    assert doubles.divided(between(1, 2), between(-2, 2, 10, 1, Fraction(1, 10))) is None
    assert doubles.divided(between(1, 2), between(1, 2, 1, 1, ONE - E)) is not None
    assert doubles.divided(between(1, 2), between(-2, 2, 10, 1, Fraction(1, 10) - E)) is not None


@pytest.mark.parametrize(
    ("one", "two", "sides", "parts", "off"),
    [
        (
            decimal(Fraction(-3), Fraction(10), 2), decimal(HALF, Fraction(4), 1), (-20, 20), (100, 40),
            (10 * E + 20 * 4 * E) / (HALF - 4 * E),
        ),
        (between(0, 10, 1, 3), between("1/2", 4, 10), (0, 20), (1, 120), NOUGHT),
        (between("-1/2", 10), between("1/2", 4, 10), (-20, 20), (1, 40), NOUGHT),
        (between(0, 10), between("-4", "-1/2", 10), (-20, 20), (1, 40), NOUGHT),
        (between(0, 10), between(0, 4, 10), (0, 100), (1, 40), NOUGHT),
        (between(0, 10), between(-4, 0, 10), (-100, 100), (1, 40), NOUGHT),
        (between(0, 10), between("-1/2", 4, 2, 5), (-100, 100), (1, 40), NOUGHT),
        (between(0, 10), between(0, "1/2"), (0, 10), (1, 1), NOUGHT),
        (between(0, 10), between(2, 3), (0, 5), (1, 3), NOUGHT),
    ],
)  # fmt: skip
def test_a_quotient(one: Bounds, two: Bounds, sides: tuple[int, int], parts: tuple[int, int], off: Fraction) -> None:
    low, high = Fraction(sides[0]), Fraction(sides[1])
    error = NOUGHT if off == 0 and parts == (1, 1) else rounded_once(off, high)
    assert doubles.divided(one, two) == Bounds(low, high, *parts, error)


A, B = between(-2, 5, 4, 3, E), between(-7, 1, 6, 2, 2 * E)


def test_one_of_several_is_as_unsure_as_the_worst_of_them() -> None:
    assert doubles.either(A, B) == doubles.either(B, A) == between(-7, 5, 12, 3, 2 * E)


def test_the_smallest_and_the_largest_of_several() -> None:
    assert doubles.of_each(min, [A, B]) == between(-7, 1, 12, 3, 2 * E)
    assert doubles.of_each(max, [A, B]) == between(-2, 5, 12, 3, 2 * E)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (1, 3, (1, 3)), (-3, -1, (1, 3)), (-1, 3, (0, 3)), (-3, 1, (0, 3)), (0, 3, (0, 3)), (-3, 0, (0, 3)),
        ("-1/2", "1/2", (0, "1/2")), ("1/2", 3, ("1/2", 3)), (2, 3, (2, 3)), (-3, -2, (2, 3)),
    ],
)  # fmt: skip
def test_a_magnitude(low: object, high: object, expected: tuple[object, object]) -> None:
    assert doubles.magnitude(between(low, high, 4, 3, E)) == between(*expected, 4, 3, E)


def unit(digits: int) -> Fraction:
    return Fraction(1, 10**digits)


SMALL = Fraction(1, 10**30)


@pytest.mark.parametrize("apart", [1, 2])
@pytest.mark.parametrize("digits", range(1, 10))
def test_as_many_of_nine_decimals_are_kept_as_the_error_allows(digits: int, apart: int) -> None:
    error = unit(digits) * Fraction(2, 5)
    assert doubles.guard(between(0, 1, 1, 1, error), apart) == digits
    beyond = doubles.guard(between(0, 1, 1, 1, error + SMALL), apart)
    assert beyond == (digits - 1 if digits > 1 else None)


@pytest.mark.parametrize("digits", range(9, 13))
def test_more_decimals_are_kept_where_the_value_may_be_so_near_to_a_multiple(digits: int) -> None:
    beyond = digits + 1 if digits < 12 else None
    assert doubles.guard(between(0, 1, 10**digits), 1) == digits
    assert doubles.guard(between(0, 1, 10**digits + 1), 1) == beyond
    assert doubles.guard(between(0, 1, 1, 10**digits), 1) == digits
    assert doubles.guard(between(0, 1, 1, 10**digits + 1), 1) == beyond


def test_halves_are_multiples_beside_those_of_the_parts_of_a_value() -> None:
    odd = 10**9 - 1
    assert doubles.guard(between(0, 1, odd), 1) == 9
    assert doubles.guard(between(0, 1, odd), 2) == 10
    assert doubles.guard(between(0, 1, 10**9), 2) == 9


@pytest.mark.parametrize("digits", range(1, 10))
def test_no_more_decimals_than_a_spreadsheet_can_tell_apart(digits: int) -> None:
    most = Fraction(10**14, 10**digits)
    assert doubles.guard(between(0, most - SMALL), 1) == digits
    assert doubles.guard(between(-most + SMALL, 0), 1) == digits
    assert doubles.guard(between(0, most), 1) == (digits - 1 if digits > 1 else None)


def test_what_needs_more_decimals_than_its_error_allows_is_not_rounded() -> None:
    assert doubles.guard(between(0, 1, 10**9, 1, unit(9) * Fraction(2, 5)), 1) == 9
    assert doubles.guard(between(0, 1, 10**9, 1, unit(9) * Fraction(2, 5) + SMALL), 1) is None


class Known(NamedTuple):
    """A value, what it became in a spreadsheet, and what was known of both beforehand."""

    exact: Fraction
    found: Fraction
    bounds: Bounds


ENDS = st.fractions(-1000, 1000, max_denominator=12)


@st.composite
def known(draw: st.DrawFn) -> Known:
    """A value between two ends, as far off as it may be."""
    low, high = sorted((draw(ENDS), draw(ENDS)))
    parts, free, off = draw(st.integers(1, 12)), draw(st.integers(1, 4)), draw(st.sampled_from([0, 1, 10**6, 2**40]))
    scale = parts * draw(st.integers(1, free))
    count = draw(st.integers(-(-low * scale // 1), max(high * scale // 1, -(-low * scale // 1))))
    exact = Fraction(count, scale)
    error = off * E
    bounds = Bounds(min(low, exact), max(high, exact), parts, free, error)
    return Known(exact, exact + draw(st.sampled_from([-1, 0, 1])) * error, bounds)


def in_double(value: Fraction) -> Fraction:
    return Fraction(float(value))


def summed(one: Fraction, two: Fraction) -> Fraction:
    """A sum that is nearly nothing beside its terms is nothing, as Excel has it."""
    total = in_double(one + two)
    return NOUGHT if abs(total) < 2 * (abs(one) + abs(two)) / 2**49 else total


OPERATIONS: dict[str, tuple[Callable[[Fraction, Fraction], Fraction], Callable[[Fraction, Fraction], Fraction]]] = {
    "added": (lambda one, two: one + two, summed),
    "multiplied": (lambda one, two: one * two, lambda one, two: in_double(one * two)),
    "divided": (lambda one, two: one / two, lambda one, two: in_double(one / two)),
}


@pytest.mark.parametrize("operation", OPERATIONS)
@given(known(), known())
def test_no_value_goes_beyond_its_bounds(operation: str, one: Known, two: Known) -> None:
    bounds: Bounds | None = getattr(doubles, operation)(one.bounds, two.bounds)
    exactly, as_found = OPERATIONS[operation]
    if bounds is None or (operation == "divided" and 0 in (two.exact, two.found)):
        return
    exact = exactly(one.exact, two.exact)
    assert bounds.low <= exact <= bounds.high
    assert any(exact * bounds.parts * n % 1 == 0 for n in range(1, bounds.free + 1))
    assert abs(as_found(one.found, two.found) - exact) <= bounds.error


def test_a_guarded_value_stands_to_every_multiple_as_it_does_exactly() -> None:
    """Tried on every value that a share of twelfths can be, at the largest error that is let through."""
    for apart, digits in product((1, 2), (2, 3, 4)):
        bounds = between(-2, 2, 12, 1, unit(digits) * Fraction(2, 5))
        assert doubles.guard(bounds, apart) == digits
        for count, off in product(range(-24, 25), (-1, 0, 1)):
            exact = Fraction(count, 12)
            found = round((exact + off * bounds.error) * 10**digits) / Fraction(10**digits)
            for multiple in (Fraction(number, apart) for number in range(-2 * apart, 2 * apart + 1)):
                assert (found > multiple, found == multiple) == (exact > multiple, exact == multiple)
