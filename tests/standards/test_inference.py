"""Which value of a parameter the published amounts follow from, against brute force."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval import load_standards
from plan_eval.standards.inference import Interval, infer, preimage, simplest_between
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
    assert "above 1,690.47 (35500/21), up to 1,700" in out
    assert "540 would need above 1,766.66 (5300/3), up to 1,800" in out
    assert "10 of 11 published amounts fit." in out
    found = json.loads(shipped("infer", "min_wage", "--format", "json").out)
    assert next(iter(found)) == "parameter"
    assert found["interval"] == {"low": 1690.47619048, "low_included": False, "high": 1700, "high_included": True}
    assert found["inconsistent"][0]["id"] == "severe_disability_recipient"
    assert len(found["consistent"]) == 10
    for format_ in ("csv", "markdown"):
        assert "1,714.28" in shipped("infer", "min_wage", "--format", format_).out


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
        ("170000 / min_wage", "100", "from 1,700, below 1,888.88 (17000/9)"),
        ("round_half_up(min_wage, 100)", "1700", "from 1,650, below 1,750"),
        ("round_down(min_wage, 100)", "1700", "from 1,700, below 1,800"),
        ("min_wage * min_wage / 1000", "2890", "up to 1,700"),
    ],
)
def test_every_shape_of_formula(cli: Cli, tmp_path: Path, formula: str, amount: str, words: str) -> None:
    assert words in cli("infer", "min_wage", "--data", inferred(tmp_path, formula, amount)).out


def test_nothing_published(cli: Cli, tmp_path: Path) -> None:
    out = cli("infer", "min_wage", "--data", folder(tmp_path, None, STANDARDS)).out
    assert "Nothing is published that depends on Minimum wage" in out


def test_amounts_that_no_value_fits_together(cli: Cli, tmp_path: Path) -> None:
    more = "  - {id: half, name: Half, unit: CNY/person/month, formula: 50% * min_wage, published: [{on: 2018, amount: 100}]}\n"
    out = cli("infer", "min_wage", "--data", inferred(tmp_path, "42% * min_wage", "720", more)).out
    assert "No value fits two of the published amounts" in out


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
