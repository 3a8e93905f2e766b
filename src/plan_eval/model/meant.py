"""What a person probably meant who wrote something else than a number or a date: never a figure of another size unsaid."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from plan_eval.base.text import NOTHING, Text, Words

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""A number as data files hold it."""

_LONGEST = 60
"""Characters of what may be meant as a number or a date."""

_WITHOUT_QUOTES = Text("write {number} without quotes; ", "请去掉引号，写 {number}；")
_MEANT = Text("did you mean {number}? ", "是否应为 {number}？")
_SIGN = Text("if the unit is {sign}, write {number}; ", "单位为 {sign} 时请写 {number}；")
_UNIT = Text("write {number}, with “{rest}” as the unit; ", "请写 {number}，“{rest}”写在单位里；")
_TIMES = Text(
    "write {whole}, or {number} if the unit says “{rest}”; ", "请写 {whole}；单位中写明“{rest}”的，请写 {number}；"
)
_COMMENT = Text("write a space before “#”; ", "“#”前面请加空格；")
_NONE = Text("leave the key out if the source has no figure; ", "来源中没有数值的，请省去这个键；")
_A_WORD = Text("“{word}” is read as a word here, not as a yes/no value; ", "“{word}”在此处按文字读入，不是是/否值；")
_MEANT_DAY = Text("; did you mean {day}?", "；是否应为 {day}？")

_HALF_WIDTH = str.maketrans(
    "０１２３４５６７８９．。，％＋－−–—／：　\xa0\u2009\u202f’‘",  # what is typed and copied for the plain ones
    "0123456789..,%+----/:    ''",
)
_LOOKALIKE = str.maketrans("OoОоlI", "000011")  # two of them are Cyrillic
_FIGURE = r"[+-]?[0-9][0-9.,_' ]*|[+-]?\.[0-9]+"
_TYPED = r"[+-]?(?:[0-9OoОо.,]|[lI](?=[0-9OoОо.,]))+"  # the same
_EXPONENT = r"[+-]?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,2}"
_THOUSANDS = r"([0-9]{1,3})((?:([,_' ])[0-9]{3})(?:\3[0-9]{3})*)(\.[0-9]+)?"
_DOTS = r"([0-9]{1,3})((?:\.[0-9]{3})+),([0-9]+)|([0-9]{1,3})((?:\.[0-9]{3}){2,})"
_SPACED = r"([0-9]{1,3})((?: [0-9]{3})+),([0-9]{1,2})"
_DECIMAL_COMMA = r"([0-9]+),([0-9]{1,2})"
_PLAIN = r"[0-9]*\.?[0-9]*"
_TIMES_WORDS = {
    "万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2,
    "thousand": 3, "million": 6, "billion": 9,
}  # fmt: skip
_TIMES_WORD = rf"({'|'.join(_TIMES_WORDS)})(?!th|[分克米瓦卡焦帕赫伏])"
_NO_UNIT = r"左右|上下|以上|以下|以内|多|余|来|至|到|[-~～+±/:*=<>≤≥?!()]|(?:[kKmMGbB]|bn|mn|mio|mrd|tsd)\.?$|.*[0-9]"
_NO_FIGURE = frozenset({"-", "--", "---", "...", "…", "……", "n/a", "na", "nan", ".nan", "none", "无", "缺", "/", "?"})
_YES_NO = frozenset({"yes", "no", "on", "off", "y", "n", "是", "否"})

_YEAR_FIRST = r"([0-9]{4})[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月[底末]?)?(?:[T ][0-9]+:[0-9:.Z+-]*)?"
_YEAR_LAST = r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})"
_RUN_TOGETHER = r"([0-9]{4})([0-9]{2})([0-9]{2})"
_YEAR = r"([0-9]{4})年[底末]?"


def meant_number(value: object, sign: str = "") -> Words:
    """Return a sentence, with a space behind it, that says which number to write; an empty text where none is likely.

    `sign` is what is to stand behind the number.
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return NOTHING
    text = value.strip().translate(_HALF_WIDTH).strip(" “”\"'")
    if text.lower() in _NO_FIGURE:
        return _NONE
    if text.lower() in _YES_NO:
        return _A_WORD.message(word=value)
    figure, rest = _parted(text, sign)
    if figure is None:
        return NOTHING
    if not rest:
        return (_WITHOUT_QUOTES if figure == value else _MEANT).message(number=figure + sign)
    if rest in ("%", "\u2030"):
        return _SIGN.message(number=figure, sign=rest)
    if rest.startswith("#"):
        return _COMMENT
    if times := re.match(_TIMES_WORD, rest):
        return _TIMES.message(whole=_times(figure, _TIMES_WORDS[times[1]]), number=figure, rest=rest)
    return NOTHING if re.match(_NO_UNIT, rest) else _UNIT.message(number=figure, rest=rest)


def plainly_meant(text: str) -> str | None:
    """Return the number that a text can only mean: with digits for what looks like them, and a point for its comma.

    None where it is in doubt: with a unit behind it, or where a comma may set thousands apart.
    """
    if len(text) > _LONGEST:
        return None
    plain = text.translate(_HALF_WIDTH)
    if re.fullmatch(_DECIMAL_COMMA, plain.lstrip("-")):
        plain = plain.replace(",", ".")
    elif re.fullmatch(_TYPED, plain):
        plain = plain.translate(_LOOKALIKE)
    return plain if plain != text and NUMBER.fullmatch(plain) else None


def meant_figure(text: str) -> str | None:
    """Return the number that a part of a value is likely to mean; None where it is in doubt, as with 万 behind it."""
    figure, rest = _parted(text.strip().translate(_HALF_WIDTH).strip(" “”\"'"), "%\u2030")
    return None if re.match(_TIMES_WORD, rest) or re.match(_NO_UNIT, rest) else figure


def meant_day(value: object) -> Words:
    """Return a sentence that says which date to write; an empty text where none is likely, or two are."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return NOTHING
    text = value.strip().translate(_HALF_WIDTH)
    days = {*_days(text)}
    return _MEANT_DAY.message(day=days.pop()) if len(days) == 1 else NOTHING


def _parted(text: str, sign: str) -> tuple[str | None, str]:
    """Return the figure that a text begins with, as data files hold it, and what stands behind it and its sign."""
    typed = re.fullmatch(_TYPED, text) if any(char.isdigit() for char in text) else None
    match = typed or re.match(_EXPONENT, text) or re.match(_FIGURE, text)
    if match is None:
        return None, text
    return _normal(match[0]), text[match.end() :].strip(f" ,.;；、{sign}")


def _normal(text: str) -> str | None:
    """Return a figure as data files hold it; None where commas, points and spaces do not tell its size."""
    sign = "-" if text.startswith("-") else ""
    text = text.lstrip("+-").strip()
    if re.fullmatch(_EXPONENT, text):
        return sign + _shortest(Decimal(text))
    text = text.translate(_LOOKALIKE).rstrip(",' _")
    if match := re.fullmatch(_THOUSANDS, text):
        if match[1].startswith("0"):
            return f"{sign}{text.replace(',', '.')}" if re.fullmatch(r"0,[0-9]{3}", text) else None
        text = match[1] + re.sub("[^0-9]", "", match[2]) + (match[4] or "")
    elif match := re.fullmatch(_DOTS, text):
        groups = [group for group in match.groups() if group is not None]
        text = "".join(groups[:2]).replace(".", "") + (f".{groups[2]}" if match[3] else "")
    elif match := re.fullmatch(_SPACED, text):
        text = match[1] + match[2].replace(" ", "") + "." + match[3]
    elif match := re.fullmatch(_DECIMAL_COMMA, text):
        text = f"{match[1]}.{match[2]}"
    if not re.fullmatch(_PLAIN, text) or not any(char.isdigit() for char in text):
        return None
    whole, _, decimals = text.partition(".")
    return sign + (whole.lstrip("0") or "0") + (f".{decimals}" if decimals else "")


def _times(figure: str, zeros: int) -> str:
    return _shortest(Decimal(figure).scaleb(zeros))


def _shortest(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _days(text: str) -> Iterator[str]:
    """Yield the dates that a text may stand for, as data files hold them."""
    if match := re.fullmatch(_YEAR, text):
        yield match[1]
    if match := re.fullmatch(_YEAR_FIRST, text) or re.fullmatch(_RUN_TOGETHER, text):
        yield from _day(match[1], match[2], match[3])
    if match := re.fullmatch(_YEAR_LAST, text):
        first, second, year = match[1], match[3], match[4]
        yield from _day(year, second, first)
        if match[2] != ".":
            yield from _day(year, first, second)


def _day(year: str, month: str, day: str | None) -> Iterator[str]:
    if not 1 <= int(month) <= 12 or int(year) < 1:  # noqa: PLR2004  # months
        return
    if day is None:
        yield f"{year}-{int(month):02}"
    elif 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        yield date(int(year), int(month), int(day)).isoformat()
