"""Sentences with the values of their placeholders."""

from decimal import Decimal
from fractions import Fraction

import pytest

from plan_eval.base.text import Text

_LEFT = Text("{count} {count:month is|months are} left", "还剩 {count} 个月")


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "1 month is left"),
        (0, "0 months are left"),
        (2, "2 months are left"),
        ("1", "1 month is left"),
        ("12", "12 months are left"),
        (Decimal("1.5"), "1.5 months are left"),
        (Fraction(1), "1 month is left"),
    ],
)
def test_a_number_chooses_its_words(count: object, sentence: str) -> None:
    assert _LEFT.fill("en", count=count) == sentence
    assert _LEFT.fill("zh", count=count) == f"还剩 {count} 个月"


def test_a_value_with_a_bar_in_it_stands_as_it_is() -> None:
    assert Text("no {name}", "没有 {name}").fill("en", name="{a:b|c}") == "no {a:b|c}"
