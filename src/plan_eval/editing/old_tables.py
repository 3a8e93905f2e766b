"""The sheets of an old Excel file (.xls, and .et of WPS), read by a process of its own that a hostile file cannot outgrow."""

import json
import subprocess
import sys
from pathlib import Path

from plan_eval.base.errors import UsageError
from plan_eval.base.optional import need
from plan_eval.base.text import Text
from plan_eval.editing.rows import Tables

_SECONDS = 20
"""Until nobody waits any longer; the process itself computes for far less, where the system can hold it to that."""

_NO_FILE = 4
"""The exit code that says that the file is none."""

_SHEET = Text("sheet “{name}”", "工作表“{name}”")
_TOO_MUCH = Text(
    "{path} holds too much to be read; open it and save the table as .xlsx",
    "{path} 内容过多，无法读取；请打开后将表格另存为 .xlsx",
)
_NO_FORMATS = Text(
    "{sheet}: an old Excel file does not tell which cells show percentages; check figures in %",
    "{sheet}：旧版 Excel 文件无法区分百分比格式；请核对以 % 为单位的数值",
)


def read_old(data: bytes, path: str, tables: Tables) -> None:
    """Read the sheets of an old Excel file.

    Raises:
        UsageError: where the library is missing, or the file holds more than can be read.
        ValueError: for a file that is no Excel file.
    """
    need("python_calamine")
    command = [sys.executable, "-I", str(Path(__file__).with_name("old_reader.py"))]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  # itself
    except subprocess.TimeoutExpired:
        raise UsageError(_TOO_MUCH.message(path=path)) from None
    if done.returncode == _NO_FILE:
        raise ValueError(path)
    if done.returncode:
        raise UsageError(_TOO_MUCH.message(path=path))
    for title, rows, merged, has_shares in json.loads(done.stdout):
        name = _SHEET.message(name=title)
        table = tables.begin(name, title)
        for (top, left), (bottom, right) in merged:
            for row in rows[top : bottom + 1]:
                row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
        for row in rows:
            table.add(row)
        if has_shares:
            tables.leave_out(_NO_FORMATS.message(sheet=name))
