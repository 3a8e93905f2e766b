"""The kinds of values that data files hold, each read from text as written in the file.

A field refuses a value by raising a `PydanticCustomError` whose type is a code of the finding catalogue.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic_core import PydanticCustomError

from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import NOTHING, Text, same
from plan_eval.files.values import Plain
from plan_eval.formula.functions import is_reserved

MAX_DIGITS = 40
"""Digits of a number in a data file."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_ID = re.compile(r"[^\W\d]\w*")
_SLUG = re.compile(r"[^\W_][\w.-]*")
_LOOKALIKE = str.maketrans("OoОоlIｌＯ０１２３４５６７８９．－", "00001110" + "0123456789.-")
_SEPARATORS = re.compile(r"[,_'’ ,\xa0]")
_DECEMBER = 12
_COMMA = Text(
    "a comma inside { } ends a text: put the whole text in quotes; ", "{ } 内的逗号会断开文字，请给整段文字加引号；"
)


def refuse(code: str, **values: object) -> PydanticCustomError:
    """Return the error that refuses a value; `at` names a key inside the value."""
    return PydanticCustomError(code, "refused", dict(values))


def describe(value: object) -> Text:
    """Say what a value is, for messages."""
    match value:
        case None:
            return Text("nothing", "空")
        case bool():
            return Text(f"the yes/no value {str(value).lower()}", f"是/否值 {str(value).lower()}")
        case dict():
            return Text("a mapping (`key: value`)", "映射（`键: 值`）")
        case list():
            return Text("a list", "列表")
        case Plain():
            return same(f"“{shorten(value)}”")
        case str():
            return Text(f"the quoted text “{shorten(value)}”", f"带引号的文字“{shorten(value)}”")
        case _:
            return same(str(value))


def shorten(text: str, limit: int = 60) -> str:
    """Return a text on one line, cut in a message where it is very long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 3] + "..."


def number(value: object) -> Decimal:
    """Read a number, with its digits as written."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, Plain) and _NUMBER.fullmatch(value):
        if len(value) > MAX_DIGITS:
            reason = Text(f"longer than {MAX_DIGITS} digits", f"超过 {MAX_DIGITS} 位")
            raise refuse("PE209", found=shorten(value, 20), reason=reason)
        return Decimal(value)
    if value is None:
        raise refuse("PE207")
    raise refuse("PE203", found=describe(value), near=_meant_number(value))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as printed: its text, its value, and the unit of its last printed place."""

    text: str
    value: Decimal
    unit: Decimal


def printed(value: object) -> Figure:
    """Read a figure as a report prints it: digits, perhaps decimals, perhaps a percent sign."""
    if isinstance(value, Figure):
        return value
    percent = isinstance(value, Plain) and value.endswith("%")
    figure = number(Plain(value[:-1]) if isinstance(value, Plain) and percent else value)
    exponent = int(figure.as_tuple().exponent)
    shift = -2 if percent else 0
    return Figure(str(value), figure.scaleb(shift), Decimal(1).scaleb(exponent + shift))


def _meant_number(value: object) -> Text:
    if not isinstance(value, str):
        return NOTHING
    text = _SEPARATORS.sub("", value.strip().translate(_LOOKALIKE)).removeprefix("+")
    text = re.sub(r"^(-?)0+(?=[0-9])", r"\1", text)
    if _NUMBER.fullmatch(text) is None:
        return NOTHING
    if text == value:
        return Text(f"write {text} without quotes; ", f"请去掉引号，写 {text}；")
    return Text(f"did you mean {text}? ", f"是否想写 {text}?")


def day(value: object) -> date:
    """Read a date; a year or a month stands for its last day."""
    if isinstance(value, date):
        return value
    if value is None:
        raise refuse("PE207")
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise refuse("PE204", found=describe(value), reason=NOTHING)
    year, month, day_ = (int(part) if part else None for part in match.groups())
    try:
        if day_ is not None:
            return date(year or 0, month or 0, day_)
        return last_day(year or 0, month or _DECEMBER)
    except ValueError:
        reason = Text(": the calendar has no such day", "：日历上没有这一天")
        raise refuse("PE204", found=describe(value), reason=reason) from None


def last_day(year: int, month: int) -> date:
    """Return the last day of a month.

    Raises:
        ValueError: where there is no such month.
    """
    if month == _DECEMBER:
        return date(year, month, 31)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def text(value: object) -> str:
    """Read text that is not empty."""
    if isinstance(value, str):
        if value.strip():
            return str(value)
        raise refuse("PE207")
    if value is None:
        raise refuse("PE207")
    advice = Text("write text; put it in quotes if in doubt", "请写文字；没有把握时请加引号")
    raise refuse("PE206", expected=Text("text", "文字"), found=describe(value), advice=advice)


def bilingual(value: object) -> Text:
    """Read a text in both languages, `{zh: ..., en: ...}`; a plain string stands for both."""
    if isinstance(value, Text):
        return value
    if not isinstance(value, dict):
        return same(text(value))
    for key in value:
        if key not in Text._fields:
            owner = Text("a text in two languages", "双语文字")
            near = _COMMA if value[key] is None else suggest(key, Text._fields)
            raise refuse("PE202", found=key, owner=owner, near=near, known="en, zh", at=key)
    given = {key: text(value[key]) for key in Text._fields if key in value}
    if not given:
        raise refuse("PE207")
    either = next(iter(given.values()))
    return Text(given.get("en", either), given.get("zh", either))


def identifier(value: object) -> str:
    """Read an id that formulas can use."""
    name = text(value)
    if not _ID.fullmatch(name):
        raise refuse("PE208", found=shorten(name), reason=NOTHING)
    if is_reserved(name):
        reason = Text(": it is a word of the formula language", "：它是公式语言的保留字")
        raise refuse("PE208", found=name, reason=reason)
    return name


def slug(value: object) -> str:
    """Read the name of a plan or of a rule set, in which `-` may stand."""
    name = text(value)
    if not _SLUG.fullmatch(name):
        raise refuse("PE208", found=shorten(name), reason=NOTHING)
    return name


def one_of(words: type[StrEnum]) -> Callable[[object], StrEnum]:
    """Return a reader of one of the words of an enumeration."""
    options = [word.value for word in words]

    def word(value: object) -> StrEnum:
        if value is None:
            raise refuse("PE207")
        if isinstance(value, str) and value in options:
            return words(value)
        found = shorten(value) if isinstance(value, str) else describe(value)
        near = suggest(value, options) if isinstance(value, str) else NOTHING
        raise refuse("PE205", found=found, near=near, known=listing(options))

    return word


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from: a text, or the section of the report and its words."""

    text: Text | None = None
    section: str | None = None
    quote: str | None = None


def source(value: object) -> Source:
    """Read a source: a text, a text in two languages, or `{section: ..., quote: ...}`."""
    if isinstance(value, Source):
        return value
    if not isinstance(value, dict) or "en" in value or "zh" in value:
        return Source(text=bilingual(value))
    known = ("quote", "section", "text")
    for key in value:
        if key not in known:
            owner = Text("a source", "来源")
            near, names = suggest(key, known), listing([*known, "en", "zh"])
            raise refuse("PE202", found=key, owner=owner, near=near, known=names, at=key)
    if not value:
        raise refuse("PE207")
    return Source(
        text=bilingual(value["text"]) if "text" in value else None,
        section=text(value["section"]) if "section" in value else None,
        quote=text(value["quote"]) if "quote" in value else None,
    )
