"""Options that several commands take: how each is written, what it becomes, and what completes it in a shell.

Paths are read as they are: typer's own type would refuse a file that exists and cannot be read, whatever it is for.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from glob import escape, glob
from pathlib import Path
from typing import Annotated, Any

import typer

from plan_eval.cli.values import Days, Setting, given_date, given_days, given_setting, known_word
from plan_eval.formats.table import names


def choice(option: str, known: Callable[[], Sequence[str]], *short: str) -> Any:  # noqa: ANN401  # as typer.Option
    """Declare an option that takes one of some words; they stand in its help, and complete in a shell."""
    return typer.Option(
        option,
        *short,
        metavar="|".join(known()),
        parser=lambda word: known_word(option, word, known()),
        autocompletion=lambda: known(),  # noqa: PLW0108  # typer reads the annotations of a function
    )


def rule_sets(incomplete: str) -> list[str]:
    """Return what completes the name of a rule set: the shipped ones, and YAML files; a shell adds what it finds itself."""
    from plan_eval.methods import SHIPPED

    files = glob(f"{escape(incomplete)}*.y*ml")  # noqa: PTH207  # a path that begins as it was typed
    return [*SHIPPED, *sorted(files)]


DataOption = Annotated[Path | None, typer.Option("--data", metavar="DIR", envvar="PLAN_EVAL_DATA", parser=Path)]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", parser=Path)]
FormatOption = Annotated[str, choice("--format", partial(names, "results"), "-f")]
AsOfOption = Annotated[date | None, typer.Option("--as-of", metavar="DATE", parser=partial(given_date, "--as-of"))]
OnOption = Annotated[date | None, typer.Option("--on", metavar="DATE", parser=partial(given_date, "--on"))]
DaysOption = Annotated[
    list[Days] | None, typer.Option("--on", metavar="DATE|YEAR:YEAR", parser=partial(given_days, "--on"))
]
RulesOption = Annotated[list[str] | None, typer.Option("--rules", metavar="NAME|FILE", autocompletion=rule_sets)]
RuleSetOption = Annotated[str | None, typer.Option("--rules", metavar="NAME|FILE", autocompletion=rule_sets)]
SetOption = Annotated[list[Setting] | None, typer.Option("--set", metavar="NAME=VALUE", parser=given_setting)]
