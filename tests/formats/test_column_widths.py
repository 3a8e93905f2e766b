"""The widths of the columns of a table on paper: no word and no number is broken, and the page is filled."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.formats.column_widths import EM, Setting, fitted, least_width, width_of
from plan_eval.views.document import Tabular
from plan_eval.views.shapes import Cell, Column

SMALL, LARGE = Setting(40 * EM, 18, lines=2), Setting(80 * EM, 18, landscape=True)


def table(*rows: list[str], headings: tuple[str, ...] = ()) -> Tabular:
    columns = [Column(heading) for heading in headings or ("",) * len(rows[0])]
    return Tabular("Table 1", columns, [[Cell(text) for text in row] for row in rows], ("a note",), "more of it")


def test_a_chinese_character_is_as_wide_as_the_font_is_large() -> None:
    assert width_of("指标名称") == 4 * EM
    assert width_of("（2017年）") < 8 * EM
    assert width_of("达到", bold=True) > width_of("达到")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("organizations of many kinds", "organizations"),
        ("1,098,765,432,109.5（2024年10月）", "1,098,765,432,109.5（2024"),
        ("540（不符）", "540（不符）"),
        ("每千名老人拥有养老床位占有率", "每千名老人拥有"),
        ("on track", "on track"),
    ],
)
def test_what_is_never_broken(text: str, whole: str) -> None:
    assert least_width(text) >= width_of(whole)
    assert least_width(text) <= max(width_of(whole) + 2 * EM, 7 * EM)


def test_the_first_setting_that_has_room_is_taken() -> None:
    (narrow,) = fitted(table(["beds", "9,759"]), [SMALL, LARGE])
    assert narrow.setting is SMALL
    wide = table([f"number {number} of things" for number in range(8)])
    (across,) = fitted(wide, [SMALL, LARGE])
    assert across.setting is LARGE
    assert sum(across.widths) <= LARGE.room


def test_a_table_too_wide_for_every_page_is_set_in_parts_with_their_first_column() -> None:
    numbers = [f"{number}00,000,000,000,000" for number in range(1, 10)]
    parts = list(fitted(table(["beds", *numbers], ["shops", *numbers]), [SMALL]))
    assert len(parts) > 1
    assert [part.table.caption for part in parts] == ["Table 1", *["more of it"] * (len(parts) - 1)]
    assert all(part.table.rows[1][0].text == "shops" for part in parts)
    assert [cell.text for part in parts for cell in part.table.rows[0][1:]] == numbers
    assert [part.table.notes for part in parts][-1] == ("a note",)
    assert not any(part.table.notes for part in parts[:-1])


def test_a_heading_of_rows_takes_no_part_in_the_widths() -> None:
    rows = table(["beds", "1"])
    grouped = rows._replace(rows=[[Cell("a very long heading of the rows that stand below it")], *rows.rows])
    assert next(fitted(grouped, [SMALL])).widths == next(fitted(rows, [SMALL])).widths


WORDS = st.lists(st.sampled_from(["beds", "11,953", "养老服务", "stations", "（2017年底）", "-4,200.000"]), max_size=6)


@given(st.lists(st.lists(WORDS.map(" ".join), min_size=5, max_size=5), min_size=1, max_size=6))
def test_no_column_is_narrower_than_its_longest_word(rows: list[list[str]]) -> None:
    (one,) = fitted(table(*rows), [LARGE])
    assert sum(one.widths) <= LARGE.room
    for number, width in enumerate(one.widths):
        words = [word for row in rows for word in re.findall(r"[A-Za-z0-9.,-]+", row[number])]
        assert width >= max(map(width_of, words), default=0)
