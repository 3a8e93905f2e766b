"""The one table of a view as Markdown."""

import re
from collections.abc import Iterable

from plan_eval.base.text import Lang
from plan_eval.formats.interface import Screen
from plan_eval.views.shapes import Table, View


def render(view: View, lang: Lang, _: Screen) -> str:
    """Return the table of a view."""
    return table_text(view.table(lang))


def table_text(table: Table) -> str:
    """Return a table, figures to the right, below its caption where it has one."""
    lines = [
        f"{escaped(table.caption)}\n\n" if table.caption else "",
        _line(escaped(column.heading) for column in table.columns),
        _line("---:" if column.right else "---" for column in table.columns),
        *(_line(escaped(cell.text) for cell in row) for row in table.rows),
    ]
    return "".join(lines)


def _line(texts: Iterable[str]) -> str:
    return "| " + " | ".join(texts) + " |\n"


def escaped(text: str) -> str:
    """Return text whose characters mean nothing to Markdown, on one line."""
    text = re.sub(r"([\\`*_{}\[\]<>|#&])", r"\\\1", text)
    return " ".join(text.split())
