"""Formulas for spreadsheets: what they come to with binary fractions is the exact amount, or there is no formula."""

import dataclasses
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from plan_eval.base.errors import FormulaError
from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import NUMBER, Formula, parse
from plan_eval.formula.doubles import Bounds, decimal
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.pieces import NotExactError, Written, rounded, tidied
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.spreadsheet import difference, unless, written
from tests.formula.excel import compute

HIGH, PLACES = Fraction(100_000), 2
NAMES: dict[str, Bounds] = {"w": decimal(Fraction(0), HIGH, PLACES), "v": decimal(-HIGH, HIGH, 3)}


def excel(text: str, mode: RoundingMode = RoundingMode.NONE, step: str = "1") -> Written:
    value = tidied(written(parse(text), NAMES))
    return rounded(value, mode, Fraction(step))


@pytest.mark.parametrize(
    ("text", "mode", "step", "expected"),
    [
        ("42% * w", "none", "1", "ROUND(42%*{w},4)"),
        ("42% * w", "up", "10", "ROUNDUP(ROUND(ROUND(42%*{w},4)/10,9),0)*10"),
        ("w / 30", "down", "1", "ROUNDDOWN(ROUND({w}/30,9),0)"),
        ("w", "half_up", "0.05", "ROUND(ROUND(ROUND({w}/0.05,7),0)*0.05,2)"),
        ("w", "half_even", "1", "IF(MOD(ROUND({w},8),2)=0.5,INT(ROUND({w},8)),INT(ROUND({w},8)+0.5))"),
        ("v", "up", "1", "(-INT(-ROUND({v},8)))"),
        ("v", "down", "1", "INT(ROUND({v},8))"),
        ("v", "half_up", "1", "INT(ROUND({v},8)+0.5)"),
        ("(w + 1) * (w - -v)", "none", "1", "({w}+1)*({w}--{v})"),
        ("if(w >= 1000 and not w = 5, min(w, 2), abs(v))", "none", "1", None),
        ("round_up(w, 10)", "none", "1", "ROUNDUP(ROUND({w}/10,9),0)*10"),
        ("700", "up", "10", "ROUNDUP(ROUND(700/10,9),0)*10"),
        ("round_up(w)", "none", "1", "ROUNDUP(ROUND({w},8),0)"),
        ("round_half_up(w)", "none", "1", "ROUND(ROUND({w},8),0)"),
        ("round_down(w, 0.5)", "none", "1", "ROUND(ROUNDDOWN(ROUND({w}/0.5,8),0)*0.5,1)"),
        ("round_down(w, 10 / 4)", "none", "1", "ROUND(ROUNDDOWN(ROUND({w}/2.5,9),0)*2.5,1)"),
        ("w - (v - 1)", "none", "1", "{w}-({v}-1)"),
        ("w / (3 * 10)", "none", "1", "{w}/(3*10)"),
        ("1.23456789012345 + w", "none", "1", "1.23456789012345+{w}"),
        ("0.00123456789012345 + w", "none", "1", "0.00123456789012345+{w}"),
        ("123456789012345000% + w", "none", "1", "123456789012345000%+{w}"),
    ],
)
def test_how_they_are_written(text: str, mode: str, step: str, expected: str | None) -> None:
    formula = excel(text, RoundingMode(mode), step).text
    if expected is None:
        expected = "IF(AND(ROUND({w}-1000,8)>=0,NOT(ROUND({w}-5,8)=0)),MIN({w},2),ABS({v}))"
    assert expected in formula


@pytest.mark.parametrize(
    ("text", "mode", "step", "reason"),
    [
        ("u * 2", "none", "1", "u is not computed by Excel"),
        ("w / v / w", "up", "0.01", "another amount"),
        ("w * w * w * v * v", "up", "10", "another amount"),
        ("round_up(w, v)", "none", "1", "not a fixed decimal"),
        ("round_up(w, 1 / 3)", "none", "1", "not a fixed decimal"),
        ("if(has(w), w, 1)", "none", "1", "`has` has no form in Excel"),
        ("has(w)", "none", "1", "`has` has no form in Excel"),
        ("if(-(w > 1), 1, 2)", "none", "1", "no form in Excel"),
        ("if(w + v, 1, 2)", "none", "1", "no form in Excel"),
        ("round_up(w, 0)", "none", "1", "not a fixed decimal"),
        ("round_up(w, -10)", "none", "1", "not a fixed decimal"),
        ("1234567890123456 * w", "none", "1", "more digits than Excel keeps"),
        ("1.2345678901234567 * w", "none", "1", "more digits than Excel keeps"),
        ("w / 0", "none", "1", "the divisor may be zero"),
        ("+".join(["(v + w)"] * 150), "half_even", "1", "too long for Excel"),
        ("w * 1000000", "half_even", "0.01", "another amount"),
    ],
)
def test_what_is_refused(text: str, mode: str, step: str, reason: str) -> None:
    with pytest.raises(NotExactError) as refusal:
        excel(text, RoundingMode(mode), step)
    assert reason in refusal.value.reason.en


def test_a_function_that_excel_lacks_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = dataclasses.replace(FUNCTIONS["abs"], excel="")
    monkeypatch.setitem(FUNCTIONS, "halved", bare)
    with pytest.raises(NotExactError, match="'function': 'halved'"):
        excel("halved(w)")


def test_what_stands_beside_the_amounts() -> None:
    assert difference("one", "two", 2) == "ROUND({one}-{two},2)"
    assert unless("{w}>=0", "below zero") == 'IF({w}>=0,"","below zero")'


def test_every_share_of_every_wage_is_rounded_rightly() -> None:
    """Of these amounts plain binary arithmetic gets 34 wrong."""
    wrong = naive = 0
    for percentage in range(1, 100):
        formula = excel(f"{percentage}% * w", RoundingMode.UP, "10")
        for wage in range(1000, 3001, 10):
            exact = ROUNDINGS[RoundingMode.UP].value(Fraction(percentage * wage, 100), Fraction(10))
            wrong += compute(formula.text, {"w": float(wage)}) != exact
            naive += -(-(percentage / 100 * wage) // 10) * 10 != exact
    assert wrong == 0
    assert naive == 34


def test_a_divisor_that_is_computed_is_as_unsure_as_it_is() -> None:
    """The binary form of 1000000.3 - 1000000 is nearer to 0.30000000005: 3 / 0.3 would be cut down to 9."""
    formula = excel("w / (1000000.3 - 1000000)", RoundingMode.DOWN)
    for wage in range(0, 3000, 3):
        assert compute(formula.text, {"w": float(wage)}) == wage * 10 // 3


numbers = st.one_of(
    st.integers(0, 3000).map(str),
    st.sampled_from(["0.1", "0.42", "42%", "2.5", "1.005", "33.3%", "0.07", "12", "30", "365"]),
)
names = st.sampled_from(["w", "v"])


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(inner, inner)
    signs = st.sampled_from(["+", "-", "*", "/"])
    return st.one_of(
        st.tuples(inner, signs, inner).map(lambda parts: f"({' '.join(parts)})"),
        pairs.map(lambda pair: f"min({pair[0]}, {pair[1]})"),
        pairs.map(lambda pair: f"max({pair[0]}, {pair[1]})"),
        inner.map(lambda one: f"abs(-{one})"),
        st.tuples(
            st.sampled_from(["up", "down", "half_up"]), inner, st.sampled_from(["1", "10", "0.05", "0.5", "2.5"])
        ).map(lambda parts: f"round_{parts[0]}({parts[1]}, {parts[2]})"),
        st.tuples(inner, st.sampled_from(["<", "<=", "=", "!=", ">", ">="]), inner, inner, inner).map(
            lambda parts: f"if({parts[0]} {parts[1]} {parts[2]}, {parts[3]}, {parts[4]})"
        ),
    )


formulas = st.recursive(numbers | names, _grown, max_leaves=6)
modes = st.sampled_from(list(RoundingMode))
steps = st.sampled_from(["1", "10", "0.05", "0.01", "5", "2.5", "0.1", "100", "0.7"])
wages = st.one_of(st.integers(0, 300_000).map(lambda n: Decimal(n) * 10), st.integers(0, 10_000_000).map(Decimal))
WAGES = wages.map(lambda number: number.scaleb(-PLACES))
VALUES = st.integers(-100_000_000, 100_000_000).map(lambda number: Decimal(number).scaleb(-3))


@given(formulas, modes, steps, WAGES, VALUES)
@example("(42% * w)", RoundingMode.UP, "10", Decimal(1700), Decimal(0))
@example("(1.005 * w)", RoundingMode.HALF_UP, "0.01", Decimal(1), Decimal(0))
@example("(w / 30)", RoundingMode.UP, "0.1", Decimal(3), Decimal(0))
@example("(v + w)", RoundingMode.DOWN, "0.7", Decimal("0.7"), Decimal("0.7"))
@example("if((0.1 * w) = (w / 10), 1, 2)", RoundingMode.NONE, "1", Decimal("0.3"), Decimal(0))
def test_a_spreadsheet_comes_to_the_exact_amount(
    text: str, mode: RoundingMode, step: str, wage: Decimal, value: Decimal
) -> None:
    try:
        formula = excel(text, mode, step)
    except NotExactError:
        return
    whole = Formula(text, dict.fromkeys(NAMES, NUMBER))
    try:
        exact = whole.evaluate({"w": Fraction(wage), "v": Fraction(value)})
        found = compute(formula.text, {"w": float(wage), "v": float(value)})
    except (FormulaError, ZeroDivisionError):
        assume(False)
    assert isinstance(exact, Fraction)
    amount = ROUNDINGS[mode].value(exact, Fraction(step))
    bounds = formula.bounds
    assert bounds.low <= amount <= bounds.high
    assert bounds.parts * bounds.free >= amount.denominator
    assert abs(Fraction(found) - amount) <= bounds.error
    if mode is not RoundingMode.NONE:
        assert found == float(amount)
