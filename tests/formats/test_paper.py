"""The chapter as LibreOffice prints it: every word and every number of it stands on the paper whole."""

import io
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from tests.conftest import HEAD, Cli, folder

OFFICE, READER = shutil.which("soffice"), shutil.which("pdftotext")
WORD = re.compile(r"[A-Za-z]+|[0-9](?:[0-9.,]*[0-9])?")
"""What must not be broken: words of Latin letters and numbers. Chinese breaks between any two characters."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None or READER is None, reason="neither LibreOffice nor Poppler here"),
]


def printed(file: Path) -> str:
    """Return the text of a Word file as it is on paper."""
    profile = (file.parent / "office").as_uri()
    to_pdf = ["--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", str(file.parent)]
    subprocess.run([OFFICE or "", *to_pdf, str(file)], capture_output=True, check=True, timeout=300)
    read = [READER or "", "-layout", str(file.with_suffix(".pdf")), "-"]
    return subprocess.run(read, capture_output=True, check=True, timeout=60).stdout.decode()


def written(file: Path) -> Iterator[str]:
    """Yield the texts of a Word file: its paragraphs, and the cells of its tables."""
    document = docx.Document(io.BytesIO(file.read_bytes()))
    for paragraph in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        yield "".join(paragraph.xpath(".//w:t/text()"))


def words(texts: Iterator[str] | list[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(text))


def assert_whole(file: Path) -> None:
    asked, found = words(written(file)), words(printed(file).splitlines())
    heads = words([cell.text for table in docx.Document(str(file)).tables for cell in table.rows[0].cells])
    assert not asked - found, "these are broken, or not there"
    pages = {word for word in found if word.isdigit() and len(word) < 3}
    more = {word for word in found - asked if word not in heads and word not in pages}
    assert not more, "these are parts of broken words"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_shipped_chapter(shipped: Cli, tmp_path: Path, lang: str) -> None:
    out = tmp_path / "chapter.docx"
    assert shipped("report", out, "--lang", lang).code == 0
    assert_whole(out)


LONG = ("第{}项指标每万名常住人口拥有的社区居家养老服务设施建筑面积（含乡镇）",
        "Indicator {}: floor area of community-based home-care facilities per ten thousand permanent residents")  # fmt: skip
SIZES = ("9", "1234", "0.0000031", "987654321012.25", "-4200.5")
GROUPS = ("Elderly care", "Environment and natural resources", "Transport", "Education")


def large_plan() -> str:
    """Return a plan of 60 indicators with long names, tiny and huge numbers, and four years of observations."""
    lines = [HEAD.replace("id: small", "id: large").replace("as_of: 2018-12-31", "as_of: 2019-11-15"), "indicators:\n"]
    for number, size in zip(range(60), SIZES * 12, strict=True):
        years = ", ".join(f"{year}: {size}" for year in (2016, 2017, "2018-06-30", "2019-11-15"))
        zh, en = (name.format(number) for name in LONG) if number % 6 == 0 else (f"指标{number}", f"Indicator {number}")
        lines.append(
            f"  - id: i{number}\n    name: {{zh: '{zh}', en: '{en}'}}\n    unit: organizations per square kilometre\n"
            f"    group: {GROUPS[number % 4]}\n    responsible: Department of the Environment\n    nature: binding\n"
            f"    better: higher\n    baseline: {size}\n    target: 1234567890123\n    observations: {{{years}}}\n"
        )
    return "".join(lines)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_large_plan_with_long_names_and_numbers(cli: Cli, tmp_path: Path, lang: str) -> None:
    data, out = folder(tmp_path / "data", large_plan()), tmp_path / "chapter.docx"
    assert cli("report", out, "--data", data, "--lang", lang).code == 0
    assert_whole(out)


def test_a_broken_word_would_be_seen() -> None:
    whole, broken = words(["expected"]), words(["expecte", "d"])
    assert whole - broken
    assert set(broken - whole) == {"expecte", "d"}
