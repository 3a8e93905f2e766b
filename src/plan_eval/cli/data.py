"""The data that a command works on, and the line that says which it is."""

import sys
from pathlib import Path

from plan_eval.base.text import Lang, Text
from plan_eval.files.folder import find_data

_SHIPPED = Text(
    "note: no data folder here, so this is the plan that comes with plan-eval ({file}); use --data DIR for yours",
    "提示：此处没有数据文件夹，以下是 plan-eval 自带的规划（{file}）；请用 --data DIR 指定您的数据",
)


def data_folder(file: str, given: str | None, lang: Lang) -> Path:
    """Return the folder that has a data file; say so where it is the shipped one.

    Raises:
        UsageError: where the folder given has no such file.
    """
    folder, shipped = find_data(file, None if given is None else Path(given), Path.cwd())
    if shipped:
        sys.stderr.write(_SHIPPED.fill(lang, file=file) + "\n")
    return folder
