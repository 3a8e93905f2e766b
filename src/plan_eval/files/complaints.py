"""What the YAML parsers say, in pieces, and our sentences for it; no word of theirs is ever shown."""

import re

from plan_eval.base.text import Text
from plan_eval.files.lines import lines_before
from plan_eval.files.slips import DELETE_LINE, DIRECTIVE, INDENT_WITH_SPACES, NO_COLON, TAB, Slip, value_of

INDENT = Text("line up the keys of one entry in one column, with spaces", "同一条目的各个键请用空格对齐在同一列")
CLOSE = Text("look for a bracket, brace or quote that is not closed", "请检查是否有未闭合的括号或引号")
QUOTE_THIS = Text("put the value in quotes: {value}", "请给值加引号：{value}")
WRITE_KEY = Text("write `key: value`", "请写成 `键: 值`")
_QUOTE = Text("put the value in quotes if it is text", "若此值是文字，请给它加上引号")
_BACKSLASH = Text("write two backslashes, or use single quotes", "请写两个反斜杠，或改用单引号")

_ON_LINE = Text("line {line} cannot be read as YAML from “{char}” on", "第 {line} 行自“{char}”起无法按 YAML 读取")
_AT_END = Text(
    "the file ends on line {line}, but what was begun is not complete", "文件在第 {line} 行结束，前面的内容尚不完整"
)
_CANNOT_BEGIN = Text("“{char}” cannot begin a value", "值不能以“{char}”开头")
_NO_COMMA = Text("expected “,” or a closing bracket", "此处应为“,”或右括号")
_ESCAPE = Text("“\\{next}” has no meaning inside double quotes", "双引号内的“\\{next}”没有意义")
_HEX = Text("this backslash must be followed by digits or the letters a to f", "此处反斜杠的后面应为数字或字母 a 到 f")
_LIST = Text("a list cannot begin here", "列表不能从这里开始")
_KEY_SIGN = Text("“{char}” makes this a YAML key, which cannot begin here", "“{char}”表示 YAML 键，键不能从这里开始")
_BELONGS = Text("this line does not belong to anything above it", "此行不属于上面的任何内容")
_ALIAS = Text("“*” makes this a YAML alias, which data files may not use", "“*”表示 YAML 别名，数据文件中不允许使用")
_ANCHOR = Text("“&” makes this a YAML anchor, which data files may not use", "“&”表示 YAML 锚点，数据文件中不允许使用")
_TAG = Text("“!” makes this a YAML tag, which data files may not use", "“!”表示 YAML 标签，数据文件中不允许使用")
_IN_TEXT = Text("“---” or “...” occurs inside a quoted text", "带引号的文字中有“---”或“...”")
_NO_VALUE = Text("expected a value before “{char}”", "“{char}”前面应有一个值")

_SENTENCES = (
    (("directive", "version number", "end of the stream marker"), DIRECTIVE, DELETE_LINE),
    (("alias",), _ALIAS, QUOTE_THIS),
    (("anchor",), _ANCHOR, QUOTE_THIS),
    (("tag", "URI", "expected '!'", "expected '>'", "the expected '>'"), _TAG, QUOTE_THIS),
    (("tab character",), TAB, INDENT_WITH_SPACES),
    (("cannot start any token",), _CANNOT_BEGIN, QUOTE_THIS),
    (("unknown escape character",), _ESCAPE, _BACKSLASH),
    (("hexdecimal", "hexadecimal", "Unicode character escape"), _HEX, _BACKSLASH),
    (("document indicator", "document separator"), _IN_TEXT, CLOSE),
    (("could not find expected ':'",), NO_COLON, WRITE_KEY),
    (("<document start>",), _BELONGS, INDENT),
    (("sequence entries are not allowed",), _LIST, Text("begin the list on a line of its own; a negative number has no space after “-”",
          "请另起一行开始列表；负数的“-”后面没有空格")),
    (("mapping keys are not allowed",), _KEY_SIGN, _QUOTE),
    (("mapping values are not allowed", "found unexpected ':'"),
     Text("a second “:” on this line, or a wrong indentation", "此行有第二个“:”，或缩进有误"),
     Text("put text that contains “: ” in quotes, and line up the keys", "含有“: ”的文字请加引号，并对齐各个键")),
    (("expected ',' or",), _NO_COMMA, CLOSE),
    (("'-' indicator",), Text("expected a list entry beginning with “-”", "此处应为以“-”开头的列表条目"), INDENT),
    (("expected key", "block end"), Text("the indentation does not match the lines above", "缩进与上面各行不一致"), INDENT),
    (("node content",), _NO_VALUE, _QUOTE),
)  # fmt: skip
"""What the parsers say, in pieces, and the sentences for it; the first row with a piece in what was said counts."""

_AT_THE_BEGINNING = (NO_COLON, DIRECTIVE, _ALIAS, _ANCHOR, _TAG)
"""Said of what the parser had begun to read, and not of where it stopped."""

_BLANK = re.compile(r"\s*")


def complaint(text: str, start: int, stop: int, said: str) -> Slip:
    """Return what a parser says of a text, in our words; it began to read at `start` and stopped at `stop`."""
    for pieces, problem, advice in _SENTENCES:
        if any(piece in said for piece in pieces):
            at = start if problem in _AT_THE_BEGINNING else stop
            if problem is _ESCAPE and text[at - 1 : at] == "\\":  # one of the parsers stops behind the backslash
                at -= 1
            if text[at : at + 1] == "\t":
                return Slip(at, at + 1, TAB, INDENT_WITH_SPACES)
            if at < len(text):
                words = {"char": _shown(text[at]), "next": text[at + 1 : at + 2], "value": value_of(text, at)}
                return Slip(at, at + 1, problem.message(**words), advice.message(**words))
    return _general(text, stop)


def _general(text: str, stop: int) -> Slip:
    blank = _BLANK.match(text, stop)
    at = blank.end() if blank else stop
    line = lines_before(text, at) + 1
    if at >= len(text):
        return Slip(stop, stop + 1, _AT_END.message(line=line), CLOSE)
    return Slip(at, at + 1, _ON_LINE.message(line=line, char=_shown(text[at])), _QUOTE)


def _shown(char: str) -> str:
    return char if char.isprintable() and char.strip() else f"U+{ord(char):04X}"
