"""The language of a run: it must be known before the first sentence is written, be that help or an error."""

import sys
from typing import Any, NamedTuple

from typer.core import TyperGroup

from plan_eval.base.text import Lang, Text
from plan_eval.cli.console import locale_name, shows_chinese

_NO_CHINESE = Text(
    "note: this console cannot show Chinese ({encoding}), so the text is in English; --output FILE or PYTHONUTF8=1 helps",
    "",
)


class Look(NamedTuple):
    """What a command line says of its language and its colours, whatever else is wrong with it."""

    lang: str | None
    color: str | None
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
    return Look(words.get("lang"), words.get("color"), any("--output" in option.opts for option in (*order, *further)))


def language_of(look: Look) -> Lang:
    """Return the language asked for, else the locale's if it is Chinese, else English.

    Where standard output has no Chinese characters it is English all the same, and a line says so.
    """
    if look.lang is None:
        return "zh" if locale_name().lower().startswith(("zh", "chinese")) and shows_chinese(sys.stdout) else "en"
    if look.lang == "zh" and not shows_chinese(sys.stdout) and not look.writes_file:
        sys.stderr.write(_NO_CHINESE.fill("en", encoding=sys.stdout.encoding) + "\n")
        return "en"
    return "zh" if look.lang == "zh" else "en"
