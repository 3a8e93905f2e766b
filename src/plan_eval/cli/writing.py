"""Text to its place: standard output, or a file that is written whole or not at all."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Lang, Text
from plan_eval.cli.console import screen_of
from plan_eval.formats.interface import Screen

_NO_FOLDER = Text("cannot make {folder}: {reason}", "无法建立 {folder}：{reason}")
_FAILED = Text("cannot write {path}: {reason}", "无法写入 {path}：{reason}")


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
            UsageError: where the file cannot be written.
        """
        if self.file is not None:
            encoding = "utf-8-sig" if self.format == "csv" else "utf-8"
            write_whole(self.file, content.encode(encoding) if isinstance(content, str) else content)
        elif isinstance(content, str):
            sys.stdout.write(content)
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


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file in one step: on any failure the old one is intact.

    Raises:
        UsageError: where the file cannot be written.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary = None
    try:
        if target.is_dir():
            raise IsADirectoryError(21, "it is a folder")  # told like any other failure
        if target.exists() and not target.is_file():
            _pour(target, data)
            return
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        with contextlib.suppress(OSError):
            Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        reason = error.strerror or type(error).__name__
        raise UsageError(_FAILED.message(path=path, reason=reason)) from None


def _pour(target: Path, data: bytes) -> None:
    """Write into what is no file, such as `/dev/null` or a pipe: replaced, it would be gone from the machine."""
    with target.open("wb") as stream:
        stream.write(data)


def _mode(target: Path) -> int:
    """Return the mode of the file that is replaced, else that of any new file."""
    try:
        return target.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
