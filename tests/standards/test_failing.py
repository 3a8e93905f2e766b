"""What may fail by what a formula is made of: never less than does, and not what is plain arithmetic."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval import load_standards
from plan_eval.base.errors import FormulaError
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.limits import MAX_BITS
from plan_eval.formula.parser import parse
from plan_eval.formula.sizes import Size, of_value, size_of
from plan_eval.standards.failing import may_fail
from tests.conftest import STANDARDS, Cli, folder

LARGE = Size(MAX_BITS // 2 + 1, 1)
NUMBERS = st.fractions(-1000, 1000, max_denominator=50)
PARTS = ("x", "y", "3", "0.25", "42%")
FORMULAS = st.recursive(
    st.sampled_from(PARTS),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"),
        st.tuples(inner, inner).map(lambda parts: f"({parts[0]} / {parts[1]})"),
        st.tuples(inner, inner).map(lambda parts: f"min({parts[0]}, {parts[1]})"),
        st.tuples(inner, inner).map(lambda parts: f"round_up({parts[0]}, {parts[1]})"),
        inner.map(lambda part: f"round_half_up({part}, 0.05)"),
        inner.map(lambda part: f"abs(-{part})"),
        st.tuples(inner, inner, inner).map(lambda parts: f"if({parts[0]} > {parts[1]}, {parts[1]}, {parts[2]})"),
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(text=FORMULAS, x=NUMBERS, y=NUMBERS)
def test_what_is_said_not_to_fail_stays_as_small_as_is_said(text: str, x: Fraction, y: Fraction) -> None:
    size = size_of(parse(text), {"x": of_value(x), "y": of_value(y)})
    if size is None:
        return
    value = Formula(text, {"x": NUMBER, "y": NUMBER}).evaluate({"x": x, "y": y})
    assert isinstance(value, Fraction)
    assert value.numerator.bit_length() <= size.above
    assert value.denominator.bit_length() <= size.below


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        ("42% * x + 3", False),
        ("x / 12", False),
        ("round_up(x, 10)", False),
        ("max(x, y, 1)", False),
        ("if(has(x), x, y)", False),
        ("x / y", True),
        ("x / 0", True),
        ("round_up(x, y)", True),
        ("round_up(x, 0)", True),
        ("large * large", True),
        ("unknown + 1", True),
    ],
)
def test_what_may_fail(text: str, *, fails: bool) -> None:
    names = {"x": Size(10, 3), "y": Size(10, 3), "large": LARGE}
    assert (size_of(parse(text), names) is None) is fails


def test_what_uses_what_may_fail_may_fail(tmp_path: Path) -> None:
    more = "".join(
        f"  - {{id: {name}, name: {name}, unit: CNY/person/month, formula: {formula}}}\n"
        for name, formula in (
            ("a", "2 * b"),
            ("b", "min_wage * 100 / (min_wage - 1)"),
            ("c", "min_wage + 1"),
            ("d", "c / 2"),
        )
    )
    data = folder(tmp_path / "data", None, STANDARDS + more)
    assert may_fail(load_standards(data)) == {"a", "b"}


def test_an_error_of_one_day_is_found_though_nothing_was_published_then(cli: Cli, tmp_path: Path) -> None:
    zero = "      - {from: 2018-01-01, value: 1800, source: s}\n      - {from: 2019-01-01, value: 1900, source: s}\n"
    text = STANDARDS.replace("standards:\n", f"{zero}", 0)
    start = text.index("    values:\n")
    end = text.index("\n", text.index("- {from", start)) + 1
    text = text[:end] + zero + text[end:]
    text = text.replace("formula: 42% * min_wage", "formula: min_wage * 10 / (min_wage - 1800) * 1")
    found = json.loads(cli("check", folder(tmp_path / "data", None, text), "--format", "json").out)["findings"]
    assert "PE410" in [each["code"] for each in found]


def test_many_multiplications_in_a_row_are_known_to_grow(tmp_path: Path) -> None:
    chain = "".join(
        f"  - {{id: s{number}, name: S{number}, unit: CNY/person/month, rounding: {{mode: none}}, formula: {'9' * 40} * {before}}}\n"
        for number, before in enumerate(["min_wage", *(f"s{number}" for number in range(60))])
    )
    failing = may_fail(load_standards(folder(tmp_path / "data", None, STANDARDS + chain)))
    assert "s5" not in failing
    assert "s60" in failing
    with pytest.raises(FormulaError, match="PE409"):
        grown(61)


def grown(times: int) -> Fraction:
    """Return a wage multiplied again and again by a number of forty digits."""
    value, formula = Fraction(1700), Formula(f"{'9' * 40} * x", {"x": NUMBER})
    for _ in range(times):
        result = formula.evaluate({"x": value})
        assert isinstance(result, Fraction)
        value = result
    return value
