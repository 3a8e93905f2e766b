"""The tables of web pages, as people and their programs write them."""

import sys
from pathlib import Path

import pytest

from plan_eval.base.errors import UsageError
from plan_eval.editing.tables import read_tables
from tests.conftest import Cli

HEAD = ["指标名称", "单位", "2020年", "2025年", "2023年6月", "指标属性"]
METRO = ["地铁", "公里", "518", "850", "562", "预期性"]
BUS = ["公交", "%", "57", "65", "60.1", "约束性"]


def tables(folder: Path, page: str | bytes) -> list[list[list[str]]]:
    file = folder / "t.html"
    file.write_bytes(page if isinstance(page, bytes) else page.encode())
    return read_tables(file).tables


def row(cells: list[str], tag: str = "<td>", after: str = "", end: str = "") -> str:
    return f"<tr>{''.join(f'{tag}{cell}{after}' for cell in cells)}{end}"


@pytest.mark.parametrize(
    "rows",
    [
        row(HEAD) + row(METRO) + row(BUS),
        row(HEAD, end="</tr>") + row(METRO, end="</tr>") + row(BUS, end="</tr></table>"),
        row(HEAD, "<th><b>") + row(METRO, "<td><div>") + row(BUS, "<TD><font>"),
        "<thead>"
        + row(HEAD, after="</td><!-- a note <td>x</td> -->")
        + "<tbody>"
        + row(METRO)
        + row(BUS, after="</td>"),
        row(HEAD, after="</td>").removeprefix("<tr>") + row(METRO, after="</td>").removesuffix("</td>") + row(BUS),
    ],
)
def test_rows_are_whole_whichever_end_tags_are_left_out(cli: Cli, tmp_path: Path, rows: str) -> None:
    assert tables(tmp_path, f"<table>{rows}") == [[HEAD, METRO, BUS]]
    result = cli("import", tmp_path / "t.html", "-o", tmp_path / "plan")
    assert "2 indicators" in result.out, result.err


def test_a_table_inside_a_cell_is_a_table_of_its_own(tmp_path: Path) -> None:
    inner = "<table><tr><td>x</td><td>y</td></tr></table>"
    page = f"<table><tr><td>before{inner}after<td rowspan=2>b</td></tr><tr><td>c{inner}</table>"
    assert tables(tmp_path, page) == [[["before\nafter", "b"], ["c", "b"]], [["x", "y"]], [["x", "y"]]]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("<tr><td colspan=2>a<td>b", [["a", "a", "b"]]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", [["a", "b"], ["a", "c"]]),
        ("<tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e", [["a", "b", "c"], ["d", "b", "e"]]),
        (
            "<tr><td>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e<td>f<td>g",
            [["a", "b", "c"], ["d", "", "c"], ["e", "f", "g"]],
        ),
        ("<tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d", [["a", "b"], ["c", "d"]]),
        ("<tr><td rowspan=0>a<td colspan=x>b<td colspan=-1>c<tr><td>d", [["a", "b", "c"], ["d"]]),
        ("<tr><td colspan=99999999999999999999>a", [["a"] * 200]),
        ("<tr>" + "<td>a" * 300, [["a"] * 200]),
        ("<tr><td rowspan=1000>a<td>b" + "<tr><td>c" * 300, [["a", "b"], *[["a", "c"]] * 300]),
    ],
)
def test_cells_that_span(tmp_path: Path, rows: str, wanted: list[list[str]]) -> None:
    assert tables(tmp_path, f"<table>{rows}</table>") == [wanted]


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("a<br>b", "a\nb"),
        ("<p>a</p><p>b", "a\nb"),
        ("a<!-- b -->c", "ac"),
        ("105<sup>2</sup>", "105\u00b2"),
        ("105<sup><a href='#n'>12</a></sup> t", "105\u00b9\u00b2 t"),
        ("CO<sub>2</sub>、PM<sub>2.5</sub>", "CO2、PM2.5"),
        ("11953<sub>1</sub>", "11953\u2081"),
        ("11953<sub><a href='#n'>1</a></sub>", "11953\u2081"),
        ("&nbsp;&lt;&#20320;&rarr;\u3000", "\u00a0<你→\u3000"),
        ("a<script>var b = '</td><td>'</script><style>td {}</style>c", "ac"),
        ("<b><i>a</b></i> <font color=red>b", "a b"),
        ("<![CDATA[a]]>b", "b"),
        ("<script>99</script>11953", "11953"),
        ("<style>9</style>11953", "11953"),
        ("<noscript><b>98</b></noscript>11953", "11953"),
        ("<template>98<div>9</div></template>11953", "11953"),
        ("<iframe>98</iframe><video>9</video>11953", "11953"),
        ("<del>11953</del><ins>12953</ins>", "12953"),
        ("<s>11953</s> 12953", "11953 12953"),
        ("<span style='display:none'>9</span>11953", "11953"),
        ("<span style='color:red; DISPLAY : none !important'><b>9</b>8</span>11953", "11953"),
        ("<span style='visibility:hidden'>9<i>8</i></span>11953", "11953"),
        ("<span style='no-display:none'>11</span><p hidden>9</p>953", "11953"),
        ("<input hidden>11<img style='display:none'>953<br hidden>", "11953"),
        ("<select><option>11<option>953</select>", "11\n953"),
        ("&file;&#0;<!ENTITY file SYSTEM 'file:///etc/passwd'>", "&file;\ufffd"),
    ],
)
def test_what_stands_in_a_cell(tmp_path: Path, cell: str, wanted: str) -> None:
    assert tables(tmp_path, f"<table><tr><td>{cell}</td><td>9</td></tr></table>") == [[[wanted, "9"]]]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("<tr><td>a<td hidden>9<td>b", [["a", "b"]]),
        ("<tr><td>a<td style='display:none'>9</td><td>b", [["a", "b"]]),
        ("<tr><td>a<td style='visibility:hidden'>9</td><td>b", [["a", "", "b"]]),
        ("<tr hidden><td>9<td>8<tr><td>a<td>b", [["a", "b"]]),
        ("<tr style='visibility:collapse'><td>9<td>8<tr><td>a<td>b", [["a", "b"]]),
        ("<tr><td>a<tbody><template><tr><td>9</td></tr></template><tr><td>b", [["a"], ["b"]]),
    ],
)
def test_cells_that_nobody_sees(tmp_path: Path, rows: str, wanted: list[list[str]]) -> None:
    assert tables(tmp_path, f"<table>{rows}</table>") == [wanted]


def test_a_table_that_nobody_sees_is_none(tmp_path: Path) -> None:
    page = (
        "<div style='display: none'><table><tr><td>9</table></div><table hidden><tr><td>8</table><table><tr><td>a<td>b"
    )
    assert tables(tmp_path, page) == [[["a", "b"]]]


def test_raised_text_that_is_never_ended_ends_with_its_cell(tmp_path: Path) -> None:
    assert tables(tmp_path, "<table><tr><td>1<sup>2<td>34<tr><td>56") == [[["1\u00b2", "34"], ["56"]]]


@pytest.mark.parametrize("declared", ["utf-8", "gbk", "iso-8859-1", "nonsense"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_bytes_tell_the_encoding_whatever_the_page_declares(tmp_path: Path, declared: str, encoding: str) -> None:
    page = f'<?xml version="1.0" encoding="{declared}"?><meta charset="{declared}"><table><tr><td>地铁<td>1</table>'
    assert tables(tmp_path, page.encode(encoding)) == [[["地铁", "1"]]]


def test_a_doctype_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]><table><tr><td>&x;<td>1</table>'
    assert "secret" not in str(tables(tmp_path, page))


@pytest.mark.parametrize("page", ["", "<p>no table", "<tr><td>a<td>b", "<table></table>", "</table></td><td>"])
def test_a_page_without_rows_has_none(tmp_path: Path, page: str) -> None:
    assert [row for rows in tables(tmp_path, page) for row in rows] == []


def test_a_row_of_very_many_cells_is_read_without_looking_back(tmp_path: Path) -> None:
    """One pass over a row of 500,000 cells: with a look at the cells before each, this would not end."""
    row, last = tables(tmp_path, "<table><tr>" + "<td>a" * 500_000 + "<tr><td>b")[0]
    assert (row, last) == (["a"] * 200, ["b"])


@pytest.mark.parametrize("tag", ["<table><tr><td>", "<b>", "<table><tr><td><i>"])
def test_a_page_nested_without_end_is_refused(tmp_path: Path, tag: str) -> None:
    with pytest.raises(UsageError, match="nested too deeply"):
        tables(tmp_path, tag * 100_000 + "</u>" * 100_000)


def test_without_the_library_one_line_says_how_to_install_it(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.html").write_text("<table><tr><td>a</table>", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "lxml.html", None)
    result = cli("import", tmp_path / "t.html", "-o", tmp_path / "plan")
    assert result.code == 2
    assert 'pip install "plan-eval[report]"' in result.err
