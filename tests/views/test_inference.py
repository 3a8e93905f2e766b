"""What published amounts imply, as people read it."""

import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.standards.inference import Interval
from plan_eval.views.intervals import ends_in_words, exact_interval, interval_in_words
from tests.conftest import STANDARDS, Cli, folder

PUBLISHED = STANDARDS + "    published: [{on: 2018-11-30, amount: 720}]\n"


def test_the_round_value_is_named(shipped: Cli) -> None:
    out = shipped("infer", "min_wage").out
    assert (
        "imply: Minimum wage above 1,690.47, up to 1,700 CNY/person/month.\nThe only multiple of 10 in it is 1,700.\n"
        in out
    )
    assert "其中 10 的倍数只有 1,700。\n" in shipped("infer", "min_wage", "--lang", "zh").out


def test_the_roundest_of_many_is_named(cli: Cli, tmp_path: Path) -> None:
    data = folder(tmp_path / "data", None, PUBLISHED.replace("42%", "10%"))
    out = cli("infer", "min_wage", "--data", data).out
    assert "Minimum wage above 7,100, up to 7,200 CNY/person/month.\n" in out
    assert "The only multiple of 100 in it is 7,200.\n" in out
    assert "It is consistent with the one published amount.\n" in out


@pytest.mark.parametrize("published", ["713", "715"])
def test_what_no_value_gives_has_no_interval(cli: Cli, tmp_path: Path, published: str) -> None:
    data = folder(tmp_path / "data", None, PUBLISHED.replace("720", published))
    out = cli("infer", "min_wage", "--data", data).out
    assert "No value of Minimum wage gives any of the published amounts.\n" in out
    assert f"! Living: no value gives {published}.\n" in out


@given(st.fractions(0, 10**4), st.fractions(Fraction(1, 10**4), 10**4), st.tuples(st.booleans(), st.booleans()))
def test_every_value_of_an_interval_is_among_those_named(
    low: Fraction, width: Fraction, ends: tuple[bool, bool]
) -> None:
    interval = Interval(low, ends[0], low + width, ends[1])
    first, last = ends_in_words(interval, "en")
    start, end = (Fraction(re.sub("[^0-9.]", "", words)) for words in (first, last))
    assert start <= low < low + width <= end
    assert first.startswith("from") is (ends[0] and start == low)
    assert last.startswith("up to") is (ends[1] and end == low + width)
    assert interval_in_words(interval, "en") == f"{first}, {last}"


def test_ends_that_are_not_there() -> None:
    assert ends_in_words(Interval(Fraction(3), True, None, False), "en") == ("from 3", "")  # as drawn
    assert interval_in_words(Interval(Fraction(3), True, Fraction(3), True), "zh") == "恰为 3"  # as drawn
    third = Interval(Fraction(1, 3), True, Fraction(2, 3), True)  # as drawn
    assert interval_in_words(third, "en") == "above 0.3333, below 0.6667"
    assert exact_interval(third, "en") == "from 0.3333 (1/3), up to 0.6666 (2/3)"
