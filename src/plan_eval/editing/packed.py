"""Office files, which are packed folders of XML: how much is in each part, counted before anything parses it."""

from collections.abc import Iterable
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text

MAX_UNPACKED = 200 * 1024 * 1024
"""Bytes that an office file may unpack to."""

_MAX_PARTS = 5_000
_PIECE = 1024 * 1024
_MAX_VALUES_OF_FEW = 50_000
"""Attributes in one piece that has few tags: an element with so many takes a hundred times the memory of its text."""

_MAX_VALUES_OF_ONE = 20
_UNPACKS_TOO_LARGE = Text("{path} unpacks to {size:,} bytes, which is too large", "{path} 解压后为 {size:,} 字节，过大")
_TOO_MANY_PARTS = Text("{path} has {count:,} parts, which is too many", "{path} 含有 {count:,} 个部件，过多")
_TOO_MUCH = Text(
    "{path}: {part} holds too much to be read; copy the table of the indicators into a new file",
    "{path}：其中的 {part} 内容过多，无法读取；请把指标表复制到新文件中",
)


class Size(NamedTuple):
    """How much a part of a packed file is for a parser: at least so many tags begin in it, and so many values."""

    tags: int
    values: int


def sizes(data: bytes, path: str) -> dict[str, Size]:
    """Return how much each part of a packed file holds. No part is parsed, and none is ever whole in memory.

    Raises:
        UsageError: for a file that unpacks to far more than a table holds.
        BadZipFile: for a file that is not packed, or is broken.
    """
    found: dict[str, Size] = {}
    with ZipFile(BytesIO(data)) as packed:
        parts = packed.infolist()
        if len(parts) > _MAX_PARTS:
            raise UsageError(_TOO_MANY_PARTS.message(path=path, count=len(parts)))
        size = sum(part.file_size for part in parts)
        if size > MAX_UNPACKED:
            raise UsageError(_UNPACKS_TOO_LARGE.message(path=path, size=size))
        for part in parts:
            tags = values = 0
            with packed.open(part) as stream:
                while piece := stream.read(_PIECE):
                    tags_here, values_here = piece.count(b"<"), piece.count(b"=")
                    if values_here > _MAX_VALUES_OF_FEW + _MAX_VALUES_OF_ONE * tags_here:
                        raise UsageError(_TOO_MUCH.message(path=path, part=part.filename))
                    tags += tags_here
                    values += values_here
            before = found.get(
                part.filename, Size(0, 0)
            )  # a name may stand twice, and either part be the one that is read
            found[part.filename] = Size(before.tags + tags, before.values + values)
    return found


def refuse_more(found: dict[str, Size], parts: Iterable[str], limit: Size, path: str) -> None:
    """Refuse a file of which parts, all of them together, hold more than so many tags or values.

    Raises:
        UsageError: where they do; the largest is named.
    """
    of_these = {part: found[part] for part in parts if part in found}
    tags = sum(size.tags for size in of_these.values())
    values = sum(size.values for size in of_these.values())
    if tags > limit.tags or values > limit.values:
        part = max(of_these, key=lambda name: of_these[name])
        raise UsageError(_TOO_MUCH.message(path=path, part=part))
