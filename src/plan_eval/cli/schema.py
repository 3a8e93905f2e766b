"""`plan-eval schema`."""

from typing import Annotated

import typer

from plan_eval.cli import options
from plan_eval.cli.help_text import OPTIONS


def schema(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=OPTIONS["kind"].en)],
    output: options.OutputOption = None,
    lang: options.LangOption = None,
) -> None:
    """Print the JSON Schema of a kind of data file, for editors."""
    options.check_lang(lang)
    from plan_eval.cli.writing import emit
    from plan_eval.formats.json import dumps
    from plan_eval.model.json_schema import schema_of
    from plan_eval.model.kinds import KINDS

    emit(dumps(schema_of(options.known_word("KIND", kind, tuple(KINDS)))), output)
