"""What people write where YAML is due: common slips, found in the text itself and not in what a parser makes of it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from plan_eval.base.text import Text, Words
from plan_eval.files.lines import line_end, line_start

_KEY = r"(?P<key>[A-Za-z_][A-Za-z_0-9]*|[0-9]{4}(?:-[0-9]{2}){0,2})"
_BEGIN = rf"^ *(?:- +)*{_KEY}"
_COLON = r"\s*[:\uff1a]"
_QUOTED = r"(?s)\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*'"
_IN_BRACKETS = r"[,\]}]"
_AFTER_VALUE = r"\s+#.*|\s+$"
WIDE_BRACKETS = ("｛", "［", "【")
_LONGEST = 30
"""Characters of a value that a sentence repeats."""


class Slip(NamedTuple):
    """A slip: the characters of the text that it stands on, what is wrong, and what to write instead."""

    start: int
    end: int
    problem: Words
    advice: Words


class Row(NamedTuple):
    """A slip as it is recognised: its pattern, whose group `at` is the place, and its two sentences.

    Patterns are compiled where a text has gone wrong, which most never have. The sentences are filled with `char`, the text
    of that group, with `key`, and with `value`, the rest of the line.
    """

    pattern: str
    problem: Text
    advice: Text


TAB = Text("a tab is used where spaces are needed", "此处是制表符，应使用空格")
INDENT_WITH_SPACES = Text("indent with spaces", "请用空格缩进")
_WIDE_SPACE = Text(
    "a full-width or non-breaking space is used where plain spaces are needed",
    "此处是全角空格或不间断空格，应使用半角空格",
)
_NO_SPACE_BEHIND_DASH = Text(
    "“-” without a space after it does not begin a list entry", "“-”后面没有空格，不能开始列表条目"
)
_WRITE_DASH = Text("write `- {key}: ...`", "请写成 `- {key}: ...`")
_OTHER_DASH = Text("“{char}” is not the “-” that begins a list entry", "“{char}”不是列表条目开头的“-”")
_WIDE_COLON = Text("“：” is a full-width colon, which does not end a key", "“：”是全角冒号，不能用于结束键")
_WRITE_KEY = Text("write `{key}: ...`, with a half-width colon and a space", "请写成 `{key}: ...`，用半角冒号加空格")
_NO_SPACE_BEHIND_COLON = Text("“:” has no space after it, so it does not end a key", "“:”后面没有空格，不能用于结束键")
_WRITE_SPACE = Text("write `{key}: ...`, with a space after the colon", "请写成 `{key}: ...`，冒号后加空格")
DIRECTIVE = Text(
    "“%” begins a YAML directive, which data files may not use", "行首的“%”表示 YAML 指令，数据文件中不允许使用"
)
DELETE_LINE = Text("delete the line, or put the value in quotes", "请删除这一行，或给值加上引号")
NO_COLON = Text("this line has a key without “:”", "此行的键后面没有“:”")
WRITE_WITH_COLON = Text("write `{key}:`", "请写成 `{key}:`")
_EQUALS = Text("“=” is used where “:” is needed", "此处是“=”，应使用“:”")
_WIDE_BRACKET = Text("“{char}” is a full-width bracket", "“{char}”是全角括号")
HALF_WIDTH = Text(
    "use half-width brackets: { } for keys and values, [ ] for lists", "请用半角括号：键和值用 { }，列表用 [ ]"
)
_CURLY = Text(
    "`{char}` is a curly quotation mark, which does not quote anything here", "`{char}` 是弯引号，在此处不起引号的作用"
)
_STRAIGHT = Text("use straight quotes: \"...\" or '...'", "请用直引号：\"...\" 或 '...'")
_SECOND_COLON = Text("this line has a second “: ”", "此行有第二个“: ”")
_QUOTE_WHOLE = Text(
    "put the whole text after `{key}:` in quotes; put several keys on one line in {{ }}",
    "请给 `{key}:` 后面的整段文字加引号；若是多个键，请放在 {{ }} 里",
)
_OTHER_COMMA = Text("“{char}” is used where “,” is needed", "此处是“{char}”，应使用“,”")
_WRITE_COMMA = Text(
    "separate values in brackets by a half-width comma and a space", "括号里的各个值之间请用半角逗号加空格"
)
_NO_COMMA = Text("a “,” is missing before “{char}”", "“{char}”前面缺少“,”")
_LIST_IN_TEXT = Text(
    "“-” continues the text of the line above, where a list cannot begin",
    "“-”被当作上一行文字的延续，列表不能从这里开始",
)
_TEXT_OR_LIST = Text(
    "delete the text before the list, or put the whole text in quotes", "请删去列表前面的文字；若都是文字，请整段加引号"
)
_EMPTY_BLOCK = Text(
    "“{char}” begins a text of several lines, but none follows", "“{char}”表示后面是多行文字，但后面没有文字"
)
_QUOTE_THIS = Text("if “{char}” is part of the value, put the value in quotes: {value}",
                   "若“{char}”是值的一部分，请给值加引号：{value}")  # fmt: skip


LINES = (
    Row(r"^(?P<at>%)", DIRECTIVE, DELETE_LINE),
    Row(r"^ *(?P<at>\t)", TAB, INDENT_WITH_SPACES),
    Row(rf"^ *(?P<at>[\u3000\xa0]+)(?=\s*(?:- *)?{_KEY}{_COLON})", _WIDE_SPACE, INDENT_WITH_SPACES),
    Row(rf"^ *(?P<at>-)(?=[^\d\W])(?={_KEY}{_COLON})", _NO_SPACE_BEHIND_DASH, _WRITE_DASH),
    Row(rf"^ *(?P<at>[—–－−‐‑•●·]|\*(?= ))\s*(?={_KEY}{_COLON})", _OTHER_DASH, _WRITE_DASH),
    Row(rf"{_BEGIN}\s*(?P<at>：)", _WIDE_COLON, _WRITE_KEY),
    Row(rf"{_BEGIN}(?P<at>:)(?=[^\s:/])", _NO_SPACE_BEHIND_COLON, _WRITE_SPACE),
    Row(rf"{_BEGIN}\s*(?P<at>=)", _EQUALS, _WRITE_SPACE),
)
"""Slips of a line outside brackets, the first that fits."""

VALUES = (
    Row(rf"{_BEGIN}: +(?P<at>[｛［【])", _WIDE_BRACKET, HALF_WIDTH),
    Row(rf"{_BEGIN}: +(?P<at>[“”‘’＂＇])", _CURLY, _STRAIGHT),
    Row(rf"{_BEGIN}: +[^\"'\[{{\s][^#]*?(?P<at>:)(?=\s|$)", _SECOND_COLON, _QUOTE_WHOLE),
)
"""Slips of the value on a line that has one “: ” too many."""

BRACKETS = (
    Row(rf"(?:^|[{{,，]\s*){_KEY}\s*(?P<at>：)", _WIDE_COLON, _WRITE_KEY),
    Row(rf"(?P<at>[，、；;])(?=\s*{_KEY}{_COLON})", _OTHER_COMMA, _WRITE_COMMA),
    Row(r"(?P<at>[｝］])", _WIDE_BRACKET, HALF_WIDTH),
    Row(r"^[^【]*(?P<at>】)", _WIDE_BRACKET, HALF_WIDTH),
)
"""Slips between brackets, up to where reading stopped."""

KEYS = (
    Row(r"^(?P<at>[\u3000\xa0]+)", _WIDE_SPACE, INDENT_WITH_SPACES),
    Row(rf"^{_KEY}(?P<at>[\u3000\xa0]+)$", _WIDE_SPACE, _WRITE_KEY),
    Row(rf"^{_KEY}\s*(?P<at>：)", _WIDE_COLON, _WRITE_KEY),
    Row(rf"^(?P<at>[—–－−‐‑•●·])\s*(?={_KEY}$)", _OTHER_DASH, _WRITE_DASH),
    Row(r"^(?P<at>[｛［【])", _WIDE_BRACKET, HALF_WIDTH),
    Row(rf"^(?P<at>[“‘＂＇])(?={_KEY}[”’＂＇]$)", _CURLY, _WRITE_KEY),
)
"""Slips inside an unquoted key: YAML takes them for a part of it."""

LONE_KEYS = (Row(rf"^ *(?:- +)*(?P<at>{_KEY})\s*$", NO_COLON, WRITE_WITH_COLON),)
"""A key alone on its line, above a line that stands deeper."""

_NO_COMMA_ROW = Row(rf"\s(?P<at>{_KEY})\s*:\s*$", _NO_COMMA, _WRITE_COMMA)
_DASHED = (Row(rf"^(?P<at>-)(?=[^\d\W])(?={_KEY}$)", _NO_SPACE_BEHIND_DASH, _WRITE_DASH),)
_RUN_TOGETHER = (
    Row(rf"^[^:]*?{_KEY}(?P<at>:)(?=\S)", _NO_SPACE_BEHIND_COLON, _WRITE_SPACE),
    Row(r"(?P<at>:)(?=\S)", _NO_SPACE_BEHIND_COLON, Text("write a space after “:”", "“:”后面请加空格")),
)
_CONTINUED = (Row(r"[\r\n][ \t]*(?P<at>-)(?=\s)", _LIST_IN_TEXT, _TEXT_OR_LIST),)


def first_slip(rows: Iterable[Row], text: str, offset: int = 0) -> Slip | None:
    """Return the first row's slip that a piece of text has; `offset` is where the piece begins in its file."""
    for row in rows:
        if match := re.search(row.pattern, text):
            start, end = match.span("at")
            key = match.groupdict().get("key") or ""
            words = {"char": match["at"], "key": key, "value": value_of(text, start)}
            advice = row.advice if row.advice is HALF_WIDTH else row.advice.message(**words)
            return Slip(offset + start, offset + end, row.problem.message(**words), advice)
    return None


def key_slip(text: str, start: int, end: int) -> Slip | None:
    """Return the slip inside an unquoted key, which stands between two places of a text."""
    key = text[start:end]
    slip = first_slip(KEYS, key, start)
    if slip is None and key.startswith("-"):
        slip = first_slip(_DASHED, key, start)
    if slip is None and ":" in key and re.compile(r"\s*:").match(text, end) is None:
        slip = first_slip(_RUN_TOGETHER, key, start)
    return slip


def text_slip(text: str, start: int, end: int) -> Slip | None:
    """Return the slip inside an unquoted text of several lines."""
    return first_slip(_CONTINUED, text[start:end], start)


def block_slip(text: str, start: int) -> Slip:
    """Return the slip of a `>` or `|` behind which no text follows."""
    words = {"char": text[start], "value": value_of(text, start)}
    return Slip(start, start + 1, _EMPTY_BLOCK.message(**words), _QUOTE_THIS.message(**words))


def brackets_slip(text: str, start: int, end: int, *, complete: bool) -> Slip | None:
    """Return the slip between an opening bracket and the place where reading stopped, outside quotes.

    Only where all up to there belongs between the brackets, which are `complete`, a comma may be missing.
    """
    piece = re.sub(_QUOTED, lambda quoted: "_" * len(quoted[0]), text[start : end + 1])
    return first_slip((*BRACKETS, _NO_COMMA_ROW) if complete else BRACKETS, piece, start)


def value_of(text: str, start: int) -> str:
    """Return the value that begins at a place of a text, up to the end of its line and in quotes, for a sentence to show.

    It ends before a comment, between brackets before a comma or the closing bracket, and where it is long.
    """
    before = text[line_start(text, start) : start]
    value = re.sub(_AFTER_VALUE, "", text[start : min(line_end(text, start), start + 10 * _LONGEST)])
    if before.count("{") + before.count("[") > before.count("}") + before.count("]"):
        value = re.split(_IN_BRACKETS, value, maxsplit=1)[0].rstrip()
    if len(value) > _LONGEST:
        value = value[:_LONGEST] + "..."
    return "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
