"""What cells say: the notation of figures, bounds, ranges, totals and growth; units; days and periods."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.editing.cells.days import day_in, period_in
from plan_eval.editing.cells.said import Kind, said_of
from plan_eval.editing.cells.units import is_unit, parted, power_between


@pytest.mark.parametrize(
    ("text", "sign", "low", "high"),
    [
        ("9759", "", "9759", ""),
        ("1,200", "", "1200", ""),
        ("1 200", "", "1200", ""),
        ("１２．５", "", "12.5", ""),
        ("007.50", "", "7.50", ""),
        ("−3.2", "", "-3.2", ""),
        (">92.7", ">", "92.7", ""),
        ("＞92.7", ">", "92.7", ""),
        ("≥ 70", "≥", "70", ""),
        ("≤4.5", "≤", "4.5", ""),
        ("<5", "<", "5", ""),
        ("25以下", "≤", "25", ""),
        ("4.5以内", "≤", "4.5", ""),
        ("不超过4.5", "≤", "4.5", ""),
        ("不低于98", "≥", "98", ""),
        ("2,000以上", "≥", "2000", ""),
        ("控制在4%以内", "≤", "4", ""),
        ("超过5000", ">", "5000", ""),
        ("at least 30", "≥", "30", ""),
        ("no more than 12.5%", "≤", "12.5", ""),
        ("30+", "≥", "30", ""),
        ("30 or more", "≥", "30", ""),
        ("35~40", "~~", "35", "40"),
        ("150–160", "~~", "150", "160"),
        ("35%-40%", "~~", "35", "40"),
        ("3.5至4", "~~", "3.5", "4"),
        ("between 35 and 40", "~~", "35", "40"),
        ("4.4左右", "", "4.4", ""),
        ("约100", "", "100", ""),
        ("保持100", "=", "100", ""),
        ("达到60%", "", "60", ""),
    ],
)
def test_figures_bounds_and_ranges(text: str, sign: str, low: str, high: str) -> None:
    said = said_of(text)
    assert (said.kind, said.sign, said.low, said.high) == (Kind.FIGURE, sign, low, high)


@pytest.mark.parametrize(
    "text",
    ["1,2", "0,5", "1.2.3", "1/3", "(44)", "城市3.1 农村9.4", "≥90%，力争95%", "40-35", "2016-2018", "1\n200", "56.1\n39.9", "翻一番",
     "120 其中:城市 40", "85.5[2]", "新增500张", "12,34,567", "约≥5"],
)  # fmt: skip
def test_what_could_be_read_in_two_ways_is_words(text: str) -> None:
    assert said_of(text).kind is Kind.WORDS


@pytest.mark.parametrize("text", ["", "—", "-", "/", "n/a", "……", "无"])
def test_a_cell_can_hold_nothing(text: str) -> None:
    assert said_of(text).kind is Kind.EMPTY


@pytest.mark.parametrize(
    ("text", "low", "sign"),
    [("[5575]", "5575", ""), ("〔110〕", "110", ""), ("【5】", "5", ""), ("[>5000]", "5000", ">"), (">[5000]", "5000", ">"),
     ("累计5000", "5000", ""), ("5000（累计）", "5000", ""), ("[5575]万人", "5575", "")],
)  # fmt: skip
def test_brackets_are_totals(text: str, low: str, sign: str) -> None:
    said = said_of(text, "万人")
    assert (said.total, said.low, said.sign) == (True, low, sign)


def test_a_figure_can_have_its_own_date_a_mark_and_a_word_beside_it() -> None:
    assert (said_of("54 (2010)").low, said_of("54 (2010)").on) == ("54", date(2010, 12, 31))
    assert said_of("9.2（2017年6月）").on == date(2017, 6, 30)
    assert (said_of("30.5*").low, said_of("30.5*").mark) == ("30.5", "*")
    assert (said_of("562①").low, said_of("562①").mark) == ("562", "①")
    assert said_of("12.5（初步）").provisional
    assert said_of("6.5（含农村）").aside == "含农村"


@pytest.mark.parametrize(
    ("text", "rate", "yearly", "falls"),
    [("年均增长8.5%左右", "8.5", True, False), ("年均8.5%", "8.5", True, False), ("8.5% a year", "8.5", True, False),
     ("比2020年下降18%", "18", False, True), ("增长20%", "20", False, False), ("年均下降3%", "3", True, True)],
)  # fmt: skip
def test_growth(text: str, rate: str, yearly: bool, falls: bool) -> None:  # noqa: FBT001  # a case
    said = said_of(text)
    assert (said.kind, said.low, said.yearly, said.falls) == (Kind.GROWTH, rate, yearly, falls)


@given(
    st.decimals(min_value=0, max_value=10**12, places=2),
    st.sampled_from(["{}", "≥{}", "{}%", "[{}]", "{}①", "{}（2019）", "约{}"]),
)
def test_a_printed_number_is_read_to_the_digit(number: object, way: str) -> None:
    said = said_of(way.format(f"{number:f}"))
    assert said.low == f"{number:f}"


@given(st.text(max_size=40))
def test_any_text_says_something(text: str) -> None:
    assert said_of(text).kind in Kind


@pytest.mark.parametrize(
    "unit",
    [
        "万人",
        "元/人·年",
        "%",
        "件/万人",
        "吨标准煤/万元",
        "微克/立方米",
        "µg/m3",
        "per 1,000 people",
        "deaths per 100,000 population",
        "亿元人民币",
    ],
)
def test_units_are_known(unit: str) -> None:
    assert is_unit(unit)


@pytest.mark.parametrize("text", ["含农村", "new", "GDP", "合格", "/3", "", "其中女性"])
def test_what_is_no_unit(text: str) -> None:
    assert not is_unit(text)


def test_units_of_one_thing_differ_by_powers_of_ten() -> None:
    assert (power_between("万人", "人"), power_between("亿元", "万元"), power_between("万亿元", "亿元")) == (4, 4, 4)
    assert (power_between("%", "‰"), power_between("人", "元")) == (None, None)


def test_the_unit_behind_a_name() -> None:
    assert parted("城镇化率(%)")[:2] == ("城镇化率", "%")
    assert parted("执业(助理)医师(人)")[:2] == ("执业(助理)医师", "人")
    assert parted("人均预期寿命,岁")[:2] == ("人均预期寿命", "岁")
    assert not parted("床位(含护理型)").sure


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("“十三五”主要指标", 2015, 2020), ("十四五规划指标表", 2020, 2025), ("第十个五年", None, None), ("2021—2025年规划", 2020, 2025),
     ("Plan 2019-2023", 2018, 2023), ("Plan 2021/25", 2020, 2025), ("“十二五”和“十三五”", None, None), ("十五年规划", None, None)],
)  # fmt: skip
def test_periods(text: str, start: int | None, end: int | None) -> None:
    found = period_in(text)
    assert (found and found.start.year, found and found.end.year) == (start, end)


@pytest.mark.parametrize(
    ("text", "day"), [("h1 2023", "2023-06-30"), ("2018-11-15 00:00:00", "2018-11-15"), ("“十二五”末", "2015-12-31")]
)
def test_days(text: str, day: str) -> None:
    assert str(day_in(text)) == day
