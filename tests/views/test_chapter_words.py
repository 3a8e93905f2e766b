"""The words of the chapter: days, units, numbers of headings, formulas."""

from datetime import date

import pytest

from plan_eval.base.text import NOTHING, Lang, Text
from plan_eval.views.chapter_days import in_period, period
from plan_eval.views.chapter_endings import ended
from plan_eval.views.chapter_numbers import Numbers, chinese
from plan_eval.views.chapter_quantities import number_in_words, one_of, quantity


@pytest.mark.parametrize(
    ("day", "closed", "happened"),
    [
        (date(2018, 12, 31), ("2018", "2018年"), "in 2018"),
        (date(2018, 11, 30), ("November 2018", "2018年11月"), "in November 2018"),
        (date(2024, 11, 15), ("15 November 2024", "2024年11月15日"), "on 15 November 2024"),
    ],
)
def test_days_are_in_words(day: date, closed: tuple[str, str], happened: str) -> None:
    assert (period(day, "en"), period(day, "zh")) == closed
    assert (in_period(day, "en"), in_period(day, "zh")) == (happened, closed[1])


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("stations", "station"), ("cities", "city"), ("beds", "bed"), ("people", "person"), ("boxes", "box"),
        ("classes", "class"), ("places per 1,000 residents", "place per 1,000 residents"), ("units of housing", "unit of housing"),
        ("homes", "home"), ("ties", "tie"), ("bus", "bus"), ("km", "km"), ("series", "series"),
        ("hectares", "hectare"), ("public libraries", "public library"), ("buses/day", "bus/day"),
    ],
)  # fmt: skip
def test_one_thing_is_in_the_singular(several: str, one: str) -> None:
    assert one_of(Text(several, "个")) == Text(one, "个")


@pytest.mark.parametrize(
    ("figure", "unit", "en", "zh"),
    [
        ("1", Text("stations", "所"), "1 station", "1所"),
        ("2", Text("stations", "所"), "2 stations", "2所"),
        ("86.6", Text("%", "%"), "86.6%", "86.6%"),
        ("1", Text("10,000 people", "万人"), "1 (10,000 people)", "1万人"),
        ("31.3", Text("CNY 100 million", "亿元"), "31.3 (CNY 100 million)", "31.3亿元"),
        ("210", Text("per 100000", "例/10万"), "210 per 100000", "210例/10万"),
        ("3", NOTHING, "3", "3"),
    ],
)
def test_figures_have_their_units(figure: str, unit: Text, en: str, zh: str) -> None:
    assert (quantity(figure, unit, "en"), quantity(figure, unit, "zh")) == (en, zh)


def test_small_numbers_are_in_words() -> None:
    assert [number_in_words(number) for number in (1, 10, 11)] == [
        Text("one", "1"),
        Text("ten", "10"),
        Text("11", "11"),
    ]


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (43, "四十三"), (100, "100")]
)
def test_chinese_numbers(number: int, words: str) -> None:
    assert chinese(number) == words


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ["一、甲", "（一）甲", "（二）甲", "二、甲", "（一）甲", "表1　甲", "续表1", "图1　甲", "表2　甲"]),
        (
            "en",
            ["1 A", "1.1 A", "1.2 A", "2 A", "2.1 A", "Table 1. A", "Table 1 (continued)", "Figure 1. A", "Table 2. A"],
        ),
    ],
)
def test_headings_tables_and_figures_are_numbered(lang: Lang, said: list[str]) -> None:
    numbers, title = Numbers(lang), Text("A", "甲")
    headings = [
        numbers.section(title),
        numbers.part(title),
        numbers.part(title),
        numbers.section(title),
        numbers.part(title),
    ]
    captions = [*numbers.table(title), numbers.figure(title), numbers.table(title)[0]]
    assert [*(heading.text for heading in headings), *captions] == said


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("a rule", "en", "a rule."), ("a rule.", "en", "a rule."), ("规定", "zh", "规定。"), ("规定。", "zh", "规定。"),
        ("他说：“好。”", "zh", "他说：“好。”"), ("a (rule)", "en", "a (rule)."), ("", "en", "."),
    ],
)  # fmt: skip
def test_a_text_of_the_data_ends_as_a_sentence(text: str, lang: Lang, said: str) -> None:
    assert ended(text, lang) == said
