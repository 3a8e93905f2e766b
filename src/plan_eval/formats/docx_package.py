"""A Word file without what the library that writes it says of itself: its picture, its program, the time of packing."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LEFT_OUT = ("docProps/thumbnail.jpeg", "customXml/")
_PROGRAM = "docProps/app.xml"
_PLAIN = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
_REFERENCE = re.compile(rb'<(?:Relationship|Override)\b[^>]*"[^"]*(?:thumbnail\.jpeg|customXml/[^"]*)"[^>]*/>')


def plain_package(packed: bytes) -> bytes:
    """Return a packed Word file with the parts that say what is in it, and no more; all bear the first time there is."""
    out = BytesIO()
    with ZipFile(BytesIO(packed)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            name = part.filename
            if name.startswith(_LEFT_OUT):
                continue
            content = _PLAIN if name == _PROGRAM else old.read(part)
            if name.endswith(".rels") or name == "[Content_Types].xml":
                content = _REFERENCE.sub(b"", content)
            new.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return out.getvalue()
