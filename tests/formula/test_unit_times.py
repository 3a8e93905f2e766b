"""How many of a time there may be, and must be, in a longer one: each bound, and just beside it."""

from fractions import Fraction

import pytest

from plan_eval.formula.unit_numbers import Number, after_numbers
from plan_eval.formula.unit_texts import read_unit
from plan_eval.formula.unit_times import TIMES, fallen_into, longer, must_be_longer, must_be_shorter, shorter

SMALL = Fraction(1, 1000)
MAY = [
    ("hour", "day", "4", "24"), ("hour", "week", "15", "168"), ("hour", "fortnight", "30", "336"), ("hour", "month", "60", "744"),
    ("hour", "quarter", "200", "2208"), ("hour", "year", "800", "8784"), ("day", "week", "3", "7"), ("day", "fortnight", "6", "14"),
    ("day", "month", "15", "31"), ("day", "quarter", "45", "92"), ("day", "year", "180", "366"), ("week", "fortnight", "2", "2"),
    ("week", "month", "4", "5"), ("week", "quarter", "12", "14"), ("week", "year", "40", "53"), ("fortnight", "month", "2", "2.2"),
    ("fortnight", "quarter", "6", "7"), ("fortnight", "year", "24", "27"), ("month", "quarter", "3", "3"), ("month", "year", "10", "16"),
    ("quarter", "year", "4", "4"),
]  # fmt: skip
MUST = [
    ("day", "week", "7", "7"), ("day", "month", "28", "31"), ("day", "year", "360", "366"), ("week", "month", "4.3", "4.4"),
    ("week", "year", "52", "53"), ("fortnight", "year", "26", "26.2"), ("month", "year", "12", "12"),
]  # fmt: skip


@pytest.mark.parametrize(("time", "after", "least", "most"), MAY)
def test_so_many_may_be_paid_worked_or_lived(time: str, after: str, least: str, most: str) -> None:
    low, high = Fraction(least), Fraction(most)
    for number, is_one in ((low - SMALL, False), (low, True), (high, True), (high + SMALL, False)):
        assert (after in longer(time, number)) is is_one
        assert (time in shorter(after, number)) is is_one
    assert [after in fallen_into(time, number) for number in (Fraction(0), low, high, high + SMALL)] == [True] * 3 + [
        False
    ]


@pytest.mark.parametrize(("time", "after", "least", "most"), MUST)
def test_so_many_there_are_by_the_calendar(time: str, after: str, least: str, most: str) -> None:
    low, high = Fraction(least), Fraction(most)
    others = [bounds for bounds in MUST if bounds[0] == time and bounds[1] != after]
    for number, is_one in ((low - SMALL, False), (low, True), (high, True), (high + SMALL, False)):
        assert (time in must_be_shorter(after, number)) is is_one
        among_others = any(Fraction(bounds[2]) <= number <= Fraction(bounds[3]) for bounds in others)
        assert must_be_longer(time, number) is (is_one or among_others)


def test_a_time_is_no_part_of_a_shorter_one_or_of_itself() -> None:
    pairs = {(time, after) for time, after, _, _ in MAY}
    for place, time in enumerate(TIMES):
        for other in TIMES[: place + 1]:
            assert (time, other) not in pairs
            assert all(other not in longer(time, Fraction(number)) for number in range(400))
            assert all(time not in shorter(other, Fraction(number)) for number in range(400))


def after(unit: str, *numbers: tuple[str, int]) -> list[str]:
    """The units in words that an amount may have after some numbers, the likeliest first."""
    factors = [Number(Fraction(value), power) for value, power in numbers]
    return [each.said().en for each in after_numbers(read_unit(unit), factors)]


@pytest.mark.parametrize(
    ("unit", "number", "power", "expected"),
    [
        ("CNY/month", "1.999", 1, ["CNY per month"]),
        ("CNY/month", "2", 1, ["CNY per month", "CNY per quarter", "CNY per year", "CNY"]),
        ("CNY/month", "3", 1, ["CNY per month", "CNY per quarter", "CNY per year", "CNY"]),
        ("CNY/month", "12", 1, ["CNY per year", "CNY"]),
        ("CNY/month", "13", 1, ["CNY per month", "CNY per year", "CNY"]),
        ("CNY/month", "17", 1, ["CNY per month", "CNY"]),
        ("CNY/month", "30", -1, ["CNY per day"]),
        ("CNY/month", "22", -1, ["CNY per month", "CNY per day"]),
        ("CNY/month", "14", -1, ["CNY per month"]),
        ("CNY/year", "12", -1, ["CNY per month"]),
        ("CNY/year", "14", -1, ["CNY per year", "CNY per month"]),
        ("CNY/year", "99", -1, ["CNY per year"]),
        ("CNY/year", "100", -1, ["CNY per year", "a number without a unit"]),
        ("CNY/year", "100", 1, ["CNY per year", "CNY"]),
        ("CNY*CNY/year", "100", -1, ["CNY × CNY per year"]),
        ("CNY*EUR/year", "100", -1, ["CNY × EUR per year"]),
        ("1/CNY/year", "100", -1, ["1 per CNY per year"]),
        ("share", "12", 1, ["a number without a unit"]),
        ("years", "12", 1, ["month"]),
        ("years", "13", 1, ["year", "month"]),
        ("months", "12", -1, ["year"]),
        ("months", "13", -1, ["month", "year"]),
        ("hours/year", "40", -1, ["hour per year", "week per year", "fortnight per year", "hour per week"]),
        ("hours/week", "52", 1, ["hour per week", "hour per year", "hour"]),
        ("CNY/month/month", "12", 1, ["CNY per month per month"]),
    ],
)
def test_what_a_number_makes_of_a_time(unit: str, number: str, power: int, expected: list[str]) -> None:
    assert after(unit, (number, power)) == expected


def test_up_to_four_numbers_are_tried_in_every_order() -> None:
    """A day's wage fifteen times is paid monthly only where 30 is taken first."""
    numbers = [("15", 1), ("2", 1), ("2", 1), ("30", -1)]
    assert "CNY per month" in after("CNY/month", *numbers)
    assert "CNY per month" not in after("CNY/month", *numbers[:3], ("2", 1), numbers[3])
    assert "CNY per month" in after("CNY/month", numbers[3], *numbers[:3], ("2", 1))
