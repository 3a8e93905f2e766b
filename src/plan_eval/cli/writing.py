"""Text to its place: standard output, or a file that is written whole or not at all."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text


def emit(content: str | bytes, output: str | None, *, spreadsheet: bool = False) -> None:
    """Write a result.

    `spreadsheet` marks a file as UTF-8 in the way that Excel needs to show Chinese.

    Raises:
        UsageError: where the file cannot be written.
    """
    if output is not None:
        if isinstance(content, str):
            content = content.encode("utf-8-sig" if spreadsheet else "utf-8")
        write_whole(Path(output), content)
    elif isinstance(content, str):
        sys.stdout.write(content)
        sys.stdout.flush()
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


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
        raise UsageError(Text(f"cannot write {path}: {reason}", f"无法写入 {path}：{reason}")) from None


def _mode(target: Path) -> int:
    """Return the mode of the file that is replaced, else that of any new file."""
    try:
        return target.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
