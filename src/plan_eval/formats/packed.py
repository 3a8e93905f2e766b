"""Office files without the time at which they were packed: the same results make the same bytes."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_PROPERTIES = "docProps/core.xml"
_TIMES = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")
"""When a file was made, which an office file may leave out."""


def without_times(packed: bytes) -> bytes:
    """Return an office file whose parts and properties bear no time of day."""
    out = BytesIO()
    with ZipFile(BytesIO(packed)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == _PROPERTIES:
                content = _TIMES.sub(b"", content)
            new.writestr(ZipInfo(part.filename), content, ZIP_DEFLATED)  # its time is the first that there is
    return out.getvalue()
