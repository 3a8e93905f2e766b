"""Which kind of file with tables it is: what is in it tells, whatever its ending says."""

import re
from io import BytesIO
from pathlib import Path
from struct import unpack_from
from zipfile import BadZipFile, ZipFile

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words

_UNKNOWN_ENDING = Text("{path}: the ending must be one of {known}", "{path}：扩展名必须是 {known} 之一")
_ENDINGS = {
    ".xlsx": "xlsx", ".xlsm": "xlsx", ".docx": "docx", ".ods": "ods", ".xls": "xls", ".et": "xls", ".csv": "csv",
    ".html": "html", ".htm": "html", ".txt": "txt",
}  # fmt: skip
_SAVE_AS_DOCX = Text(
    "{path} is an old Word file; open it and save it as .docx", "{path} 是旧版 Word 文件；请打开后另存为 .docx"
)
_PDF = Text(
    "{path} is a PDF, in which tables are only lines and letters; copy the table into Excel or Word, or ask for the file that "
    "the PDF was made from",
    "{path} 是 PDF，其中的表格只是线条和文字；请把表格复制到 Excel 或 Word 中，或索取生成 PDF 的原始文件",
)
_PICTURE = Text(
    "{path} is a picture; type the table into Excel, or have it recognised and check every figure",
    "{path} 是图片；请把表格录入 Excel，或识别文字后逐一核对数值",
)
_LOCKED = Text("{path} is protected by a password; save a copy without it", "{path} 设有密码；请另存一份不带密码的副本")
_OLD_XML = Text(
    "{path} is an XML table of Excel 2003; open it and save it as .xlsx",
    "{path} 是 Excel 2003 的 XML 表格；请打开后另存为 .xlsx",
)
_RICH_TEXT = Text(
    "{path} is a rich-text file; open it and save it as .docx", "{path} 是 RTF 文件；请打开后另存为 .docx"
)
_OPEN_TEXT = Text(
    "{path} is an OpenDocument text; open it and save it as .docx", "{path} 是 OpenDocument 文本；请打开后另存为 .docx"
)
_BINARY = Text(
    "{path} is a binary Excel file; open it and save it as .xlsx", "{path} 是二进制 Excel 文件；请打开后另存为 .xlsx"
)
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK"
_REFUSED: tuple[tuple[bytes, Text], ...] = (
    (b"%PDF", _PDF), (b"\x89PNG", _PICTURE), (b"\xff\xd8\xff", _PICTURE), (b"GIF8", _PICTURE), (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE), (b"MM\x00*", _PICTURE), (b"{\\rtf", _RICH_TEXT),
    (b"\x00\x00\x00\x18ftyp", _PICTURE), (b"\x00\x00\x00\x1cftyp", _PICTURE), (b"\x00\x00\x00\x20ftyp", _PICTURE), (b"\x00\x00\x00\x24ftyp", _PICTURE),
)  # fmt: skip
_LONGEST_TYPE = 100
_MANIFEST = "META-INF/manifest.xml"
_LONGEST_MANIFEST = 1_000_000
_BEGINS = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""How the records of an old workbook begin."""

_FILE_PASS, _FIRST_RECORDS = 0x002F, 30
_PAGE = re.compile(rb"<(?:!doctype html|html|table|head|body|meta)\b", re.IGNORECASE)


def kind_of(data: bytes, path: Path) -> tuple[str, str]:
    """Return the kind of a file by what is in it, and by its ending.

    Raises:
        UsageError: for a kind that cannot be read; the sentence says what to do.
    """
    ending = path.suffix.lower()
    expected = _ENDINGS.get(ending)
    for begins, sentence in _REFUSED:
        if data.startswith(begins) and (begins != b"BM" or expected is None):
            raise UsageError(sentence.message(path=str(path)))
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        raise UsageError(_PICTURE.message(path=str(path)))
    kind = _by_contents(data, path, expected)
    if kind is None or (expected is None and kind in ("csv", "txt")):
        raise UsageError(_UNKNOWN_ENDING.message(path=str(path), known=" ".join(_ENDINGS)))
    return kind, expected or kind


def _by_contents(data: bytes, path: Path, expected: str | None) -> str | None:
    refused: Words | None = None
    if data.startswith(_ZIP):
        kind, refused = _packed(data, path)
    elif data.startswith(_OLE):
        kind, refused = _compound(data, path)
    elif expected in ("xlsx", "docx", "ods"):
        kind = _text(data) or expected
    elif expected == "xls":
        kind = _text(data) or expected
        if b"urn:schemas-microsoft-com:office:spreadsheet" in data[:4096]:
            refused = _OLD_XML.message(path=str(path))
    else:
        kind = expected
        if expected in ("csv", "txt") and _PAGE.search(data[:1024]) and b"<t" in data:
            kind = "html"
    if refused is not None:
        raise UsageError(refused)
    return kind


def _packed(data: bytes, path: Path) -> tuple[str | None, Words | None]:
    """Return the kind of a packed file by its parts."""
    expected = _ENDINGS.get(path.suffix.lower())
    try:
        with ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()[:5000]
            has_type = "mimetype" in names and packed.getinfo("mimetype").file_size <= _LONGEST_TYPE
            mime = packed.read("mimetype") if has_type else b""
            is_locked = _MANIFEST in names and _is_locked(packed)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return expected if expected in ("xlsx", "docx", "ods") else None, None
    if is_locked:
        return None, _LOCKED.message(path=str(path))
    if b"opendocument.text" in mime:
        return None, _OPEN_TEXT.message(path=str(path))
    if b"opendocument.spreadsheet" in mime:
        return "ods", None
    if "xl/workbook.bin" in names:
        return None, _BINARY.message(path=str(path))
    for kind, folder in (("xlsx", "xl/"), ("docx", "word/")):
        if any(name.startswith(folder) for name in names):
            return kind, None
    return expected if expected in ("xlsx", "docx", "ods") else None, None


def _is_locked(packed: ZipFile) -> bool:
    """Tell whether the parts of an OpenDocument file are encrypted, as its list of parts says."""
    with packed.open(_MANIFEST) as stream:
        return b"encryption-data" in stream.read(_LONGEST_MANIFEST)


def _compound(data: bytes, path: Path) -> tuple[str | None, Words | None]:
    """Return the kind of a compound file by the names of its streams, which stand in it as UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return None, _LOCKED.message(path=str(path))
    if _is_locked_workbook(data):
        return None, _LOCKED.message(path=str(path))
    if "WordDocument".encode("utf-16-le") in data:
        return None, _SAVE_AS_DOCX.message(path=str(path))
    return "xls", None


def _is_locked_workbook(data: bytes) -> bool:
    """Tell whether an old workbook says, in one of the records that it begins with, that what follows is encrypted."""
    at = data.find(_BEGINS)
    for _ in range(_FIRST_RECORDS):
        if at < 0 or at + 4 > len(data):
            return False
        kind, length = unpack_from("<HH", data, at)
        if kind == _FILE_PASS:
            return True
        at += 4 + length
    return False


def _text(data: bytes) -> str | None:
    """Return the kind of a text that is called a workbook, as programs export them; None for what is no text."""
    head = data[:4096]
    if _PAGE.search(head):
        return "html"
    if b"\x00" in head or not head.strip() or b"<?xml" in head[:100]:
        return None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        lines = text.splitlines()[:5]
        if len(lines) < 2:  # noqa: PLR2004  # headings and a row
            return None
        return "csv" if "," in lines[0] else "txt" if "\t" in lines[0] else None
    return None
