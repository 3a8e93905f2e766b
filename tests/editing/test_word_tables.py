"""The tables of Word documents: what is read is what stands on the page, whatever Word keeps beside it."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from plan_eval.editing.tables import read_tables

R = "<w:r><w:t>{}</w:t></w:r>"
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>"
NAMESPACES = (
    nsdecls("w", "m")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if '<w:p>' in content else f'<w:p>{content}</w:p>'}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def document_of(*rows: str, styles: tuple[str, ...] = ()) -> Any:  # noqa: ANN401  # python-docx brings no types
    document = docx.Document()
    for style in styles:
        document.styles.element.append(parse_xml(f"<w:style {NAMESPACES} {style}</w:style>"))
    document.element.body.insert(0, parse_xml(f"<w:tbl {NAMESPACES}>{''.join(rows)}</w:tbl>"))
    return document


def tables(folder: Path, document: Any) -> list[list[list[str]]]:  # noqa: ANN401  # the same
    document.save(str(folder / "t.docx"))
    return read_tables(folder / "t.docx").tables


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (R.format("11") + f"<w:hyperlink>{R.format('953')}</w:hyperlink>", "11953"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{R.format('11')}</w:sdtContent></w:sdt>" + R.format("953"), "11953"),
        (R.format("1") + f"<w:ins>{R.format('2')}</w:ins><w:del><w:r><w:delText>1</w:delText></w:r></w:del>953", "12"),
        (
            f"{R.format('1')}<w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:ins>{R.format('2')}</w:ins>{R.format('953')}",
            "12953",
        ),
        (f"<w:ins><w:hyperlink><w:ins>{R.format('98')}</w:ins></w:hyperlink></w:ins>" + R.format(".5"), "98.5"),
        (f"<w:ins>{R.format('9')}<w:del><w:r><w:t>1</w:t></w:r></w:del>{R.format('61')}</w:ins>", "961"),
        (f"<w:moveFrom>{R.format('9')}</w:moveFrom><w:moveTo>{R.format('11953')}</w:moveTo>", "11953"),
        (f"<w:fldSimple>{R.format('11')}</w:fldSimple><w:smartTag>{R.format('953')}</w:smartTag>", "11953"),
        (f"<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>{R.format('11953')}", "11953"),
        (R.format("11953") + HIDDEN, "11953"),
        (f"<w:ins><w:hyperlink>{HIDDEN}</w:hyperlink></w:ins>" + R.format("11953"), "11953"),
        (run("11953", "<w:vanish w:val='0'/>"), "11953"),
        (run("9", "<w:rStyle w:val='Secret'/>") + R.format("11953"), "11953"),
        (run("9", "<w:rStyle w:val='MoreSecret'/>") + R.format("11953"), "11953"),
        (run("11", "<w:rStyle w:val='MoreSecret'/><w:vanish w:val='false'/>") + R.format("953"), "11953"),
        ("<w:p><w:pPr><w:pStyle w:val='Lines'/></w:pPr>" + R.format("9") + f"</w:p><w:p>{R.format('11953')}</w:p>", "11953"),
        (R.format("105") + run("2", "<w:vertAlign w:val='superscript'/>"), "105\u00b2"),
        (R.format("105") + run("2", "<w:vertAlign w:val='subscript'/>"), "105\u2082"),
        (R.format("CO") + run("2", "<w:vertAlign w:val='subscript'/>"), "CO2"),
        (R.format("105") + run("2", "<w:rStyle w:val='Mark'/>"), "105\u00b2"),
        (R.format("105") + "<w:r><w:footnoteReference/></w:r>", "105"),
        ("<m:oMath><m:r><m:t>105</m:t></m:r></m:oMath>", "105"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
            "1\n2",
        ),
        (R.format("a") + "<w:r><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/></w:r>", "a\nb\t-"),
        (R.format("5") + "<w:r><w:sym/></w:r>", "5\ufffd"),
        (
            "<mc:AlternateContent><mc:Choice>" + R.format("105") + "</mc:Choice><mc:Fallback>" + R.format("9")
            + "</mc:Fallback></mc:AlternateContent>",
            "105",
        ),
    ],
)  # fmt: skip
def test_a_cell_is_what_stands_on_the_page(tmp_path: Path, content: str, shown: str) -> None:
    styles = (
        'w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr>',
        'w:type="character" w:styleId="MoreSecret"><w:basedOn w:val="Secret"/>',
        'w:type="character" w:styleId="Round"><w:basedOn w:val="About"/>',
        'w:type="character" w:styleId="About"><w:basedOn w:val="Round"/>',
        'w:type="paragraph" w:styleId="Lines"><w:rPr><w:vanish/></w:rPr>',
        'w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    )
    lines = [
        [line.strip() for line in text.splitlines() if line.strip()]
        for text in (tables(tmp_path, document_of(tr(tc(content), tc(R.format("b"))), styles=styles))[0][0][0], shown)
    ]
    assert lines[0] == lines[1]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([tr(tc(R.format("a"), "<w:gridSpan w:val='2'/>"), tc(R.format("b")))], [["a", "a", "b"]]),
        ([tr(tc(R.format("a"), "<w:gridSpan w:val='100000000'/>"))], [["a"] * 200]),
        ([tr(tc(R.format("a"), "<w:gridSpan w:val='x'/>"), tc("", "<w:gridSpan w:val='-1'/>"))], [["a", ""]]),
        (
            [
                tr(tc(R.format("a"), "<w:vMerge w:val='restart'/>"), tc(R.format("b"))),
                tr(tc("", "<w:vMerge/>"), tc(R.format("c"))),
                tr(tc(R.format("d")), tc("", "<w:vMerge/>")),
            ],
            [["a", "b"], ["a", "c"], ["d", "c"]],
        ),
        ([tr(tc(R.format("a")), properties="<w:gridBefore w:val='1'/>")], [["", "a"]]),
        ([tr(tc(R.format("9")), properties="<w:del/>"), tr(tc(R.format("a")), properties="<w:ins/>")], [["a"]]),
        ([tr(tc(R.format("9")), properties="<w:hidden/>"), tr(tc(R.format("a")))], [["a"]]),
        ([tr(tc(R.format("9"), "<w:cellDel/>"), tc(R.format("a")))], [["a"]]),
        (
            [f"<w:sdt><w:sdtContent>{tr(f'<w:sdt><w:sdtContent>{tc(R.format(1))}</w:sdtContent></w:sdt>')}</w:sdtContent></w:sdt>"],
            [["1"]],
        ),
    ],
)  # fmt: skip
def test_rows_and_cells_as_they_stand_on_the_page(tmp_path: Path, rows: list[str], wanted: list[list[str]]) -> None:
    assert tables(tmp_path, document_of(*rows)) == [wanted]


def test_a_table_in_a_cell_is_one_of_its_own_and_a_deleted_one_is_none(tmp_path: Path) -> None:
    inner = f"<w:tbl>{tr(tc(R.format('x')))}</w:tbl>"
    gone = f"<mc:AlternateContent><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent>"
    cell = f"<w:tc><w:p>{R.format('a')}</w:p>{inner}{gone}<w:p/></w:tc>"
    assert tables(tmp_path, document_of(tr(cell, tc(R.format("b"))))) == [[["a", "b"]], [["x"]]]


def test_columns_past_the_last_one_are_said(tmp_path: Path) -> None:
    document_of(tr(*(tc(R.format(at)) for at in range(203)))).save(str(tmp_path / "t.docx"))
    read = read_tables(tmp_path / "t.docx")
    (rows,), (unread,) = read.tables, read.unread
    assert rows == [[str(at) for at in range(200)]]
    assert unread.en == "table 1: what follows column 200 was not read; columns there: 3"
