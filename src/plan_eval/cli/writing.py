"""Text to its place: standard output, or a file that is written whole or not at all."""

import sys
from pathlib import Path
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Lang, Text
from plan_eval.cli.console import for_log
from plan_eval.cli.screens import pages, screen_of, turn_pages
from plan_eval.files.folder import folder_of, is_text
from plan_eval.files.replacing import replace_whole
from plan_eval.formats.interface import Screen

_NO_FOLDER = Text("cannot create {folder}: {reason}", "无法新建 {folder}：{reason}")
_DATA = Text(
    "{path} holds data, and results are never written over data; give another name",
    "{path} 中是数据，结果不会写到数据上；请换一个名称",
)
_FOR_PEOPLE = ("text", "table")
_YAML = (".yaml", ".yml")


class Target(NamedTuple):
    """Where a result goes and how it is written: to standard output or whole into a file, in a language and a format."""

    lang: Lang
    file: Path | None
    format: str = "text"

    @property
    def screen(self) -> Screen:
        """What text is drawn for: a file has neither width nor colours."""
        return screen_of(sys.stdout) if self.file is None else Screen()

    def write(self, content: str | bytes) -> None:
        """Write a result; the text of a spreadsheet is marked as UTF-8 in the way that Excel needs to show Chinese.

        Raises:
            UsageError: where the file cannot be written, or holds data.
        """
        if self.file is not None:
            encoding = "utf-8-sig" if self.format == "csv" else "utf-8"
            write_result(self.file, content.encode(encoding) if isinstance(content, str) else content)
        elif isinstance(content, str):
            if self.format in _FOR_PEOPLE and pages(content):
                turn_pages(for_log(content))
                return
            sys.stdout.write(for_log(content) if self.format in _FOR_PEOPLE else content)
            sys.stdout.flush()
        else:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, where it does not exist.

    Raises:
        UsageError: where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(_NO_FOLDER.message(folder=folder, reason=reason)) from None


def write_result(file: Path, content: bytes) -> None:
    """Write a result into a file, whole or not at all.

    Raises:
        UsageError: where the file cannot be written, or holds data: a result is never worth them.
    """
    if _holds_data(file):
        raise UsageError(_DATA.message(path=file))
    replace_whole(file, content)


def _holds_data(file: Path) -> bool:
    """Tell whether a file is there and is one of data: YAML, behind links too, or a text that the data of its folder quote."""
    try:
        target = file.resolve()
    except (OSError, RuntimeError):  # what is wrong with it is said when it is written
        return False
    if not target.is_file():
        return False
    return target.suffix.lower() in _YAML or (is_text(target) and target in _quoted(folder_of(target)))


def _quoted(folder: Path) -> set[Path]:
    """Return the texts that the data files of a folder quote."""
    from plan_eval.files.folder import data_files
    from plan_eval.files.reading import read_document
    from plan_eval.model.kinds import text_of

    names = {text_of(read_document(file)) for file in data_files(folder)}
    return {(folder / name).resolve() for name in names if name is not None}
