"""The data that a command works on, the day that it works for, and the lines that say which they are."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plan_eval.base.text import Lang, Text
from plan_eval.files.folder import find_data

if TYPE_CHECKING:
    from plan_eval.session import Session

_SHIPPED = Text(
    "note: no data folder here, so this is the plan that comes with plan-eval ({file}); use --data DIR for yours",
    "提示：此处没有数据文件夹，以下是 plan-eval 自带的规划（{file}）；请用 --data DIR 指定您的数据",
)
_TODAY = Text(
    "note: no plan gives a date, so amounts are as of today, {today}; use --on DATE for another",
    "提示：没有规划给出日期，按今天 {today} 计算；可用 --on DATE 指定",
)


def data_folder(file: str, given: Path | None, lang: Lang) -> Path:
    """Return the folder that has a data file; say so where it is the shipped one.

    Raises:
        UsageError: where the folder given has no such file.
    """
    folder, shipped = find_data(file, given, Path.cwd())
    if shipped:
        say_shipped(file, lang)
    return folder


def say_shipped(file: str, lang: Lang) -> None:
    """Say that a data file is the one that comes with the program."""
    sys.stderr.write(_SHIPPED.fill(lang, file=file) + "\n")


def plan_date(session: "Session", lang: Lang) -> date:
    """Return the plan's own evaluation date; today where the folder has no plan, and a line that says so."""
    if session.as_of is not None:
        return session.as_of
    today = datetime.now(UTC).astimezone().date()
    sys.stderr.write(_TODAY.fill(lang, today=today) + "\n")
    return today
