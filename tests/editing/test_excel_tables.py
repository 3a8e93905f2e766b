"""The sheets of Excel files: what is hidden is named and left out, what is merged is spread, what is far off is said."""

import re
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from plan_eval.base.errors import UsageError
from plan_eval.editing.tables import Found, read_tables
from tests.conftest import Cli
from tests.editing.test_import import HEAD

CELLS: list[list[object]] = [
    list(HEAD.strip().split("\t")),
    ["地铁", "公里", 518, 850, 562, "预期性"],
    ["公交", "%", 57, 65, 60.1, "约束性"],
]
TEXTS = [[str(cell) for cell in row] for row in CELLS]


def book_of(*sheets: Sequence[Sequence[object]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets or (CELLS,), 1):
        sheet = book.create_sheet(f"表{number}")
        for row in rows:
            sheet.append(row)
    return book


def found(folder: Path, book: openpyxl.Workbook, *, hidden: bool = False) -> Found:
    book.save(folder / "t.xlsx")
    return read_tables(folder / "t.xlsx", hidden=hidden)


def changed(book: openpyxl.Workbook, **parts: Callable[[bytes], bytes]) -> bytes:
    """Return a file of which parts, named by the ends of their names without `.xml`, were rewritten."""
    saved, written = BytesIO(), BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            for part, change in parts.items():
                data = change(data) if name.endswith(f"/{part}.xml") else data
            target.writestr(name, data)
    return written.getvalue()


def test_hidden_rows_columns_and_sheets_are_named_and_left_out(tmp_path: Path) -> None:
    book = book_of(CELLS, CELLS, CELLS)
    first, second, third = book.worksheets
    first.row_dimensions[2].hidden = True
    first.column_dimensions["B"].hidden = True
    first.column_dimensions["D"].hidden = True
    first.column_dimensions["E"].hidden = True
    first.row_dimensions[900].hidden = True
    second.sheet_state, third.sheet_state = "hidden", "veryHidden"
    tables, unread = (read := found(tmp_path, book)).tables, read.unread
    assert tables == [[[row[0], row[2], row[5]] for row in (TEXTS[0], TEXTS[2])]]
    assert [sentence.en for sentence in unread] == [
        "sheet “表2” is hidden and was not read; --hidden reads it",
        "sheet “表3” is hidden and was not read; --hidden reads it",
        "sheet “表1”: hidden rows were not read: 2; --hidden reads them",
        "sheet “表1”: hidden columns were not read: B, D-E; --hidden reads them",
    ]
    assert [sentence.zh for sentence in unread[1:3]] == [
        "工作表“表3”被隐藏，未读入；加 --hidden 可读入",
        "工作表“表1”：隐藏的行未读入：2；加 --hidden 可读入",
    ]


def test_all_that_is_hidden_is_read_where_it_is_asked_for(tmp_path: Path) -> None:
    book = book_of(CELLS, CELLS)
    sheet = book.worksheets[0]
    sheet.row_dimensions[2].hidden = sheet.column_dimensions["B"].hidden = True
    book.worksheets[1].sheet_state = "veryHidden"
    assert (read := found(tmp_path, book, hidden=True)).tables == [TEXTS, TEXTS]
    assert read.unread == []


def test_rows_without_height_and_columns_without_width_are_hidden(tmp_path: Path) -> None:
    columns = b'<cols><col min="1" max="1" width="0"/></cols><sheetData>'
    data = changed(
        book_of(),
        sheet1=lambda part: part.replace(b"<sheetData>", columns).replace(b'<row r="2"', b'<row r="2" ht="0"'),
    )
    (tmp_path / "t.xlsx").write_bytes(data)
    tables, unread = (read := read_tables(tmp_path / "t.xlsx")).tables, read.unread
    assert tables == [[row[1:] for row in (TEXTS[0], TEXTS[2])]]
    assert len(unread) == 2


def test_what_was_hidden_is_printed_and_stands_in_the_file(cli: Cli, tmp_path: Path) -> None:
    book = book_of()
    book.worksheets[0].row_dimensions[2].hidden = True
    book.save(tmp_path / "t.xlsx")
    result = cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plan")
    said = "sheet “表1”: hidden rows were not read: 2; --hidden reads them"
    assert f"  {said}\n" in result.out
    text = (tmp_path / "plan" / "indicators.yaml").read_text("utf-8")
    assert (f"# {said}\n" in text, "地铁" in text) == (True, False)
    result = cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "all", "--hidden")
    assert ("2 indicators" in result.out, "not read" in result.out) == (True, False)


def test_a_table_that_is_hidden_is_named_where_there_is_no_other(cli: Cli, tmp_path: Path) -> None:
    book = book_of(CELLS, [["x"]])
    book.worksheets[0].sheet_state = "hidden"
    book.save(tmp_path / "t.xlsx")
    result = cli("import", tmp_path / "t.xlsx", "-o", tmp_path / "plan")
    assert result.code == 2
    assert "such as 指标名称 and 2015年; sheet “表1” is hidden and was not read; --hidden reads it\n" in result.err


def test_merged_cells_stand_in_all_that_they_cover(tmp_path: Path) -> None:
    book = book_of(
        [["类别", "指标", "a", "b"], ["设施", "地铁", 1, 2], ["9", "高速", 3, None], [None, "公交", None, None]]
    )
    for merged in ("A2:A4", "C4:D4", "C3:D3", "B9:C12"):
        book.worksheets[0].merge_cells(merged)
    assert found(tmp_path, book).tables == [
        [["类别", "指标", "a", "b"], ["设施", "地铁", "1", "2"], ["设施", "高速", "3", "3"], ["设施", "公交", "", ""]]
    ]


def test_merged_cells_that_cover_one_another_are_refused(tmp_path: Path) -> None:
    ranges = b"".join(b'<mergeCell ref="A1:F3"/>' for _ in range(2))
    data = changed(
        book_of(),
        sheet1=lambda part: part.replace(b"</sheetData>", b"</sheetData><mergeCells>" + ranges + b"</mergeCells>"),
    )
    (tmp_path / "t.xlsx").write_bytes(data)
    with pytest.raises(UsageError, match="cannot be read as an Excel file"):
        read_tables(tmp_path / "t.xlsx")


def test_rows_and_columns_past_the_last_one_are_said(tmp_path: Path) -> None:
    book = book_of()
    sheet = book.worksheets[0]
    for row in (20_001, 30_000, 1_048_576):
        sheet.cell(row, 2, 9)
    sheet.cell(2, 203, 9)
    sheet.cell(1_000_000, 16_384).number_format = "0.00"
    tables, unread = (read := found(tmp_path, book)).tables, read.unread
    assert [row[:6] for row in tables[0]] == TEXTS
    assert [sentence.en for sentence in unread] == [
        "sheet “表1”: what follows row 20,000 was not read; rows with text there: 3",
        "sheet “表1”: what follows column 200 was not read; columns there: 3",
    ]


def test_empty_cells_with_a_format_are_not_read(tmp_path: Path) -> None:
    book = book_of()
    for row in range(1, 300):
        for column in range(7, 40):
            book.worksheets[0].cell(row, column).number_format = "0.00"
    assert found(tmp_path, book).tables == [TEXTS]


def test_a_sheet_that_says_nothing_of_its_places_is_read(tmp_path: Path) -> None:
    data = changed(book_of(), sheet1=lambda part: re.sub(rb' r="[^"]*"|<dimension[^>]*/>', b"", part))
    (tmp_path / "t.xlsx").write_bytes(data)
    assert read_tables(tmp_path / "t.xlsx").tables == [TEXTS]


@pytest.mark.parametrize(
    "row",
    [b'<row r="2"><c r="A2"><v>9</v></c></row>', b'<row r="x"/>', b'<row r="4"><c r="A4" t="s"><v>99999</v></c></row>'],
)
def test_a_sheet_whose_rows_go_back_or_nowhere_is_refused(tmp_path: Path, row: bytes) -> None:
    data = changed(book_of(), sheet1=lambda part: part.replace(b"</sheetData>", row + b"</sheetData>"))
    (tmp_path / "t.xlsx").write_bytes(data)
    with pytest.raises(UsageError, match="cannot be read as an Excel file"):
        read_tables(tmp_path / "t.xlsx")
