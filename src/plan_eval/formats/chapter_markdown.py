"""A document as Markdown."""

from plan_eval.base.text import Lang
from plan_eval.formats.markdown import escaped, table_text
from plan_eval.views.document import DocumentView


def render(view: DocumentView, lang: Lang) -> bytes:
    """Return the document as Markdown text."""
    document = view.document(lang)
    parts = [f"# {escaped(document.title)}\n"]
    for section in document.sections:
        parts.append(f"## {escaped(section.heading)}\n")
        parts += [table_text(charted.table) for charted in section.tables]
        parts += [f"{escaped(paragraph)}\n" for paragraph in section.paragraphs]
    return "\n".join(parts).encode()
