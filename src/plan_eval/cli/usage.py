"""What is wrong with a command line, in words and in both languages."""

import re
from collections.abc import Iterable
from typing import Any

from typer.exceptions import TyperException

from plan_eval.base.nearest import nearest
from plan_eval.base.text import NOTHING, Lang, Text, Words

REPEATED = Text("{option} is given more than once; give it once", "{option} 重复给出；只能给一次")

_SENTENCE = Text("{what}; `{command} --help` lists what there is", "{what}；`{command} --help` 列出可用的内容")
_NO_OPTION = Text("there is no option {name}{near}", "没有选项 {name}{near}")
_NO_COMMAND = Text("there is no command “{name}”{near}", "没有命令“{name}”{near}")
_NEAR = Text("; did you mean “{near}”?", "；是否想写“{near}”？")
_MISSING = Text("{name} is missing", "缺少 {name}")
_NEEDS_VALUE = Text("the option {name} needs a value", "选项 {name} 需要一个值")
_TAKES_NO_VALUE = Text("the option {name} takes no value", "选项 {name} 不带值")
_TOO_MANY = Text("there is no place for “{name}”", "多出“{name}”")
_EXTRA = re.compile(r"\(([^()]*)\)\.?$")
"""Where the sentence about arguments that no parameter takes names them."""

_OTHER = Text("{what}", "命令有误：{what}")


def no_command(name: str, known: Iterable[str], path: str) -> Words:
    """Return the sentence about a command that does not exist; `path` is the program that was to have it."""
    return _SENTENCE.message(what=_NO_COMMAND.message(name=name, near=_near(name, known)), command=path)


def usage_message(error: TyperException, lang: Lang) -> str:
    """Return one sentence about a wrong command line, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "plan-eval"
    return _SENTENCE.fill(lang, what=_what(error, context), command=command)


def _what(error: TyperException, context: Any) -> Words:  # noqa: ANN401  # typer keeps its classes to itself
    kind = type(error).__name__
    name = str(getattr(error, "option_name", ""))
    options = {option: each for each in context.command.params for option in each.opts} if context is not None else {}
    if kind == "NoSuchOption":
        return _NO_OPTION.message(name=name, near=_near(name, options))
    if kind == "BadOptionUsage":
        is_flag = name in options and options[name].is_flag
        return (_TAKES_NO_VALUE if is_flag else _NEEDS_VALUE).message(name=name)
    if kind == "MissingParameter":
        parameter: Any = getattr(error, "param", None)
        return _MISSING.message(name=(parameter.metavar or parameter.name).upper())
    said = error.format_message()
    if "unexpected extra argument" in said and (extra := _EXTRA.search(said)):
        return _TOO_MANY.message(name=extra[1])
    return _OTHER.message(what=error.format_message().rstrip("."))


def _near(name: str, known: Iterable[str]) -> Words:
    suggestion = nearest(name, known)
    return NOTHING if suggestion is None else _NEAR.message(near=suggestion)
