"""Options of the program that may stand before a command or after it, and with `--help`: one class for all of them."""

from typing import Any, cast

from typer.core import TyperGroup, TyperOption

from plan_eval.base.errors import UsageError
from plan_eval.cli.usage import REPEATED
from plan_eval.cli.values import known_word

SHARED = ("lang", "color")
"""The options by their names in Python."""


class SharedOption(TyperOption):
    """An option of the program and of each of its commands: one option, whose value is one of some words.

    Its values are the choices that typer knows; but typer would load pydantic to compare a word with them, and `--help`
    should not wait for that.
    """

    def __init__(self, declared: TyperOption) -> None:
        super().__init__(
            param_decls=[declared.name, *declared.opts],
            type_descriptor=declared.type_descriptor,
            metavar="|".join(declared.type_descriptor.choices or ()),
            expose_value=False,
        )

    def process_value(self, ctx: Any, value: str | None) -> str | None:  # noqa: ANN401  # typer keeps the class to itself
        """Return the word as given.

        Raises:
            UsageError: for one that the option does not know, and where it stands before the command and after it.
        """
        if value is not None:
            option = max(self.opts, key=len)
            known_word(option, value, self.type_descriptor.choices or ())
            given = f"plan_eval.{self.name}"
            if given in ctx.meta:
                raise UsageError(REPEATED.message(option=option))
            ctx.meta[given] = value
        return value


def share_options(program: TyperGroup) -> None:
    """Make the shared options that the program declares options of each of its commands too."""
    for number, declared in enumerate(program.params):
        if declared.name in SHARED:
            option = program.params[number] = SharedOption(cast("TyperOption", declared))
            for command in program.commands.values():
                command.params.append(option)
