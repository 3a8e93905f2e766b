"""A chapter as Markdown: the one that Word gets, block by block."""

from plan_eval.base.text import Lang
from plan_eval.formats.column_widths import is_heading
from plan_eval.formats.markdown import escaped, table_text
from plan_eval.views.document import Block, Heading, PaperView, Paragraph, Run, Shares, Tabular
from plan_eval.views.shapes import Cell, Table


def render(view: PaperView, lang: Lang) -> bytes:
    """Return the chapter as Markdown text."""
    paper = view.paper(lang)
    parts = [f"# {escaped(paper.title)}\n", f"{escaped(paper.subtitle)}\n", *map(_block, paper.blocks)]
    return "\n".join(parts).encode()


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {escaped(block.text)}\n"
    if isinstance(block, Paragraph):
        return "".join(map(_run, block.runs)) + "\n"
    if isinstance(block, Shares):
        parts = "".join(f"- {escaped(part.text)}\n" for part in block.parts if part.number)
        return f"{parts}\n**{escaped(block.caption)}**\n"
    return _table(block)


def _run(run: Run) -> str:
    """Return a piece of a paragraph; the space behind bold text stands outside of its stars."""
    text = escaped(run.text)
    trailing = " " if run.text.endswith(" ") else ""
    leading = " " if run.text.startswith(" ") else ""
    return f"{leading}**{text}**{trailing}" if run.style == "strong" else f"{leading}{text}{trailing}"


def _table(block: Tabular) -> str:
    """Return a table with its caption and its notes; a heading of rows stands in their first column that has text."""
    width = len(block.columns)
    rows = [_heading(row[0], block.fixed, width) if is_heading(row) else row for row in block.rows]
    notes = "".join(f"\n{escaped(note)}\n" for note in block.notes)
    return f"**{escaped(block.caption)}**\n\n{table_text(Table(block.columns, rows))}{notes}"


def _heading(cell: Cell, fixed: int, width: int) -> list[Cell]:
    cells = [Cell("")] * width
    cells[fixed - 1] = cell
    return cells
