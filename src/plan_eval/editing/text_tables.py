"""The tables of texts: CSV, and lines with tabs or spaces between the cells."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.editing.rows import Tables

_SAMPLE = 20
"""Lines that tell which sign stands between the cells."""

_LONGEST_LINE = 1_000_000
"""Characters of a line, which is split as a whole."""

_MOST_LINES = 1_000_000

_MANY_LINES = Text("the file has more than {limit:,} lines", "文件超过 {limit:,} 行")
_LONG_LINE = Text("line {line:,} has more than {limit:,} characters", "第 {line:,} 行超过 {limit:,} 个字符")
_WRONG_FIELD = Text(
    "a field that ends near line {line:,} has more than {limit:,} characters; is a quotation mark left open?",
    "在第 {line:,} 行附近结束的字段超过 {limit:,} 个字符；是否漏了后引号？",
)
_SPACES = re.compile(r"[ \t]+")


def read_csv(text: str, tables: Tables) -> None:
    """Read the one table of a CSV file, whatever its line ends are.

    Raises:
        UsageError: for a field without end, and where the table is too large.
    """
    head = "".join(islice(_lines(text), _SAMPLE))
    reader = csv.reader(_lines(text), delimiter=max(",;\t", key=head.count))
    table = tables.begin()
    try:
        for row in reader:
            table.add(row)
    except csv.Error:
        raise UsageError(_WRONG_FIELD.message(line=reader.line_num, limit=csv.field_size_limit())) from None


def read_lines(text: str, tables: Tables) -> None:
    """Split lines at tabs, else at spaces: the last cells are figures and words without spaces, the first is the name."""
    has_tabs = "\t" in text
    table = tables.begin()
    for line in _lines(text):
        if line.strip():
            table.add(line.strip("\n").split("\t") if has_tabs else _SPACES.split(line.strip(" \n")))


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text, which may end as on Windows, Unix or old Macs."""
    for number, line in enumerate(StringIO(text, newline=None), 1):
        if number > _MOST_LINES:
            raise UsageError(_MANY_LINES.message(limit=_MOST_LINES))
        if len(line) > _LONGEST_LINE:
            raise UsageError(_LONG_LINE.message(line=number, limit=_LONGEST_LINE))
        yield line
