"""A document as Markdown."""

from plan_eval.base.text import Lang
from plan_eval.formats.sheets import Sheet, escaped, to_markdown
from plan_eval.views.document import DocumentView
from plan_eval.views.shapes import Table


def render(view: DocumentView, lang: Lang) -> bytes:
    """Return the document as Markdown text."""
    document = view.document(lang)
    parts = [f"# {escaped(document.title)}\n"]
    for section in document.sections:
        parts.append(f"## {escaped(section.heading)}\n")
        parts += [_table(charted.table) for charted in section.tables]
        parts += [f"{escaped(paragraph)}\n" for paragraph in section.paragraphs]
    return "\n".join(parts).encode()


def _table(table: Table) -> str:
    figures = frozenset(number for number, column in enumerate(table.columns) if column.right)
    rows = [[cell.text for cell in row] for row in table.rows]
    return to_markdown(Sheet([column.heading for column in table.columns], rows, figures))
