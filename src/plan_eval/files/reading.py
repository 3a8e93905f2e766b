"""Files to documents: bounded, strict, and with a place for everything."""

import os
import stat
from codecs import BOM_UTF8
from dataclasses import replace
from pathlib import Path

from plan_eval.base.characters import first_unseen, one_line
from plan_eval.base.text import NOTHING, Text
from plan_eval.files.document import Document
from plan_eval.files.yaml_events import build
from plan_eval.findings.lookup import check_of
from plan_eval.findings.shapes import Finding, Location

MAX_BYTES = 16 * 1024 * 1024
"""The largest data file that is read: room for some forty thousand indicators."""

_UTF16 = Text("; it looks like UTF-16", "；看起来是 UTF-16")
_GBK = Text("; it looks like GBK", "；看起来是 GBK")


def read_document(path: Path, name: str | None = None, *, places: bool = False) -> Document:
    """Read a data file; whatever is wrong with it is in the document's findings.

    `name` is how findings call the file; the path itself when left out. `places` tells that places will be asked for.
    """
    file = one_line(str(path) if name is None else name)
    try:
        data = read_bytes(path)
    except OSError as error:
        return _unreadable("PE101", Location(file), reason=error.strerror or type(error).__name__)
    return parse_bytes(file, data, path.parent, places=places)


def parse_bytes(file: str, data: bytes, folder: Path | None = None, *, places: bool = False) -> Document:
    """Read the bytes of a data file, of which there are at most one more than the limit; otherwise as `parse_document`."""
    file = one_line(file)
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        return _unreadable("PE110", Location(file), limit=limit, what="MiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(file, data, error)
    document = parse_document(file, text, folder, places=places)
    return replace(document, is_marked=True) if data.startswith(BOM_UTF8) else document


def parse_document(file: str, text: str, folder: Path | None = None, *, places: bool = False) -> Document:
    """Read the text of a data file; `file` is only how findings call it, `folder` where it may name other files.

    `places` tells that the places of its values will be asked for.
    """
    if (match := first_unseen(text)) is not None:
        line, column = _line_and_column(text, match.start())
        place = Location(file, line, column, line, column + 1)
        return _unreadable("PE103", place, text, found=f"U+{ord(match[0]):04X}")
    return build(file, text, folder, places=places)


def read_bytes(path: Path) -> bytes:
    """Read one byte more than the limit at most; never wait for a pipe or a device."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "not an ordinary file")
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags), "rb") as stream:  # noqa: PTH123  # Path.open cannot ask not to block
        return stream.read(MAX_BYTES + 1)


def _not_utf8(file: str, data: bytes, error: UnicodeDecodeError) -> Document:
    before = data[: error.start].decode("utf-8-sig")
    line, column = _line_and_column(before, len(before))
    place = Location(file, line, column, line, column + 1)
    return _unreadable("PE102", place, found=f"0x{data[error.start]:02X}", also=_other_encoding(data))


def _other_encoding(data: bytes) -> Text:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _UTF16
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return NOTHING
    return _GBK


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    lines = text[:index].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1


def _unreadable(code: str, place: Location, text: str = "", **values: object) -> Document:
    return Document(place.file, text, None, (Finding(check_of(code), place, values),), is_whole=False)
