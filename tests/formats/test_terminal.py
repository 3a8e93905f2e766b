"""What is drawn on a screen: widths of characters, layouts, bars, and tables that are split."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import pytest

from plan_eval.base.text import NOTHING, Lang, Text
from plan_eval.findings.shapes import Check, Finding, Location, Severity
from plan_eval.formats import terminal
from plan_eval.formats.bars import bar_text
from plan_eval.formats.interface import Screen
from plan_eval.formats.text import finding_text
from plan_eval.formats.wrapping import wrapped
from plan_eval.views.shapes import Bar, Block, Cell, Column, Layout, Line, Mark, Table, View

FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
JOINER = "\u200d"
ACCENTED = "e\N{COMBINING ACUTE ACCENT}"
BARE = Check(
    "PE203", Severity.ERROR, NOTHING, Text("no number", "不是数字"), NOTHING, NOTHING, meaning=NOTHING, example=None
)
"""A check that has a message and nothing else."""


@dataclass(frozen=True)
class Made(View):
    """A view of blocks that are given."""

    made: tuple[Block, ...]

    def blocks(self, lang: Lang) -> Iterator[Block]:
        del lang
        yield from self.made


def drawn(*blocks: Block, width: int | None = None, color: bool = False) -> list[str]:
    return terminal.render(Made(blocks), "en", Screen(width, color=color)).splitlines()


def test_columns_line_up_behind_characters_of_any_width() -> None:
    rows = [[Cell(name), Cell("1")] for name in (FAMILY, ACCENTED, "中文")]
    assert drawn(Table([Column("name"), Column("n", right=True)], rows)) == [
        "name  n",
        "-------",
        f"{FAMILY}    1",
        f"{ACCENTED}     1",
        "中文  1",
    ]


@pytest.mark.parametrize(("before", "cells"), [(FAMILY, 8), (ACCENTED, 1), ("中", 2), ("x", 1)])
def test_carets_stand_under_what_they_mark(before: str, cells: int) -> None:
    line = f"{before} 2O{before}"
    place = Location("file.yaml", 1, len(before) + 2, 1, len(line) + 1)
    title, shown, carets = finding_text(Finding(BARE, place), [line], "en", Screen()).splitlines()
    assert title == f"file.yaml:1:{len(before) + 2}: error[PE203] no number"
    assert shown == f"  1 | {line.replace(JOINER, '?')}"
    assert carets == "    | " + " " * (cells + 1) + "^" * (2 + cells)


def test_a_table_has_the_first_layout_that_fits() -> None:
    columns = [Column("name"), Column("more"), Column("most")]
    layouts = [Layout((0, 1, 2)), Layout((0, 1)), Layout((0,))]
    table = Table(columns, [[Cell("a" * 10), Cell("b" * 10), Cell("c" * 10)]], layouts)
    for width, letters in ((None, "abc"), (34, "abc"), (33, "ab"), (22, "ab"), (21, "a"), (5, "a")):
        assert drawn(table, width=width)[-1].split() == [letter * 10 for letter in letters]


def test_a_layout_may_ask_for_a_wide_screen_and_for_room() -> None:
    columns, rows = [Column("name", wraps=True), Column("n")], [[Cell("many small words"), Cell("1")]]
    wide = Table(columns, rows, [Layout((0, 1), narrowest=50), Layout((0,))])
    assert [len(drawn(wide, width=width)[-1].split()) for width in (50, 49)] == [4, 3]
    roomy = Table(columns, rows, [Layout((0, 1), room=12), Layout((0,))])
    assert [drawn(roomy, width=width)[0] for width in (15, 14)] == ["name          n", "name"]


def test_bars_are_as_long_as_the_layout_says() -> None:
    columns = [Column("name"), Column("progress")]
    rows = [[Cell("a"), Cell("50%", "", Bar(Fraction(1, 2), Fraction(3, 4)))], [Cell("b"), Cell("kept")]]
    table = Table(columns, rows, [Layout((0, 1), bar=8), Layout((0, 1), bar=4)])
    assert drawn(table)[2:] == ["a     ####..|.    50%", "b     kept"]
    assert drawn(table, width=20)[2:] == ["a     ##.|    50%", "b     kept"]


@pytest.mark.parametrize(
    ("progress", "elapsed", "text"),
    [("0", "0", "|..."), ("1/2", "1", "##.|"), ("1", "2", "####"), ("2", "1/4", "#|#>"), ("-1", "1/2", "<.|.")],
)
def test_a_bar_shows_what_leaves_it(progress: str, elapsed: str, text: str) -> None:
    assert bar_text(Bar(Fraction(progress), Fraction(elapsed)), 4) == text


def test_a_row_without_room_takes_two_lines() -> None:
    columns = [Column("name", wraps=True), Column("target", right=True), Column("latest", right=True), Column("on")]
    table = Table(columns, [[Cell("Beds for the elderly"), Cell("20,000"), Cell("11,953"), Cell("")]], indent=2)
    assert drawn(table, width=24) == ["  Beds for the elderly", "      target 20,000", "      latest 11,953"]
    assert drawn(table, width=44)[-1].split()[:2] == ["Beds", "for"]
    assert drawn(table, width=60)[-1] == "  Beds for the elderly  20,000  11,953"


def test_lines_stand_above_and_below_their_row_and_marks_below_the_columns_that_are_there() -> None:
    columns = [Column("name"), Column("more")]
    rows = [[Cell("a"), Cell("1*")], [Cell("b"), Cell("2")]]
    layouts = [Layout((0, 1), narrowest=20), Layout((0,))]
    marks = [Mark(1, "*: late"), Mark(0, "b: beside")]
    table = Table(
        columns, rows, layouts, indent=2, above={0: [Line("head")]}, below={1: [Line("why", indent=4)]}, marks=marks
    )
    assert drawn(table, width=20) == ["  name", "head", "  a", "  b", "    why", "b: beside"]
    assert drawn(table, width=40) == [
        "  name  more",
        "head",
        "  a     1*",
        "  b     2",
        "    why",
        "*: late   b: beside",
    ]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("搁置（三(二)），另选", 10, ["搁置（三", "(二)），另", "选"]),
        ("精神、智力", 5, ["精", "神、", "智力"]),
        ("现为 1，目标 2", 8, ["现为 1，", "目标 2"]),
        ("one two three", 7, ["one two", "three"]),
        ("x" * 12, 5, ["xxxxx", "xxxxx", "xx"]),
        ("Количество людей", 10, ["Количество", "людей"]),
        ("“中文”的", 6, ["“中文”", "的"]),
        ("增长 8.5%，下降", 10, ["增长", "8.5%，下降"]),
    ],
)  # fmt: skip
def test_texts_break_beside_wide_characters_but_not_before_what_closes(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_a_paragraph_hangs_and_is_never_cut() -> None:
    assert drawn(Line("one two three four five six"), width=22) == ["one two three four", "  five six"]
    assert drawn(Line("one two three four five six", indent=4), width=24) == ["    one two three four", "    five six"]
    assert "".join(drawn(Line("x" * 30), width=10)).count("x") == 30
    assert drawn(Line(), Line("a")) == ["", "a"]


def test_colours_are_there_only_where_asked_for() -> None:
    assert drawn(Line("a", "bad")) == ["a"]
    assert drawn(Line("a", "bad"), color=True) == ["\x1b[1;38;5;167ma\x1b[0m"]
