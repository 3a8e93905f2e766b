"""Where the YAML parser stopped, in words that a newcomer can act on; its own words are never shown."""

import re
from collections.abc import Callable, Iterator

import yaml

from plan_eval.base.text import Text
from plan_eval.files.complaints import INDENT, QUOTE_THIS, complaint
from plan_eval.files.lines import line_above, line_end, line_start, previous_line
from plan_eval.files.slips import LINES, LONE_KEYS, VALUES, Slip, brackets_slip, first_slip, value_of

_NOT_CLOSED = Text("“{char}” is opened here but not closed", "此处的“{char}”没有闭合")
_CLOSE_BRACKET = Text(
    "write the closing bracket of the same kind after the last value", "请在最后一个值的后面写上同类的右括号"
)
_OTHER_BRACKET = Text("“{char}” does not close “{opened}”", "“{char}”不能闭合“{opened}”")
_CLOSES_NOTHING = Text("“{char}” has no opening bracket", "“{char}”前面没有与它对应的左括号")
_DELETE_OR_QUOTE = Text("delete it, or put the whole value in quotes", "请删除它，或给整个值加上引号")
_OPEN_QUOTE = Text("the quotation mark `{char}` is opened here but not closed", "此处的引号 `{char}` 没有闭合")
_CLOSE_QUOTE = Text("end the text with the same mark", "请在文字末尾写上同样的引号")
_CURLY_CLOSE = Text(
    "`{char}` does not close the text that `{opened}` opens", "`{char}` 不能闭合由 `{opened}` 开始的文字"
)
_BEHIND_QUOTE = Text("“{char}” follows a closing quotation mark", "右引号后面还有“{char}”")
_QUOTE_ALL = Text(
    "put the whole value in one pair of quotes of a kind that does not occur in it",
    "请用一对引号括住整个值，并选用值中没有的那种引号",
)
_DEEPER = Text(
    "this line is indented more than the line above, which already has a value",
    "此行比上一行缩进更深，而上一行已经有值",
)
_LINE_UP = Text(
    "line up the keys of one entry in one column, with spaces; the first key of a list entry follows `- `",
    "同一条目的各个键请用空格对齐在同一列；列表条目的第一个键写在 `- ` 后面",
)
_OTHER_COLUMN = Text(
    "this line begins in column {column}, but no line above that it could belong to begins there",
    "此行从第 {column} 列开始，上面没有它可以归属的、从这一列开始的行",
)
_LIST_AMONG_KEYS = Text("a list entry begins among keys", "键的中间出现了列表条目")
_BEGINS_BLOCK = Text(
    "“{char}” at the beginning of a value begins a text of several lines", "值以“{char}”开头，表示后面是多行文字"
)

_CLOSING = {"{": "}", "[": "]"}
_CURLY = re.compile("[”’＂＇]")  # those that are typed for the straight ones


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """Return where the text is wrong, what is wrong, and what to do about it."""
    stop: int = _index(error.problem_mark or error.context_mark, text)
    start: int = _index(error.context_mark, text) if error.context_mark else stop
    context, problem = error.context or "", error.problem or ""
    for explain in _EXPLAIN:
        if slip := explain(text, start, stop, f"{context} {problem}"):
            return slip
    return complaint(text, start, stop, f"{context} {problem}")


def _index(mark: yaml.Mark | None, text: str) -> int:
    return min(mark.index, len(text)) if mark else 0


def _block_scalar(text: str, start: int, _: int, said: str) -> Slip | None:
    """A `>` that is meant as “more than”."""
    if "block scalar" not in said or text[start : start + 1] not in ("|", ">"):
        return None
    words = {"char": text[start], "value": value_of(text, start)}
    return Slip(start, start + 1, _BEGINS_BLOCK.message(**words), QUOTE_THIS.message(**words))


def _quoted_scalar(text: str, start: int, _: int, said: str) -> Slip | None:
    """A quotation mark that is never closed, or closed by a curly one."""
    if "scanning a" not in said or "end of stream" not in said or text[start : start + 1] not in ("'", '"'):
        return None
    line = text[start : line_end(text, start)]
    if curly := _CURLY.search(line):
        words = {"char": curly[0], "opened": text[start]}
        at = start + curly.start()
        return Slip(at, at + 1, _CURLY_CLOSE.message(**words), _CLOSE_QUOTE)
    return Slip(start, start + 1, _OPEN_QUOTE.message(char=text[start]), _CLOSE_QUOTE)


def _brackets(text: str, start: int, stop: int, said: str) -> Slip | None:
    """What stands between brackets, and brackets that do not fit."""
    opened, char = text[start : start + 1], text[stop : stop + 1]
    if "flow" not in said or opened not in _CLOSING:
        return None
    first, last = line_start(text, start), line_start(text, stop)
    left_open = stop >= len(text) or (first != last and _indent(text, last) <= _indent(text, first))
    slip = brackets_slip(text, start, stop, complete=not left_open)
    if slip is not None:
        return slip
    if char in ("]", "}") and char != _CLOSING[opened]:
        return Slip(stop, stop + 1, _OTHER_BRACKET.message(char=char, opened=opened), _CLOSE_BRACKET)
    if left_open:
        return Slip(start, start + 1, _NOT_CLOSED.message(char=opened), _CLOSE_BRACKET)
    return None


def _behind_value(text: str, _: int, stop: int, said: str) -> Slip | None:
    """What stands behind a value that is complete."""
    char, before = text[stop : stop + 1], text[line_start(text, stop) : stop].rstrip()
    if not _is_indentation(said) or not before.strip(" -"):
        return None
    if char in ("]", "}"):
        return Slip(stop, stop + 1, _CLOSES_NOTHING.message(char=char), _DELETE_OR_QUOTE)
    quote = before[-1]
    if quote not in ("'", '"'):
        return None
    if before.count(quote) % 2:
        opened = _opening(text, stop, quote)
        return Slip(opened, opened + 1, _OPEN_QUOTE.message(char=quote), _CLOSE_QUOTE)
    return Slip(stop, stop + 1, _BEHIND_QUOTE.message(char=char), _QUOTE_ALL)


def _line(text: str, start: int, stop: int, said: str) -> Slip | None:
    """A slip of the line where reading stopped, of the line above it, or of the line that the parser speaks of."""
    if "scalar" in said or "flow" in said:
        return None
    for begin in sorted({line_start(text, stop), *_earlier_lines(text, start, stop, said)}):
        if slip := first_slip(LINES, text[begin : line_end(text, begin)], begin):
            return slip
    return None


def _values(text: str, _: int, stop: int, said: str) -> Slip | None:
    """A “: ” too many, or a line that stands too deep."""
    if "mapping values" not in said:
        return None
    begin = line_start(text, stop)
    slip = first_slip(VALUES, text[begin : line_end(text, begin)], begin)
    if slip is not None:
        return slip
    for above in line_above(text, stop):
        slip = first_slip(LONE_KEYS, text[above : line_end(text, above)], above)
        if slip is None and ": " in text[above:begin] and ": " not in text[begin:stop]:
            slip = Slip(begin + _indent(text, begin), stop, _DEEPER, _LINE_UP)
    return slip


def _columns(text: str, _: int, stop: int, said: str) -> Slip | None:
    """A line that begins in a column of its own."""
    begin = line_start(text, stop)
    if not _is_indentation(said) or text[begin:stop].strip() or stop >= len(text):
        return None
    if text.startswith(("- ", "-\n"), stop):
        return Slip(stop, stop + 1, _LIST_AMONG_KEYS, INDENT)
    return Slip(stop, stop + 1, _OTHER_COLUMN.message(column=stop - begin + 1), INDENT)


_EXPLAIN: tuple[Callable[[str, int, int, str], Slip | None], ...] = (
    _block_scalar, _quoted_scalar, _brackets, _behind_value, _line, _values, _columns,
)  # fmt: skip
"""Asked in this order, each with the text, where the parser says that it began, where it stopped, and what it says."""


def _is_indentation(said: str) -> bool:
    return any(piece in said for piece in ("expected key", "'-' indicator", "<block end>", "<document start>"))


def _indent(text: str, begin: int) -> int:
    line = text[begin : line_end(text, begin)]
    return len(line) - len(line.lstrip(" "))


def _earlier_lines(text: str, start: int, stop: int, said: str) -> Iterator[int]:
    """Yield where lines begin that may be the reason why reading stopped further down."""
    if "simple key" in said:
        yield line_start(text, start)
    if "mapping values" in said or "<document start>" in said:
        yield from line_above(text, stop)


def _opening(text: str, index: int, quote: str) -> int:
    """Return where the text is opened that a quotation mark on the line of a place closes."""
    begin = line_start(text, index)
    while begin > 0:
        begin, end = previous_line(text, begin), begin
        line = text[begin:end]
        if line.count(quote) % 2:
            return begin + line.index(quote)
    return text.index(quote, line_start(text, index))
