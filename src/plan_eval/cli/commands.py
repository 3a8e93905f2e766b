"""The classes behind every command: help with examples, in the language of the user."""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from plan_eval.base.text import Lang
from plan_eval.cli.help_text import COMMANDS, EXAMPLES, HEADINGS, OPTIONS, PROGRAM

_CHINESE = {text.en: text.zh for table in (COMMANDS, OPTIONS) for text in table.values()} | {PROGRAM.en: PROGRAM.zh}


def _help(text: str, lang: Lang, name: str) -> str:
    examples = "".join(f"  {line}\n" for line in EXAMPLES.get(name, ()))
    text = text.replace(" <list[str]>", "").replace(" <str>", "")
    text += f"\n\nExamples:\n{examples.rstrip()}" if examples else ""
    if lang == "zh":
        for heading, chinese in HEADINGS.items():
            text = (
                text.replace(f"\n{heading}", f"\n{chinese}")
                if heading != "Usage:"
                else text.replace(heading, chinese, 1)
            )
        for english, chinese in (
            ("[env var: ", "[环境变量："),
            ("[default: ", "[默认："),
            ("[required]", "[必需]"),
            ("Show this message and exit.", OPTIONS["help"].zh),
        ):
            text = text.replace(english, chinese)
    return text


def translate(command: Any, lang: Lang) -> None:  # noqa: ANN401  # typer's own command classes are private
    """Put the help of a command, of its options and of its subcommands into a language."""
    if lang == "en":
        return
    command.help = _CHINESE.get(command.help, command.help)
    for parameter in command.params:
        parameter.help = _CHINESE.get(parameter.help, parameter.help)
    for each in getattr(command, "commands", {}).values():
        translate(each, lang)


def _language(context: typer.Context) -> Lang:
    found: Lang = context.find_root().obj or "en"
    return found


class _AsTyped:
    """Takes the words of the command line as they are."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ANN401  # typer's own signature
        """Return the words of an option that may be repeated as a tuple, and any other word as it is."""
        del ctx
        return tuple(value or ()) if param.multiple or param.nargs == -1 else value


class _PlainParameters:
    """Parameters whose words reach the command as they are; the command itself reads them.

    Typer would build a pydantic validator for each, to read text as text, which takes longer than the command does.
    """

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401  # typer's own classes are private
        """Return the parameters of a command, the help option included."""
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]  # of the class beside this one
        for parameter in parameters:
            vars(parameter)["_runtime_param"] = _AsTyped()
        return parameters


class Command(_PlainParameters, TyperCommand):
    """A command whose help ends with examples."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # typer's context is a subclass
        """Return the help text."""
        return _help(super().get_help(ctx), _language(ctx), self.name or "")


class Group(_PlainParameters, TyperGroup):
    """The program itself; its help ends with examples too."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # typer's context is a subclass
        """Return the help text."""
        return _help(super().get_help(ctx), _language(ctx), "")
