"""The sheets of an OpenDocument table, with the text of each cell as it is shown."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from plan_eval.base.optional import need
from plan_eval.base.text import Text
from plan_eval.editing.packed import Size, refuse_more, sizes
from plan_eval.editing.rows import MAX_COLUMNS, MAX_ROWS, Tables

_MAX_SIZE = Size(tags=1_000_000, values=2_000_000)
_TABLE, _TEXT, _OFFICE = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "text", "office")
)
_SHEET = Text("sheet “{name}”", "工作表“{name}”")
_HIDDEN_ROWS = Text(
    "{sheet}: {count:,} hidden rows were not read; --hidden reads them",
    "{sheet}：隐藏的 {count:,} 行未读入；加 --hidden 可读入",
)


def read_ods(data: bytes, path: str, tables: Tables, *, hidden: bool) -> None:
    """Read the sheets of a file; `hidden` says whether hidden rows count.

    Raises:
        UsageError: for a file that holds too much.
        Exception: whatever a broken file makes the library raise.
    """
    found = sizes(data, path)
    refuse_more(found, found, _MAX_SIZE, path)
    etree = need("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    with ZipFile(BytesIO(data)) as packed:
        root = etree.fromstring(packed.read("content.xml"), parser)
    for sheet in root.iter(f"{_TABLE}table"):
        _read_sheet(sheet, tables, hidden=hidden)
    if any(part.startswith("Pictures/") for part in found):
        tables.only_pictures()


def _read_sheet(sheet: Any, tables: Tables, *, hidden: bool) -> None:  # noqa: ANN401  # lxml brings no types
    title = str(sheet.get(f"{_TABLE}name", ""))
    name = _SHEET.message(name=title)
    table = tables.begin(name, title)
    above: dict[int, tuple[str, int]] = {}
    left_out = 0
    for row in sheet.iter(f"{_TABLE}table-row"):
        cells = _cells(row, above)
        times = min(int(row.get(f"{_TABLE}number-rows-repeated", "1")[:9]), MAX_ROWS)
        if row.get(f"{_TABLE}visibility") in ("collapse", "filter") and not hidden:
            left_out += times if any(cells) else 0
            continue
        if not any(cells):
            times = 1  # empty rows at the end are repeated a million times
        for _ in range(times):
            table.add(cells)
    while table.rows and not any(table.rows[-1]):
        table.rows.pop()
    if left_out:
        tables.leave_out(_HIDDEN_ROWS.message(sheet=name, count=left_out))


def _cells(row: Any, above: dict[int, tuple[str, int]]) -> list[str]:  # noqa: ANN401  # the same
    """Return the texts of a row; `above` are those of cells that reach down, and to how many rows more."""
    cells: list[str] = []
    for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
        times = min(int(cell.get(f"{_TABLE}number-columns-repeated", "1")[:9]), MAX_COLUMNS)
        text = "\n".join("".join(line.itertext()) for line in cell.iterchildren(f"{_TEXT}p")).strip()
        wide = min(int(cell.get(f"{_TABLE}number-columns-spanned", "1")[:9]), MAX_COLUMNS)
        high = min(int(cell.get(f"{_TABLE}number-rows-spanned", "1")[:9]), MAX_ROWS)
        covered = cell.tag.endswith("covered-table-cell")
        for _ in range(times):
            at = len(cells)
            if at >= MAX_COLUMNS:
                break
            if covered and at in above:
                shown, left = above[at]
                cells.append(shown)
                above[at] = (shown, left - 1)
                if left <= 1:
                    del above[at]
                continue
            cells.append(text)
            if not covered and (wide > 1 or high > 1):
                for place in range(at, min(at + wide, MAX_COLUMNS)):
                    above[place] = (text, high if place > at else high - 1)
                    if above[place][1] <= 0:
                        del above[place]
    while cells and not cells[-1]:
        cells.pop()
    return cells
