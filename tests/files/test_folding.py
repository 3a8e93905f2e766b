"""Texts on several lines: YAML joins lines with a space, which Chinese does not have between its characters."""

import pytest

from plan_eval.files.reading import parse_document
from plan_eval.files.scalars import offset_of


def value_of(yaml: str) -> object:
    value = parse_document("a.yaml", yaml).value
    assert isinstance(value, dict)
    return value["a"]


@pytest.mark.parametrize(
    ("yaml", "value"),
    [
        ("a: >-\n  看推进情况。\n  此界线\n", "看推进情况。此界线"),
        ("a: 甲乙\n  丙丁\n", "甲乙丙丁"),
        ("a: '甲，\n  乙'\n", "甲，乙"),
        ('a: "甲\n  乙"\n', "甲乙"),
        ('a: "甲\\\n  乙"\n', "甲乙"),
        ("a: >-\n  分为“尚可”\n  与“有限”\n", "分为“尚可”与“有限”"),
        ("a: >-\n  第一行\n  2018 年\n  ABC\n", "第一行 2018 年 ABC"),
        ("a: >-\n  甲 乙\n  丙\n", "甲 乙丙"),
        ("a: >-\n  甲\n\n  乙\n", "甲\n乙"),
        ("a: |\n  甲\n  乙\n", "甲\n乙\n"),
        ("a: >-\n  first line\n  second\n", "first line second"),
        ("a: >-\n  첫째 줄\n  둘째\n", "첫째 줄 둘째"),
        ("a: 甲 乙\n", "甲 乙"),
        ("a: >-\r\n  甲\r\n  乙\r\n", "甲乙"),
        ("a: >-\n  甲\n  “乙”\n  丙，\n  丁\n", "甲“乙”丙，丁"),
    ],
)
def test_lines_of_chinese_are_joined_without_a_space(yaml: str, value: str) -> None:
    assert value_of(yaml) == value


def test_what_is_joined_keeps_its_places() -> None:
    raw = ">-\n  甲乙\n  丙"
    assert raw[offset_of(raw, ">", "甲乙丙", 2)] == "丙"
