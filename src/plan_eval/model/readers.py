"""The kinds of values that data files hold, each read from text as written in the file.

A reader refuses a value by raising a `RefusedError`, which carries a code of the finding catalogue.
"""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plan_eval.base.nearest import did_you_mean, listing, nearest, suggest
from plan_eval.base.text import NOTHING, Text, Words, same
from plan_eval.base.vocabulary import TaskState
from plan_eval.files.values import Plain
from plan_eval.formula.functions import is_reserved
from plan_eval.model.meant import NUMBER, meant_day, meant_number

MAX_DIGITS = 40
"""Digits of a number in a data file."""

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_ID = re.compile(r"[^\W\d]\w*")
_SLUG = re.compile(r"[^\W_][\w.-]*")

A_LIST = Text("a list", "列表")
A_MAPPING = Text("a mapping (`key: value`)", "映射（`键: 值`）")
_A_TEXT = Text("text", "文字")
_A_SOURCE = Text("a source", "来源")
_BOTH_LANGUAGES = Text("a text in two languages", "双语文字")
_EMPTY = Text("nothing", "空值")
_YES_NO = Text("the yes/no value {value}", "是/否值 {value}")
_QUOTED = Text("the quoted text “{text}”", "带引号的文字“{text}”")
_TOO_LONG = Text("longer than {limit} digits", "超过 {limit} 位")
_NO_SUCH_DAY = Text(": the calendar has no such day", "：日历上没有这一天")
_WRITE_TEXT = Text("write text; if in doubt, put it in quotes", "请写文字；没有把握时请加引号")
_QUOTE_WORD = Text('if it is text, put it in quotes: "{word}"', '若是文字，请加引号："{word}"')
_COMMA = Text(
    "a comma inside { } ends a text: put the whole text in quotes; ", "{ } 内的逗号会断开文字，请给整段文字加引号；"
)
_YES_OR_NO = Text("true or false", "true 或 false")
_WRITE_YES_OR_NO = Text("write `true` or `false` without quotes", "请写 `true` 或 `false`，不加引号")
_BELOW_ZERO = Text("below 0", "小于 0")
_RESERVED_WORD = Text(": it is a reserved word of the formula language", "：它是公式语言的保留字")


class RefusedError(ValueError):
    """Raised when a value cannot be read.

    `code` is a code of the finding catalogue, and `values` fill its message. `at` is the key inside the value that is
    wrong, where it is one; `inside` are the steps from the value to the part of it that is.
    """

    def __init__(
        self, code: str, *, at: str | None = None, inside: tuple[str | int, ...] = (), **values: object
    ) -> None:
        self.code = code
        self.at = at
        self.inside = inside
        self.values = values
        super().__init__(code)


def describe(value: object) -> Words:
    """Say what a value is, for messages."""
    match value:
        case None:
            return _EMPTY
        case bool():
            return _YES_NO.message(value=str(value).lower())
        case dict():
            return A_MAPPING
        case list():
            return A_LIST
        case Plain():
            return same(f"“{shorten(value)}”")
        case str():
            return _QUOTED.message(text=shorten(value))
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
    if isinstance(value, Plain) and NUMBER.fullmatch(value):
        if len(value) > MAX_DIGITS:
            raise RefusedError("PE209", found=shorten(value, 20), reason=_TOO_LONG.message(limit=MAX_DIGITS))
        return Decimal(value)
    if value is None:
        raise RefusedError("PE207")
    raise RefusedError("PE203", found=describe(value), near=meant_number(value))


def weight(value: object) -> Decimal:
    """Read a number that is not below zero."""
    figure = number(value)
    if figure < 0:
        raise RefusedError("PE209", found=f"{figure:f}", reason=_BELOW_ZERO)
    return figure


def asked(value: object) -> Decimal:
    """Read a number that may be a percentage: `5%` is 0.05."""
    return value if isinstance(value, Decimal) else printed(value).value


def observed(value: object) -> Decimal | TaskState:
    """Read what was observed: a number, or how far a task is."""
    try:
        return number(value)
    except RefusedError as refusal:
        if refusal.code != "PE203" or not isinstance(value, str):
            raise
        spelt = {spelling: state for state in TaskState for spelling in state.spellings}
        if value in spelt:
            return spelt[value]
        if refusal.values["near"] is not NOTHING or (near := nearest(value, spelt)) is None:
            raise
        raise RefusedError("PE205", found=shorten(value), near=did_you_mean(near), known=listing(TaskState)) from None


def truth(value: object) -> bool:
    """Read `true` or `false`."""
    if isinstance(value, bool):
        return value
    raise RefusedError("PE206", expected=_YES_OR_NO, found=describe(value), advice=_WRITE_YES_OR_NO)


class Figure(NamedTuple):
    """A figure as printed: its text, its value, and the unit of its last printed place."""

    text: str
    value: Decimal
    unit: Decimal


def printed(value: object) -> Figure:
    """Read a figure as a report prints it: digits, perhaps decimals, perhaps a percent sign."""
    if isinstance(value, Figure):
        return value
    digits = value.removesuffix("%") if isinstance(value, str) else value
    percent = digits != value
    try:
        figure = number(Plain(digits) if percent else value)
    except RefusedError as refusal:
        raise _printed_refusal(value, digits, refusal) if percent else refusal from None
    exponent = int(figure.as_tuple().exponent)
    shift = -2 if percent else 0
    return Figure(str(value), figure.scaleb(shift), Decimal(1).scaleb(exponent + shift))


def _printed_refusal(value: object, digits: object, refusal: RefusedError) -> RefusedError:
    """Return the refusal of a figure with a percent sign, which its message shows as written."""
    if refusal.code != "PE203":
        return refusal
    return RefusedError("PE203", found=describe(value), near=meant_number(digits, sign="%"))


def day(value: object) -> date:
    """Read a date; a year or a month stands for its last day."""
    if isinstance(value, date):
        return value
    if value is None:
        raise RefusedError("PE207")
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise RefusedError("PE204", found=describe(value), reason=meant_day(value))
    year, month = int(match[1]), int(match[2] or 12)
    try:
        return date(year, month, int(match[3] or monthrange(year, month)[1]))
    except ValueError:
        raise RefusedError("PE204", found=describe(value), reason=_NO_SUCH_DAY) from None


def text(value: object) -> str:
    """Read text that is not empty."""
    if isinstance(value, str):
        if value.strip():
            return str(value)
        raise RefusedError("PE207")
    if value is None:
        raise RefusedError("PE207")
    advice = _QUOTE_WORD.message(word=str(value).lower()) if isinstance(value, bool) else _WRITE_TEXT
    raise RefusedError("PE206", expected=_A_TEXT, found=describe(value), advice=advice)


_FIELDS = frozenset(Text._fields)


def bilingual(value: object) -> Text:
    """Read a text in both languages, `{zh: ..., en: ...}`; a plain string stands for both."""
    if isinstance(value, Text):
        return value
    if not isinstance(value, dict):
        return same(text(value))
    if value.keys() == _FIELDS:
        return Text(text(value["en"]), text(value["zh"]))
    for key in value:
        if key not in _FIELDS:
            near = _COMMA if value[key] is None else suggest(key, Text._fields)
            raise RefusedError("PE202", found=key, owner=_BOTH_LANGUAGES, near=near, known="en, zh", at=key)
    given = {key: text(value[key]) for key in Text._fields if key in value}
    if not given:
        raise RefusedError("PE207")
    either = next(iter(given.values()))
    return Text(given.get("en", either), given.get("zh", either))


def identifier(value: object) -> str:
    """Read an id that formulas can use."""
    name = text(value)
    if not _ID.fullmatch(name):
        raise RefusedError("PE208", found=shorten(name), reason=NOTHING)
    if is_reserved(name):
        raise RefusedError("PE208", found=name, reason=_RESERVED_WORD)
    return name


def slug(value: object) -> str:
    """Read the name of a plan or of a rule set, in which `-` may stand."""
    name = text(value)
    if not _SLUG.fullmatch(name):
        raise RefusedError("PE208", found=shorten(name), reason=NOTHING)
    return name


class Source(NamedTuple):
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
            near, names = suggest(key, known), listing([*known, "en", "zh"])
            raise RefusedError("PE202", found=key, owner=_A_SOURCE, near=near, known=names, at=key)
    if not value:
        raise RefusedError("PE207")
    return Source(
        text=bilingual(value["text"]) if "text" in value else None,
        section=text(value["section"]) if "section" in value else None,
        quote=text(value["quote"]) if "quote" in value else None,
    )
