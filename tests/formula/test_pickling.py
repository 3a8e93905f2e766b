"""Formulas are handed to other processes, and are equal there."""

import copy
import pickle
from fractions import Fraction

import pytest

from plan_eval.formula import NUMBER, TRUTH, Formula, words
from plan_eval.formula.functions import FUNCTIONS
from plan_eval.formula.kinds import Kind
from plan_eval.formula.tree import Binary

SCOPE: dict[str, Kind] = {"x": NUMBER, "other": NUMBER, "yes": TRUTH, "nature": words("binding", "expected")}
VALUES = {"x": Fraction(7), "other": None, "yes": True, "nature": "binding"}

TEXTS = [
    "42% * x",
    "if(nature = binding and not yes or x >= 3, x / 3, -x)",
    "has(other)",
    "nature",
    "1" + " + x" * 199,
    *(f"{name}({', '.join(['x'] * function.least)})" for name, function in FUNCTIONS.items()),
]


def again(formula: Formula) -> list[Formula]:
    return [pickle.loads(pickle.dumps(formula)), copy.deepcopy(formula)]  # noqa: S301  # made by this test


@pytest.mark.parametrize("text", TEXTS)
def test_a_formula_survives(text: str) -> None:
    formula = Formula(text, SCOPE)
    for same in again(formula):
        assert same == formula
        assert hash(same) == hash(formula)
        assert (same.text, same.names, same.kind) == (formula.text, formula.names, formula.kind)
        assert same.evaluate(VALUES) == formula.evaluate(VALUES)


def test_a_formula_with_a_tree_of_its_own_survives() -> None:
    tree = Formula("x >= 3", SCOPE).tree
    assert isinstance(tree, Binary)
    changed = Formula("x >= 3", SCOPE, tree._replace(right=Formula("9", SCOPE).tree))
    assert changed != Formula("x >= 3", SCOPE)
    for same in again(changed):
        assert same == changed
        assert same.evaluate(VALUES) is False


def test_formulas_are_equal_where_they_say_the_same_of_the_same() -> None:
    formula = Formula("x + 1", SCOPE)
    assert formula == Formula("x + 1", {"x": NUMBER})
    assert formula != Formula("x  + 1", SCOPE)
    assert formula != "x + 1"
    assert Formula("nature = binding", SCOPE) != Formula("nature = binding", {"nature": words("binding")})
    assert len({formula, Formula("x + 1", {"x": NUMBER})}) == 1


def test_kinds_are_compared_by_what_they_are() -> None:
    scope = pickle.loads(pickle.dumps(SCOPE))  # noqa: S301  # made by this test
    assert scope["nature"].is_word
    assert not scope["x"].is_word
    assert Formula("nature = binding and x + other > 1 and yes", scope).kind == TRUTH
