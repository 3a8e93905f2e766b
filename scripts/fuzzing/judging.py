"""What the program put out, judged: nothing in it that is not seen, and every format as its readers want it."""

import csv
import io
import json
from collections.abc import Callable
from html.parser import HTMLParser
from warnings import catch_warnings, simplefilter
from zipfile import ZipFile

import docx
import openpyxl
from lxml import etree  # type: ignore[import-untyped]  # it brings no types

from plan_eval.base.characters import first_unseen
from scripts.fuzzing.trial import Trial

_XML = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
_VOID = frozenset({"meta", "br", "hr", "img", "link", "col", "input", "wbr"})


class Unreadable(ValueError):  # noqa: N818  # what a reader of the format would say
    """An output that is not what its format says."""


def judge(trial: Trial, form: str, content: str | bytes) -> None:
    """Note what is wrong with an output in a format; of a format without a reader, only what is not seen."""
    trial.outputs.append(content)
    parse = _READERS.get(form)
    try:
        data = content.encode() if isinstance(content, str) else content
        text = parse(data) if parse is not None else data.decode()
    except Exception as error:  # noqa: BLE001  # readers fail in many ways, and each is the same finding
        trial.find("unreadable", f"{form}: {type(error).__name__}: {error}")
        return
    unseen = first_unseen(text)
    if unseen is not None:
        around = text[max(unseen.start() - 30, 0) : unseen.end() + 10]
        trial.find("unseen", f"{form}: U+{ord(unseen[0]):04X} in {around!r}")


def _json(data: bytes) -> str:
    json.loads(data)
    return data.decode()


def _sarif(data: bytes) -> str:
    log = json.loads(data)
    if log["version"] != "2.1.0" or not isinstance(log["runs"][0]["results"], list):
        raise Unreadable("runs", log)
    return data.decode()


def _xml(data: bytes) -> str:
    root = etree.fromstring(data, _XML)
    values = (value for each in root.iter() for value in (each.text, each.tail, *each.attrib.values()))
    return "\n".join(str(value) for value in values if value)


def _csv(data: bytes) -> str:
    text = data.decode("utf-8-sig")
    widths = {len(row) for row in csv.reader(io.StringIO(text, newline="")) if row}
    if len(widths) > 1:
        raise Unreadable("widths", widths)
    return text


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag that ends itself for what it is."""

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise Unreadable("end", tag)


def _html(data: bytes) -> str:
    text = data.decode()
    balance = _Balance()
    balance.feed(text)
    balance.close()
    if balance.open:
        raise Unreadable("open", balance.open)
    return text


def _office(data: bytes) -> str:
    with ZipFile(io.BytesIO(data)) as packed:
        names = [name for name in packed.namelist() if name.endswith((".xml", ".rels"))]
        return "\n".join(_xml(packed.read(name)) for name in names)


def _docx(data: bytes) -> str:
    docx.Document(io.BytesIO(data))
    return _office(data)


def _xlsx(data: bytes) -> str:
    with catch_warnings():
        simplefilter("ignore", UserWarning)  # of what it leaves out, such as bars in cells
        openpyxl.load_workbook(io.BytesIO(data))
    return _office(data)


_READERS: dict[str, Callable[[bytes], str]] = {
    "json": _json,
    "sarif": _sarif,
    "junit": _xml,
    "csv": _csv,
    "html": _html,
    "docx": _docx,
    "xlsx": _xlsx,
}
