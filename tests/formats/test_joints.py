"""Words that are wider than their line: broken at a joint where one is near the end, and nowhere lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from plan_eval.formats.wrapping import wrapped


@pytest.mark.parametrize(
    ("word", "width", "lines"),
    [
        ("severe_disability_recipient_amount", 30, ["severe_disability_recipient_", "amount"]),
        ("/home/someone/data/indicators.yaml", 24, ["/home/someone/data/", "indicators.yaml"]),
        ("a_word_thatisverylongwithoutanyjoint", 20, ["a_word_thatisverylon", "gwithoutanyjoint"]),
        ("thatisverylongwithout", 20, ["thatisverylongwithou", "t"]),
        ("x" * 40, 20, ["x" * 20, "x" * 20]),
        ("fits_well", 20, ["fits_well"]),
    ],
)
def test_a_word_is_broken_at_a_joint(word: str, width: int, lines: list[str]) -> None:
    assert wrapped(word, width) == lines


@given(st.text("ab_/-中é", min_size=1, max_size=200), st.integers(8, 40))
def test_nothing_is_lost(word: str, width: int) -> None:
    lines = wrapped(word, width)
    assert "".join(lines) == word
    assert all(cell_len(line) <= width for line in lines)
