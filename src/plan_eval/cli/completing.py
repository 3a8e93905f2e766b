"""What completes the names of standards and of their groups in a shell: those of the data folder, where it can be read."""

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plan_eval.base.text import Lang
    from plan_eval.standards.cells import Standards


def standard_names(context: typer.Context) -> list[tuple[str, str]]:
    """Return the ids of standards, with their titles."""
    lang: Lang = context.obj or "en"
    return [(standard.id, standard.name.get(lang)) for source in _source(context) for standard in source.standards]


def group_names(context: typer.Context) -> list[str]:
    """Return the groups of standards."""
    lang: Lang = context.obj or "en"
    standards = (standard for source in _source(context) for standard in source.standards)
    return [*dict.fromkeys(standard.group.get(lang) for standard in standards if standard.group is not None)]


def _source(context: typer.Context) -> "Iterator[Standards]":
    """Yield the standards of the data folder; nothing where there are none that are sound."""
    from plan_eval.base.errors import DataError, UsageError
    from plan_eval.cli.data import data_or_example
    from plan_eval.session import Session

    try:
        session = Session(data_or_example(context.params.get("data")).folder)
        if session.has("standards"):
            yield session.standards.source
    except (DataError, UsageError):
        return
