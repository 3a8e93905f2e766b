"""Files with tables to rows of texts: CSV, plain text, HTML, Excel and Word."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words
from plan_eval.editing.excel_tables import read_excel
from plan_eval.editing.html_tables import read_html
from plan_eval.editing.rows import Rows, Tables
from plan_eval.editing.text_tables import read_csv, read_lines
from plan_eval.editing.word_tables import read_word
from plan_eval.files.reading import MAX_BYTES, read_bytes

_UNKNOWN_ENDING = Text("{path}: the ending must be one of {known}", "{path}：扩展名必须是 {known} 之一")
_UNREADABLE = Text("cannot read {path}: {reason}", "无法读取 {path}：{reason}")
_TOO_LARGE = Text("{path} is too large", "{path} 过大")
_NO_ENCODING = Text("{path} is neither UTF-8 nor GBK text", "{path} 既不是 UTF-8 也不是 GBK 文本")
_NOT_EXCEL = Text("{path} cannot be read as an Excel file ({reason})", "{path} 无法按 Excel 文件读取（{reason}）")
_NOT_WORD = Text("{path} cannot be read as a Word file ({reason})", "{path} 无法按 Word 文件读取（{reason}）")


class Found(NamedTuple):
    """The tables of a file, and sentences about what of the file was not read."""

    tables: list[Rows]
    unread: list[Words]


def read_tables(path: Path, *, hidden: bool = False) -> Found:
    """Return the tables in a file, each as rows of texts; `hidden` says whether hidden parts of an Excel file count.

    Raises:
        UsageError: for a file that cannot be read, or whose kind is not known.
    """
    name = str(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UsageError(_UNKNOWN_ENDING.message(path=name, known=" ".join(READERS)))
    try:
        data = read_bytes(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(_UNREADABLE.message(path=name, reason=reason)) from None
    if len(data) > MAX_BYTES:
        raise UsageError(_TOO_LARGE.message(path=name))
    tables = Tables()
    reader(data, name, tables, hidden)
    return Found([table.rows for table in tables.tables], tables.unread)


def _decoded(data: bytes, path: str) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(_NO_ENCODING.message(path=path))


def _text(read: Callable[[str, Tables], None]) -> "Reader":
    return lambda data, path, tables, _: read(_decoded(data, path), tables)


def _excel(data: bytes, path: str, tables: Tables, hidden: bool) -> None:  # noqa: FBT001  # as all readers
    try:
        read_excel(data, path, tables, hidden=hidden)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a broken file makes the library raise
        raise UsageError(_NOT_EXCEL.message(path=path, reason=type(error).__name__)) from None


def _word(data: bytes, path: str, tables: Tables, _: bool) -> None:  # noqa: FBT001  # as all readers
    try:
        read_word(data, path, tables)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a broken file makes the library raise
        raise UsageError(_NOT_WORD.message(path=path, reason=type(error).__name__)) from None


Reader = Callable[[bytes, str, Tables, bool], None]

READERS: dict[str, Reader] = {
    ".xlsx": _excel,
    ".docx": _word,
    ".csv": _text(read_csv),
    ".html": _text(read_html),
    ".htm": _text(read_html),
    ".txt": _text(read_lines),
}
"""How each kind of file is read, by its ending."""
