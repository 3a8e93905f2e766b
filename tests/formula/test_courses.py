"""Which way formulas are said to go, and which way they go."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan_eval.base.errors import FormulaError
from plan_eval.formula import NUMBER, Formula
from plan_eval.formula.courses import Course
from plan_eval.formula.monotone import constant_course, course_of
from tests.formula.growing import calls

SCOPE = {"x": NUMBER, "y": NUMBER}
Y = Fraction(3)
COURSES = {"x": Course(1, 1), "y": constant_course(Y)}


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("7", 0),
        ("y * 2", 0),
        ("x + 3", 1),
        ("x * x", 1),
        ("3 - x", -1),
        ("-x", -1),
        ("-(-x)", 1),
        ("100 / x", -1),
        ("x / 100", 1),
        ("-100 / x", 1),
        ("1 / (1 / x)", 1),
        ("x - x", None),
        ("x * (3 - x)", None),
        ("1000 / (x - 100)", None),
        ("(x - 100) / (x - 100)", None),
        ("100 / round_down(100 / x, 5)", None),
        ("100 / round_up(x, 5)", -1),
        ("abs(x)", 1),
        ("abs(-x)", 1),
        ("abs(3 - x)", None),
        ("min(x, 3)", 1),
        ("max(x, 3 - x)", None),
        ("round_up(x, 10)", 1),
        ("round_down(3 - x, 10)", -1),
        ("round_up(3, x)", None),
        ("round_up(3, y)", 0),
        ("round_up(0, 5)", 0),
        ("-x * 3", -1),
        ("3 * -x", -1),
        ("-x * -3", 1),
        ("3 * (x - 5)", 1),
        ("(x - 5) * 3", 1),
        ("-3 * (x - 5)", -1),
        ("(x - 5) * -3", -1),
        ("(3 - x) / 100", -1),
        ("(3 - x) / -100", 1),
        ("0 * (x - 5)", 0),
        ("(x - 5) * 0", 0),
        ("-x * x", -1),
        ("-x * (3 - x)", None),
        ("-x / (1 + x)", None),
        ("x / -x", None),
        ("-1 / -x", -1),
        ("100 / (y - 5)", 0),
        ("x / (y - 5)", None),
        ("abs(0)", 0),
        ("abs(-x * 3)", 1),
        ("abs(1 / x)", -1),
        ("abs(-1 / x)", -1),
        ("abs(x - 5)", None),
        ("100 / round_up(3 + x, y)", -1),
        ("100 / round_down(1 / (1 + x), 5)", None),
        ("min(x, 3, -x)", None),
        ("min(x, 3, 2 * x)", 1),
        ("max(-x, 3, 0)", -1),
        ("if(y > 2, x, 2 * x)", 1),
        ("if(has(y), x, 2 * x)", 1),
        ("if(y > 2, 3 - x, x)", None),
        ("if(x > 2, x, 2 * x)", None),
        ("100 / if(y > 2, x, 2 * x)", -1),
        ("if(y > 2 and has(x), x, x)", None),
        ("if(has(y) or y > 2, 3 - x, 1 - x)", -1),
        ("has(y)", None),
        ("x > 3", None),
        ("not x > 3", None),
        ("x > 3 and y > 2", None),
    ],
)
def test_the_way_of_a_formula(text: str, way: int | None) -> None:
    assert course_of(Formula(text, SCOPE).tree, COURSES).way == way


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("7", 1),
        ("3 - 3", None),
        ("0", 0),
        ("-7", -1),
        ("0 * x", 0),
        ("-x", -1),
        ("x * -x", -1),
        ("-x * -x", 1),
        ("x + 0", 1),
        ("0 + x", 1),
        ("x - 1", None),
        ("0 - x", -1),
        ("x / -3", -1),
        ("abs(x - 1)", 1),
        ("abs(-x)", 1),
        ("min(x, 3)", 1),
        ("min(-x, -3)", -1),
        ("min(x, -3)", None),
        ("round_up(x, 10)", 1),
        ("round_down(100 / x, 10)", None),
        ("round_up(-x, 10)", -1),
        ("round_up(-7, 10)", -1),
        ("if(y > 2, x, 7)", 1),
        ("if(y > 2, -x, -7)", -1),
        ("if(y > 2, x, -7)", None),
        ("if(x > 2, x, 7)", 1),
    ],
)
def test_the_sign_of_a_formula(text: str, sign: int | None) -> None:
    assert course_of(Formula(text, SCOPE).tree, COURSES).sign == sign


def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: f"({' '.join(parts)})"),
        inner.map(lambda part: f"-{part}"),
        st.tuples(inner, inner).map(lambda parts: f"if(y > 2, {parts[0]}, {parts[1]})"),
        st.tuples(inner, inner).map(lambda parts: f"if(has(y), {parts[0]}, {parts[1]})"),
        calls(inner),
        st.tuples(inner, inner).map(lambda parts: f"round_up({parts[0]}, {parts[1]})"),
    )


FORMULAS = st.recursive(st.sampled_from(["x", "x", "y", "42%", "3", "10", "(4 - 9)"]), grow, max_leaves=7)


@settings(max_examples=200)
@given(FORMULAS, st.lists(st.fractions(0, 200, max_denominator=20), min_size=2, max_size=12, unique=True))
def test_a_formula_goes_the_way_it_is_said_to_go(text: str, points: list[Fraction]) -> None:
    formula = Formula(text, SCOPE)
    course = course_of(formula.tree, COURSES)
    values: list[Fraction] = []
    for point in sorted(points):
        try:
            value = formula.evaluate({"x": point, "y": Y})
        except FormulaError:
            assert course.way is None or not values, "what is defined stays so"
            continue
        if value is None:
            assert course.way is None or not values, "what is defined stays so"
            continue
        assert isinstance(value, Fraction)
        values.append(value)
    steps = [after - before for before, after in pairwise(values)]
    if course.way is not None:
        assert all(step * course.way >= 0 if course.way else step == 0 for step in steps)
    if course.sign is not None:
        assert all(value * course.sign >= 0 if course.sign else value == 0 for value in values)
