"""What is suggested for a figure or a date that is none: what was meant, or nothing; never another size unsaid."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan_eval.files.values import Plain
from plan_eval.model.meant import NUMBER, meant_day, meant_number
from plan_eval.model.readers import RefusedError, day, number, printed

FIGURES = [
    ("32,7", "did you mean 32.7?"),
    ("12,34", "did you mean 12.34?"),
    ("0,5", "did you mean 0.5?"),
    ("-1,5", "did you mean -1.5?"),
    ("1,600", "did you mean 1600?"),
    ("10,000,000", "did you mean 10000000?"),
    ("1,600.5", "did you mean 1600.5?"),
    ("1.600,5", "did you mean 1600.5?"),
    ("1.234.567", "did you mean 1234567?"),
    ("12 500,5", "did you mean 12500.5?"),
    ("0,600", "did you mean 0.600?"),
    ("1 600", "did you mean 1600?"),
    ("1\xa0600", "did you mean 1600?"),
    ("1\u202f600", "did you mean 1600?"),
    ("1'600", "did you mean 1600?"),
    ("1’600", "did you mean 1600?"),
    ("1_600", "did you mean 1600?"),
    ("１６００", "did you mean 1600?"),
    ("1，600", "did you mean 1600?"),
    ("32，7", "did you mean 32.7?"),
    ("32。7", "did you mean 32.7?"),
    ("－5", "did you mean -5?"),
    ("−5", "did you mean -5?"),
    ("1.6e3", "did you mean 1600?"),
    ("1.6E-3", "did you mean 0.0016?"),
    ("+5", "did you mean 5?"),
    ("05", "did you mean 5?"),
    (".5", "did you mean 0.5?"),
    ("5.", "did you mean 5?"),
    ("200,", "did you mean 200?"),
    ("200；", "did you mean 200?"),
    ("“200”", "did you mean 200?"),
    ("2O000", "did you mean 20000?"),
    ("l00", "did you mean 100?"),
    ("92%", "if the unit is %, write 92;"),
    ("92 ％", "if the unit is %, write 92;"),
    ("1,5 %", "if the unit is %, write 1.5;"),
    ("2.3‰", "if the unit is ‰, write 2.3;"),
    ("200张", "write 200, with “张” as the unit;"),
    ("1,600 beds", "write 1600, with “beds” as the unit;"),
    ("5l", "write 5, with “l” as the unit;"),
    ("200 Ozone", "write 200, with “Ozone” as the unit;"),
    ("5千瓦时", "write 5, with “千瓦时” as the unit;"),
    ("2个百分点", "write 2, with “个百分点” as the unit;"),
    ("3.2万人", "write 32000, or 3.2 if the unit says “万人”;"),
    ("1.5亿", "write 150000000, or 1.5 if the unit says “亿”;"),
    ("1.5 million", "write 1500000, or 1.5 if the unit says “million”;"),
    ("200#counted", "write a space before “#”;"),
    ("—", "leave the key out"),
    ("n/a", "leave the key out"),
    ("yes", "“yes” is read as a word here, not as a yes/no value;"),
    ("off", "“off” is read as a word here, not as a yes/no value;"),
]
NO_HINT = [
    "1,600,5", "1,60,000", "1,6000", "16 00", "1/2", "五百", "约200", "200左右", "200以上", "3 of 4", "20bn", "5m", "OO", "0.5.1",
    "00,600", "2018-2020", "32.7.", "beds", "(5)", "1e400", "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "hint"), FIGURES)
def test_a_figure_that_is_none(text: str, hint: str) -> None:
    with pytest.raises(RefusedError) as refused:
        number(Plain(text))
    assert refused.value.code == "PE203"
    assert refused.value.values["near"] == meant_number(Plain(text))
    assert meant_number(Plain(text)).en.startswith(hint)
    assert meant_number(Plain(text)).zh


@pytest.mark.parametrize("text", NO_HINT)
def test_no_figure_is_guessed(text: str) -> None:
    assert meant_number(Plain(text)).en == ""


def test_a_number_in_quotes_is_written_without_them() -> None:
    assert meant_number("200").en == "write 200 without quotes; "
    assert meant_number("1,600").en == "did you mean 1600? "


@pytest.mark.parametrize("text", ["1.600", "200", "-5", "0.50"])
def test_what_is_a_number_stays_one(text: str) -> None:
    assert str(number(Plain(text))) == text


@given(st.decimals(0, 10**9, allow_nan=False, places=2), st.sampled_from([",", " ", "'", "_"]))
def test_thousands_and_decimals_are_told_apart(value: Decimal, separator: str) -> None:
    grouped = f"{value:,}".replace(",", separator)
    if grouped != str(value):
        assert meant_number(Plain(grouped)).en == f"did you mean {value}? "
    assert meant_number(Plain(str(value).replace(".", ","))).en == f"did you mean {value}? "


@given(st.text("0123456789.,' _-+eE%万OlI", min_size=1, max_size=12))
def test_no_suggestion_is_another_size_of_the_digits_written(text: str) -> None:
    """Where no digit or letter is another sign, what is suggested has the digits that were written, and no more."""
    words = meant_number(Plain(text)).en
    if words.startswith("did you mean ") and not set("eEOlI") & set(text):
        figure = words.removeprefix("did you mean ").removesuffix("? ")
        assert NUMBER.fullmatch(figure)
        written = "".join(char for char in text if char.isdigit()).lstrip("0")
        assert "".join(char for char in figure if char.isdigit()).lstrip("0") == written


@pytest.mark.parametrize("value", [Plain("86.6%"), "86.6%"])
def test_a_printed_percentage_may_stand_in_quotes(value: str) -> None:
    assert printed(value).value == Decimal("0.866")
    assert printed(value).text == "86.6%"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("86,6%", "did you mean 86.6%? "),
        ("86.6 %", "did you mean 86.6%? "),
        ("86.6%%", "did you mean 86.6%? "),
        ("x%", ""),
    ],
)
def test_a_printed_figure_keeps_its_sign_in_the_suggestion(text: str, hint: str) -> None:
    with pytest.raises(RefusedError) as refused:
        printed(Plain(text))
    assert refused.value.values["found"].en == f"“{text}”"  # type: ignore[attr-defined]  # a sentence
    assert refused.value.values["near"].en.startswith(hint)  # type: ignore[attr-defined]  # the same


DAYS = [
    ("2018/11/30", "2018-11-30"),
    ("2018.11.30", "2018-11-30"),
    ("30.11.2018", "2018-11-30"),
    ("1.2.2018", "2018-02-01"),
    ("30/11/2018", "2018-11-30"),
    ("11/30/2018", "2018-11-30"),
    ("2018年11月30日", "2018-11-30"),
    ("2018年11月", "2018-11"),
    ("2018年11月底", "2018-11"),
    ("2018年", "2018"),
    ("2018年底", "2018"),
    ("2018-1-5", "2018-01-05"),
    ("2018-1", "2018-01"),
    ("20181130", "2018-11-30"),
    ("２０１８－１１－３０", "2018-11-30"),
    ("2018-11-30T00:00:00", "2018-11-30"),
]


@pytest.mark.parametrize(("text", "meant"), DAYS)
def test_a_date_in_another_form(text: str, meant: str) -> None:
    with pytest.raises(RefusedError) as refused:
        day(Plain(text))
    assert refused.value.code == "PE204"
    assert meant_day(text).en == f"; did you mean {meant}?"
    assert meant_day(text).zh == f"；是否应为 {meant}？"
    assert day(Plain(meant))


@pytest.mark.parametrize(
    "text", ["10/11/2018", "2018/13/01", "2018-02-30", "30.2.2018", "never", "18-11-30", "2018Q4", "0000/1/1", ""]
)
def test_no_date_is_guessed(text: str) -> None:
    assert meant_day(text).en == ""
