"""How one formula of a spreadsheet is rounded rightly, and at which sizes it is refused, each exactly."""

from fractions import Fraction

import pytest

from plan_eval.base.vocabulary import RoundingMode
from plan_eval.formula.doubles import Bounds
from plan_eval.formula.pieces import MAX_NAME, NotExactError, Written, guarded, rounded, short, tidied
from plan_eval.formula.rounding import ROUNDINGS
from plan_eval.formula.tree import PRECEDENCE
from tests.formula.excel import compute

UP, DOWN, HALF_UP, HALF_EVEN = RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN
NONE = RoundingMode.NONE
ODD = 10**9 - 1
SMALL = Fraction(1, 10**30)


def cell(low: object, high: object, parts: int = 1, error: object = 0, free: int = 1, text: str = "{x}") -> Written:
    return Written(text, Bounds(Fraction(str(low)), Fraction(str(high)), parts, free, Fraction(str(error))))


SUM = cell(0, 100, text="{x}+{y}")._replace(binding=PRECEDENCE["+"])


@pytest.mark.parametrize(
    ("value", "mode", "step", "expected"),
    [
        (cell(0, 100), UP, "1", "ROUNDUP(ROUND({x},9),0)"),
        (cell(0, 100), DOWN, "1", "ROUNDDOWN(ROUND({x},9),0)"),
        (cell(0, 100), HALF_UP, "1", "ROUND(ROUND({x},9),0)"),
        (cell(-1, 100), UP, "1", "(-INT(-ROUND({x},9)))"),
        (cell(-1, 100), DOWN, "1", "INT(ROUND({x},9))"),
        (cell(-1, 100), HALF_UP, "1", "INT(ROUND({x},9)+0.5)"),
        (cell("-1/100", 100), DOWN, "1", "INT(ROUND({x},9))"),
        (cell(1, 100), DOWN, "1", "ROUNDDOWN(ROUND({x},9),0)"),
        (cell(-1, 100), HALF_EVEN, "1", "IF(MOD(ROUND({x},9),2)=0.5,INT(ROUND({x},9)),INT(ROUND({x},9)+0.5))"),
        (cell(0, 100), UP, "10", "ROUNDUP(ROUND({x}/10,9),0)*10"),
        (cell(0, 100), UP, "2.5", "ROUND(ROUNDUP(ROUND({x}/2.5,9),0)*2.5,1)"),
        (cell(0, 100), UP, "0.05", "ROUND(ROUNDUP(ROUND({x}/0.05,9),0)*0.05,2)"),
        (cell(0, 100), UP, "12.075", "ROUND(ROUNDUP(ROUND({x}/12.075,9),0)*12.075,3)"),
        (cell(0, 100), UP, "1/8", "ROUND(ROUNDUP(ROUND({x}/0.125,9),0)*0.125,3)"),
        (cell(0, 100), UP, "1/1024", "ROUND(ROUNDUP(ROUND({x}/0.0009765625,8),0)*0.0009765625,10)"),
        (cell(0, 10**6 - 1), UP, "10", "ROUNDUP(ROUND({x}/10,9),0)*10"),
        (cell(0, 10**6), UP, "10", "ROUNDUP(ROUND({x}/10,8),0)*10"),
        (SUM, UP, "10", "ROUNDUP(ROUND(({x}+{y})/10,9),0)*10"),
        (cell(0, 1, ODD), UP, "1", "ROUNDUP(ROUND({x},9),0)"),
        (cell(0, 1, ODD), DOWN, "1", "ROUNDDOWN(ROUND({x},9),0)"),
        (cell(0, 1, ODD), HALF_UP, "1", "ROUND(ROUND({x},10),0)"),
        (cell(0, 1, 10**9), HALF_UP, "1", "ROUND(ROUND({x},9),0)"),
        (cell(0, 1, ODD), HALF_EVEN, "1", "IF(MOD(ROUND({x},10),2)=0.5,INT(ROUND({x},10)),INT(ROUND({x},10)+0.5))"),
    ],
)  # fmt: skip
def test_how_a_rounding_is_written(value: Written, mode: RoundingMode, step: str, expected: str) -> None:
    assert rounded(value, mode, Fraction(step)).text == expected


@pytest.mark.parametrize("mode", [mode for mode in RoundingMode if mode is not NONE])
@pytest.mark.parametrize("step", ["1", "10", "2.5", "0.05"])
def test_what_is_known_of_a_rounded_value(mode: RoundingMode, step: str) -> None:
    size = Fraction(step)
    value = cell("-61/8", "33/8", 8)
    bounds = rounded(value, mode, size).bounds
    assert bounds.low == ROUNDINGS[mode].value(Fraction(-61, 8), size)
    assert bounds.high == ROUNDINGS[mode].value(Fraction(33, 8), size)
    assert (bounds.parts, bounds.free) == (size.denominator, 1)
    assert (bounds.error == 0) == (size.denominator == 1)


def test_what_is_not_rounded_stays_as_it_is() -> None:
    value = cell(0, 1, 3, 1)
    assert rounded(value, NONE, Fraction(1, 3)) is value


@pytest.mark.parametrize("step", ["1", "10", "0.01"])
def test_multiples_are_told_apart_up_to_a_number_of_them(step: str) -> None:
    """Here 10^8 times the step; the value is so exact that nothing else stands in the way."""
    most = Fraction(step) * 10**8
    for low, high in ((Fraction(0), most), (-most, Fraction(0))):
        assert rounded(cell(low, high), DOWN, Fraction(step)).bounds.most == most
    for low, high in ((Fraction(0), most + Fraction(step)), (-most - Fraction(step), Fraction(0))):
        with pytest.raises(NotExactError, match="another amount"):
            rounded(cell(low, high), DOWN, Fraction(step))


@pytest.mark.parametrize(("mode", "sure"), [(UP, 11), (HALF_UP, 11), (HALF_EVEN, 11)])
def test_a_value_that_may_lie_too_near_to_a_multiple_is_not_rounded(mode: RoundingMode, sure: int) -> None:
    assert f"ROUND({{x}},{sure})" in rounded(cell(0, 1, 10**sure), mode, Fraction(1)).text
    with pytest.raises(NotExactError, match="another amount"):
        rounded(cell(0, 1, 10**12 + 1), mode, Fraction(1))


def test_the_largest_sum_is_guarded_as_halves_are() -> None:
    assert guarded(cell(0, 1, ODD), 1) == "ROUND({x},9)"
    assert guarded(cell(0, 1, ODD), 2) == "ROUND({x},10)"


@pytest.mark.parametrize("step", ["1/3", "2/7"])
def test_a_step_without_an_end_is_refused(step: str) -> None:
    with pytest.raises(NotExactError, match="not a fixed decimal"):
        rounded(cell(0, 1), UP, Fraction(step))


@pytest.mark.parametrize("step", ["1", "10", "0.1"])
def test_a_rounding_that_grows_too_long_is_refused(step: str) -> None:
    """A value that fits by itself is written several times where halves go to the even multiple."""
    with pytest.raises(NotExactError, match="too long"):
        rounded(cell(0, 1, text="{x}" + "+0" * 2000), HALF_EVEN, Fraction(step))


def test_a_formula_has_a_longest_length_with_names_as_long_as_may_be() -> None:
    for text in ("1" * 8192, "{x}" + "1" * (8192 - MAX_NAME), "{a_name}+{b}" + "1" * (8192 - 2 * MAX_NAME - 1)):
        value = cell(0, 1, text=text)
        assert short(value) is value
        with pytest.raises(NotExactError, match="too long"):
            short(cell(0, 1, text=text + "1"))
    assert MAX_NAME == 64


def test_a_formula_has_a_deepest_nesting() -> None:
    """However many parentheses stand beside one another."""
    deepest = cell(0, 1, text=f"{'(' * 60}1{')' * 60}" + "+(1)" * 70)
    assert short(deepest) is deepest
    with pytest.raises(NotExactError, match="too long"):
        short(cell(0, 1, text=f"(1)+{'(' * 61}1{')' * 61}"))


def test_parentheses_stand_where_something_binds_tighter() -> None:
    assert [SUM.enclosed(binding) for binding in (4, 5, 6)] == ["{x}+{y}", "{x}+{y}", "({x}+{y})"]
    assert cell(0, 1).enclosed(8) == "{x}"


UNTIDY = cell(0, 100, 100, "1/1000", text="42%*{x}")


def test_what_binary_arithmetic_left_behind_is_rounded_away() -> None:
    tidy = tidied(UNTIDY)
    assert tidy.text == "ROUND(42%*{x},2)"
    assert tidy.bounds == Bounds(Fraction(0), Fraction(100), 100, 1, Fraction(100, 2**52))
    assert compute(tidy.text, {"x": 3.0}) == 1.26


@pytest.mark.parametrize(
    "value",
    [
        UNTIDY._replace(text="{x}"),
        UNTIDY._replace(text="{a longer name}"),
        UNTIDY._replace(bounds=UNTIDY.bounds._replace(free=2)),
        UNTIDY._replace(bounds=UNTIDY.bounds._replace(error=Fraction(0))),
        UNTIDY._replace(bounds=UNTIDY.bounds._replace(parts=3)),
    ],
    ids=["a cell", "a cell of a long name", "unknown parts", "exact", "no last decimal"],
)
def test_what_needs_no_tidying_or_has_no_last_decimal_stays(value: Written) -> None:
    assert tidied(value) is value


def test_the_last_decimal_of_eighths_is_the_third() -> None:
    assert tidied(cell(0, 9, 8, "1/10000", text="1*{x}")).text == "ROUND(1*{x},3)"


@pytest.mark.parametrize("places", [0, 1, 2, 5])
def test_the_largest_error_and_size_that_are_tidied(places: int) -> None:
    parts, last = 10**places, Fraction(1, 10**places)
    largest, most = last * Fraction(2, 5), last * (10**15 - 1)
    fits = cell(0, most, parts, largest, text="1*{x}")
    assert tidied(fits).text == f"ROUND(1*{{x}},{places})"
    assert tidied(cell(-most, 0, parts, largest, text="1*{x}")).text == f"ROUND(1*{{x}},{places})"
    for other in (
        cell(0, most, parts, largest + SMALL, text="1*{x}"),
        cell(0, most + last, parts, largest, text="1*{x}"),
    ):
        assert tidied(other) is other
