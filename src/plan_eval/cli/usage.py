"""What is wrong with a command line, in words and in both languages."""

from typer.exceptions import TyperException

from plan_eval.base.nearest import suggest
from plan_eval.base.text import Lang, Text

_HELP = Text("; `{command} --help` lists what there is", "；`{command} --help` 列出可用的内容")


def usage_message(error: TyperException, lang: Lang) -> str:
    """Return one sentence about a wrong command line, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "plan-eval"
    return _sentence(error, context).get(lang) + _HELP.fill(lang, command=command)


def _sentence(error: TyperException, context: object) -> Text:
    kind = type(error).__name__
    parameter = getattr(error, "param", None)
    said = error.format_message().rstrip(".")
    if kind == "NoSuchOption":
        name = str(getattr(error, "option_name", ""))
        known = [option for each in getattr(getattr(context, "command", None), "params", ()) for option in each.opts]
        near = suggest(name, known)
        return Text(f"there is no option {name}; {near.en}".rstrip("; "), f"没有选项 {name}；{near.zh}".rstrip("；"))
    if kind == "MissingParameter":
        name = getattr(parameter, "metavar", None) or str(getattr(parameter, "name", ""))
        return Text(f"{name.upper()} is missing", f"缺少 {name.upper()}")
    if kind == "BadOptionUsage":
        name = str(getattr(error, "option_name", ""))
        return Text(f"the option {name} needs a value", f"选项 {name} 需要一个值")
    if "No such command" in said:
        name = said.partition("'")[2].partition("'")[0]
        commands = getattr(getattr(context, "command", None), "commands", {})
        near = suggest(name, commands)
        return Text(
            f"there is no command “{name}”; {near.en}".rstrip("; "), f"没有命令“{name}”；{near.zh}".rstrip("；")
        )
    return Text(said, f"命令有误：{said}")
