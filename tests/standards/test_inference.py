"""Which value of a parameter the published amounts follow from, against brute force."""

import json
import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval import load_standards
from plan_eval.standards.inference import Interval, Reason, infer, most_consistent, preimage, simplest_between
from tests.conftest import DATA, STANDARDS, Cli, folder


def test_the_wage_behind_the_shipped_amounts() -> None:
    found = infer(load_standards(DATA), "min_wage")
    assert found.interval == Interval(Fraction(35500, 21), False, Fraction(1700), True)
    assert len(found.consistent) == 10
    (wrong,) = found.inconsistent
    assert wrong.name == "severe_disability_recipient"
    assert wrong.interval == Interval(Fraction(5300, 3), False, Fraction(1800), True)


def test_what_is_printed(shipped: Cli) -> None:
    out = shipped("infer", "min_wage").out
    assert "above 1,690.47, up to 1,700" in out
    assert "540 would need a value above 1,766.66, up to 1,800" in out
    assert "consistent with 10 of 11 published amounts." in out
    found = json.loads(shipped("infer", "min_wage", "--format", "json").out)
    assert next(iter(found)) == "parameter"
    assert found["interval"] == {"low": 1690.47619048, "low_included": False, "high": 1700, "high_included": True}
    assert found["inconsistent"][0]["id"] == "severe_disability_recipient"
    assert len(found["consistent"]) == 10
    for format_ in ("csv", "markdown"):
        assert "1,714.28 (12000/7)" in shipped("infer", "min_wage", "--format", format_).out


def test_an_unknown_parameter_is_wrong_usage(shipped: Cli) -> None:
    result = shipped("infer", "min_wag")
    assert result.code == 2
    assert "did you mean “min_wage”?" in result.err


def inferred(tmp_path: Path, formula: str, amount: str, more: str = "") -> str:
    text = STANDARDS.replace("42% * min_wage", formula) + f"    published: [{{on: 2018, amount: {amount}}}]\n" + more
    return folder(tmp_path, None, text).as_posix()


@pytest.mark.parametrize(
    ("formula", "amount", "words"),
    [
        ("42% * min_wage", "715", "No value of Minimum wage gives any"),
        ("1000", "1000", "Living does not depend on it."),
        ("abs(min_wage - 1700)", "100", "does not always go one way"),
        ("if(min_wage > 1700, 100, 200)", "100", "does not always go one way"),
        ("3000 - min_wage", "1300", "from 1,700, below 1,710"),
        ("max(min_wage, 1700)", "1700", "from 0, up to 1,700"),
        ("min(min_wage, 1700)", "1700", "above 1,690"),
        ("170000 / min_wage", "100", "from 1,700, below 1,888.89"),
        ("round_half_up(min_wage, 100)", "1700", "from 1,650, below 1,750"),
        ("round_down(min_wage, 100)", "1700", "from 1,700, below 1,800"),
        ("min_wage * min_wage / 1000", "2890", "up to 1,700"),
        ("10000 / (min_wage - 1600)", "100", "does not always go one way"),
        ("min_wage / 1000", "10", "above 0, up to 10,000"),
        ("1000000 * min_wage / 7", "10", "above 0, up to 0.00007"),
        ("min_wage / 3 * 7000", "100", "above 0.03857, below 0.04286"),
    ],
)
def test_every_shape_of_formula(cli: Cli, tmp_path: Path, formula: str, amount: str, words: str) -> None:
    assert words in cli("infer", "min_wage", "--data", inferred(tmp_path, formula, amount)).out


def test_nothing_published(cli: Cli, tmp_path: Path) -> None:
    out = cli("infer", "min_wage", "--data", folder(tmp_path, None, STANDARDS)).out
    assert "Nothing is published that tells Minimum wage" in out


def test_amounts_that_no_value_fits_together(cli: Cli, tmp_path: Path) -> None:
    more = "  - {id: half, name: Half, unit: CNY/person/month, formula: 50% * min_wage, published: [{on: 2018, amount: 100}]}\n"
    out = cli("infer", "min_wage", "--data", inferred(tmp_path, "42% * min_wage", "720", more)).out
    assert "No value fits two of the published amounts" in out


RATE = """\
  rate: {name: Rate, unit: share, values: [{from: 2017, value: 32%, source: a notice}]}
rounding:"""


def test_a_rate_is_shown_with_enough_digits(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace("42% * min_wage", "rate * min_wage").replace("rounding:", RATE.replace("32%", "0.32"))
    data = folder(tmp_path, None, text + "    published: [{on: 2018, amount: 550}]\n")
    out = cli("infer", "rate", "--data", data).out
    assert "Rate above 0.31764, below 0.32353." in out


FIXED = """\
  - {id: fixed, name: Fixed, unit: CNY/person/month, formula: 100, published: [{on: 2019, amount: 100}]}
"""
TURNED = STANDARDS.replace(
    "    formula: 42% * min_wage\n",
    "    formulas:\n"
    "      - {from: 2017, until: 2018-12-31, formula: 42% * min_wage}\n"
    "      - {from: 2019-01-01, formula: 500 + 0 * min_wage}\n"
    "    published: [{on: 2018, amount: 720}, {on: 2019, amount: 500}]\n",
)
LATER = STANDARDS.replace(
    "rounding:",
    "  later: {name: Later, unit: CNY/person/month, values: [{from: 2030, value: 5, source: a notice}]}\nrounding:",
)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        (STANDARDS + "    published: [{on: 2018, amount: 720}]\n" + FIXED, "2018-12-31"),
        (STANDARDS + "    published: [{on: 2018, amount: 720}, {on: 2019, amount: 720}]\n" + FIXED, "2019-12-31"),
        (TURNED, "2018-12-31"),
        (LATER + "    published: [{on: 2018, amount: 720}]\n" + FIXED.replace("100,", "later * 2,"), "2018-12-31"),
        (STANDARDS + FIXED, "2019-12-31"),
    ],
)
def test_the_latest_day_with_something_that_depends_on_it(tmp_path: Path, text: str, on: str) -> None:
    found = infer(load_standards(folder(tmp_path, None, text)), "min_wage")
    assert str(found.on) == on
    assert [each.name for each in found.consistent] == (["living"] if "published: [{on: 2018" in text else [])


def test_what_cannot_depend_on_it_is_said_to_be_independent(tmp_path: Path) -> None:
    text = LATER.replace("42% * min_wage", "later * 2") + "    published: [{on: 2018, amount: 10}]\n"
    found = infer(load_standards(folder(tmp_path, None, text)), "min_wage")
    assert found.silent == {"living": Reason.INDEPENDENT}


def test_an_inference_can_be_handed_to_another_process() -> None:
    found = infer(load_standards(DATA), "min_wage")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # made by this test


def closed(low: int, high: int) -> Interval:
    return Interval(Fraction(low), True, Fraction(high), True)


@pytest.mark.parametrize(
    ("intervals", "best"),
    [
        ([closed(1, 2), closed(5, 7), closed(6, 8)], closed(6, 7)),
        ([closed(5, 7), closed(1, 2)], closed(1, 2)),
        ([closed(1, 10), closed(2, 3), closed(5, 6)], closed(2, 3)),
        ([closed(1, 10), closed(5, 6), closed(6, 7), closed(2, 3)], closed(6, 6)),
        ([Interval(Fraction(1), False, Fraction(1), True), closed(2, 3)], closed(2, 3)),
        ([closed(1, 5), closed(5, 7)], closed(5, 5)),
        ([Interval(Fraction(1), False, None, False), closed(0, 3)], Interval(Fraction(1), False, Fraction(3), True)),
        ([Interval(Fraction(1), False, None, False), closed(0, 1)], closed(0, 1)),
        ([Interval(Fraction(1), False, None, False), closed(1, 2)], Interval(Fraction(1), False, Fraction(2), True)),
        (
            [Interval(Fraction(1), True, Fraction(2), False), closed(0, 2)],
            Interval(Fraction(1), True, Fraction(2), False),
        ),
        ([], None),
    ],
)
def test_the_values_that_most_amounts_allow(intervals: list[Interval], best: Interval | None) -> None:
    assert most_consistent(intervals) == best


def interval(text: str) -> Interval:
    """Read an interval such as `[1, 2)`; `oo` is no end."""
    low, high = text[1:-1].split(", ")
    end = None if high == "oo" else Fraction(high)
    return Interval(Fraction(low), text.startswith("["), end, text.endswith("]"))


@pytest.mark.parametrize(
    ("text", "is_empty"),
    [
        ("[1, 2]", False), ("(1, 2)", False), ("[1, 1]", False), ("(1, 1]", True), ("[1, 1)", True), ("(1, 1)", True),
        ("[2, 1]", True), ("[1, oo)", False), ("(1, oo)", False),
    ],
)  # fmt: skip
def test_an_interval_without_values(text: str, *, is_empty: bool) -> None:
    assert interval(text).is_empty is is_empty
    inside = Fraction(3, 2) in interval(text) or Fraction(1) in interval(text)
    assert inside is not is_empty


@pytest.mark.parametrize(
    ("one", "other", "begins"),
    [
        ("[1, 2]", "[1, 3]", True), ("(1, 2]", "[1, 3]", False), ("[1, 2]", "(1, 3]", True), ("(1, 2]", "(1, 3]", True),
        ("[0, 2]", "[1, 3]", True), ("[2, 3]", "[1, 3]", False), ("[0, 1]", "[1, 3]", True), ("[0, 1)", "[1, 3]", False),
        ("[0, 1]", "(1, 3]", False), ("[0, oo)", "[1, 3]", True), ("[0, 3]", "[1, oo)", True), ("[0, 3]", "[2, 1]", False),
    ],
)  # fmt: skip
def test_where_an_interval_begins_inside_another(one: str, other: str, *, begins: bool) -> None:
    assert interval(one).contains_beginning_of(interval(other)) is begins


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("[1, 3]", "[2, 4]", "[2, 3]"), ("[1, 3]", "(1, 3)", "(1, 3)"), ("[1, 3)", "(1, 3]", "(1, 3)"),
        ("[1, oo)", "[0, 5)", "[1, 5)"), ("[1, oo)", "(0, oo)", "[1, oo)"), ("[1, 2]", "[3, 4]", "[3, 2]"),
    ],
)  # fmt: skip
def test_where_two_intervals_meet(one: str, other: str, both: str) -> None:
    assert interval(one).meet(interval(other)) == interval(other).meet(interval(one)) == interval(both)


TOP = Fraction(2) ** 64


@pytest.mark.parametrize(
    ("amount", "wanted", "rising", "expected"),
    [
        (lambda value: min(value, Fraction(5)), 10, True, None),
        (lambda value: min(value, Fraction(5)), 5, True, "[5, oo)"),
        (lambda value: min(value, Fraction(5)), 4, True, "[4, 4]"),
        (lambda value: max(10 - value, Fraction(5)), 4, False, None),
        (lambda value: max(10 - value, Fraction(5)), 5, False, "[5, oo)"),
        (lambda value: 10 - value, 4, False, "[6, 6]"),
        (lambda value: 10 - value, 11, False, None),
        (lambda value: 10 - value, 10, False, "[0, 0]"),
        (lambda value: value // 1, 0, True, "[0, 1)"),
        (lambda value: value // 1, 7, True, "[7, 8)"),
        (lambda value: -(-value // 1), 7, True, "(6, 7]"),
        (lambda value: value // 1 * 2, 7, True, None),
        (lambda value: value + 1, 0, True, None),
        (lambda value: value / 7, Fraction(1, 10**6), True, "[7/1000000, 7/1000000]"),
        (lambda value: None if value < 3 else value, 3, True, "[3, 3]"),
        (lambda _: None, 3, True, None),
        (lambda value: value, TOP, True, f"[{TOP}, oo)"),
        (lambda value: value, TOP + 1, True, None),
        (lambda value: min(value, TOP), TOP, True, f"[{TOP}, oo)"),
    ],
)  # fmt: skip
def test_the_values_at_which_a_function_is_what_is_wanted(
    amount: Callable[[Fraction], Fraction | None], wanted: int, expected: str | None, *, rising: bool
) -> None:
    found = preimage(amount, Fraction(wanted), rising=rising)
    assert found == (None if expected is None else interval(expected))


ENDS = st.fractions(0, 6, max_denominator=2)
INTERVALS = st.builds(Interval, ENDS, st.booleans(), ENDS | st.none(), st.booleans())


@given(INTERVALS, INTERVALS, st.fractions(0, 8, max_denominator=4))
def test_what_lies_in_both_intervals_lies_where_they_meet(one: Interval, two: Interval, value: Fraction) -> None:
    assert (value in one.meet(two)) is (value in one and value in two)


def test_a_wage_that_is_one_number(cli: Cli, tmp_path: Path) -> None:
    text = STANDARDS.replace("mode: up", "mode: none") + "    published: [{on: 2018, amount: 714}]\n"
    assert "exactly 1,700" in cli("infer", "min_wage", "--data", folder(tmp_path, None, text)).out


STEPS = st.sampled_from([Fraction(1), Fraction(5), Fraction(10), Fraction(1, 2)])
SHARES = st.fractions(Fraction(1, 10), 3, max_denominator=40)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(SHARES, STEPS, st.sampled_from(["up", "down", "half_up"])), min_size=1, max_size=3),
    st.integers(0, 60_000),
)
def test_against_every_value_to_the_fen(chain: list[tuple[Fraction, Fraction, str]], fen: int) -> None:
    def amount(value: Fraction) -> Fraction:
        for share, step, mode in chain:
            scaled = value * share / step
            whole = {"up": -(-scaled // 1), "down": scaled // 1, "half_up": (scaled + Fraction(1, 2)) // 1}[mode]
            value = whole * step
        return value

    wanted = amount(Fraction(fen, 100))
    found = preimage(amount, wanted, rising=True)
    assert found is not None
    low = max(0, fen - 3_000)
    for each in range(low, fen + 3_000, 7):
        assert (Fraction(each, 100) in found) is (amount(Fraction(each, 100)) == wanted)
    tiny = Fraction(1, 10**12)
    for end, included in ((found.low, found.low_included), (found.high, found.high_included)):
        assert end is not None
        assert (amount(end) == wanted) is included
    assert found.low == 0 or amount(found.low - tiny) != wanted or found.low < tiny
    assert found.high is not None
    assert amount(found.high + tiny) != wanted


@given(st.fractions(0, 1000, max_denominator=500), st.fractions(Fraction(1, 10**9), Fraction(1, 10**6)))
def test_the_simplest_fraction(value: Fraction, width: Fraction) -> None:
    found = simplest_between(value, value + width)
    assert value <= found <= value + width
    assert found.denominator <= value.denominator


def test_days_are_not_mixed() -> None:
    found = infer(load_standards(DATA), "min_wage", date(2017, 1, 1))
    assert found.interval is None
    assert found.consistent == ()
    assert isinstance(Decimal(1), Decimal)
