"""Small parts of the workbook: names of cells, figures that are shown as elsewhere, what becomes of long texts."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.base.figures import fixed, percent, significant
from plan_eval.formats.xlsx_layout import lines
from plan_eval.formats.xlsx_names import cell_names
from plan_eval.views.workbook_figures import as_shown, exactly


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["Minimum wage"], ["Minimum_wage"]),
        (["最低工资标准"], ["最低工资标准"]),
        (["照料护理标准：全自理"], ["照料护理标准_全自理"]),
        (
            ["A1", "r1c1", "R", "c", "TRUE", "XFD1048576", "min1"],
            ["A1_", "r1c1_", "R_", "c_", "TRUE_", "XFD1048576_", "min1_"],
        ),
        (["2020 wage", "", "½ \U00020000"], ["_2020_wage", "_", "__2"]),
        (["Wage", "wage", "WAGE!"], ["Wage", "wage_2", "WAGE_3"]),
        (["=1+1"], ["_1_1"]),
    ],
)
def test_names_of_cells(wanted: list[str], names: list[str]) -> None:
    assert cell_names(wanted) == names


@given(st.lists(st.text(max_size=120), max_size=20))
def test_no_two_names_are_alike_and_none_is_long(wanted: list[str]) -> None:
    names = cell_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    assert all(0 < len(name) <= 64 and not name[0].isdigit() for name in names)


@pytest.mark.parametrize(
    ("value", "shown", "figure", "places"),
    [
        (Fraction(2194, 10241), "21%", "0.214236890928620", 0),
        (Fraction(1, 2), "0.50", "0.5", 2),
        (Fraction(49999999, 100000000), "0.499", "0.499", 3),
        (Fraction(13030), "1,303,000%", "13030", 0),
        (Fraction(-2, 5), "-40%", "-0.4", 0),
    ],
)
def test_a_figure_is_shown_as_elsewhere(value: Fraction, shown: str, figure: str, places: int) -> None:
    cell = as_shown(value, shown)
    assert (cell.value, cell.places, cell.percent) == (Decimal(figure), places, shown.endswith("%"))


@given(st.fractions(-10, 10, max_denominator=10**9), st.sampled_from([Fraction(1, 2), Fraction(9, 10), Fraction(1)]))
def test_a_spreadsheet_shows_the_same_digits(value: Fraction, threshold: Fraction) -> None:
    for shown in (percent(value, avoid=[threshold]), fixed(value, 2, [threshold])):
        cell = as_shown(value, shown)
        assert isinstance(cell.value, Decimal)
        figure = cell.value * 100 if cell.percent else cell.value
        assert fixed(Fraction(figure), cell.places) == shown.removesuffix("%")


@pytest.mark.parametrize(
    ("value", "least", "text", "places"),
    [
        (Fraction(714), 0, "714", 0),
        (Fraction(1001, 8), 2, "125.125", 3),
        (Fraction(73, 3), 0, "24.3333333333333", 2),
        (Fraction(10**20), 0, "100000000000000000000", 0),
    ],
)
def test_amounts_have_their_decimals(value: Fraction, least: int, text: str, places: int) -> None:
    cell = exactly(value, least)
    assert (str(cell.value), cell.places) == (text, places)


def test_significant_digits_keep_whole_numbers_whole() -> None:
    assert [str(significant(Fraction(number), 15)) for number in (0, 1700, -12)] == ["0", "1700", "-12"]
    assert str(significant(Fraction(1, 3), 5)) == "0.33333"


def test_lines_of_a_text() -> None:
    assert [lines("", 10), lines("a" * 9, 10), lines("a" * 30, 10), lines("字" * 30, 10)] == [1, 1, 4, 7]
