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


@pytest.mark.parametrize(
    ("template", "value", "sentence"),
    [
        ("目标为 {value}，现为 {value}", 20, "目标为 20，现为 20"),
        ("目标为 {value}，现为 {value}", "推进中", "目标为推进中，现为推进中"),
        ("{value} 不是数字", "“2O000”", "“2O000”不是数字"),
        ("{value} 不是数字", "abc", "abc 不是数字"),
        ("目标 {value} 张", "≥20", "目标 ≥20 张"),
        ("第 {value:,} 行", 1200, "第 1,200 行"),
        ("{{{value}}} 甲", "乙", "{乙} 甲"),
        ("甲 乙 {value}", "丙 丁", "甲 乙丙 丁"),
    ],
)
def test_a_chinese_value_stands_without_a_space(template: str, value: object, sentence: str) -> None:
    assert Text("", template).fill("zh", value=value) == sentence


def test_english_keeps_its_spaces() -> None:
    assert Text("the name {name} is used twice", "").fill("en", name="床位数") == "the name 床位数 is used twice"
