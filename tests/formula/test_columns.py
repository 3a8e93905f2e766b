"""Columns of values, computed by the formula at once, against every value by itself."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval.base.errors import FormulaError
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.column_evaluation import evaluate_columns
from plan_eval.formula.columns import Column, NotInColumns
from tests.formula.growing import calls


def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    condition = st.tuples(inner, st.sampled_from(["<", "<=", ">", ">=", "=", "!="]), inner).map(" ".join)
    condition |= st.tuples(condition, st.sampled_from(["and", "or"]), condition).map(" ".join)
    condition |= condition.map(lambda part: f"not ({part})")
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda parts: f"({' '.join(parts)})"),
        inner.map(lambda part: f"{part} / 7"),
        inner.map(lambda part: f"-{part}"),
        st.tuples(condition, inner, inner).map(lambda parts: f"if({', '.join(parts)})"),
        calls(inner, in_columns=True),
    )


FORMULAS = st.recursive(st.sampled_from(["x", "x", "42%", "3", "0.07", "10"]), grow, max_leaves=8)


@settings(max_examples=200)
@given(FORMULAS, st.lists(st.integers(-5000, 5000), min_size=2, max_size=5), st.sampled_from([1, 10, 100]))
def test_columns_are_the_same_as_single_values(text: str, numerators: list[int], denominator: int) -> None:
    formula = Formula(text, {"x": NUMBER})
    column = evaluate_columns(formula.tree, {"x": Column(numerators, denominator)})
    for row, numerator in enumerate(numerators):
        assert column.at(row) == formula.evaluate({"x": Fraction(numerator, denominator)})


@pytest.mark.parametrize("text", ["1 / x", "round_up(3, x)", "if(if(x > 1, x > 2, x > 3), 1, 2)"])
def test_what_cannot_be_computed_in_columns_is_left_to_the_caller(text: str) -> None:
    with pytest.raises(NotInColumns):
        evaluate_columns(Formula(text, {"x": NUMBER}).tree, {"x": Column([1, 2])})


@pytest.mark.parametrize(
    ("text", "values"),
    [("if(n > 0, x / n, -x)", [-1, -2]), ("if(n <= 0, x, 1 / x)", [1, 2]), ("if(x > 0, 3 * x, round_up(x, n))", [3, 6]),
     ("if(x < 0, x / n, if(n = 0, x, 1 / x))", [1, 2]), ("if(has(n) and x > 1, x, 3)", [3, 2]),
     ("if(not has(n), x / n, x)", [1, 2])],
)  # fmt: skip
def test_a_branch_that_no_value_takes_is_not_computed(text: str, values: list[int]) -> None:
    column = evaluate_columns(Formula(text, {"x": NUMBER, "n": NUMBER}).tree, {"x": Column([1, 2]), "n": Column([0])})
    assert [column.at(row) for row in range(2)] == values


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("x / (2 - 2)", "PE410", "/ (2 - 2"),
        ("round_up(x, 2 - 2)", "PE411", "2 - 2"),
        ("x" + " * 9999999999" * 150, "PE409", None),
    ],
)
def test_errors_have_their_place(text: str, code: str, part: str | None) -> None:
    with pytest.raises(FormulaError) as caught:
        evaluate_columns(Formula(text, {"x": NUMBER}).tree, {"x": Column([1, 2])})
    assert caught.value.code == code
    assert part is None or text[caught.value.start : caught.value.end] == part
