"""Files are known by what is in them; what cannot be read says what to do."""

import base64
import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from plan_eval.base.errors import UsageError
from plan_eval.editing.importing import understand
from plan_eval.editing.tables import read_tables
from tests.editing.old_excel import compound, locked, shared, xls

HEAD = ["指标名称", "单位", "2015年", "2020年目标", "属性"]
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="表">
<table:table-row><table:table-cell><text:p>指标名称</text:p></table:table-cell><table:table-cell><text:p>单位</text:p></table:table-cell>
<table:table-cell table:number-columns-spanned="2"><text:p>“十三五”</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell/><table:table-cell/><table:table-cell><text:p>2015年</text:p></table:table-cell>
<table:table-cell><text:p>2020年目标</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell><text:p>秘密</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>参保率</text:p></table:table-cell><table:table-cell><text:p>%</text:p></table:table-cell>
<table:table-cell office:value-type="percentage" office:value="0.573"><text:p>57.3%</text:p></table:table-cell>
<table:table-cell><text:p>6<text:span>5</text:span></text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def ods(content: str = ODS, *more: tuple[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
        for name, text in more:
            packed.writestr(name, text)
    return data.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    sheet.append(["床位", "张", 720.5000000000001, 0.1 + 0.2, "约束性"])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_an_open_document_is_read_as_it_is_shown(tmp_path: Path) -> None:
    (tmp_path / "t.ods").write_bytes(ods())
    found = read_tables(tmp_path / "t.ods")
    assert [sentence.en for sentence in found.unread] == [
        "sheet “表”: 1 hidden rows were not read; --hidden reads them"
    ]
    (draft,) = understand(found.sheets)[0].entries
    assert (draft.name, draft.unit, draft.baseline, draft.target) == ("参保率", "%", "57.3", "65")
    assert len(read_tables(tmp_path / "t.ods", hidden=True).tables[0]) == 4


@pytest.mark.parametrize("ending", ["xls", "et"])
def test_an_old_excel_file_is_read(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"t.{ending}").write_bytes(
        xls([[*HEAD], ["床位", "张", 100.0, 200.5, "约束性"], ["参保率", "%", 0.57, 0.6, "约束性"]])
    )
    beds, rate = understand(read_tables(tmp_path / f"t.{ending}").sheets)[0].entries
    assert (beds.baseline, beds.target, beds.open) == ("100", "200.5", [])
    assert [sentence.en for sentence in rate.open] == ["0.57 in %: is it 57.00%, shown as a percentage in Excel?"]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("t.csv", workbook(), "an Excel file"),
        ("t.xlsx", xls([[*HEAD], ["床位", "张", 1.0, 2.0, "约束性"]]), "an old Excel file"),
        ("t.xls", workbook(), "an Excel file"),
        (
            "t.xls",
            f"<table><tr><td>{'<td>'.join(HEAD)}<tr><td>床位<td>张<td>1<td>2<td>约束性</table>".encode(),
            "a web page",
        ),
        ("t.xls", ("\t".join(HEAD) + "\n床位\t张\t1\t2\t约束性\n").encode("gb18030"), "plain text"),
        ("t.docx", ods(), "an OpenDocument table"),
    ],
)
def test_a_wrong_ending_is_seen(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(data)
    found = read_tables(tmp_path / name)
    assert f"{name} is in truth {kind} and was read as that" in [sentence.en for sentence in found.unread]
    assert len(understand(found.sheets)[0].entries) == 1


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("t.pdf", b"%PDF-1.7", "is a PDF"),
        ("t.xlsx", b"%PDF-1.7", "is a PDF"),
        ("t.png", b"\x89PNG\r\n", "is a picture"),
        ("t.docx", b"\xff\xd8\xff\xe0", "is a picture"),
        ("t.doc", compound("WordDocument", b"x"), "save it as .docx"),
        ("t.xlsx", compound("EncryptedPackage", b"x"), "password"),
        ("t.xls", locked(), "protected by a password; save a copy"),
        ("t.et", locked(), "protected by a password"),
        ("t.ods", ods("<x>", ("META-INF/manifest.xml", "<m><encryption-data/></m>")), "protected by a password"),
        ("t.jpg", b"\xff\xd8\xff\xe0", "is a picture; type the table into Excel"),
        ("t.webp", b"RIFF\x00\x00\x00\x00WEBP", "is a picture"),
        ("t.heic", b"\x00\x00\x00\x18ftypheic", "is a picture"),
        ("t.pdf", b"%PDF-1.7", "copy the table into Excel or Word"),
        ("t.rtf", b"{\\rtf1", "save it as .docx"),
        ("t.odg", b"x", "the ending must be one of"),
        ("t.xls", compound("Workbook", b"x")[:700], "cannot be read as an old Excel file"),
        ("t.ods", ods("<x>"), "cannot be read as an OpenDocument table"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UsageError, match=what):
        read_tables(tmp_path / name)


def test_decimals_are_those_that_are_shown(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(workbook())
    draft = understand(read_tables(tmp_path / "t.xlsx").sheets)[0].entries[0]
    assert (draft.baseline, draft.target) == ("720.5", "0.3")


def test_a_small_file_that_asks_for_much_memory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.xls").write_bytes(shared(b"x" * 60_000, 3_000))
    with pytest.raises(UsageError, match=r"holds too much to be read; open it and save the table as \.xlsx"):
        read_tables(tmp_path / "t.xls")


def pictured(ending: str) -> bytes:
    """Return a file in which the table is a picture."""
    data = io.BytesIO()
    if ending == "docx":
        document = docx.Document()
        document.add_paragraph("表1 主要指标")
        document.add_picture(io.BytesIO(PNG))
        document.save(data)
    elif ending == "xlsx":
        openpyxl.Workbook().save(data)
        with zipfile.ZipFile(data, "a") as packed:
            packed.writestr("xl/media/image1.png", PNG)
    else:
        return b"<p>1</p><img src='data:image/png;base64,AAAA'>"
    return data.getvalue()


@pytest.mark.parametrize("ending", ["docx", "xlsx", "html"])
def test_a_picture_of_a_table_says_what_to_do(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"t.{ending}").write_bytes(pictured(ending))
    found = read_tables(tmp_path / f"t.{ending}")
    with pytest.raises(UsageError, match="pictures and no table; type the table that a picture shows into Excel"):
        understand(found.sheets, found.unread)


def test_a_picture_beside_a_table_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "t.html").write_text(
        "<img src=logo.png><table><tr><td>指标<td>2015年<tr><td>床位<td>3</table>", "utf-8"
    )
    assert read_tables(tmp_path / "t.html").unread == []
