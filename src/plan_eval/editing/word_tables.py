"""The tables of a Word document, with cells that span rows and columns repeated in all that they cover."""

from collections.abc import Iterator, Mapping
from io import BytesIO

from plan_eval.base.optional import need
from plan_eval.editing.packed import Size, refuse_more, sizes
from plan_eval.editing.rows import MAX_COLUMNS, Tables
from plan_eval.editing.word_text import (
    CELL,
    ROW,
    TABLE,
    UNSEEN,
    Element,
    Look,
    is_on,
    looks_of_styles,
    text_of,
    value_of,
)

_MAX_SIZE = Size(tags=1_000_000, values=1_000_000)
"""How much all parts of a document may hold, as python-docx keeps them in memory: hundreds of pages of tables have half."""

_WORD = TABLE.removesuffix("tbl")
_PARAGRAPH = f"{_WORD}p"
_PICTURES = ("word/media/", "word/embeddings/")
_INSIDE = frozenset(
    f"{_WORD}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink")
)
"""What may stand between a table and its rows, or a row and its cells."""


def read_word(data: bytes, path: str, tables: Tables) -> None:
    """Read the tables of a document in their order, also those inside cells and content controls.

    Raises:
        UsageError: for a file that holds too much.
        Exception: whatever a broken file makes the libraries raise.
    """
    found = sizes(data, path)
    refuse_more(found, found, _MAX_SIZE, path)
    document = need("docx").Document(BytesIO(data))
    styles = looks_of_styles(document.styles.element)
    for element in document.element.body.iter(TABLE, _PARAGRAPH):
        if any(ancestor.tag in UNSEEN for ancestor in element.iterancestors()):
            continue
        if element.tag == TABLE:
            _read_table(element, styles, tables)
        elif not any(ancestor.tag == TABLE for ancestor in element.iterancestors()):
            tables.write(text_of(element, styles))
    if any(part.startswith(_PICTURES) for part in found):
        tables.only_pictures()


def _read_table(element: Element, styles: Mapping[str, Look], tables: Tables) -> None:
    table = tables.begin()
    above: list[str] = []
    for row in _within(element, ROW):
        properties = row.find(f"{_WORD}trPr")
        if _has(properties, "del") or _has(properties, "hidden"):
            continue
        cells = [""] * _number(properties, "gridBefore")
        past = 0
        for cell in _within(row, CELL):
            room = MAX_COLUMNS - len(cells)
            past += room <= 0
            cells += _cell(cell, above, len(cells), styles) * min(
                _number(cell.find(f"{_WORD}tcPr"), "gridSpan", 1), room
            )
        table.columns_beyond = max(table.columns_beyond, past)
        table.add(cells)
        above = cells


def _cell(cell: Element, above: list[str], column: int, styles: Mapping[str, Look]) -> list[str]:
    """Return the text of a cell, which is that of the cell above where the two are merged; none of one that is deleted."""
    properties = cell.find(f"{_WORD}tcPr")
    if _has(properties, "cellDel"):
        return []
    merged = None if properties is None else properties.find(f"{_WORD}vMerge")
    if merged is not None and value_of(merged) != "restart":
        return above[column : column + 1] or [""]
    return [text_of(cell, styles)]


def _within(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those inside content controls and tracked insertions."""
    for child in element.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag in _INSIDE:
            yield from _within(child, tag)


def _has(properties: Element | None, name: str) -> bool:
    found = None if properties is None else properties.find(f"{_WORD}{name}")
    return found is not None and is_on(found)


def _number(properties: Element | None, name: str, least: int = 0) -> int:
    """Return how many columns a property names, up to as many as are read."""
    found = None if properties is None else properties.find(f"{_WORD}{name}")
    text = "" if found is None else value_of(found)
    return min(max(int(text[:9]), least), MAX_COLUMNS) if text.isascii() and text.isdigit() else least
