"""A chapter as a Word file, in the form that offices expect."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from io import BytesIO

import docx
from docx.document import Document as Word
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import RGBColor

from plan_eval.base.text import Lang
from plan_eval.formats.column_widths import Fitted, fitted
from plan_eval.formats.docx_bar import write_bar
from plan_eval.formats.docx_looks import LOOKS, Look
from plan_eval.formats.docx_package import plain_package
from plan_eval.formats.docx_pages import first_page, settings, turn
from plan_eval.formats.docx_styles import BODY, dress
from plan_eval.formats.docx_tables import write_table
from plan_eval.formats.theme import COLORS
from plan_eval.views.document import Block, Heading, Paper, PaperView, Paragraph, Shares, Tabular

GAP = "gap"
"""The style of a place that a person has to fill in: it is marked as with a pen."""

_SHORT = 200
"""So many characters make no page of their own."""


def render(view: PaperView, lang: Lang) -> bytes:
    """Return the chapter as a .docx file; the same results make the same bytes."""
    paper, look, word = view.paper(lang), LOOKS[lang], docx.Document()
    dress(word, look, paper.language)
    first_page(word, look)
    _properties(word, paper)
    word.add_paragraph(paper.title, style="Title")
    word.add_paragraph(paper.subtitle, style="Subtitle")
    for block, across in _pages(paper.blocks, look):
        turn(word, look, landscape=across)
        _write(word, block)
    out = BytesIO()
    word.save(out)
    return plain_package(out.getvalue())


def _properties(word: Word, paper: Paper) -> None:
    """Say of the file what the plan says: the day of the evaluation stands for when it was made."""
    properties, origin = word.core_properties, paper.origin
    day = datetime.combine(origin.day, time.min, UTC)
    properties.title, properties.author, properties.last_modified_by = paper.title, origin.author, origin.author
    properties.comments = origin.description
    properties.created = properties.modified = day


def _pages(blocks: Sequence[Block], look: Look) -> Iterator[tuple[Block | Fitted, bool]]:
    """Yield each block, a table as it is set, and whether its page lies across.

    A heading and a short text before a table that needs a page across are on that page too.
    """
    waiting: list[Block] = []
    for block in blocks:
        if isinstance(block, Tabular):
            parts = list(fitted(block, settings(look)))
            across = parts[0].setting.landscape
            yield from ((each, across) for each in waiting)
            waiting = []
            yield from ((part, part.setting.landscape) for part in parts)
        elif isinstance(block, Heading) or (waiting and isinstance(block, Paragraph) and len(block.text) < _SHORT):
            waiting.append(block)
        else:
            yield from ((each, False) for each in (*waiting, block))
            waiting = []
    yield from ((each, False) for each in waiting)


def _write(word: Word, block: Block | Fitted) -> None:
    if isinstance(block, Heading):
        word.add_paragraph(block.text, style=f"Heading {block.level}")
    elif isinstance(block, Paragraph):
        _paragraph(word, block)
    elif isinstance(block, Shares):
        write_bar(word, block)
    elif isinstance(block, Fitted):
        write_table(word, block)


def _paragraph(word: Word, block: Paragraph) -> None:
    paragraph = word.add_paragraph(style=BODY)
    for run in block.runs:
        written = paragraph.add_run(run.text)
        if run.style == GAP:
            written.font.highlight_color = WD_COLOR_INDEX.YELLOW
        elif run.style:
            written.bold = True
            written.font.color.rgb = RGBColor.from_string(COLORS[run.style].light.upper())
