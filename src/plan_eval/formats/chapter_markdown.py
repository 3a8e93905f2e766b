"""The chapter as Markdown."""

from plan_eval.formats.sheets import Sheet, escaped, to_markdown
from plan_eval.views.chapter import Chapter


def render(chapter: Chapter) -> bytes:
    """Return the chapter as Markdown text."""
    parts = [f"# {escaped(chapter.title)}\n"]
    for section in chapter.sections:
        parts.append(f"## {escaped(section.heading)}\n")
        parts += [to_markdown(Sheet(table.headings, table.rows, table.figures)) for table in section.tables]
        parts += [f"{escaped(paragraph)}\n" for paragraph in section.paragraphs]
    return "\n".join(parts).encode()
