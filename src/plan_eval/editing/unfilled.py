"""Places of a chapter that a person still has to fill in, in a Word file or in Markdown, with where they stand."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from plan_eval.base.characters import one_line
from plan_eval.base.errors import UsageError
from plan_eval.base.gaps import gaps
from plan_eval.base.optional import need
from plan_eval.base.text import NOTHING, Text, Words
from plan_eval.editing.packed import Size, refuse_more, sizes
from plan_eval.editing.word_text import UNSEEN, looks_of_styles, text_of, value_of
from plan_eval.files.document import Document
from plan_eval.files.reading import MAX_BYTES, read_bytes
from plan_eval.findings.lookup import check_of
from plan_eval.findings.shapes import Finding, Location
from plan_eval.model.loaded import CheckResult

_ENDING = Text("{path}: the ending must be .docx or .md", "{path}：扩展名必须是 .docx 或 .md")
_UNREADABLE = Text("cannot read {path}: {reason}", "无法读取 {path}：{reason}")
_TOO_LARGE = Text("{path} is too large", "{path} 过大")
_NOT_WORD = Text("{path} cannot be read as a Word file ({reason})", "{path} 无法按 Word 文件读取（{reason}）")
_NOT_TEXT = Text("{path} is not UTF-8 text", "{path} 不是 UTF-8 文本")
_UNDER = Text(", under “{headings}”", "，位于“{headings}”下")
_ABOVE = " › "
_MAX_SIZE = Size(tags=1_000_000, values=1_000_000)
"""How much all parts of a Word file may hold: hundreds of pages have half."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE = f"{_WORD}pPr/{_WORD}pStyle"
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_MARKDOWN_HEADING = re.compile(r"(#{1,9})\s+(.+)")
_ESCAPED = re.compile(r"\\(.)")


class Line(NamedTuple):
    """A paragraph of a chapter: its text, the level of its heading, 0 for what is none, and its line where lines count."""

    text: str
    level: int = 0
    number: int | None = None


def check_report(path: Path) -> CheckResult:
    """Return a finding for each place of a chapter that is still to be filled in.

    Raises:
        UsageError: for a file that cannot be read, or is neither a Word file nor Markdown.
    """
    file, ending = one_line(str(path)), path.suffix.lower()
    if ending not in (".docx", ".md"):
        raise UsageError(_ENDING.message(path=file))
    data = _read(path, file)
    if ending == ".docx":
        return CheckResult((Document(file, "", None),), tuple(_findings(_word(data, file), file)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(_NOT_TEXT.message(path=file)) from None
    return CheckResult((Document(file, text, None),), tuple(_findings(_markdown(text), file)))


def _read(path: Path, file: str) -> bytes:
    try:
        data = read_bytes(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(_UNREADABLE.message(path=file, reason=reason)) from None
    if len(data) > MAX_BYTES:
        raise UsageError(_TOO_LARGE.message(path=file))
    return data


def _findings(lines: list[Line], file: str) -> Iterator[Finding]:
    headings: dict[int, str] = {}
    for line in lines:
        if line.level:
            headings = {level: text for level, text in headings.items() if level < line.level}
            headings[line.level] = line.text
        for gap in gaps(line.text):
            place = Location(file)
            if line.number is not None:
                place = Location(file, line.number, gap.start + 1, line.number, gap.end + 1)
            yield Finding(check_of("PE801"), place, {"what": gap.what, "place": _place(headings)})


def _place(headings: dict[int, str]) -> Words:
    """Return under which headings a place stands, without the title of the whole."""
    texts = [text for level, text in sorted(headings.items())]
    return _UNDER.message(headings=_ABOVE.join(texts)) if texts else NOTHING


def _markdown(text: str) -> list[Line]:
    """Return the lines of Markdown; the one heading of the first level is the title, and no place in it."""
    lines = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _MARKDOWN_HEADING.fullmatch(line)
        level = len(match[1]) - 1 if match else 0
        heading = _ESCAPED.sub(r"\1", match[2]) if match and level else line
        lines.append(Line(heading, level, number))
    return lines


def _word(data: bytes, file: str) -> list[Line]:
    try:
        refuse_more(found := sizes(data, file), found, _MAX_SIZE, file)
        return list(_paragraphs(data))
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a broken file makes the library raise
        raise UsageError(_NOT_WORD.message(path=file, reason=type(error).__name__)) from None


def _paragraphs(data: bytes) -> Iterator[Line]:
    """Yield the paragraphs of a document as its reader sees them, those of tables among them."""
    document = need("docx").Document(BytesIO(data))
    looks = looks_of_styles(document.styles.element)
    names = {style.style_id: style.name or "" for style in document.styles}
    for paragraph in document.element.body.iter(f"{_WORD}p"):
        if not any(ancestor.tag in UNSEEN for ancestor in paragraph.iterancestors()):
            style = paragraph.find(_STYLE)
            heading = None if style is None else _HEADING.fullmatch(names.get(value_of(style), ""))
            yield Line(text_of(paragraph, looks), int(heading[1]) if heading else 0)
