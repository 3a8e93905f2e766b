"""What a formula may take, to the very last: the most that is allowed is computed, and one more is refused."""

from fractions import Fraction

import pytest

from plan_eval.base.errors import FormulaError
from plan_eval.formula import NUMBER, TRUTH, Formula
from plan_eval.formula.column_evaluation import evaluate_columns
from plan_eval.formula.columns import Column

SCOPE = {"x": NUMBER, "yes": TRUTH}


@pytest.mark.parametrize(
    ("before", "middle", "behind", "most"),
    [
        ("(", "1", ")", 50),
        ("-", "1", "", 50),
        ("not ", "yes", "", 50),
        ("abs(", "1", ")", 50),
        ("max(1, ", "1", ")", 50),
        ("1 + (", "1", ")", 25),
        ("", "1", " + 1", 199),
        ("", "1", " " * 9, 222),
    ],
)
def test_the_deepest_formula(before: str, middle: str, behind: str, most: int) -> None:
    Formula(before * most + middle + behind * most, SCOPE)
    with pytest.raises(FormulaError, match="PE409"):
        Formula(before * (most + 1) + middle + behind * (most + 1), SCOPE)


@pytest.mark.parametrize(
    ("text", "found", "limit", "place"),
    [
        ("x" + " " * 2000, 2001, 2000, (2000, 2001)),
        ("1 + " + "9" * 41, 41, 40, (4, 45)),
        ("1" + "+1" * 200, 201, 200, (0, 401)),
        ("(" * 51 + "1" + ")" * 51, 51, 50, (51, 52)),
    ],
)
def test_what_is_too_much_is_told_with_its_place(text: str, found: int, limit: int, place: tuple[int, int]) -> None:
    with pytest.raises(FormulaError) as caught:
        Formula(text, SCOPE)
    error = caught.value
    assert (error.values["found"], error.values["limit"], (error.start, error.end)) == (found, limit, place)


def test_the_longest_number_and_the_longest_text() -> None:
    assert Formula("0." + "9" * 39, {}).evaluate({}) == 1 - Fraction(1, 10**39)
    assert Formula("9" * 40 + "%", {}).evaluate({}) == Fraction(10**40 - 1, 100)
    assert Formula("1" + " " * 1999, {}).evaluate({}) == 1


LARGEST = 2**4096 - 1


@pytest.mark.parametrize(
    ("value", "is_allowed"),
    [
        (Fraction(LARGEST), True),
        (Fraction(LARGEST + 1), False),
        (Fraction(-LARGEST), True),
        (Fraction(-LARGEST - 1), False),
        (Fraction(1, LARGEST), True),
        (Fraction(1, LARGEST + 1), False),
    ],
)
@pytest.mark.parametrize("text", ["x * 1", "x / 1", "x + 0", "min(x, x)"])
def test_the_largest_value(text: str, value: Fraction, *, is_allowed: bool) -> None:
    formula = Formula(text, SCOPE)
    column = Column([0, value.numerator, 0], value.denominator)
    if is_allowed:
        assert formula.evaluate({"x": value}) == value
        assert evaluate_columns(formula.tree, {"x": column}).at(1) == value
    else:
        with pytest.raises(FormulaError) as caught:
            formula.evaluate({"x": value})
        assert (caught.value.code, caught.value.values["limit"]) == ("PE409", 4096)
        with pytest.raises(FormulaError) as in_columns:
            evaluate_columns(formula.tree, {"x": column})
        assert (in_columns.value.start, in_columns.value.end) == (caught.value.start, caught.value.end)


@pytest.mark.parametrize(
    ("function", "least", "most"),
    [("min", 1, 20), ("max", 1, 20), ("abs", 1, 1), ("round_up", 1, 2), ("round_down", 1, 2), ("round_half_up", 1, 2)],
)
def test_how_many_arguments_a_function_takes(function: str, least: int, most: int) -> None:
    for count in (least, most):
        assert Formula(f"{function}({', '.join(['1'] * count)})", {}).evaluate({}) == 1
    for count in (least - 1, most + 1):
        with pytest.raises(FormulaError, match="PE408"):
            Formula(f"{function}({', '.join(['1'] * count)})", {})
