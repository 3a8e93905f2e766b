"""Rows without headings on a screen: columns line up, nothing is broken, and what has no room stands below."""

from fractions import Fraction

import pytest
from rich.cells import cell_len

from plan_eval.formats import terminal
from plan_eval.formats.interface import Screen
from plan_eval.views.shapes import Bar, Cell, Rows
from tests.formats.test_terminal import Made

WORDS = "one two three four five six seven eight nine ten"


def drawn(rows: Rows, width: int | None = None, *, color: bool = False) -> list[str]:
    return terminal.render(Made((rows,)), "en", Screen(width, color=color)).splitlines()


def test_labels_and_values_line_up() -> None:
    rows = Rows(
        [[Cell("a"), Cell("1"), Cell("x")], [Cell("中文"), Cell("1,000"), Cell("y")], [Cell("b"), Cell("over all")]],
        right=(1,),
    )
    assert drawn(rows) == ["  a         1  x", "  中文  1,000  y", "  b     over all"]


def test_the_last_cell_goes_on_below_itself() -> None:
    assert drawn(Rows([[Cell("label"), Cell(WORDS)]]), 40) == [
        "  label  one two three four five six",
        "         seven eight nine ten",
    ]
    assert drawn(Rows([[Cell("label"), Cell("one\ntwo")]])) == ["  label  one", "         two"]


def test_a_bar_stands_before_its_text() -> None:
    rows = Rows([[Cell("a"), Cell("half of it", "met", Bar(Fraction(1, 2), Fraction(3, 4)))]])
    assert drawn(rows) == ["  a  ##########.....|....  half of it"]
    assert drawn(rows, 60) == ["  a  ######...|..  half of it"]
    assert drawn(rows, 26) == ["  a", "     ######...|..  half of", "                   it"]
    assert "\x1b[" in drawn(rows, color=True)[0]
    assert "#" not in drawn(rows, color=True)[0]


@pytest.mark.parametrize("width", [24, 30, 40, 50, 60, 80])
def test_nothing_is_wider_than_the_screen_and_no_figure_is_broken(width: int) -> None:
    row = [Cell("a label of words"), Cell("2018-11-30"), Cell("12,345,678,901.25"), Cell(WORDS)]
    lines = drawn(Rows([row, [Cell("b"), Cell(WORDS)]], right=(2,)), width)
    assert all(cell_len(line) <= width for line in lines)
    assert sum("12,345,678,901.25" in line for line in lines) == 1
    assert sum("2018-11-30" in line for line in lines) == 1
    assert " ".join(" ".join(lines).split()).count("seven") == 2


def test_an_empty_last_cell_leaves_no_space_behind() -> None:
    assert drawn(Rows([[Cell("a"), Cell("1"), Cell("")]], right=(1,)), 80) == ["  a  1"]
    assert drawn(Rows([])) == []
