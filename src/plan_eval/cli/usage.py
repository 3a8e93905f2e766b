"""What is wrong with a command line, in words and in both languages."""

import re
from collections.abc import Iterable
from typing import Any

from typer.exceptions import TyperException

from plan_eval.base.nearest import nearest
from plan_eval.base.text import Lang, Text, Words

REPEATED = Text("{option} is given more than once; give it only once", "{option} 只能使用一次，请删去多余的")

_NO_OPTION = Text(
    "no option {name}. Run `{command} --help` for all options.", "没有选项 {name}。全部选项见 `{command} --help`"
)
_NEAR_OPTION = Text(
    "no option {name} – did you mean {near}? Run `{command} --help` for all options.",
    "没有选项 {name}，是否要用 {near}？全部选项见 `{command} --help`",
)
_NO_COMMAND = Text(
    "no command “{name}”. Run `{command} --help` for all commands.", "没有“{name}”命令。全部命令见 `{command} --help`"
)
_NEAR_COMMAND = Text(
    "no command “{name}” – did you mean “{near}”? Run `{command} --help` for all commands.",
    "没有“{name}”命令，是否要用“{near}”？全部命令见 `{command} --help`",
)
_MISSING = Text(
    "{name} is missing. Run `{command} --help` to see how it is used.", "缺少 {name}。用法见 `{command} --help`"
)
_NEEDS_VALUE = Text(
    "option {name} needs a value. Run `{command} --help` to see how it is used.",
    "选项 {name} 需要一个值。用法见 `{command} --help`",
)
_TAKES_NO_VALUE = Text(
    "option {name} takes no value. Run `{command} --help` to see how it is used.",
    "选项 {name} 不带值。用法见 `{command} --help`",
)
_TOO_MANY = Text(
    "“{name}” is one argument too many. Run `{command} --help` to see what it takes.",
    "多出参数“{name}”。用法见 `{command} --help`",
)
_OTHER = Text("{said}. Run `{command} --help` to see how it is used.", "命令有误：{said}。用法见 `{command} --help`")

_EXTRA = re.compile(r"\(([^()]*)\)\.?$")
"""Where the sentence about arguments that no parameter takes names them."""


def no_command(name: str, known: Iterable[str], path: str) -> Words:
    """Return the sentence about a command that does not exist; `path` is the program that was to have it."""
    near = nearest(name, known)
    return (_NO_COMMAND if near is None else _NEAR_COMMAND).message(name=name, near=near, command=path)


def usage_message(error: TyperException, lang: Lang) -> str:
    """Return one sentence about a wrong command line, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "plan-eval"
    return _what(error, context, command).get(lang)


def _what(error: TyperException, context: Any, command: str) -> Words:  # noqa: ANN401  # typer keeps its classes to itself
    kind = type(error).__name__
    name = str(getattr(error, "option_name", ""))
    options = {option: each for each in context.command.params for option in each.opts} if context is not None else {}
    if kind == "NoSuchOption":
        near = nearest(name, options)
        return (_NO_OPTION if near is None else _NEAR_OPTION).message(name=name, near=near, command=command)
    if kind == "BadOptionUsage":
        is_flag = name in options and options[name].is_flag
        return (_TAKES_NO_VALUE if is_flag else _NEEDS_VALUE).message(name=name, command=command)
    if kind == "MissingParameter":
        parameter: Any = getattr(error, "param", None)
        return _MISSING.message(name=(parameter.metavar or parameter.name).upper(), command=command)
    said = error.format_message().rstrip(".")
    if "unexpected extra argument" in said and (extra := _EXTRA.search(said)):
        return _TOO_MANY.message(name=extra[1], command=command)
    return _OTHER.message(said=said, command=command)
