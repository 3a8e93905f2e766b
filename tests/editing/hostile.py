"""Files that hold far more than their size says, or that make a careless reader look at everything again and again."""

import re
import zipfile
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import NamedTuple

import docx
import openpyxl
from docx.oxml.ns import qn

from tests.editing.old_excel import shared

HEAD = ("指标名称", "2015年", "2020年", "2018年11月")
ROW = ("床位", "1", "2", "3")
COLUMNS = [openpyxl.utils.get_column_letter(at) for at in range(1, 201)]

Change = Callable[[bytes], bytes]


class Hostile(NamedTuple):
    """A file by its ending, what makes its bytes, and what the program says of it: part of a sentence."""

    ending: str
    make: Callable[[], bytes]
    said: str


def page(rest: str) -> bytes:
    cells = "".join(f"<td>{cell}" for cell in HEAD)
    return f"<table><tr>{cells}<tr>{''.join(f'<td>{cell}' for cell in ROW)}{rest}".encode()


def lines(rows: int, line: str, separator: str = ",") -> bytes:
    return "\n".join([separator.join(HEAD), *(line.format(at) for at in range(rows))]).encode()


def word(cell: str, value: str) -> bytes:
    """Return a document with the table, one cell of which has a property."""
    document = docx.Document()
    table = document.add_table(2, 4)
    for row, texts in zip(table.rows, (HEAD, ROW), strict=True):
        for place, text in zip(row.cells, texts, strict=True):
            place.text = text
    properties = table.rows[1].cells[3]._tc.get_or_add_tcPr()  # noqa: SLF001  # python-docx has no other way to it
    properties.append(properties.makeelement(qn(cell), {qn("w:val"): value}))
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def excel(sheets: int = 1, **parts: Change) -> bytes:
    """Return a workbook with the table on each sheet, of which parts, by the ends of their names, were rewritten."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for _ in range(sheets):
        sheet = book.create_sheet()
        sheet.append(HEAD)
        sheet.append(ROW)
    data = BytesIO()
    book.save(data)
    return repacked(data.getvalue(), **parts)


def repacked(packed: bytes, **parts: Change) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(BytesIO(packed)) as source, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            change = next((change for part, change in parts.items() if part in name.replace(".", "_")), bytes)
            target.writestr(name, change(source.read(name)))
    return data.getvalue()


def strings(count: int) -> bytes:
    """Return a workbook with the table and so many texts that its sheets may share."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'.encode()
    data = BytesIO(excel(Content_Types=lambda part: part.replace(b"</Types>", override)))
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/sharedStrings.xml", b'<sst xmlns="%s">%s</sst>' % (space, b"<si><t/></si>" * count))
    return data.getvalue()


def more(before: str, what: str, count: int, part: bytes) -> bytes:
    """Return a part with something put many times before a tag."""
    return part.replace(before.encode(), what.encode() * count + before.encode(), 1)


def rows_of(rows: int, columns: int, cell: str, part: bytes, first: int = 3) -> bytes:
    """Return a sheet with more rows, each with cells that are made from their place."""
    body = "".join(
        f'<row r="{row}">' + "".join(cell.format(f"{column}{row}") for column in COLUMNS[:columns]) + "</row>"
        for row in range(first, first + rows)
    )
    return part.replace(b"</sheetData>", f"{body}</sheetData>".encode())


def one_part(part: bytes) -> bytes:
    """Return the relations of a workbook, all of them to its first sheet."""
    return re.sub(rb"/xl/worksheets/sheet[0-9]+\.xml", b"/xl/worksheets/sheet1.xml", part)


def nested(levels: int) -> bytes:
    return page("<td><table><tr>" * levels)


def bomb(part: str) -> bytes:
    """Return a file of one of the kinds in which a part is a gigabyte of nothing."""
    if part.startswith("xl"):
        made = excel()
    else:
        made = word("w:noWrap", "1") if part.startswith("word") else sheet_of_ods("<a/>")
    data = BytesIO(made)
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as packed, packed.open(part, "w", force_zip64=True) as stream:
        for _ in range(1000):
            stream.write(bytes(1_000_000))
    return data.getvalue()


def with_part(packed: bytes, name: str, part: bytes) -> bytes:
    data = BytesIO(packed)
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as target:
        target.writestr(name, part)
    return data.getvalue()


def laughing(part: bytes) -> bytes:
    """Return a part of XML with entities that grow a thousand millionfold, in the first place for text."""
    body = part[part.index(b"?>") + 2 :] if part.startswith(b"<?xml") else part
    return LAUGHS.encode() + re.sub(rb">[^<>]{1,40}</", b">&l9;</", body, count=1)


def sheet_of_ods(content: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
    return data.getvalue()


def nested_word(levels: int) -> bytes:
    """Return a document with the table, in one cell of which a table stands in a table."""
    begin, end = b"<w:tbl><w:tr><w:tc>", b"<w:p/></w:tc></w:tr></w:tbl>"
    return repacked(
        word("w:noWrap", "1"),
        document_xml=lambda part: part.replace(b"<w:sectPr", begin * levels + end * levels + b"<w:sectPr", 1),
    )


LAUGHS = (
    "<!DOCTYPE x [<!ENTITY l0 'ha'>" + "".join(f"<!ENTITY l{at} '{f'&l{at - 1};' * 10}'>" for at in range(1, 10)) + "]>"
)
REPEATED = (
    '<o:d xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:s="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><s:table s:name="x"><s:table-row s:number-rows-repeated="1048576">'
    '<s:table-cell s:number-columns-repeated="16384"><t:p>1</t:p></s:table-cell></s:table-row></s:table></o:d>'
)

TOO_MUCH, CELLS, TAGS = "holds too much", "have more than 120,000 cells", "has more than 600,000 tags"
EMPTY, NUMBER = '<c r="{}" s="0"/>', '<c r="{}"><v>1</v></c>'
FORMATS = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'

FILES = {
    "zip-bomb": Hostile("xlsx", partial(bomb, "xl/worksheets/sheet9.xml"), "unpacks to"),
    "zip-bomb-word": Hostile("docx", partial(bomb, "word/bomb.xml"), "unpacks to"),
    "zip-bomb-ods": Hostile("ods", partial(bomb, "bomb.xml"), "unpacks to"),
    "empty-styled-rows": Hostile("xlsx", lambda: excel(sheet1_xml=partial(more, "</sheetData>", '<row s="1" customFormat="1"/>', 1_000_000)), "1 indicator "),
    "entities": Hostile("xlsx", lambda: excel(sheet1_xml=laughing), "Excel file"),
    "entities-word": Hostile("docx", lambda: repacked(word("w:noWrap", "1"), document_xml=laughing), "Word file"),
    "entities-ods": Hostile("ods", lambda: sheet_of_ods(LAUGHS + "<a>&l9;</a>"), "OpenDocument table"),
    "macros": Hostile("xlsm", lambda: with_part(excel(), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + b"Shell" * 200_000), "1 indicator "),
    "macros-as-xlsx": Hostile("xlsx", lambda: with_part(excel(), "xl/vbaProject.bin", b"x" * 1_000_000), "1 indicator "),
    "formulas": Hostile("xlsx", lambda: excel(sheet1_xml=partial(more, "</sheetData>", "<row><c><f>WEBSERVICE(1)</f></c></row>", 100_000)), "1 indicator "),
    "nested-tables": Hostile("docx", partial(nested_word, 3_000), "Word file"),
    "nested-tables-allowed": Hostile("docx", partial(nested_word, 20), "1 indicator "),
    "shared-text": Hostile("xls", lambda: shared(b"x" * 60_000, 3_000), "holds too much"),
    "shared-text-wps": Hostile("et", lambda: shared(b"x" * 65_000, 400_000), "holds too much"),
    "many-old-cells": Hostile("xls", lambda: shared(b"1", 400_000), "120,000 cells"),
    "repeated": Hostile("ods", lambda: sheet_of_ods(REPEATED), "120,000 cells"),
    "repeated-empty": Hostile("ods", lambda: sheet_of_ods(REPEATED.replace("<t:p>1</t:p>", "")), "no table"),
    "spanned": Hostile("ods", lambda: sheet_of_ods(REPEATED.replace("columns-repeated", "columns-spanned")), "no table"),
    "large-csv": Hostile("csv", lambda: lines(1, "床位,1,2,3\n" * 7_000_000), "too large"),
    "large-page-100": Hostile("html", lambda: page("x" * 100_000_000), "too large"),
    "gridspan": Hostile("docx", partial(word, "w:gridSpan", "100000000"), "1 indicator "),
    "word-tags": Hostile(
        "docx", lambda: repacked(word("w:noWrap", "1"), document_xml=partial(more, "<w:p>", "<w:p/>", 1_100_000)), TOO_MUCH
    ),
    "word-attributes": Hostile(
        "docx",
        lambda: repacked(word("w:noWrap", "1"), document_xml=partial(more, "<w:p>", "<w:p a='1' b='2' c='3'/>", 380_000)),
        TOO_MUCH,
    ),
    "word-attributes-allowed": Hostile(
        "docx",
        lambda: repacked(word("w:noWrap", "1"), document_xml=partial(more, "<w:p>", "<w:p a='1' b='2'/>", 40_000)),
        "1 indicator ",
    ),
    "word-rows": Hostile(
        "docx", lambda: repacked(word("w:noWrap", "1"), document_xml=partial(more, "</w:tbl>", "<w:tr><w:tc/></w:tr>", 40_000)),
        "1 indicator ",
    ),
    "cell-formats": Hostile(
        "xlsx", lambda: excel(styles=partial(more, "</cellXfs>", "<xf/>", 200_000)), TOO_MUCH
    ),
    "cell-formats-allowed": Hostile(
        "xlsx", lambda: excel(styles=partial(more, "</cellXfs>", FORMATS, 9_000)), "1 indicator "
    ),
    "shared-strings": Hostile("xlsx", lambda: strings(600_000), TOO_MUCH),
    "shared-strings-allowed": Hostile("xlsx", lambda: strings(20_000), "1 indicator "),
    "attributes-of-one": Hostile(
        "xlsx", lambda: excel(sheet1_xml=partial(more, "<sheetData>", "<x " + " ".join(f"a{at}=''" for at in range(200_000)) + "/>", 1)), TOO_MUCH
    ),
    "one-part": Hostile(
        "xlsx", lambda: excel(100, workbook_xml_rels=one_part, sheet1_xml=partial(rows_of, 2_000, 40, EMPTY)), "as an Excel file"
    ),
    "empty-cells": Hostile("xlsx", lambda: excel(sheet1_xml=partial(rows_of, 10_200, 200, EMPTY)), TOO_MUCH),
    "formatted-columns": Hostile("xlsx", lambda: excel(sheet1_xml=partial(rows_of, 9_000, 60, EMPTY)), "1 indicator "),
    "formatted-to-the-end": Hostile(
        "xlsx",
        lambda: excel(
            sheet1_xml=lambda part: rows_of(1, 1, NUMBER, rows_of(9_000, 60, EMPTY, part), 9_003),
        ),
        "which is too many",
    ),
    "many-cells": Hostile("xlsx", lambda: excel(sheet1_xml=partial(rows_of, 2_600, 60, NUMBER)), "which is too many"),
    "cells-allowed": Hostile("xlsx", lambda: excel(sheet1_xml=partial(rows_of, 2_000, 30, NUMBER)), "1 indicator "),
    "far-cell": Hostile(
        "xlsx", lambda: excel(sheet1_xml=lambda part: part.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
        "what follows row 20,000",
    ),
    "one-row-of-cells": Hostile("xlsx", lambda: excel(sheet1_xml=partial(more, "</sheetData>", "<row><c/></row>", 100_000)), "1 indicator "),
    "merged": Hostile(
        "xlsx",
        lambda: excel(sheet1_xml=partial(more, "</worksheet>", '<mergeCell ref="A1:XFD1048576"/>', 60_000)),
        "as an Excel file",
    ),
    "comments": Hostile("html", lambda: page("<!--" * 590_000), "1 indicator "),
    "cdata": Hostile("html", lambda: page("<![CDATA[" * 590_000), "1 indicator "),
    "declarations": Hostile("html", lambda: page("<!" * 590_000), "1 indicator "),
    "instructions": Hostile("html", lambda: page("<?" * 590_000), "1 indicator "),
    "end-tags": Hostile("html", lambda: page("</" * 590_000), "1 indicator "),
    "large-page": Hostile("html", lambda: page("<![CDATA[" * 1_200_000), "larger than 9,000,000 bytes"),
    "long-comment": Hostile("html", lambda: page("<!--" + "x " * 4_400_000), "1 indicator "),
    "many-declarations": Hostile("html", lambda: page("<!" * 4_400_000), TAGS),
    "signs": Hostile("html", lambda: page("<" * 8_900_000), TAGS),
    "cells": Hostile("html", lambda: page("<td>" * 90_000), "what follows column 200"),
    "rows": Hostile("html", lambda: page("<tr><td>a" * 40_000), "what follows row 20,000"),
    "tables": Hostile("html", lambda: b"<table><tr><td>2015" * 50_000 + page(""), "nested too deeply"),
    "many-tables": Hostile("html", lambda: b"<table><tr><td>2015</table>" * 90_000 + page(""), "more than 2,000 tables"),
    "many-tags": Hostile("html", lambda: page("<b></b>" * 1_200_000), TAGS),
    "spans": Hostile("html", lambda: page("<tr><td rowspan=99999999 colspan=99999999>a" * 150_000), CELLS),
    "wide-tables": Hostile("html", lambda: page("<table><tr><td colspan=200>2015</table>" * 1_900), CELLS),
    "long-spans": Hostile("html", lambda: page(f"<tr><td rowspan=20000>{'a' * 900_000}" + "<tr><td>1" * 300), "characters"),
    "attributes": Hostile("html", lambda: page("<td " + " ".join(f"a{at}" for at in range(100_000)) + ">"), "1 indicator "),
    "nested": Hostile("html", partial(nested, 50_000), "nested too deeply"),
    "one-name": Hostile("csv", lambda: lines(5_000, "床位,1,2,3"), "5000 indicators"),
    "two-names": Hostile("csv", lambda: lines(2_000, "床位_{0},1,2,3\n床位,1,2,3"), "4000 indicators"),
    "commas": Hostile("csv", lambda: lines(1, "," * 1_500_000), "line 2 has more than 1,000,000"),
    "short-fields": Hostile("csv", lambda: lines(2, "," * 900_000), "0 indicators"),
    "fields-in-quotes": Hostile("csv", lambda: lines(1, '"ab\n",' * 90_000), "what follows column 200"),
    "open-quote": Hostile("csv", lambda: lines(1, '"' + "a\n" * 200_000), "quotation mark left open"),
    "lines": Hostile("txt", lambda: lines(1_100_000, "a", " "), "more than 1,000,000 lines"),
    "lines-allowed": Hostile("csv", lambda: lines(30_000, "a", ","), "what follows row 20,000"),
    "words": Hostile("txt", lambda: lines(2, "ab " * 300_000, " "), "what follows column 200"),
    "spaces": Hostile("csv", lambda: lines(12, "a" + " " * 100_000 + "b,2015年1" + " " * 20_000 + "-,3,4"), "12 indicators"),
    "marks": Hostile("csv", lambda: lines(12, "床位," + "*" * 100_000 + "x,2,3"), "12 indicators"),
    "years": Hostile("csv", lambda: b",".join([b"2015 " * 2_000] * 90) + b"\n" + lines(1, "a,1,2,3"), "1 indicator "),
    "digits": Hostile("csv", lambda: lines(10, "床位," + "9" * 100_000 + ",2,3"), "10 indicators"),
    "notes": Hostile("txt", lambda: lines(19_999, "x" * 100, " "), "0 indicators"),
}  # fmt: skip
