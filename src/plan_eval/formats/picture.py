"""A chart as a PNG, for Word, which shows no SVG everywhere."""

import struct
import zlib

from plan_eval.base.vocabulary import Status
from plan_eval.views.drawing import HEIGHT, WIDTH, Drawing

COLORS = {status.value: bytes.fromhex(status.color.light) for status in Status} | {
    "ink": bytes((27, 31, 36)), "track": bytes((216, 222, 228)), "way": bytes((176, 184, 193)),
}  # fmt: skip


def png(drawing: Drawing) -> bytes:
    """Return the picture of a chart."""
    rows = [bytearray(b"\xff" * (3 * WIDTH)) for _ in range(HEIGHT)]
    for box in drawing.boxes:
        left, right = max(box.left, 0), min(box.left + box.width, WIDTH)
        for row in rows[max(box.top, 0) : box.top + box.height]:
            row[3 * left : 3 * right] = COLORS[box.color] * max(right - left, 0)
    raw = b"".join(b"\0" + row for row in rows)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
