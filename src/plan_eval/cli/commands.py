"""The classes behind the program and its commands: help with examples in the user's language, and no option twice."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Lang
from plan_eval.cli.help_text import COMMANDS, EXAMPLES, HEADINGS, NOTES, OPTIONS, PROGRAM, option_text
from plan_eval.cli.usage import REPEATED, no_command

Context = Any
Formatter = Any
Parameter = Any
"""What typer hands to the methods below: classes of a module that it keeps to itself."""

NOT_GIVEN = False
"""What typer's own flags are when they are not given: for None it would load pydantic, and `--help` should not wait for it."""


_NEGATIVE = re.compile(r"-\.?[0-9].*")


def numbers_apart(args: list[str], parameters: list[Parameter]) -> list[str]:
    """Return the words of a command line with the negative numbers among them, which look like options, behind a `--`."""
    takes = {name for each in parameters if not getattr(each, "is_flag", False) for name in each.opts}
    numbers = [
        place for place, word in enumerate(args) if _NEGATIVE.fullmatch(word) and args[max(place - 1, 0)] not in takes
    ]
    if not numbers or "--" in args:
        return args
    return [
        *(word for place, word in enumerate(args) if place not in numbers),
        "--",
        *(args[place] for place in numbers),
    ]


class _Page:
    """What the program and its commands share; `context.obj` is the language of the run."""

    name: str | None

    def get_help_option(self, ctx: Context) -> Parameter:
        """Return the help option, with its text in the language of the run."""
        option: Parameter = super().get_help_option(ctx)  # type: ignore[misc]  # of the class beside this one
        option.help = OPTIONS["help"].get(ctx.obj)
        option.default = NOT_GIVEN
        return option

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words of the command line.

        Raises:
            UsageError: for an option with one value that is given twice: which of the two is meant nobody knows.
        """
        args = numbers_apart(args, ctx.command.params)
        if not ctx.resilient_parsing:
            self._refuse_repeated(ctx, args)
        rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]  # the same
        return rest

    def _refuse_repeated(self, ctx: Context, args: list[str]) -> None:
        try:
            order: list[Parameter] = self.make_parser(ctx).parse_args(list(args))[2]  # type: ignore[attr-defined]  # the same
        except TyperException as wrong:
            error: Any = wrong
            error.ctx = ctx  # a missing value does not say by itself of which command
            raise
        for option in () if self.get_help_option(ctx) in order else order:
            single = option.param_type_name == "option" and not option.multiple and not option.is_flag
            if single and order.count(option) > 1:
                raise UsageError(REPEATED.message(option=max(option.opts, key=len)))

    def format_usage(self, ctx: Context, formatter: Formatter) -> None:
        """Write the line that says how the command is written."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]  # the same
        formatter.write_usage(ctx.command_path, pieces, prefix=HEADINGS["usage"].get(ctx.obj))

    def format_options(self, ctx: Context, formatter: Formatter) -> None:
        """Write what can be given: arguments, then options."""
        parameters: list[Parameter] = self.get_params(ctx)  # type: ignore[attr-defined]  # the same
        for kind in ("argument", "option"):
            rows = [_row(parameter, ctx) for parameter in parameters if parameter.param_type_name == kind]
            if rows:
                with _section(formatter, f"{kind}s", ctx.obj):
                    formatter.write_dl(rows)

    def format_epilog(self, ctx: Context, formatter: Formatter) -> None:
        """Write the examples."""
        with _section(formatter, "examples", ctx.obj):
            for line in EXAMPLES[self.name or ""]:
                formatter.write(f"  {line}\n")


class Command(_Page, TyperCommand):
    """A command."""


class Group(_Page, TyperGroup):
    """The program itself."""

    def format_options(self, ctx: Context, formatter: Formatter) -> None:
        """Write the options of the program, then its commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[Any, Any, list[str]]:
        """Return the command that is asked for.

        Raises:
            UsageError: where there is none of that name.
        """
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise UsageError(no_command(args[0], self.commands, ctx.command_path))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Context, formatter: Formatter) -> None:
        """Write the names of the commands and what each does."""
        with _section(formatter, "commands", ctx.obj):
            room = formatter.width - 6 - max(map(len, self.commands))
            formatter.write_dl([(name, command.get_short_help_str(room)) for name, command in self.commands.items()])

    def speak(self, lang: Lang) -> None:
        """Put the texts of the program and of its commands into a language."""
        self.help = PROGRAM.get(lang)
        for name, command in self.commands.items():
            command.help = COMMANDS[name].get(lang)
        commands: list[Any] = [self, *self.commands.values()]
        for command in commands:
            for parameter in command.params:
                parameter.help = option_text(command.name, parameter.name).get(lang)


@contextmanager
def _section(formatter: Formatter, heading: str, lang: Lang) -> Iterator[None]:
    formatter.write_paragraph()
    formatter.write(HEADINGS[heading].get(lang) + "\n")
    with formatter.indentation():
        yield


def _row(parameter: Parameter, context: Context) -> tuple[str, str]:
    """Return how a parameter is written, and its text with what holds for it."""
    is_option = parameter.param_type_name == "option"
    name = parameter.get_help_record(context)[0] if is_option else parameter.display_name_raw
    lang: Lang = context.obj
    notes = []
    if parameter.envvar is not None:
        notes.append(NOTES["variable"].fill(lang, name=parameter.envvar))
    if parameter.default is not None and not (is_option and parameter.is_flag):
        notes.append(NOTES["default"].fill(lang, value=parameter.default))
    if parameter.required:
        notes.append(NOTES["required"].get(lang))
    return name, "  ".join([parameter.help or "", *notes])
