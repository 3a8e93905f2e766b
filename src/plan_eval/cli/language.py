"""The language of a run: it must be known before the first sentence is written, be that help or an error."""

import os
import sys
from typing import Any, NamedTuple, cast

from typer.core import TyperGroup, TyperOption

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Lang, Text
from plan_eval.cli.console import shows_chinese
from plan_eval.cli.usage import REPEATED
from plan_eval.cli.values import known_word

_GIVEN = "plan_eval.lang"

_NO_CHINESE = Text(
    "note: this console cannot show Chinese ({encoding}), so the text is in English; --output FILE or PYTHONUTF8=1 helps",
    "",
)


class LanguageOption(TyperOption):
    """`--lang` of the program and of each of its commands: one option, which may stand before a command or after it.

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
        """Return the language as given.

        Raises:
            UsageError: for one that the program does not speak, and where it stands before the command and after it.
        """
        if value is not None:
            known_word("--lang", value, self.type_descriptor.choices or ())
            if _GIVEN in ctx.meta:
                raise UsageError(REPEATED.message(option="--lang"))
            ctx.meta[_GIVEN] = value
        return value


def share_language(program: TyperGroup) -> None:
    """Make the `--lang` that the program declares an option of each of its commands too."""
    number = next(number for number, option in enumerate(program.params) if option.name == "lang")
    option = program.params[number] = LanguageOption(cast("TyperOption", program.params[number]))
    for command in program.commands.values():
        command.params.append(option)


class Look(NamedTuple):
    """What a command line says of its language, whatever else is wrong with it."""

    lang: str | None
    writes_file: bool


def look_at(program: TyperGroup, arguments: list[str]) -> Look:
    """Read the words of a command line by the program's own options, without carrying anything out."""
    lenient: dict[str, Any] = {"resilient_parsing": True, "ignore_unknown_options": True}
    context = program.context_class(program, **lenient, **program.context_settings)
    given, rest, order = program.make_parser(context).parse_args(list(arguments))
    command = program.commands.get(rest[0], program) if rest else program
    inner = command.context_class(command, parent=context, allow_interspersed_args=True, **lenient)
    more, _, further = command.make_parser(inner).parse_args(rest[command is not program :])
    words = given | more
    return Look(words.get("lang"), any("--output" in option.opts for option in (*order, *further)))


def language_of(look: Look) -> Lang:
    """Return the language asked for, else the locale's if it is Chinese, else English.

    Where standard output has no Chinese characters it is English all the same, and a line says so.
    """
    if look.lang is None:
        return "zh" if _locale().lower().startswith(("zh", "chinese")) and shows_chinese(sys.stdout) else "en"
    if look.lang == "zh" and not shows_chinese(sys.stdout) and not look.writes_file:
        sys.stderr.write(_NO_CHINESE.fill("en", encoding=sys.stdout.encoding) + "\n")
        return "en"
    return "zh" if look.lang == "zh" else "en"


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    if sys.platform == "win32":
        import locale

        return locale.getlocale()[0] or ""
    return ""
