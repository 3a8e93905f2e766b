"""Old Excel files (BIFF8 in a compound file), made by hand: nothing else here writes them."""

import struct

SECTOR = 512
_LARGEST = 8224
"""Bytes of one record, which goes on in further ones."""

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def xls(rows: list[list[str | float]], stream_name: str = "Workbook") -> bytes:
    """Return an old Excel file with one sheet."""
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                text = cell.encode("utf-16-le")
                sheet += _record(0x0204, struct.pack("<HHHHB", row, column, 0, len(cell), 1) + text)
            else:
                sheet += _record(0x0203, struct.pack("<HHHd", row, column, 0, cell))
    sheet += _record(0x000A, b"")
    return compound(stream_name, _book(sheet))


def _book(sheet: bytes, texts: bytes = b"") -> bytes:
    """Return the stream of a workbook with one sheet, and the texts that its cells share."""
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)) + _record(
        0x0042, struct.pack("<H", 1200)
    )
    name = "表".encode("utf-16-le")
    bound_length = 4 + 6 + 2 + len(name)
    start = len(begin) + bound_length + len(texts) + 4
    bound = _record(0x0085, struct.pack("<IBBBB", start, 0, 0, 1, 1) + name)
    return begin + bound + texts + _record(0x000A, b"") + sheet


def shared(text: bytes, cells: int) -> bytes:
    """Return an old Excel file with so many cells that all share one text."""
    strings = struct.pack("<IIHB", cells, 1, len(text), 0) + text
    pieces = [
        strings[:_LARGEST],
        *(b"\0" + strings[at : at + _LARGEST - 1] for at in range(_LARGEST, len(strings), _LARGEST - 1)),
    ]
    kinds = (0x00FC, *[0x003C] * (len(pieces) - 1))
    texts = b"".join(_record(kind, piece) for kind, piece in zip(kinds, pieces, strict=True))
    body = b"".join(_record(0x00FD, struct.pack("<HHHI", at // 200, at % 200, 0, 0)) for at in range(cells))
    return compound(
        "Workbook",
        _book(_record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + body + _record(0x000A, b""), texts),
    )


def locked() -> bytes:
    """Return an old Excel file that says that it is encrypted."""
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    return compound(
        "Workbook", begin + _record(0x002F, struct.pack("<HHHH", 1, 0, 1, 1) + bytes(48)) + _record(0x000A, b"")
    )


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def compound(name: str, stream: bytes) -> bytes:
    """Return a compound file with one stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // SECTOR) * SECTOR), b"\0")
    count, per_table = len(stream) // SECTOR, SECTOR // 4
    tables = next(number for number in range(1, 110) if number * per_table >= number + 1 + count)
    first = tables + 1
    fat = [*[_FAT] * tables, _END, *range(first + 1, first + count), _END]
    fat += [_FREE] * (tables * per_table - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, tables, tables, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    directory = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, first, len(stream))
    directory = directory.ljust(SECTOR, b"\0")
    return header + struct.pack(f"<{len(fat)}I", *fat) + directory + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    entry = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, child)
    return entry + bytes(36) + struct.pack("<IQ", start, size)
