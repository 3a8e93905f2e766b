"""`plan-eval schema`."""

from typing import Annotated

import typer

from plan_eval.cli import options
from plan_eval.cli.values import known_word


def _kinds() -> tuple[str, ...]:
    from plan_eval.model.kinds import KINDS

    return tuple(KINDS)


def schema(
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(metavar="KIND", parser=lambda word: known_word("KIND", word, _kinds()), autocompletion=_kinds),
    ],
    *,
    output: options.OutputOption = None,
) -> None:
    """Print the JSON Schema of a kind of data file, for editors."""
    from plan_eval.cli.writing import Target
    from plan_eval.formats.json import dumps
    from plan_eval.model.json_schema import schema_of

    Target(context.obj, output).write(dumps(schema_of(kind)))
