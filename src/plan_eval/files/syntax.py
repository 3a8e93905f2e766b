"""The YAML parser's complaints in words that a newcomer can act on."""

import yaml

from plan_eval.base.text import Text, Words

_QUOTE = Text("put the value in quotes if it is text", "若此值是文字，请给它加上引号")
_INDENT = Text("line up the keys of one entry in one column, with spaces", "同一条目的各个键请用空格对齐在同一列")
_CLOSE = Text("look for a bracket, brace or quote that is not closed", "请检查是否有未闭合的括号或引号")

_UNREADABLE = Text("{words}", "无法按 YAML 读取：{words}")

_KNOWN = (
    ("cannot start any token", "\t", Text("a tab stands where spaces are needed", "此处是制表符，应当用空格"),
     Text("indent with spaces", "请用空格缩进")),
    ("cannot start any token", "", Text("“{char}” cannot begin a value", "值不能以“{char}”开头"), _QUOTE),
    ("mapping values are not allowed", "", Text("a second “:” on this line, or a wrong indentation",
     "此行有第二个“:”，或缩进有误"), Text("put text that holds “: ” in quotes, and line up the keys",
     "含有“: ”的文字请加引号，并对齐各个键")),
    ("could not find expected ':'", "", Text("this line has a key without “:”", "此行的键后面没有“:”"),
     Text("write `key: value`", "请写成 `键: 值`")),
    ("did not find expected key", "", Text("the indentation does not fit the lines above", "缩进与上面各行不一致"), _INDENT),
    ("did not find expected '-' indicator", "", Text("a list entry beginning with “-” was expected",
     "此处应当是以“-”开头的列表条目"), _INDENT),
    ("did not find expected ',' or", "", Text("a “,” or a closing bracket was expected", "此处应当是“,”或右括号"), _CLOSE),
    ("unexpected end of stream", "", Text("the file ends inside a value", "文件在一个值的中间结束"), _CLOSE),
    ("found unknown escape character", "", Text("“\\{next}” means nothing inside double quotes",
     "双引号内的“\\{next}”没有意义"), Text("write two backslashes, or use single quotes", "请写两个反斜杠，或改用单引号")),
    ("block sequence entries are not allowed", "", Text("a list cannot begin here", "列表不能从这里开始"),
     Text("begin the list on a line of its own", "请另起一行开始列表")),
    ("did not find expected <document start>", "", Text("this line belongs to nothing above", "此行不属于上面的任何内容"), _INDENT),
    ("undefined alias", "", Text("“*” makes this a YAML alias, which data files may not use",
     "“*”表示 YAML 别名，数据文件中不允许使用"), _QUOTE),
    ("found undefined tag handle", "", Text("“!” makes this a YAML tag, which data files may not use",
     "“!”表示 YAML 标签，数据文件中不允许使用"), _QUOTE),
)  # fmt: skip


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> tuple[Words, Words]:
    """Return what is wrong and what to do about it, in both languages."""
    said = f"{error.problem or ''} {error.context or ''}"
    index = error.problem_mark.index if error.problem_mark else 0
    char, following = text[index : index + 1], text[index + 1 : index + 2]
    for phrase, at, problem, advice in _KNOWN:
        if phrase in said and (not at or char == at):
            return problem.message(char=char, next=following), advice
    words = error.problem or "the text cannot be read as YAML"
    return _UNREADABLE.message(words=words), _CLOSE if error.context else _QUOTE
