"""The how-to from a table to a chapter, run from end to end in both languages: its commands, its tables, what it prints."""

import re
import shlex
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import ROOT, Cli

PAGES = ("from-excel.md", "zh/from-excel.md")


def tables(page: str) -> list[list[list[str]]]:
    """Return the tables of a page, each without the line below its headings."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in block.splitlines()]
        found.append([rows[0], *rows[2:]])
    return found


def write_targets(rows: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for first in (2, 4):
        sheet.merge_cells(f"A{first}:A{first + 1}")
    book.save("targets.xlsx")


def fill_in(values: dict[str, str]) -> None:
    book = openpyxl.load_workbook("values.xlsx")
    for sheet in book.worksheets:
        for row in sheet.iter_rows(min_row=5):
            row[8].value = values.pop(str(row[1].value))
    assert values == {}
    book.save("values.xlsx")


def printed(cli: Cli, page: str) -> dict[str, str]:
    """Run the commands of a page and return what each prints."""
    targets, values = tables(page)
    write_targets(targets)
    found: dict[str, str] = {}
    for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line)
            result = cli(*words[1:])
            assert result.code == 0, result.out + result.err
            found[words[1]] = result.out
            if words[1] == "collect":
                fill_in({row[0]: row[1] for row in values[1:]})
    return found


@pytest.mark.parametrize("name", PAGES)
def test_the_page_does_what_it_says(cli: Cli, name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    found = printed(cli, page)
    assert Path("chapter.md").stat().st_size > 500
    for command in ("import", "record"):
        assert f"```text\n{found[command]}```" in page
