"""How tightly operators bind: each against its neighbours."""

import pytest

from plan_eval.base.errors import FormulaError
from plan_eval.formula import NUMBER, TRUTH, Formula
from plan_eval.formula.parser import parse
from plan_eval.formula.rendering import write_out

SCOPE = {"x": NUMBER, "y": NUMBER, "yes": TRUTH, "no": TRUTH, "none": NUMBER}
VALUES = {"x": 7, "y": 2, "yes": True, "no": False, "none": None}
SIGNS = ("=", "!=", "<", "<=", ">", ">=")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes or yes and no", True),
        ("not no and no", False),
        ("not yes or yes", True),
        ("not x = y", True),
        ("not x = y and no", False),
        ("yes and not no", True),
        ("yes or not yes", True),
        ("not not yes", True),
        ("12 / -2 * 3", -18),
        ("12 / -2 / 3", -2),
        ("12 * -2 / 3", -8),
        ("x - -y * 3", 13),
        ("-x + y", -5),
        ("1 - (2 - 3)", 2),
        ("12 / (2 * 3)", 2),
    ],
)
def test_operators_bind_as_in_mathematics(text: str, value: object) -> None:
    assert Formula(text, SCOPE).evaluate(VALUES) == value  # type: ignore[arg-type]  # whole numbers do as well
    assert write_out(parse(text), str).replace("×", "*") == text


@pytest.mark.parametrize("sign", SIGNS)
def test_a_comparison_binds_its_sums_and_is_not_compared_itself(sign: str) -> None:
    assert Formula(f"x {sign} y + 1", SCOPE).kind is TRUTH
    assert Formula(f"x + 1 {sign} y and yes", SCOPE).kind is TRUTH
    for other in SIGNS:
        with pytest.raises(FormulaError, match="PE405"):
            Formula(f"x {sign} y {other} 1", SCOPE)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("text", ["none {} 7", "7 {} none", "none {} none", "x {} none", "none + 1 {} x"])
def test_a_comparison_with_what_is_undefined_is_false_on_either_side(text: str, sign: str) -> None:
    assert Formula(text.format(sign), SCOPE).evaluate(VALUES) is False  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize("text", ["none {} x", "x {} none"])
@pytest.mark.parametrize("operator", "+-*/")
def test_arithmetic_with_what_is_undefined_is_undefined_on_either_side(text: str, operator: str) -> None:
    assert Formula(text.format(operator), SCOPE).evaluate(VALUES) is None  # type: ignore[arg-type]  # as above


def test_what_is_undefined_has_no_other_sign() -> None:
    assert Formula("-none", SCOPE).evaluate(VALUES) is None  # type: ignore[arg-type]  # as above
