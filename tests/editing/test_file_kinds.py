"""Files are known by what is in them; what cannot be read says what to do."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from plan_eval.base.errors import UsageError
from plan_eval.editing.importing import understand
from plan_eval.editing.tables import read_tables
from tests.editing.old_excel import compound, xls

HEAD = ["指标名称", "单位", "2015年", "2020年目标", "属性"]
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


def ods(content: str = ODS) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
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
    cells: list[list[str | float]] = [["指标" * 20]]
    (tmp_path / "t.xls").write_bytes(xls(cells)[:600])
    with pytest.raises(UsageError):
        read_tables(tmp_path / "t.xls")
