"""Files with tables to rows of texts: Excel, Word, OpenDocument, HTML, CSV and plain text, told by what is in them."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words
from plan_eval.editing.excel_tables import read_excel
from plan_eval.editing.file_kinds import kind_of
from plan_eval.editing.html_tables import read_html
from plan_eval.editing.ods_tables import read_ods
from plan_eval.editing.old_tables import read_old
from plan_eval.editing.rows import Rows, Tables
from plan_eval.editing.text_tables import read_csv, read_lines
from plan_eval.editing.word_tables import read_word
from plan_eval.files.reading import MAX_BYTES, read_bytes

_UNREADABLE = Text("cannot read {path}: {reason}", "无法读取 {path}：{reason}")
_TOO_LARGE = Text("{path} is too large", "{path} 过大")
_NO_ENCODING = Text("{path} is neither UTF-8 nor GBK text", "{path} 既不是 UTF-8 也不是 GBK 文本")
_NOT_READ = {
    "xlsx": Text("{path} cannot be read as an Excel file ({reason})", "{path} 无法按 Excel 文件读取（{reason}）"),
    "docx": Text("{path} cannot be read as a Word file ({reason})", "{path} 无法按 Word 文件读取（{reason}）"),
    "ods": Text(
        "{path} cannot be read as an OpenDocument table ({reason})", "{path} 无法按 OpenDocument 表格读取（{reason}）"
    ),
    "xls": Text(
        "{path} cannot be read as an old Excel file ({reason})", "{path} 无法按旧版 Excel 文件读取（{reason}）"
    ),
}
_OTHER_KIND = Text("{path} is in truth {kind} and was read as that", "{path} 实际是{kind}，已按此读入")
_KINDS = {
    "xlsx": Text("an Excel file", " Excel 文件"),
    "docx": Text("a Word file", " Word 文件"),
    "ods": Text("an OpenDocument table", " OpenDocument 表格"),
    "xls": Text("an old Excel file", "旧版 Excel 文件"),
    "html": Text("a web page", "网页"),
    "csv": Text("a CSV file", " CSV 文件"),
    "txt": Text("plain text", "纯文本"),
}


class Sheet(NamedTuple):
    """A table of a file: its name for people, its title where the file gives it one, its rows, and the lines above and below it.

    `kind` tells of a text whose rows may lack cells: `ragged`, or `spaced` where spaces stand between them.
    """

    name: Words
    title: str
    rows: Rows
    above: list[str]
    below: list[str]
    kind: str = ""


class Found(NamedTuple):
    """The tables of a file, sentences about what of the file was not read, and a digest of what they hold."""

    sheets: list[Sheet]
    unread: list[Words]
    digest: str = ""

    @property
    def tables(self) -> list[Rows]:
        """The rows of each table."""
        return [sheet.rows for sheet in self.sheets]


def read_tables(path: Path, *, hidden: bool = False) -> Found:
    """Return the tables in a file, each as rows of texts; `hidden` says whether hidden parts of an Excel file count.

    What is in the file tells its kind; its ending only does where that leaves two.

    Raises:
        UsageError: for a file that cannot be read, or whose kind is not known.
    """
    name = str(path)
    try:
        data = read_bytes(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(_UNREADABLE.message(path=name, reason=reason)) from None
    if len(data) > MAX_BYTES:
        raise UsageError(_TOO_LARGE.message(path=name))
    kind, expected = kind_of(data, path)
    tables = Tables()
    spaced = READERS[kind](data, name, tables, hidden)
    if expected != kind:
        tables.leave_out(_OTHER_KIND.message(path=path.name, kind=_KINDS[kind]))
    sheets = [Sheet(t.name, t.title, t.rows, t.above, t.below, spaced) for t in tables.tables]
    return Found(sheets, tables.unread, _digest(sheets))


def _digest(sheets: list[Sheet]) -> str:
    """Return a digest of tables; a file that was only saved again has the same."""
    content = repr([(sheet.title, sheet.rows, sheet.above, sheet.below) for sheet in sheets])
    return sha256(content.encode(errors="replace")).hexdigest()


def _decoded(data: bytes, path: str) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(_NO_ENCODING.message(path=path))


def _html(data: bytes, path: str, tables: Tables, _: bool) -> str:  # noqa: FBT001  # as all readers
    read_html(_decoded(data, path), tables)
    return ""


def _csv(data: bytes, path: str, tables: Tables, _: bool) -> str:  # noqa: FBT001  # as all readers
    read_csv(_decoded(data, path), tables)
    return "ragged"


def _lines(data: bytes, path: str, tables: Tables, _: bool) -> str:  # noqa: FBT001  # as all readers
    text = _decoded(data, path)
    read_lines(text, tables)
    return "ragged" if "\t" in text else "spaced"


def _office(kind: str, read: Callable[[bytes, str, Tables, bool], None], told: str = "") -> "Reader":
    def reader(data: bytes, path: str, tables: Tables, hidden: bool) -> str:  # noqa: FBT001  # as all readers
        try:
            read(data, path, tables, hidden)
        except UsageError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever a broken file makes the library raise
            raise UsageError(_NOT_READ[kind].message(path=path, reason=type(error).__name__)) from None
        return told

    return reader


Reader = Callable[[bytes, str, Tables, bool], str]

READERS: dict[str, Reader] = {
    "xlsx": _office("xlsx", lambda data, path, tables, hidden: read_excel(data, path, tables, hidden=hidden)),
    "docx": _office("docx", lambda data, path, tables, _: read_word(data, path, tables)),
    "ods": _office("ods", lambda data, path, tables, hidden: read_ods(data, path, tables, hidden=hidden)),
    "xls": _office("xls", lambda data, path, tables, _: read_old(data, path, tables), "old"),
    "csv": _csv,
    "html": _html,
    "txt": _lines,
}
"""How each kind of file is read."""
