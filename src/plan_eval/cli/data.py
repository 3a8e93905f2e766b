"""The data that a command works on, the day that it works for, and the lines that say which they are."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plan_eval.base.text import Lang, Text
from plan_eval.files.folder import find_folder, require, shipped_folder

if TYPE_CHECKING:
    from plan_eval.session import Session
    from plan_eval.views.shapes import View

_EXAMPLE = Text(
    "note: no data folder here; showing the built-in example ({file}). Use --data DIR for your own plan.",
    "提示：此处没有数据文件夹，以下为内置示例（{file}）；请用 --data DIR 指定自己的规划",
)
_TODAY = Text(
    "note: there is no plan to give a date, so these are the amounts of today, {today}; use --on DATE for another day",
    "提示：没有规划给出日期，按今日 {today} 计算；可用 --on DATE 指定其他日期",
)


class Data(NamedTuple):
    """A data folder, and whether it is the built-in example for want of another."""

    folder: Path
    is_example: bool

    def titled(self, view: "View") -> "View":
        """Return a view of the data whose title says so where they are the built-in example."""
        if not self.is_example:
            return view
        from plan_eval.views.example import ExampleView

        return ExampleView(view)


def data_or_example(given: Path | None) -> Data:
    """Return the data folder; the built-in example where there is none."""
    folder = find_folder(given)
    return Data(shipped_folder(), is_example=True) if folder is None else Data(folder, is_example=False)


def data_with(file: str, given: Path | None, lang: Lang) -> Data:
    """Return the data folder, which has a data file; say so where it is the built-in example for want of another.

    Raises:
        UsageError: where the folder has no such file: it is never taken from elsewhere.
    """
    data = data_or_example(given)
    require(data.folder, file)
    if data.is_example:
        say_example(file, lang)
    return data


def say_example(file: str, lang: Lang) -> None:
    """Say that a data file is the one that comes with the program."""
    sys.stderr.write(_EXAMPLE.fill(lang, file=file) + "\n")


def plan_date(session: "Session", lang: Lang) -> date:
    """Return the plan's own evaluation date; today where the folder has no plan, and a line that says so."""
    if session.as_of is not None:
        return session.as_of
    today = datetime.now(UTC).astimezone().date()
    sys.stderr.write(_TODAY.fill(lang, today=today) + "\n")
    return today
