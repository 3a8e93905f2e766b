"""The formula language: what it reads, what it refuses and where, and that it ends."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.errors import FormulaError
from plan_eval.formula import NUMBER, TRUTH, Formula
from plan_eval.formula.kinds import Kind, words
from plan_eval.formula.parser import parse
from plan_eval.formula.rendering import write_out

SCOPE: dict[str, Kind] = {
    "x": NUMBER, "y": NUMBER, "none": NUMBER, "yes": TRUTH, "最低工资": NUMBER, "nature": words("binding", "expected"),
}  # fmt: skip
VALUES = {
    "x": Fraction(7),
    "y": Fraction(2),
    "none": None,
    "yes": True,
    "最低工资": Fraction(1700),
    "nature": "binding",
}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42% * 1700", Fraction(714)),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("28% * 1500", Fraction(420)),
        ("1 - 2 - 3", Fraction(-4)),
        ("12 / 2 / 3", Fraction(2)),
        ("2 + 3 * 4", Fraction(14)),
        ("(2 + 3) * 4", Fraction(20)),
        ("-2 * -3", Fraction(6)),
        ("- x - - y", Fraction(-5)),
        ("x / 3", Fraction(7, 3)),
        ("42% * 最低工资", Fraction(714)),
        ("min(3, x, y)", Fraction(2)),
        ("max(3, x, y)", Fraction(7)),
        ("abs(y - x)", Fraction(5)),
        ("round_up(714, 10)", Fraction(720)),
        ("round_up(7.1)", Fraction(8)),
        ("round_down(719, 10)", Fraction(710)),
        ("round_half_up(715, 10)", Fraction(720)),
        ("if(x > y, 1, 2)", Fraction(1)),
        ("if(x < y, 1, 2)", Fraction(2)),
        ("if(yes, 1, 1 / 0)", Fraction(1)),
        ("x > y and not x = y", True),
        ("x < y or yes", True),
        ("not (yes and x < y)", True),
        ("x >= 7 and x <= 7 and x != 8", True),
        ("nature = binding", True),
        ("nature != binding", False),
        ("expected = nature", False),
        ("has(x)", True),
        ("has(none)", False),
        ("none + 1", None),
        ("min(x, none)", None),
        ("none > 1", False),
        ("none != 1", False),
        ("not (none > 1)", True),
        ("if(none > 1, 1, 2)", Fraction(2)),
    ],
)
def test_it_evaluates_exactly(text: str, value: object) -> None:
    assert Formula(text, SCOPE).evaluate(VALUES) == value


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("x + * y", "PE401", "*"),
        ("x y", "PE401", "y"),
        ("x ^ 2", "PE402", "^"),
        ("x × 2", "PE402", "×"),
        ("x + 1O", "PE403", "1O"),
        ("1.2.3", "PE403", "1.2.3"),
        ("x *", "PE404", "*"),
        ("(x + 1", "PE404", "("),
        ("", "PE404", ""),
        ("1 < x < 3", "PE405", "<"),
        ("x + xx1", "PE406", "xx1"),
        ("最低工次 * 2", "PE406", "最低工次"),
        ("power(x)", "PE406", "power"),
        ("x and y", "PE407", "x"),
        ("yes + 1", "PE407", "yes"),
        ("nature = bindig", "PE406", "bindig"),
        ("if(x, 1, 2)", "PE407", "x"),
        ("abs(1, 2)", "PE408", "abs(1, 2)"),
        ("if(yes, 1)", "PE408", "if(yes, 1)"),
        ("1" * 41, "PE409", "1" * 41),
        ("x.y", "PE402", "."),
        ("'x'", "PE402", "'"),
        ("x = y = 1", "PE405", "="),
        ("1 + not yes", "PE401", "not"),
        ("-not yes", "PE401", "not"),
        ("x = not yes", "PE401", "not"),
        ("x + and", "PE401", "and"),
        ("or yes", "PE401", "or"),
        ("min", "PE404", "min"),
        ("yes = yes", "PE407", "yes"),
        ("x = yes", "PE407", "yes"),
        ("x != yes", "PE407", "yes"),
        ("nature = 5", "PE407", "nature"),
        ("5 = nature", "PE407", "nature"),
        ("nature = x + 1", "PE407", "nature"),
        ("nature < binding", "PE407", "nature"),
        ("nature = nature", "PE406", "nature"),
        ("x = nature", "PE406", "x"),
        ("nature = x", "PE406", "x"),
        ("nature + binding", "PE407", "nature"),
        ("binding = nature and x", "PE407", "x"),
        ("x and yes", "PE407", "x"),
        ("yes or x", "PE407", "x"),
        ("not x", "PE407", "x"),
        ("-yes", "PE407", "yes"),
        ("has(x + 1)", "PE407", "x + 1"),
        ("has(xx1)", "PE406", "xx1"),
        ("if(yes, x, yes)", "PE407", "yes"),
        ("if(yes, yes, x)", "PE407", "x"),
        ("min()", "PE408", "min()"),
        ("round_up(1, 2, 3)", "PE408", "round_up(1, 2, 3)"),
    ],
)
def test_it_refuses_with_the_place(text: str, code: str, part: str) -> None:
    with pytest.raises(FormulaError) as caught:
        Formula(text, SCOPE)
    assert caught.value.code == code
    assert text[caught.value.start : caught.value.end] == part


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", (0, 1)),
        ("-", (0, 1)),
        ("x *", (2, 3)),
        ("x * ", (3, 4)),
        ("min(x,", (5, 6)),
        ("min(x", (3, 4)),
        ("min", (0, 3)),
    ],
)
def test_what_is_missing_is_told_at_the_last_character_or_at_what_is_open(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(FormulaError, match="PE404") as caught:
        Formula(text, SCOPE)
    assert (caught.value.start, caught.value.end) == place


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("x / (y - 2)", "PE410", "/ (y - 2"),
        ("round_up(x, y - 2)", "PE411", "y - 2"),
        ("x" + " * 9999999999" * 150, "PE409", None),
    ],
)
def test_it_stops_in_the_evaluation_with_the_place(text: str, code: str, part: str | None) -> None:
    with pytest.raises(FormulaError) as caught:
        Formula(text, SCOPE).evaluate(VALUES)
    assert caught.value.code == code
    assert part is None or text[caught.value.start : caught.value.end] == part


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(FormulaError) as caught:
        Formula("42% * min_wag", {"min_wage": NUMBER})
    assert caught.value.values["near"].en == "did you mean “min_wage”? "  # type: ignore[attr-defined]  # a Text


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000,
        "-" * 1_500 + "1",
        "1" + "+1" * 900,
        "x*" * 600 + "x",
        "min(" * 500,
        "not " * 400 + "yes",
        "9" * 1_900,
    ],
)
def test_towers_and_long_formulas_are_refused_not_crashed_on(text: str) -> None:
    with pytest.raises(FormulaError) as caught:
        Formula(text, SCOPE)
    assert caught.value.code in ("PE409", "PE404")


@given(st.text(max_size=60))
def test_any_text_is_a_formula_or_a_formula_error(text: str) -> None:
    try:
        Formula(text, SCOPE).evaluate(VALUES)
    except FormulaError as error:
        assert 0 <= error.start <= error.end <= max(len(text), 1)


NUMBERS = st.decimals(0, 10**6, places=3).map(lambda value: format(value, "f")) | st.sampled_from(
    ["42%", "2.5", "x", "y"]
)


def extend(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return (
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})")
        | inner.map(lambda part: f"-{part}")
        | st.tuples(inner, inner).map(lambda parts: f"max({parts[0]}, {parts[1]})")
    )


FORMULAS = st.recursive(NUMBERS, extend, max_leaves=8)


def in_python(text: str) -> Fraction:
    """The oracle: the same arithmetic by Python's own parser, on text that this test has made itself."""
    literal = re.sub(r"(?<![\w.])(\d+(?:\.\d+)?)(%?)", lambda m: f"(F('{m[1]}')/{100 if m[2] else 1})", text)
    return Fraction(eval(literal, {"F": Fraction, "max": max, "x": Fraction(7), "y": Fraction(2)}))  # noqa: S307  # see above


@given(FORMULAS)
def test_it_agrees_with_python_on_arithmetic(text: str) -> None:
    try:
        expected = in_python(text)
    except ZeroDivisionError:
        with pytest.raises(FormulaError, match="PE410"):
            Formula(text, SCOPE).evaluate(VALUES)
    else:
        assert Formula(text, SCOPE).evaluate(VALUES) == expected


@given(FORMULAS)
def test_written_out_it_reads_the_same(text: str) -> None:
    written = write_out(parse(text), str).replace("×", "*")
    try:
        assert Formula(written, SCOPE).evaluate(VALUES) == Formula(text, SCOPE).evaluate(VALUES)
    except FormulaError as error:
        assert error.code == "PE410"
