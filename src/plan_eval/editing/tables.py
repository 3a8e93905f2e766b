"""Files with tables to rows of texts: CSV, plain text, HTML, Excel and Word."""

import csv
import re
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from plan_eval.base.errors import UsageError
from plan_eval.base.optional import need
from plan_eval.base.text import Text
from plan_eval.editing.html_tables import MAX_CELLS, MAX_ROWS, Rows, raised, read_html
from plan_eval.files.reading import MAX_BYTES, read_bytes

MAX_UNPACKED = 200 * 1024 * 1024
"""Bytes that an office file, which is a packed folder, may unpack to."""

_UNKNOWN_ENDING = Text("{path}: the ending must be one of {known}", "{path}：扩展名必须是 {known} 之一")
_UNREADABLE = Text("cannot read {path}: {reason}", "无法读取 {path}：{reason}")
_TOO_LARGE = Text("{path} is too large", "{path} 过大")
_NO_ENCODING = Text("{path} is neither UTF-8 nor GBK text", "{path} 既不是 UTF-8 也不是 GBK 文本")
_UNPACKS_TOO_LARGE = Text("{path} unpacks to {size:,} bytes, which is too large", "{path} 解压后为 {size:,} 字节，过大")
_BROKEN = Text("{path} cannot be read as a {kind} file ({reason})", "{path} 无法按 {kind} 文件读取（{reason}）")

_SPACES = re.compile(r"[ \t]+")
_LINES = re.compile(r"\r\n?|\n")


def read_tables(path: Path) -> list[Rows]:
    """Return the tables in a file, each as rows of texts.

    Raises:
        UsageError: for a file that cannot be read, or whose kind is not known.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UsageError(_UNKNOWN_ENDING.message(path=path, known=" ".join(READERS)))
    try:
        data = read_bytes(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(_UNREADABLE.message(path=path, reason=reason)) from None
    if len(data) > MAX_BYTES:
        raise UsageError(_TOO_LARGE.message(path=path))
    return [[row[:MAX_CELLS] for row in rows[:MAX_ROWS]] for rows in reader(data, path)]


def _decoded(data: bytes, path: Path) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(_NO_ENCODING.message(path=path))


def _csv(data: bytes, path: Path) -> list[Rows]:
    text = _decoded(data, path)
    head = "\n".join(text.splitlines()[:20])
    delimiter = max(",;\t", key=head.count)
    return [[list(row) for row in csv.reader(StringIO(text), delimiter=delimiter)]]


def _text(data: bytes, path: Path) -> list[Rows]:
    """Split lines at tabs, else at spaces: the last cells are figures and words without spaces, the first is the name."""
    lines = [line for line in _LINES.split(_decoded(data, path)) if line.strip()]
    if any("\t" in line for line in lines):
        return [[line.split("\t") for line in lines]]
    return [[_SPACES.split(line.strip(" ")) for line in lines]]


def _html(data: bytes, path: Path) -> list[Rows]:
    return read_html(_decoded(data, path))


def _unpacked(data: bytes, path: Path) -> BytesIO:
    """Return an office file, unless it would unpack to far more than a table holds."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except BadZipFile as error:
        raise _broken(path, "Office", error) from None
    if size > MAX_UNPACKED:
        raise UsageError(_UNPACKS_TOO_LARGE.message(path=path, size=size))
    return BytesIO(data)


def _excel(data: bytes, path: Path) -> list[Rows]:
    openpyxl = need("openpyxl")
    try:
        book = openpyxl.load_workbook(_unpacked(data, path), read_only=True, data_only=True)
        return [
            [
                [_cell(cell.value, cell.number_format if cell.value is not None else "") for cell in row]
                for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_CELLS)
            ]
            for sheet in book.worksheets
        ]
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a broken file makes the library raise
        raise _broken(path, "Excel", error) from None


def _cell(value: object, shown: str) -> str:
    """Return a cell as text: a number as it is shown where that is as a percentage, whole ones without their `.0`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    kind = type(value).__name__
    text = repr(value).removesuffix(".0") if kind == "float" else str(value)
    if "%" in shown and kind in ("int", "float"):
        return f"{(Decimal(text) * 100).normalize():f}%"
    return text


def _word(data: bytes, path: Path) -> list[Rows]:
    docx = need("docx")
    try:
        document = docx.Document(_unpacked(data, path))
        return [[[_word_cell(cell) for cell in row.cells] for row in table.rows] for table in document.tables]
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a broken file makes the library raise
        raise _broken(path, "Word", error) from None


def _word_cell(cell: Any) -> str:  # noqa: ANN401  # python-docx brings no types
    """Return the text of a cell, with raised figures as such: the mark of a footnote is no digit of the number."""
    lines = [
        "".join(raised(run.text) if run.font.superscript else run.text for run in paragraph.runs) or paragraph.text
        for paragraph in cell.paragraphs
    ]
    return "\n".join(lines).strip(" \t\r\n")


def _broken(path: Path, kind: str, error: Exception) -> UsageError:
    return UsageError(_BROKEN.message(path=path, kind=kind, reason=type(error).__name__))


READERS: dict[str, Callable[[bytes, Path], list[Rows]]] = {
    ".xlsx": _excel,
    ".docx": _word,
    ".csv": _csv,
    ".html": _html,
    ".htm": _html,
    ".txt": _text,
}
"""How each kind of file is read, by its ending."""
