"""The quick ways of columns: that they are taken where they may be, and lead to the same values."""

import operator
from fractions import Fraction

import pytest

from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.column_evaluation import evaluate_columns
from plan_eval.formula.columns import Column, by_rows, constant, over_one_denominator, row_by_row
from plan_eval.formula.rounding import ROUNDINGS

VALUES = [-31, -30, -29, 0, 4, 5, 6, 15, 25, 35]


def test_columns_over_one_denominator_are_taken_as_they_are() -> None:
    one, two = Column([1, 2], 10), Column([3, 4], 10)
    (left, right), denominator = over_one_denominator((one, two))
    assert left is one.numerators
    assert right is two.numerators
    assert denominator == 10


def test_columns_over_two_denominators_stand_over_the_smallest_that_both_share() -> None:
    assert over_one_denominator((Column([1, 2], 4), Column([3], 6))) == ([[3, 6], [6]], 12)


def test_a_constant_is_one_number_for_all_rows() -> None:
    assert constant(Fraction(21, 50)) == Column((21,), 50)
    assert [Column((7,), 2).at(row) for row in (0, 1, 5)] == [Fraction(7, 2)] * 3
    assert [Column((7, 8), 2).at(row) for row in (0, 1)] == [Fraction(7, 2), Fraction(4)]


def test_rows_are_computed_with_one_number_on_either_side() -> None:
    assert row_by_row(operator.sub, [5, 6], [1, 2]) == [4, 4]
    assert row_by_row(operator.sub, [5], [1, 2]) == [4, 3]
    assert row_by_row(operator.sub, [5, 6], [1]) == [4, 5]
    assert row_by_row(operator.sub, [5], [1]) == [4]


def test_several_columns_are_joined_from_the_left() -> None:
    columns = Column([1, 9], 1), Column([5], 2), Column([4, 6], 3)
    assert by_rows(max, *columns) == Column([15, 54], 6)
    assert by_rows(min, *columns) == Column([6, 12], 6)


@pytest.mark.parametrize("mode", RoundingMode)
@pytest.mark.parametrize("step", [Fraction(10), Fraction(1), Fraction(5, 2), Fraction(1, 3)])
@pytest.mark.parametrize("denominator", [1, 2, 10])
def test_a_column_is_rounded_like_its_values(mode: RoundingMode, step: Fraction, denominator: int) -> None:
    direction = ROUNDINGS[mode]
    column = direction.column(Column(VALUES, denominator), step)
    assert [column.at(row) for row in range(len(VALUES))] == [
        direction.value(Fraction(value, denominator), step) for value in VALUES
    ]


CONDITIONS = [f"x {sign} {other}" for sign in ("<", "<=", ">", ">=", "=", "!=") for other in ("5", "y", "y / 2")]
CONDITIONS += ["not x > 5", "x > 5 and y > 5", "x > 5 or y > 5", "not (x > 5 or y > 5)", "not x > 5 and y < 9", "3 > 2"]


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("text", ["if({}, x, y)", "if({}, 1, 2 * x)", "if({}, x, 7) / 3", "if({}, 0.5, 2)"])
def test_conditions_in_columns(condition: str, text: str) -> None:
    formula = Formula(text.format(condition), {"x": NUMBER, "y": NUMBER})
    xs, ys = [4, 5, 6, 7, 10, -5], [5, 5, 5, 8, 20, -9]
    column = evaluate_columns(formula.tree, {"x": Column(xs), "y": Column(ys)})
    for row, (x, y) in enumerate(zip(xs, ys, strict=True)):
        assert column.at(row) == formula.evaluate({"x": Fraction(x), "y": Fraction(y)})


@pytest.mark.parametrize("text", ["x / -4", "x / 2.5", "-x / (1 - 3)", "x / y"])
def test_quotients_by_one_number(text: str) -> None:
    formula = Formula(text, {"x": NUMBER, "y": NUMBER})
    column = evaluate_columns(formula.tree, {"x": Column(VALUES, 2), "y": Column((-3,), 7)})
    assert column.denominator > 0
    for row, value in enumerate(VALUES):
        assert column.at(row) == formula.evaluate({"x": Fraction(value, 2), "y": Fraction(-3, 7)})


@pytest.mark.parametrize("function", ["round_up", "round_down", "round_half_up"])
def test_the_step_is_one_where_it_is_left_out(function: str) -> None:
    scope, column = {"x": NUMBER}, Column(VALUES, 10)
    left_out, given = (Formula(f"{function}({text})", scope) for text in ("x", "x, 1"))
    assert evaluate_columns(left_out.tree, {"x": column}) == evaluate_columns(given.tree, {"x": column})
    assert left_out.evaluate({"x": Fraction(25, 10)}) == (2 if function == "round_down" else 3)
